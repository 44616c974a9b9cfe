import type { EditorState } from "prosemirror-state";

/** What stands alone in a line of Chinese: ideographs, kana, full-width marks and forms, and the quotation marks, dashes
 * and dots that Chinese shares with other scripts. The program counts by the same. */
const WIDE =
  "\\u2014-\\u2026\\u2e80-\\u9fff\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff00-\\uffef\\u{20000}-\\u{3ffff}";
const COUNTED = new RegExp(`(?!\\s)[${WIDE}]|[^\\s${WIDE}]+`, "gu");

/** 字数, as Word counts: each Chinese character or mark is one, each run of other characters is one. */
export const charactersIn = (text: string): number => text.match(COUNTED)?.length ?? 0;

/** 字数 of what is selected. */
export function selectedCharacters({ doc, selection }: EditorState): number {
  if (selection.empty) return 0;
  const counts = selection.ranges.map(({ $from, $to }) =>
    charactersIn(doc.textBetween($from.pos, $to.pos, "\n", "\n")),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}
