//! The envelope against round trips, damage and hostile bytes.

use crate::harness::{Card, card};
use proptest::prelude::*;
use serde::{Deserialize, Serialize};
use sportello::store::Kind;
use sportello::store::codec::{CodecError, MAX_RECORD, Record, decode, encode, open, payload, seal};

/// The same record one schema later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct LaterCard {
    name: String,
    note: Option<String>,
    marks: Vec<u64>,
    active: bool,
}

impl Record for LaterCard {
    const KIND: Kind = Kind::Person;
    const SCHEMA: u16 = 2;

    fn upgrade(schema: u16, bytes: &[u8]) -> Result<LaterCard, CodecError> {
        match schema {
            1 => {
                let Card { name, note, marks } = payload(bytes)?;
                Ok(LaterCard { name, note, marks, active: true })
            }
            _ => Err(CodecError::UnknownSchema { kind: 1, found: schema, known: 2 }),
        }
    }
}

#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Company(u8);

impl Record for Company {
    const KIND: Kind = Kind::Company;
    const SCHEMA: u16 = 1;
}

#[test]
fn the_layout_is_what_is_on_disk() {
    // golden: magic, kind 4, schema 1, CRC, payload
    assert_eq!(encode(&Company(7)).unwrap(), [b's', b'p', b'r', b't', 4, 1, 0, 55, 27, 233, 241, 7]);
}

#[test]
fn older_schemas_are_upgraded_and_newer_ones_refused() {
    let old = encode(&card("Rossi")).unwrap();
    let upgraded: LaterCard = decode(&old).unwrap();
    assert!(upgraded.active && upgraded.name == "Rossi");
    let newer = encode(&upgraded).unwrap();
    assert_eq!(decode::<Card>(&newer), Err(CodecError::UnknownSchema { kind: 1, found: 2, known: 1 }));
    let zero = seal(1, 0, &[]);
    assert_eq!(decode::<LaterCard>(&zero), Err(CodecError::UnknownSchema { kind: 1, found: 0, known: 2 }));
    assert_eq!(decode::<Card>(&zero), Err(CodecError::UnknownSchema { kind: 1, found: 0, known: 1 }));
}

#[test]
fn what_is_not_the_record_is_told_apart() {
    let whole = encode(&card("Rossi")).unwrap();
    assert_eq!(decode::<Company>(&whole), Err(CodecError::WrongKind { expected: 4, found: 1 }));
    assert_eq!(decode::<Card>(b"{\"name\":\"Rossi\"}"), Err(CodecError::BadMagic));
    let (_, body) = open(1, &whole).unwrap();
    let longer = seal(1, 1, &[body, &[0, 0]].concat());
    assert_eq!(decode::<Card>(&longer), Err(CodecError::TrailingBytes(2)));
    let long = Card { marks: vec![u64::MAX; MAX_RECORD / 9], ..card("x") };
    assert!(matches!(encode(&long), Err(CodecError::TooLong(length)) if length > MAX_RECORD));
}

#[test]
fn every_flipped_bit_is_detected() {
    let whole = encode(&card("Marianna Greco, vent'anni di magazzino")).unwrap();
    for bit in 0..whole.len() * 8 {
        let mut damaged = whole.clone();
        damaged[bit / 8] ^= 1 << (bit % 8);
        let error = decode::<Card>(&damaged).unwrap_err();
        let expected = if bit < 32 { CodecError::BadMagic } else { CodecError::BadChecksum };
        assert_eq!(error, expected, "bit {bit}");
    }
}

#[test]
fn every_truncation_is_detected() {
    let whole = encode(&card("Rossi")).unwrap();
    for length in 0..whole.len() {
        let expected = if length < 11 { CodecError::Truncated(length) } else { CodecError::BadChecksum };
        assert_eq!(decode::<Card>(&whole[..length]), Err(expected));
    }
}

#[test]
fn lengths_beyond_reason_are_refused_before_memory_is_taken() {
    // in bincode, 253 announces eight bytes of length: a string, a vector, and a vector of vectors of 2^60
    let huge = [&[253][..], &(1u64 << 60).to_le_bytes()].concat();
    let in_marks = [&[0, 0][..], &huge].concat();
    for bytes in [seal(1, 1, &huge), seal(1, 1, &in_marks)] {
        assert!(matches!(decode::<Card>(&bytes), Err(CodecError::Malformed(_))));
    }
    assert!(matches!(payload::<Vec<Vec<String>>>(&huge.repeat(3)), Err(CodecError::Malformed(_))));
    assert!(matches!(payload::<Vec<u8>>(&huge), Err(CodecError::Malformed(_))));
}

#[test]
fn the_fullest_record_still_decodes() {
    // one byte each on disk, eight in the decoder's count
    let full = Card { name: String::new(), note: None, marks: vec![1; MAX_RECORD - 20] };
    assert_eq!(decode::<Card>(&encode(&full).unwrap()), Ok(full));
}

fn cards() -> impl Strategy<Value = Card> {
    (".{0,60}", prop::option::of(".{0,200}"), prop::collection::vec(any::<u64>(), 0..50))
        .prop_map(|(name, note, marks)| Card { name, note, marks })
}

proptest! {
    #[test]
    fn records_come_back(card in cards()) {
        prop_assert_eq!(decode::<Card>(&encode(&card).unwrap()), Ok(card));
    }

    #[test]
    fn hostile_bytes_are_errors_or_records(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(decode::<Card>(&bytes).is_err());
        // behind a right checksum the decoder itself is on its own
        if let Ok(card) = decode::<Card>(&seal(1, 1, &bytes)) {
            prop_assert_eq!(decode::<Card>(&encode(&card).unwrap()), Ok(card));
        }
        let _ = payload::<Vec<(String, Option<Vec<u64>>)>>(&bytes);
    }

    #[test]
    fn a_damaged_payload_behind_a_right_checksum_never_panics(card in cards(), at: prop::sample::Index, byte: u8) {
        let whole = encode(&card).unwrap();
        let mut body = open(1, &whole).unwrap().1.to_vec();
        let place = at.index(body.len());
        body[place] = byte;
        let _ = decode::<Card>(&seal(1, 1, &body));
    }
}
