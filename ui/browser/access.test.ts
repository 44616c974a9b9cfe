import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { AxeResults } from "axe-core";
import { useChromium, Window } from "./window";

useChromium();

const AXE = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

/** The grave faults of what is on the screen, as `rule: element`. */
async function faults(window: Window): Promise<string[]> {
  await window.settle();
  await window.page.evaluate(AXE);
  const { violations } = await window.page.evaluate(() =>
    (globalThis as never as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  return grave.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
}

test.each(["light", "dark"])("no screen has a grave fault, %s", async (theme) => {
  const window = await Window.open({ theme });
  expect(await faults(window)).toEqual([]);
  for (const keys of ["Control+Shift+P", "Control+p", "Control+Comma", "Control+Slash", "Control+e"]) {
    await window.press(keys.replace("Comma", ",").replace("Slash", "/"));
    expect(await faults(window), keys).toEqual([]);
    await window.press("Escape");
  }
  for (const keys of ["Control+Shift+B", "Control+Shift+F"]) {
    await window.press(keys);
    expect(await faults(window), keys).toEqual([]);
  }
  await window.page.getByLabel("版式").selectOption("document");
  expect(await faults(window), "form").toEqual([]);
  await window.press("Control+h");
  expect(await faults(window), "find").toEqual([]);
  await window.close();
});
