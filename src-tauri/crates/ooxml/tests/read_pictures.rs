//! Pictures come along as they print, and nothing is fetched for one.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use ooxml::read::{Content, Reservation};
use support::{Specimen, body, lines, p};

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n first";
const OTHER: &[u8] = b"\x89PNG\r\n\x1a\n second";

/// A drawing of `DrawingML` that shows the image of a relationship.
fn drawing(relationship: &str) -> String {
    format!(
        "<w:r><w:drawing><wp:inline><wp:extent cx=\"720000\" cy=\"360000\"/><wp:docPr id=\"1\" name=\"n\" descr=\"库房\"/>\
         <a:graphic><a:graphicData>{}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>",
        pic(relationship)
    )
}

fn pic(relationship: &str) -> String {
    format!(
        "<pic:pic><pic:blipFill><a:blip {relationship}><a:extLst><a:ext uri=\"x\"/></a:extLst></a:blip></pic:blipFill>\
         <pic:spPr><a:xfrm><a:ext cx=\"90\" cy=\"60\"/></a:xfrm></pic:spPr></pic:pic>"
    )
}

/// A picture of VML.
fn shape(relationship: &str) -> String {
    format!(
        "<w:r><w:pict><v:shape style=\"width:72pt;height:36pt\" alt=\"库房\"><v:imagedata r:id=\"{relationship}\"/>\
         </v:shape></w:pict></w:r>"
    )
}

fn read(xml: &str) -> Content {
    body(xml).image("a.png", PNG).image("b.png", OTHER).read().unwrap()
}

fn check(xml: &str, expected: &[&str]) {
    assert_eq!(lines(&read(xml)), expected, "{xml}");
}

#[test]
fn a_picture_follows_its_paragraph() {
    let xml =
        format!("<w:p><w:r><w:t>甲</w:t></w:r>{}<w:r><w:t>乙</w:t></w:r></w:p>", drawing("r:embed=\"r1\""));
    check(&xml, &["甲乙", "picture 0 720000x360000 库房"]);
    assert_eq!(read(&xml).images, [OTHER]);
    check(&format!("<w:p>{}</w:p>", shape("r0")), &["", "picture 0 914400x457200 库房"]);
}

#[test]
fn an_image_is_kept_once() {
    let twice = drawing("r:embed=\"r1\"") + &drawing("r:embed=\"r0\"") + &shape("r1");
    let content = read(&format!("<w:p>{twice}</w:p>"));
    assert_eq!(content.images, [OTHER, PNG]);
    assert_eq!(lines(&content)[3], "picture 0 914400x457200 库房");
}

#[test]
fn one_picture_said_in_two_ways_is_one() {
    let both = format!(
        "<mc:AlternateContent><mc:Choice Requires=\"wps\">{}</mc:Choice><mc:Fallback>{}</mc:Fallback></mc:AlternateContent>",
        drawing("r:embed=\"r0\""),
        shape("r0")
    );
    check(&format!("<w:p>{both}</w:p>"), &["", "picture 0 720000x360000 库房"]);
}

#[test]
fn pictures_of_a_group_have_their_own_extents() {
    let group = format!(
        "<w:r><w:drawing><wp:inline><wp:extent cx=\"720000\" cy=\"360000\"/><wpg:wgp>{}{}</wpg:wgp></wp:inline></w:drawing></w:r>",
        pic("r:embed=\"r0\""),
        pic("r:embed=\"r1\"")
    );
    check(&format!("<w:p>{group}</w:p>"), &["", "picture 0 90x60 ", "picture 1 90x60 "]);
}

#[test]
fn what_fills_a_shape_is_no_picture() {
    let filled = "<w:r><w:drawing><wp:inline><a:blip r:embed=\"r0\"/></wp:inline></w:drawing></w:r>";
    check(&format!("<w:p>{filled}</w:p>"), &[""]);
}

#[test]
fn pictures_of_cells_follow_the_table() {
    let cell = format!("<w:tc><w:p><w:r><w:t>甲</w:t></w:r>{}</w:p></w:tc>", drawing("r:embed=\"r0\""));
    check(
        &format!("<w:tbl><w:tr>{cell}</w:tr></w:tbl>{}", p("乙")),
        &["|甲|", "picture 0 720000x360000 库房", "乙"],
    );
}

#[test]
fn pictures_that_went_or_do_not_print_are_left_out() {
    let picture = drawing("r:embed=\"r0\"");
    check(&format!("<w:p><w:del>{picture}</w:del></w:p>"), &[""]);
    let hidden = picture.replace("<w:drawing>", "<w:rPr><w:vanish/></w:rPr><w:drawing>");
    check(&format!("<w:p>{hidden}</w:p>"), &[""]);
}

fn reservations(specimen: &Specimen) -> Vec<(Reservation, usize)> {
    specimen.read().unwrap().reservations
}

#[test]
fn a_picture_without_its_image_is_told() {
    let missing = body(&format!("<w:p>{}</w:p>", drawing("r:embed=\"r9\"")));
    assert_eq!(reservations(&missing), [(Reservation::Pictures, 1)]);
    let edge = support::part("hdr", &format!("<w:p>{}</w:p>", drawing("r:embed=\"r0\"")));
    let edge = body(&p("甲")).image("a.png", PNG).with("header", &edge);
    assert_eq!(reservations(&edge), [(Reservation::Pictures, 1)]);
    let cropped =
        drawing("r:embed=\"r0\"").replace("</pic:blipFill>", "<a:srcRect l=\"5000\"/></pic:blipFill>");
    let cropped = body(&format!("<w:p>{cropped}</w:p>")).image("a.png", PNG);
    assert_eq!(reservations(&cropped), [(Reservation::Cropped, 1)]);
}

#[test]
fn a_picture_larger_than_any_is_left_out_and_told() {
    // Beyond the ratio that an image may have.
    let bytes = vec![0; 5 << 20];
    let specimen =
        body(&format!("<w:p><w:r><w:t>甲</w:t></w:r>{}</w:p>", shape("r0"))).image("a.png", &bytes);
    assert_eq!(specimen.lines(), ["甲"]);
    assert_eq!(reservations(&specimen), [(Reservation::LargePictures, 1)]);
}
