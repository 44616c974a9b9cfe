//! What each key of a profile is called, and what its value may be.

use std::fmt;
use toml::Value;

/// What a value may be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Allowed {
    /// A number within bounds, in a unit.
    Number(f64, f64, &'static str),
    /// A whole number within bounds.
    Whole(i64, i64),
    /// `true` or `false`.
    Switch,
    /// One of some words.
    Words(&'static [&'static str]),
    /// Six hexadecimal digits.
    Colour,
    /// A face's name.
    Name,
    /// Several faces' names.
    Names,
    /// A few characters, or none.
    Few,
}

/// A key, its name in Chinese, what it may be. `*` stands for any one part of the key.
pub(crate) struct Key {
    path: &'static str,
    pub(crate) what: &'static str,
    pub(crate) allowed: Allowed,
}

const fn key(path: &'static str, what: &'static str, allowed: Allowed) -> Key {
    Key { path, what, allowed }
}

const MARGIN: Allowed = Allowed::Number(0.0, 100.0, "毫米");
const AREA: Allowed = Allowed::Number(50.0, 420.0, "毫米");
const DISTANCE: Allowed = Allowed::Number(0.0, 150.0, "毫米");
const INDENT: Allowed = Allowed::Number(0.0, 14.0, "字");
const LINES: Allowed = Allowed::Whole(0, 10);
const RULE: Allowed = Allowed::Number(0.25, 6.0, "磅");
const THIN_RULE: Allowed = Allowed::Number(0.1, 1.0, "毫米");

/// Every key there is.
const KEYS: &[Key] = &[
    key("sheet.width", "纸宽", AREA),
    key("sheet.height", "纸高", AREA),
    key("sheet.top", "天头", MARGIN),
    key("sheet.left", "订口", MARGIN),
    key("sheet.text_width", "版心宽", AREA),
    key("sheet.text_height", "版心高", AREA),
    key("grid.lines", "每面行数", Allowed::Whole(10, 40)),
    key("grid.characters", "每行字数", Allowed::Whole(10, 50)),
    key("faces.*.family", "字体", Allowed::Name),
    key("faces.*.instead", "替代字体", Allowed::Names),
    key("faces.*.size_pt", "字号", Allowed::Number(5.0, 72.0, "磅")),
    key("faces.*.bold", "加粗", Allowed::Switch),
    key("page_number.below_text_mm", "页码距版心", Allowed::Number(0.0, 40.0, "毫米")),
    key("page_number.from_edge_characters", "页码距版心边", INDENT),
    key("page_number.before", "页码前", Allowed::Few),
    key("page_number.after", "页码后", Allowed::Few),
    key("page_number.side", "页码位置", Allowed::Words(&["outer", "center"])),
    key("header.mark_below_top_mm", "发文机关标志距版心上边缘", DISTANCE),
    key("header.colour", "标志和分隔线颜色", Allowed::Colour),
    key("header.blank_lines_above_number", "发文字号上空行", LINES),
    key("header.number_from_left_characters", "上行文发文字号左空", INDENT),
    key("header.signers_from_right_characters", "签发人右空", INDENT),
    key("header.signers_in_a_line", "每行签发人数", Allowed::Whole(1, 4)),
    key("header.rule_below_number_mm", "红色分隔线距发文字号", DISTANCE),
    key("header.rule_thickness_pt", "红色分隔线粗细", RULE),
    key("header.blank_lines_below_rule", "标题上空行", LINES),
    key("letter.mark_below_paper_mm", "信函标志距纸上边", DISTANCE),
    key("letter.rule_below_mark_mm", "信函双线距标志", DISTANCE),
    key("letter.rule_above_paper_mm", "信函双线距纸下边", DISTANCE),
    key("letter.rule_width_mm", "信函双线长", AREA),
    key("letter.rule_thickness_pt", "信函双线粗细", RULE),
    key("letter.elements_below_rule_characters", "信函要素距双线", INDENT),
    key("letter.blank_lines_above_title", "信函标题上空行", LINES),
    key("order.mark_below_top_mm", "命令标志距版心上边缘", DISTANCE),
    key("order.blank_lines_above_number", "令号上空行", LINES),
    key("order.blank_lines_below_number", "令号下空行", LINES),
    key("minutes.blank_lines_above_attendance", "出席人员上空行", LINES),
    key("body.first_line_characters", "首行缩进", INDENT),
    key("body.blank_lines_above_addressee", "主送机关上空行", LINES),
    key("body.blank_lines_above_attachment_note", "附件说明上空行", LINES),
    key("body.numbering", "标题编号方式", Allowed::Words(&["auto", "literal"])),
    key("signature.form", "署名方式", Allowed::Words(&["unsealed", "sealed", "name_seal"])),
    key("signature.blank_lines_above", "署名上空行", LINES),
    key("signature.issuer_from_right_characters", "署名右空", INDENT),
    key("signature.date_from_issuer_characters", "日期比署名右移", INDENT),
    key("signature.sealed_date_from_right_characters", "用印日期右空", INDENT),
    key("signature.sealed_blank_lines_above", "用印署名上空行", LINES),
    key("signature.seal_width_mm", "印章直径", Allowed::Number(20.0, 60.0, "毫米")),
    key("signature.name_seal_blank_lines_above", "签名章上空行", LINES),
    key("signature.name_seal_from_right_characters", "签名章右空", INDENT),
    key("signature.name_seal_width_characters", "签名章宽", INDENT),
    key("signature.post_from_name_seal_characters", "职务距签名章", INDENT),
    key("signature.blank_lines_below_name_seal", "签名章下空行", LINES),
    key("foot.outer_rule_mm", "版记首末分隔线粗细", THIN_RULE),
    key("foot.inner_rule_mm", "版记中间分隔线粗细", THIN_RULE),
    key("foot.from_edge_characters", "版记左右空", INDENT),
];

