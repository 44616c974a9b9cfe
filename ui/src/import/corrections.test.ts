import { expect, test } from "vitest";
import { correctionOf, gestureOf, paragraphAround } from "./corrections";

test("a key is known by its place, whatever the input method makes of it", () => {
  const press = (code: string, held = {}) => gestureOf({ code, ...held } as KeyboardEvent);
  expect(press("Digit2")).toBe("level2");
  expect(press("Numpad0")).toBe("text");
  expect(press("KeyJ")).toBe("join");
  expect(press("KeyJ", { ctrlKey: true })).toBeUndefined();
});

test("a gesture is a correction of the place", () => {
  const spot = { start: 7, end: 20, at: 12 };
  expect(correctionOf("level3", spot)).toEqual({ type: "level", at: 7, level: 3 });
  expect(correctionOf("text", spot)).toEqual({ type: "text", at: 7 });
  expect(correctionOf("split", spot)).toEqual({ type: "split", at: 12 });
  expect(correctionOf("setAside", spot)).toEqual({ type: "set_aside", at: 7 });
});

test("nothing is cut where it begins", () => {
  expect(correctionOf("split", { start: 7, end: 20 })).toBeNull();
  expect(correctionOf("split", { start: 7, end: 20, at: 7 })).toBeNull();
});

test("a paragraph is found around a place, without the space at its ends", () => {
  const source = "一、整理\n　　逐件登记。 \n二、保管";
  expect(paragraphAround(source, 9)).toEqual({ start: 7, end: 12, at: 9 });
  expect(paragraphAround(source, 0)).toEqual({ start: 0, end: 4, at: 0 });
  expect(paragraphAround(source, source.length)).toEqual({ start: 14, end: 18, at: 18 });
});
