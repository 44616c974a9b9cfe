import { DOMSerializer, type DOMOutputSpec, type Node, type Slice } from "prosemirror-model";
import type { EditorState } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { labelOf } from "../numbers";
import { schema } from "../schema";

/** Text to the clipboard carries the numbers that are only drawn. */
export function plainText(slice: Slice, state: EditorState): string {
  const lines: string[] = [];
  if (slice.content.firstChild?.isInline) return slice.content.textBetween(0, slice.content.size, "\n", "\n");
  slice.content.descendants((node) => {
    if (node.type.name === "table_row") lines.push(node.children.map(flat).join("\t"));
    else if (node.isTextblock) lines.push(labelOf(state, node.attrs.id) + flat(node));
    return !node.isTextblock && node.type.name !== "table_row";
  });
  return lines.join("\n");
}

const flat = (node: Node) => node.textBetween(0, node.content.size, " ", "\n");

/** Writes HTML with the drawn numbers in it, as words that are known again when they come back. */
export function serializer(state: () => EditorState): DOMSerializer {
  const { heading, paragraph, ...nodes } = DOMSerializer.nodesFromSchema(schema);
  const numbered =
    (write: typeof heading) =>
    (node: Node): DOMOutputSpec => {
      const [tag, attrs] = write!(node) as unknown as [string, object];
      const label = labelOf(state(), node.attrs.id);
      return label ? [tag, attrs, ["span", { "data-drawn": "" }, label], ["span", 0]] : [tag, attrs, 0];
    };
  return new DOMSerializer(
    { ...nodes, heading: numbered(heading), paragraph: numbered(paragraph) },
    DOMSerializer.marksFromSchema(schema),
  );
}

/** Puts what is selected on the clipboard. */
export function copySelection(view: EditorView, clipboard: DataTransfer) {
  const { dom, text } = view.serializeForClipboard(view.state.selection.content());
  clipboard.setData("text/html", dom.innerHTML);
  clipboard.setData("text/plain", text);
}
