//! An office's own profile: what it changes, what it must not, and what is said where it is wrong.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use profile::{BUILT_IN, FaceRole, HeadingNumbers, SignatureForm, Source, built_in, load};
use proptest::prelude::*;

const HEAD: &str = "name = \"本馆\"\ninherits = \"gbt9704\"\n";

/// What is said of a profile of these lines after the two that each begins with.
fn check(lines: &str, said: &str) {
    let wrong = load("本馆.toml", &format!("{HEAD}{lines}")).unwrap_err();
    assert_eq!(wrong.to_string(), said);
}

#[test]
fn every_built_in_profile_loads_under_its_name() {
    for name in BUILT_IN {
        assert_eq!(&built_in(name).unwrap().name, name);
    }
}

#[test]
fn the_type_area_leaves_the_margins_of_the_standard() {
    let sheet = built_in("gbt9704").unwrap().sheet;
    assert_eq!((sheet.right().0, sheet.bottom().0), (26.0, 35.0));
}

#[test]
fn an_unknown_name_lists_the_known_ones() {
    assert!(built_in("gb").unwrap_err().to_string().contains("gbt9704"));
}

#[test]
fn a_profile_that_changes_nothing_is_the_standards_under_another_name() {
    let own = load("本馆.toml", HEAD).unwrap();
    let standard = built_in("gbt9704").unwrap();
    assert_eq!(own.deviations, []);
    assert_eq!(
        profile::Profile { name: standard.name.clone(), title: standard.title.clone(), ..own },
        standard
    );
}

#[test]
fn what_an_office_changes_is_its_own_and_is_listed() {
    let own = "[sheet]\ntop = 35\nleft = { is = 28.0 }\n[faces.level_2]\nbold = true\n\
               [faces.body]\nfamily = \"仿宋\"\n[signature]\nform = { is = \"sealed\", by = \"本单位\" }\n\
               [body]\nnumbering = \"literal\"\n";
    let own = load("本馆.toml", &format!("{HEAD}{own}")).unwrap();
    let level_2 = own.faces.of(FaceRole::Level2);
    assert_eq!(
        (level_2.bold.is, level_2.bold.by, level_2.size_pt.by),
        (true, Source::House, Source::General)
    );
    assert_eq!((own.sheet.top.is.0, own.signature.form.is), (35.0, SignatureForm::Sealed));
    assert_eq!(own.body.numbering.is, HeadingNumbers::Literal);
    let listed: Vec<String> = own.deviations.iter().map(ToString::to_string).collect();
    assert_eq!(
        listed,
        [
            "标题编号方式（body.numbering）：标准 \"auto\"（酌定），本单位 \"literal\"",
            "字体（faces.body.family）：标准 \"仿宋_GB2312\"（一般），本单位 \"仿宋\"",
            "加粗（faces.level_2.bold）：标准 false（规定），本单位 true",
            "天头（sheet.top）：标准 37.0（规定），本单位 35.0",
            "署名方式（signature.form）：标准 \"unsealed\"（酌定），本单位 \"sealed\"",
        ]
    );
}

#[test]
fn a_wrong_value_is_said_with_its_line_and_what_may_stand_there() {
    check(
        "[signature]\nform = \"stamped\"\n",
        "本馆.toml 第 4 行：signature.form 不能是 \"stamped\"，请改为 \"unsealed\"、\"sealed\"、\"name_seal\"",
    );
    check("[sheet]\n\ntop = -1", "本馆.toml 第 5 行：sheet.top 不能是 -1，请改为 0 到 100 的数（毫米）");
    check("[grid]\nlines = 22.5", "本馆.toml 第 4 行：grid.lines 不能是 22.5，请改为 10 到 40 的整数");
    check(
        "[faces.body]\nsize_pt = \"三号\"",
        "本馆.toml 第 4 行：faces.body.size_pt 不能是 \"三号\"，请改为 5 到 72 的数（磅）",
    );
    check(
        "header.colour = \"red\"",
        "本馆.toml 第 3 行：header.colour 不能是 \"red\"，请改为六位十六进制颜色，如 \"FF0000\"",
    );
    check(
        "grid.lines = 99999999999999999999",
        "本馆.toml 第 3 行：grid.lines 不能是 99999999999999999999，请改为 10 到 40 的整数",
    );
    check(
        "sheet = 3",
        "本馆.toml 第 3 行：sheet 不能是 3，请改为一组值，其中可写 height、left、text_height、text_width、top、width",
    );
}

