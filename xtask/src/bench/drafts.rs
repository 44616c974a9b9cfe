//! Drafts of any length, the same on every machine.

use std::fmt::Write;

/// Characters of a page, as a clerk counts them.
const PAGE: usize = 600;

/// What each section says, in turn.
const SECTIONS: [(&str, &str); 4] = [
    ("档案收集", "各科室按季度移交归档材料，逐件登记，核对份数和页数，移交双方在清单上签字。"),
    ("库房管理", "每日查看两次温湿度，超出范围的及时调节；每月检查一次消防器材和应急照明，结果记入台账。"),
    ("业务培训", "组织两次集中学习，重点讲解整理规范和著录要求，培训后当场测试，成绩计入年度学时。"),
    ("后勤保障", "按需要采购装具和耗材，做到先审批、后购买、再入库，半年盘点一次，账实相符。"),
];

/// The paragraphs of a draft of so many pages.
pub(super) fn paragraphs(pages: usize) -> Vec<String> {
    let mut paragraphs = vec!["关于档案工作情况的报告".to_owned(), "各科室：".to_owned()];
    let (mut length, mut nth) = (0, 0);
    while length < pages * PAGE {
        let section = nth / 12;
        let (title, text) = SECTIONS[nth % SECTIONS.len()];
        let mut paragraph = String::new();
        // Writing to a string cannot fail.
        let _ = match nth % 12 {
            0 => write!(paragraph, "{}、{title}", chinese(section % 90 + 1)),
            inner if inner % 4 == 1 => write!(paragraph, "（{}）{title}。{text}", chinese(inner / 4 + 1)),
            inner => write!(paragraph, "第{}批材料共{}件。{text}{text}", inner, 100 + nth % 97),
        };
        length += paragraph.chars().count();
        paragraphs.push(paragraph);
        nth += 1;
    }
    paragraphs
}

/// 1 to 99 as headings count.
fn chinese(n: usize) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let tens = match n / 10 {
        0 => String::new(),
        1 => "十".to_owned(),
        tens => format!("{}十", DIGITS[tens % 10]),
    };
    tens + DIGITS[n % 10]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_has_its_pages() {
        let characters: usize = paragraphs(10).iter().map(|text| text.chars().count()).sum();
        assert!((6_000..6_200).contains(&characters), "{characters}");
        assert_eq!(paragraphs(3), paragraphs(3));
        assert_eq!([chinese(9), chinese(10), chinese(21)], ["九", "十", "二十一"]);
    }
}
