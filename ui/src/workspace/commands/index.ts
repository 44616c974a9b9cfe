import type { Command } from "./command";
import { EDIT } from "./edit";
import { ENUMERATION } from "./enumeration";
import { FILE } from "./file";
import { INSERT } from "./insert";
import { composes, press } from "./keys";
import { SECTION } from "./section";
import { VIEW } from "./view";

export type { Command } from "./command";
export { accelerator, composes, mac, shown } from "./keys";

/** One registry: menu, palette, shortcuts, tooltips, the sheet of shortcuts and tests read it. */
export const COMMANDS: Command[] = [...FILE, ...EDIT, ...SECTION, ...ENUMERATION, ...INSERT, ...VIEW];

/** A question mark asks for the sheet of shortcuts, where it is no character of a text. */
export function asked(event: KeyboardEvent): Command | undefined {
  const writes =
    event.target instanceof Element && event.target.closest("input, textarea, [contenteditable]");
  if (!/^[?？]$/.test(event.key) || writes || composes(event)) return undefined;
  return COMMANDS.find(({ label }) => label === "shortcuts");
}

const PRESSES = COMMANDS.flatMap((command) => (command.keys ? [{ command, is: press(command.keys) }] : []));

/** The command that a key asks for. Keys of an input method at work ask for nothing. */
export function commandFor(event: KeyboardEvent): Command | undefined {
  if (composes(event)) return undefined;
  return PRESSES.find(({ is }) => is(event))?.command;
}
