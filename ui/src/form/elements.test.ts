import fc from "fast-check";
import { expect, test } from "vitest";
import { docOf } from "../editor/convert";
import { wordsOf } from "../editor/runs";
import { applied } from "../editor/become";
import type { Draft } from "../ipc/types";
import { FOOT, HEADER, MAIN, retitled } from "./elements";

const draft: Draft = {
  kind: "notice",
  form: "document",
  front: { title: [{ text: "关于移交档案的通知" }], addressee: [] },
  body: [{ id: 1, type: "paragraph", text: [{ text: "请按时移交。" }] }],
  attachments: [],
  back: { issuers: [], date: null, note: [] },
};

test("what is written into an element is read from it, and nothing else changes", () => {
  const words = fc.stringMatching(/^[档案馆移交0-9〔〕年月日]{1,8}$/);
  for (const element of [...HEADER, ...MAIN, ...FOOT])
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: element.several ? 3 : 1 }), (lines) => {
        const after = applied(draft, element.write(draft, lines));
        expect(element.read(after).map(wordsOf)).toEqual(lines);
        expect(() => docOf(after).check()).not.toThrow();
        const others = [...HEADER, ...MAIN, ...FOOT].filter((one) => one !== element);
        for (const one of others) expect(one.read(after)).toEqual(one.read(draft));
        const back = applied(after, element.write(after, []));
        expect(element.read(back).map(wordsOf).join("")).toBe("");
      }),
      { numRuns: 20 },
    );
});

test("marks stay where other words change", () => {
  const blank = { type: "blank", key: "place:xx", kind: "place" } as const;
  const before: Draft = {
    ...draft,
    front: { ...draft.front, addressee: [{ text: "xx", marks: [blank] }, { text: "档案馆" }] },
  };
  const addressee = MAIN[0]!;
  const after = applied(before, addressee.write(before, ["xx档案室"]));
  expect(addressee.read(after)).toEqual([[{ text: "xx", marks: [blank] }, { text: "档案室" }]]);
});

test("attachments keep their texts when they are ordered anew or renamed", () => {
  const one = { id: 5, title: [{ text: "清单" }], body: [{ id: 6, type: "page_break" as const }] };
  const two = { id: 7, title: [{ text: "名册" }], body: [] };
  expect(retitled([one, two], ["名册", "清单"])).toEqual([two, one]);
  expect(retitled([one, two], ["移交清单", "名册"])).toEqual([
    { ...one, title: [{ text: "移交清单" }] },
    two,
  ]);
  expect(retitled([one], ["说明", "清单"])[1]).toEqual(one);
});
