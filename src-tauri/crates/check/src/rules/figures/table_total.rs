//! `figures.table_total`: a table whose total is not the sum of its column.

use crate::reading::{Decimal, Reading};
use crate::rule::{Examples, Found, Look, Rule};
use crate::{Group, Severity, Source};
use draft::{Content, Row, Spot, Table};

pub(super) const RULE: Rule = Rule {
    id: "figures.table_total",
    group: Group::Figures,
    severity: Severity::Warning,
    source: Source::Habit,
    basis: "",
    asks: "表格里“合计”一行等于上面各行之和。",
    look: Look::Draft(find),
    examples: Examples {
        fixed: &[],
        wrong: &[
            "|科室|件数|\n|甲|30|\n|乙|40|\n|合计|⟦80⟧|",
            "|科室|件数|经费|\n|甲|30|1.5|\n|乙|40|2.5|\n|合 计|70|⟦4.5⟧|",
            "附件：统计表\n附>|科室|件数|\n附>|甲|1,000|\n附>|乙|40|\n附>|总计|⟦1,004⟧|",
        ],
        right: &[
            "|科室|件数|\n|甲|30|\n|乙|40|\n|合计|70|",
            "|科室|件数|合格率|\n|甲|30|90%|\n|乙|40|95%|\n|合计|70|93%|",
            "|科室|件数|\n|甲|xx|\n|乙|40|\n|合计|80|",
            "|序号|科室|件数|\n|1|甲|30|\n|2|乙|40|\n|合计||70|",
            "|科室|件数|\n|甲|30|\n|小计|30|\n|乙|40|\n|合计|70|",
            "|科室|平均分|\n|甲|90|\n|乙|80|\n|合计|85|",
        ],
    },
};

const TOTALS: &[&str] = &["合计", "总计", "共计", "总数"];
/// Columns that do not add up to anything.
const NOT_SUMMED: &[&str] =
    &["率", "比", "均", "序号", "编号", "年", "名次", "排名", "占", "得分", "分数", "%"];

fn find(reading: &Reading<'_>, found: &mut Found<'_>) {
    for block in reading.draft.blocks() {
        let Content::Table(table) = &block.content else { continue };
        for (column, row) in wrong(table) {
            let paragraph = 0;
            let spot = Spot::Cell { id: block.id, row: row.at, cell: column, paragraph };
            let Some(passage) = reading.at(spot) else { continue };
            let message = format!("这一列各行相加是{}，合计写着{}，请核对。", row.sum, passage.plain.trim());
            found.say(passage, 0..passage.plain.len(), message);
        }
    }
}

/// A total that is not its sum.
struct Wrong {
    at: usize,
    sum: Decimal,
}

/// The columns of a table whose total is wrong.
fn wrong(table: &Table) -> Vec<(usize, Wrong)> {
    let rows = &table.rows;
    let Some(at) = rows.iter().rposition(|row| TOTALS.contains(&label(row).as_str())) else {
        return Vec::new();
    };
    // A total at the head is of what follows; subtotals would count twice.
    let parts = &rows[..at];
    let plain = rows.iter().all(|row| row.cells.iter().all(|cell| cell.col_span == 1 && cell.row_span == 1));
    let nested = parts.iter().any(|row| label(row).contains('计'));
    if !plain || nested || parts.len() < 3 {
        return Vec::new();
    }
    let [head, parts @ ..] = parts else { return Vec::new() };
    let column = |nth: usize| {
        let name = text(head, nth);
        let summed = !NOT_SUMMED.iter().any(|word| name.contains(word)) && number(&name).is_none();
        let total = number(&text(&rows[at], nth)).filter(|_| summed)?;
        let sum = parts.iter().try_fold(Decimal::ZERO, |sum, row| sum.plus(number(&text(row, nth))?))?;
        (sum != total).then_some((nth, Wrong { at, sum }))
    };
    (1..rows[at].cells.len()).filter_map(column).collect()
}

/// What a row is of: its first cell without spaces.
fn label(row: &Row) -> String {
    text(row, 0)
}

fn text(row: &Row, nth: usize) -> String {
    let paragraphs = row.cells.get(nth).map(|cell| cell.paragraphs.as_slice()).unwrap_or_default();
    let plain: String = paragraphs.iter().map(draft::Text::to_plain).collect();
    plain.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The figure that a cell holds; a dash or nothing is nought.
fn number(text: &str) -> Option<Decimal> {
    match text {
        "" | "-" | "—" | "——" | "/" => Some(Decimal::ZERO),
        _ => Decimal::parse(text),
    }
}
