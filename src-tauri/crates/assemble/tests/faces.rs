//! The face, size and colour of each part as `LibreOffice` prints it, for each form.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod support;

use assemble::Numbering;
use std::collections::BTreeMap;
use support::printed::{Stretch, all_printed_apart, can_print};
use support::{docx, forms};

const RED: &str = "#ff0000";
const BLACK: &str = "#000000";

/// What stands in a part, its face, size and colour.
type Part = (&'static str, &'static str, u32, &'static str);

/// The parts of each form (GB/T 9704-2012, 5.2.2, 7, 10).
#[rustfmt::skip]
const PARTS: &[(&str, &[Part])] = &[
    ("plain", &[
        ("综合档案馆2026年上半年工作总结", "小标宋", 22, BLACK),
        ("为掌握馆藏底数", "仿宋", 16, BLACK),
        ("一、清点范围", "黑体", 16, BLACK),
        ("（一）纸质档案。", "楷体", 16, BLACK),
        ("各库房保存的", "仿宋", 16, BLACK),
        ("—1—", "宋体", 14, BLACK),
    ]),
    ("document", &[
        ("000012", "仿宋", 16, BLACK),
        ("机密★1年", "黑体", 16, BLACK),
        ("特急", "黑体", 16, BLACK),
        ("综合档案馆文件", "小标宋", 42, RED),
        ("综档发〔2026〕5号", "仿宋", 16, BLACK),
        ("关于开展2026年上半年库房清点", "小标宋", 22, BLACK),
        ("各库房管理组、各业务组：", "仿宋", 16, BLACK),
        ("一、清点范围", "黑体", 16, BLACK),
        ("（一）纸质档案。", "楷体", 16, BLACK),
        ("2026年6月30日", "仿宋", 16, BLACK),
        ("（此件公开发布）", "仿宋", 16, BLACK),
        ("抄送：", "仿宋", 14, BLACK),
        ("综合档案馆办公室", "仿宋", 14, BLACK),
        ("—1—", "宋体", 14, BLACK),
        ("—2—", "宋体", 14, BLACK),
    ]),
    ("upward", &[
        ("签发人：", "仿宋", 16, BLACK),
        ("甲乙丙", "楷体", 16, BLACK),
        ("庚辛", "楷体", 16, BLACK),
        ("综档报〔2026〕3号", "仿宋", 16, BLACK),
    ]),
    ("letter", &[
        ("综合档案馆", "小标宋", 42, RED),
        ("机密★1年", "黑体", 16, BLACK),
        ("综档函〔2026〕8号", "仿宋", 16, BLACK),
        ("关于商请", "小标宋", 22, BLACK),
        ("—2—", "宋体", 14, BLACK),
    ]),
    ("order", &[
        ("综合档案馆令", "小标宋", 42, RED),
        ("第3号", "仿宋", 16, BLACK),
        ("甲乙丙", "楷体", 16, BLACK),
        ("2026年6月30日", "仿宋", 16, BLACK),
    ]),
    ("minutes", &[
        ("综合档案馆馆务会议纪要", "小标宋", 40, RED),
        ("出席：", "黑体", 16, BLACK),
        ("陈书简", "仿宋", 16, BLACK),
    ]),
    ("cover", &[
        ("附件", "黑体", 16, BLACK),
        ("综合档案馆2026年上半年工作总结", "小标宋", 22, BLACK),
        ("—3—", "宋体", 14, BLACK),
    ]),
];

fn find<'a>(stretches: &'a [Stretch], (text, size): (&str, u32)) -> &'a Stretch {
    let begins = |one: &&Stretch| one.text.starts_with(text) && one.size == size;
    stretches.iter().find(begins).unwrap_or_else(|| panic!("{text} in {size} pt: {stretches:#?}"))
}

#[test]
fn every_part_is_set_in_its_face_size_and_colour() {
    if !can_print() {
        return;
    }
    let specimens = forms::all();
    let of = |name: &str| &specimens.iter().find(|specimen| specimen.name == name).unwrap().draft;
    let files: Vec<Vec<u8>> = PARTS.iter().map(|(name, _)| docx(of(name), Numbering::Auto)).collect();
    for ((name, parts), printed) in PARTS.iter().zip(all_printed_apart(&files)) {
        let stretches = printed.stretches();
        // One face of the file for each of the standard, and the other way round.
        let mut faces: BTreeMap<&str, String> = BTreeMap::new();
        for (text, face, size, colour) in *parts {
            let found = find(&stretches, (text, *size));
            assert_eq!(found.colour, *colour, "{name}: {text}");
            let known = faces.entry(face).or_insert_with(|| found.face.clone());
            assert_eq!(known, &found.face, "{name}: {text} is not in the {face} of the others");
        }
        let mut apart: Vec<&String> = faces.values().collect();
        apart.sort();
        apart.dedup();
        assert_eq!(apart.len(), faces.len(), "{name}: two faces are one: {faces:?}");
    }
}
