import type { Command } from "./command";
import { EDIT } from "./edit";
import { ENUMERATION } from "./enumeration";
import { FILE } from "./file";
import { INSERT } from "./insert";
import { composes, matches } from "./keys";
import { SECTION } from "./section";
import { VIEW } from "./view";

export type { Command } from "./command";
export { accelerator, mac, shown } from "./keys";

/** One registry: menu, palette, shortcuts, tooltips, the sheet of shortcuts and tests read it. */
export const COMMANDS: Command[] = [...FILE, ...EDIT, ...SECTION, ...ENUMERATION, ...INSERT, ...VIEW];

/** The command that a key asks for. Keys of an input method at work ask for nothing. */
export function commandFor(event: KeyboardEvent): Command | undefined {
  if (composes(event)) return undefined;
  return COMMANDS.find(({ keys }) => keys && matches(keys, event));
}
