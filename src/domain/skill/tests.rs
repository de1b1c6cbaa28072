use proptest::prelude::*;
use rstest::rstest;

use super::*;

fn skill(text: &str) -> SkillRef {
    text.parse().unwrap()
}

#[rstest]
#[case("S001", 3)]
#[case("L12345", 5)]
#[case("0005c151-5b5a-4a66-8aac-60e734beb1ab", 17)]
fn codes_round_trip(#[case] text: &str, #[case] most: usize) {
    let code: SkillCode = text.parse().unwrap();
    assert_eq!(code.to_string(), text);
    assert_eq!(serde_json::to_string(&code).unwrap(), format!("\"{text}\""));
    let config = bincode::config::standard();
    let bytes = bincode::serde::encode_to_vec(code, config).unwrap();
    assert!(bytes.len() <= most, "{} bytes", bytes.len());
    assert_eq!(bincode::serde::decode_from_slice(&bytes, config).unwrap(), (code, bytes.len()));
}

#[test]
fn an_esco_address_is_its_id() {
    let id = "0005c151-5b5a-4a66-8aac-60e734beb1ab";
    assert_eq!(
        format!("http://data.europa.eu/esco/skill/{id}").parse::<SkillCode>().unwrap().to_string(),
        id
    );
}

#[rstest]
#[case("")]
#[case("s001")]
#[case("S1")]
#[case("S0001")]
#[case("S000001")]
#[case("SAP")]
#[case("R410")]
#[case("È01")]
#[case("0005c1515b5a4a668aac60e734beb1ab")]
fn other_texts_are_no_codes(#[case] text: &str) {
    assert!(text.parse::<SkillCode>().is_err());
}

#[test]
fn words_are_kept_as_typed_and_compared_folded() {
    let typed = skill("  Uso  del MULETTÒ\u{1b}[31m");
    assert_eq!(typed.to_string(), "Uso del MULETTÒ [31m");
    assert_eq!(skill("Pulizia à fondo"), skill(" pulizia  A FONDO "));
    assert_ne!(skill("c"), skill("C++"));
    assert_eq!(skill("SAP").code(), None);
    assert_eq!(skill("S001\u{200b}"), skill("S001"));
    assert!(" \u{7}\t".parse::<SkillRef>().is_err());
    assert_eq!(skill(&"x".repeat(1_000_000)).to_string().len(), FreeSkill::MAX);
}

#[test]
fn a_broken_binary_code_is_refused() {
    let config = bincode::config::standard();
    assert!(bincode::serde::decode_from_slice::<SkillCode, _>(&[0, b'X', 1], config).is_err());
    assert!(bincode::serde::decode_from_slice::<SkillCode, _>(&[2, 0, 0], config).is_err());
    assert!(bincode::serde::decode_from_slice::<SkillRef, _>(&[1, 1, b' '], config).is_err());
}

proptest! {
    #[test]
    fn whatever_is_typed_survives(text in "\\PC{1,20}|[SL][0-9]{1,6}") {
        if let Ok(reference) = text.parse::<SkillRef>() {
            let config = bincode::config::standard();
            let bytes = bincode::serde::encode_to_vec(&reference, config).unwrap();
            let (back, _) = bincode::serde::decode_from_slice::<SkillRef, _>(&bytes, config).unwrap();
            prop_assert_eq!(back.to_string(), reference.to_string());
            prop_assert_eq!(&back, &reference);
            let json = serde_json::to_string(&reference).unwrap();
            prop_assert_eq!(serde_json::from_str::<SkillRef>(&json).unwrap(), reference);
        }
    }
}
