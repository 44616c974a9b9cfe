import { onTaking, sortDropped, stopTaking, takeFolders } from "../ipc/commands";
import type { Taken } from "../ipc/types";
import type { Action } from "../kit/Notice.svelte";
import { say, thousands } from "../words";

type Tell = (text: string, actions?: Action[]) => void;

/** Takes in what lies in the folders among some paths, and says how far it is and how it ended; the files among them
 * come back. */
export async function takeDropped(paths: string[], tell: Tell): Promise<string[]> {
  const { files, folders } = await sortDropped(paths);
  if (!folders.length) return files;
  const stop = { label: say("cancel"), run: () => void stopTaking() };
  tell(say("takingBegins"), [stop]);
  const off = await onTaking(({ done, of }) => tell(say("taking", thousands(done), thousands(of)), [stop]));
  try {
    tell(told(await takeFolders(folders)));
  } finally {
    off();
  }
  return files;
}

/** The report: what came in, what did not and why. */
export function told({ drafts, same, unread, ended }: Taken): string {
  const MOST = 3;
  const parts = [say(ended ? "takenSoFar" : "taken", thousands(drafts))];
  if (same) parts.push(say("takenSame", thousands(same)));
  if (unread.length) {
    const names = unread.slice(0, MOST).map(([name, why]) => `${name}（${why}）`);
    parts.push(say("takenUnread", thousands(unread.length), names.join("；")));
  }
  return parts.join("");
}
