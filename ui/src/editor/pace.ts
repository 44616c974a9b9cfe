import type { Node } from "prosemirror-model";
import { afterPaint } from "./afterPaint";
import { bodiesOf } from "./bodies";

/** How much changed: words within blocks, or which blocks there are and what they are. */
export type Change = "words" | "blocks";

/** Keys that follow each other within so many milliseconds are one burst. */
export const REST = 120;
/** For so long, in milliseconds, nothing is sent in a burst: no longer than what was typed may be unsaved. */
const MOST = 1_000;

/** When what changed is sent, and when what is answered is shown: at once where blocks changed or a key stands alone,
 * each after the frame that shows it; in a burst of keys now and then, and shown after it. */
export function pace({ send, show }: { send: () => void; show: () => void }) {
  let [last, first] = [-Infinity, -Infinity];
  let burst = false;
  let callOff: (() => void) | null = null;
  let timers: ReturnType<typeof setTimeout>[] = [];

  const now = () => performance.now();
  const rested = () => !burst || now() - last >= REST;

  /** Sends when the next frame is painted. */
  function soon() {
    callOff ??= afterPaint(() => {
      callOff = null;
      send();
    });
  }

  function stir(change: Change) {
    burst = change === "words" && now() - last < REST;
    last = now();
    timers.forEach(clearTimeout);
    if (!burst) {
      first = last;
      return soon();
    }
    if (last - first >= MOST) {
      first = last;
      soon();
    }
    timers = [setTimeout(send, REST), setTimeout(show, REST)];
  }

  function stop() {
    callOff?.();
    timers.forEach(clearTimeout);
  }

  return { soon, stir, rested, stop };
}

/** What a transaction changed of a document. */
export function changeOf(before: Node, after: Node): Change {
  const [was, is] = [before, after].map((doc) => bodiesOf(doc).flatMap(({ node }) => node.children)) as [
    Node[],
    Node[],
  ];
  const alike = is.every(
    (node, nth) => node === was[nth] || (node.isTextblock && was[nth]?.sameMarkup(node)),
  );
  return was.length === is.length && alike && before.attrs === after.attrs ? "words" : "blocks";
}
