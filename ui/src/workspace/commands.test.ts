import { expect, test } from "vitest";
import { zh } from "../words/zh";
import { COMMANDS, commandFor, shown } from "./commands";

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

test("no two commands ask for the same keys, and each has a name", () => {
  const keys = COMMANDS.map((command) => command.keys);
  expect(new Set(keys).size).toBe(keys.length);
  for (const { label } of COMMANDS) expect(zh[label]).toBeTruthy();
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
});
