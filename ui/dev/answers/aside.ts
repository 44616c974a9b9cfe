import type { Analysis, Draft, Edit, Opened, Reanalysis } from "../../src/ipc/types";

/** What is asked of a program, and what it answers. */
export type Asked = { type: "opened" } | { type: "edit"; edits: Edit[] } | { type: "replace"; draft: Draft };

/** A program beside the page, as the real one is: what crosses is JSON, and only reading it costs the page time. */
export class ProgramAside {
  private readonly worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  private readonly waiting: ((answer: string) => void)[] = [];

  constructor() {
    this.worker.onmessage = ({ data }) => this.waiting.shift()?.(data as string);
  }

  opened = () => this.ask<Opened>({ type: "opened" });
  edit = (edits: Edit[]) => this.ask<Reanalysis>({ type: "edit", edits });
  replace = (draft: Draft) => this.ask<Analysis>({ type: "replace", draft });

  private async ask<Answer>(asked: Asked): Promise<Answer> {
    const answer = await new Promise<string>((answered) => {
      this.waiting.push(answered);
      this.worker.postMessage(JSON.stringify(asked));
    });
    return JSON.parse(answer) as Answer;
  }
}
