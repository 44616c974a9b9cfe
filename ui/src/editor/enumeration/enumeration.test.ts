import { history, undo } from "prosemirror-history";
import { EditorState, TextSelection, type Transaction } from "prosemirror-state";
import { expect, test } from "vitest";
import type { Block } from "../../ipc/types";
import { bodiesOf, positionOf } from "../bodies";
import { docOf } from "../convert";
import { draftWith } from "../specimens/draft";
import { joinItems, moveItem, offerNext, renumberItems, splitItems, type ItemEdit } from "./edits";

/** Paragraphs with the caret at `|`. */
function state(...paragraphs: string[]): EditorState {
  const body = paragraphs.map((text, nth): Block => {
    const plain = text.replace("|", "");
    return { id: nth + 1, type: "paragraph", text: plain ? [{ text: plain }] : [] };
  });
  const doc = docOf(draftWith(body));
  const at = paragraphs.findIndex((text) => text.includes("|"));
  const head = positionOf(bodiesOf(doc)[0]!, at) + 1 + paragraphs[at]!.indexOf("|");
  return EditorState.create({ doc, selection: TextSelection.create(doc, head) });
}

const texts = (state: EditorState) => state.doc.child(2).children.map((node) => node.textContent);

function check(edit: ItemEdit, before: string[], expected: string[] | null) {
  const start = state(...before);
  const tr = edit(start);
  expect(tr && texts(start.apply(tr)), before.join("")).toEqual(expected);
}

test("an item changes places, and the markers count on", () => {
  const inline = ["三件事：一是清点|库房；二是补齐目录；三是更换标签。"];
  check(moveItem(1), inline, ["三件事：一是补齐目录；二是清点库房；三是更换标签。"]);
  check(moveItem(-1), inline, null);
  check(moveItem(-1), ["一是清点。", "二是补|齐。"], ["一是补齐。", "二是清点。"]);
});

test("markers that skip or repeat are counted anew", () => {
  check(renumberItems, ["一是|清点。三是补齐。三是更换。"], ["一是清点。二是补齐。三是更换。"]);
  check(renumberItems, ["第一，清点。", "第三，补|齐。"], ["第一，清点。", "第二，补齐。"]);
  check(renumberItems, ["一是|清点。二是补齐。"], null);
});

test("items are split into paragraphs and joined into one", () => {
  check(splitItems, ["三件事：一是|清点；二是补齐。"], ["三件事：", "一是清点。", "二是补齐。"]);
  check(joinItems, ["一是清点。", "二是|补齐。", "另文。"], ["一是清点；二是补齐。", "另文。"]);
  check(joinItems, ["一是清点；二是|补齐。"], null);
});

test("an offer is a step of its own, whatever was typed just before", () => {
  let one = state("一是清点库房|").reconfigure({ plugins: [history()] });
  const dispatch = (tr: Transaction) => void (one = one.apply(tr));
  dispatch(one.tr.insertText("。"));
  offerNext(one, dispatch);
  undo(one, dispatch);
  expect(texts(one)).toEqual(["一是清点库房。"]);
});

test("Enter offers the next item, and takes the offer back", () => {
  let one = state("一是清点库房。|");
  const enter = () => offerNext(one, (tr) => (one = one.apply(tr)));
  expect(enter()).toBe(true);
  expect(texts(one)).toEqual(["一是清点库房。", "二是"]);
  expect(enter()).toBe(true);
  expect(texts(one)).toEqual(["一是清点库房。", ""]);
  expect(offerNext(state("清点库房。|"))).toBe(false);
});
