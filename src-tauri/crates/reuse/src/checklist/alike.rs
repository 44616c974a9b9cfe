//! What offices say in several words, and what tells nothing of a matter.

/// Words for one thing, the one it is compared as first.
const SAME: &[&[&str]] = &[
    &["网上", "线上", "网络", "在线"],
    &["系统", "平台", "软件"],
    &["检索", "查询", "查阅", "查档", "查找"],
    &["音响", "扩音", "话筒"],
    &["路线", "线路"],
    &["场地", "场所"],
    &["竞赛", "比武", "比赛", "大赛"],
    &["住宿", "宿舍"],
    &["设备", "设施", "器材", "仪器"],
    &["办法", "规定", "细则", "规程", "规范"],
    &["培训", "轮训", "进修", "研修"],
    &["招聘", "招录", "招考"],
    &["台账", "登记簿", "记录"],
    &["经费", "资金", "费用"],
    &["车辆", "公车", "用车", "派车"],
    &["宣传", "宣讲"],
    &["安全隐患", "隐患"],
    &["食堂", "餐厅"],
    &["窗口", "大厅"],
    &["信息化", "数字化"],
    &["意见", "建议"],
    &["督查", "督办", "督导"],
];
/// Words that stand beside any matter.
const NOTHING: &[&str] = &[
    "工作",
    "全年",
    "年内",
    "年底",
    "今年",
    "本年",
    "去年",
    "各项",
    "有关",
    "相关",
    "情况",
    "力度",
    "水平",
    "能力",
    "质量",
    "全部",
    "进行",
    "不少于",
    "以上",
    "做到",
    "我们",
    "坚决",
    "按期",
    "如期",
    "按时",
];

/// The word that a text begins with, in bytes, and what it is compared as; nothing for a word that tells nothing.
pub(super) fn leading(text: &str) -> Option<(usize, Option<&'static str>)> {
    let word = NOTHING.iter().find(|word| text.starts_with(**word)).map(|word| (word.len(), None));
    word.or_else(|| {
        SAME.iter().find_map(|words| {
            let own = words.iter().filter(|word| text.starts_with(**word)).max_by_key(|word| word.len())?;
            Some((own.len(), words.first().copied()))
        })
    })
}
