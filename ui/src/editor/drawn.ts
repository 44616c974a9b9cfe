import { Plugin, PluginKey, type EditorState } from "prosemirror-state";
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
        const analysis: Analysis | undefined = tr.getMeta(key);
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

function spotPosition(doc: Node, spot: Finding["spot"], positionOfBlock: (id: number) => number | undefined) {
  switch (spot?.type) {
    case "title":
      return 0;
    case "addressee":
      return doc.child(0).nodeSize;
    case "block":
      return positionOfBlock(spot.id);
    default:
      return undefined;
  }
}
