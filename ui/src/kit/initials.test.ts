import { expect, test } from "vitest";
import { initials } from "./initials";

test.each([
  ["上半年工作总结", "sbngzzj"],
  ["导出 Word", "dc word"],
  ["（一）安全培训", "（y）aqpx"],
  ["阿八差大鹅发个好家卡拉妈拿哦怕七日三他挖西呀在", "abcdefghjklmnopqrstwxyz"],
  ["奥部错多二富过火局阔罗目诺欧谱群润所托物续孕最", "abcdefghjklmnopqrstwxyz"],
])("%s is typed as %s", (words, letters) => expect(initials(words)).toBe(letters));
