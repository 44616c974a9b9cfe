//! What is set beside the text: header, the special forms, signature, foot.

use crate::{Characters, Mm, Pt, Sourced};
use serde::Deserialize;

/// Where the page number stands between the margins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PageSide {
    /// At the right on odd pages, at the left on even ones.
    Outer,
    /// In the middle.
    Center,
}

/// How headings carry their numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HeadingNumbers {
    /// In a list of Word's.
    Auto,
    /// Typed.
    Literal,
}

/// How a document is signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SignatureForm {
    /// 不加盖印章.
    Unsealed,
    /// 加盖印章.
    Sealed,
    /// 加盖签发人签名章.
    NameSeal,
}

/// 版头 (GB/T 9704-2012, 7.2).
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// From the top of the type area to the mark's top edge.
    pub mark_below_top_mm: Sourced<Mm>,
    /// Of mark and rule, as six hexadecimal digits.
    pub colour: Sourced<String>,
    /// Lines left empty between mark and 发文字号.
    pub blank_lines_above_number: Sourced<u16>,
    /// From the left edge to 发文字号, in an upward document.
    pub number_from_left_characters: Sourced<Characters>,
    /// From the signers' end to the right edge.
    pub signers_from_right_characters: Sourced<Characters>,
    /// Names of signers in a line.
    pub signers_in_a_line: Sourced<u16>,
    /// From 发文字号 to the red rule.
    pub rule_below_number_mm: Sourced<Mm>,
    /// Of the red rule.
    pub rule_thickness_pt: Sourced<Pt>,
    /// Lines left empty between rule and title.
    pub blank_lines_below_rule: Sourced<u16>,
}

/// 信函 (10.1).
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Letter {
    /// From the paper's upper edge to the mark's top edge.
    pub mark_below_paper_mm: Sourced<Mm>,
    /// From the mark to the double rule below it.
    pub rule_below_mark_mm: Sourced<Mm>,
    /// From the double rule at the foot to the paper's lower edge.
    pub rule_above_paper_mm: Sourced<Mm>,
    /// Length of both rules, which are centred on the paper.
    pub rule_width_mm: Sourced<Mm>,
    /// Of a double rule's thick line.
    pub rule_thickness_pt: Sourced<Pt>,
    /// From the first rule to the elements below it, in heights of the body's character.
    pub elements_below_rule_characters: Sourced<Characters>,
    /// Lines left empty between the last of those elements and the title.
    pub blank_lines_above_title: Sourced<u16>,
}

/// 命令(令) (10.2).
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Order {
    /// From the top of the type area to the mark's top edge.
    pub mark_below_top_mm: Sourced<Mm>,
    /// Lines left empty between mark and number.
    pub blank_lines_above_number: Sourced<u16>,
    /// Lines left empty between number and text.
    pub blank_lines_below_number: Sourced<u16>,
}

/// 纪要 (10.3).
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Minutes {
    /// Lines left empty between the text and 出席.
    pub blank_lines_above_attendance: Sourced<u16>,
}

/// How paragraphs stand.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Body {
    /// Indent of a paragraph's first line.
    pub first_line_characters: Sourced<Characters>,
    /// Lines left empty between title and addressee.
    pub blank_lines_above_addressee: Sourced<u16>,
    /// Lines left empty between text and 附件说明.
    pub blank_lines_above_attachment_note: Sourced<u16>,
    /// How headings carry their numbers where nothing else is asked for.
    pub numbering: Sourced<HeadingNumbers>,
}

/// Where issuer and date stand (7.3.5).
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signature {
    /// Which of the forms.
    pub form: Sourced<SignatureForm>,
    /// Unsealed: lines left empty above the issuer.
    pub blank_lines_above: Sourced<u16>,
    /// Unsealed: from the right edge of the type area to the issuer's end.
    pub issuer_from_right_characters: Sourced<Characters>,
    /// Unsealed: from the issuer's beginning to the date's.
    pub date_from_issuer_characters: Sourced<Characters>,
    /// Sealed: from the right edge to the date's end; the issuer is centred over the date.
    pub sealed_date_from_right_characters: Sourced<Characters>,
    /// Sealed: lines left empty above the issuer, which the seal covers.
    pub sealed_blank_lines_above: Sourced<u16>,
    /// Sealed: a seal's diameter; those of a joint issue stand side by side.
    pub seal_width_mm: Sourced<Mm>,
    /// 签名章: lines left empty above it.
    pub name_seal_blank_lines_above: Sourced<u16>,
    /// 签名章: from the right edge to its end, and to the date's.
    pub name_seal_from_right_characters: Sourced<Characters>,
    /// 签名章: the room left for it.
    pub name_seal_width_characters: Sourced<Characters>,
    /// 签名章: from the post's end to it.
    pub post_from_name_seal_characters: Sourced<Characters>,
    /// 签名章: lines left empty between it and the date.
    pub blank_lines_below_name_seal: Sourced<u16>,
}

/// 版记 (7.4).
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Foot {
    /// Thickness of the first and the last rule.
    pub outer_rule_mm: Sourced<Mm>,
    /// Thickness of the rules between.
    pub inner_rule_mm: Sourced<Mm>,
    /// From both edges of the type area to the text, in characters of the foot's face.
    pub from_edge_characters: Sourced<Characters>,
}
