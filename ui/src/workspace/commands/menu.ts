import type { MenuPart } from "../../ipc/types";
import { say, type WordKey } from "../../words";
import { COMMANDS } from ".";
import type { MenuName } from "./command";
import { accelerator } from "./keys";

export const MENUS: [MenuName, WordKey][] = [
  ["file", "menuFile"],
  ["edit", "menuEdit"],
  ["section", "menuSection"],
  ["insert", "menuInsert"],
  ["table", "menuTable"],
  ["view", "menuView"],
  ["help", "menuHelp"],
];

/** The menu bar, as the registry has it. */
export function menuBar(): MenuPart[] {
  const part = ([menu, title]: (typeof MENUS)[number]): MenuPart => ({
    name: menu,
    label: say(title),
    items: COMMANDS.filter((command) => command.menu === menu).map(({ label, keys }) => ({
      id: label,
      label: say(label),
      keys: keys ? accelerator(keys) : null,
    })),
  });
  return MENUS.map(part).filter(({ items }) => items.length > 0);
}
