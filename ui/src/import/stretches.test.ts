import fc from "fast-check";
import { expect, test } from "vitest";
import type { Piece } from "../ipc/types";
import { paragraphs, stretches } from "./stretches";

const piece = (start: number, end: number, text: string): Piece => ({
  block: 1,
  kind: "heading",
  level: 1,
  number: "一",
  text,
  runIn: false,
  confidence: 1,
  start,
  end,
});

test("a piece is its number and its words", () => {
  const cut = stretches("甲 一、库房。逐柜清点。", [piece(2, 12, "库房")], []);
  expect(cut.map(({ text }) => text)).toEqual(["甲 ", "一、库房", "。逐柜清点。"]);
});

test("put together the stretches are the source", () => {
  const range = fc.tuple(fc.nat(30), fc.nat(30)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(range), fc.array(range), (source, pieces, asides) => {
      const inside = ([start, end]: readonly [number, number]) => end <= source.length && start < end;
      const cut = stretches(
        source,
        pieces.filter(inside).map(([start, end]) => piece(start, end, "库")),
        asides.filter(inside).map(([start, end]) => ({ text: "", why: "", start, end })),
      );
      expect(cut.map(({ text }) => text).join("")).toBe(source);
      for (const one of paragraphs(cut).flat()) expect(source.startsWith(one.text, one.at)).toBe(true);
      expect(
        paragraphs(cut)
          .flat()
          .map(({ text }) => text)
          .join(""),
      ).toBe(source);
    }),
  );
});
