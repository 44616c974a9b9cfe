import type { Node } from "prosemirror-model";
import type { EditorView, NodeView } from "prosemirror-view";
import type { Draft } from "../ipc/types";
import { say } from "../words";
import { dataUrl, TEXT_WIDTH } from "./insert";

/** A picture as it stands in the text: dragged by its corner to another size, with words for those who do not see it. */
export class PictureView implements NodeView {
  readonly dom = document.createElement("figure");
  private readonly image = document.createElement("img");
  private readonly words = document.createElement("input");

  constructor(
    private node: Node,
    private readonly view: EditorView,
    private readonly position: () => number | undefined,
  ) {
    const corner = document.createElement("span");
    corner.className = "corner";
    corner.addEventListener("pointerdown", (event) => this.resize(event));
    this.words.placeholder = say("pictureWords");
    this.words.setAttribute("aria-label", say("pictureWords"));
    this.words.addEventListener("change", () => this.set({ alt: this.words.value.trim() }));
    this.image.draggable = false;
    const frame = document.createElement("div");
    frame.append(this.image, corner);
    this.dom.append(frame, this.words);
    this.draw();
  }

  private draw() {
    const { image, width, alt } = this.node.attrs;
    const found = (this.view.state.doc.attrs.images as NonNullable<Draft["images"]>)[image];
    const source = found ? dataUrl(found) : "";
    if (this.image.src !== source) this.image.src = source;
    this.image.alt = alt || say("picture");
    this.words.value = alt;
    this.frame.style.width = `${(width / TEXT_WIDTH) * 100}%`;
  }

  private get frame() {
    return this.dom.firstElementChild as HTMLElement;
  }

  private set(change: object) {
    const at = this.position();
    if (at === undefined) return;
    this.view.dispatch(this.view.state.tr.setNodeMarkup(at, null, { ...this.node.attrs, ...change }));
  }

  /** One drag is one step; Escape has nothing to take back, since nothing was done. */
  private resize(event: PointerEvent) {
    event.preventDefault();
    const corner = event.currentTarget as HTMLElement;
    corner.setPointerCapture(event.pointerId);
    const { width, height } = this.node.attrs;
    const [start, whole] = [event.clientX, this.dom.clientWidth];
    const widthAt = (x: number) =>
      Math.round(Math.min(TEXT_WIDTH, Math.max(10_000, width + ((x - start) * 2 * TEXT_WIDTH) / whole)));
    corner.onpointermove = ({ clientX }) =>
      (this.frame.style.width = `${(widthAt(clientX) / TEXT_WIDTH) * 100}%`);
    corner.onpointerup = ({ clientX }) => {
      corner.onpointermove = corner.onpointerup = null;
      const now = widthAt(clientX);
      this.set({ width: now, height: Math.round((height * now) / width) });
    };
  }

  update(node: Node): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.draw();
    return true;
  }

  stopEvent = (event: Event) =>
    event.target === this.words || (event.target as Element).className === "corner";

  ignoreMutation = () => true;
}
