import type { Fragment, Mark as PmMark, Node } from "prosemirror-model";
import type { Attachment, Block, Draft, Mark, Table, Text } from "../ipc/types";
import { newId } from "./ids";
import { schema } from "./schema";

/** The draft as the editor's document. A body is never empty there: it has at least a paragraph to type into. */
export function docOf(draft: Draft): Node {
  const { title, addressee, body, back, attachment, attached, issuer, date, note } = schema.nodes;
  const { front, kind, form, images, review, statuses, checks, last_year, promises, contributors, requests } =
    draft;
  const beside = { review, statuses, checks, last_year, promises, contributors, requests };
  const whole = { kind, form, header: front.header, images, ...beside };
  const given = Object.entries(whole);
  const attrs = Object.fromEntries(given.filter(([, value]) => value !== undefined));
  const issuers = draft.back.issuers?.length ? draft.back.issuers : [[]];
  const blocks = draft.body.length ? draft.body : [blankParagraph()];
  const attachments = draft.attachments ?? [];
  return schema.node("doc", attrs, [
    title!.create(null, inline(front.title)),
    addressee!.create(null, inline(front.addressee ?? [])),
    body!.create(null, blocks.map(blockNode)),
    back!.create({ attendance: draft.back.attendance ?? [], foot: draft.back.foot ?? {} }, [
      ...attachments.map((one) => attachment!.create({ id: one.id }, inline(one.title))),
      ...issuers.map((text) => issuer!.create(null, inline(text))),
      date!.create(null, inline(dateText(draft.back.date ?? null))),
      note!.create(null, inline(draft.back.note ?? [])),
    ]),
    ...attachments.flatMap(({ id, body }) =>
      body?.length ? attached!.create({ id }, body.map(blockNode)) : [],
    ),
  ]);
}

function blankParagraph(): Block {
  return { id: newId(), type: "paragraph", text: [] };
}

/** Runs as inline nodes. */
export function inline(text: Text): Node[] {
  return text.flatMap((run) => {
    const marks = (run.marks ?? []).map(markOf);
    return run.text
      .split("\n")
      .flatMap((line, nth) => [
        ...(nth > 0 ? [schema.node("line_break", null, undefined, marks)] : []),
        ...(line ? [schema.text(line, marks)] : []),
      ]);
  });
}

function markOf(mark: Mark): PmMark {
  const { type, ...attrs } = mark;
  return schema.mark(type, attrs);
}

/** A block of the draft as a node. */
export function blockNode(block: Block): Node {
  const { id } = block;
  switch (block.type) {
    case "heading":
      return schema.node("heading", { id, level: block.level, numbered: block.numbered }, inline(block.text));
    case "paragraph": {
      const { level = null, numbered = true } = block.run_in ?? {};
      return schema.node("paragraph", { id, level, numbered }, inline(block.text));
    }
    case "table": {
      const { look, orientation, widths } = block;
      return schema.node("table", { id, look, orientation, widths }, block.rows.map(rowNode));
    }
    case "picture": {
      const { image, width, height, alt } = block;
      return schema.node("picture", { id, image, width, height, alt });
    }
    case "page_break":
      return schema.node("page_break", { id });
  }
}

function rowNode(row: Table["rows"][number]): Node {
  const type = row.header ? "table_header" : "table_cell";
  const cells = row.cells.map((cell) =>
    schema.node(
      type,
      { colspan: cell.col_span, rowspan: cell.row_span },
      cell.paragraphs.map((text) => schema.node("cell_paragraph", null, inline(text))),
    ),
  );
  return schema.node("table_row", null, cells);
}

/** The runs of a node's inline content. */
export function textOf(content: Fragment): Text {
  const runs: Text = [];
  content.forEach((node) => {
    const text = node.type.name === "line_break" ? "\n" : (node.text ?? "");
    const marks = node.marks.map(draftMark).sort((a, b) => rank(a) - rank(b));
    const last = runs.at(-1);
    if (last && JSON.stringify(last.marks ?? []) === JSON.stringify(marks)) last.text += text;
    else runs.push(marks.length ? { text, marks } : { text });
  });
  return runs;
}

function draftMark({ type, attrs }: PmMark): Mark {
  return { type: type.name, ...attrs } as Mark;
}

const KINDS_OF_MARKS: Mark["type"][] = [
  "strong",
  "lead",
  "blank",
  "reference",
  "condensed",
  "comment",
  "revision",
];
const rank = (mark: Mark) => KINDS_OF_MARKS.indexOf(mark.type);

