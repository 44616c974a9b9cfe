import { Plugin, PluginKey, type EditorState, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import type { Node } from "prosemirror-model";
import type { Analysis, Finding } from "../ipc/types";
import { positionOf } from "./gestures";
import { bodyStart } from "./ids";

/** What is drawn over the text and is no part of it: numbers of headings, findings. */
type Drawn = {
  labels: Map<number, string>;
  decorations: DecorationSet;
  /** What is drawn on each block, in words; on what stands outside the body, under 0. */
  said: Map<number, string>;
  /** Stretches that were written since, where nothing drawn can be relied on. */
  touched: Range[];
};

type Range = { from: number; to: number };

const key = new PluginKey<Drawn>("drawn");

/** Draws what an analysis says; until the next one comes it moves along with the text. Only blocks of which something
 * else is said, or that were written into, are drawn anew. */
export const drawn = () =>
  new Plugin<Drawn>({
    key,
    state: {
      init: () => ({ labels: new Map(), decorations: DecorationSet.empty, said: new Map(), touched: [] }),
      apply(tr, old) {
        const moved = tr.docChanged ? follow(tr, old) : old;
        const analysis = analysisIn(tr);
        return analysis ? redrawn(tr.doc, analysis, moved) : moved;
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.decorations,
    },
  });

/** The transaction that shows an analysis. */
export const show = (state: EditorState, analysis: Analysis) =>
  state.tr.setMeta(key, analysis).setMeta("addToHistory", false);

/** The analysis that a transaction shows, if it shows one. */
export const analysisIn = (tr: Transaction): Analysis | undefined => tr.getMeta(key);

/** The number drawn before a block. */
export const labelOf = (state: EditorState, block: number) => key.getState(state)?.labels.get(block) ?? "";

/** All that is drawn, for tests to compare. */
export const drawingsOf = (state: EditorState) => key.getState(state)?.decorations.find() ?? [];

function follow(tr: Transaction, old: Drawn): Drawn {
  const touched = old.touched.map(({ from, to }) => ({
    from: tr.mapping.map(from, -1),
    to: tr.mapping.map(to, 1),
  }));
  tr.mapping.maps.forEach((map, nth) => {
    const later = tr.mapping.slice(nth + 1);
    map.forEach((_, __, from, to) => touched.push({ from: later.map(from, -1), to: later.map(to, 1) }));
  });
  return { ...old, touched, decorations: old.decorations.map(tr.mapping, tr.doc) };
}

function redrawn(doc: Node, { numbers, findings }: Analysis, old: Drawn): Drawn {
  const labels = new Map(numbers.map(({ block, label }) => [block, label]));
  const found = byBlock(findings);
  const said = new Map<number, string>();
  const [gone, come]: [Decoration[], Decoration[]] = [[], []];
  const draw = (name: number, { from, to }: Range, label: string, fresh: () => Decoration[]) => {
    const words = label + (found.get(name) ?? []).map(wordsOf).join();
    said.set(name, words);
    const untouched = old.touched.every((range) => range.to < from || range.from > to);
    if (untouched && old.said.get(name) === words) return;
    gone.push(...old.decorations.find(from, to).filter((one) => one.from >= from && one.to <= to));
    come.push(...fresh());
  };
  doc.child(2).forEach((node, offset) => {
    const from = bodyStart(doc) + offset;
    const to = from + node.nodeSize;
    const label = labels.get(node.attrs.id) ?? "";
    draw(node.attrs.id, { from, to }, label, () => [
      ...(label ? [Decoration.node(from, to, { "data-number": label })] : []),
      ...(found.get(node.attrs.id) ?? []).flatMap((one) => underline(doc, one, () => from)),
    ]);
  });
  drawOutside(doc, draw, found.get(OUTSIDE) ?? []);
  return { labels, said, touched: [], decorations: old.decorations.remove(gone).add(doc, come) };
}

/** The name under which what stands outside the body is drawn. */
const OUTSIDE = 0;

/** Title, addressee and what stands below the text: few lines, drawn together. */
function drawOutside(
  doc: Node,
  draw: (name: number, range: Range, label: string, fresh: () => Decoration[]) => void,
  findings: Finding[],
) {
  const [before, behind] = [bodyStart(doc) - 1, doc.content.size - doc.child(3).nodeSize];
  const within = (range: Range) => () =>
    findings
      .flatMap((one) => underline(doc, one))
      .filter(({ from, to }) => from >= range.from && to <= range.to);
  const [front, back] = [
    { from: 0, to: before },
    { from: behind, to: doc.content.size },
  ];
  draw(OUTSIDE, front, "front", within(front));
  draw(-1, back, findings.map(wordsOf).join(), within(back));
}

const wordsOf = ({ spot, start, end, severity }: Finding) =>
  `${JSON.stringify(spot)} ${start} ${end} ${severity}`;

function byBlock(findings: Finding[]): Map<number, Finding[]> {
  const found = new Map<number, Finding[]>();
  for (const finding of findings) {
    const { spot } = finding;
    const name = spot?.type === "block" || spot?.type === "cell" ? spot.id : OUTSIDE;
    const own = found.get(name);
    if (own) own.push(finding);
    else found.set(name, [finding]);
  }
  return found;
}

function underline(doc: Node, finding: Finding, at: (id: number) => number | undefined = () => undefined) {
  const range = rangeOf(doc, finding, at);
  return range ? [Decoration.inline(range.from, range.to, { class: `finding ${finding.severity}` })] : [];
}

/** A stretch of one of the draft's texts. */
export type Stretch = Pick<Finding, "spot" | "start" | "end">;

/** Where a finding stands in the document; null where that part is not shown. */
export function placeOf(doc: Node, finding: Stretch) {
  const index = new Map(doc.child(2).children.map((node, nth) => [node.attrs.id as number, nth]));
  return rangeOf(doc, finding, (id) => {
    const nth = index.get(id);
    return nth === undefined ? undefined : positionOf(doc, nth);
  });
}

function rangeOf(
  doc: Node,
  { spot, start, end }: Stretch,
  positionOfBlock: (id: number) => number | undefined,
) {
  const before = spotPosition(doc, spot, positionOfBlock);
  if (before === undefined) return null;
  const size = doc.nodeAt(before)?.content.size ?? 0;
  return { from: before + 1 + Math.min(start, size), to: before + 1 + Math.min(end, size) };
}

/** Where the text of a spot begins, before its node; undefined where it is not in the page. */
function spotPosition(
  doc: Node,
  spot: Finding["spot"],
  positionOfBlock: (id: number) => number | undefined,
): number | undefined {
  switch (spot?.type) {
    case "title":
      return 0;
    case "addressee":
      return doc.child(0).nodeSize;
    case "block":
      return positionOfBlock(spot.id);
    case "cell":
      return cellPosition(doc, spot, positionOfBlock(spot.id));
    case "attachment_title":
      return linePosition(doc, "attachment", spot.nth);
    case "issuer":
      return linePosition(doc, "issuer", spot.nth);
    case "date":
    case "note":
      return linePosition(doc, spot.type, 0);
    default:
      return undefined;
  }
}

/** The nth line of a kind below the text; issuers that are empty are none. */
function linePosition(doc: Node, name: string, nth: number): number | undefined {
  const back = doc.child(3);
  let at = doc.content.size - back.nodeSize + 1;
  let left = nth;
  for (const line of back.children) {
    const counts = line.type.name === name && (name !== "issuer" || line.content.size > 0);
    if (counts && left-- === 0) return at;
    at += line.nodeSize;
  }
  return undefined;
}

function cellPosition(
  doc: Node,
  { row, cell, paragraph }: { row: number; cell: number; paragraph: number },
  table: number | undefined,
): number | undefined {
  let [at, node] = [table, table === undefined ? null : doc.nodeAt(table)];
  for (const nth of [row, cell, paragraph]) {
    if (at === undefined || !node || nth >= node.childCount) return undefined;
    for (let before = 0; before < nth; before++) at += node.child(before).nodeSize;
    at += 1;
    node = node.child(nth);
  }
  return at;
}
