import { cameBack } from "../ipc/commands";
import type { Opened } from "../ipc/types";

/** A copy for sign-off that came back, and its draft. */
export type Arrival = { path: string; opened: Opened };

/** The copies among some files, and the files that are none. */
export async function sortArrivals(paths: string[]): Promise<{ copies: Arrival[]; others: string[] }> {
  const copies: Arrival[] = [];
  const others: string[] = [];
  for (const path of paths) {
    const copy = await cameBack(path);
    if (copy) copies.push({ path, opened: copy.opened });
    else others.push(path);
  }
  return { copies, others };
}
