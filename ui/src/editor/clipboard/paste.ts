import { closeHistory } from "prosemirror-history";
import { Fragment, Slice, type Node } from "prosemirror-model";
import type { EditorState, Transaction } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { recognisePassage } from "../../ipc/commands";
import type { Block, Pasted } from "../../ipc/types";
import { makeRoom } from "../across";
import { bodyIsEmpty, isBody } from "../bodies";
import { blockNode, inline } from "../convert";
import { newId } from "../ids";
import { schema } from "../schema";
import { cleaned } from "./clean";

/** Puts what is on the clipboard into the text; whether there was anything for us. What was copied here is the
 * editor's own matter, with all its marks. */
export function paste(view: EditorView, data: DataTransfer | null): boolean {
  const html = data?.getData("text/html") ?? "";
  if (!data) return false;
  if (html || data.getData("text/plain")) makeRoom(view);
  const rich = html ? cleaned(html) : [];
  const pasted = rich.length ? rich : linesOf(data.getData("text/plain"));
  const { $from } = view.state.selection;
  const front = $from.depth > 0 && /^(title|addressee)$/.test($from.node(1).type.name) && !single(pasted);
  if (!pasted.length || (html.includes("data-pm-slice") && !front)) return false;
  if (front) {
    void insertFromFront(view, pasted);
    return true;
  }
  if ($from.parent.type.name === "cell_paragraph") return pastedInCell(view, pasted);
  if ($from.depth < 1 || !isBody($from.node(1)) || single(pasted))
    return insert(view, withinLine(view.state, pasted));
  void insertRecognised(view, pasted);
  return true;
}

/** Plain text, a line a paragraph. */
export function linesOf(text: string): Pasted[] {
  const lines = text.split(/\r\n?|[\n\u2028\u2029]/).map((line) => line.trim());
  return lines
    .filter(Boolean)
    .map((line) => ({ type: "paragraph", text: [{ text: line }], number: null, level: null }));
}

const single = (pasted: Pasted[]) => pasted.length === 1 && pasted[0]?.type === "paragraph";

/** The paragraphs' words in one line: where no second one can stand. */
function withinLine(state: EditorState, pasted: Pasted[]): Transaction {
  const words = pasted.flatMap((one) =>
    one.type === "paragraph" ? inline([...numberOf(one), ...one.text]) : [],
  );
  return state.tr.replaceSelection(new Slice(Fragment.from(words), 0, 0));
}

const numberOf = ({ number }: { number: string | null }) => (number ? [{ text: number }] : []);

function insert(view: EditorView, tr: Transaction): boolean {
  view.dispatch(closeHistory(tr).setMeta("paste", true).setMeta("uiEvent", "paste").scrollIntoView());
  return true;
}

/** A table within a table is the table's own matter: its cells go over those that are there. */
function pastedInCell(view: EditorView, pasted: Pasted[]): boolean {
  if (pasted.some(({ type }) => type === "table")) return false;
  const paragraphs = pasted.flatMap((one) =>
    one.type === "paragraph"
      ? schema.node("cell_paragraph", null, inline([...numberOf(one), ...one.text]))
      : [],
  );
  return insert(view, view.state.tr.replaceSelection(new Slice(Fragment.from(paragraphs), 1, 1)));
}

/** Numbers typed before paragraphs, or left there by Word, make headings: the program recognises them. Should it not
 * answer, the text is put in as it stands. */
async function insertRecognised(view: EditorView, pasted: Pasted[]) {
  const blocks = await recognisePassage(pasted).catch(() => pasted.map(asItStands));
  if (!view.isDestroyed) insert(view, put(view.state, blocks));
}

/** Of several lines that are pasted before the text only the first belongs there: the others are the text's. */
async function insertFromFront(view: EditorView, [first, ...rest]: Pasted[]) {
  const line = first?.type === "paragraph" ? [first] : [];
  const below = first?.type === "table" ? [first, ...rest] : rest;
  const blocks = await recognisePassage(below).catch(() => below.map(asItStands));
  if (view.isDestroyed) return;
  const tr = withinLine(view.state, line);
  const { doc } = tr;
  const [start, body] = [doc.child(0).nodeSize + doc.child(1).nodeSize + 1, doc.child(2)];
  const end = bodyIsEmpty(doc) ? start + body.content.size : start;
  insert(view, tr.replaceWith(start, end, nodesOf(blocks)));
}

const nodesOf = (blocks: Block[]) => blocks.map((block) => blockNode({ ...block, id: newId() }));

function asItStands(one: Pasted): Block {
  if (one.type === "table") return { id: newId(), ...one };
  return { id: newId(), type: "paragraph", text: [...numberOf(one), ...one.text] };
}

/** Blocks in the place of the selection; plain paragraphs at the ends go on with the line they come into. */
function put(state: EditorState, blocks: Block[]): Transaction {
  const nodes = nodesOf(blocks);
  const open = (node: Node | undefined) => (node?.type.name === "paragraph" && !node.attrs.level ? 1 : 0);
  const empty = state.selection.$from.parent.content.size === 0;
  const start = empty && blocks.length > 1 ? 0 : open(nodes[0]);
  return state.tr.replaceSelection(new Slice(Fragment.from(nodes), start, open(nodes.at(-1))));
}
