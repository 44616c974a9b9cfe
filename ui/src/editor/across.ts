import { closeHistory } from "prosemirror-history";
import type { Node } from "prosemirror-model";
import { Plugin, Selection, type Command, type EditorState, type Transaction } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { bodiesOf, isBody } from "./bodies";
import { copySelection } from "./clipboard/copy";
import { schema } from "./schema";

type Range = { from: number; to: number };

/** Takes out what is selected over several parts of a document, as from the title into the text. Each part loses its
 * own: nothing that is left moves into another, where a heading would become an addressee. Null where the selection lies
 * within one part. */
export function clearAcross(state: EditorState): Transaction | null {
  const { from, to, $from, $to } = state.selection;
  if ($from.index(0) === $to.index(0) && $from.depth > 0) return null;
  const { tr } = state;
  const texts = bodiesOf(state.doc).map(({ node, start }) => `${start}-${start + node.content.size}`);
  for (const cut of cuts(state.doc, { from, to })) {
    // A text is never without a paragraph to type into.
    const all = texts.includes(`${cut.from}-${cut.to}`);
    if (all) tr.replaceWith(cut.from, cut.to, schema.node("paragraph"));
    else tr.delete(cut.from, cut.to);
  }
  return tr.setSelection(Selection.near(tr.doc.resolve(from)));
}

/** What goes, the last first: whole blocks and lines where they are covered, and else their words. */
function cuts(doc: Node, { from, to }: Range): Range[] {
  const found: Range[] = [];
  doc.nodesBetween(from, to, (node, at, parent) => {
    const [start, end] = [at, at + node.nodeSize];
    const removable = (parent && isBody(parent)) || node.type.name === "attachment";
    const whole = removable && start >= from && end <= to;
    const last = found.at(-1);
    if (whole && last?.to === start) last.to = end;
    else if (whole) found.push({ from: start, to: end });
    else if (node.isTextblock) found.push({ from: Math.max(from, start + 1), to: Math.min(to, end - 1) });
    return !whole && !node.isTextblock;
  });
  return found.filter((cut) => cut.from < cut.to).reverse();
}

/** Backspace and Delete over several parts. */
export const deleteAcross: Command = (state, dispatch) => {
  const tr = clearAcross(state);
  if (tr) dispatch?.(closeHistory(tr).scrollIntoView());
  return tr !== null;
};

/** Makes room for what is typed, composed or pasted over several parts; whether it was needed. */
export const makeRoom = (view: EditorView) => deleteAcross(view.state, view.dispatch);

/** Keeps the parts of a document apart whatever is put in the place of a selection over several. */
export const apart = () =>
  new Plugin({
    props: {
      handleTextInput(view, _from, _to, text) {
        const tr = clearAcross(view.state);
        if (tr) view.dispatch(closeHistory(tr.insertText(text)).scrollIntoView());
        return tr !== null;
      },
      handleDrop: (view) => clearAcross(view.state) !== null,
      handleDOMEvents: {
        compositionstart: (view) => void makeRoom(view),
        beforeinput(view, event) {
          const tr = event.inputType === "insertText" && event.data ? clearAcross(view.state) : null;
          if (!tr) return false;
          event.preventDefault();
          view.dispatch(closeHistory(tr.insertText(event.data!)).scrollIntoView());
          return true;
        },
        cut(view, event) {
          const cleared = clearAcross(view.state);
          if (!cleared || !event.clipboardData) return false;
          copySelection(view, event.clipboardData);
          event.preventDefault();
          view.dispatch(closeHistory(cleared).scrollIntoView());
          return true;
        },
      },
    },
  });
