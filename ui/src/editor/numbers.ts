import type { Node } from "prosemirror-model";
import { Plugin, PluginKey, type EditorState } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import type { Analysis } from "../ipc/types";
import { eachBlock } from "./bodies";
import { analysisIn, patched, type Drawing } from "./drawn";

type Labels = ReadonlyMap<number, string>;
type Numbers = { labels: Labels; decorations: DecorationSet };

const key = new PluginKey<Numbers>("numbers");

/** Draws the numbers of headings as an analysis has them; until the next one comes they move along with the text. */
export const numbers = () =>
  new Plugin<Numbers>({
    key,
    state: {
      init: () => ({ labels: new Map(), decorations: DecorationSet.empty }),
      apply(tr, old) {
        const analysis = analysisIn(tr);
        if (!analysis && !tr.docChanged) return old;
        const moved = tr.docChanged ? old.decorations.map(tr.mapping, tr.doc) : old.decorations;
        if (!analysis) return { ...old, decorations: moved };
        const labels = labelsIn(analysis);
        return { labels, decorations: patched(moved, tr.doc, drawings(tr.doc, labels), draw) };
      },
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
  });

const labelsIn = ({ numbers }: Analysis): Labels =>
  new Map(numbers.map(({ block, label }) => [block, label]));

/** The number drawn before a block. */
export const labelOf = (state: EditorState, block: number) => key.getState(state)?.labels.get(block) ?? "";

function drawings(doc: Node, labels: Labels): Drawing[] {
  const wanted: Drawing[] = [];
  eachBlock(doc, (node, at) => {
    const said = labels.get(node.attrs.id);
    if (said) wanted.push({ from: at, to: at + node.nodeSize, said });
  });
  return wanted;
}

const draw = ({ from, to, said }: Drawing) => Decoration.node(from, to, { "data-number": said }, { said });

/** All that is drawn, for tests to compare. */
export const drawnNumbers = (state: EditorState) => key.getState(state)?.decorations.find() ?? [];
