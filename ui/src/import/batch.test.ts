import { expect, test } from "vitest";
import type { Imported } from "../ipc/types";
import { counted, nameOf, readEach, waiting, type Item } from "./batch";

const imported = { id: 1 } as Imported;

async function run(paths: string[], read: (path: string) => Promise<Imported>, stopAfter = Infinity) {
  const seen: Item[][] = [];
  let begun = 0;
  await readEach(waiting(paths), {
    read: (path) => (begun++, read(path)),
    show: (items) => void seen.push(items),
    goesOn: () => begun < stopAfter,
  });
  return seen;
}

test("a file that cannot be read leaves the others to be read", async () => {
  const seen = await run(["/a.docx", "C:\\旧\\b.doc"], async (path) => {
    if (path === "/a.docx") throw { type: "unreadable", message: "文件已损坏" };
    return imported;
  });
  expect(seen.at(-1)).toEqual([
    { path: "/a.docx", name: "a.docx", state: "unreadable", message: "文件已损坏" },
    { path: "C:\\旧\\b.doc", name: "b.doc", state: "read", imported },
  ]);
  expect(counted(seen.at(-1)!)).toEqual({ done: 2, read: 1, under: false });
});

test("one file is read at a time, and what was not come to is left when it is cancelled", async () => {
  const seen = await run(["/a", "/b", "/c"], async () => imported, 1);
  expect(seen.at(-1)!.map(({ state }) => state)).toEqual(["read", "left", "left"]);
  for (const items of seen) expect(items.filter(({ state }) => state === "reading").length).toBeLessThan(2);
});

test("a name is the end of a path on any system", () => {
  expect(nameOf("/旧稿/总结.docx")).toBe("总结.docx");
  expect(nameOf("C:\\旧稿\\总结.docx")).toBe("总结.docx");
});
