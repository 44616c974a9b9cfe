/** The long draft's program, in a thread of its own. */
import type { Asked } from "./aside";
import { longDraft, longFindings } from "./long";
import { Program } from "./program";

const program = new Program(longDraft(), longFindings);

function answer(asked: Asked) {
  if (asked.type === "edit") return program.edit(asked.edits);
  return asked.type === "replace" ? program.replace(asked.draft) : program.opened();
}

onmessage = ({ data }) => postMessage(JSON.stringify(answer(JSON.parse(data as string) as Asked)));
