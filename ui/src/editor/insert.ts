import type { Node } from "prosemirror-model";
import { Plugin, TextSelection, type Command, type EditorState, type Transaction } from "prosemirror-state";
import { isInTable, selectedRect, TableMap } from "prosemirror-tables";
import type { EditorView } from "prosemirror-view";
import type { Draft, Image } from "../ipc/types";
import { eachBlock, isBody } from "./bodies";
import { newId } from "./ids";
import { schema } from "./schema";

/** The width of the text on paper (GB/T 9704-2012, 5.1), in micrometres. */
export const TEXT_WIDTH = 156_000;
/** A picture leaves room for a line above and below it. */
const MOST_HEIGHT = 200_000;
const MICROMETRES_OF_PIXEL = 25_400 / 96;

/** A table of three columns, its first row the head, behind the caret's paragraph. */
export const insertTable: Command = (state, dispatch) => {
  if (isInTable(state) || !inBody(state)) return false;
  const row = (type: string) =>
    schema.node(
      "table_row",
      null,
      [1, 2, 3].map(() => schema.node(type, null, schema.node("cell_paragraph"))),
    );
  const table = schema.node("table", { id: newId() }, ["table_header", "table_cell", "table_cell"].map(row));
  const tr = behind(state, table);
  // The caret goes into the first cell: table, row, cell, paragraph.
  const at = tr.mapping.map(after(state), -1) + 4;
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, at)).scrollIntoView());
  return true;
};

export const insertBreak: Command = (state, dispatch) => {
  if (isInTable(state) || !inBody(state)) return false;
  dispatch?.(behind(state, schema.node("page_break", { id: newId() })).scrollIntoView());
  return true;
};

const inBody = ({ selection: { $head } }: EditorState) => $head.depth >= 2 && isBody($head.node(1));

const after = ({ selection: { $head } }: EditorState) => $head.after(2);

/** A block behind the caret's; a paragraph follows, so that one can go on. */
function behind(state: EditorState, node: Node): Transaction {
  const at = after(state);
  const last = !state.doc.resolve(at).nodeAfter;
  return state.tr.insert(at, last ? [node, schema.node("paragraph", { id: newId() })] : node);
}

/** Puts a picture in, as large as it is but within the page; the draft keeps the image once. */
export async function insertPicture(view: EditorView, id: string, image: Image) {
  const seen = new window.Image();
  seen.src = dataUrl(image);
  await seen.decode();
  const { state } = view;
  if (!inBody(state)) return;
  const natural = { width: seen.naturalWidth, height: seen.naturalHeight };
  const images = { ...(state.doc.attrs.images as Draft["images"]), [id]: image };
  const node = schema.node("picture", { id: newId(), image: id, ...fitted(natural) });
  view.dispatch(behind(state, node).setDocAttribute("images", images).scrollIntoView());
}

/** Pixels as micrometres, within the page. */
export function fitted({ width, height }: { width: number; height: number }) {
  const wide = width * MICROMETRES_OF_PIXEL;
  const high = height * MICROMETRES_OF_PIXEL;
  const scale = Math.min(1, TEXT_WIDTH / wide, MOST_HEIGHT / high);
  return { width: Math.round(wide * scale), height: Math.round(high * scale) };
}

export const dataUrl = ({ format, bytes }: Image) => `data:image/${format};base64,${bytes}`;

const setTable =
  (change: (attrs: Node["attrs"]) => object): Command =>
  (state, dispatch) => {
    if (!isInTable(state)) return false;
    const { table, tableStart } = selectedRect(state);
    dispatch?.(state.tr.setNodeMarkup(tableStart - 1, null, { ...table.attrs, ...change(table.attrs) }));
    return true;
  };

export const toggleLook = setTable(({ look }) => ({ look: look === "grid" ? "three_line" : "grid" }));
export const toggleOrientation = setTable(({ orientation }) => ({
  orientation: orientation === "portrait" ? "landscape" : "portrait",
}));

/** A table whose columns are others than its widths speak of is even again. */
export const tidyWidths = () =>
  new Plugin({
    appendTransaction(transactions, _, { doc, tr }) {
      if (!transactions.some((one) => one.docChanged)) return null;
      eachBlock(doc, (node, at) => {
        if (node.type.name !== "table" || !node.attrs.widths.length) return;
        if (TableMap.get(node).width !== node.attrs.widths.length) tr.setNodeAttribute(at, "widths", []);
      });
      return tr.docChanged ? tr : null;
    },
  });
