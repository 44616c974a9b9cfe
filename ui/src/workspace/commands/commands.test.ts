import { expect, test } from "vitest";
import { zh } from "../../words/zh";
import { accelerator, COMMANDS, commandFor, shown } from ".";
import { menuBar } from "./menu";

const key = (init: Partial<KeyboardEvent>) =>
  ({
    key: "",
    code: "",
    altKey: false,
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    ...init,
  }) as KeyboardEvent;

/** The event of a shortcut. */
function pressed(keys: string): KeyboardEvent {
  const parts = keys.split("-");
  const last = parts.pop() ?? "";
  const code = /^\d$/.test(last) ? `Digit${last}` : /^[a-z]$/.test(last) ? `Key${last.toUpperCase()}` : last;
  return key({
    key: last,
    code,
    altKey: parts.includes("Alt"),
    shiftKey: parts.includes("Shift"),
    ctrlKey: parts.includes("Mod"),
  });
}

test("no two commands ask for the same keys, and each has a name", () => {
  const keys = COMMANDS.flatMap((command) => command.keys ?? []);
  expect(new Set(keys).size).toBe(keys.length);
  const labels = COMMANDS.map((command) => command.label);
  expect(new Set(labels).size).toBe(labels.length);
  for (const label of labels) expect(zh[label]).toBeTruthy();
});

test("every command is reached by keyboard: by keys of its own, or by the palette, which has some", () => {
  for (const { keys } of COMMANDS) {
    if (keys) expect(commandFor(pressed(keys))?.keys).toBe(keys);
  }
  expect(COMMANDS.find(({ label }) => label === "palette")?.keys).toBeTruthy();
});

test("every command stands in the menu bar once", () => {
  const ids = menuBar().flatMap(({ items }) => items.map(({ id }) => id));
  expect(ids.sort()).toEqual(COMMANDS.map(({ label }) => label).sort());
});

test("a key finds its command", () => {
  expect(commandFor(key({ key: "ArrowUp", altKey: true }))?.label).toBe("moveUp");
  expect(commandFor(key({ key: "ArrowUp" }))).toBeUndefined();
  expect(commandFor(key({ key: "1", code: "Digit1", ctrlKey: true }))?.label).toBe("goOutline");
});

test("keys of an input method ask for nothing", () => {
  expect(commandFor(key({ key: "F8", isComposing: true }))).toBeUndefined();
  expect(commandFor(key({ key: "F8", keyCode: 229 }))).toBeUndefined();
});

test("shortcuts are shown as the system writes them", () => {
  expect(shown("Mod-Shift-z")).toBe("Ctrl+Shift+Z");
  expect(shown("Alt-ArrowUp")).toBe("Alt+↑");
  expect(shown("Mod-Slash")).toBe("Ctrl+/");
  expect(accelerator("Mod-Shift-z")).toBe("CmdOrCtrl+Shift+z");
});
