import fc from "fast-check";
import { expect, test } from "vitest";
import { docOf } from "../editor/convert";
import { wordsOf } from "../editor/runs";
import { applied } from "../editor/become";
import type { Draft, Finding, Spot } from "../ipc/types";
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

test("what the checks say of an element stands with that one alone", () => {
  const name = [{ text: "姓名" }];
  const attended: Draft = {
    ...draft,
    back: {
      ...draft.back,
      attendance: [
        { role: "present", names: name },
        { role: "observing", names: name },
      ],
    },
  };
  const labels = (finding: Partial<Finding>) =>
    [...HEADER, ...MAIN, ...FOOT]
      .filter(({ isAt }) => isAt(finding as Finding, attended))
      .map(({ label }) => label);
  const spots: [Spot, string][] = [
    [{ type: "header", element: { type: "copy_number" } }, "copyNumber"],
    [{ type: "header", element: { type: "secrecy" } }, "secrecy"],
    [{ type: "header", element: { type: "urgency" } }, "urgency"],
    [{ type: "header", element: { type: "authority", nth: 1 } }, "authorities"],
    [{ type: "header", element: { type: "number" } }, "documentNumber"],
    [{ type: "header", element: { type: "signer", nth: 0 } }, "signers"],
    [{ type: "addressee" }, "addressee"],
    [{ type: "attachment_title", nth: 0 }, "attachments"],
    [{ type: "issuer", nth: 0 }, "issuers"],
    [{ type: "date" }, "issueDate"],
    [{ type: "note" }, "annotation"],
    [{ type: "attendance", nth: 1 }, "observing"],
    [{ type: "copies_to" }, "copiesTo"],
    [{ type: "printer" }, "printer"],
    [{ type: "printed" }, "printed"],
  ];
  for (const [spot, label] of spots) expect(labels({ rule: "", spot })).toEqual([label]);
  expect(labels({ rule: "title.signer", spot: { type: "title" } })).toEqual(["signers"]);
  expect(labels({ rule: "title.kind", spot: { type: "title" } })).toEqual([]);
});
