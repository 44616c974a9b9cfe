//! What a web page or a chat window puts around a text.

use super::dates::{is_date_line, is_time};
use super::reading::{Reading, Record};
use super::recognised::Why;
use draft::{Kind, Text};
use std::ops::Range;

/// No such line is longer, in characters.
const LONGEST: usize = 90;
/// What a web page says before the text that it offers.
const LEAD_INS: &[&str] = &[
    "大家分享",
    "欢迎阅读",
    "欢迎大家阅读",
    "提供参考",
    "供大家参考",
    "仅供参考",
    "小编",
    "希望对大家",
    "欢迎下载",
    "收集整理",
];
/// What its lines of particulars begin with.
const PARTICULARS: &[&str] = &[
    "来源：",
    "来源:",
    "文章来源",
    "信息来源",
    "稿件来源",
    "作者：",
    "作者:",
    "发布人：",
    "发布者：",
    "发布单位：",
    "发布机构：",
    "发布时间",
    "发布日期",
    "发表时间",
    "更新时间",
    "浏览次数",
    "浏览量",
    "浏览：",
    "阅读次数",
    "阅读量",
    "阅读：",
    "访问量",
    "访问次数",
    "点击数",
    "点击量",
    "点击次数",
    "点击：",
    "字号：",
    "字号:",
    "字体：",
    "字体:",
    "【字体",
    "【字号",
    "[字体",
    "当前位置",
    "您现在的位置",
    "您的位置",
    "首页 >",
    "首页>",
    "首页 »",
    "分享到",
    "分享：",
    "打印本页",
    "【打印",
    "[打印",
    "关键词：",
    "标签：",
];
/// What it says below the text.
const CLOSINGS: &[&str] = &[
    "上一篇",
    "下一篇",
    "上一条",
    "下一条",
    "相关阅读",
    "相关文章",
    "相关链接",
    "相关推荐",
    "推荐阅读",
    "延伸阅读",
    "猜你喜欢",
    "版权所有",
    "版权声明",
    "免责声明",
    "责任编辑",
    "（责任编辑",
    "(责任编辑",
    "【责任编辑",
    "责编：",
    "编辑：",
    "返回顶部",
    "返回列表",
    "返回首页",
    "关闭窗口",
    "【关闭",
    "点击下载",
    "点击查看",
    "更多精彩",
    "扫一扫",
    "扫码",
    "网站地图",
    "联系我们",
    "技术支持",
    "主办单位：",
    "承办单位：",
    "Copyright",
    "©",
    "收藏",
    "点赞",
    "举报",
];
/// What no text says anywhere.
const NOTICES: &[&str] = &["ICP备", "公网安备", "All Rights Reserved"];

/// Sets aside what a web page puts between title and text; returns the first segment of the text.
pub(super) fn head(
    reading: &Reading<'_>,
    (title, within): (&Text, Range<usize>),
    record: &mut Record,
) -> usize {
    let title = title.to_plain();
    let mut index = within.start;
    while index < within.end {
        let text = reading.text(index);
        let again = !title.is_empty() && text == title;
        if !(again || is_head(text)) {
            break;
        }
        record.set_aside(reading, index, Why::WebPage);
        index += 1;
    }
    index
}

/// Sets aside what a web page puts below the text; returns one past the last segment of the text.
pub(super) fn foot(reading: &Reading<'_>, within: Range<usize>, record: &mut Record) -> usize {
    let mut end = within.end;
    while end > within.start && reading.is_paragraph(end - 1) && is_foot(reading.text(end - 1)) {
        end -= 1;
        record.set_aside(reading, end, Why::WebPage);
    }
    end
}

fn is_head(text: &str) -> bool {
    is_date_line(text)
        || LEAD_INS.iter().any(|words| text.contains(words))
        || is_line(text, PARTICULARS)
        || is_crumb(text)
}

