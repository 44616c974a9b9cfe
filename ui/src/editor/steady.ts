import type { EditorView } from "prosemirror-view";
import { blockOf, positionOfBlock, standing, standingAt } from "./bodies";

/** Does something with the text; a block that is in sight stays at its height in the window, unless it is said that it
 * need not. */
export function steady(view: EditorView, block: number | null, work: () => boolean | void) {
  const page = view.dom.closest("main");
  const before = block === null ? null : topInSight(view, block);
  const holds = work() ?? true;
  if (!page || block === null || before === null || !holds) return;
  page.scrollTop += (heightOf(view, block) ?? before) - before;
}

/** The block itself where it is in sight, else the first one that is. */
export function blockInSight(view: EditorView, block: number | null): number | null {
  const page = view.dom.closest("main")?.getBoundingClientRect();
  if (!page || (block !== null && topInSight(view, block) !== null)) return block;
  const at = view.posAtCoords({ left: page.left + page.width / 2, top: page.top + 64 });
  const found = at && standingAt(view.state.doc, at.pos);
  return found && blockOf(found).attrs.id;
}

/** How high a block stands in the window. */
function heightOf(view: EditorView, block: number): number | null {
  const at = standing(view.state.doc, block);
  const node = at && view.nodeDOM(positionOfBlock(at));
  return node instanceof HTMLElement ? node.getBoundingClientRect().top : null;
}

/** The same; null where it is out of sight. */
function topInSight(view: EditorView, block: number): number | null {
  const top = heightOf(view, block);
  const seen = view.dom.closest("main")?.getBoundingClientRect();
  return top !== null && seen && top > seen.top && top < seen.bottom ? top : null;
}
