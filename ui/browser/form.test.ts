import { expect, test } from "vitest";
import { useChromium, Window } from "./window";

useChromium();

test("what is asked for follows from the form, and each answer is a step", async () => {
  const window = await Window.open();
  await window.press("Control+Shift+F");
  const pane = window.page.locator("[role=tabpanel]");
  expect(await pane.getByLabel("发文字号").count()).toBe(0);
  await pane.getByLabel("版式").selectOption("document");
  await pane.getByLabel("发文字号").fill("档办[2026]5号");
  await pane.getByText("应写作“〔年份〕顺序号号”").waitFor();
  await pane.getByRole("button", { name: "改正" }).click();
  await window.settle();
  expect(await pane.getByLabel("发文字号").inputValue()).toBe("档办〔2026〕5号");
  expect(await pane.getByText("应写作").count()).toBe(0);
  await pane.getByLabel("发文字号").fill("档办〔2026〕xx号");
  await pane.getByLabel("发文字号").press("Enter");
  await pane.getByLabel("发文机关标志").fill("档案馆\n图书馆");
  await pane.getByLabel("印发机关").focus();
  await pane.getByLabel("成文日期").fill("2026年7月1日");
  await pane.getByLabel("成文日期").press("Escape");
  const draft = await window.draft();
  expect(draft.form).toBe("document");
  expect(draft.front.header).toEqual({
    number: [{ text: "档办〔2026〕xx号" }],
    authorities: [[{ text: "档案馆" }], [{ text: "图书馆" }]],
  });
  expect(draft.back.date).toBe("2026-07-01");
  expect(await window.page.locator(".letterhead").textContent()).toContain(
    "文件　档案馆　图书馆　档办〔2026〕xx号",
  );
  await window.press("Control+z");
  expect((await window.draft()).back.date).toBe("2026-06-30");
  await window.press("Control+z");
  expect((await window.draft()).front.header?.authorities).toBeUndefined();
  await window.close();
});
