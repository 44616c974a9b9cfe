//! What is counted: the unit after a number.

/// What a unit multiplies, the longer before what it begins with.
const SCALES: &[(&str, i128)] = &[
    ("万亿", 1_000_000_000_000),
    ("千万", 10_000_000),
    ("百万", 1_000_000),
    ("亿", 100_000_000),
    ("万", 10_000),
];

/// Units of money, measure and time, the longer before what it begins with; measure words stand in [`draft::measure`].
const UNITS: &[&str] = &[
    "个百分点",
    "平方公里",
    "平方千米",
    "平方米",
    "立方米",
    "人次",
    "人天",
    "学时",
    "公斤",
    "千克",
    "吨标准煤",
    "千瓦时",
    "美元",
    "欧元",
    "个月",
    "个工作日",
    "工作日",
    "日",
    "年",
    "月",
    "元",
    "处",
    "号",
    "度",
    "倍",
    "成",
    "班",
    "所",
    "部",
    "人份",
    "℃",
    "kg",
    "km",
    "cm",
    "mm",
    "m",
    "g",
    "t",
];

/// Words that begin like a unit and are none.
const NOT_UNITS: &[&str] = &[
    "人民",
    "人大",
    "人员",
    "人事",
    "人才",
    "人均",
    "名列",
    "名单",
    "位于",
    "位居",
    "位列",
    "个人",
    "项目",
    "条例",
    "条件",
    "次数",
    "次会议",
    "期间",
    "份额",
    "起点",
    "起步",
    "批准",
    "批复",
    "日常",
    "日期",
    "年度",
    "月份",
    "本级",
    "本年",
    "门户",
    "节约",
    "节点",
    "支持",
    "台账",
    "处理",
    "处置",
    "度假",
    "成立",
    "成效",
    "成果",
    "部门",
    "部署",
    "所有",
    "家庭",
    "户籍",
    "类型",
    "天然",
    "字样",
    "号召",
];

/// A unit as it stands after a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Unit {
    /// Whether 余 or 多 makes the number one of about.
    pub(crate) vague: bool,
    /// What it multiplies by: 1, or 10,000 for 万.
    pub(crate) scale: i128,
    /// 人, 万元's 元, %; empty where nothing known is counted.
    pub(crate) name: &'static str,
    /// Bytes from the number's end to the unit's.
    pub(crate) len: usize,
}

/// The unit at the beginning of what follows a number.
pub(crate) fn unit(after: &str) -> Unit {
    let (mut vague, mut rest) = vague(after);
    let scale = SCALES.iter().find(|(word, _)| rest.starts_with(word));
    let (word, scale) = scale.copied().unwrap_or(("", 1));
    rest = &rest[word.len()..];
    if !vague {
        // 3万余人: the word that makes it vague may come after 万 too.
        (vague, rest) = self::vague(rest);
    }
    let (name, len) = name(rest);
    Unit { vague, scale, name, len: after.len() - rest.len() + len }
}

fn vague(text: &str) -> (bool, &str) {
    let rest = ["余", "多", "来"].iter().find_map(|word| text.strip_prefix(word));
    (rest.is_some(), rest.unwrap_or(text))
}

/// A unit's name, and its length as it is written.
fn name(text: &str) -> (&'static str, usize) {
    let share = [("%", "%"), ("％", "%"), ("‰", "‰")];
    if let Some((mark, name)) = share.iter().find(|(mark, _)| text.starts_with(mark)) {
        return (name, mark.len());
    }
    if NOT_UNITS.iter().any(|word| text.starts_with(word)) {
        return ("", 0);
    }
    let latin =
        |name: &str| name.is_ascii() && text[name.len()..].starts_with(|c: char| c.is_ascii_alphanumeric());
    let own = UNITS.iter().find(|name| text.starts_with(*name) && !latin(name)).copied();
    let name = own.or_else(|| draft::measure(text)).unwrap_or_default();
    (name, name.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(after: &str, scale: i128, name: &str, len: usize) {
        let unit = unit(after);
        assert_eq!((unit.scale, unit.name, unit.len), (scale, name, len), "{after}");
    }

    #[test]
    fn units_are_read_with_what_they_multiply() {
        check("万元", 10_000, "元", 6);
        check("余人次参加", 1, "人次", 9);
        check("万余件", 10_000, "件", 9);
        check("个百分点", 1, "个百分点", 12);
        check("％", 1, "%", 3);
        check("亿元", 100_000_000, "元", 6);
    }

    #[test]
    fn words_that_begin_like_a_unit_are_none() {
        check("人民", 1, "", 0);
        check("，", 1, "", 0);
        check("mp", 1, "", 0);
    }
}