/// 首页, > 公开 > 计划总结: where on the site the page lies, also where white space has cut it in two.
fn is_crumb(text: &str) -> bool {
    const ARROWS: &[char] = &['>', '＞', '»', '›'];
    let home = text.trim_end_matches(ARROWS).trim_end();
    matches!(home, "首页" | "网站首页" | "主页") || (text.starts_with(ARROWS) && is_line(text, &[""]))
}

fn is_foot(text: &str) -> bool {
    let bare = !text.is_empty() && text.chars().all(|c| "|｜·-—*#>=_ ".contains(c));
    let notice = text.chars().nth(LONGEST).is_none() && NOTICES.iter().any(|words| text.contains(words));
    bare || notice || is_line(text, CLOSINGS) || is_line(text, PARTICULARS)
}

/// A short line that begins with one of the words and closes no sentence of its own.
fn is_line(text: &str, words: &[&str]) -> bool {
    text.chars().nth(LONGEST).is_none() && words.iter().any(|words| text.starts_with(words))
}

/// So many lines of talk may stand between the last line of name and time and the title of what was sent.
const TALK: usize = 2;

/// How far from the top a single chat line may stand.
const NEAR: usize = 12;

/// Which of the first lines of a text come from a chat window: its lines of name and time, and short talk between
/// them. Lines of name and time further below are known where there are several.
pub(super) fn chat(lines: &[&str]) -> Vec<usize> {
    let headers: Vec<usize> =
        lines.iter().enumerate().filter(|(_, line)| is_chat_line(line)).map(|(index, _)| index).collect();
    let Some(first) = headers.first().filter(|first| headers.len() > 1 || **first < NEAR) else {
        return Vec::new();
    };
    let talk = headers.windows(2).filter(|pair| pair[1] - pair[0] <= 3).flat_map(|pair| pair[0] + 1..pair[1]);
    let last = headers.last().map_or(0, |last| last + 1);
    let before_title = lines[last..].iter().take(TALK + 1).position(|line| is_title(line)).unwrap_or(0);
    let talk = talk.chain(last..last + before_title);
    let talk = talk.filter(|index| *index < first + NEAR && is_talk(lines[*index]));
    let mut found: Vec<usize> = talk.chain(headers.iter().copied()).collect();
    found.sort_unstable();
    found
}

/// A name and a time, as chat windows print them over what was said.
fn is_chat_line(text: &str) -> bool {
    const DAYTIMES: &[&str] = &["上午", "下午", "晚上", "中午", "早上", "时间", "截至", "截止"];
    // Nearly every line is too long, and told so by its length alone.
    if text.len() > 160 || text.chars().nth(40).is_some() {
        return false;
    }
    let mut words = text.split_whitespace();
    let Some(name) = words.next() else { return false };
    let rest: Vec<&str> = words.collect();
    let named = name.chars().count() <= 12
        && name.chars().all(|c| c.is_alphanumeric() || "_-.·".contains(c))
        && !name.starts_with(|c: char| c.is_ascii_digit())
        && !DAYTIMES.iter().any(|word| name.starts_with(word));
    let timed = rest.last().is_some_and(|last| is_time(last));
    named && timed && rest.len() <= 2 && rest[..rest.len() - 1].iter().all(|word| is_day(word))
}

/// 2026-03-05, 3/5, 昨天.
fn is_day(word: &str) -> bool {
    const DAYS: &[&str] = &["昨天", "今天", "前天", "上午", "下午", "晚上", "星期", "周"];
    let dated = word.chars().all(|c| c.is_ascii_digit() || "-/.年月日".contains(c));
    (dated && word.contains(|c: char| c.is_ascii_digit())) || DAYS.iter().any(|day| word.starts_with(day))
}

/// A line that says what kind of document follows, and is no sentence about it.
fn is_title(text: &str) -> bool {
    Kind::of_title(text) != Kind::Plain && !text.contains(['，', ',', '。'])
}

fn is_talk(text: &str) -> bool {
    text.chars().count() <= 30 && !text.ends_with(['：', ':']) && !text.contains("关于")
}
