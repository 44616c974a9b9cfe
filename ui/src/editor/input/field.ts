import { deleteSelection } from "prosemirror-commands";
import { Plugin, TextSelection } from "prosemirror-state";
import { Decoration, DecorationSet, type EditorView } from "prosemirror-view";
import { makeRoom } from "../across";
import { copySelection } from "../clipboard/copy";
import { paste } from "../clipboard/paste";
import { beside, headAt, target } from "./move";

/** The second input path, 兼容输入: a field at the caret takes keys and composition and hands the text over. Some web
 * views lose or double characters that a Chinese input method composes into text they edit themselves; into a field
 * they do not. The text on the page is then not editable for the browser, only for us. */
export const fieldInput = () =>
  new Plugin({
    props: {
      editable: () => false,
      attributes: { class: "by-field", tabindex: "-1" },
      decorations({ doc, selection: { from, to, empty } }) {
        return empty ? null : DecorationSet.create(doc, [Decoration.inline(from, to, { class: "chosen" })]);
      },
    },
    view: (view) => new Field(view),
  });

/** Whether an input method composes in the field of a view. */
export const composesInField = (view: EditorView) =>
  view.dom.parentElement?.querySelector<HTMLElement>(".input-path")?.dataset["composing"] === "yes";

class Field {
  private readonly field = document.createElement("textarea");
  private readonly caret = document.createElement("div");
  private goal: number | null = null;
  /** Whether a pointer that went down in the text is down. */
  private pressed = false;
  private readonly place = () => this.update();

  constructor(private readonly view: EditorView) {
    this.field.className = "input-path";
    this.field.rows = 1;
    this.field.spellcheck = false;
    this.field.setAttribute("autocomplete", "off");
    this.field.setAttribute("aria-label", view.dom.getAttribute("aria-label") ?? "");
    this.caret.className = "input-caret";
    view.dom.parentElement?.append(this.field, this.caret);
    this.listen();
    // Whoever asks for the focus of the text means the field.
    view.focus = () => this.field.focus({ preventScroll: true });
    view.hasFocus = () => document.activeElement === this.field;
    window.addEventListener("resize", this.place);
    this.update();
  }

  private listen() {
    const { field, view } = this;
    field.addEventListener("keydown", (event) => this.key(event));
    field.addEventListener("input", () => field.dataset["composing"] !== "yes" && this.take());
    field.addEventListener("compositionstart", () => this.compose("yes"));
    field.addEventListener("compositionupdate", () => requestAnimationFrame(this.place));
    field.addEventListener("compositionend", () => {
      this.compose("no");
      this.take();
    });
    for (const name of ["copy", "cut"] as const) field.addEventListener(name, (event) => this.copy(event));
    field.addEventListener("paste", (event) => {
      const text = event.clipboardData?.getData("text/plain") ?? "";
      const html = event.clipboardData?.getData("text/html") ?? "";
      if (!paste(view, event.clipboardData)) html ? view.pasteHTML(html) : view.pasteText(text);
      event.preventDefault();
    });
    view.dom.addEventListener("pointerdown", this.press);
    view.dom.addEventListener("focus", this.takeFocus);
    document.addEventListener("pointerup", this.release);
    document.addEventListener("pointercancel", this.release);
  }

  private readonly press = (event: PointerEvent) => {
    this.pressed = !(event.target instanceof HTMLInputElement);
  };

  /** A click or a drag chooses, wherever it ends; after it the keys go to the field again. Fields within the text keep
   * theirs. */
  private readonly release = (event: PointerEvent) => {
    if (!this.pressed) return;
    this.pressed = false;
    setTimeout(() => {
      if (this.view.isDestroyed) return;
      if (event.shiftKey) this.extend(event);
      else this.readSelection();
      this.view.focus();
    });
  };

  /** The browser knows of no caret in the text that a click with Shift could go on from. */
  private extend({ clientX: left, clientY: top }: PointerEvent) {
    const { view } = this;
    const to = view.posAtCoords({ left, top })?.pos;
    if (to !== undefined) view.dispatch(view.state.tr.setSelection(headAt(view.state, to, true)));
  }

  /** The browser gives the text the focus when it likes, also after the pointer has gone: it is the field's. */
  private readonly takeFocus = () => {
    if (!this.pressed) setTimeout(() => this.view.isDestroyed || this.view.focus());
  };

