//! Writing a file that can be made again.

use super::{CHUNK, Number};
use std::fs::File;
use std::io::{self, Write};

/// Takes lists of numbers, and keeps their checksum.
#[derive(Debug)]
pub struct CacheWriter<W: Write = File> {
    out: W,
    crc: crc32fast::Hasher,
    chunk: Vec<u8>,
}

impl<W: Write> CacheWriter<W> {
    /// Over an output at its start.
    pub fn new(out: W) -> CacheWriter<W> {
        CacheWriter { out, crc: crc32fast::Hasher::new(), chunk: Vec::with_capacity(CHUNK + 64) }
    }

    /// One number.
    ///
    /// # Errors
    /// Whatever the disk says.
    pub fn number(&mut self, number: impl Number) -> io::Result<()> {
        number.put(&mut self.chunk);
        if self.chunk.len() >= CHUNK { self.flush() } else { Ok(()) }
    }

    /// A few bytes.
    ///
    /// # Errors
    /// Whatever the disk says.
    pub fn bytes(&mut self, bytes: &[u8]) -> io::Result<()> {
        bytes.iter().try_for_each(|byte| self.number(*byte))
    }

    /// A list of numbers: how many, then each.
    ///
    /// # Errors
    /// Whatever the disk says.
    pub fn list<T: Number>(&mut self, list: &[T]) -> io::Result<()> {
        self.each(list.len(), list.iter().copied())
    }

    /// A list of `count` numbers that are made on the way.
    ///
    /// # Errors
    /// Whatever the disk says.
    pub fn each<T: Number>(&mut self, count: usize, list: impl Iterator<Item = T>) -> io::Result<()> {
        self.number(count as u64)?;
        let mut list = list.take(count);
        while let Some(first) = list.next() {
            first.put(&mut self.chunk);
            list.by_ref().take(CHUNK / T::SIZE).for_each(|number| number.put(&mut self.chunk));
            self.flush()?;
        }
        Ok(())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.crc.update(&self.chunk);
        self.out.write_all(&self.chunk)?;
        self.chunk.clear();
        Ok(())
    }

    /// Writes what is left, and the checksum.
    ///
    /// # Errors
    /// Whatever the disk says.
    pub fn finish(mut self) -> io::Result<()> {
        self.flush()?;
        let sum = std::mem::take(&mut self.crc).finalize();
        self.out.write_all(&sum.to_le_bytes())?;
        self.out.flush()
    }
}
