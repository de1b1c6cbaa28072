//! The envelope every stored value lives in.
//!
//! `magic (4) · kind (1) · schema (2, little endian) · CRC-32 (4, over everything else) · bincode payload`.
//! The CRC finds damage before anything is decoded, the limit keeps a hostile length from taking memory, and a
//! payload must be consumed to its last byte. A schema newer than the program's is refused, never guessed.

use super::Kind;
use serde::{Serialize, de::DeserializeOwned};
use thiserror::Error;

/// The longest envelope a store takes, in bytes. Records meant to be longer are kept in pages.
pub const MAX_RECORD: usize = 16 * 1024;

/// What a decoder may claim in total. Larger than a record, since bincode counts a small number at its full width.
const DECODE_LIMIT: usize = 16 * MAX_RECORD;

const MAGIC: [u8; 4] = *b"sprt";
const HEADER: usize = 11;

/// A record that can be stored: one frozen struct per schema, fields never reordered, enums only appended to.
pub trait Record: Serialize + DeserializeOwned {
    /// Where it is kept.
    const KIND: Kind;
    /// The schema this type writes; starts at 1 and grows by one with each change of the layout.
    const SCHEMA: u16;

    /// Reads a payload of an older schema: decode the older struct with [`payload`] and convert it.
    ///
    /// # Errors
    /// [`CodecError::UnknownSchema`] for a schema it does not know, and whatever [`payload`] finds.
    fn upgrade(schema: u16, _payload: &[u8]) -> Result<Self, CodecError> {
        Err(CodecError::UnknownSchema { kind: Self::KIND.number(), found: schema, known: Self::SCHEMA })
    }
}

/// Bytes that are not the record they should be.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CodecError {
    /// Shorter than an envelope's header.
    #[error("truncated: {0} bytes")]
    Truncated(usize),
    /// Does not start as an envelope does.
    #[error("not a record of this program")]
    BadMagic,
    /// The checksum does not agree: damaged or cut.
    #[error("the checksum does not agree: the record is damaged")]
    BadChecksum,
    /// A whole envelope, of another kind.
    #[error("a record of kind {found} where kind {expected} was expected")]
    WrongKind {
        /// The kind asked for.
        expected: u8,
        /// The kind found.
        found: u8,
    },
    /// A schema this program does not know; when newer, a newer program wrote it.
    #[error("schema {found} of kind {kind} is not known to this program (it knows up to {known})")]
    UnknownSchema {
        /// The record's kind.
        kind: u8,
        /// The schema found.
        found: u16,
        /// The newest schema known.
        known: u16,
    },
    /// The payload does not decode within its limit.
    #[error("the payload can't be decoded: {0}")]
    Malformed(String),
    /// The payload decodes before its end.
    #[error("{0} bytes are left after the payload")]
    TrailingBytes(usize),
    /// The record is longer than [`MAX_RECORD`].
    #[error("a record of {0} bytes is longer than {MAX_RECORD}")]
    TooLong(usize),
    /// The value can't be encoded.
    #[error("the record can't be encoded: {0}")]
    Unencodable(String),
}

/// Encodes a record into its envelope.
///
/// # Errors
/// [`CodecError::TooLong`] over [`MAX_RECORD`], [`CodecError::Unencodable`] for a value bincode can't take.
pub fn encode<T: Record>(record: &T) -> Result<Vec<u8>, CodecError> {
    let bytes = encode_as(T::KIND.number(), T::SCHEMA, record)?;
    if bytes.len() > MAX_RECORD { Err(CodecError::TooLong(bytes.len())) } else { Ok(bytes) }
}

/// Decodes a record from its envelope, upgrading an older schema.
///
/// # Errors
/// Any [`CodecError`] of reading.
pub fn decode<T: Record>(bytes: &[u8]) -> Result<T, CodecError> {
    let (schema, body) = open(T::KIND.number(), bytes)?;
    match schema.cmp(&T::SCHEMA) {
        std::cmp::Ordering::Equal => payload(body),
        std::cmp::Ordering::Less => T::upgrade(schema, body),
        std::cmp::Ordering::Greater => {
            Err(CodecError::UnknownSchema { kind: T::KIND.number(), found: schema, known: T::SCHEMA })
        }
    }
}

/// Decodes a bare payload: within the limit, and to its last byte.
///
/// # Errors
/// [`CodecError::Malformed`] or [`CodecError::TrailingBytes`].
pub fn payload<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, CodecError> {
    let config = bincode::config::standard().with_limit::<DECODE_LIMIT>();
    let (value, used) = bincode::serde::decode_from_slice(bytes, config)
        .map_err(|error| CodecError::Malformed(error.to_string()))?;
    match bytes.len() - used {
        0 => Ok(value),
        left => Err(CodecError::TrailingBytes(left)),
    }
}

/// Puts a payload into an envelope.
#[must_use]
pub fn seal(kind: u8, schema: u16, payload: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(HEADER + payload.len());
    bytes.extend_from_slice(&MAGIC);
    bytes.push(kind);
    bytes.extend_from_slice(&schema.to_le_bytes());
    bytes.extend_from_slice(&checksum(&bytes, payload).to_le_bytes());
    bytes.extend_from_slice(payload);
    bytes
}

/// Checks an envelope and gives its schema and payload.
///
/// # Errors
/// [`CodecError::Truncated`], [`CodecError::BadMagic`], [`CodecError::BadChecksum`] or [`CodecError::WrongKind`].
pub fn open(kind: u8, bytes: &[u8]) -> Result<(u16, &[u8]), CodecError> {
    let Some((header, body)) = bytes.split_first_chunk::<HEADER>() else {
        return Err(CodecError::Truncated(bytes.len()));
    };
    let [m0, m1, m2, m3, found, s0, s1, c0, c1, c2, c3] = *header;
    if [m0, m1, m2, m3] != MAGIC {
        return Err(CodecError::BadMagic);
    }
    if u32::from_le_bytes([c0, c1, c2, c3]) != checksum(&header[..HEADER - 4], body) {
        return Err(CodecError::BadChecksum);
    }
    if found != kind {
        return Err(CodecError::WrongKind { expected: kind, found });
    }
    Ok((u16::from_le_bytes([s0, s1]), body))
}

/// Encodes anything under a bare kind number: for the store's own records.
pub(super) fn encode_as<T: Serialize>(kind: u8, schema: u16, value: &T) -> Result<Vec<u8>, CodecError> {
    Ok(seal(kind, schema, &bare(value)?))
}

/// Decodes one of the store's own records, which have a single schema.
pub(super) fn decode_as<T: DeserializeOwned>(kind: u8, schema: u16, bytes: &[u8]) -> Result<T, CodecError> {
    let (found, body) = open(kind, bytes)?;
    if found == schema {
        payload(body)
    } else {
        Err(CodecError::UnknownSchema { kind, found, known: schema })
    }
}

/// The bincode bytes of a value, without an envelope.
pub(super) fn bare<T: Serialize>(value: &T) -> Result<Vec<u8>, CodecError> {
    bincode::serde::encode_to_vec(value, bincode::config::standard())
        .map_err(|error| CodecError::Unencodable(error.to_string()))
}

fn checksum(header: &[u8], payload: &[u8]) -> u32 {
    let mut crc = crc32fast::Hasher::new();
    crc.update(header);
    crc.update(payload);
    crc.finalize()
}
