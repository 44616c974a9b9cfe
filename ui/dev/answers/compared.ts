import type { ComparedRow, Comparison } from "../../src/ipc/types";

const block = (id: number, number = "") => ({
  spot: { type: "block" as const, id },
  kind: { type: "paragraph" as const },
  number,
});

const row = (
  kind: ComparedRow["kind"],
  text: ComparedRow["text"],
  more: Partial<ComparedRow> = {},
): ComparedRow => ({
  kind,
  moved: false,
  figures: false,
  old: kind === "come" ? [] : [block(2)],
  new: kind === "gone" ? [] : [block(2)],
  text,
  ...more,
});

/** Last year's draft beside the specimen. */
export const compared: Comparison = {
  rows: [
    row("same", [{ kind: "same", text: "档案室上半年工作总结" }]),
    row("same", [{ kind: "same", text: "上半年工作回顾" }]),
    row(
      "changed",
      [
        { kind: "same", text: "开展业务培训" },
        { kind: "gone", text: "4" },
        { kind: "come", text: "6" },
        { kind: "same", text: "期，培训" },
        { kind: "gone", text: "286" },
        { kind: "come", text: "1,250" },
        { kind: "same", text: "人次。" },
      ],
      { figures: true },
    ),
    row("gone", [{ kind: "gone", text: "完成旧柜清退。" }], { old: [block(12)] }),
    row("come", [{ kind: "come", text: "启用新的查阅登记系统，读者可以预约。" }]),
    row("same", [{ kind: "same", text: "库房每周检查温湿度，超出范围的及时调节。" }], { moved: true }),
  ],
  sections: [{ block: 2, heading: "一、上半年工作回顾", carried: 61, characters: 80 }],
  whole: { block: null, heading: "", carried: 71, characters: 90 },
};
