import type { Editor } from "../editor/editor";
import { indexOf, levelsOf, move } from "../editor/gestures";
import { extent } from "./sections";

/** A press becomes a drag once it has gone this far, in CSS pixels. */
const SLACK = 6;

/** Drags sections of the outline to before another heading. Pointer events, because the window takes file drops. */
export function dragged(tree: HTMLElement, editor: () => Editor | undefined) {
  let from: { block: number; y: number } | null = null;
  let target: HTMLElement | null = null;

  const rowAt = (event: PointerEvent) =>
    (document.elementFromPoint(event.clientX, event.clientY)?.closest("[role=treeitem]") ??
      null) as HTMLElement | null;

  function mark(row: HTMLElement | null) {
    target?.classList.remove("target");
    target = row;
    target?.classList.add("target");
  }

  function down(event: PointerEvent) {
    const row = event.button === 0 ? rowAt(event) : null;
    from = row ? { block: Number(row.dataset.block), y: event.clientY } : null;
  }

  function over(event: PointerEvent) {
    if (from && (target || Math.abs(event.clientY - from.y) > SLACK)) mark(rowAt(event));
  }

  function up() {
    const to = target && Number(target.dataset.block);
    if (from && to !== null && to !== from.block) drop(editor(), from.block, to);
    mark(null);
    from = null;
  }

  tree.addEventListener("pointerdown", down);
  window.addEventListener("pointermove", over);
  window.addEventListener("pointerup", up);
  return {
    destroy() {
      window.removeEventListener("pointermove", over);
      window.removeEventListener("pointerup", up);
    },
  };
}

function drop(editor: Editor | undefined, block: number, before: number) {
  if (!editor) return;
  const { state } = editor.view;
  const heading = indexOf(state.doc, block);
  const levels = levelsOf(state.doc);
  if (levels[heading] !== null)
    editor.dispatch(move(state, extent(levels, heading), indexOf(state.doc, before)));
}