#[test]
fn a_wrong_key_is_said_with_those_that_may_stand_there() {
    check("[grid]\nrows = 22", "本馆.toml 第 4 行：没有 grid.rows 这一项，这里可写 characters、lines");
    check(
        "[faces.body]\nbold = { is = true, by = \"规定\" }",
        "本馆.toml 第 4 行：faces.body.bold.by 不能是 \"规定\"，请改为 \"本单位\"，或不写（自己的值都记为本单位）",
    );
    check(
        "foot.from_edge_characters = { was = 1 }",
        "本馆.toml 第 3 行：没有 foot.from_edge_characters.was 这一项，这里可写 is、by",
    );
}

#[test]
fn a_face_that_nobody_knows_is_said_unless_another_stands_in() {
    check(
        "[faces.body]\nfamily = \"仿送\"",
        "本馆.toml 第 4 行：faces.body.family 不能是 \"仿送\"，请改为 \"方正小标宋简体\"、\"仿宋_GB2312\"、\"仿宋\"、\
         \"楷体_GB2312\"、\"楷体\"、\"黑体\"、\"宋体\"、\"Times New Roman\" 等已知字体；确有这种字体的，请在 faces.body.instead \
         里另写一种已知字体作替代",
    );
    let refused = |lines: &str| load("本馆.toml", &format!("{HEAD}{lines}")).is_err();
    assert!(refused("faces.body.family = \"本馆体\"\nfaces.body.instead = [\"本馆旧体\"]"));
    assert!(!refused("faces.body.family = \"本馆体\"\nfaces.body.instead = [\"本馆旧体\", \"simsun\"]"));
    assert!(!refused("faces.body.family = \"fangsong\""));
}

#[test]
fn every_face_of_the_standard_is_known() {
    let standard = built_in("gbt9704").unwrap();
    for role in FaceRole::ALL {
        let family = &standard.faces.of(role).family.is;
        let own = format!("{HEAD}faces.body.family = \"{family}\"");
        assert!(load("本馆.toml", &own).is_ok(), "{family}");
    }
}

#[test]
fn what_does_not_fit_together_is_said() {
    check(
        "[sheet]\nleft = 60",
        "本馆.toml 第 3 行：sheet 放不下，请改为放得进纸张的版心：订口加版心宽不超过纸宽，天头加版心高不超过纸高",
    );
    check(
        "[grid]\nlines = 40",
        "本馆.toml 第 3 行：grid 放不下，请改为每面更少的行数：现在每行只有 15.9 磅，正文是 16 磅",
    );
}

#[test]
fn the_standard_cannot_be_changed_under_its_own_name() {
    let said = |text: &str| load("甲.toml", text).unwrap_err().to_string();
    assert_eq!(
        said("name = \"gbt9704\"\ninherits = \"gbt9704\"\n"),
        "甲.toml 第 1 行：name 不能是 \"gbt9704\"，请改为带引号的名字，40 字以内，不与自带的版式同名"
    );
    assert_eq!(said("name = \"甲\""), "甲.toml 第 1 行：缺少 inherits，请写上 inherits = \"gbt9704\"");
    assert_eq!(
        said("name = \"甲\"\ninherits = \"乙\""),
        "甲.toml 第 2 行：inherits 不能是 \"乙\"，请改为 \"gbt9704\""
    );
    assert!(said("name = \"甲\"\ninherits = \n").starts_with("甲.toml 第 2 行：不合 TOML 的写法（"));
}

proptest! {
    #[test]
    fn any_text_loads_or_is_refused_with_a_line_of_it(lines in "[a-z_.= \"\\[\\]{}0-9仿宋\n#-]{0,120}") {
        let text = format!("{HEAD}{lines}");
        if let Err(wrong) = load("甲.toml", &text) {
            prop_assert!((1..=text.lines().count().max(1) + 1).contains(&wrong.line));
        }
    }

    #[test]
    fn any_value_of_any_key_loads_or_is_refused(
        key in prop::sample::select(&["sheet.top", "grid.lines", "faces.title.instead", "faces.foot.bold", "signature.form"][..]),
        value in prop::sample::select(&["1", "-1", "nan", "inf", "1e400", "0xff", "[]", "[[1]]", "\"\"", "{}", "true", "2026-01-01"][..]),
    ) {
        let _ = load("甲.toml", &format!("{HEAD}{key} = {value}\n"));
    }
}
