import type { Node } from "prosemirror-model";
import type { EditorState, Transaction } from "prosemirror-state";
import type { Entry } from "../ipc/types";
import { say } from "../words";
import { schema } from "./schema";

/** Something that a text can refer to by its number. */
export type Referent = {
  to: number;
  /** What stands in the text: 第三部分, （二）, 附件2. */
  said: string;
  name: string;
  /** How deep it stands among the others. */
  depth: number;
};

/** The numbered headings of the body, then the attachments. */
export function referents(doc: Node, outline: Entry[]): Referent[] {
  const body = new Set(doc.child(2).children.map(({ attrs }) => attrs["id"] as number));
  const headings = outline.filter(
    ({ kind, number, block }) => kind === "heading" && number && body.has(block),
  );
  const attachments = doc.child(3).children.filter(({ type }) => type.name === "attachment");
  return [
    ...headings.map(({ block, level, number, text }) => ({
      to: block,
      said: saidOf(level, number),
      name: text,
      depth: level - 1,
    })),
    ...attachments.map((line, nth) => ({
      to: line.attrs["id"] as number,
      said: `附件${attachments.length > 1 ? nth + 1 : ""}`,
      name: line.textContent || say("untitled"),
      depth: 0,
    })),
  ];
}

/** How an office speaks of a section: 第三部分, （二）, 第1项, （1）. */
function saidOf(level: number, number: string): string {
  if (level === 1) return `第${number}部分`;
  return level === 3 ? `第${number}项` : `（${number}）`;
}

/** Puts a reference in the place of what is selected. */
export function insertReference({ tr }: EditorState, { to, said }: Referent): Transaction {
  return tr.replaceSelectionWith(schema.text(said, [schema.marks.reference!.create({ to })]), false);
}
