import type { Draft, Gathered, Section } from "../../src/ipc/types";

/** The sections of the specimen. */
export const sections: Section[] = [
  { block: 2, number: "一、", heading: "上半年工作回顾" },
  { block: 4, number: "二、", heading: "下半年工作打算" },
];

type Chosen = [number, number[]][];
const WORDS = ["全年累计培训6期。", "全年累计培训8期。"];

/** What came back: files that answer the second section, each in other words, and one that answers none. */
export function gathered({ body }: Draft, paths: string[], chosen: Chosen): Gathered {
  const [first, second] = sections as [Section, Section];
  const at = body.findIndex(({ id }) => id === 4) + 1;
  const files = paths.map((path) => path.split("/").at(-1)!);
  const nths = files.flatMap((name, file) => (name.includes("供稿") ? [file] : []));
  const own = chosen.find(([block]) => block === 4)?.[1];
  const taken = own ?? (nths.length > 1 ? [] : nths);
  const answers = nths.map((file, nth) => ({
    file,
    known: "name" as const,
    unchanged: false,
    characters: 9,
    opens: WORDS[nth]!,
  }));
  const insert = taken.map((file, nth) => ({
    id: 80 + nth,
    type: "paragraph" as const,
    text: [{ text: WORDS[nths.indexOf(file)]! }],
  }));
  const splice = { type: "splice" as const, at, remove: body.length - at, insert };
  return {
    board: {
      slots: [
        { section: first, answers: [], taken: [], undecided: false },
        { section: second, answers, taken, undecided: nths.length > 1 && !own },
      ],
      unplaced: files.flatMap((name, file) =>
        name.includes("（2）") ? [{ file, characters: 7, opens: "另有两点说明。" }] : [],
      ),
      strays: files.flatMap((name, file) => (name.includes("供稿") ? [] : [file])),
    },
    files,
    unread: [],
    clashes: taken.length ? ["“全年累计培训”前面写的是5期，这里是6期，请核对。"] : [],
    edit: { type: "all", edits: taken.length ? [splice] : [] },
  };
}
