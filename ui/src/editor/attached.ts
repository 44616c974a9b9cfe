import type { Node } from "prosemirror-model";
import { Plugin, Selection, TextSelection, type Command, type EditorState } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView, type NodeView } from "prosemirror-view";
import { say } from "../words";
import { backStart } from "./bodies";
import { isUnwritten } from "./convert";
import { newId } from "./ids";
import { schema } from "./schema";

/** An attachment: its line below the text, and its own text where it has one. Both by position, before the node. */
type Attachment = { id: number; line: number; title: string; text: number | null };

/** The attachments of a document, in order. */
export function attachmentsIn(doc: Node): Attachment[] {
  const texts = new Map<number, number>();
  doc.forEach((node, at) => node.type.name === "attached" && texts.set(node.attrs.id, at));
  const found: Attachment[] = [];
  doc.child(3).forEach((node, offset) => {
    if (node.type.name !== "attachment") return;
    const { id } = node.attrs;
    found.push({
      id,
      line: backStart(doc) + 1 + offset,
      title: node.textContent,
      text: texts.get(id) ?? null,
    });
  });
  return found;
}

/** 附件, or 附件2 where there are several. */
export const nameOf = (nth: number, count: number) => say("attachmentName", count > 1 ? nth + 1 : "");

type Drawn = { decorations: DecorationSet };

/** Draws what numbers an attachment, at its line and over its text. A text goes with its line. */
export const attached = () => {
  const plugin: Plugin<Drawn> = new Plugin<Drawn>({
    state: {
      init: (_, { doc }) => ({ decorations: drawings(doc) }),
      apply: (tr, old) => (tr.docChanged ? { decorations: drawings(tr.doc) } : old),
    },
    props: { decorations: (state) => plugin.getState(state)?.decorations },
    appendTransaction(transactions, _, { doc, tr }) {
      if (doc.childCount < 5 || !transactions.some((one) => one.docChanged)) return null;
      const names = new Set(attachmentsIn(doc).map(({ id }) => id));
      const gone: [number, number][] = [];
      doc.forEach((node, at) => {
        if (node.type.name === "attached" && !names.has(node.attrs.id)) gone.push([at, at + node.nodeSize]);
      });
      gone.reverse().forEach(([from, to]) => tr.delete(from, to));
      return tr.docChanged ? tr : null;
    },
  });
  return plugin;
};

function drawings(doc: Node): DecorationSet {
  const all = attachmentsIn(doc);
  if (!all.length) return DecorationSet.empty;
  const drawn = all.flatMap(({ line, title, text }, nth) => {
    const size = (at: number) => at + doc.nodeAt(at)!.nodeSize;
    const number = all.length > 1 ? `${nth + 1}.` : "";
    const label = nth
      ? { "data-number": number, "data-further": "" }
      : { "data-number": say("attachmentNote", number) };
    const own = Decoration.node(line, size(line), label);
    if (text === null) return own;
    return [own, Decoration.node(text, size(text), {}, { name: nameOf(nth, all.length), title })];
  });
  return DecorationSet.create(doc, drawn);
}

/** An attachment's text as it stands on the page: below its name and its title, which are typed at its line. */
export class AttachedView implements NodeView {
  readonly dom = document.createElement("div");
  readonly contentDOM = document.createElement("section");
  private readonly name = document.createElement("span");
  private readonly title = document.createElement("strong");

  constructor(
    private node: Node,
    private readonly view: EditorView,
    drawn: readonly Decoration[],
  ) {
    const header = document.createElement("header");
    header.contentEditable = "false";
    header.title = say("attachmentTitleHint");
    header.append(this.name, this.title);
    header.addEventListener("click", () => this.goToLine());
    this.dom.className = "attached";
    this.dom.append(header, this.contentDOM);
    this.draw(drawn);
  }

  private draw(drawn: readonly Decoration[]) {
    const said = drawn.map(({ spec }) => spec as { name?: string; title?: string }).find(({ name }) => name);
    this.name.textContent = said?.name ?? "";
    this.title.textContent = said?.title || say("attachmentPlaceholder");
  }

