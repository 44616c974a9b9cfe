import { expect, test } from "vitest";
import { en } from "./en";
import { zh } from "./zh";

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

test.each(["zh", "en"])("no catalogue takes a word from another, %s", (language) => {
  const said = Object.entries(parts)
    .filter(([path]) => path.endsWith(`.${language}.ts`))
    .flatMap(([, part]) => Object.values(part).flatMap((words) => Object.keys(words)));
  expect(said.length).toBeGreaterThan(0);
  expect(said.filter((key, at) => said.indexOf(key) !== at)).toEqual([]);
});
