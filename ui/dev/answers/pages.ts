import type { Draft, Edit, LaidOut, Sheet, SheetLine, Sheets, Spot, Text } from "../../src/ipc/types";

/** Twips: the paper, the type area's corner, a character and a line. */
const PAPER: [number, number] = [11906, 16838];
const [LEFT, TOP, CHARACTER, LINE] = [1587, 2098, 315, 579];
const [ACROSS, DOWN] = [28, 22];

/** The edit that sets a block's characters closer. */
function condensed(draft: Draft, spot: Spot): Edit | null {
  const block = draft.body.find(({ id }) => spot.type === "block" && spot.id === id);
  if (!block || !("text" in block)) return null;
  const by = block.text.map(({ text, marks = [] }) => ({
    text,
    marks: [...marks, { type: "condensed" as const, by: 11 }],
  }));
  const end = by.reduce((sum, { text }) => sum + text.length, 0);
  return { type: "all", edits: [{ type: "replace", spot, start: 0, end, by }] };
}

/** Whether a text stands closer: then a line holds one character more. */
const isCondensed = (text: Text) => text.some(({ marks }) => marks?.some(({ type }) => type === "condensed"));

type Printed = { spot: Spot; text: string; start: number; indent: number };

/** Every character as wide as any other: the program itself measures them. */
function linesOf(draft: Draft): Printed[] {
  const plain = (text: { text: string }[]) => text.map((run) => run.text).join("");
  const texts: [Spot, string, number, number][] = [[{ type: "title" }, plain(draft.front.title), 0, ACROSS]];
  for (const block of draft.body) {
    if (block.type === "paragraph" || block.type === "heading")
      texts.push([
        { type: "block", id: block.id },
        plain(block.text),
        2,
        ACROSS + Number(isCondensed(block.text)),
      ]);
  }
  return texts.flatMap(([spot, text, indent, across]) => {
    const lines: Printed[] = [];
    for (let start = 0; start < text.length || !lines.length;) {
      const own = lines.length ? 0 : indent;
      const end = start + across - own;
      lines.push({ spot, text: text.slice(start, end), start, indent: own });
      start = end;
    }
    return lines;
  });
}

function lineOf({ spot, text, start, indent }: Printed, nth: number): SheetLine {
  const [left, top] = [LEFT + indent * CHARACTER, TOP + nth * LINE];
  const x = Array.from(text, (_, at) => left + at * CHARACTER);
  return {
    spot,
    start,
    end: start + text.length,
    place: [left, top, text.length * CHARACTER, LINE],
    baseline: top + 463,
    texts: [{ text, x, face: 0, size: 320, look: 0 }],
  };
}

function pagesOf(draft: Draft): Printed[][] {
  const lines = linesOf(draft);
  const count = Math.max(1, Math.ceil(lines.length / DOWN));
  return Array.from({ length: count }, (_, page) => lines.slice(page * DOWN, (page + 1) * DOWN));
}

export function laidOut(draft: Draft, revision: number, caret: [Spot, number] | null): LaidOut {
  const pages = pagesOf(draft);
  const same = ({ spot, start }: Printed) =>
    caret && JSON.stringify(spot) === JSON.stringify(caret[0]) && start <= caret[1];
  const page = pages.findLastIndex((lines) => lines.some(same));
  const nth = pages[page]?.findLastIndex(same) ?? 0;
  const short = pages.flatMap((lines, page) =>
    lines.flatMap((line, nth) => (line.start > 0 && line.text.length <= 2 ? [{ page, nth, line }] : [])),
  );
  return {
    revision,
    paper: PAPER,
    sideways: pages.map(() => false),
    contents: 0,
    lines: pages.flat().length,
    linesLeft: DOWN - (pages.at(-1)?.length ?? 0),
    caret: page < 0 ? null : { page, top: TOP + nth * LINE, height: LINE },
    faults: short.map(({ page, nth, line }) => ({
      kind: "lone_character",
      at: { page, top: TOP + nth * LINE, height: LINE },
      spot: line.spot,
      start: line.start,
      less: line.text.length,
      fix: condensed(draft, line.spot),
      closer: 11,
    })),
    findings: short.map(({ line }) => ({
      rule: "page.lone_character",
      group: "form",
      severity: "hint",
      message: "这一段的末行只有一个字，全段字距紧缩一点即可收回。",
      source: "写作习惯",
      spot: line.spot,
      start: 0,
      end: line.start + line.text.length,
      fix: condensed(draft, line.spot),
    })),
    missing: [{ asked: "仿宋_GB2312", taken: "Noto Serif CJK SC" }],
    faces: [{ family: "Noto Serif CJK SC", bold: false }],
    header: "#FF0000",
  };
}

export function sheetsOf(draft: Draft, revision: number, wanted: number[]): Sheets {
  const pages = pagesOf(draft);
  const sheet = (page: number): Sheet => ({
    page,
    lines: (pages[page] ?? []).map(lineOf),
    beside: [
      {
        ...lineOf({ spot: { type: "title" }, text: `— ${page + 1} —`, start: 0, indent: 0 }, 23),
        spot: null,
      },
    ],
    rules: [],
    pictures: [],
  });
  return { revision, sheets: wanted.filter((page) => page < pages.length).map(sheet) };
}
