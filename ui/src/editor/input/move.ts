import { Selection, TextSelection, type EditorState } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";

/** Where the caret goes by keys, as a browser would move it in text that it edits itself. */
export type Step = { key: string; word: boolean; goal: number | null };

const graphemes = new Intl.Segmenter("zh", { granularity: "grapheme" });
const words = new Intl.Segmenter("zh", { granularity: "word" });

/** The place that a key leads to; null where the key leads nowhere. */
export function target(view: EditorView, { key, word, goal }: Step): number | null {
  const { state } = view;
  switch (key) {
    case "ArrowLeft":
      return beside(state, -1, word);
    case "ArrowRight":
      return beside(state, 1, word);
    case "ArrowUp":
      return lineBeside(view, -1, goal);
    case "ArrowDown":
      return lineBeside(view, 1, goal);
    case "Home":
      return word ? Selection.atStart(state.doc).head : lineEnd(view, "left");
    case "End":
      return word ? Selection.atEnd(state.doc).head : lineEnd(view, "right");
    case "PageUp":
      return page(view, -1);
    case "PageDown":
      return page(view, 1);
    default:
      return null;
  }
}

/** The next place between characters, or between words; beyond a paragraph's end the next paragraph. */
export function beside({ doc, selection }: EditorState, by: 1 | -1, word: boolean): number {
  const { $head, head } = selection;
  const text = $head.parent.textBetween(0, $head.parent.content.size, "\n", "\n");
  const at = $head.parentOffset;
  if (by === -1 ? at > 0 : at < text.length) {
    const pieces = [...(word ? words : graphemes).segment(text)];
    const ends = pieces.map(({ index, segment }) => (by === 1 ? index + segment.length : index));
    const next = by === 1 ? ends.find((end) => end > at) : ends.findLast((end) => end < at);
    return head + (next ?? at) - at;
  }
  const outside = by === -1 ? $head.before() : $head.after();
  return Selection.findFrom(doc.resolve(outside), by, true)?.head ?? head;
}

/** The line above or below, at the same distance from the margin. */
function lineBeside(view: EditorView, by: 1 | -1, goal: number | null): number {
  const { head } = view.state.selection;
  const box = view.coordsAtPos(head);
  const left = goal ?? box.left;
  for (let step = 4; step < 400; step += 8) {
    const top = by === -1 ? box.top - step : box.bottom + step;
    const found = view.posAtCoords({ left, top });
    if (!found) break;
    const there = view.coordsAtPos(found.pos);
    if (by === -1 ? there.bottom <= box.top + 4 : there.top >= box.bottom - 4) return found.pos;
  }
  return head;
}

function lineEnd(view: EditorView, side: "left" | "right"): number {
  const { head } = view.state.selection;
  const box = view.coordsAtPos(head);
  const page = view.dom.getBoundingClientRect();
  const left = side === "left" ? page.left + 1 : page.right - 1;
  return view.posAtCoords({ left, top: (box.top + box.bottom) / 2 })?.pos ?? head;
}

function page(view: EditorView, by: 1 | -1): number {
  const main = view.dom.closest("main");
  const { head } = view.state.selection;
  if (!main) return head;
  const box = view.coordsAtPos(head);
  main.scrollTop += by * main.clientHeight * 0.9;
  return view.posAtCoords({ left: box.left, top: box.top })?.pos ?? head;
}

/** The selection with its head at a place; the anchor stays where it was where it is to grow. */
export function headAt({ doc, selection }: EditorState, head: number, grow: boolean): Selection {
  const end = doc.resolve(head);
  return grow ? TextSelection.between(doc.resolve(selection.anchor), end) : Selection.near(end);
}
