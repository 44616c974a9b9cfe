import type { Block, Draft, Text, Version } from "../ipc/types";
import { day, say, type WordKey } from "../words";

const WHY: Record<Exclude<Version["why"], "named">, WordKey> = {
  import: "whyImport",
  hourly: "whyHourly",
  export: "whyExport",
  bulk: "whyBulk",
  before_restore: "whyBeforeRestore",
  restored: "whyRestored",
  other_program: "whyOtherProgram",
  sent_for_sign_off: "whySent",
  signed: "whySigned",
};

/** Why a version was kept, or what the clerk called it. */
export function whyOf({ why, name }: Pick<Version, "why" | "name">): string {
  return why === "named" ? name || say("whyNamed") : say(WHY[why]);
}

/** The same with its time: what tells one from another in a list. */
export const titleOf = (version: Version) => say("versionOf", whyOf(version), day(version.at));

const words = (text: Text) => text.map((run) => run.text).join("");

/** A draft to be read: its title, then its text, a line a paragraph. */
export function plain(draft: Draft): string[] {
  const bodies = [draft.body, ...(draft.attachments ?? []).map((one) => one.body ?? [])];
  return [words(draft.front.title), ...bodies.flat().flatMap(lines)].filter(Boolean);
}

function lines(block: Block): string[] {
  switch (block.type) {
    case "heading":
    case "paragraph":
      return [words(block.text)];
    case "table":
      return block.rows.map((row) =>
        row.cells.map((cell) => cell.paragraphs.map(words).join(" ")).join("　"),
      );
    case "picture":
      return [block.alt ? `［${block.alt}］` : `［${say("picture")}］`];
    case "page_break":
      return [];
  }
}
