import type { Node, ResolvedPos } from "prosemirror-model";
import { isBody } from "../editor/bodies";
import type { SheetLine, Spot } from "../ipc/types";

/** A place in one of the draft's texts, in units of UTF-16. */
export type Caret = { spot: Spot; unit: number };

/** The text that a position of the document stands in; null where it stands in none. */
export function spotAt(doc: Node, position: number): Caret | null {
  const at = doc.resolve(position);
  const spot = spotOf(at);
  return spot && { spot, unit: at.parentOffset };
}

function spotOf(at: ResolvedPos): Spot | null {
  if (!at.parent.isTextblock) return null;
  switch (at.index(0)) {
    case 0:
      return { type: "title" };
    case 1:
      return { type: "addressee" };
    case 3:
      return lineOfBack(at.node(1), at.index(1));
    default:
      return spotOfBody(at);
  }
}

/** A block of the draft's own text or of an attachment's. */
function spotOfBody(at: ResolvedPos): Spot | null {
  if (!isBody(at.node(1))) return null;
  const id = at.node(2).attrs["id"] as number;
  if (at.depth === 2) return { type: "block", id };
  return { type: "cell", id, row: at.index(2), cell: at.index(3), paragraph: at.index(4) };
}

/** A line below the text, counted among those of its kind; issuers that are empty are none. */
function lineOfBack(back: Node, index: number): Spot | null {
  const line = back.child(index);
  const before = back.children.slice(0, index).filter(({ type }) => type === line.type);
  switch (line.type.name) {
    case "attachment":
      return { type: "attachment_title", nth: before.length };
    case "issuer":
      return { type: "issuer", nth: before.filter(({ content }) => content.size > 0).length };
    case "date":
      return { type: "date" };
    case "note":
      return { type: "note" };
    default:
      return null;
  }
}

/** The place in its text that a point of a line is nearest to, the point counted from the paper's left edge. */
export function unitAt({ start, end, texts }: SheetLine, x: number): number {
  const begins = texts.flatMap((text) => text.x);
  const last = texts[texts.length - 1];
  const shown = texts.reduce((sum, { text }) => sum + text.length, 0);
  let nearest = begins.findIndex((begin, nth) => {
    const next = begins[nth + 1] ?? begin + (last?.size ?? 0);
    return x < (begin + next) / 2;
  });
  if (nearest < 0) nearest = begins.length;
  // Numbers of headings stand before the text: they are none of it.
  const own = Math.max(0, end - start);
  return start + Math.min(own, Math.max(0, nearest - Math.max(0, shown - own)));
}
