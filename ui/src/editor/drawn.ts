import type { Node } from "prosemirror-model";
import type { EditorState, Transaction } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import type { Analysis } from "../ipc/types";

const META = "analysis";

/** The transaction that shows an analysis. */
export const show = (state: EditorState, analysis: Analysis) =>
  state.tr.setMeta(META, analysis).setMeta("addToHistory", false);

/** The analysis that a transaction shows, if it shows one. */
export const analysisIn = (tr: Transaction): Analysis | undefined => tr.getMeta(META);

/** A drawing that knows in words what it draws, so that it can be compared. */
export type Drawing = { from: number; to: number; said: string };

/** Turns what is to be drawn into what the view takes. */
type Draw = (drawing: Drawing) => Decoration;

/** The set with exactly these drawings in it, in order; the same set where it has them already, so that the view
 * need not look again. */
export function patched(set: DecorationSet, doc: Node, wanted: Drawing[], draw: Draw): DecorationSet {
  const left = new Map(wanted.map((one) => [nameOf(one), one]));
  const gone = set.find().filter(({ from, to, spec }) => !left.delete(nameOf({ from, to, said: spec.said })));
  if (!gone.length && !left.size) return set;
  return set.remove(gone).add(doc, [...left.values()].map(draw));
}

const nameOf = ({ from, to, said }: Drawing) => `${from} ${to} ${said}`;
