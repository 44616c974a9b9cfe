//! docs/rules.md is the table of all rules. `NIGAO_BLESS=1` writes it anew.

use crate::rules::rules;
use crate::{Group, Rule, Severity, Source};
use std::fmt::Write;
use std::fs;
use std::path::Path;

const HEAD: &str = "# 检查规则

由 `check` 的规则表生成，请勿手改：`cargo xtask bless` 重新写出。⟦ ⟧ 里是检查指出的地方，箭头后面是改正以后的样子。
误报、漏报的实测见 [checking.md](checking.md)。级别：错误，不能这样发出去；提醒，多半有误；提示，值得看一眼。
";

fn table() -> String {
    let mut text = HEAD.to_owned();
    for group in Group::ALL {
        let of_group: Vec<&Rule> = rules().filter(|rule| rule.group == group).collect();
        writeln!(text, "\n## {}（{} 条）\n", group.chinese(), of_group.len()).unwrap();
        text.push_str("| 规则 | 级别 | 依据 | 要求 | 例 |\n|---|---|---|---|---|\n");
        for rule in of_group {
            let basis = if rule.basis.is_empty() { "" } else { "：" };
            let (severity, source) = (rule.severity.chinese(), rule.source.chinese());
            writeln!(
                text,
                "| `{}` | {severity} | {source}{basis}{} | {} | {} |",
                rule.id,
                rule.basis,
                rule.asks,
                example(rule)
            )
            .unwrap();
        }
    }
    text
}

/// The first example on one line of a table.
fn example(rule: &Rule) -> String {
    let line = |text: &str| text.replace('|', "｜").replace('\n', "⏎").replace('<', "&lt;");
    match rule.example() {
        Some((wrong, Some(fixed))) => format!("{} → {}", line(wrong), line(fixed)),
        Some((wrong, None)) => line(wrong),
        None => String::new(),
    }
}

#[test]
fn the_table_of_rules_is_the_one_in_the_docs() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../docs/rules.md");
    if std::env::var_os("NIGAO_BLESS").is_some() {
        #[expect(clippy::disallowed_methods, reason = "made anew from the rules")]
        fs::write(&file, table()).unwrap();
        return;
    }
    assert_eq!(fs::read_to_string(&file).unwrap_or_default(), table(), "run `cargo xtask bless`");
}

/// `nigao check` fails where there is an error: an office that has its reasons against a recommendation is not stopped.
#[test]
fn what_is_only_general_or_recommended_is_no_error() {
    let asked = |rule: &&Rule| matches!(rule.source, Source::General | Source::Recommended);
    for rule in rules().filter(asked) {
        assert_ne!(rule.severity, Severity::Error, "{}", rule.id);
    }
}
