import type { Analysis, Reanalysis, Splice } from "../ipc/types";

/** An analysis with what is different in it since. What stays is the same value as before, so that what follows from it
 * is not looked at again. */
export function analysedAnew(before: Analysis, since: Reanalysis): Analysis {
  return {
    ...since,
    numbers: spliced(before.numbers, since.numbers),
    outline: spliced(before.outline, since.outline),
    unmarked: spliced(before.unmarked, since.unmarked),
    references: spliced(before.references, since.references),
    findings: spliced(before.findings, since.findings),
    off: spliced(before.off, since.off),
    requests: spliced(before.requests, since.requests),
    sections: spliced(before.sections, since.sections),
  };
}

function spliced<T>(before: T[], { at, remove, insert }: Splice<T>): T[] {
  return remove || insert.length ? [...before.slice(0, at), ...insert, ...before.slice(at + remove)] : before;
}
