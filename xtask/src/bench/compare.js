// The same two texts in diff-match-patch: prints the median in ms, the changes, and the characters that went and came.
const fs = require("fs"), DiffMatchPatch = require("diff-match-patch");
const [old, now] = process.argv.slice(1).map((file) => fs.readFileSync(file, "utf8"));
const compared = () => {
  const all = new DiffMatchPatch(), start = performance.now(), found = all.diff_main(old, now);
  all.diff_cleanupSemantic(found);
  return [performance.now() - start, found];
};
compared();
const runs = Array.from({ length: 5 }, compared).sort(([a], [b]) => a - b), [time, found] = runs[2];
const changed = found.filter(([kind]) => kind !== 0);
console.log(time.toFixed(1), changed.length, changed.reduce((sum, [, text]) => sum + [...text].length, 0));
