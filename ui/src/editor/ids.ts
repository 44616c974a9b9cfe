import type { Node } from "prosemirror-model";
import { Plugin } from "prosemirror-state";
import { backStart, bodiesOf, eachBlock } from "./bodies";

/** Intake counts blocks from 1; those that come to be in the window are drawn above. */
const LOWEST = 2 ** 32;
const HIGHEST = 2 ** 53;

/** A name for a new block, below 2⁵³ so that it is a whole number everywhere. */
export function newId(): number {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2));
  return LOWEST + ((high * 2 ** 32 + low) % (HIGHEST - LOWEST));
}

/** Every block and every attachment has a name of its own: what is split or pasted gets a new one. */
export const uniqueIds = () =>
  new Plugin({
    appendTransaction(transactions, before, { doc, tr }) {
      if (!transactions.some((one) => one.docChanged) || sameNames(before.doc, doc)) return null;
      const seen = new Set<number>();
      const name = ({ attrs: { id } }: Node, at: number) => {
        if (id === null || seen.has(id)) tr.setNodeAttribute(at, "id", newId());
        else seen.add(id);
      };
      eachBlock(doc, name);
      const back = backStart(doc) + 1;
      doc.child(3).forEach((line, offset) => line.type.name === "attachment" && name(line, back + offset));
      return tr.docChanged ? tr : null;
    },
  });

/** Whether blocks and attachments have the names that they had, in the same order. */
function sameNames(before: Node, after: Node): boolean {
  const [was, is] = [before, after].map((doc) => [
    ...bodiesOf(doc).flatMap(({ node }) => node.children),
    ...doc.child(3).children,
  ]) as [Node[], Node[]];
  return (
    was.length === is.length &&
    is.every((node, nth) => node === was[nth] || node.attrs.id === was[nth]?.attrs.id)
  );
}
