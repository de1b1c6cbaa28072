//! A vacancy on its way: candidates ranked, shortlisted, sent, and what became of them.

use std::num::NonZeroU16;

use sportello::domain::*;
use sportello::office::{Act, NewEvent, Office};

use crate::harness::{Story, day, login};

pub fn company(office: &Office, name: &str, vat: &str) -> CompanyId {
    let company = Company {
        id: office.fresh_id(),
        number: 0,
        vat: vat.parse().unwrap(),
        name: name.parse().unwrap(),
        ateco: None,
        municipality: "F262".parse().ok(),
        address: None,
        phone: Some("080 555 0100".parse().unwrap()),
        email: None,
        employees: None,
        referent: None,
        registered_on: day("01/06/2026"),
    };
    office.perform(&login(), Act::RegisterCompany(Box::new(company))).unwrap().company().unwrap()
}

fn vacancy(office: &Office, company: CompanyId, title: &str, change: impl FnOnce(&mut Vacancy)) -> VacancyId {
    let mut vacancy = Vacancy {
        id: office.fresh_id(),
        code: VacancyCode::default(),
        company,
        title: title.parse().unwrap(),
        profession: "8.1.3.1.0".parse().ok(),
        municipality: "F262".parse().ok(),
        posts: NonZeroU16::new(2).unwrap(),
        conditions: Conditions {
            contract: "A.02.00".parse().ok(),
            hours: Some(WorkingHours::FullTime),
            ..Conditions::default()
        },
        profile: Profile {
            licences: vec![Asked::must(Licence::B)],
            languages: vec![Asked::nice("en:B1".parse().unwrap())],
            max_km: Some(30),
            ..Profile::default()
        },
        reserved_l68: false,
        requested_on: day("18/11/2026"),
        agreed_on: None,
        state: VacancyState::Published,
        sent_on: None,
        candidates: Vec::new(),
        history: Vec::new(),
    };
    change(&mut vacancy);
    office.perform(&login(), Act::OpenVacancy(Box::new(vacancy))).unwrap().vacancy().unwrap()
}

/// Gives the persons of the office a professional record: all drive, one does not.
fn teach(office: &Office) {
    for number in 1..=6 {
        let id = office.projections().lookup.person_by_number(number).unwrap();
        let known = office.person(id).unwrap().unwrap();
        let (mut person, base) = (known.value, known.version);
        let licence = if number == 6 { "AM" } else { "B" };
        let level = ["A1", "A2", "B1", "B2", "C1", "C2"][usize::try_from(number).unwrap() - 1];
        person.record.licences = licence.parse().ok();
        person.record.languages = Some(vec![format!("en:{level}").parse().unwrap()]);
        person.wishes.professions = Some(vec!["8.1.3.1.0".parse().unwrap()]);
        office.perform(&login(), Act::AmendPerson { person: Box::new(person), base }).unwrap();
    }
}

/// An office with six persons, two companies, three vacancies.
fn begin() -> (Story, VacancyId) {
    let mut story = Story::begin();
    let office = story.office.clone();
    teach(&office);
    let sud = company(&office, "Logistica Sud srl", "12345678903");
    let bar = company(&office, "Bar Centrale snc", "01114601006");
    let id = vacancy(&office, sud, "Magazziniere", |_| {});
    vacancy(&office, bar, "Barista", |v| {
        v.profile = Profile::default();
        v.requested_on = day("02/11/2026");
        v.posts = NonZeroU16::MIN;
    });
    vacancy(&office, sud, "Autista", |v| v.state = VacancyState::Detected);
    story.keys("<Esc>3");
    (story, id)
}

fn state(story: &Story, id: VacancyId) -> Vacancy {
    story.office.vacancy(id).unwrap().unwrap().value
}

/// Puts the cursor of the board on a vacancy, by searching for it.
fn go_to(story: &mut Story, title: &str) {
    story.keys("/").types(title).keys("<Down><Enter>");
}

fn confirm(story: &mut Story) {
    story.wait();
    story.keys("S");
}

#[test]
fn the_board_shows_every_column_and_the_card_of_the_vacancy_under_the_cursor() {
    let (mut story, _) = begin();
    let screen = story.screen();
    screen.shows("Rilevata").shows("Pubblicata").shows("Preselezione").shows("Rosa inviata").shows("Esito");
    go_to(&mut story, "magazz");
    let screen = story.screen();
    screen.shows("› Magazziniere ×2").shows("Obbligatori").shows("patente B").shows("inglese B1");
    story.screen().shows("Logistica Sud srl · Modugno");
}

