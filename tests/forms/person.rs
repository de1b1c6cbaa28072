//! Registering and amending persons.

use crate::desk::{Desk, day, office, operator, with_person};
use sportello::domain::*;
use sportello::office::Act;

fn code(surname: &str, given: &str, born: &str, sex: Sex, place: &str) -> String {
    FiscalCode::compute(surname, given, day(born), sex, place.parse().unwrap()).to_string()
}

fn the_only(desk: &Desk) -> Person {
    let id = desk.app.office.projections().lookup.person_by_number(1).unwrap();
    desk.app.office.person(id).unwrap().unwrap().value
}

#[test]
fn the_fiscal_code_fills_birth_sex_and_place() {
    let mut desk = Desk::at(office("puglia"));
    let code = code("Greco", "Lucia", "12/03/1985", Sex::Female, "A893");
    desk.keys("N").shows("Nuova persona").keys(&code.to_lowercase()).keys("<Enter>");
    desk.shows(&code).shows("12/03/1985").shows("femmina").shows("Bitonto (BA)");
    desk.keys("greco<Enter>lucia<F10>").shows("Registrata: GRECO lucia");
    let person = the_only(&desk);
    assert_eq!(person.identity.birth_date, day("12/03/1985"));
    assert_eq!(person.identity.birth_place, "A893".parse().ok());
    assert_eq!(person.responsible, Some(operator()));
    assert_eq!(desk.app.subject(), Some(person.id.into()), "their timeline is open");
    assert_eq!(desk.drafts(), 0);
}

#[test]
fn a_wrong_code_is_an_error_and_a_disagreement_only_a_warning() {
    let mut desk = Desk::at(office("puglia"));
    let code = code("Greco", "Lucia", "12/03/1985", Sex::Female, "A893");
    let last = if code.ends_with('A') { 'B' } else { 'A' };
    let wrong = format!("{}{last}", &code[..15]);
    desk.keys("N").keys(&wrong).keys("<Enter>").shows("una lettera o cifra è sbagliata");
    desk.keys("<Up><C-u>").keys(&code).keys("<Enter>");
    desk.keys("Grassi<Enter>").shows("il codice fiscale ha GRC, il nome vorrebbe GRS");
    desk.keys("Lucia<Enter><C-u>13/3/85<Enter>").shows("il codice fiscale dice 12/03/1985");
    desk.keys("m<Enter>").shows("il codice fiscale dice F");
    desk.keys("<F10>").shows("Registrata");
    assert_eq!(the_only(&desk).identity.sex, Sex::Male);
}

#[test]
fn a_place_that_was_not_there_is_a_warning() {
    let mut desk = Desk::at(office("puglia"));
    desk.keys("N<Enter>Neri<Enter>Ada<Enter>1/2/1900<Enter>f<Enter>Statte<Enter>").shows("esiste solo dal");
}

#[test]
fn whoever_is_known_already_is_named_and_can_be_opened() {
    let (mut desk, id) = with_person("puglia");
    desk.keys("<Esc>NRSSMRA80A01H501U<Enter>").shows("è il codice di #1 ROSSI Mario 01/01/1980");
    desk.keys("Rossi<Enter>Mario<F10>").shows("Codice fiscale: è il codice di #1 ROSSI Mario");
    desk.keys("<C-g>");
    assert_eq!(desk.app.subject(), Some(id.into()));
    assert_eq!(desk.drafts(), 1);
}

#[test]
fn somebody_alike_is_named_before_a_second_record_is_made() {
    let (mut desk, _) = with_person("puglia");
    let code = code("Rosi", "Mario", "01/01/1980", Sex::Male, "A662");
    desk.keys("<Esc>N").keys(&code).keys("<Enter>Rosi<Enter>Mario<Enter>");
    desk.shows("forse è già in archivio: #1 ROSSI Mario 01/01/1980 (nome simile");
    desk.keys("<F10>").shows("Registrata");
}

#[test]
fn tables_are_picked_from_by_typing() {
    let (mut desk, id) = with_person("puglia");
    desk.keys("e").shows("Persona · ROSSI Mario");
    desk.keys("<Tab><Tab><Tab><Tab><Tab><Tab><Tab>biton").shows("Bitonto (BA)");
    desk.keys("<Enter>").shows("Abita a                Bitonto (BA)");
    for _ in 0..4 {
        desk.keys("<Tab>");
    }
    // the page turns: education, its title, experience
    desk.keys("d").shows("Titolo di studio").keys("<Tab><Tab>magazzin").shows("Magazziniere: 12");
    desk.keys("<Enter><Tab>")
        .keys("patente<Esc><C-u>carrello elev")
        .keys("<Enter>taglio e cucito di famiglia");
    desk.keys("<Tab>inglese B1; fr<Tab>").shows("inglese B1").keys("b ce<Tab>s<F10>");
    desk.shows("Dati aggiornati");
    let person = desk.app.office.person(id).unwrap().unwrap().value;
    assert_eq!(person.contacts.municipality, "A893".parse().ok());
    let experience = &person.record.experiences.unwrap()[0];
    assert_eq!(experience.months, 12);
    let skills = person.record.skills.unwrap();
    assert!(skills[0].code().is_some() && skills[1].code().is_none(), "{skills:?}");
    assert_eq!(person.record.languages.unwrap().len(), 2);
    assert!(person.record.licences.unwrap().contains(Licence::CE));
    assert_eq!(person.record.own_vehicle, Some(true));
}

