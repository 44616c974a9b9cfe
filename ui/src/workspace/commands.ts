import { redo, redoDepth, undo, undoDepth } from "prosemirror-history";
import type { EditorView } from "prosemirror-view";
import {
  demote,
  indexAt,
  levelsOf,
  moveDown,
  moveUp,
  promote,
  toggleHeading,
  type Gesture,
} from "../editor/gestures";
import { headingAbove } from "../outline/sections";
import type { WordKey } from "../words";

export type Pane = "outline" | "text" | "check";

/** What a command works on. */
export type Desk = {
  view: EditorView;
  /** A gesture of the section with this heading, said to those who do not see it. */
  gesture: (command: WordKey, gesture: Gesture, heading: number) => void;
  focus: (pane: Pane) => void;
  toggle: (pane: "outline" | "check") => void;
  nextFinding: (step: 1 | -1) => void;
  openExport: () => void;
  openShortcuts: () => void;
};

/** Something a clerk can have done: by its shortcut, in a menu, from the sheet of shortcuts. */
export type Command = {
  label: WordKey;
  /** As `Mod-Shift-z`; `Mod` is ⌘ on macOS and Ctrl elsewhere. Handled by the editor where `typed`. */
  keys: string;
  typed?: boolean;
  run: (desk: Desk) => void;
  enabled?: (desk: Desk) => boolean;
};

/** The heading of the section that the caret stands in. */
function headingAtCaret({ view }: Desk): number | null {
  const { doc, selection } = view.state;
  const at = indexAt(doc, selection.head);
  return at === null ? null : headingAbove(levelsOf(doc), at);
}

const section = (label: WordKey, keys: string, gesture: Gesture): Command => ({
  label,
  keys,
  run(desk) {
    const heading = headingAtCaret(desk);
    if (heading !== null) desk.gesture(label, gesture, heading);
  },
});

/** One registry: shortcuts, tooltips, the sheet of shortcuts and tests read it. */
export const COMMANDS: Command[] = [
  {
    label: "undo",
    keys: "Mod-z",
    typed: true,
    run: ({ view }) => void undo(view.state, view.dispatch),
    enabled: ({ view }) => undoDepth(view.state) > 0,
  },
  {
    label: "redo",
    keys: "Mod-Shift-z",
    typed: true,
    run: ({ view }) => void redo(view.state, view.dispatch),
    enabled: ({ view }) => redoDepth(view.state) > 0,
  },
  section("moveUp", "Alt-ArrowUp", moveUp),
  section("moveDown", "Alt-ArrowDown", moveDown),
  section("promote", "Alt-Shift-ArrowLeft", promote),
  section("demote", "Alt-Shift-ArrowRight", demote),
  {
    label: "makeHeading",
    keys: "Mod-Alt-h",
    run({ view }) {
      const at = indexAt(view.state.doc, view.state.selection.head);
      const made = at === null ? null : toggleHeading(view.state, at);
      if (made) view.dispatch(made);
    },
  },
  { label: "goOutline", keys: "Mod-1", run: ({ focus }) => focus("outline") },
  { label: "goText", keys: "Mod-2", run: ({ focus }) => focus("text") },
  { label: "goCheck", keys: "Mod-3", run: ({ focus }) => focus("check") },
  { label: "showOutline", keys: "Mod-Alt-1", run: ({ toggle }) => toggle("outline") },
  { label: "showCheck", keys: "Mod-Alt-3", run: ({ toggle }) => toggle("check") },
  { label: "nextFinding", keys: "F8", run: ({ nextFinding }) => nextFinding(1) },
  { label: "exportWord", keys: "Mod-e", run: ({ openExport }) => openExport() },
  { label: "shortcuts", keys: "Mod-/", run: ({ openShortcuts }) => openShortcuts() },
];

const mac = /Mac/.test(globalThis.navigator?.platform ?? "");

/** The command that a key asks for. Keys of an input method at work ask for nothing. */
export function commandFor(event: KeyboardEvent): Command | undefined {
  if (event.isComposing || event.keyCode === 229) return undefined;
  return COMMANDS.find((command) => !command.typed && matches(command.keys, event));
}

function matches(keys: string, event: KeyboardEvent): boolean {
  const parts = keys.split("-");
  const key = parts.pop() ?? "";
  const wants = (modifier: string) => parts.includes(modifier);
  const pressed = event.code === `Digit${key}` || event.key.toLowerCase() === key.toLowerCase();
  // On macOS Alt with arrows moves by words: sections move with ⌘⌥.
  const section = wants("Alt") && !wants("Mod") && mac;
  return (
    pressed &&
    event.altKey === wants("Alt") &&
    event.shiftKey === wants("Shift") &&
    (mac ? event.metaKey : event.ctrlKey) === (wants("Mod") || section)
  );
}

/** A shortcut as it is shown: Ctrl+Shift+Z, ⌘⇧Z. */
export function shown(keys: string): string {
  const section = mac && keys.startsWith("Alt-") ? `Mod-${keys}` : keys;
  const symbols: Record<string, string> = mac
    ? { Mod: "⌘", Alt: "⌥", Shift: "⇧" }
    : { Mod: "Ctrl", Alt: "Alt", Shift: "Shift" };
  const arrows: Record<string, string> = { ArrowUp: "↑", ArrowDown: "↓", ArrowLeft: "←", ArrowRight: "→" };
  const parts = section.split("-").map((part) => symbols[part] ?? arrows[part] ?? part.toUpperCase());
  return parts.join(mac ? "" : "+");
}
