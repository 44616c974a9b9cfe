import { expect, test } from "vitest";
import { en } from "./en";
import { zh } from "./zh";

const gaps = (text: string) => [...text.matchAll(/\{\d\}/g)].map(([gap]) => gap).sort();

test("both languages say everything, with the same gaps", () => {
  expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  for (const [key, text] of Object.entries(zh)) {
    const english = en[key as keyof typeof zh];
    expect(english, key).not.toBe("");
    expect(gaps(english), key).toEqual(gaps(text));
  }
});
