//! Opening and amending vacancies.

use crate::desk::{Desk, office};
use sportello::domain::*;

fn with_company() -> Desk {
    let mut desk = Desk::at(office("puglia"));
    desk.command("company.new").keys("12345678903<Enter>Logistica Sud srl<F10>");
    desk.pressed = 0;
    desk
}

fn the_only(desk: &Desk) -> Vacancy {
    let known = desk.app.office.projections();
    assert_eq!(known.vacancies.len(), 1);
    known.vacancies.values().next().unwrap().as_ref().clone()
}

#[test]
fn a_vacancy_of_the_company_under_the_cursor() {
    let mut desk = with_company();
    desk.command("vacancy.new").shows("Nuova vacancy · Logistica Sud srl");
    desk.keys("Magazziniere<Enter>magazzin<Enter><C-u>2<Enter>modugn<Enter>");
    desk.shows("Modugno (BA)").keys("<Tab><Tab><Tab>");
    desk.keys("carrello elev<Enter><BS><BS>!<Tab>12<Tab>4!<Tab>").shows("obbligatorio");
    desk.keys("inglese A2<Tab>B!<Tab>o<Tab>30<Tab>determin").shows("A.02.00");
    desk.keys("<Enter><F10>").shows("Vacancy aperta: Magazziniere");
    let vacancy = the_only(&desk);
    assert_eq!(vacancy.code.to_string(), "V-2026-0001");
    assert_eq!(vacancy.posts.get(), 2);
    let profile = &vacancy.profile;
    assert_eq!(profile.skills[0].strength, Strength::Must);
    assert_eq!(profile.experience_months, Some(Asked::nice(12)));
    assert_eq!(profile.education, Some(Asked::must("4".parse().unwrap())));
    assert_eq!(profile.licences, [Asked::must(Licence::B)]);
    assert_eq!(profile.own_vehicle, Some(Strength::Must));
    assert_eq!(profile.max_km, Some(30));
    assert!(vacancy.conditions.contract.is_some());
}

#[test]
fn a_vacancy_without_a_company_asks_for_one() {
    let mut desk = with_company();
    desk.keys("3").command("record.new").shows("Nuova vacancy");
    desk.keys("<Tab>Saldatore<F10>").shows("Impresa: serve un valore");
    desk.keys("logist").shows("Logistica Sud srl 12345678903");
    desk.keys("<Enter><F10>").shows("Vacancy aperta: Saldatore");
    assert_eq!(the_only(&desk).posts.get(), 1);
}

#[test]
fn an_amended_vacancy_keeps_its_code_state_and_candidates() {
    let mut desk = with_company();
    desk.command("vacancy.new").keys("Magazziniere<F10>");
    let before = the_only(&desk);
    desk.keys("/magazz<Down>e").shows("V-2026-0001 Magazziniere");
    desk.keys("<Tab><Tab><C-u>0<F10>").shows("Posti: almeno un posto");
    desk.keys("<C-u>3<F10>").shows("Vacancy aggiornata");
    let after = the_only(&desk);
    assert_eq!(after.posts.get(), 3);
    assert_eq!(Vacancy { posts: before.posts, ..after }, before);
}
