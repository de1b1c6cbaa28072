//! Lists of ascending numbers, each kept as its length and then the gaps, seven bits a byte.

/// Many ascending lists in one block of bytes.
#[derive(Debug, Default)]
pub(crate) struct Postings {
    pub(super) at: Vec<u32>,
    pub(super) bytes: Vec<u8>,
    /// No member is as large as this, whatever the bytes say.
    pub(super) limit: u32,
}

impl Postings {
    /// Packs `pairs` of (list, member), sorted and without repeats, into `lists` lists.
    pub(crate) fn pack(lists: usize, pairs: &[(u32, u32)]) -> Postings {
        let mut out = Postings {
            at: Vec::with_capacity(lists + 1),
            bytes: Vec::with_capacity(pairs.len() * 2),
            limit: u32::MAX,
        };
        let mut rest = pairs;
        for list in 0..lists {
            out.at.push(out.bytes.len() as u32);
            let n = rest.iter().take_while(|(l, _)| *l as usize == list).count();
            if n > 0 {
                let (mine, others) = rest.split_at(n);
                rest = others;
                push(&mut out.bytes, n as u32);
                let mut before = 0;
                for &(_, member) in mine {
                    push(&mut out.bytes, member - before);
                    before = member;
                }
            }
        }
        out.at.push(out.bytes.len() as u32);
        out.bytes.shrink_to_fit();
        out
    }

    fn slice(&self, list: usize) -> &[u8] {
        match (self.at.get(list), self.at.get(list + 1)) {
            (Some(&a), Some(&b)) => &self.bytes[a as usize..b as usize],
            _ => &[],
        }
    }

    /// How many members a list has.
    pub(crate) fn len(&self, list: usize) -> usize {
        pull(&mut self.slice(list)).unwrap_or(0) as usize
    }

    /// The members of a list, ascending.
    pub(crate) fn iter(&self, list: usize) -> Members<'_> {
        let mut bytes = self.slice(list);
        pull(&mut bytes);
        Members { bytes, last: 0, limit: self.limit }
    }

    /// Bytes of memory held.
    pub(crate) fn bytes(&self) -> usize {
        self.at.capacity() * 4 + self.bytes.capacity()
    }
}

fn push(bytes: &mut Vec<u8>, mut value: u32) {
    while value >= 128 {
        bytes.push(value as u8 | 128);
        value >>= 7;
    }
    bytes.push(value as u8);
}

#[inline]
fn pull(bytes: &mut &[u8]) -> Option<u32> {
    let (&first, mut rest) = bytes.split_first()?;
    let mut value = u32::from(first & 127);
    let mut shift = 7;
    let mut more = first >= 128;
    while more {
        let (&next, after) = rest.split_first()?;
        value |= u32::from(next & 127).checked_shl(shift)?;
        shift += 7;
        more = next >= 128;
        rest = after;
    }
    *bytes = rest;
    Some(value)
}

/// Walks one list.
#[derive(Clone)]
pub(crate) struct Members<'a> {
    bytes: &'a [u8],
    last: u32,
    limit: u32,
}

impl Iterator for Members<'_> {
    type Item = u32;

    #[inline]
    fn next(&mut self) -> Option<u32> {
        self.last = self.last.saturating_add(pull(&mut self.bytes)?);
        (self.last < self.limit).then_some(self.last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_packed_comes_back(mut pairs in prop::collection::vec((0u32..9, 0u32..4_000_000), 0..200)) {
            pairs.sort_unstable();
            pairs.dedup();
            let packed = Postings::pack(10, &pairs);
            for list in 0..11 {
                let expected: Vec<u32> = pairs.iter().filter(|p| p.0 == list).map(|p| p.1).collect();
                prop_assert_eq!(packed.len(list as usize), expected.len());
                prop_assert_eq!(packed.iter(list as usize).collect::<Vec<_>>(), expected);
            }
        }
    }
}
