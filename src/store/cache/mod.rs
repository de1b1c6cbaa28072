//! Files beside the store that can be made again from it at any time: never trusted, and nothing is lost with them.
//!
//! A file is a magic, a version, lists of numbers with their lengths, and a CRC-32 of all of it. It is written under
//! another name and then renamed, so it is there whole or not at all; it is not synced, since a torn one is seen by
//! its checksum. What reads it must hold that any number may be in it.

mod read;
mod write;

pub use read::CacheReader;
pub use write::CacheWriter;

use std::fs::{self, File, OpenOptions};
use std::io;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

/// Bytes read or written in one go: small enough to stay near the processor.
const CHUNK: usize = 64 * 1024;

/// Where such a file is, and which format it should have.
#[derive(Debug, Clone)]
pub struct CacheFile {
    path: PathBuf,
    magic: [u8; 8],
    version: u32,
}

impl CacheFile {
    /// A file that begins with `magic` and is of this `version`.
    #[must_use]
    pub fn new(path: &Path, magic: [u8; 8], version: u32) -> CacheFile {
        CacheFile { path: path.to_path_buf(), magic, version }
    }

    /// The folder it is in.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.path.parent().unwrap_or(Path::new("."))
    }

    /// Bytes it has now; none when it is not there.
    #[must_use]
    pub fn size(&self) -> u64 {
        fs::metadata(&self.path).map_or(0, |file| file.len())
    }

    /// Writes it anew, readable by its owner only. On an error an older file stays as it was.
    ///
    /// # Errors
    /// Whatever the disk or `body` says.
    pub fn write(&self, body: impl FnOnce(&mut CacheWriter) -> io::Result<()>) -> io::Result<()> {
        let beside = self.path.with_extension("writing");
        let written = OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(true)
            .mode(0o600)
            .open(&beside)
            .and_then(|file| {
                let mut out = CacheWriter::new(file);
                out.bytes(&self.magic)?;
                out.number(self.version)?;
                body(&mut out)?;
                out.finish()
            })
            .and_then(|()| fs::rename(&beside, &self.path));
        if written.is_err() {
            // what is left of it is only in the way
            let _ = fs::remove_file(&beside);
        }
        written
    }

    /// Reads it: `None` when it is not there. What `body` made of it comes back only if the checksum agrees.
    ///
    /// # Errors
    /// [`io::ErrorKind::InvalidData`] or [`io::ErrorKind::UnexpectedEof`] for a file of another format, a torn or
    /// altered one; else whatever the disk says.
    pub fn read<T>(
        &self,
        body: impl FnOnce(&mut CacheReader<File>) -> io::Result<T>,
    ) -> io::Result<Option<T>> {
        let file = match File::open(&self.path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            file => file?,
        };
        let size = file.metadata()?.len();
        let mut input = CacheReader::new(file, size)?;
        if input.bytes::<8>()? != self.magic || input.number::<u32>()? != self.version {
            return Err(invalid("another format"));
        }
        let made = body(&mut input)?;
        input.finish()?;
        Ok(Some(made))
    }
}

/// The error of a file that does not hold what it should.
#[must_use]
pub fn invalid(what: &'static str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, what)
}

/// A number of fixed size, or a short run of bytes, as it stands in such a file: little-endian.
pub trait Number: Copy {
    /// Its bytes.
    const SIZE: usize;
    /// Appends it.
    fn put(self, to: &mut Vec<u8>);
    /// Reads it from [`Number::SIZE`] bytes.
    fn get(from: &[u8]) -> Self;
}

macro_rules! numbers {
    ($($number:ty),*) => {$(
        impl Number for $number {
            const SIZE: usize = size_of::<$number>();
            #[inline]
            fn put(self, to: &mut Vec<u8>) {
                to.extend_from_slice(&self.to_le_bytes());
            }
            #[inline]
            fn get(from: &[u8]) -> $number {
                from.first_chunk().map_or(0, |bytes| <$number>::from_le_bytes(*bytes))
            }
        }
    )*};
}
numbers!(u8, u16, u32, u64);

impl<const N: usize> Number for [u8; N] {
    const SIZE: usize = N;
    #[inline]
    fn put(self, to: &mut Vec<u8>) {
        to.extend_from_slice(&self);
    }
    #[inline]
    fn get(from: &[u8]) -> [u8; N] {
        from.first_chunk().copied().unwrap_or([0; N])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn file(dir: &Path) -> CacheFile {
        CacheFile::new(&dir.join("a.cache"), *b"a cache\n", 3)
    }

    type Held = (Vec<u32>, Vec<u8>, u64);

    fn read(file: &CacheFile) -> io::Result<Option<Held>> {
        file.read(|input| Ok((input.list()?, input.list()?, input.number()?)))
    }

    fn written(dir: &Path, numbers: &[u32]) -> Vec<u8> {
        let file = file(dir);
        file.write(|out| {
            out.list(numbers)?;
            out.list(b"letters")?;
            out.number(7u64)
        })
        .unwrap();
        fs::read(&file.path).unwrap()
    }

    #[test]
    fn what_is_written_comes_back() {
        let dir = tempfile::tempdir().unwrap();
        assert!(read(&file(dir.path())).unwrap().is_none());
        let numbers: Vec<u32> = (0..100_000).map(|n| n * 31).collect();
        written(dir.path(), &numbers);
        assert_eq!(read(&file(dir.path())).unwrap(), Some((numbers, b"letters".to_vec(), 7)));
        let passed = file(dir.path()).read(|input| {
            input.pass::<u32>()?;
            Ok((input.list::<u8>()?, input.number::<u64>()?))
        });
        assert_eq!(passed.unwrap(), Some((b"letters".to_vec(), 7)));
        assert!(read(&CacheFile { version: 4, ..file(dir.path()) }).is_err());
        assert!(read(&CacheFile { magic: *b"b cache\n", ..file(dir.path()) }).is_err());
    }

    #[test]
    fn an_older_file_outlives_a_failure() {
        let dir = tempfile::tempdir().unwrap();
        written(dir.path(), &[1, 2]);
        let failed = file(dir.path()).write(|out| {
            out.list(&[9u32; 50_000])?;
            Err(io::Error::other("the disk is full"))
        });
        assert!(failed.is_err());
        assert_eq!(read(&file(dir.path())).unwrap().unwrap().0, [1, 2]);
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
    }

    proptest! {
        #[test]
        fn any_alteration_is_seen(at in 0usize..1_000, bit in 0u8..8, cut in 0usize..1_000, more in any::<bool>()) {
            let dir = tempfile::tempdir().unwrap();
            let whole = written(dir.path(), &[5; 40]);
            let mut altered = whole.clone();
            let at = at % whole.len();
            altered[at] ^= 1 << bit;
            for bytes in [&altered[..], &whole[..cut % whole.len()], &[&whole[..], b"x"].concat()[..usize::from(more) + whole.len()]] {
                fs::write(&file(dir.path()).path, bytes).unwrap();
                prop_assert_eq!(read(&file(dir.path())).is_ok(), bytes == &whole[..]);
            }
        }
    }
}
