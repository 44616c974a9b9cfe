//! Other programs that write a .docx of some paragraphs, each as its own pages show it.

use super::peers::{from_npm, pandoc_there, python};
use crate::node::node;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Releases that are compared with.
const DOCX: &str = "docx@9.15.2";
const DOCXTEMPLATER: &[&str] = &["docxtemplater@3.71.0", "pizzip@3.3.0"];

const PYTHON: &str = "import docx, sys
d = docx.Document()
for p in open(sys.argv[1], encoding='utf-8').read().split('\\n'): d.add_paragraph(p)
d.save(sys.argv[2])";

const OF_DOCX: &str = "const fs = require('fs'), d = require('docx'), [from, to] = process.argv.slice(1);
const children = fs.readFileSync(from, 'utf8').split('\\n').map(text => new d.Paragraph(text));
d.Packer.toBuffer(new d.Document({ sections: [{ children }] })).then(bytes => fs.writeFileSync(to, bytes));";

/// The template is one paragraph that is repeated.
const OF_DOCXTEMPLATER: &str = "const fs = require('fs'), Zip = require('pizzip'), Template = require('docxtemplater');
const [from, to] = process.argv.slice(1), zip = new Zip(), open = 'http://schemas.openxmlformats.org/';
const p = text => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`, word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
zip.file('[Content_Types].xml', `<Types xmlns=\"${open}package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"${word}\"/></Types>`);
zip.file('_rels/.rels', `<Relationships xmlns=\"${open}package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"${open}officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>`);
zip.file('word/document.xml', `<w:document xmlns:w=\"${open}wordprocessingml/2006/main\"><w:body>${p('{#all}')}${p('{.}')}${p('{/all}')}</w:body></w:document>`);
const template = new Template(zip, { paragraphLoop: true });
template.render({ all: fs.readFileSync(from, 'utf8').split('\\n') });
fs.writeFileSync(to, template.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' }));";

/// The call of a program that makes the second file of the first, or why there is none.
type Ready = Result<Box<dyn Fn(&Path, &Path) -> Command>, String>;

/// Another program.
pub(super) struct Maker {
    pub(super) name: &'static str,
    pub(super) ready: Ready,
}

/// All of them, installed as far as this machine can.
pub(super) fn all(folder: &Path) -> Vec<Maker> {
    let of_npm = |name: &str, releases: &[&str], script| {
        from_npm(folder, name, releases).map(|modules| in_node(modules, script))
    };
    vec![
        Maker { name: "pandoc", ready: pandoc_there().map(|()| pandoc()) },
        Maker { name: "python-docx", ready: python(folder).map(in_python) },
        Maker { name: "docx (npm)", ready: of_npm("docx", &[DOCX], OF_DOCX) },
        Maker { name: "docxtemplater", ready: of_npm("docxtemplater", DOCXTEMPLATER, OF_DOCXTEMPLATER) },
    ]
}

type Call = Box<dyn Fn(&Path, &Path) -> Command>;

/// Paragraphs are parted by an empty line in its own form.
fn pandoc() -> Call {
    Box::new(|from, to| {
        let mut command = Command::new("pandoc");
        command.args(["-f", "markdown"]).arg(from.with_extension("md")).arg("-o").arg(to);
        command
    })
}

fn in_python(python: PathBuf) -> Call {
    Box::new(move |from, to| {
        let mut command = Command::new(&python);
        command.args(["-c", PYTHON]).arg(from).arg(to);
        command
    })
}

fn in_node(modules: PathBuf, script: &'static str) -> Call {
    Box::new(move |from, to| {
        let mut command = node();
        command.env("NODE_PATH", &modules).args(["-e", script]).arg(from).arg(to);
        command
    })
}
