import type { WordKey } from "../../words";
import type { Desk } from "../desk.svelte";

/** Where a command stands in the menu bar. */
export type MenuName = "file" | "edit" | "section" | "insert" | "table" | "view" | "help";

/** Something a clerk can have done: by its shortcut, in a menu, from the palette. */
export type Command = {
  label: WordKey;
  menu: MenuName;
  /** As `Mod-Shift-z`; `Mod` is ⌘ on macOS and Ctrl elsewhere. What has none is reached through the palette. */
  keys?: string;
  /** A field has a memory of its own, and keeps these keys. */
  typed?: true;
  run: (desk: Desk) => void;
  enabled?: (desk: Desk) => boolean;
};