  /** The view hears of what was chosen a moment later, when the browser's selection is the field's already. */
  private readSelection() {
    const { view } = this;
    const chosen = document.getSelection();
    const { anchorNode, focusNode } = chosen ?? {};
    if (
      !chosen ||
      !anchorNode ||
      !focusNode ||
      !view.dom.contains(anchorNode) ||
      !view.dom.contains(focusNode)
    )
      return;
    if (!(view.state.selection instanceof TextSelection)) return;
    const { doc, tr } = view.state;
    const place = (node: Node, offset: number) => doc.resolve(view.posAtDOM(node, offset));
    const selection = TextSelection.between(
      place(anchorNode, chosen.anchorOffset),
      place(focusNode, chosen.focusOffset),
    );
    if (!selection.eq(view.state.selection)) view.dispatch(tr.setSelection(selection));
  }

  private compose(now: "yes" | "no") {
    this.field.dataset["composing"] = now;
    this.place();
  }

  /** Hands over what was typed or composed. */
  private take() {
    const text = this.field.value.replaceAll("\n", "");
    this.field.value = "";
    if (!text) return this.place();
    const { state } = this.view;
    const { from, to } = state.selection;
    const typed = () => state.tr.insertText(text, from, to).scrollIntoView();
    const handled = this.view.someProp("handleTextInput", (handle) =>
      handle(this.view, from, to, text, typed),
    );
    if (!handled) this.view.dispatch(typed());
    this.goal = null;
  }

  private key(event: KeyboardEvent) {
    if (event.isComposing || event.keyCode === 229) return;
    const { view } = this;
    const handled = view.someProp("handleKeyDown", (handle) => handle(view, event));
    if (!handled && !this.erase(event) && !this.walk(event)) return;
    event.preventDefault();
  }

  private erase(event: KeyboardEvent): boolean {
    const by = { Backspace: -1, Delete: 1 }[event.key] as 1 | -1 | undefined;
    if (!by || deleteSelection(this.view.state, this.view.dispatch)) return by !== undefined;
    const { state } = this.view;
    const other = beside(state, by, event.ctrlKey || event.altKey);
    const { head } = state.selection;
    if (other !== head && state.doc.resolve(other).sameParent(state.selection.$head))
      this.view.dispatch(state.tr.delete(Math.min(head, other), Math.max(head, other)).scrollIntoView());
    return true;
  }

  private walk({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
    if (altKey) return false;
    const { view } = this;
    const along = key === "ArrowUp" || key === "ArrowDown";
    if (along) this.goal ??= view.coordsAtPos(view.state.selection.head).left;
    const head = target(view, { key, word: ctrlKey || metaKey, goal: this.goal });
    if (!along) this.goal = null;
    if (head === null) return false;
    const { selection } = view.state;
    // An arrow beside a selection goes to its end.
    const end = { ArrowLeft: selection.from, ArrowRight: selection.to }[key];
    const to = !shiftKey && !selection.empty && end !== undefined ? end : head;
    view.dispatch(view.state.tr.setSelection(headAt(view.state, to, shiftKey)).scrollIntoView());
    return true;
  }

  private copy(event: ClipboardEvent) {
    const { view } = this;
    event.preventDefault();
    if (view.state.selection.empty || !event.clipboardData) return;
    copySelection(view, event.clipboardData);
    if (event.type === "cut" && !makeRoom(view))
      view.dispatch(view.state.tr.deleteSelection().scrollIntoView());
  }

  /** Puts field and caret where the text's caret is; what is composed is seen there. */
  update() {
    const { view, field, caret } = this;
    const page = view.dom.parentElement?.getBoundingClientRect();
    if (!page || view.isDestroyed) return;
    const { head, empty } = view.state.selection;
    const box = view.coordsAtPos(head);
    const [left, top, height] = [box.left - page.left, box.top - page.top, box.bottom - box.top];
    Object.assign(field.style, { left: `${left}px`, top: `${top}px`, height: `${height}px` });
    field.style.width = `${Math.max(1, field.value.length * height)}px`;
    Object.assign(caret.style, { left: `${left}px`, top: `${top}px`, height: `${height}px` });
    caret.hidden = !empty || field.dataset["composing"] === "yes";
  }

  destroy() {
    const { view } = this;
    view.dom.removeEventListener("pointerdown", this.press);
    view.dom.removeEventListener("focus", this.takeFocus);
    document.removeEventListener("pointerup", this.release);
    document.removeEventListener("pointercancel", this.release);
    window.removeEventListener("resize", this.place);
    // The view's own again.
    Reflect.deleteProperty(view, "focus");
    Reflect.deleteProperty(view, "hasFocus");
    this.field.remove();
    this.caret.remove();
  }
}
