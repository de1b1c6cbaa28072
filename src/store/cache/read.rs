//! Reading a file that can be made again.

use super::{CHUNK, Number, invalid};
use std::io::{self, Read};

/// Gives back what [`super::CacheWriter`] wrote. No length in the file is believed beyond the file's own.
pub struct CacheReader<R> {
    input: R,
    /// Bytes left before the checksum.
    left: u64,
    crc: crc32fast::Hasher,
    chunk: Vec<u8>,
}

impl<R> std::fmt::Debug for CacheReader<R> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("CacheReader").field("left", &self.left).finish_non_exhaustive()
    }
}

impl<R: Read> CacheReader<R> {
    /// Over an input of `size` bytes, the checksum at its end included.
    ///
    /// # Errors
    /// [`io::ErrorKind::UnexpectedEof`] when there is no room for a checksum.
    pub fn new(input: R, size: u64) -> io::Result<CacheReader<R>> {
        let left = size.checked_sub(4).ok_or(io::ErrorKind::UnexpectedEof)?;
        Ok(CacheReader { input, left, crc: crc32fast::Hasher::new(), chunk: vec![0; CHUNK] })
    }

    /// One number.
    ///
    /// # Errors
    /// As [`CacheReader::list`].
    pub fn number<T: Number>(&mut self) -> io::Result<T> {
        self.fill(T::SIZE)?;
        Ok(T::get(&self.chunk))
    }

    /// A few bytes.
    ///
    /// # Errors
    /// As [`CacheReader::list`].
    pub fn bytes<const N: usize>(&mut self) -> io::Result<[u8; N]> {
        self.number()
    }

    /// A list of numbers.
    ///
    /// # Errors
    /// [`io::ErrorKind::UnexpectedEof`] when the file ends before it; whatever the disk says.
    pub fn list<T: Number>(&mut self) -> io::Result<Vec<T>> {
        let count = self.number::<u64>()?;
        let bytes = count.checked_mul(T::SIZE as u64).filter(|bytes| *bytes <= self.left);
        let mut bytes = bytes.and_then(|n| usize::try_from(n).ok()).ok_or(io::ErrorKind::UnexpectedEof)?;
        let mut list = Vec::with_capacity(bytes / T::SIZE);
        let most = CHUNK - CHUNK % T::SIZE;
        while bytes > 0 {
            let some = bytes.min(most);
            self.fill(some)?;
            list.extend(self.chunk[..some].chunks_exact(T::SIZE).map(T::get));
            bytes -= some;
        }
        Ok(list)
    }

    /// Passes over a list of numbers: it counts for the checksum, and is not kept.
    ///
    /// # Errors
    /// As [`CacheReader::list`].
    pub fn pass<T: Number>(&mut self) -> io::Result<()> {
        let mut bytes = self.number::<u64>()?.saturating_mul(T::SIZE as u64);
        while bytes > 0 {
            let some = bytes.min(CHUNK as u64);
            self.fill(some as usize)?;
            bytes -= some;
        }
        Ok(())
    }

    fn fill(&mut self, bytes: usize) -> io::Result<()> {
        self.left = self.left.checked_sub(bytes as u64).ok_or(io::ErrorKind::UnexpectedEof)?;
        let chunk = &mut self.chunk[..bytes];
        self.input.read_exact(chunk)?;
        self.crc.update(chunk);
        Ok(())
    }

    /// Checks that everything was read and that the checksum agrees.
    ///
    /// # Errors
    /// [`io::ErrorKind::InvalidData`] when it does not.
    pub fn finish(mut self) -> io::Result<()> {
        let mut kept = [0; 4];
        self.input.read_exact(&mut kept)?;
        if self.left != 0 || u32::from_le_bytes(kept) != self.crc.finalize() {
            return Err(invalid("the checksum does not agree"));
        }
        Ok(())
    }
}
