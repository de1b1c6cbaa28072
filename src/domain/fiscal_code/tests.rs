use std::collections::HashSet;

use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::domain::Disagreement as D;

fn code(text: &str) -> FiscalCode {
    text.parse().unwrap()
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn place(text: &str) -> CadastralCode {
    text.parse().unwrap()
}

#[rstest]
#[case("RSSMRA85T10A562S", "10/12/1985", Sex::Male, "A562")]
#[case("RSSMRA80A01H501U", "01/01/1980", Sex::Male, "H501")]
#[case("MRTMTT91D08F205J", "08/04/1991", Sex::Male, "F205")]
#[case("RSSMRA80A01H50MM", "01/01/1980", Sex::Male, "H501")]
fn known_codes_are_read(#[case] text: &str, #[case] born: &str, #[case] sex: Sex, #[case] at: &str) {
    let birth = Birth { day: day(born), sex, place: place(at) };
    assert_eq!(code(text).decode(day("22/11/2026")), birth);
    assert_eq!(code(text).to_string(), text);
}

/// Invented persons: surname, given name, birth, sex, place, the code by hand.
#[rstest]
#[case("Rossi", "Mario", "10/12/1985", Sex::Male, "A562", "RSSMRA85T10A562S")]
#[case("ROSSI", "MARIO", "01/01/1980", Sex::Male, "H501", "RSSMRA80A01H501U")]
#[case("Fo", "Io", "29/02/2000", Sex::Female, "X001", "FOXIOX00B69X001")]
#[case("D'Àngelo", "Niccolò", "05/03/1970", Sex::Male, "X001", "DNGNCL70C05X001")]
#[case("De Luca", "Anna Maria", "19/06/1959", Sex::Female, "X001", "DLCNMR59H59X001")]
#[case("Østergård", "Øyvind", "10/09/1950", Sex::Male, "X001", "STRYND50P10X001")]
#[case("Weiß", "Straße", "31/05/1971", Sex::Female, "X001", "WSSSRS71E71X001")]
#[case("Żółć", "Łukasz", "15/02/2014", Sex::Male, "X001", "ZLCLSZ14B15X001")]
#[case("Ærø", "Þór", "01/01/2001", Sex::Male, "X001", "RAETHR01A01X001")]
#[case("Hu", "Li", "01/01/2001", Sex::Female, "X001", "HUXLIX01A41X001")]
#[case("Aiello", "Gianfranco", "01/01/2001", Sex::Male, "X001", "LLAGFR01A01X001")]
fn a_code_follows_from_the_data(
    #[case] surname: &str,
    #[case] given: &str,
    #[case] born: &str,
    #[case] sex: Sex,
    #[case] at: &str,
    #[case] expected: &str,
) {
    let computed = FiscalCode::compute(surname, given, day(born), sex, place(at));
    assert!(computed.as_str().starts_with(expected), "{computed}");
    assert_eq!(computed.as_str().parse(), Ok(computed));
    assert_eq!(computed.disagreements(surname, given, Some(day(born)), Some(sex), Some(place(at))), []);
}

#[test]
fn every_fault_has_its_own_error() {
    use FiscalCodeError as E;
    let read = |text: &str| text.parse::<FiscalCode>();
    assert_eq!(read("RSSMRA80A01H501A"), Err(E::Check { expected: 'U', found: 'A' }));
    assert_eq!(read("RSSMRA80A01H501"), Err(E::Length { found: 15 }));
    assert_eq!(read("RSSMRA80A01H501UU"), Err(E::Length { found: 17 }));
    assert_eq!(read(""), Err(E::Length { found: 0 }));
    assert_eq!(read("RSSMRA80F01H501U"), Err(E::Character { position: 9, found: 'F' }));
    assert_eq!(read("RSSMRAA0A01H501U"), Err(E::Character { position: 7, found: 'A' }));
    assert_eq!(read("RSSMR180A01H501U"), Err(E::Character { position: 6, found: '1' }));
    assert_eq!(read("RSSMRÀ80A01H501U"), Err(E::Character { position: 6, found: 'À' }));
    assert_eq!(read("RSSMRA80A01H5010"), Err(E::Character { position: 16, found: '0' }));
    assert_eq!(read("RSSMRA80D31H501U"), Err(E::NoSuchDay));
    assert_eq!(read("RSSMRA81B29H501U"), Err(E::NoSuchDay));
    assert_eq!(read("RSSMRA80A40H501U"), Err(E::NoSuchDay));
}

#[test]
fn lower_case_and_spaces_are_read() {
    assert_eq!(code(" rss mra 80a01 h501u\u{a0}"), code("RSSMRA80A01H501U"));
}

#[test]
fn the_century_is_the_latest_that_is_not_in_the_future() {
    let born_26 = FiscalCode::compute("Neri", "Ada", day("22/11/1926"), Sex::Female, place("X001"));
    assert_eq!(born_26.decode(day("21/11/2026")).day, day("22/11/1926"));
    assert_eq!(born_26.decode(day("22/11/2026")).day, day("22/11/2026"));
    assert_eq!(born_26.birth_near(day("01/01/1930")).day, day("22/11/1926"));
    assert_eq!(born_26.birth_near(day("01/01/1830")).day, day("22/11/1826"));
    // 1900 had no 29 February: the only year left is 2000, whatever the day.
    let leap = FiscalCode::compute("Neri", "Ada", day("29/02/2000"), Sex::Female, place("X001"));
    assert_eq!(leap.decode(day("01/01/1990")).day, day("29/02/2000"));
}

#[test]
fn an_omocode_is_the_same_person() {
    let (plain, omocode) = (code("RSSMRA80A01H501U"), code("RSSMRA80A01H50MM"));
    assert!(omocode.is_omocode() && !plain.is_omocode());
    assert_eq!(omocode.plain(), plain);
    assert_eq!(plain.variants().next(), Some(omocode));
    assert_eq!(plain.variants().collect::<HashSet<_>>().len(), 127);
    assert_eq!(omocode.disagreements("Rossi", "Mario", Some(day("01/01/1980")), None, None), []);
}

#[test]
fn disagreements_are_told_one_by_one() {
    let mario = code("RSSMRA80A01H501U");
    let found = mario.disagreements(
        "Verdi",
        "Maria Pia",
        Some(day("02/01/1980")),
        Some(Sex::Female),
        Some(place("A662")),
    );
    assert_eq!(
        found,
        [
            D::Surname { code: ['R', 'S', 'S'], name: ['V', 'R', 'D'] },
            D::Given { code: ['M', 'R', 'A'], name: ['M', 'R', 'P'] },
            D::Birth { code: day("01/01/1980") },
            D::Sex { code: Sex::Male },
            D::Place { code: place("H501") },
        ]
    );
    // The same day a hundred years before is no disagreement: the code does not tell centuries.
    assert_eq!(mario.disagreements("Rossi", "Mario", Some(day("01/01/1880")), None, None), []);
}

#[test]
fn a_provisional_code_is_an_identity_too() {
    let provisional: TaxId = "12345 670017".parse().unwrap();
    assert_eq!(provisional.to_string(), "12345670017");
    assert_eq!(provisional.fiscal(), None);
    assert!(matches!(provisional, TaxId::Provisional(p) if p.check_agrees()));
    assert!(matches!("12345670018".parse(), Ok(TaxId::Provisional(p)) if !p.check_agrees()));
    assert_eq!("1234567001".parse::<TaxId>(), Err(FiscalCodeError::Length { found: 10 }));
    assert_eq!("rssmra80a01h501u".parse(), Ok(TaxId::Fiscal(code("RSSMRA80A01H501U"))));
}

#[test]
fn written_as_text_and_as_few_bytes() {
    let config = bincode::config::standard();
    for text in ["RSSMRA80A01H501U", "RSSMRA80A01H50MM", "12345670017"] {
        let id: TaxId = text.parse().unwrap();
        assert_eq!(serde_json::to_string(&id).unwrap(), format!("\"{text}\""));
        assert_eq!(serde_json::from_str::<TaxId>(&format!("\"{text}\"")).unwrap(), id);
        let bytes = bincode::serde::encode_to_vec(id, config).unwrap();
        assert_eq!(bytes.len(), 1 + text.len());
        assert_eq!(bincode::serde::decode_from_slice::<TaxId, _>(&bytes, config).unwrap().0, id);
    }
    let bytes = bincode::serde::encode_to_vec(code("RSSMRA80A01H501U"), config).unwrap();
    assert_eq!(bytes, b"RSSMRA80A01H501U");
    let flipped = bincode::serde::decode_from_slice::<FiscalCode, _>(b"RSSMRA80A01H501A", config);
    assert!(flipped.is_err());
}

#[test]
fn what_others_can_see_is_masked() {
    assert_eq!(code("RSSMRA80A01H501U").masked(), "RSSMRA8*****501U");
}

/// 2,500 invented persons, the first 400 with all their omocodes, made with another implementation.
#[test]
fn every_row_of_the_oracle_agrees() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data/oracles/fiscal_codes.csv");
    let Ok(mut reader) = csv::Reader::from_path(file) else {
        println!("skipped: no {file}");
        return;
    };
    let mut persons = 0;
    let mut omocodes = 0;
    for row in reader.deserialize::<(String, String, Sex, Day, CadastralCode, FiscalCode, String)>() {
        let (surname, given, sex, born, at, expected, forms) = row.unwrap();
        let computed = FiscalCode::compute(&surname, &given, born, sex, at);
        assert_eq!(computed, expected, "{surname} {given}");
        assert_eq!(expected.birth_near(born), Birth { day: born, sex, place: at });
        assert_eq!(expected.disagreements(&surname, &given, Some(born), Some(sex), Some(at)), []);
        let forms: HashSet<FiscalCode> = forms.split_whitespace().map(code).collect();
        if !forms.is_empty() {
            let ours: HashSet<FiscalCode> = computed.variants().chain([computed]).collect();
            assert_eq!(ours, forms, "{expected}");
            assert!(forms.iter().all(|form| form.plain() == expected && form.birth_near(born).day == born));
        }
        persons += 1;
        omocodes += forms.len();
    }
    assert!(persons >= 2_500 && omocodes >= 400 * 128, "{persons} persons, {omocodes} forms");
}