impl Key {
    /// The entry of a key.
    pub(crate) fn of(path: &str) -> Option<&'static Key> {
        let parts: Vec<&str> = path.split('.').collect();
        KEYS.iter().find(|entry| {
            let known: Vec<&str> = entry.path.split('.').collect();
            known.len() == parts.len()
                && known.iter().zip(&parts).all(|(known, part)| *known == "*" || known == part)
        })
    }
}

impl Allowed {
    /// The value as the profile keeps it, or nothing where it may not be.
    pub(crate) fn value(self, given: &Value) -> Option<Value> {
        match (self, given) {
            (Allowed::Number(least, most, _), Value::Float(number)) => {
                (least..=most).contains(number).then(|| given.clone())
            }
            (Allowed::Number(..), Value::Integer(number)) => {
                // More than any bound where it is no number of 32 bits.
                let number = i32::try_from(*number).map_or(f64::INFINITY, f64::from);
                self.value(&Value::Float(number))
            }
            (Allowed::Whole(least, most), Value::Integer(number)) => {
                (least..=most).contains(number).then(|| given.clone())
            }
            (Allowed::Switch, Value::Boolean(_)) => Some(given.clone()),
            (Allowed::Names, Value::Array(names)) => {
                let good = names.len() <= 12 && names.iter().all(|name| Allowed::Name.value(name).is_some());
                good.then(|| given.clone())
            }
            (allowed, Value::String(text)) => allowed.takes(text).then(|| given.clone()),
            _ => None,
        }
    }

    fn takes(self, text: &str) -> bool {
        let plain = !text.chars().any(char::is_control);
        match self {
            Allowed::Words(words) => words.contains(&text),
            Allowed::Colour => text.len() == 6 && text.bytes().all(|byte| byte.is_ascii_hexdigit()),
            // A comma parts the names in the list of a file's faces.
            Allowed::Name => {
                plain && !text.trim().is_empty() && text.chars().count() <= 31 && !text.contains(',')
            }
            Allowed::Few => plain && text.chars().count() <= 6,
            _ => false,
        }
    }
}

impl fmt::Display for Allowed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Allowed::Number(least, most, unit) => write!(f, " {least} 到 {most} 的数（{unit}）"),
            Allowed::Whole(least, most) => write!(f, " {least} 到 {most} 的整数"),
            Allowed::Switch => f.write_str(" true 或 false"),
            Allowed::Words(words) => {
                let words: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
                write!(f, " {}", words.join("、"))
            }
            Allowed::Colour => f.write_str("六位十六进制颜色，如 \"FF0000\""),
            Allowed::Name => f.write_str("带引号的字体名，31 字以内，不含逗号，如 \"仿宋\""),
            Allowed::Names => f.write_str("方括号里的字体名，至多 12 个，如 [\"仿宋\", \"FangSong\"]"),
            Allowed::Few => f.write_str("带引号的文字，6 字以内"),
        }
    }
}
