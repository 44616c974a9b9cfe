import { Plugin, PluginKey, type EditorState } from "prosemirror-state";
import { Decoration, DecorationSet } from "prosemirror-view";
import { extent } from "../outline/sections";
import { bodiesOf, levelsOf, positionOf, standingAt } from "./bodies";
import { headingOfCaret } from "./gestures";

type Focus = { on: boolean; decorations: DecorationSet };

const key = new PluginKey<Focus>("oneSection");

/** Keeps the section of the caret in full ink and the rest pale, while asked to. */
export const oneSection = () =>
  new Plugin<Focus>({
    key,
    state: {
      init: () => ({ on: false, decorations: DecorationSet.empty }),
      apply(tr, old, _, state) {
        const on: boolean = tr.getMeta(key) ?? old.on;
        if (on === old.on && !tr.docChanged && !tr.selectionSet) return old;
        return { on, decorations: on ? around(state) : DecorationSet.empty };
      },
    },
    props: {
      attributes: (state): Record<string, string> =>
        key.getState(state)?.on ? { class: "one-section" } : {},
      decorations: (state) => key.getState(state)?.decorations,
    },
  });

function around(state: EditorState): DecorationSet {
  const here = headingOfCaret(state);
  const body = standingAt(state.doc, state.selection.head)?.body ?? bodiesOf(state.doc)[0]!;
  const levels = levelsOf(body);
  const first = levels.findIndex((level) => level !== null);
  const before = { from: 0, to: first < 0 ? levels.length : first };
  const { from, to } = here ? extent(levels, here.index) : before;
  const decorations: Decoration[] = [];
  let at = positionOf(body, from);
  for (const node of body.node.children.slice(from, to)) {
    decorations.push(Decoration.node(at, at + node.nodeSize, { class: "near" }));
    at += node.nodeSize;
  }
  return DecorationSet.create(state.doc, decorations);
}

/** The transaction that asks for it, or asks no more; null where that is so already. */
export const showOneSection = (state: EditorState, on: boolean) =>
  key.getState(state)?.on === on ? null : state.tr.setMeta(key, on).setMeta("addToHistory", false);