/** A node of the body as a block of the draft. */
export function blockOf(node: Node): Block {
  const { id, level, numbered } = node.attrs;
  switch (node.type.name) {
    case "heading":
      return { id, type: "heading", level, numbered, text: textOf(node.content) };
    case "table": {
      const { look, orientation, widths } = node.attrs;
      const rows = node.children.map(rowOf);
      return { id, type: "table", rows, look, orientation, ...(widths.length ? { widths } : {}) };
    }
    case "picture": {
      const { image, width, height, alt } = node.attrs;
      return { id, type: "picture", image, width, height, ...(alt ? { alt } : {}) };
    }
    case "page_break":
      return { id, type: "page_break" };
    default: {
      const text = textOf(node.content);
      return { id, type: "paragraph", ...(level ? { run_in: { level, numbered } } : {}), text };
    }
  }
}

function rowOf(row: Node): Table["rows"][number] {
  const cells = row.children.map((cell) => ({
    col_span: cell.attrs.colspan as number,
    row_span: cell.attrs.rowspan as number,
    paragraphs: cell.children.map((paragraph) => textOf(paragraph.content)),
  }));
  return { header: row.firstChild?.type.name === "table_header", cells };
}

/** What stands above the text. */
export function frontOf(doc: Node): Draft["front"] {
  const { header } = doc.attrs;
  return {
    ...(isFilled(header) ? { header } : {}),
    title: textOf(doc.child(0).content),
    addressee: textOf(doc.child(1).content),
  };
}

/** What stands below the text. */
export function backOf(doc: Node): Draft["back"] {
  const lines = (name: string) => doc.child(3).children.filter((node) => node.type.name === name);
  const texts = (name: string) => lines(name).map((node) => textOf(node.content));
  const { attendance, foot } = doc.child(3).attrs;
  return {
    issuers: texts("issuer").filter((text) => text.length > 0),
    date: dateOf(texts("date")[0] ?? []),
    note: texts("note")[0] ?? [],
    ...(attendance.length ? { attendance } : {}),
    ...(isFilled(foot) ? { foot } : {}),
  };
}

/** The attachments, each with its own text; one in which nothing was written has none. */
export function attachmentsOf(doc: Node): Attachment[] {
  const nodes = doc.child(3).children.filter((node) => node.type.name === "attachment");
  const texts = new Map(doc.children.slice(4).map((node) => [node.attrs.id as number, node]));
  const bodyOf = (text: Node | undefined) => (text && !isUnwritten(text) ? text.children.map(blockOf) : []);
  return nodes.map(({ attrs: { id }, content }) => ({
    id,
    title: textOf(content),
    body: bodyOf(texts.get(id)),
  }));
}

/** Whether a text is one plain paragraph with nothing in it. */
export const isUnwritten = ({ childCount, firstChild }: Node) =>
  childCount === 1 &&
  firstChild?.type.name === "paragraph" &&
  !firstChild.attrs.level &&
  !firstChild.content.size;

const isFilled = (part: object) => Object.keys(part).length > 0;

/** The whole draft again. */
export function draftOf(doc: Node): Draft {
  const { kind, form, images, review, statuses, checks, last_year, promises, contributors, requests } =
    doc.attrs as Required<Draft>;
  return {
    kind,
    form,
    front: frontOf(doc),
    body: doc.child(2).children.map(blockOf),
    attachments: attachmentsOf(doc),
    back: backOf(doc),
    ...(isFilled(images) ? { images } : {}),
    ...(review.comments.length || review.revisions.length ? { review } : {}),
    ...(isFilled(statuses) ? { statuses } : {}),
    ...(checks.off.length || checks.ignored.length ? { checks } : {}),
    ...(isFilled(last_year) ? { last_year } : {}),
    ...(promises.length ? { promises } : {}),
    ...(isFilled(contributors) ? { contributors } : {}),
    ...(requests.length ? { requests } : {}),
  };
}

/** A date as the page has it. */
export function dateText(date: string | Text | null): Text {
  if (typeof date !== "string") return date ?? [];
  const [year, month, day] = date.split("-").map(Number);
  return [{ text: `${year}年${month}月${day}日` }];
}

/** A day of the calendar where the text is one, or the text as it stands. */
export function dateOf(text: Text): string | Text | null {
  const plain = text.map((run) => run.text).join("");
  if (!plain.trim()) return null;
  const [, year, month, day] = /^\s*(\d{4})年(\d{1,2})月(\d{1,2})日\s*$/.exec(plain) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const exists = date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day);
  return exists ? date.toISOString().slice(0, 10) : text;
}
