use proptest::prelude::*;
use rstest::rstest;

use super::*;

const BINARY: bincode::config::Configuration = bincode::config::standard();

/// Text, JSON and binary all give the value back; returns its binary size.
fn round_trips<T>(value: &T) -> usize
where
    T: std::fmt::Display
        + std::str::FromStr<Err = InvalidCode>
        + serde::Serialize
        + serde::de::DeserializeOwned
        + PartialEq
        + std::fmt::Debug,
{
    let text = value.to_string();
    assert_eq!(&text.parse::<T>().unwrap(), value);
    let json = serde_json::to_string(value).unwrap();
    assert_eq!(json, format!("\"{text}\""));
    assert_eq!(&serde_json::from_str::<T>(&json).unwrap(), value);
    let bytes = bincode::serde::encode_to_vec(value, BINARY).unwrap();
    let (back, read) = bincode::serde::decode_from_slice::<T, _>(&bytes, BINARY).unwrap();
    assert_eq!((&back, read), (value, bytes.len()));
    bytes.len()
}

#[test]
fn every_enumerated_code_round_trips_in_one_byte() {
    for code in Cefr::ALL {
        assert_eq!(round_trips(code), 1);
    }
    for code in Eqf::ALL {
        assert_eq!(round_trips(&code), 1);
    }
    for code in Licence::ALL {
        assert_eq!(round_trips(code), 1);
    }
    for code in WorkingHours::ALL {
        assert_eq!(round_trips(code), 1);
    }
    for code in Shift::ALL {
        assert_eq!(round_trips(code), 1);
    }
    for code in ContractFamily::ALL {
        assert_eq!(round_trips(code), 1);
    }
}

#[test]
fn structured_codes_round_trip_small() {
    assert_eq!(round_trips(&"A.02.00".parse::<ContractCode>().unwrap()), 3);
    assert_eq!(round_trips(&"N00".parse::<SapCode>().unwrap()), 2);
    assert_eq!(round_trips(&"en".parse::<LanguageCode>().unwrap()), 2);
    assert_eq!(round_trips(&"en:B1".parse::<LanguageLevel>().unwrap()), 3);
    assert_eq!(round_trips(&"fr".parse::<LanguageLevel>().unwrap()), 3);
    assert!(round_trips(&"B;CE".parse::<LicenceSet>().unwrap()) <= 3);
    assert_eq!(round_trips(&WorkingHoursSet::EMPTY), 1);
}

#[rstest]
#[case("a.02.01 ", "A.02.01")]
#[case("M.02.00", "M.02.00")]
fn contracts_are_read_kindly(#[case] text: &str, #[case] canonical: &str) {
    assert_eq!(text.parse::<ContractCode>().unwrap().to_string(), canonical);
}

#[rstest]
#[case("")]
#[case("A.2.00")]
#[case("A0200")]
#[case("1.02.00")]
#[case("A.02.0x")]
#[case("È.02.00")]
fn other_shapes_are_no_contracts(#[case] text: &str) {
    assert_eq!(text.parse::<ContractCode>().unwrap_err().kind, CodeKind::Contract);
}

#[test]
fn binary_nonsense_is_refused() {
    assert!(bincode::serde::decode_from_slice::<ContractCode, _>(&[b'a', 0, 0], BINARY).is_err());
    assert!(bincode::serde::decode_from_slice::<ContractCode, _>(&[b'A', 100, 0], BINARY).is_err());
    assert!(bincode::serde::decode_from_slice::<Eqf, _>(&[9], BINARY).is_err());
    assert!(bincode::serde::decode_from_slice::<Cefr, _>(&[0], BINARY).is_err());
    assert!(bincode::serde::decode_from_slice::<Licence, _>(&[15], BINARY).is_err());
    assert!(bincode::serde::decode_from_slice::<ShiftSet, _>(&[32], BINARY).is_err());
    assert!(bincode::serde::decode_from_slice::<LanguageCode, _>(b"En", BINARY).is_err());
}

#[test]
fn levels_know_their_distance() {
    assert!(Cefr::A1 < Cefr::A2 && Cefr::B2 < Cefr::C1);
    assert_eq!(Cefr::A1.levels_below(Cefr::B1), 2);
    assert_eq!(Cefr::C2.levels_below(Cefr::B1), 0);
    let [diploma, master]: [Eqf; 2] = ["4", "7"].map(|level| level.parse().unwrap());
    assert_eq!(diploma.levels_below(master), 3);
    assert_eq!(master.levels_below(diploma), 0);
}

