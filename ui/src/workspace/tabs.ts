import type { Component } from "svelte";
import Findings from "../check/Findings.svelte";
import type { WordKey } from "../words";
import type { Desk } from "./desk.svelte";

/** A tab of the right side. What is not built is not shown at all. */
export type Tab = {
  name: string;
  label: WordKey;
  /** How much in it waits for the clerk. */
  count?: (desk: Desk) => number;
  pane: Component<{ desk: Desk }>;
};

export const TABS: Tab[] = [
  { name: "check", label: "check", count: ({ analysis }) => analysis.findings.length, pane: Findings },
];
