import { numeral } from "../../src/editor/clipboard/lists";
import type { Analysis, Block, Draft, Edit, Finding, Opened, Pasted } from "../../src/ipc/types";
import { analysisOf, since } from "./analysis";

/** One open draft, edited as the program would edit it. */
export class Program {
  revision = 1;
  /** What the page knows of it. */
  private told: Analysis | null = null;
  private undo: { revision: number; steps: string } | null = null;

  constructor(
    public draft: Draft,
    readonly findingsOf: (draft: Draft) => Finding[],
  ) {}

  opened = (): Opened => ({
    id: 1,
    draft: structuredClone(this.draft),
    revision: this.revision,
    analysis: (this.told = { ...this.analysis(), savedAt: Date.now() }),
    undo: this.undo?.revision === this.revision ? this.undo.steps : null,
  });

  /** The program's own end and start: what it has kept is there when the page is loaded again. */
  keepUndo(undo: { revision: number; steps: string }) {
    this.undo = undo;
    sessionStorage.setItem("kept", JSON.stringify({ draft: this.draft, revision: this.revision, undo }));
  }

  recall() {
    const kept = sessionStorage.getItem("kept");
    if (kept) Object.assign(this, JSON.parse(kept));
  }

  analysis = () => analysisOf(this.draft, this.revision, this.findingsOf(this.draft));

  edit(edits: Edit[]) {
    for (const edit of edits) this.apply(edit);
    this.revision++;
    const before = this.told ?? this.analysis();
    return since(before, (this.told = this.analysis()));
  }

  replace(draft: Draft) {
    this.draft = draft;
    this.revision++;
    return (this.told = this.analysis());
  }

  private apply(edit: Edit) {
    const { type, ...change } = edit;
    if (edit.type === "splice") this.draft.body.splice(edit.at, edit.remove, ...edit.insert);
    else if (edit.type === "all") edit.edits.forEach((one) => this.apply(one));
    else if (edit.type === "image") this.draft.images = put(this.draft.images, edit.id, edit.image);
    else if (edit.type === "status") this.draft.statuses = put(this.draft.statuses, edit.block, edit.status);
    else if (type !== "splice") Object.assign(this.draft, change);
  }
}

function put<T>(
  all: Record<string, T> | undefined,
  key: string | number,
  value: T | undefined,
): Record<string, T> {
  const others = Object.entries(all ?? {}).filter(([name]) => name !== String(key));
  return Object.fromEntries(value === undefined ? others : [...others, [String(key), value]]);
}

const NUMBER = /^([一二三四五六七八九十]+)、\s*/;

/** Numbers of the first level only: the program itself knows all. */
export function recognised(pasted: Pasted[]): Block[] {
  return pasted.map((one, nth) => {
    if (one.type === "table") return { id: nth + 1, ...one };
    const typed = (one.number ?? "") + one.text.map((run) => run.text).join("");
    if (!NUMBER.test(typed)) return { id: nth + 1, type: "paragraph", text: one.text };
    const text = [{ text: typed.replace(NUMBER, "") }];
    return { id: nth + 1, type: "heading", level: 1, numbered: numeral(1) !== "", text };
  });
}
