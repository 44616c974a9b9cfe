import type { Component } from "svelte";
import Blanks from "../blanks/Blanks.svelte";
import { blanksOf } from "../blanks/blanks";
import Findings from "../check/Findings.svelte";
import Compare from "../compare/Compare.svelte";
import FormPane from "../form/FormPane.svelte";
import Preview from "../preview/Preview.svelte";
import { isOpen, requestsOf } from "../signoff/requests";
import SignPane from "../signoff/SignPane.svelte";
import LibraryPane from "../library/LibraryPane.svelte";
import VersionsPane from "../library/VersionsPane.svelte";
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

/** How many answers the draft still waits for. */
export function blanksLeft(desk: Desk): number {
  void desk.version;
  return desk.view ? blanksOf(desk.view.state.doc).length : 0;
}

export const TABS: Tab[] = [
  { name: "preview", label: "previewTab", pane: Preview },
  { name: "check", label: "check", count: ({ remarks }) => remarks.length, pane: Findings },
  { name: "blanks", label: "blanksTab", count: blanksLeft, pane: Blanks },
  { name: "form", label: "formTab", pane: FormPane },
  { name: "library", label: "libraryTab", pane: LibraryPane },
  { name: "versions", label: "versionsTab", pane: VersionsPane },
  { name: "compare", label: "compareTab", pane: Compare },
  {
    name: "sign",
    label: "signTab",
    count: (desk) => requestsOf(desk).filter(isOpen).length,
    pane: SignPane,
  },
];
