import type { Node } from "prosemirror-model";
import { Plugin, PluginKey, type EditorState } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import type { Finding } from "../ipc/types";
import { eachBlock } from "./bodies";
import { analysisIn, patched, type Drawing } from "./drawn";
import { rangeOf, type Range } from "./places";
import { Sight } from "./sight";

type Underlines = {
  /** By the block that they stand in; those outside all texts under {@link OUTSIDE}. */
  findings: ReadonlyMap<number, Finding[]>;
  /** What is in sight, with some of what is not. */
  near: Range;
  decorations: DecorationSet;
};

const key = new PluginKey<Underlines>("underlines");
const OUTSIDE = 0;
/** What is near before anybody has looked. */
const FIRST: Range = { from: 0, to: 4_000 };

/** Draws what an analysis finds, on the blocks near what is in sight: each drawing is one element more, and a browser
 * goes through all elements of a text that it edits with every key. */
export const underlines = () =>
  new Plugin<Underlines>({
    key,
    state: {
      init: () => ({ findings: new Map(), near: FIRST, decorations: DecorationSet.empty }),
      apply(tr, old) {
        const [analysis, seen] = [analysisIn(tr), tr.getMeta(key) as Range | undefined];
        if (!analysis && !seen && !tr.docChanged) return old;
        const findings = analysis ? byBlock(analysis.findings) : old.findings;
        const near = seen ?? moved(old.near, tr.mapping);
        const decorations = tr.docChanged ? old.decorations.map(tr.mapping, tr.doc) : old.decorations;
        if (!analysis && !seen) return { findings, near, decorations };
        const wanted = drawings(tr.doc, findings, near);
        return { findings, near, decorations: patched(decorations, tr.doc, wanted, draw) };
      },
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
    view: (view) =>
      new Sight(view, {
        near: () => key.getState(view.state)?.near ?? FIRST,
        show: (near) => view.dispatch(view.state.tr.setMeta(key, near).setMeta("addToHistory", false)),
      }),
  });

const moved = ({ from, to }: Range, mapping: { map: (at: number, side: number) => number }): Range => ({
  from: mapping.map(from, -1),
  to: mapping.map(to, 1),
});

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

/** What is drawn outside the texts, where lines are few, and on the blocks that are near. */
function drawings(doc: Node, findings: Underlines["findings"], near: Range): Drawing[] {
  const wanted: Drawing[] = [];
  const underline = (finding: Finding, at?: number) => {
    const range = rangeOf(doc, finding, () => at);
    if (range && range.from < range.to) wanted.push({ ...range, said: finding.severity });
  };
  findings.get(OUTSIDE)?.forEach((finding) => underline(finding));
  eachBlock(doc, (node, at) => {
    if (at > near.to || at + node.nodeSize < near.from) return;
    findings.get(node.attrs.id)?.forEach((finding) => underline(finding, at));
  });
  return wanted;
}

const draw = ({ from, to, said }: Drawing) =>
  Decoration.inline(from, to, { class: `finding ${said}` }, { said });

/** All that is drawn, for tests to compare. */
export const drawnUnderlines = (state: EditorState) => key.getState(state)?.decorations.find() ?? [];

/** The transaction that says what is near. */
export const look = (state: EditorState, near: Range) => state.tr.setMeta(key, near);
