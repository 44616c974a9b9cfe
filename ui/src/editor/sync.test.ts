import type { Node } from "prosemirror-model";
import { EditorState } from "prosemirror-state";
import { expect, test, vi } from "vitest";
import type { Draft, Opened, Reanalysis } from "../ipc/types";
import { beginBlank, edit } from "../ipc/commands";
import { blankDraft } from "./blank";
import { docOf } from "./convert";
import { changeOf, type Change } from "./pace";
import { synchronise, type Keeping } from "./sync";

vi.mock("../ipc/commands", () => ({ beginBlank: vi.fn(), edit: vi.fn(), replace: vi.fn() }));
vi.stubGlobal("requestAnimationFrame", () => 1);

const draft = (title: string): Draft => ({
  kind: "summary",
  form: "plain",
  front: { title: [{ text: title }], addressee: [] },
  body: [],
  attachments: [],
  back: { issuers: [], date: null, note: [] },
});

const openedAs = (draft: Draft): Opened => ({
  id: 1,
  draft,
  revision: 1,
  analysis: { ...blankDraft().analysis, revision: 1, savedAt: 5 },
  undo: null,
});

const same = { at: 0, remove: 0, insert: [] };

/** An answer in which nothing is different. */
const unchanged = (revision: number): Reanalysis => ({
  revision,
  numbers: same,
  outline: same,
  unmarked: same,
  references: same,
  findings: same,
  off: same,
  requests: same,
  characters: 0,
  sections: same,
  savedAt: null,
});

const hearOf = (document: () => Node) => ({
  document,
  composes: () => false,
  analysed: vi.fn(),
  failed: vi.fn(),
  changed: vi.fn(),
  kept: vi.fn<(how: Keeping) => void>(),
});

test("what cannot be sent is said once, and keeps no one waiting", async () => {
  const gone = { type: "gone", message: "" };
  vi.mocked(edit).mockRejectedValue(gone);
  const opened = openedAs(draft("旧"));
  const now = docOf(draft("新"));
  const hear = hearOf(() => now);
  const { settled } = synchronise(opened, docOf(opened.draft), hear);
  await expect(settled()).rejects.toBe(gone);
  expect(hear.failed).toHaveBeenCalledTimes(1);
  expect(hear.kept).toHaveBeenLastCalledWith({ type: "failed", failure: gone });
});

test("a blank draft is begun when something is typed, and not before", async () => {
  const begun = { ...blankDraft(), id: 7, revision: 3 };
  vi.mocked(beginBlank).mockResolvedValue(begun);
  vi.mocked(edit).mockReset().mockResolvedValue(unchanged(4));
  const opened = blankDraft();
  let now = docOf(opened.draft);
  const { settled } = synchronise(
    opened,
    now,
    hearOf(() => now),
  );
  await settled();
  expect(beginBlank).not.toHaveBeenCalled();
  now = docOf(draft("新"));
  await settled();
  expect(opened.id).toBe(7);
  expect(vi.mocked(edit).mock.calls[0]?.slice(0, 2)).toEqual([7, 3]);
});

test("in a burst of keys little is sent and nothing shown; where blocks change, all is at once", async () => {
  vi.useFakeTimers();
  const opened = openedAs(draft("旧"));
  vi.mocked(edit).mockReset().mockResolvedValue(unchanged(2));
  let now = docOf(opened.draft);
  const hear = hearOf(() => now);
  const { analysed, changed: heard } = hear;
  vi.stubGlobal("requestAnimationFrame", (work: () => void) => setTimeout(work, 16));
  const { changed } = synchronise(opened, now, hear);
  const type = async (change: Change) => {
    now = docOf(draft(`新${performance.now()}`));
    changed(change);
    await vi.advanceTimersByTimeAsync(40);
  };
  await type("words");
  const calls = [vi.mocked(edit), analysed, heard].map(({ mock }) => mock.calls.length);
  expect(calls).toEqual([1, 1, 1]);
  for (let nth = 0; nth < 20; nth++) await type("words");
  expect(vi.mocked(edit).mock.calls.length).toBeLessThan(5);
  expect(heard.mock.calls.length).toBeLessThan(5);
  expect(analysed).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(200);
  expect(analysed).toHaveBeenCalledTimes(2);
  const before = heard.mock.calls.length;
  changed("words");
  await vi.advanceTimersByTimeAsync(40);
  expect(heard).toHaveBeenCalledTimes(before);
  now = docOf(draft("新的一块"));
  changed("blocks");
  expect(heard).toHaveBeenCalledTimes(before + 1);
  await type("blocks");
  await type("blocks");
  expect(analysed).toHaveBeenCalledTimes(4);
  vi.useRealTimers();
});

test("saved is only what stands on the screen, whatever older revision comes to the disk", async () => {
  const opened = openedAs(draft("旧"));
  let revision = 1;
  vi.mocked(edit)
    .mockReset()
    .mockImplementation(async () => unchanged(++revision));
  vi.stubGlobal("requestAnimationFrame", () => 1);
  let now = docOf(opened.draft);
  const hear = hearOf(() => now);
  const { changed, kept, notKept, settled } = synchronise(opened, now, hear);
  const type = (title: string) => {
    now = docOf(draft(title));
    changed("words");
  };
  const said = () => hear.kept.mock.lastCall?.[0].type;
  changed("words");
  expect(hear.kept).toHaveBeenLastCalledWith({ type: "saved", at: 5 });
  type("新");
  expect(said()).toBe("saving");
  await settled();
  expect(said()).toBe("saving");
  type("新的");
  kept(2, 6);
  expect(said()).toBe("saving");
  await settled();
  expect(said()).toBe("saving");
  notKept({ type: "not_saved", message: "磁盘满了" });
  expect(said()).toBe("failed");
  kept(3, 7);
  expect(hear.kept).toHaveBeenLastCalledWith({ type: "saved", at: 7 });
});

test("words within a block are words; another block, level or kind is not", () => {
  const block = (text: string, level: 1 | 2): Draft => ({
    ...draft("标题"),
    body: [{ id: 1, type: "heading", level, numbered: true, text: [{ text }] }],
  });
  const before = docOf(block("库房", 1));
  expect(changeOf(before, before)).toBe("words");
  const typed = EditorState.create({ doc: before });
  const at = before.child(0).nodeSize + before.child(1).nodeSize + 2;
  expect(changeOf(before, typed.apply(typed.tr.insertText("的", at)).doc)).toBe("words");
  expect(changeOf(before, docOf(block("库房", 2)))).toBe("blocks");
  expect(changeOf(before, typed.apply(typed.tr.split(at)).doc)).toBe("blocks");
  expect(changeOf(before, typed.apply(typed.tr.setDocAttribute("kind", "notice")).doc)).toBe("blocks");
});
