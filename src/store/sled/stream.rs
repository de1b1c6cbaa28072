//! The backup file: frames one after the other, a SHA-256 of all of them at the end.
//!
//! A frame is `tag (1) · number (8, little endian) · key length (1) · key · value length (4) · value`. The number is
//! a kind, a revision or the place of a part. The files beside the store come first, part by part, each ended by an
//! empty one; then records by kind and key; then those that changed meanwhile, again or as gone; then the journal; then
//! the head. A backup of version 1 has no files.

use super::beside::FileName;
use crate::store::{Kind, Link, MAX_KEY, Revision, StoreError, codec};
use sha2::{Digest as _, Sha256};
use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::path::Path;

const MAGIC: &[u8] = b"sportello backup 2\n";
const MAGIC_WITHOUT_FILES: &[u8] = b"sportello backup 1\n";
pub(super) const MAX_VALUE: usize = 64 * 1024;
/// Number of the head's link among the kinds of envelopes.
const LINK: u8 = 202;

/// One thing in a backup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Frame {
    /// A record as it lies in the engine.
    Record(Kind, Vec<u8>, Vec<u8>),
    /// A record deleted while the backup was made.
    Gone(Kind, Vec<u8>),
    /// A journal entry as it lies in the engine.
    Entry(Revision, Vec<u8>),
    /// A part of a file beside the store, from 0; an empty one ends it.
    File(FileName, u64, Vec<u8>),
    /// The end of the journal; nothing but the digest comes after it.
    Head(Link),
}

pub(super) struct FrameWriter<'a> {
    out: BufWriter<&'a File>,
    hash: Sha256,
}

impl<'a> FrameWriter<'a> {
    pub(super) fn new(file: &'a File) -> io::Result<FrameWriter<'a>> {
        let mut writer = FrameWriter { out: BufWriter::with_capacity(1 << 20, file), hash: Sha256::new() };
        writer.put(MAGIC)?;
        Ok(writer)
    }

    fn put(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.hash.update(bytes);
        self.out.write_all(bytes)
    }

    pub(super) fn frame(&mut self, frame: &Frame) -> io::Result<()> {
        let sealed;
        let (tag, number, key, value): (u8, u64, &[u8], &[u8]) = match frame {
            Frame::Record(kind, key, stored) => (1, u64::from(kind.number()), key, stored),
            Frame::Gone(kind, key) => (2, u64::from(kind.number()), key, &[]),
            Frame::Entry(revision, bytes) => (3, revision.0, &[], bytes),
            Frame::Head(link) => {
                sealed = codec::encode_as(LINK, 1, link).map_err(io::Error::other)?;
                (4, link.revision.0, &[], &sealed)
            }
            Frame::File(name, part, bytes) => (5, *part, name.as_bytes(), bytes),
        };
        let too_long = |_| io::Error::from(io::ErrorKind::InvalidInput);
        self.put(&[tag])?;
        self.put(&number.to_le_bytes())?;
        self.put(&[u8::try_from(key.len()).map_err(too_long)?])?;
        self.put(key)?;
        self.put(&u32::try_from(value.len()).map_err(too_long)?.to_le_bytes())?;
        self.put(value)
    }

    /// Writes the digest and hands everything to the system; syncing is left to the caller.
    pub(super) fn finish(mut self) -> io::Result<()> {
        let digest: [u8; 32] = self.hash.finalize().into();
        self.out.write_all(&digest)?;
        self.out.flush()
    }
}

pub(super) struct FrameReader {
    input: BufReader<File>,
    hash: Sha256,
    over: bool,
}

impl FrameReader {
    pub(super) fn open(path: &Path) -> Result<FrameReader, StoreError> {
        let file = File::open(path).map_err(|source| StoreError::Io { path: path.to_path_buf(), source })?;
        let mut reader =
            FrameReader { input: BufReader::with_capacity(1 << 20, file), hash: Sha256::new(), over: false };
        let mut magic = [0; MAGIC.len()];
        reader.take(&mut magic)?;
        if magic == MAGIC || magic == MAGIC_WITHOUT_FILES {
            Ok(reader)
        } else {
            Err(damaged("it is not a backup of this program"))
        }
    }

    fn take(&mut self, bytes: &mut [u8]) -> Result<(), StoreError> {
        self.input.read_exact(bytes).map_err(|error| match error.kind() {
            io::ErrorKind::UnexpectedEof => damaged("it ends too early"),
            _ => damaged(error.to_string()),
        })?;
        self.hash.update(&*bytes);
        Ok(())
    }

    fn take_vec(&mut self, length: usize, limit: usize) -> Result<Vec<u8>, StoreError> {
        if length > limit {
            return Err(damaged("it claims a record longer than any can be"));
        }
        let mut bytes = vec![0; length];
        self.take(&mut bytes)?;
        Ok(bytes)
    }

    /// The next frame; `None` after the head, once the digest has been found right and the file at its end.
    pub(super) fn frame(&mut self) -> Result<Option<Frame>, StoreError> {
        if self.over {
            return self.end().map(|()| None);
        }
        let (mut tag, mut number, mut short, mut long) = ([0; 1], [0; 8], [0; 1], [0; 4]);
        self.take(&mut tag)?;
        self.take(&mut number)?;
        self.take(&mut short)?;
        let longest = if tag == [5] { usize::from(u8::MAX) } else { MAX_KEY };
        let key = self.take_vec(usize::from(short[0]), longest)?;
        self.take(&mut long)?;
        let length = usize::try_from(u32::from_le_bytes(long)).unwrap_or(usize::MAX);
        let value = self.take_vec(length, MAX_VALUE)?;
        let number = u64::from_le_bytes(number);
        let kind =
            || u8::try_from(number).ok().and_then(Kind::from_number).ok_or_else(|| damaged("unknown kind"));
        Ok(Some(match tag[0] {
            1 | 2 if key.is_empty() => return Err(damaged("a record without a key")),
            1 => Frame::Record(kind()?, key, value),
            2 => Frame::Gone(kind()?, key),
            3 => Frame::Entry(Revision(number), value),
            4 => {
                self.over = true;
                Frame::Head(codec::decode_as(LINK, 1, &value).map_err(|error| damaged(error.to_string()))?)
            }
            5 => {
                let name = std::str::from_utf8(&key).ok().and_then(FileName::new);
                Frame::File(name.ok_or_else(|| damaged("a file of a strange name"))?, number, value)
            }
            _ => return Err(damaged("something unknown in it")),
        }))
    }

    fn end(&mut self) -> Result<(), StoreError> {
        let expected: [u8; 32] = std::mem::take(&mut self.hash).finalize().into();
        let mut found = [0; 32];
        self.take(&mut found)?;
        let mut more = [0; 1];
        match self.input.read(&mut more) {
            Ok(0) if found == expected => Ok(()),
            Ok(0) => Err(damaged("its digest does not agree")),
            Ok(_) => Err(damaged("it goes on after its end")),
            Err(error) => Err(damaged(error.to_string())),
        }
    }
}

pub(super) fn damaged(detail: impl Into<String>) -> StoreError {
    StoreError::DamagedBackup(detail.into())
}
