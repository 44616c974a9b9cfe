import type { Node } from "prosemirror-model";
import type { Finding } from "../ipc/types";
import { backStart, eachBlock, positionOfBlock, standing } from "./bodies";

/** A stretch of one of the draft's texts. */
export type Stretch = Pick<Finding, "spot" | "start" | "end">;

/** Two positions in the document. */
export type Range = { from: number; to: number };

/** Where a block with a name stands. */
type Blocks = (id: number) => number | undefined;

/** Where a stretch stands in the document; null where that part is not shown. */
export function placeOf(doc: Node, stretch: Stretch): Range | null {
  return rangeOf(doc, stretch, (id) => {
    const place = standing(doc, id);
    return place ? positionOfBlock(place) : undefined;
  });
}

/** The same for several stretches, with one look at the document. */
export function placesOf(doc: Node, stretches: Stretch[]): (Range | null)[] {
  const places = new Map<number, number>();
  if (stretches.length) eachBlock(doc, (node, at) => places.set(node.attrs.id, at));
  return stretches.map((stretch) => rangeOf(doc, stretch, (id) => places.get(id)));
}

/** The same, where it is known how blocks stand. */
export function rangeOf(doc: Node, { spot, start, end }: Stretch, positionOfBlock: Blocks): Range | null {
  const before = spotPosition(doc, spot, positionOfBlock);
  if (before === undefined) return null;
  const size = doc.nodeAt(before)?.content.size ?? 0;
  return { from: before + 1 + Math.min(start, size), to: before + 1 + Math.min(end, size) };
}

/** Where the text of a spot begins, before its node; undefined where it is not in the page. */
function spotPosition(doc: Node, spot: Finding["spot"], positionOfBlock: Blocks): number | undefined {
  switch (spot?.type) {
    case "title":
      return 0;
    case "addressee":
      return doc.child(0).nodeSize;
    case "block":
      return positionOfBlock(spot.id);
    case "cell":
      return cellPosition(doc, spot, positionOfBlock(spot.id));
    case "attachment_title":
      return linePosition(doc, "attachment", spot.nth);
    case "issuer":
      return linePosition(doc, "issuer", spot.nth);
    case "date":
    case "note":
      return linePosition(doc, spot.type, 0);
    default:
      return undefined;
  }
}

/** The nth line of a kind below the text; issuers that are empty are none. */
function linePosition(doc: Node, name: string, nth: number): number | undefined {
  let at = backStart(doc) + 1;
  let left = nth;
  for (const line of doc.child(3).children) {
    const counts = line.type.name === name && (name !== "issuer" || line.content.size > 0);
    if (counts && left-- === 0) return at;
    at += line.nodeSize;
  }
  return undefined;
}

function cellPosition(
  doc: Node,
  { row, cell, paragraph }: { row: number; cell: number; paragraph: number },
  table: number | undefined,
): number | undefined {
  let [at, node] = [table, table === undefined ? null : doc.nodeAt(table)];
  for (const nth of [row, cell, paragraph]) {
    if (at === undefined || !node || nth >= node.childCount) return undefined;
    for (let before = 0; before < nth; before++) at += node.child(before).nodeSize;
    at += 1;
    node = node.child(nth);
  }
  return at;
}
