import type { Opened } from "../ipc/types";

/** A draft with nothing in it, as the program would begin one. It gets its name when something is typed: what was
 * only looked at leaves nothing behind. */
export const blankDraft = (): Opened => ({
  id: UNNAMED,
  draft: {
    kind: "plain",
    form: "plain",
    front: { title: [], addressee: [] },
    body: [{ id: 1, type: "paragraph", text: [] }],
    attachments: [],
    back: { issuers: [], date: null, note: [] },
  },
  revision: 0,
  analysis: {
    revision: 0,
    numbers: [],
    outline: [],
    unmarked: [],
    references: [],
    findings: [],
    off: [],
    requests: [],
    characters: 0,
    sections: [],
    savedAt: null,
  },
  undo: null,
});

/** The library names drafts from 1. */
export const UNNAMED = 0;
