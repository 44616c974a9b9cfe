import type { Block, Draft } from "../../ipc/types";

/** A draft with this body and nothing else, for tests. */
export const draftWith = (body: Block[]): Draft => ({
  kind: "plain",
  form: "plain",
  front: { title: [], addressee: [] },
  body,
  attachments: [],
  back: { issuers: [], date: null, note: [] },
});
