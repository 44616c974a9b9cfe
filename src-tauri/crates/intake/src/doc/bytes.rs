//! Numbers at places of a file that nobody vouches for; little endian, as all of [MS-DOC].

pub(super) fn u8_at(bytes: &[u8], at: usize) -> Option<u8> {
    bytes.get(at).copied()
}

pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

pub(super) fn i16_at(bytes: &[u8], at: usize) -> Option<i16> {
    u16_at(bytes, at).map(u16::cast_signed)
}

pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}

pub(super) fn i32_at(bytes: &[u8], at: usize) -> Option<i32> {
    u32_at(bytes, at).map(u32::cast_signed)
}

/// A plain list of positions, each with data of one size ([MS-DOC] 2.2.2, PLC).
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Plc<'a> {
    bytes: &'a [u8],
    size: usize,
    len: usize,
}

impl<'a> Plc<'a> {
    pub(super) fn new(bytes: &'a [u8], size: usize) -> Plc<'a> {
        Plc { bytes, size, len: bytes.len().saturating_sub(4) / (4 + size) }
    }

    pub(super) fn len(&self) -> usize {
        self.len
    }

    /// The position at which an entry begins; that of the one after the last is where the last ends.
    pub(super) fn position(&self, at: usize) -> Option<u32> {
        u32_at(self.bytes, at * 4).filter(|_| at <= self.len)
    }

    pub(super) fn data(&self, at: usize) -> Option<&'a [u8]> {
        let start = (self.len + 1) * 4 + at * self.size;
        self.bytes.get(start..start + self.size).filter(|_| at < self.len)
    }

    /// The entry in which a position lies.
    pub(super) fn find(&self, position: u32) -> Option<usize> {
        let (mut low, mut high) = (0, self.len);
        while low < high {
            let middle = usize::midpoint(low, high);
            if self.position(middle + 1)? <= position { low = middle + 1 } else { high = middle }
        }
        (low < self.len && self.position(low)? <= position).then_some(low)
    }
}
