import { closeHistory, history, isHistoryTransaction } from "prosemirror-history";
import type { Node } from "prosemirror-model";
import { EditorState, TextSelection, type Command, type Transaction } from "prosemirror-state";
import { tableEditing } from "prosemirror-tables";
import { EditorView } from "prosemirror-view";
import type { Analysis, Failure, Opened } from "../ipc/types";
import { plainText, serializer } from "./clipboard/copy";
import { paste } from "./clipboard/paste";
import { say } from "../words";
import { apart } from "./across";
import { attached, AttachedView } from "./attached";
import { blockOf, bodyIsEmpty, standingAt } from "./bodies";
import { edited } from "./become";
import { selectedCharacters } from "./characters";
import { docOf } from "./convert";
import { show } from "./drawn";
import { finder } from "./find";
import { composesInField, fieldInput } from "./input/field";
import { tidyWidths } from "./insert";
import { oneSection, showOneSection } from "./oneSection";
import { changeOf } from "./pace";
import { PictureView } from "./picture";
import { uniqueIds } from "./ids";
import { noStrayLeads, typing } from "./keys";
import { notes, recalled } from "./memory";
import { numbers } from "./numbers";
import { placeOf } from "./places";
import { blockInSight, steady } from "./steady";
import { markAll, unmarked } from "./unmarked";
import { synchronise, type Keeping } from "./sync";
import { underlines } from "./underlines";

export type EditorEvents = {
  analysed: (analysis: Analysis) => void;
  failed: (failure: Failure) => void;
  /** The document has changed; not told with every key, so that what stands beside the text costs them nothing. */
  changed: () => void;
  /** A key before the text takes it: whether it was a command's. Of some, as ⌘B, the view would let nothing through. */
  key: (event: KeyboardEvent) => boolean;
  /** How what stands on the screen is kept. */
  kept: (how: Keeping) => void;
  /** The block that the caret stands in, and 字数 of what is selected. */
  at: (block: number | null, selected: number) => void;
};

export type Editor = ReturnType<typeof openEditor>;

/** The text of an opened draft in a place of the page. */
export function openEditor(place: HTMLElement, opened: Opened, events: EditorEvents) {
  const past = history();
  const noted = notes(past);
  const whole = docOf(opened.draft);
  const before = recalled(whole, opened.undo, past) ?? EditorState.create({ doc: whole, plugins: [past] });
  const { doc } = before;
  const plugins = [
    apart(),
    ...typing(),
    past,
    tableEditing(),
    uniqueIds(),
    noStrayLeads(),
    tidyWidths(),
    numbers(),
    underlines(),
    finder(),
    unmarked(),
    oneSection(),
    attached(),
  ];
  const view: EditorView = new EditorView(place, {
    state: analysedFirst(before.reconfigure({ plugins }), opened.analysis),
    attributes: ({ doc }) => ({
      class: bodyIsEmpty(doc) ? "unwritten" : "",
      lang: "zh-CN",
      spellcheck: "false",
      autocorrect: "off",
      autocapitalize: "off",
      role: "textbox",
      "aria-label": say("text"),
      "aria-multiline": "true",
    }),
    nodeViews: {
      picture: (node, view, position) => new PictureView(node, view, position),
      attached: (node, view, _, drawn) => new AttachedView(node, view, drawn),
    },
    clipboardTextSerializer: (slice) => plainText(slice, view.state),
    clipboardSerializer: serializer(() => view.state),
    handleKeyDown: (_, event) => events.key(event),
    handlePaste: (_, event) => paste(view, event.clipboardData),
    dispatchTransaction(tr) {
      const before = view.state.doc;
      const state = view.state.apply(tr);
      keepPage(view, state);
      view.updateState(state);
      // What is undone is a gesture, whatever it brings back.
      if (tr.docChanged) sync.changed(isHistoryTransaction(tr) ? "blocks" : changeOf(before, state.doc));
      if (tr.docChanged || tr.selectionSet) events.at(blockAt(view.state), selectedCharacters(view.state));
    },
    handleDOMEvents: {
      // What was typed while an input method composed goes out when it is done.
      compositionend: () => void setTimeout(() => sync.changed("words")),
    },
  });
  const sync = synchronise(opened, doc, {
    document: () => view.state.doc,
    composes: () => view.isDestroyed || view.composing || composesInField(view),
    analysed(analysis) {
      view.dispatch(show(view.state, analysis));
      events.analysed(analysis);
      renumber(view, analysis);
    },
    failed: events.failed,
    changed: events.changed,
    kept: events.kept,
  });
  sync.changed("blocks");
  let taken = "direct";

  return {
    view,
    settled: sync.settled,
    /** What can be undone, and at which revision; null while something is on its way. */
    undoable() {
      const revision = sync.whole();
      return revision === null ? null : { revision, steps: noted(view.state) };
    },
    kept: sync.kept,
    notKept: sync.notKept,
    /** Sees to it that the draft is in the library. */
    name: sync.name,
    focus: () => view.focus(),
    dispatch: (tr: Transaction | null) =>
      tr ? (view.dispatch(closeHistory(tr).scrollIntoView()), true) : false,
    /** Carries out a gesture of the section with this heading: what is in sight of it stays where it is. */
    follow: (tr: Transaction, block: number) => steady(view, block, () => view.dispatch(closeHistory(tr))),
    /** Undoes or does again: where that leaves the caret in its block, the block stays where it is. */
    retrace(by: Command) {
      const block = blockAt(view.state);
      steady(view, block, () => {
        by(view.state, view.dispatch);
        return blockAt(view.state) === block;
      });
    },
    /** Changes how the text looks; what is read stays where it is. */
    redress: (work: () => void) => steady(view, blockInSight(view, blockAt(view.state)), work),
    goTo(id: number) {
      const at = placeOf(view.state.doc, { spot: { type: "block", id }, start: 0, end: 0 });
      if (at) select(view, at.from);
    },
    /** Shows what a transaction selects; the focus stays where it is. */
    reveal(tr: Transaction) {
      view.dispatch(tr);
      center(view, view.state.selection.from);
    },
    select: (from: number, to: number) => select(view, from, to),
    /** How keys come into the text from now on. */
    takeKeys(path: "direct" | "field") {
      if (path === taken) return;
      taken = path;
      const own = path === "field" ? [...plugins, fieldInput()] : plugins;
      view.updateState(view.state.reconfigure({ plugins: own }));
    },
    oneSection(on: boolean) {
      const tr = showOneSection(view.state, on);
      if (tr) view.dispatch(tr);
    },
    close() {
      sync.stop();
      view.destroy();
    },
  };
}