#[test]
fn the_best_five_are_shortlisted_and_sent_with_few_keys() {
    let (mut story, id) = begin();
    go_to(&mut story, "magazz");
    story.count_from_here().keys("m");
    story.resize(80, 24);
    story.keys("bR").screen().shows("Inviare a Logistica Sud srl la rosa di 5 candidati?");
    confirm(&mut story);
    assert!(story.pressed <= 9, "{} keys", story.pressed);
    let screen = story.screen();
    screen.shows("5 candidati segnalati").shows("Segnalato");
    let sent = state(&story, id);
    assert_eq!((sent.state, sent.candidates.len()), (VacancyState::ShortlistSent, 5));
    assert!(sent.candidates.iter().all(|one| one.stage == Stage::Referred));
    for one in &sent.candidates {
        let (_, kept) = story.office.kept_reasons(id, one.person).unwrap().unwrap();
        assert_eq!(Some(kept.score.whole()), one.score);
    }

    story.keys("u").screen().shows("Ultimo atto annullato");
    let back = state(&story, id);
    assert_eq!(back.state, VacancyState::Preselecting);
    assert!(back.candidates.iter().all(|one| one.stage == Stage::Selected));
}

#[test]
fn a_question_answered_no_sends_nothing() {
    let (mut story, id) = begin();
    go_to(&mut story, "magazz");
    story.keys("m<Space>R");
    story.wait();
    story.keys("<Enter>");
    assert_eq!(state(&story, id).state, VacancyState::Preselecting);
    story.keys("<Space>R").screen().shows("La rosa è vuota");
}

#[test]
fn a_call_is_recorded_with_two_keys_and_the_hire_ends_it() {
    let (mut story, id) = begin();
    go_to(&mut story, "magazz");
    story.keys("m<Space>o").screen().shows("1 Disponibile");
    story.keys("1").screen().shows("Disponibile dal 22/11/2026");
    assert_eq!(state(&story, id).candidates[0].stage, Stage::Answered(Answer::Available));
    story.keys("R");
    confirm(&mut story);
    story.keys("<Esc>").count_from_here();
    story.keys("o").screen().shows("Colloquio in azienda: scelto");
    story.keys("1");
    assert_eq!(story.pressed, 2, "one candidate: its outcomes at once");
    story.keys("o").screen().shows("Assunto da oggi");
    story.keys("2").screen().shows("Primo giorno");
    story.types("01/12/2026").keys("<Enter>").screen().shows("Esito registrato");
    let hired = state(&story, id);
    assert_eq!(hired.candidates[0].stage, Stage::Hired);
    assert_eq!(hired.posts_left(), 1);
    assert!(hired.state.is_open(), "one of two posts is left");
    let person = hired.candidates[0].person;
    let timeline = story.office.timeline(person.into()).unwrap();
    let hire = timeline.live().find(|event| matches!(event.kind, EventKind::Hire(_))).unwrap();
    assert_eq!(hire.on, day("01/12/2026"));
}

#[test]
fn who_is_set_aside_says_why_and_a_draft_of_it_survives() {
    let (mut story, id) = begin();
    go_to(&mut story, "magazz");
    story.keys("md").screen().shows("Da parte");
    story.types("orario incomp").keys("<Esc>d").screen().shows("orario incomp");
    story.types("atibile").keys("<Enter>").screen().shows("Da parte dal 22/11/2026: «orario incompatibile»");
    let aside = state(&story, id).candidates[0].clone();
    assert_eq!((aside.stage, &*aside.remark.unwrap()), (Stage::SetAside, "orario incompatibile"));
    story.keys("<Space>").screen().shows("È già oltre (Da parte)");
}

#[test]
fn every_point_is_explained() {
    let (mut story, _) = begin();
    go_to(&mut story, "magazz");
    story.keys("m<Enter>");
    let screen = story.screen();
    screen.shows("Perché").shows("obbligo").shows("patente B").shows("con buone risposte");
    story.keys("<Down><Down><PgDn><Enter>").screen().hides("con buone risposte");
}

#[test]
fn asking_less_shows_more_for_this_view_only() {
    let (mut story, id) = begin();
    go_to(&mut story, "magazz");
    story.keys("m").screen().shows("5 idonei, 1 escluso").hides("GRECO Lucia");
    story.keys("w").screen().shows("patente B solo preferibile: +1 candidato");
    story.keys("<Enter>").screen().shows("6 idonei").shows("Vista con patente B").shows("GRECO Lucia");
    assert_eq!(state(&story, id).profile.licences[0].strength, Strength::Must);
    story.keys("w1").screen().shows("5 idonei").hides("Vista con");
}

#[test]
fn weights_change_for_the_vacancy_in_view_at_once() {
    let (mut story, _) = begin();
    go_to(&mut story, "magazz");
    story.keys("m").screen().hides("pesi cambiati");
    story.keys("W").screen().shows("Quale criterio cambia peso").shows("lingua (azienda): 10,0");
    story
        .keys("<Down><Down><Down><Down><Enter>")
        .screen()
        .shows("Quanto pesa lingua")
        .shows("Il doppio: 20,0");
    story.keys("5").screen().shows("Vista con pesi cambiati");
    story.keys("W").screen().shows("lingua (azienda): 20,0, cambiato");
    story.keys("1").screen().hides("pesi cambiati");
}

