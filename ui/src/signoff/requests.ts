import type { Block, Draft, Request, RequestPlace } from "../ipc/types";
import type { WordKey } from "../words";
import type { Desk } from "../workspace/desk.svelte";

/** A request as it is shown: the words around it, what goes and what comes. */
export type Told = { label: WordKey | null; before: string; gone: string; come: string; after: string };

/** What was asked for in one file, in the order of its text. */
export type Returned = { file: string; requests: Request[]; open: number };

/** Characters that are shown of what stands around a change, and of a whole block. */
const AROUND = 12;
const MOST = 160;

export const requestsOf = (desk: Desk): Request[] =>
  (void desk.version, desk.view?.state.doc.attrs["requests"] as Draft["requests"]) ?? [];

export const isOpen = ({ settled }: Request) => !settled;

/** The requests by the files that they came with. */
export function byFile(requests: Request[]): Returned[] {
  const files = [...new Set(requests.map(({ file }) => file))];
  return files.map((file) => {
    const own = requests.filter((request) => request.file === file);
    return { file, requests: own, open: own.filter(isOpen).length };
  });
}

/** Whether a request can be done where it stands. */
export const canTake = (place: RequestPlace | undefined) =>
  place?.standing === "here" || place?.standing === "done";

const STANDING: Record<RequestPlace["standing"], WordKey | null> = {
  here: null,
  done: "standingDone",
  changed: "standingChanged",
  gone: "standingGone",
  by_hand: "standingByHand",
};

/** How the text stands to a request that is open. A comment asks for nothing that could be done here. */
export function standingOf({ source, settled }: Request, place: RequestPlace | undefined): WordKey | null {
  if (settled || !place || (source === "comment" && place.standing === "by_hand")) return null;
  return STANDING[place.standing];
}

/** What a request asks for. */
export function told({ asked }: Request): Told {
  switch (asked.type) {
    case "words":
      return {
        label: null,
        before: tail(asked.before),
        gone: asked.was,
        come: asked.by,
        after: head(asked.after),
      };
    case "element":
      return { label: null, before: "", gone: asked.was, come: asked.by, after: "" };
    case "blocks":
      return {
        label: asked.by.length === 0 ? "requestRemoved" : asked.of.length === 0 ? "requestAdded" : null,
        before: "",
        gone: plain(asked.of),
        come: plain(asked.by),
        after: "",
      };
    case "moved":
      return { label: "requestMoved", before: plain([asked.block]), gone: "", come: "", after: "" };
    case "said":
      return {
        label: null,
        before: asked.on && `“${cut(asked.on)}”`,
        gone: "",
        come: asked.words,
        after: "",
      };
  }
}

const cut = (text: string) => (text.length > MOST ? `${text.slice(0, MOST)}……` : text);
const tail = (text: string) => (text.length > AROUND ? `…${text.slice(-AROUND)}` : text);
const head = (text: string) => (text.length > AROUND ? `${text.slice(0, AROUND)}…` : text);

const plain = (blocks: Block[]) => cut(blocks.map(words).join("¶"));

function words(block: Block): string {
  switch (block.type) {
    case "heading":
    case "paragraph":
      return block.text.map(({ text }) => text).join("");
    case "table": {
      const texts = block.rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs));
      return texts.map((text) => text.map((run) => run.text).join("")).join("　");
    }
    case "picture":
    case "page_break":
      return "";
  }
}
