import type { Node } from "prosemirror-model";
import { Plugin } from "prosemirror-state";

/** Intake counts blocks from 1; those that come to be in the window are drawn above. */
const LOWEST = 2 ** 32;
const HIGHEST = 2 ** 53;

/** A name for a new block, below 2⁵³ so that it is a whole number everywhere. */
export function newId(): number {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2));
  return LOWEST + ((high * 2 ** 32 + low) % (HIGHEST - LOWEST));
}

/** Every block of the body has a name of its own: what is split or pasted gets a new one. */
export const uniqueIds = () =>
  new Plugin({
    appendTransaction(transactions, _, { doc, tr }) {
      if (!transactions.some((one) => one.docChanged)) return null;
      const seen = new Set<number>();
      doc.child(2).forEach((node, offset) => {
        const { id } = node.attrs;
        if (id === null || seen.has(id)) tr.setNodeAttribute(bodyStart(doc) + offset, "id", newId());
        else seen.add(id);
      });
      return tr.docChanged ? tr : null;
    },
  });

/** The position of the body's first block. */
export function bodyStart(doc: Node): number {
  return doc.child(0).nodeSize + doc.child(1).nodeSize + 1;
}
