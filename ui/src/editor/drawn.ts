import { Plugin, PluginKey, type EditorState, type Transaction } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import type { Node } from "prosemirror-model";
import type { Analysis, Finding } from "../ipc/types";
import { positionOf } from "./gestures";
import { bodyStart } from "./ids";

/** What is drawn over the text and is no part of it: numbers of headings, findings, empty lines' hints. */
type Drawn = { labels: Map<number, string>; decorations: DecorationSet };

const key = new PluginKey<Drawn>("drawn");

/** Draws what an analysis says; until the next one comes it moves along with the text. */
export const drawn = () =>
  new Plugin<Drawn>({
    key,
    state: {
      init: () => ({ labels: new Map(), decorations: DecorationSet.empty }),
      apply(tr, old) {
        const analysis = analysisIn(tr);
        if (analysis) {
          const labels = new Map(analysis.numbers.map(({ block, label }) => [block, label]));
          return { labels, decorations: decorate(tr.doc, labels, analysis.findings) };
        }
        return tr.docChanged ? { ...old, decorations: old.decorations.map(tr.mapping, tr.doc) } : old;
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

function decorate(doc: Node, labels: Map<number, string>, findings: Finding[]): DecorationSet {
  const decorations: Decoration[] = [];
  const places = new Map<number, number>();
  doc.child(2).forEach((node, offset) => {
    const at = bodyStart(doc) + offset;
    places.set(node.attrs.id, at);
    const label = labels.get(node.attrs.id);
    if (label) decorations.push(Decoration.node(at, at + node.nodeSize, { "data-number": label }));
  });
  for (const finding of findings) {
    const range = rangeOf(doc, finding, (id) => places.get(id));
    if (range)
      decorations.push(Decoration.inline(range.from, range.to, { class: `finding ${finding.severity}` }));
  }
  return DecorationSet.create(doc, decorations);
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