#[test]
fn what_would_open_most_vacancies_to_a_person_is_a_key_away() {
    let (mut story, _) = begin();
    story.keys("/").types("greco").keys("<Down>i").screen().shows("GRECO Lucia");
    story.keys("w").screen().shows("Quale cosa da sola aprirebbe").shows("patente B: ");
    story.keys("<Esc>");
}

#[test]
fn the_excluded_are_shown_on_demand_and_say_why() {
    let (mut story, id) = begin();
    go_to(&mut story, "magazz");
    story.keys("mx<End>");
    let screen = story.screen();
    screen.shows("× ").shows("GRECO Lucia").shows("manca patente B (ha patente AM)");
    story.keys("<Space>").screen().shows("escluso da un requisito obbligatorio (patente)");
    confirm(&mut story);
    assert_eq!(state(&story, id).candidates.len(), 1, "the operator decides, once asked");
    story.keys("x").screen().shows("GRECO Lucia");
}

#[test]
fn a_person_is_matched_with_the_open_vacancies() {
    let (mut story, id) = begin();
    story.keys("/bianchi<Down>i");
    let screen = story.screen();
    screen.shows("BIANCHI Anna").shows("Magazziniere").shows("Barista").shows("vacancy possibili");
    story.keys("<Enter>").screen().shows("Perché");
    story.keys("<Esc>i").screen().shows("Obbligatori");
    story.keys("<Esc>").screen().shows("vacancy possibili");
    let under = |story: &Story| state(story, id).candidates.len();
    let before = under(&story);
    story.keys("<Space><Down><Space><Down><Space>");
    assert_eq!(under(&story), before + 1, "proposed to her");
    story.screen().shows("Proposto");
    story.keys("b").screen().shows("Si può solo con i candidati di una vacancy");
}

#[test]
fn vacancies_move_close_and_open_again() {
    let (mut story, id) = begin();
    go_to(&mut story, "magazz");
    story.keys("<lt>").screen().shows("V-2026-0001: Rilevata");
    story.keys(">>").screen().shows("V-2026-0001: Preselezione");
    assert_eq!(state(&story, id).state, VacancyState::Preselecting);
    story.keys("X").screen().shows("Come si è chiusa V-2026-0001");
    story.keys("3").screen().shows("V-2026-0001: Esito");
    assert_eq!(state(&story, id).state, VacancyState::Closed(Closure::Withdrawn));
    story.keys("<lt>").screen().shows("Riaprire V-2026-0001?");
    confirm(&mut story);
    assert_eq!(state(&story, id).state, VacancyState::Preselecting);
    story.keys("u");
    assert!(!state(&story, id).state.is_open());
    story.keys("<Left><Left><Left><Left><Left><Right><Right><Right><Right><Right><Right><Up><Down>");
    story.screen().shows("Esito");
}

#[test]
fn special_data_is_a_filter_and_is_never_shown() {
    let (mut story, _) = begin();
    let office = story.office.clone();
    let employer = company(&office, "Riserva srl", "00488410010");
    let id = office.projections().lookup.person_by_number(4).unwrap();
    let kind = EventKind::TargetedPlacement;
    let event = NewEvent { subject: id.into(), on: day("01/11/2026"), kind, note: None };
    office.perform(&login(), Act::Record(event)).unwrap();
    vacancy(&office, employer, "Receptionist", |v| v.reserved_l68 = true);
    go_to(&mut story, "recept");
    story.screen().shows("riservata L. 68/1999");
    story.keys("m").screen().shows("BIANCHI Anna").shows("L. 68/1999): 5 fuori").hides("ROSSI");
}

#[test]
fn companies_are_a_list_with_their_card() {
    let (mut story, _) = begin();
    story.keys("6");
    let screen = story.screen();
    screen.shows("› Bar Centrale snc").shows("Modugno").shows("2 imprese");
    story.keys("<Right>").screen().shows("› Logistica Sud srl").shows("V-2026-0001 Magazziniere");
    story.keys("<Left><PgDn><Home><End><Enter>").screen().hides("2 imprese");
}

#[test]
fn an_empty_office_has_screens_too() {
    let mut story = Story::begin();
    story.keys("<Esc>3").screen().shows("Nessuna vacancy");
    story.keys("<Left><Right><Right><Down><PgDn><Enter>mo>").screen().shows("Non c'è nessuna vacancy");
    story.keys("4<Enter><Space>bRwodx").screen().shows("premi");
    story.keys("6<Down><Left><Right><Enter>").screen().shows("Nessuna impresa");
    let office = story.office.clone();
    let employer = company(&office, "Bar Centrale snc", "01114601006");
    vacancy(&office, employer, "Barista", |v| {
        v.profile = Profile::default();
        v.conditions = Conditions::default();
        v.profession = None;
        v.municipality = None;
    });
    go_to(&mut story, "barista");
    story.keys("m").screen().shows("Nessun requisito indicato").shows("ROSSI Mario");
    story.keys("<Enter>").screen().shows("Perché");
    story.keys("<Esc>w").screen().shows("Chiedere meno non porterebbe");
}
