import { EditorState } from "prosemirror-state";
import { expect, test, vi } from "vitest";
import type { Draft, Opened } from "../ipc/types";
import { beginBlank, edit } from "../ipc/commands";
import { blankDraft } from "./blank";
import { docOf } from "./convert";
import { changeOf, type Change } from "./pace";
import { synchronise } from "./sync";

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

test("what cannot be sent is said once, and keeps no one waiting", async () => {
  const gone = { type: "gone", message: "" };
  vi.mocked(edit).mockRejectedValue(gone);
  const opened = { id: 1, draft: draft("旧"), revision: 1 } as Opened;
  const now = docOf(draft("新"));
  const failed = vi.fn();
  const hear = { document: () => now, analysed: vi.fn(), failed };
  const { settled } = synchronise(opened, docOf(opened.draft), hear);
  await expect(settled()).rejects.toBe(gone);
  expect(failed).toHaveBeenCalledTimes(1);
});

test("a blank draft is begun when something is typed, and not before", async () => {
  const begun = { ...blankDraft(), id: 7, revision: 3 };
  vi.mocked(beginBlank).mockResolvedValue(begun);
  vi.mocked(edit)
    .mockReset()
    .mockResolvedValue({ ...begun.analysis, revision: 4 });
  const opened = blankDraft();
  let now = docOf(opened.draft);
  const hear = { document: () => now, analysed: vi.fn(), failed: vi.fn() };
  const { settled } = synchronise(opened, now, hear);
  await settled();
  expect(beginBlank).not.toHaveBeenCalled();
  now = docOf(draft("新"));
  await settled();
  expect(opened.id).toBe(7);
  expect(vi.mocked(edit).mock.calls[0]?.slice(0, 2)).toEqual([7, 3]);
});

test("in a burst of keys little is sent and nothing shown; where blocks change, all is at once", async () => {
  vi.useFakeTimers();
  const opened = { id: 1, draft: draft("旧"), revision: 1 } as Opened;
  vi.mocked(edit)
    .mockReset()
    .mockResolvedValue({ ...blankDraft().analysis, revision: 2 });
  let now = docOf(opened.draft);
  const analysed = vi.fn();
  vi.stubGlobal("requestAnimationFrame", (work: () => void) => setTimeout(work, 16));
  const { changed } = synchronise(opened, now, { document: () => now, analysed, failed: vi.fn() });
  const type = async (change: Change) => {
    now = docOf(draft(`新${performance.now()}`));
    changed(change);
    await vi.advanceTimersByTimeAsync(40);
  };
  await type("words");
  expect([vi.mocked(edit).mock.calls.length, analysed.mock.calls.length]).toEqual([1, 1]);
  for (let nth = 0; nth < 20; nth++) await type("words");
  expect(vi.mocked(edit).mock.calls.length).toBeLessThan(5);
  expect(analysed).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(200);
  expect(analysed).toHaveBeenCalledTimes(2);
  await type("blocks");
  await type("blocks");
  expect(analysed).toHaveBeenCalledTimes(4);
  vi.useRealTimers();
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
