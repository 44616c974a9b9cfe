"""LibreOffice as whoever signs would use it, without its window.

office.py review IN OUT     changes a .docx with tracked changes, untracked ones and a comment
office.py settle FOLDER     for each x.docx of a folder: x.accepted.docx and x.rejected.docx
"""

import os
import pathlib
import subprocess
import sys
import tempfile
import time
import zipfile

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

# How long the program may take to start on a busy machine, in seconds.
PATIENCE = 120


def value(name, it):
    one = PropertyValue()
    one.Name, one.Value = name, it
    return one


class Office:
    """The program, in a folder of its own."""

    def __enter__(self):
        self.home = tempfile.TemporaryDirectory()
        pipe = f"nigao{os.getpid()}"
        self.process = subprocess.Popen(
            [
                "soffice",
                "--headless",
                "--norestore",
                "--nologo",
                f"--accept=pipe,name={pipe};urp",
                f"-env:UserInstallation=file://{self.home.name}",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext(
            "com.sun.star.bridge.UnoUrlResolver", local
        )
        address = f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext"
        since = time.monotonic()
        while True:
            try:
                self.context = resolver.resolve(address)
                break
            except NoConnectException:
                if time.monotonic() - since > PATIENCE:
                    raise
                time.sleep(0.2)
        create = self.context.ServiceManager.createInstanceWithContext
        self.desktop = create("com.sun.star.frame.Desktop", self.context)
        self.dispatcher = create("com.sun.star.frame.DispatchHelper", self.context)
        return self

    def __exit__(self, *_):
        try:
            self.desktop.terminate()
        except Exception:  # It closes the way that it was asked by.
            pass
        self.process.wait(PATIENCE)
        self.home.cleanup()

    def open(self, path):
        url = uno.systemPathToFileUrl(str(path.resolve()))
        return self.desktop.loadComponentFromURL(url, "_blank", 0, (value("Hidden", True),))

    def save(self, document, path):
        url = uno.systemPathToFileUrl(str(path.resolve()))
        document.storeToURL(url, (value("FilterName", "MS Word 2007 XML"),))

    def do(self, document, command, arguments=()):
        frame = document.CurrentController.Frame
        self.dispatcher.executeDispatch(frame, f".uno:{command}", "", 0, arguments)


def replace(document, words, by):
    """Other words in the place of the first such ones."""
    search = document.createSearchDescriptor()
    search.SearchString = words
    found = document.findFirst(search)
    assert found is not None, f"no {words!r}"
    found.Text.insertString(found, by, True)


def review(office, source, target):
    """What one does who reads with a pen: WORDS are given as `was=by`, tracked, the last one untracked."""
    changes = [pair.split("=", 1) for pair in os.environ["NIGAO_CHANGES"].split("\n")]
    document = office.open(source)
    document.RecordChanges = True
    for was, by in changes[:-1]:
        replace(document, was, by)
    document.RecordChanges = False
    was, by = changes[-1]
    replace(document, was, by)
    office.save(document, target)
    document.close(True)
    comment(target, os.environ["NIGAO_COMMENT_ON"], os.environ["NIGAO_COMMENT"])


def comment(path, on, words):
    """A comment on the run that has some words. LibreOffice 7.4 without a window ends when it is to write one itself."""
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    document = etree.fromstring(parts["word/document.xml"])
    run = next(run for run in document.iter(f"{W}r") if on in "".join(run.itertext(f"{W}t")))
    for name, place in [("commentRangeStart", run.addprevious), ("commentRangeEnd", run.addnext)]:
        mark = etree.Element(f"{W}{name}")
        mark.set(f"{W}id", "900")
        place(mark)
    parts["word/document.xml"] = etree.tostring(document, xml_declaration=True, encoding="UTF-8")
    said = etree.Element(f"{W}comments", nsmap={"w": W[1:-1]})
    one = etree.SubElement(said, f"{W}comment")
    one.set(f"{W}id", "900")
    one.set(f"{W}author", "审核人")
    paragraph = etree.SubElement(etree.SubElement(etree.SubElement(one, f"{W}p"), f"{W}r"), f"{W}t")
    paragraph.text = words
    parts["word/comments.xml"] = etree.tostring(said, xml_declaration=True, encoding="UTF-8")
    for part, before, added in [
        (
            "[Content_Types].xml",
            b"</Types>",
            b'<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-'
            b'officedocument.wordprocessingml.comments+xml"/>',
        ),
        (
            "word/_rels/document.xml.rels",
            b"</Relationships>",
            b'<Relationship Id="rIdSaid" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
            b'relationships/comments" Target="comments.xml"/>',
        ),
    ]:
        parts[part] = parts[part].replace(before, added + before)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)


def settle(office, folder):
    for path in sorted(folder.glob("*.docx")):
        for command, name in [
            ("AcceptAllTrackedChanges", "accepted"),
            ("RejectAllTrackedChanges", "rejected"),
        ]:
            document = office.open(path)
            office.do(document, command)
            office.save(document, folder / name / path.name)
            document.close(True)


def main():
    command, *paths = sys.argv[1:]
    paths = [pathlib.Path(path) for path in paths]
    with Office() as office:
        if command == "review":
            review(office, *paths)
        else:
            for name in ["accepted", "rejected"]:
                (paths[0] / name).mkdir(exist_ok=True)
            settle(office, paths[0])


if __name__ == "__main__":
    main()
