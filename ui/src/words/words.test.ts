import { expect, test } from "vitest";
import { en } from "./en";
import { zh } from "./zh";
import { filled } from ".";

const parts = import.meta.glob<Record<string, Record<string, string>>>("./*.{zh,en}.ts", { eager: true });

const gaps = (text: string) => [...text.matchAll(/\{\d\}/g)].map(([gap]) => gap).sort();

test("both languages say everything, with the same gaps", () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  for (const [key, text] of Object.entries(zh)) {
    const english = en[key as keyof typeof zh];
    expect(english, key).not.toBe("");
    expect(gaps(english), key).toEqual(gaps(text));
  }
});

test("a count has the word that goes with it", () => {
  const text = "{0} {0|place|places} of {1}";
  expect(filled(text, [1, "x"])).toBe("1 place of x");
  expect(filled(text, [0, "x"])).toBe("0 places of x");
  expect(filled(text, ["1,001", "x"])).toBe("1,001 places of x");
});

test("no English text says several of a count that may be one", () => {
  const several = /\{\d\} (more )?(?!is\b|was\b|has\b|as\b)\w+s\b/;
  expect(Object.values(en).filter((text) => several.test(text))).toEqual([]);
});

test.each(["zh", "en"])("no catalogue takes a word from another, %s", (language) => {
  const said = Object.entries(parts)
    .filter(([path]) => path.endsWith(`.${language}.ts`))
    .flatMap(([, part]) => Object.values(part).flatMap((words) => Object.keys(words)));
  expect(said.length).toBeGreaterThan(0);
  expect(said.filter((key, at) => said.indexOf(key) !== at)).toEqual([]);
});
