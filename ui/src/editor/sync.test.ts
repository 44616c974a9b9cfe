import { expect, test, vi } from "vitest";
import type { Draft, Opened } from "../ipc/types";
import { edit } from "../ipc/commands";
import { docOf } from "./convert";
import { synchronise } from "./sync";

vi.mock("../ipc/commands", () => ({ edit: vi.fn(), replace: vi.fn() }));
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
