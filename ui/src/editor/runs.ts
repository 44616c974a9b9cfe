import type { Mark, Text } from "../ipc/types";

/** The characters of a text. */
export const wordsOf = (text: Text | undefined): string => (text ?? []).map((run) => run.text).join("");

/** Adjoining runs with the same marks are one; none is empty. */
export function joined(text: Text): Text {
  const runs: Text = [];
  for (const run of text) {
    if (!run.text) continue;
    const last = runs.at(-1);
    if (last && JSON.stringify(last.marks ?? []) === JSON.stringify(run.marks ?? []))
      runs[runs.length - 1] = { ...last, text: last.text + run.text };
    else runs.push(run);
  }
  return runs;
}

/** The part of a text between two places. */
export function slice(text: Text, from: number, to: number): Text {
  let at = 0;
  return text.flatMap((run) => {
    const part = run.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    at += run.text.length;
    return part ? [{ ...run, text: part }] : [];
  });
}

/** The text with one more mark on a stretch, in the place of any of the same type. */
export function marked(text: Text, { start, end }: { start: number; end: number }, mark: Mark): Text {
  const inside = slice(text, start, end).map((run) => ({
    ...run,
    marks: [...(run.marks ?? []).filter(({ type }) => type !== mark.type), mark],
  }));
  return joined([...slice(text, 0, start), ...inside, ...slice(text, end, Infinity)]);
}

/** The text with other words: what stays at both ends keeps its marks. */
export function retyped(text: Text, words: string): Text {
  const before = wordsOf(text);
  const most = Math.min(before.length, words.length);
  let start = 0;
  while (start < most && before[start] === words[start]) start++;
  let tail = 0;
  while (tail < most - start && before.at(-1 - tail) === words.at(-1 - tail)) tail++;
  const inserted = { text: words.slice(start, words.length - tail) };
  return joined([...slice(text, 0, start), inserted, ...slice(text, before.length - tail, Infinity)]);
}
