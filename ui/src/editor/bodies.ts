import type { Node } from "prosemirror-model";
import { levelOf } from "../outline/sections";

/** A text made of blocks: the draft's own, or that of an attachment. */
export type Body = {
  node: Node;
  /** The position of its first block. */
  start: number;
};

/** Where a block stands: in which text, and which of its blocks it is. */
export type Standing = { body: Body; index: number };

/** The draft's own text first, then those of its attachments. */
export function bodiesOf(doc: Node): Body[] {
  const bodies: Body[] = [];
  doc.forEach((node, at) => {
    if (isBody(node)) bodies.push({ node, start: at + 1 });
  });
  return bodies;
}

export const isBody = ({ type }: Node) => type.name === "body" || type.name === "attached";

/** Whether nothing stands in the draft's own text yet. */
export function bodyIsEmpty(doc: Node): boolean {
  const body = doc.child(2);
  const only = body.childCount === 1 ? body.child(0) : null;
  return only?.type.name === "paragraph" && only.content.size === 0;
}

/** Calls with every block of every text, and its position. */
export function eachBlock(doc: Node, visit: (block: Node, at: number) => void) {
  for (const { node, start } of bodiesOf(doc)) node.forEach((block, offset) => visit(block, start + offset));
}

/** Where the block with a name stands; null where there is none. */
export function standing(doc: Node, id: number): Standing | null {
  for (const body of bodiesOf(doc)) {
    const index = body.node.children.findIndex((node) => node.attrs.id === id);
    if (index >= 0) return { body, index };
  }
  return null;
}

/** Where the block that a position stands in does; null outside all texts. */
export function standingAt(doc: Node, position: number): Standing | null {
  const at = doc.resolve(position);
  if (at.depth < 1 || !isBody(at.node(1))) return null;
  const node = at.node(1);
  return { body: { node, start: at.start(1) }, index: Math.min(at.index(1), node.childCount - 1) };
}

export const blockOf = ({ body, index }: Standing): Node => body.node.child(index);

/** The position before the block of that index, or behind the last. */
export function positionOf({ node, start }: Body, index: number): number {
  return node.children.slice(0, index).reduce((at, block) => at + block.nodeSize, start);
}

export const positionOfBlock = ({ body, index }: Standing) => positionOf(body, index);

/** The level of the heading that each block is or opens with. */
export const levelsOf = ({ node }: Body) => node.children.map(levelOf);

/** The position before what stands below the text. */
export const backStart = (doc: Node) => doc.child(0).nodeSize + doc.child(1).nodeSize + doc.child(2).nodeSize;
