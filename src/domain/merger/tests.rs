use super::*;
use crate::domain::{Answer, Contacts, Identity, ProfessionalRecord, Sex, Wishes};

fn person(code: &str, number: u32) -> Person {
    Person {
        id: PersonId::from_bytes([number as u8; 16]),
        number,
        identity: Identity {
            tax_id: code.parse().unwrap(),
            surname: "Rossi".parse().unwrap(),
            given_names: "Mario".parse().unwrap(),
            birth_date: "01/01/1980".parse().unwrap(),
            sex: Sex::Male,
            birth_place: None,
            citizenship: None,
        },
        contacts: Contacts::default(),
        record: ProfessionalRecord::default(),
        wishes: Wishes::default(),
        responsible: None,
        registered_on: "01/01/2026".parse().unwrap(),
        confirmed_on: "01/01/2026".parse().unwrap(),
    }
}

fn candidate(stage: Stage) -> Candidate {
    Candidate {
        person: PersonId::from_bytes([2; 16]),
        stage,
        since: "01/02/2026".parse().unwrap(),
        score: None,
        remark: None,
    }
}

#[test]
fn what_is_missing_is_taken_and_what_is_contested_is_not() {
    let mut one = person("RSSMRA80A01H501U", 1);
    let mut other = person("RSSMRA80A01H50MM", 2);
    one.wishes.max_km = Some(30);
    other.wishes.max_km = Some(10);
    other.record.own_vehicle = Some(false);
    let missing: Vec<_> = Detail::ALL.iter().filter(|d| d.is_missing(&one, &other)).collect();
    assert_eq!(missing, [&Detail::OwnVehicle]);
    let contested: Vec<_> = Detail::ALL.iter().filter(|d| d.is_contested(&one, &other)).collect();
    assert_eq!(contested, [&Detail::TaxId, &Detail::MaxKm]);
    assert!(Detail::ALL.iter().all(|detail| Detail::named(detail.word()) == Some(*detail)));
}

#[test]
fn a_fiscal_code_replaces_a_provisional_number() {
    let (one, other) = (person("12345678903", 1), person("RSSMRA80A01H501U", 2));
    assert!(Detail::TaxId.is_missing(&one, &other) && !Detail::TaxId.is_missing(&other, &one));
}

#[test]
fn what_was_written_since_stays_when_they_are_parted() {
    let before = person("RSSMRA80A01H501U", 1);
    let mut gone = person("RSSMRA80A01H50MM", 2);
    gone.wishes.max_km = Some(10);
    gone.wishes.min_pay = Some(9_000);
    let taken = vec![Detail::MaxKm, Detail::MinPay];
    let mut now = Merger::joined(&before, &gone, &taken);
    let merger = Merger {
        gone: gone.id,
        into: before.id,
        on: "22/11/2026".parse().unwrap(),
        at: Moment(0),
        by: "m.rossi".parse().unwrap(),
        before: Box::new(before.clone()),
        taken,
        moved: Vec::new(),
    };
    assert_eq!(merger.parted(&now, &gone), before);
    now.wishes.max_km = Some(50);
    assert_eq!(merger.parted(&now, &gone).wishes.max_km, Some(50));
    assert_eq!(merger.parted(&now, &gone).wishes.min_pay, None);
}

#[test]
fn of_two_candidacies_the_further_one_stands() {
    let survivor = PersonId::from_bytes([1; 16]);
    let stands = |gone: Stage, own: Option<Stage>| {
        let own = own.map(candidate);
        Moved { vacancy: VacancyId::from_bytes([9; 16]), place: 0, gone: candidate(gone), own }
            .settled(survivor)
    };
    assert_eq!(stands(Stage::Referred, None).person, survivor);
    assert_eq!(stands(Stage::Referred, Some(Stage::Selected)).stage, Stage::Referred);
    assert_eq!(stands(Stage::SetAside, Some(Stage::Selected)).stage, Stage::Selected);
    let answered = Stage::Answered(Answer::Available);
    assert_eq!(stands(Stage::Selected, Some(answered)).stage, answered);
}
