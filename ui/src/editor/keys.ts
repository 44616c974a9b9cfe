import { baseKeymap, chainCommands, splitBlockAs } from "prosemirror-commands";
import { redo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { Plugin, Selection, TextSelection, type Command } from "prosemirror-state";
import { goToNextCell } from "prosemirror-tables";
import { deleteAcross } from "./across";
import { goToText, leaveEmpty } from "./attached";
import { eachBlock, isBody } from "./bodies";
import { offerNext } from "./enumeration/edits";
import { schema } from "./schema";

/** Outside the body a line has no second one: Enter goes on to what stands below. */
const onToNext: Command = ({ selection, tr, doc }, dispatch) => {
  const { $head } = selection;
  if ($head.depth >= 1 && isBody($head.node(1))) return false;
  const next = Selection.findFrom(doc.resolve($head.after()), 1, true);
  if (next) dispatch?.(tr.setSelection(next).scrollIntoView());
  return true;
};

/** What follows a heading, on its line or its own, is a plain paragraph. */
const split = splitBlockAs(() => ({
  type: schema.nodes.paragraph!,
  attrs: { id: null, level: null, numbered: true },
}));

const inBody: Command = (state, dispatch, view) =>
  state.selection.$head.parent.type.name === "cell_paragraph" ? false : split(state, dispatch, view);

/** Backspace at a heading's start makes it a paragraph before it joins anything. */
const unmakeHeading: Command = ({ selection, tr }, dispatch) => {
  if (!(selection instanceof TextSelection) || !selection.empty || selection.$head.parentOffset > 0)
    return false;
  const { $head } = selection;
  const node = $head.parent;
  if (node.type.name !== "heading" && !(node.type.name === "paragraph" && node.attrs.level)) return false;
  dispatch?.(tr.setNodeMarkup($head.before(), schema.nodes.paragraph, { id: node.attrs.id, level: null }));
  return true;
};

const breakLine: Command = ({ tr }, dispatch) => {
  dispatch?.(tr.replaceSelectionWith(schema.node("line_break")).scrollIntoView());
  return true;
};

/** A lead stands only where a heading opens the paragraph. */
export const noStrayLeads = () =>
  new Plugin({
    appendTransaction(transactions, _, { doc, tr }) {
      if (!transactions.some((one) => one.docChanged)) return null;
      eachBlock(doc, (node, at) => {
        if (node.type.name !== "paragraph" || node.attrs.level) return;
        if (!node.children.some((child) => schema.marks.lead!.isInSet(child.marks))) return;
        tr.removeMark(at + 1, at + 1 + node.content.size, schema.marks.lead);
      });
      return tr.docChanged ? tr : null;
    },
  });

/** The keys of typing. Those of the workspace's commands are in its registry. */
export const typing = () => [
  keymap(
    Object.fromEntries(
      ["Backspace", "Shift-Backspace", "Mod-Backspace", "Delete", "Mod-Delete", "Enter"].map((keys) => [
        keys,
        deleteAcross,
      ]),
    ),
  ),
  keymap({
    "Mod-y": redo,
    Enter: chainCommands(goToText, onToNext, offerNext, inBody, baseKeymap.Enter!),
    "Shift-Enter": breakLine,
    Backspace: chainCommands(unmakeHeading, leaveEmpty, baseKeymap.Backspace!),
    Tab: goToNextCell(1),
    "Shift-Tab": goToNextCell(-1),
  }),
  // The base has Mod-Enter for leaving code, which there is none of; here it begins a page.
  keymap(Object.fromEntries(Object.entries(baseKeymap).filter(([keys]) => keys !== "Mod-Enter"))),
];
