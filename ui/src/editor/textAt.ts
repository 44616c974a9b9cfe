import type { Block, Draft, Edit, Spot, Text } from "../ipc/types";
import { joined, slice } from "./runs";

type Change = (text: Text) => Text;

/** The draft with other characters in one place of one of its texts; places are in UTF-16 units. */
export function replaced(draft: Draft, { spot, start, end, by }: Edit & { type: "replace" }): Draft {
  return withText(draft, spot, (text) =>
    joined([...slice(text, 0, start), ...by, ...slice(text, end, Infinity)]),
  );
}

/** The draft with one of its texts changed. */
function withText(draft: Draft, spot: Spot, change: Change): Draft {
  const { front, back } = draft;
  const attachments = draft.attachments ?? [];
  switch (spot.type) {
    case "title":
      return { ...draft, front: { ...front, title: change(front.title) } };
    case "addressee":
      return { ...draft, front: { ...front, addressee: change(front.addressee ?? []) } };
    case "header":
      return { ...draft, front: { ...front, header: inHeader(front.header ?? {}, spot.element, change) } };
    case "block":
    case "cell":
      return {
        ...draft,
        body: inBlocks(draft.body, spot, change),
        attachments: attachments.map((one) => ({ ...one, body: inBlocks(one.body ?? [], spot, change) })),
      };
    case "attachment_title":
      return {
        ...draft,
        attachments: nthOf(attachments, spot.nth, (one) => ({ ...one, title: change(one.title) })),
      };
    case "issuer":
      return { ...draft, back: { ...back, issuers: nthOf(back.issuers ?? [], spot.nth, change) } };
    case "date":
      return typeof back.date === "object" && back.date
        ? { ...draft, back: { ...back, date: change(back.date) } }
        : draft;
    case "note":
      return { ...draft, back: { ...back, note: change(back.note ?? []) } };
    case "attendance": {
      const attendance = nthOf(back.attendance ?? [], spot.nth, (one) => ({
        ...one,
        names: change(one.names),
      }));
      return { ...draft, back: { ...back, attendance } };
    }
    case "copies_to":
    case "printer":
      return {
        ...draft,
        back: {
          ...back,
          foot: { ...back.foot, [spot.type]: change(back.foot?.[spot.type] ?? []) } as Draft["back"]["foot"],
        },
      };
    case "printed":
      return typeof back.foot?.printed === "object" && back.foot.printed
        ? { ...draft, back: { ...back, foot: { ...back.foot, printed: change(back.foot.printed) } } }
        : draft;
  }
}

const nthOf = <T>(all: T[], nth: number, change: (one: T) => T): T[] =>
  all.map((one, at) => (at === nth ? change(one) : one));

type Header = NonNullable<Draft["front"]["header"]>;
type HeaderElement = (Spot & { type: "header" })["element"];

function inHeader(header: Partial<Header>, element: HeaderElement, change: Change): Header {
  switch (element.type) {
    case "authority":
      return { ...header, authorities: nthOf(header.authorities ?? [], element.nth, change) } as Header;
    case "signer":
      return { ...header, signers: nthOf(header.signers ?? [], element.nth, change) } as Header;
    default:
      return { ...header, [element.type]: change(header[element.type] ?? []) } as Header;
  }
}

function inBlocks(blocks: Block[], spot: Spot & { type: "block" | "cell" }, change: Change): Block[] {
  const at = blocks.findIndex(({ id }) => id === spot.id);
  const block = blocks[at];
  if (!block) return blocks;
  return blocks.toSpliced(at, 1, inBlock(block, spot, change));
}

function inBlock(block: Block, spot: Spot & { type: "block" | "cell" }, change: Change): Block {
  if (spot.type === "block") return "text" in block ? { ...block, text: change(block.text) } : block;
  if (block.type !== "table") return block;
  const rows = nthOf(block.rows, spot.row, (row) => ({
    ...row,
    cells: nthOf(row.cells, spot.cell, (cell) => ({
      ...cell,
      paragraphs: nthOf(cell.paragraphs, spot.paragraph, change),
    })),
  }));
  return { ...block, rows };
}