  private goToLine() {
    const { view } = this;
    const own = attachmentsIn(view.state.doc).find(({ id }) => id === this.node.attrs.id);
    const line = own && view.state.doc.nodeAt(own.line);
    if (!own || !line) return;
    const end = TextSelection.create(view.state.doc, own.line + 1 + line.content.size);
    view.dispatch(view.state.tr.setSelection(end).scrollIntoView());
    view.focus();
  }

  update(node: Node, drawn: readonly Decoration[]): boolean {
    if (node.type !== this.node.type || node.attrs.id !== this.node.attrs.id) return false;
    this.node = node;
    this.draw(drawn);
    return true;
  }

  stopEvent = (event: Event) => !this.contentDOM.contains(event.target as globalThis.Node);

  ignoreMutation = ({ target }: { target: globalThis.Node }) =>
    target !== this.contentDOM && !this.contentDOM.contains(target);
}

/** Gives a text to the attachment of the caret, or to the first that has none; else begins another attachment. */
export const insertAttachment: Command = (state, dispatch) => {
  if (!dispatch) return true;
  const all = attachmentsIn(state.doc);
  const { $head } = state.selection;
  const own = all.find(({ line }) => $head.depth === 2 && $head.before() === line);
  const bare = own?.text === null ? own : all.find(({ text }) => text === null);
  dispatch(bare ? withText(state, all, bare) : another(state, all));
  return true;
};

const emptyText = (id: number) => schema.node("attached", { id }, schema.node("paragraph", { id: newId() }));

function withText(state: EditorState, all: Attachment[], bare: Attachment) {
  const before = all.slice(0, all.indexOf(bare)).findLast(({ text }) => text !== null);
  const first = backStart(state.doc) + state.doc.child(3).nodeSize;
  const at = before ? before.text! + state.doc.nodeAt(before.text!)!.nodeSize : first;
  const tr = state.tr.insert(at, emptyText(bare.id));
  return tr.setSelection(TextSelection.create(tr.doc, at + 2)).scrollIntoView();
}

function another(state: EditorState, all: Attachment[]) {
  const id = newId();
  const last = all.at(-1);
  const at = last ? last.line + state.doc.nodeAt(last.line)!.nodeSize : backStart(state.doc) + 1;
  const tr = state.tr.insert(state.doc.content.size, emptyText(id));
  tr.insert(at, schema.node("attachment", { id }));
  return tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView();
}

/** Enter at the line of an attachment goes on to its text. */
export const goToText: Command = ({ doc, selection: { $head }, tr }, dispatch) => {
  const own = attachmentsIn(doc).find(({ line }) => $head.depth === 2 && $head.before() === line);
  if (!own || own.text === null) return false;
  dispatch?.(tr.setSelection(Selection.near(doc.resolve(own.text + 1))).scrollIntoView());
  return true;
};

/** Backspace in an attachment's text that nothing was written in takes it away; in the empty line of an attachment
 * without a text, the attachment. */
export const leaveEmpty: Command = (state, dispatch) => {
  const { $head, empty } = state.selection;
  if (!empty || $head.depth < 1) return false;
  const all = attachmentsIn(state.doc);
  const top = $head.node(1);
  if (top.type.name === "attached" && isUnwritten(top)) {
    const own = all.find(({ id }) => id === top.attrs.id);
    const tr = state.tr.delete($head.before(1), $head.after(1));
    if (own) tr.setSelection(Selection.near(tr.doc.resolve(own.line + 1 + own.title.length), -1));
    dispatch?.(tr.scrollIntoView());
    return true;
  }
  const own = all.find(({ line }) => $head.depth === 2 && $head.before() === line);
  if (!own || own.title || own.text !== null) return false;
  const tr = state.tr.delete(own.line, own.line + 2);
  dispatch?.(tr.setSelection(Selection.near(tr.doc.resolve(own.line), -1)).scrollIntoView());
  return true;
};