/** A state that says from the start what the program knows of the draft: what is drawn once need not be drawn over. */
function analysedFirst(state: EditorState, analysis: Analysis): EditorState {
  const analysed = state.apply(show(state, analysis));
  const marks = markAll(analysed);
  return marks ? analysed.apply(marks) : analysed;
}

/** Sets the numerals of references to what they name now: they follow, as those of headings do, and are no step of
 * their own. */
function renumber(view: EditorView, { references }: Analysis) {
  if (!references.length || view.composing) return;
  const tr = edited(view.state, { type: "all", edits: references });
  if (tr) view.dispatch(tr.setMeta("addToHistory", false));
}

function blockAt({ doc, selection }: EditorState): number | null {
  const at = standingAt(doc, selection.head);
  return at && blockOf(at).attrs.id;
}

function select(view: EditorView, from: number, to = from) {
  const selection = TextSelection.between(view.state.doc.resolve(from), view.state.doc.resolve(to));
  view.dispatch(view.state.tr.setSelection(selection));
  center(view, from);
  view.focus();
}

/** What the document says beside its text, as its kind, is drawn by nobody here: without this, the view would draw the
 * whole page anew where one of these changes. */
function keepPage(view: EditorView, { doc }: EditorState) {
  const page = (view as unknown as { docView: { node: Node } }).docView;
  if (doc.attrs !== page.node.attrs) page.node = doc.type.create(doc.attrs, page.node.content);
}

/** Brings a place of the text to the middle of the window, unless it is well in sight. */
function center(view: EditorView, at: number) {
  const { node } = view.domAtPos(at);
  const element = node instanceof HTMLElement ? node : node.parentElement;
  const page = view.dom.closest("main");
  if (!element || !page) return;
  const [text, seen] = [element.getBoundingClientRect(), page.getBoundingClientRect()];
  const above = parseFloat(getComputedStyle(page).scrollPaddingTop) || 48;
  const inSight = text.top > seen.top + above && text.bottom < seen.bottom - 48;
  if (!inSight) element.scrollIntoView({ block: "center" });
}
