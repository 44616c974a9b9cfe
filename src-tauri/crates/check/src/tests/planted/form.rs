//! Title, header and page.

use super::Plant;
use super::dice::Dice;

pub(super) const PLANTS: &[(&str, Plant)] = &[
    ("title.kind", |d| format!("题：⟦关于{}⟧\n{}", d.act(), d.sentence())),
    ("title.about", |d| match d.number(0, 1) {
        0 => format!("题：关于{}⟦{}⟧\n{}", d.act(), d.one(&["通知", "通报", "决定"]), d.sentence()),
        _ => format!("题：关于⟦关于⟧{}的通知\n{}", d.act(), d.sentence()),
    }),
    ("title.marks", |d| {
        format!("题：关于{}⟦{}⟧{}的通知\n{}", d.act(), d.one(&["，", "；", "！"]), d.act(), d.sentence())
    }),
    ("title.document_number", |d| {
        let (year, nth) = (d.year(), d.number(1, 99));
        let wrong = match d.number(0, 4) {
            0 => format!("[{year}]{nth}号"),
            1 => format!("（{year}）{nth}号"),
            2 => format!("〔{year}〕0{nth}号"),
            3 => format!("〔{year}〕第{nth}号"),
            _ => format!("【{year}】{nth}号"),
        };
        match d.number(0, 1) {
            0 => format!("文号：档发⟦{wrong}⟧\n题：关于{}的通知\n{}", d.act(), d.sentence()),
            _ => format!("按照档发⟦{wrong}⟧文件要求，{}。", d.act()),
        }
    }),
    ("title.copy_number", |d| format!("{}\n份号：⟦{}⟧", document(d, "通知"), d.number(1, 9999))),
    ("title.secrecy", |d| {
        format!(
            "{}\n份号：000001\n密级：{}⟦{}⟧{}年",
            document(d, "通知"),
            d.one(&["秘密", "机密", "绝密"]),
            d.one(&["*", "☆", "※"]),
            d.number(1, 30)
        )
    }),
    ("title.urgency", |d| {
        format!("{}\n缓急：⟦{}⟧", document(d, "通知"), d.one(&["紧急", "急件", "机密", "火急"]))
    }),
    ("title.signer", |d| {
        let kind = d.one(&["请示", "报告"]);
        document(d, kind).replace("题：", "题：⟦").replace("\n文号", "⟧\n文号")
    }),
    ("title.one_addressee", |d| {
        format!(
            "题：关于{}的请示\n主送：⟦{}、{}⟧\n{}\n妥否，请批示。",
            d.act(),
            d.who(),
            d.who(),
            d.sentence()
        )
    }),
    ("title.doubled_mark", |d| match d.number(0, 2) {
        0 => format!("题：关于{}的通知\n主送：{}⟦：⟧\n{}", d.act(), d.who(), d.sentence()),
        1 => format!("题：关于{}的通知\n{}\n抄送：{}⟦。⟧", d.act(), d.sentence(), d.who()),
        _ => format!(
            "题：关于{}的通知\n{}\n附件：{}⟦{}⟧",
            d.act(),
            d.sentence(),
            d.thing(),
            d.one(&["。", "；"])
        ),
    }),
    ("title.report_asks", |d| {
        format!(
            "题：关于{}的报告\n{}\n⟦{}⟧。",
            d.act(),
            d.sentence(),
            d.one(&["请予批准", "妥否，请批示", "请审批", "请予审批"])
        )
    }),
    ("title.ask", |d| format!("题：⟦关于{}的请示⟧\n主送：{}\n{}", d.act(), d.who(), d.sentence())),
    ("title.missing", |d| {
        let lines = document(d, "通知").replace("题：", "题：⟦").replace("\n文号", "⟧\n文号");
        let gone = d.one(&["标志：", "署名：", "日期："]);
        lines.lines().filter(|line| !line.starts_with(gone)).collect::<Vec<_>>().join("\n")
    }),
    ("title.issue_date", |d| {
        let lines = document(d, "通知");
        let (date, _) = lines
            .split_once("\n日期：")
            .map(|(before, after)| (before.to_owned(), after.to_owned()))
            .unwrap();
        format!(
            "{date}\n日期：⟦{}⟧\n{}",
            d.one(&["六月底", "2026.6.30", "2026年6月", "2026/6/30"]),
            d.sentence()
        )
    }),
    ("page.heading", |d| format!("#{}⟦落在末行⟧\n{}\n#{}\n{}", "", d.sentence(), d.act(), d.sentence())),
    ("page.lone_character", |d| format!("⟦{}末行一个字。⟧", d.sentence())),
    ("page.last_line", |d| format!("⟦{}末行落到下一页。⟧", d.sentence())),
    ("page.signature", |d| {
        format!("署名：⟦独占一页的{}⟧\n日期：{}-3-5\n{}", d.who(), d.year(), d.sentence())
    }),
    ("page.foot", |d| format!("{}\n印发机关：⟦落在单页的{}⟧", document(d, "通知"), d.who())),
    ("page.text_late", |d| {
        let sentence = d.sentence();
        format!("格式：纪要\n题：工作会议纪要\n⟦首页排不下。{sentence}⟧")
    }),
];

/// A document that has all it must.
fn document(d: &mut Dice, kind: &str) -> String {
    let (year, nth) = (d.year(), d.number(1, 99));
    let (act, sentence) = (d.act(), d.sentence());
    format!(
        "格式：文件\n题：关于{act}的{kind}\n文号：档发〔{year}〕{nth}号\n标志：档案馆\n署名：档案馆\n日期：{year}-3-5\n{sentence}"
    )
}
