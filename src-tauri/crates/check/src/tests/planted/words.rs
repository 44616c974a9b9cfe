//! Words, and what stands twice.

use super::Plant;

pub(super) const PLANTS: &[(&str, Plant)] = &[
    ("words.repeated", |d| {
        format!("{}⟦{}⟧{}。", d.act(), d.one(&["的的", "和和", "及及", "与与", "在在"]), d.act())
    }),
    ("words.repeated_word", |d| {
        let word = d.one(&["进行", "档案室", "认真", "移交清单", "登记", "推进"]);
        format!("由{}⟦{word}{word}⟧{}。", d.one(&["专人", "本馆"]), d.thing())
    }),
    ("words.mistaken", |d| {
        let word = d.one(&[
            "台帐",
            "帐户",
            "布署",
            "按装",
            "坐谈会",
            "做为",
            "复盖",
            "撤消",
            "签定",
            "其它",
            "一如继往",
            "按步就班",
            "报消",
            "过份",
        ]);
        format!("{}，⟦{word}⟧{}。", d.act(), d.one(&["，登记", "。核对", "；整理"]))
    }),
    ("words.until", |d| {
        format!(
            "⟦截止{}⟧{}，{}。",
            d.one(&["", "到"]),
            d.one(&["目前", "6月底", "2026年3月", "今年5月", "去年底"]),
            d.act()
        )
    }),
    ("words.prevent_not", |d| {
        format!(
            "{}，⟦{}{}差错{}⟧。",
            d.act(),
            d.one(&["防止", "避免", "杜绝"]),
            d.thing(),
            d.one(&["不再发生", "不再出现"])
        )
    }),
    ("words.house", |d| {
        format!(
            "{}⟦{}⟧{}。",
            d.one(&["建成", "巡查", "开放"]),
            d.one(&["电子档案室", "数字化档案室"]),
            d.one(&["一间", "两间", "三间"])
        )
    }),
    ("words.name", |d| {
        format!(
            "由⟦{}⟧{}。",
            d.one(&[
                "xx市综和档案馆",
                "xx市综合档馆",
                "xx市综合档按馆",
                "xx市合综档案馆",
                "xx市综合档案案馆"
            ]),
            d.act()
        )
    }),
    ("words.post", |d| {
        format!("⟦{}⟧{}。", d.one(&["副馆长王明", "王明主任", "主任王明", "王明副馆长", "局长王明"]), d.act())
    }),
    ("copying.twice", |d| {
        let sentence = format!("{}{}，会同{}{}后报请复核", d.who(), d.act(), d.who(), d.act());
        format!("{sentence}。{}\n⟦{sentence}⟧。", d.sentence())
    }),
    ("copying.elsewhere", |d| {
        let more = if d.number(0, 1) == 0 { d.sentence() } else { String::new() };
        format!("⟦每季度组织一次消防演练，检查灭火器材和应急照明。演练结果记入安全台账并报馆领导。{more}⟧")
    }),
];
