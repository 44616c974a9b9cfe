import { closeHistory } from "prosemirror-history";
import { edited } from "../editor/become";
import type { LaidOut, PageFault } from "../ipc/types";
import { say, type WordKey } from "../words";
import type { Desk } from "../workspace/desk.svelte";
import { pagesOf } from "./pages.svelte";

/** What is said of each fault of a page. */
export const FAULTS: Record<PageFault["kind"], WordKey> = {
  text_late: "faultTextLate",
  signature_alone: "faultSignatureAlone",
  heading_at_foot: "faultHeadingAtFoot",
  lone_character: "faultLoneCharacter",
  lone_line: "faultLoneLine",
  foot_on_odd_page: "faultFootOnOddPage",
};

/** A page, counted from 0, by the number that is printed on it. */
export const nameOfPage = ({ contents }: LaidOut, page: number): string =>
  page < contents ? say("contentsPage") : say("pageNumber", page + 1 - contents);

const TWIPS = 20;

/** How much closer characters are to stand, in points. */
export const closer = (fault: PageFault) => String(fault.closer / TWIPS);

/** Sets the paragraphs closer that take a fault away: one step to undo. */
export async function condense(desk: Desk, fault: PageFault) {
  await desk.settled();
  const laid = await pagesOf(desk).now();
  const same = ({ kind, at, spot }: PageFault) =>
    kind === fault.kind && at.page === fault.at.page && JSON.stringify(spot) === JSON.stringify(fault.spot);
  const now = laid?.faults.find(same);
  const tr = now?.fix && desk.view ? edited(desk.view.state, now.fix) : null;
  if (!tr) return desk.announce(say("nothingToFix"));
  desk.view!.dispatch(closeHistory(tr));
  desk.announce(say("condensed", closer(now!)));
}

/** How many paragraphs stand closer, as a whole or in part. */
export function condensedIn(desk: Desk): number {
  let count = 0;
  desk.view?.state.doc.descendants((node) => {
    if (!node.isTextblock) return true;
    count += Number(node.children.some(({ marks }) => marks.some(({ type }) => type.name === "condensed")));
    return false;
  });
  return count;
}

/** Sets all of them as far apart as others again: one step to undo. */
export function release(desk: Desk) {
  const { view } = desk;
  if (!view) return;
  const { doc, schema, tr } = view.state;
  view.dispatch(closeHistory(tr.removeMark(0, doc.content.size, schema.marks["condensed"])));
  desk.announce(say("released"));
}
