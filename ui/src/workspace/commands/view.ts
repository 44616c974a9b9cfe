import type { WordKey } from "../../words";
import { choose, settings, zoom } from "../settings.svelte";
import type { Command } from "./command";

/** Opens a tab of the right side, and goes to its first field. */
const tab = (label: WordKey, keys: string, name: string): Command => ({
  label,
  menu: "view",
  keys,
  run(desk) {
    desk.openTab(name);
    desk.focusField();
  },
});

/** Where to look, and what is seen. */
export const VIEW: Command[] = [
  { label: "palette", menu: "view", keys: "Mod-Shift-p", run: (desk) => desk.show("palette") },
  { label: "jump", menu: "view", keys: "Mod-p", run: (desk) => desk.show("jump") },
  { label: "goOutline", menu: "view", keys: "Mod-1", run: (desk) => desk.focus("outline") },
  { label: "goText", menu: "view", keys: "Mod-2", run: (desk) => desk.focus("text") },
  { label: "goSide", menu: "view", keys: "Mod-3", run: (desk) => desk.focus("side") },
  { label: "nextPane", menu: "view", keys: "F6", run: (desk) => desk.cycle(1) },
  { label: "previousPane", menu: "view", keys: "Shift-F6", run: (desk) => desk.cycle(-1) },
  tab("goPreview", "Mod-Alt-v", "preview"),
  tab("goCheck", "Mod-Alt-c", "check"),
  tab("goBlanks", "Mod-Shift-b", "blanks"),
  tab("goForm", "Mod-Shift-f", "form"),
  tab("goLibrary", "Mod-Shift-u", "library"),
  tab("goVersions", "Mod-Shift-y", "versions"),
  tab("goCompare", "Mod-Alt-d", "compare"),
  tab("goSign", "Mod-Alt-s", "sign"),
  { label: "showOutline", menu: "view", keys: "Mod-Shift-o", run: (desk) => desk.toggle("outline") },
  { label: "showSide", menu: "view", keys: "Mod-Shift-k", run: (desk) => desk.toggle("side") },
  { label: "nextFinding", menu: "view", keys: "F8", run: (desk) => desk.nextFinding(1) },
  { label: "previousFinding", menu: "view", keys: "Shift-F8", run: (desk) => desk.nextFinding(-1) },
  { label: "zoomIn", menu: "view", keys: "Mod-Equal", run: (desk) => desk.editor?.redress(() => zoom(1)) },
  { label: "zoomOut", menu: "view", keys: "Mod-Minus", run: (desk) => desk.editor?.redress(() => zoom(-1)) },
  { label: "zoomReset", menu: "view", keys: "Mod-0", run: (desk) => desk.editor?.redress(() => zoom(0)) },
  {
    label: "oneSection",
    menu: "view",
    keys: "Mod-Shift-e",
    run: () => choose({ oneSection: !settings.oneSection }),
  },
  { label: "settings", menu: "file", keys: "Mod-Comma", run: (desk) => desk.show("settings") },
  { label: "shortcuts", menu: "help", keys: "Mod-Slash", run: (desk) => desk.show("shortcuts") },
];
