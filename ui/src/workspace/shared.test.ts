import fc from "fast-check";
import { expect, test } from "vitest";
import { shared } from "./shared";

test("what is shared is what came, and what is equal in both is the one before", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (before, now) => {
      expect(shared(before, now)).toEqual(now);
      expect(shared(before, structuredClone(before))).toBe(before);
    }),
  );
  const before = { numbers: [{ block: 1 }], findings: [{ at: 1 }, { at: 2 }] };
  const now = shared(before, { numbers: [{ block: 1 }], findings: [{ at: 1 }, { at: 3 }] });
  expect(now.numbers).toBe(before.numbers);
  expect(now.findings[0]).toBe(before.findings[0]);
  expect(now.findings[1]).not.toBe(before.findings[1]);
});
