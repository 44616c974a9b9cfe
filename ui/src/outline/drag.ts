import { positionOf, positionOfBlock, standing } from "../editor/bodies";
import { move, type Gesture } from "../editor/gestures";
import type { Desk } from "../workspace/desk.svelte";

/** A press becomes a drag once it has gone this far, in CSS pixels. */
const SLACK = 6;

/** Where a section is let go: before a heading, or after the last one. */
type Target = { row: HTMLElement; side: "before" | "after" };

/** Drags sections of the outline. Pointer events, because the window takes file drops; Escape leaves all as it was. */
export function dragged(tree: HTMLElement, desk: Desk) {
  let from: { row: HTMLElement; y: number } | null = null;
  let target: Target | null = null;

  function mark(next: Target | null) {
    target?.row.classList.remove("before", "after");
    target = next;
    target?.row.classList.add(target.side);
  }

  function down(event: PointerEvent) {
    const row = (event.target as Element).closest<HTMLElement>("[role=treeitem].heading");
    from = row && event.button === 0 ? { row, y: event.clientY } : null;
  }

  function over(event: PointerEvent) {
    if (!from || (!target && Math.abs(event.clientY - from.y) <= SLACK)) return;
    from.row.classList.add("dragged");
    const edge = tree.getBoundingClientRect();
    if (event.clientY < edge.top + 24) tree.scrollTop -= 12;
    if (event.clientY > edge.bottom - 24) tree.scrollTop += 12;
    mark(targetAt(tree, event.clientY));
  }

  function up() {
    if (from && target) drop(desk, Number(from.row.dataset["block"]), target);
    leave();
  }

  function leave() {
    mark(null);
    from?.row.classList.remove("dragged");
    from = null;
  }

  const key = (event: KeyboardEvent) => event.key === "Escape" && leave();
  tree.addEventListener("pointerdown", down);
  window.addEventListener("pointermove", over);
  window.addEventListener("pointerup", up);
  window.addEventListener("pointercancel", leave);
  window.addEventListener("keydown", key);
  return {
    destroy() {
      window.removeEventListener("pointermove", over);
      window.removeEventListener("pointerup", up);
      window.removeEventListener("pointercancel", leave);
      window.removeEventListener("keydown", key);
    },
  };
}

/** The heading that a height lies above the middle of; after the last where it is below all. */
function targetAt(tree: HTMLElement, y: number): Target | null {
  const rows = [...tree.querySelectorAll<HTMLElement>("[role=treeitem].heading")];
  const below = rows.find((row) => {
    const { top, height } = row.getBoundingClientRect();
    return y < top + height / 2;
  });
  const last = [...tree.querySelectorAll<HTMLElement>("[role=treeitem]")].at(-1);
  return below ? { row: below, side: "before" } : last ? { row: last, side: "after" } : null;
}

function drop(desk: Desk, block: number, { row, side }: Target) {
  const before = Number(row.dataset["block"]);
  const land: Gesture = (state, heading) => {
    const there = standing(state.doc, before);
    const end = there && positionOf(there.body, there.body.node.childCount);
    return there && move(state, heading, side === "after" ? end! : positionOfBlock(there));
  };
  if (side === "after" || before !== block) desk.section(block, "moveSection", land);
}
