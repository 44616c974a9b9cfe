import { toPrinter, writePdf } from "../../preview/paper";
import type { Command } from "./command";

export const FILE: Command[] = [
  { label: "saveNow", menu: "file", keys: "Mod-s", run: (desk) => desk.shelf.saveNow() },
  { label: "openLastYear", menu: "file", keys: "Mod-Shift-g", run: (desk) => desk.shelf.openLastYear() },
  { label: "fileUnder", menu: "file", keys: "Mod-Shift-i", run: (desk) => desk.shelf.file() },
  { label: "contributions", menu: "file", run: (desk) => desk.show("contributions") },
  { label: "exportWord", menu: "file", keys: "Mod-e", run: (desk) => desk.show("export") },
  { label: "exportPdf", menu: "file", keys: "Mod-Alt-e", run: writePdf },
  { label: "signSend", menu: "file", keys: "Mod-Shift-x", run: (desk) => desk.show("sign") },
  { label: "printPages", menu: "file", run: toPrinter },
  { label: "back", menu: "file", keys: "Mod-Shift-h", run: (desk) => desk.outer.back() },
];
