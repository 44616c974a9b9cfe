// What autocorrect and zhlint take for the marks of a text, in this process: medians in milliseconds as JSON.
// check.mjs MODULES TEXT RUNS
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [modules, file, runs] = process.argv.slice(2);
const text = readFileSync(file, "utf8");
const require = createRequire(pathToFileURL(`${modules}/`));

/** Marks alone: no spaces, no words. */
const AUTOCORRECT = {
  rules: {
    "space-word": 0,
    "space-punctuation": 0,
    "space-bracket": 0,
    "space-backticks": 0,
    "space-dash": 0,
    "space-dollar": 0,
    "no-space-fullwidth": 0,
    "no-space-fullwidth-quote": 0,
    fullwidth: 1,
    "halfwidth-word": 1,
    "halfwidth-punctuation": 1,
    spellcheck: 0,
  },
};
const ZHLINT = {
  halfwidthPunctuation: "()",
  fullwidthPunctuation: "，。：；？！“”‘’",
  unifiedPunctuation: "simplified",
};

function median(work) {
  const found = work();
  const times = Array.from({ length: Number(runs) }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  times.sort((a, b) => a - b);
  return { time: times[times.length >> 1], found };
}

const { lintFor, loadConfig } = require("autocorrect-node");
loadConfig(JSON.stringify(AUTOCORRECT));
const { run } = await import(pathToFileURL(require.resolve("zhlint")).href);
console.log(
  JSON.stringify({
    autocorrect: median(() => lintFor(text, "draft.txt").lines.length),
    zhlint: median(() => run(text, { rules: ZHLINT }).validations.length),
  }),
);
