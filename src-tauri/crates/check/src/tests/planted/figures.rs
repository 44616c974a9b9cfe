//! Figures and times.

use super::Plant;
use draft::IssueDate;

pub(super) const PLANTS: &[(&str, Plant)] = &[
    ("figures.count", |d| {
        let n = d.number(2, 4);
        let said = if d.number(0, 1) == 0 { n + 1 } else { n + 2 };
        let said = if d.number(0, 1) == 0 { draft::chinese(said) } else { said.to_string() };
        let items: Vec<_> = (1..=n).map(|nth| format!("{}是{}。", draft::chinese(nth), d.act())).collect();
        format!("抓好以下⟦{said}{}⟧工作。{}", d.one(&["项", "个方面"]), items.concat())
    }),
    ("figures.sum", |d| {
        let (a, b, more) = (d.number(10, 500), d.number(10, 500), d.number(1, 90));
        match d.number(0, 2) {
            0 => format!("移交永久档案{a}件、长期档案{b}件，共计⟦{}件⟧。", a + b + more),
            1 => format!("共移交⟦{}件⟧（永久{a}件、长期{b}件）。", a + b + more),
            _ => format!("培训⟦{}人⟧，其中男{a}人、女{b}人。", a + b + more),
        }
    }),
    ("figures.part", |d| {
        let whole = d.number(10, 500);
        format!("共移交{whole}件，其中永久⟦{}件⟧。", whole + d.number(1, 90))
    }),
    ("figures.share", |d| {
        let whole = d.number(2, 9) * 100;
        let percent = d.number(20, 80);
        let wrong = percent + d.number(3, 15);
        format!(
            "受理查档{whole}件，办结{}件，办结率{}⟦{wrong}%⟧。",
            whole * percent / 100,
            d.one(&["", "为", "达"])
        )
    }),
    ("figures.over_whole", |d| {
        format!(
            "{}，{}{}⟦{}%⟧。",
            d.act(),
            d.one(&["合格率", "覆盖率", "出勤率", "整改率"]),
            d.one(&["达", "为", ""]),
            d.number(101, 180)
        )
    }),
    ("figures.direction", |d| {
        let (a, b) = (d.number(10, 500), d.number(501, 900));
        if d.number(0, 1) == 0 {
            format!("馆藏由⟦{b}件{}{a}件⟧。", d.one(&["增加到", "增长至", "提高到"]))
        } else {
            format!("差错从⟦{a}件{}{b}件⟧。", d.one(&["减少到", "下降至", "降低到"]))
        }
    }),
    ("figures.growth", |d| {
        let percent = d.number(1, 9) * 10;
        let from = d.number(1, 9) * 100;
        format!(
            "馆藏由{from}件增加到{}件，增长⟦{}%⟧。",
            from + from * percent / 100,
            percent + d.number(2, 9)
        )
    }),
    ("figures.fall", |d| {
        let word = d.one(&["下降", "减少", "降低", "缩短"]);
        if d.number(0, 1) == 0 {
            format!("差错{word}了⟦{}倍⟧。", d.number(2, 9))
        } else {
            format!("差错{word}⟦{}%⟧。", d.number(101, 300))
        }
    }),
    ("figures.two_values", |d| {
        let a = d.number(100, 500);
        let what = d.one(&["全年累计移交档案", "馆藏档案总数", "全年共接待查档"]);
        format!("{what}{a}件。\n{}\n{what}⟦{}件⟧。", d.sentence(), a + d.number(1, 90))
    }),
    ("figures.range_unit", |d| {
        let a = d.number(2, 30);
        let (sign, unit) = (d.one(&["～", "至", "—"]), d.one(&["%", "万元", "亿元"]));
        format!("投入增长⟦{a}{sign}{}{unit}⟧。", a + d.number(1, 30))
    }),
    ("figures.table_total", |d| {
        let (a, b, more) = (d.number(10, 500), d.number(10, 500), d.number(1, 90));
        format!("|科室|件数|\n|甲|{a}|\n|乙|{b}|\n|{}|⟦{}⟧|", d.one(&["合计", "总计", "合 计"]), a + b + more)
    }),
    ("time.no_such_day", |d| {
        let day = d.one(&["2月30日", "4月31日", "6月31日", "9月31日", "11月31日", "13月5日", "5月32日"]);
        format!("于⟦{}年{day}⟧前{}。", d.year(), d.act())
    }),
    ("time.weekday", |d| {
        let (year, month, day) = (d.year(), d.number(1, 12), d.number(1, 28));
        let parts = (i16::try_from(year).unwrap(), i8::try_from(month).unwrap(), i8::try_from(day).unwrap());
        let Some(IssueDate::Day(date)) = IssueDate::day(parts.0, parts.1, parts.2) else {
            return String::new();
        };
        let days = ["一", "二", "三", "四", "五", "六", "日"];
        let due = usize::try_from(date.weekday().to_monday_zero_offset()).unwrap();
        let others: Vec<&str> =
            days.iter().enumerate().filter(|(nth, _)| *nth != due).map(|(_, day)| *day).collect();
        let wrong = d.one(&others);
        format!("定于{year}年{month}月{day}日（{}⟦{wrong}⟧）{}。", d.one(&["星期", "周"]), d.act())
    }),
    ("time.clock", |d| {
        let (hour, minute) = (d.number(1, 12), d.number(60, 99));
        match d.number(0, 2) {
            0 => format!("上午⟦{hour}:{minute}⟧{}。", d.act()),
            1 => format!("下午⟦{hour}时{minute}分⟧{}。", d.act()),
            _ => format!("3月5日⟦{}:30⟧{}。", d.number(25, 40), d.act()),
        }
    }),
    ("time.order", |d| {
        let (year, month, day) = (d.year(), d.number(2, 12), d.number(12, 28));
        match d.number(0, 2) {
            0 => format!("⟦{month}月{day}日至{}日⟧{}。", d.number(1, 11), d.act()),
            1 => format!("⟦{year}年{month}月{}{year}年{}月⟧{}。", d.one(&["至", "—"]), month - 1, d.act()),
            _ => format!("⟦{year}年至{}年⟧{}。", year - d.number(1, 5), d.act()),
        }
    }),
    ("time.this_year", |d| {
        let year = d.year();
        let word = d.one(&["今年", "去年", "明年"]);
        let due = match word {
            "去年" => year - 1,
            "明年" => year + 1,
            _ => year,
        };
        let wrong = if d.number(0, 1) == 0 { due + 1 } else { due - 2 };
        format!("题：{year}年工作总结\n{}{word}（⟦{wrong}年⟧）{}。", d.sentence(), d.act())
    }),
    ("time.heading_year", |d| {
        let year = d.year();
        format!(
            "题：{year}年工作总结\n#⟦{}年⟧工作回顾\n{}\n#下一步打算\n{}",
            year - d.number(1, 2),
            d.sentence(),
            d.sentence()
        )
    }),
    ("time.until_year", |d| {
        let year = d.year();
        format!("题：{year}年工作总结\n截至⟦{}年{}月底⟧，{}。", year - 1, d.number(1, 12), d.act())
    }),
    ("time.issue_year", |d| {
        let year = d.year();
        let away = if d.number(0, 1) == 0 { year - d.number(1, 3) } else { year + d.number(2, 4) };
        format!(
            "题：⟦{year}年⟧工作总结\n日期：{away}-{}-{}\n{}",
            d.number(1, 12),
            d.number(1, 28),
            d.sentence()
        )
    }),
    ("time.period", |d| {
        let (own, other) = if d.number(0, 1) == 0 {
            ("上半年", d.one(&["下半年", "三季度", "第四季度"]))
        } else {
            ("下半年", d.one(&["上半年", "一季度", "第二季度"]))
        };
        let kind = d.one(&["工作总结", "工作安排", "重点任务"]);
        format!(
            "#{own}{kind}\n{}⟦{other}⟧{}{}。\n#其他\n{}",
            d.sentence(),
            d.one(&["要", "，", "将"]),
            d.act(),
            d.sentence()
        )
    }),
];
