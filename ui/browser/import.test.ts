import { expect, test } from "vitest";
import { useChromium, Window } from "./window";

useChromium();

test("a piece that was clicked is set right with a key, on both sides, and taken back", async () => {
  const window = await Window.home();
  const { page } = window;
  await page.getByTestId("sample").click();
  const row = page.locator("aside [role=listitem]", { hasText: "下半年工作打算" });
  await page.locator("section span", { hasText: "下半年工作打算" }).click();
  expect(await row.locator("button").getAttribute("class")).toContain("shown");
  await window.press("0");
  await row.waitFor({ state: "detached" });
  await window.press("Control+z");
  await row.waitFor();
  await row.locator("button").click();
  await page.getByTestId("correct-level3").click();
  await page.waitForFunction(
    () =>
      document.querySelector<HTMLElement>("aside .shown")?.closest<HTMLElement>("[role=listitem]")?.style
        .paddingLeft !== "0px",
  );
  await window.close();
});

test("several files are read one after the other, and what cannot be read says why", async () => {
  const window = await Window.home();
  const { page } = window;
  await page.evaluate(() =>
    (globalThis as unknown as { chosen: string[] }).chosen.push("/甲.docx", "/乙.doc"),
  );
  await page.getByTestId("door-file").click();
  const rows = page.locator(".screen li");
  await page.getByTestId("batch-open").nth(1).waitFor();
  expect(await rows.count()).toBe(3);
  expect(await rows.first().textContent()).toContain("文件已损坏");
  await page.getByTestId("batch-open").first().click();
  await page.getByTestId("begin").waitFor();
  await page.locator("header button").first().click();
  await page.getByTestId("batch-keep").click();
  await page.getByText("已收下").nth(1).waitFor();
  await window.close();
});
