//! A page saved as one file (.mht, RFC 2557): a mail whose parts are the page and its pictures.

/// Parts that are looked at.
const MOST_PARTS: usize = 200;

/// The bytes of the page, the first part that is one.
pub(super) fn page(bytes: &[u8]) -> Option<Vec<u8>> {
    let mail = Part::read(bytes)?;
    let Some(boundary) = mail.boundary() else { return mail.page() };
    let border = format!("--{boundary}").into_bytes();
    let mut rest = mail.body;
    for _ in 0..MOST_PARTS {
        let start = find(rest, &border)? + border.len();
        rest = rest.get(start..)?;
        let end = find(rest, &border).unwrap_or(rest.len());
        let part = rest[..end].trim_ascii_start();
        if let Some(page) = Part::read(part).and_then(|part| part.page()) {
            return Some(page);
        }
    }
    None
}

/// Headers, and what follows them.
struct Part<'a> {
    headers: String,
    body: &'a [u8],
}

impl<'a> Part<'a> {
    fn read(bytes: &'a [u8]) -> Option<Part<'a>> {
        let ends = [&b"\r\n\r\n"[..], b"\n\n", b"\r\r"].into_iter();
        let (at, len) = ends.filter_map(|end| Some((find(bytes, end)?, end.len()))).min()?;
        // A header that is too long for a line goes on in the next one, indented.
        let headers = String::from_utf8_lossy(&bytes[..at]).replace("\r\n", "\n");
        let headers = headers.replace("\n ", " ").replace("\n\t", " ");
        Some(Part { headers, body: &bytes[at + len..] })
    }

    fn header(&self, name: &str) -> Option<&str> {
        let own = |line: &&str| line.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name));
        let line = self.headers.lines().find(own)?;
        line[name.len()..].trim_start().strip_prefix(':').map(str::trim)
    }

    fn boundary(&self) -> Option<String> {
        let kind =
            self.header("content-type").filter(|kind| kind.to_ascii_lowercase().starts_with("multipart/"))?;
        let at = kind.to_ascii_lowercase().find("boundary=")? + "boundary=".len();
        let said = kind[at..].trim_start_matches('"');
        let end = said.find(['"', ';']).unwrap_or(said.len());
        Some(said[..end].trim().to_owned()).filter(|boundary| !boundary.is_empty())
    }

    fn page(&self) -> Option<Vec<u8>> {
        self.header("content-type").filter(|kind| kind.to_ascii_lowercase().starts_with("text/html"))?;
        Some(match self.header("content-transfer-encoding").map(str::to_ascii_lowercase).as_deref() {
            Some("quoted-printable") => quoted_printable(self.body),
            Some("base64") => base64(self.body),
            _ => self.body.to_vec(),
        })
    }
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

/// `=B5` is a byte, `=` at a line's end nothing (RFC 2045, 6.7).
fn quoted_printable(mut rest: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(rest.len());
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        if *first != b'=' {
            out.push(*first);
            continue;
        }
        let digits = after.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        let byte = digits.and_then(|two| u8::from_str_radix(two, 16).ok());
        let line_end = [&b"\r\n"[..], b"\n"].into_iter().find(|end| after.starts_with(end));
        match (byte, line_end) {
            (Some(byte), _) => {
                out.push(byte);
                rest = &after[2..];
            }
            (None, Some(end)) => rest = &after[end.len()..],
            (None, None) => out.push(b'='),
        }
    }
    out
}

/// Six bits a letter (RFC 2045, 6.8); all else is passed over.
fn base64(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len() / 4 * 3);
    let (mut bits, mut count) = (0u32, 0);
    for byte in bytes {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            b'=' => break,
            _ => continue,
        };
        bits = bits << 6 | u32::from(value);
        count += 6;
        if count >= 8 {
            count -= 8;
            out.extend(u8::try_from(bits >> count & 0xff));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(encoding: &str, body: &str, expected: &str) {
        let mail = format!(
            "MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=\"--b\"\r\n\r\nmail\r\n----b\r\n\
             Content-Type: image/png\r\n\r\nx\r\n----b\r\nContent-Type: text/html; charset=\"utf-8\"\r\n\
             Content-Transfer-Encoding: {encoding}\r\n\r\n{body}\r\n----b--"
        );
        let found = page(mail.as_bytes()).unwrap();
        assert_eq!(String::from_utf8(found).unwrap().trim_end(), expected);
    }

    #[test]
    fn the_page_is_found_and_decoded() {
        check("quoted-printable", "<p>=E6=A1=\r\n=A3=3D</p>", "<p>档=</p>");
        check("base64", "PHA+5qGj\r\nPC9wPg==", "<p>档</p>");
        check("8bit", "<p>档</p>", "<p>档</p>");
        assert_eq!(page(b"MIME-Version: 1.0\nContent-Type: text/html\n\n<p>"), Some(b"<p>".to_vec()));
        assert_eq!(
            page(b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\n\n--b--"),
            None
        );
        assert_eq!(page(b"MIME-Version: 1.0"), None);
    }
}