#[test]
fn asked_and_none_is_not_the_same_as_not_asked() {
    let (mut desk, id) = with_person("puglia");
    desk.keys("e");
    for _ in 0..14 {
        desk.keys("<Tab>");
    }
    desk.keys("-<F10>");
    let person = desk.app.office.person(id).unwrap().unwrap().value;
    assert_eq!(person.record.experiences, Some(Vec::new()));
    assert_eq!(person.record.skills, None);
    desk.keys("e<F10>");
    let again = desk.app.office.person(id).unwrap().unwrap().value;
    assert_eq!(again, person, "opening and saving changes nothing");
}

#[test]
fn what_a_form_does_not_show_is_not_lost() {
    let (mut desk, id) = with_person("puglia");
    let stored = desk.app.office.person(id).unwrap().unwrap();
    let mut person = stored.value;
    person.record.experiences = Some(vec![Experience {
        profession: "8.1.3.1.0".parse().unwrap(),
        months: 36,
        ended: Some(day("01/01/2020")),
        employer: Some("Logistica Sud".parse().unwrap()),
    }]);
    let act = Act::AmendPerson { person: Box::new(person), base: stored.version };
    desk.app.office.perform(&operator(), act).unwrap();
    desk.keys("e");
    for _ in 0..14 {
        desk.keys("<Tab>");
    }
    desk.keys("<BS>7<F10>").shows("Dati aggiornati");
    let person = desk.app.office.person(id).unwrap().unwrap().value;
    let job = &person.record.experiences.unwrap()[0];
    assert_eq!((job.months, job.ended), (37, Some(day("01/01/2020"))));
    assert_eq!(job.employer.as_deref(), Some("Logistica Sud"));
}

#[test]
fn two_operators_see_each_others_values_and_choose() {
    let (mut desk, id) = with_person("puglia");
    desk.keys("e");
    for _ in 0..8 {
        desk.keys("<Tab>");
    }
    desk.keys("via Roma 1<Tab>3331234567");
    // meanwhile a colleague
    let stored = desk.app.office.person(id).unwrap().unwrap();
    let mut theirs = stored.value;
    theirs.contacts.address = Some("via Bari 2".parse().unwrap());
    theirs.contacts.email = Some("mario@esempio.it".parse().unwrap());
    let act = Act::AmendPerson { person: Box::new(theirs), base: stored.version };
    desk.app.office.perform(&"a.verdi".parse().unwrap(), act).unwrap();
    desk.keys("<F10>").shows("Un altro operatore ha cambiato").shows("nel frattempo registrato: via Bari 2");
    desk.shows("mario@esempio.it");
    // one of theirs is taken, the own telephone stays
    desk.keys("<Up><C-t><F10>").shows("Dati aggiornati");
    let contacts = desk.app.office.person(id).unwrap().unwrap().value.contacts;
    assert_eq!(contacts.address.as_deref(), Some("via Bari 2"));
    assert_eq!(contacts.mobile.unwrap().digits(), "3331234567");
    assert_eq!(contacts.email.as_deref(), Some("mario@esempio.it"));
}

#[test]
fn a_resumed_draft_does_not_hide_what_a_colleague_stored() {
    let (mut desk, id) = with_person("puglia");
    desk.keys("e");
    for _ in 0..8 {
        desk.keys("<Tab>");
    }
    desk.keys("via Roma 1<Esc>");
    let stored = desk.app.office.person(id).unwrap().unwrap();
    let mut theirs = stored.value;
    theirs.contacts.address = Some("via Bari 2".parse().unwrap());
    theirs.contacts.email = Some("mario@esempio.it".parse().unwrap());
    let act = Act::AmendPerson { person: Box::new(theirs), base: stored.version };
    desk.app.office.perform(&"a.verdi".parse().unwrap(), act).unwrap();
    desk.keys("e").shows("Bozza ripresa");
    for _ in 0..8 {
        desk.keys("<Tab>");
    }
    desk.shows("via Roma 1").shows("nel frattempo registrato: via Bari 2").shows("mario@esempio.it");
}