fn any_birth() -> impl Strategy<Value = (Day, Sex, CadastralCode)> {
    (0i64..146_000, any::<bool>(), 0u16..26_000).prop_map(|(days, female, at)| {
        let sex = if female { Sex::Female } else { Sex::Male };
        (day("01/01/1800") + days, sex, CadastralCode::try_from(at).unwrap())
    })
}

proptest! {
    #[test]
    fn any_person_has_a_code_that_says_their_birth(
        surname in "\\PC{0,20}", given in "\\PC{0,20}", (born, sex, at) in any_birth(),
    ) {
        let computed = FiscalCode::compute(&surname, &given, born, sex, at);
        prop_assert_eq!(computed.as_str().parse(), Ok(computed));
        prop_assert_eq!(computed.birth_near(born), Birth { day: born, sex, place: at });
        prop_assert!(!computed.is_omocode());
        prop_assert_eq!(computed.plain(), computed);
        prop_assert_eq!(computed.disagreements(&surname, &given, Some(born), Some(sex), Some(at)), []);
    }

    #[test]
    fn every_variant_is_valid_and_leads_back((born, sex, at) in any_birth(), which in 0usize..127) {
        let plain = FiscalCode::compute("Bianchi", "Carla", born, sex, at);
        let variant = plain.variants().nth(which).unwrap();
        prop_assert!(variant.is_omocode());
        prop_assert_eq!(variant.as_str().parse(), Ok(variant));
        prop_assert_eq!(variant.plain(), plain);
        prop_assert_eq!(variant.decode(born), plain.decode(born));
        prop_assert!(variant.variants().eq(plain.variants()));
    }

    #[test]
    fn a_birth_is_never_read_in_the_future((born, sex, at) in any_birth(), later in 0i64..36_000) {
        let today = born + later;
        prop_assume!(today.year() < 2200 && born <= today);
        let read = FiscalCode::compute("Bianchi", "Carla", born, sex, at).decode(today).day;
        prop_assert!(read <= today && read >= born);
    }

    #[test]
    fn one_wrong_character_is_never_taken((born, sex, at) in any_birth(), wrong in b'A'..=b'Z') {
        let right = <[u8; 16]>::from(FiscalCode::compute("Bianchi", "Carla", born, sex, at));
        let mut code = right;
        code[15] = wrong;
        prop_assert_eq!(FiscalCode::try_from(code).is_ok(), code == right);
    }

    #[test]
    fn no_text_panics(text in "\\PC{0,40}") {
        let _ = text.parse::<FiscalCode>();
        let _ = text.parse::<TaxId>();
    }
}
