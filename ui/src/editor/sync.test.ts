import { expect, test, vi } from "vitest";
import type { Draft, Opened } from "../ipc/types";
import { beginBlank, edit } from "../ipc/commands";
import { blankDraft } from "./blank";
import { docOf } from "./convert";
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
  const hear = { document: () => now, analysed: vi.fn(), urgent: () => false, failed };
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
  const hear = { document: () => now, analysed: vi.fn(), urgent: () => false, failed: vi.fn() };
  const { settled } = synchronise(opened, now, hear);
  await settled();
  expect(beginBlank).not.toHaveBeenCalled();
  now = docOf(draft("新"));
  await settled();
  expect(opened.id).toBe(7);
  expect(vi.mocked(edit).mock.calls[0]?.slice(0, 2)).toEqual([7, 3]);
});

test("what is said while keys come quickly is shown when they rest, and at once where numbers change", async () => {
  vi.useFakeTimers();
  const opened = { id: 1, draft: draft("旧"), revision: 1 } as Opened;
  vi.mocked(edit)
    .mockReset()
    .mockResolvedValue({ ...blankDraft().analysis, revision: 2 });
  let [now, pressing] = [docOf(opened.draft), false];
  const analysed = vi.fn();
  const hear = { document: () => now, analysed, urgent: () => pressing, failed: vi.fn() };
  vi.stubGlobal("requestAnimationFrame", (work: () => void) => setTimeout(work, 16));
  const { changed } = synchronise(opened, now, hear);
  const type = async (title: string) => {
    now = docOf(draft(title));
    changed();
    await vi.advanceTimersByTimeAsync(40);
  };
  await type("一");
  expect(analysed).toHaveBeenCalledTimes(1);
  await type("一二");
  await type("一二三");
  expect(analysed).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(200);
  expect(analysed).toHaveBeenCalledTimes(2);
  pressing = true;
  await type("一二三四");
  await type("一二三四五");
  expect(analysed).toHaveBeenCalledTimes(4);
  vi.useRealTimers();
});
