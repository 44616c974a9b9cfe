import type { EditorState, Transaction } from "prosemirror-state";
import { isBody } from "../editor/bodies";
import { blockNode } from "../editor/convert";
import { newId } from "../editor/ids";
import { schema } from "../editor/schema";
import type { Block, Comment, Draft, Text } from "../ipc/types";
import { extent, headingAbove } from "../outline/sections";

/** The level of the heading that a block is or opens with. */
const levelOf = (block: Block): number | null =>
  block.type === "heading" ? block.level : block.type === "paragraph" ? (block.run_in?.level ?? null) : null;

/** The paragraph that was found, alone; the first block where none was. */
export function paragraphOf(draft: Draft, block: number | null): Block[] {
  const found = draft.body.find(({ id }) => id === block) ?? draft.body[0];
  return found ? [found] : [];
}

/** The section around it: its heading and all below. Where there is no heading, the paragraph. */
export function sectionOf(draft: Draft, block: number | null): Block[] {
  const levels = draft.body.map(levelOf);
  const at = draft.body.findIndex(({ id }) => id === block);
  const heading = at < 0 ? null : headingAbove(levels, at);
  if (heading === null) return paragraphOf(draft, block);
  const { from, to } = extent(levels, heading);
  return draft.body.slice(from, to);
}

/** Puts blocks of another draft behind the caret's, one step for undo; a remark on the first says where they are
 * from. References to that draft's own headings, its remarks and its changes do not come along. */
export function carry(
  state: EditorState,
  from: Draft,
  blocks: Block[],
  provenance: string,
): Transaction | null {
  const { $head } = state.selection;
  const wanted = blocks.filter(({ type }) => type !== "page_break");
  if ($head.depth < 2 || !isBody($head.node(1)) || !wanted.length) return null;
  const review = state.doc.attrs.review as NonNullable<Draft["review"]>;
  const id = 1 + Math.max(0, ...review.comments.map((comment) => comment.id));
  const nodes = wanted.map((block, nth) => blockNode(own(block, nth === 0 ? id : null)));
  const tr = state.tr.insert($head.after(2), nodes);
  const images = { ...(from.images ?? {}), ...(state.doc.attrs.images as Draft["images"]) };
  if (wanted.some(({ type }) => type === "picture")) tr.setDocAttribute("images", images);
  if (!marked(nodes[0]!)) return tr.scrollIntoView();
  const comment: Comment = { id, author: "", text: provenance };
  tr.setDocAttribute("review", { ...review, comments: [...review.comments, comment] });
  return tr.scrollIntoView();
}

/** Whether a remark stands in it: a table or a picture has no text to carry one. */
function marked(node: ReturnType<typeof blockNode>): boolean {
  let found = false;
  node.descendants((inner) => {
    found ||= inner.marks.some(({ type }) => type === schema.marks.comment);
  });
  return found;
}

/** The block under a name of this draft, with the marks that mean something here. */
function own(block: Block, comment: number | null): Block {
  const id = newId();
  if (block.type === "heading" || block.type === "paragraph")
    return { ...block, id, text: kept(block.text, comment) };
  if (block.type !== "table") return { ...block, id };
  const cell = (paragraphs: Text[]) => paragraphs.map((text) => kept(text, null));
  const rows = block.rows.map((row) => ({
    ...row,
    cells: row.cells.map((one) => ({ ...one, paragraphs: cell(one.paragraphs) })),
  }));
  return { ...block, id, rows };
}

const FOREIGN = ["reference", "comment", "revision"];

function kept(text: Text, comment: number | null): Text {
  return text.map((run) => ({
    ...run,
    marks: [
      ...(run.marks ?? []).filter(({ type }) => !FOREIGN.includes(type)),
      ...(comment === null ? [] : [{ type: "comment" as const, id: comment }]),
    ],
  }));
}
