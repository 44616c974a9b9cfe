//! What was read with reservations, a sentence each.

use super::words::Words;
use ooxml::read::Reservation;

/// What is told of pictures and remarks that came along, or could not.
pub(super) fn beside(words: &Words, comments: usize) -> Vec<String> {
    let mut notes = Vec::new();
    if comments > 0 {
        notes.push(format!("有 {comments} 条批注，不在正文里，已一并带入"));
    }
    if words.undisplayable > 0 {
        let count = words.undisplayable;
        notes.push(format!("有 {count} 张图片是 EMF、WMF 等格式，这里显示不了，没有带入，请导出后自行插入"));
    }
    notes
}

pub(crate) fn notes(reservations: &[(Reservation, usize)], words: &Words) -> Vec<String> {
    let mut notes: Vec<String> =
        reservations.iter().map(|(reservation, count)| sentence(*reservation, *count)).collect();
    if words.contents > 0 {
        notes.push(format!("自动生成的目录（{} 行）没有带入", words.contents));
    }
    if words.invisible > 0 {
        notes.push(format!("去掉了 {} 个看不见的字符（零宽字符等）", words.invisible));
    }
    if words.private > 0 {
        notes.push(format!("有 {} 个自造字符，换一台电脑可能显示不出来，请核对", words.private));
    }
    notes
}

fn sentence(reservation: Reservation, count: usize) -> String {
    match reservation {
        Reservation::Changes => format!("有 {count} 处修订，已按全部接受后的文字导入"),
        Reservation::Comments => format!("有 {count} 条批注，没有带入"),
        Reservation::Remarks => "批注和修订太多，只带入了前面的一部分".to_owned(),
        Reservation::Hidden => format!("有 {count} 处隐藏文字，没有带入"),
        Reservation::Pictures => format!("有 {count} 张图片，没有带入，请导出后自行插入"),
        Reservation::LargePictures => {
            format!("有 {count} 张图片太大，没有带入，请压缩后自行插入")
        }
        Reservation::Cropped => format!("有 {count} 张图片裁剪过，按完整的图片带入，请核对"),
        Reservation::Graphics => format!("有 {count} 个图表，没有带入，请导出后自行插入"),
        Reservation::Embedded => format!("有 {count} 个嵌入的对象，没有带入，也没有打开"),
        Reservation::Controls => format!("有 {count} 个控件，没有带入，也没有运行"),
        Reservation::Macros => "文件带有宏，没有带入，也没有运行".to_owned(),
        Reservation::Chunks => format!("有 {count} 段待合并的其他文档，没有带入"),
        Reservation::Outside => format!("有 {count} 处引用了文件以外的内容，没有读取，也没有联网"),
        Reservation::Calls => format!("有 {count} 个域会调用其他程序或文件，只导入了上次的结果"),
        Reservation::Formulas => format!("有 {count} 个公式，只导入了其中的字符，请核对"),
        Reservation::Symbols => format!("有 {count} 个符号认不出来，以“□”代替，请核对"),
        Reservation::NestedTables => format!("有 {count} 个套在表格里的表格，其中的文字并入了外层单元格"),
        Reservation::BrokenParts => format!("文件有 {count} 处附属内容已损坏，没有带入，请核对"),
    }
}
