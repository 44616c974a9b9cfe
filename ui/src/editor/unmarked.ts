import { Plugin, PluginKey, type EditorState, type Transaction } from "prosemirror-state";
import type { Attendance, Foot, Header, OpenBlank, Text } from "../ipc/types";
import { backStart } from "./bodies";
import { analysisIn } from "./drawn";
import { placesOf } from "./places";
import { marked } from "./runs";
import { schema } from "./schema";

/** A blank that has no mark yet; without a place where it stands beside the page, as in 版头. */
type Waiting = { blank: OpenBlank; at: { from: number; to: number } | null };

const key = new PluginKey<Waiting[]>("unmarked");

/** Marks the blanks that the program found, each when the caret has left it: x may yet become xlsx. */
export const unmarked = () =>
  new Plugin<Waiting[]>({
    key,
    state: {
      init: () => [],
      apply(tr, old, _, state) {
        const analysis = analysisIn(tr);
        if (analysis) {
          const places = placesOf(state.doc, analysis.unmarked);
          return analysis.unmarked.map((blank, nth) => ({ blank, at: places[nth] ?? null }));
        }
        // What was written since is looked for again.
        return tr.getMeta(key) ?? (tr.docChanged ? [] : old);
      },
    },
    view: () => ({
      update(view) {
        const waiting = key.getState(view.state) ?? [];
        if (!waiting.length || view.composing) return;
        const { head } = view.state.selection;
        const touched = ({ at }: Waiting) => view.hasFocus() && at && head >= at.from && head <= at.to;
        const left = waiting.filter(touched);
        if (left.length < waiting.length) view.dispatch(marking(view.state, waiting, left));
      },
    }),
  });

/** The transaction that marks all that were found, before there is a caret; null where there are none. */
export function markAll(state: EditorState): Transaction | null {
  const waiting = key.getState(state) ?? [];
  return waiting.length ? marking(state, waiting, []) : null;
}

function marking({ tr }: EditorState, waiting: Waiting[], left: Waiting[]): Transaction {
  for (const one of waiting) {
    if (left.includes(one)) continue;
    if (one.at) tr.addMark(one.at.from, one.at.to, schema.marks.blank!.create(attrsOf(one.blank)));
    else beside(tr, one.blank);
  }
  return tr.setMeta(key, left).setMeta("addToHistory", false);
}

const attrsOf = ({ key, kind }: OpenBlank) => ({ key, kind });

/** Marks a blank in what the document says beside the page. */
function beside(tr: Transaction, blank: OpenBlank) {
  const mark = (text: Text) => marked(text, blank, { type: "blank", ...attrsOf(blank) });
  const { spot } = blank;
  const back = backStart(tr.doc);
  const { attendance, foot } = tr.doc.child(3).attrs as { attendance: Attendance[]; foot: Partial<Foot> };
  if (spot.type === "header") {
    tr.setDocAttribute("header", inHeader(tr.doc.attrs.header as Partial<Header>, spot.element, mark));
  } else if (spot.type === "attendance") {
    const now = attendance.map((one, nth) => (nth === spot.nth ? { ...one, names: mark(one.names) } : one));
    tr.setNodeAttribute(back, "attendance", now);
  } else if (spot.type === "copies_to" || spot.type === "printer" || spot.type === "printed") {
    const text = foot[spot.type];
    if (Array.isArray(text)) tr.setNodeAttribute(back, "foot", { ...foot, [spot.type]: mark(text) });
  }
}

function inHeader(
  header: Partial<Header>,
  element: Extract<OpenBlank["spot"], { type: "header" }>["element"],
  mark: (text: Text) => Text,
): Partial<Header> {
  if (element.type !== "authority" && element.type !== "signer")
    return { ...header, [element.type]: mark(header[element.type] ?? []) };
  const name = element.type === "authority" ? "authorities" : "signers";
  return { ...header, [name]: header[name]?.map((text, nth) => (nth === element.nth ? mark(text) : text)) };
}
