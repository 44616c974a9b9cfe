//! The same draft as other programs write it: python-docx 1.2.0 from its own template, and docx 9.15.2 for Node.

use crate::described::said;
use crate::same::file;

fn check(name: &str, expected: &str) {
    assert_eq!(said(&file(name), name), expected);
}

#[test]
fn python_docx_says_levels_by_style_and_numbers_by_list_styles() {
    check(
        "python-docx.docx",
        "关于做好年度档案移交工作的通知
各科室：
为做好年度档案移交工作，现将有关事项通知如下。
#*移交范围*
移交范围见附表。
##*纸质档案*
各科室应当按时移交。
##*电子档案*
*重点内容*包括照片和录音。
#*时间安排*
##*自查阶段*
[1.]填写清单
[2.]核对份数
| 1×1 科室 | 2×1 数量 |
| 1×1 办公室 | 1×1 12 | 1×1 3 |
| 1×1 财务室 | 1×1 8 | 1×1 2 |
----
#*工作要求*
以上事项，请于月底前办结。
档案室
2026年5月28日
edge: 内部资料
",
    );
}

#[test]
fn docx_of_node_says_levels_numbers_changes_and_notes() {
    check(
        "docx-npm.docx",
        "关于做好年度档案移交工作的通知
各科室：
为做好年度档案移交工作，现将有关事项通知如下。
#[一、]移交范围
移交范围见附表。
##[（一）]纸质档案
各科室应当按时移交。
##[（二）]电子档案
*重点内容*包括照片和录音。［注1］
#[二、]时间安排
##[（一）]自查阶段
###[1.]填写清单
###[2.]核对份数
| 1×1 科室 | 2×1 数量 |
| 1×1 办公室 | 1×1 12 | 1×1 3 |
----
#[三、]工作要求
以上事项，请于月底前办结。
档案室
2026年5月28日
note: ［注1］附表另发。
edge: —  —
edge: 内部资料
! 有 2 处修订，已按全部接受后的文字导入
",
    );
}