#[test]
fn an_education_level_may_be_a_number_in_json() {
    assert_eq!(serde_json::from_str::<Eqf>("4").unwrap(), "4".parse().unwrap());
    for wrong in ["0", "9", "-1", "\"\"", "\"12\""] {
        assert!(serde_json::from_str::<Eqf>(wrong).is_err(), "{wrong}");
    }
}

#[rstest]
#[case("en:b1", "en:B1")]
#[case(" EN : B1 ", "en:B1")]
#[case("ro", "ro")]
fn languages_are_read_kindly(#[case] text: &str, #[case] canonical: &str) {
    assert_eq!(text.parse::<LanguageLevel>().unwrap().to_string(), canonical);
}

#[rstest]
#[case("en:")]
#[case("en:B3")]
#[case("eng:B1")]
#[case(":B1")]
fn other_shapes_are_no_languages(#[case] text: &str) {
    assert_eq!(text.parse::<LanguageLevel>().unwrap_err().text, text);
}

/// The closure of RULES B.9.5.
#[rstest]
#[case("AM", "AM")]
#[case("A", "AM;A1;A2;A")]
#[case("A2", "AM;A1;A2")]
#[case("B", "AM;B1;B")]
#[case("BE", "AM;B1;B;BE")]
#[case("C1", "AM;B1;B;C1")]
#[case("C", "AM;B1;B;C1;C")]
#[case("CE", "AM;B1;B;BE;C1;C1E;C;CE")]
#[case("D1E", "AM;B1;B;BE;D1;D1E")]
#[case("D", "AM;B1;B;D1;D")]
#[case("DE", "AM;B1;B;BE;D1;D1E;D;DE")]
fn licences_imply(#[case] held: Licence, #[case] all: LicenceSet) {
    assert_eq!(held.implies(), all);
}

#[test]
fn licence_sets_answer_for_their_holder() {
    let held: LicenceSet = "B; C+E , am".parse().unwrap();
    assert_eq!(held.to_string(), "AM;B;CE");
    assert!(held.allows(Licence::C1) && !held.allows(Licence::D));
    assert_eq!(held.essential().to_string(), "CE");
    assert!("B;patente".parse::<LicenceSet>().is_err());
}

#[test]
fn any_hours_means_both() {
    assert_eq!("Q1".parse::<WorkingHoursSet>().unwrap(), WorkingHoursSet::all());
    assert_eq!("q1".parse::<ShiftSet>().unwrap().len(), 5);
    assert!("".parse::<ShiftSet>().unwrap().is_empty());
    assert!("Q1".parse::<LicenceSet>().is_err());
}

#[test]
fn an_error_keeps_only_the_start_of_a_long_text() {
    let error = "x".repeat(10_000_000).parse::<SapCode>().unwrap_err();
    assert_eq!(error.text.len(), 40);
    assert_eq!("Z9".parse::<SapCode>().unwrap_err().to_string(), "«Z9» is not a SAP code");
}

proptest! {
    #[test]
    fn no_text_breaks_a_parser(text in "\\PC{0,12}") {
        let _ = text.parse::<ContractCode>();
        let _ = text.parse::<SapCode>();
        let _ = text.parse::<LanguageLevel>();
        let _ = text.parse::<Licence>();
        let _ = text.parse::<Eqf>();
        if let Ok(set) = text.parse::<LicenceSet>() {
            prop_assert_eq!(set.to_string().parse::<LicenceSet>().unwrap(), set);
        }
    }

    #[test]
    fn every_contract_shape_round_trips(text in "[A-Z]\\.[0-9]{2}\\.[0-9]{2}") {
        prop_assert_eq!(text.parse::<ContractCode>().unwrap().to_string(), text);
    }

    #[test]
    fn closures_only_grow(bits in 0u16..1 << 15) {
        let set = LicenceSet::from_bits(bits).unwrap();
        prop_assert!(set.closure().contains_all(set));
        prop_assert_eq!(set.closure().closure(), set.closure());
        prop_assert_eq!(set.essential().closure(), set.closure());
    }
}
