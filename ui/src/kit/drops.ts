type Take = (paths: string[]) => void;

let taker: Take | null = null;

/** Files dropped on the window go to a sheet while it is open; what is returned ends that. */
export function dropsGoTo(take: Take): () => void {
  taker = take;
  return () => {
    if (taker === take) taker = null;
  };
}

/** Whether somebody wanted what was dropped, and has it. */
export function dropTaken(paths: string[]): boolean {
  taker?.(paths);
  return taker !== null;
}
