import { toggleMark } from "prosemirror-commands";
import { standingAt } from "../../editor/bodies";
import { demote, moveDown, moveUp, promote, setLevel, type Gesture } from "../../editor/gestures";
import { schema } from "../../editor/schema";
import type { WordKey } from "../../words";
import type { Desk } from "../desk.svelte";
import { layout } from "../layout.svelte";
import type { Command } from "./command";

const inSection = ({ here }: Desk) => here !== null;

const section = (label: WordKey, keys: string, gesture: Gesture): Command => ({
  label,
  menu: "section",
  keys,
  enabled: inSection,
  run(desk) {
    const { here } = desk;
    if (here !== null) desk.section(here, label, gesture);
  },
});

const level = (label: WordKey, depth: 1 | 2 | 3 | 4 | null): Command => ({
  label,
  menu: "section",
  keys: `Mod-Alt-${depth ?? 0}`,
  run(desk) {
    if (!desk.view) return;
    const at = standingAt(desk.view.state.doc, desk.view.state.selection.head);
    if (at) desk.dispatch(setLevel(desk.view.state, at, depth));
  },
});

/** What is done with sections, and with the text of one. */
export const SECTION: Command[] = [
  section("moveUp", "Alt-ArrowUp", moveUp),
  section("moveDown", "Alt-ArrowDown", moveDown),
  section("promote", "Alt-Shift-ArrowLeft", promote),
  section("demote", "Alt-Shift-ArrowRight", demote),
  level("heading1", 1),
  level("heading2", 2),
  level("heading3", 3),
  level("heading4", 4),
  level("plainParagraph", null),
  {
    label: "strong",
    menu: "section",
    keys: "Mod-b",
    run: ({ view }) => void (view && toggleMark(schema.marks.strong!)(view.state, view.dispatch)),
  },
  {
    label: "rename",
    menu: "section",
    keys: "F2",
    enabled: inSection,
    run(desk) {
      if (!layout.outline) desk.toggle("outline");
      desk.renaming = desk.here;
    },
  },
  {
    label: "advanceStatus",
    menu: "section",
    keys: "Mod-Shift-l",
    enabled: inSection,
    run: (desk) => void (desk.here !== null && desk.advance(desk.here)),
  },
  {
    label: "removeSection",
    menu: "section",
    keys: "Mod-Shift-Backspace",
    enabled: inSection,
    run: (desk) => void (desk.here !== null && desk.removeSection(desk.here)),
  },
];
