import type { Draft, Gathered, Section } from "../../src/ipc/types";

/** The sections of the specimen. */
export const sections: Section[] = [
  { block: 2, number: "一、", heading: "上半年工作回顾" },
  { block: 4, number: "二、", heading: "下半年工作打算" },
];

/** What came back: an answer to the second section, and a file that answers none. */
export function gathered({ body }: Draft, paths: string[]): Gathered {
  const [first, second] = sections as [Section, Section];
  const at = body.findIndex(({ id }) => id === 4) + 1;
  const insert = [{ id: 80, type: "paragraph" as const, text: [{ text: "全年累计培训6期。" }] }];
  return {
    board: {
      slots: [
        { section: first, files: [], known: null, unchanged: false },
        { section: second, files: [0], known: "name", unchanged: false },
      ],
      strays: paths.length > 1 ? [1] : [],
    },
    files: paths.map((path) => path.split("/").at(-1)!),
    unread: [],
    clashes: ["“全年累计培训”前面写的是5期，这里是6期，请核对。"],
    edit: { type: "splice", at, remove: body.length - at, insert },
  };
}
