//! Appointments, pacts, plans and the other events.

use crate::desk::{Desk, day, office, with_person};
use sportello::domain::*;

#[test]
fn an_appointment_tells_of_closed_days_and_may_be_set_all_the_same() {
    let (mut desk, id) = with_person("puglia");
    desk.keys("a8/12<Tab>").shows("quel giorno l'ufficio è chiuso: Immacolata");
    desk.keys("<Up><C-u>domenica<Tab>").shows("fine settimana");
    desk.keys("<Up><C-u>gio<Tab>930<Tab>F3<Tab>porta il curriculum<F10>");
    desk.shows("Appuntamento fissato: giovedì 26/11/2026");
    let event = desk.events(id).remove(0);
    assert_eq!(event.on, day("26/11/2026"));
    let appointment = Appointment {
        time: "09:30".parse().ok(),
        service: "puglia:F3".parse().ok(),
        outcome: None,
        closes: None,
    };
    assert_eq!(event.kind, EventKind::Appointment(appointment));
    assert_eq!(event.note.as_deref(), Some("porta il curriculum"));
}

#[test]
fn a_pact_is_signed_with_all_its_elements_only() {
    let (mut desk, id) = with_person("puglia");
    // what the person looks for is not known: the profile has to be written
    desk.keys("p").shows("Patto di servizio · ROSSI Mario").shows("@ 23/12/2026");
    desk.keys("<F10>").shows("Profilo: serve un valore");
    desk.keys("magazziniere con muletto<Tab><C-u>candidature<F10>").shows("scrivi che cosa, @ e il giorno");
    desk.keys(" @ 22/12; corso muletto @ +30<F10>").shows("Patto firmato");
    let EventKind::Pact(pact) = &desk.events(id)[0].kind else { panic!() };
    assert_eq!(pact.step, SignatureStep::Signed);
    let terms = pact.terms.as_ref().unwrap();
    assert_eq!(terms.acts.len(), 2);
    assert_eq!(terms.acts[0].due, day("22/12/2026"));
    assert!(terms.for_workshops && terms.for_training && terms.for_offers);
}

#[test]
fn a_pact_may_be_proposed_or_refused_with_what_there_is() {
    let (mut desk, id) = with_person("puglia");
    desk.keys("pr<F10>").shows("Rifiuto del patto registrato");
    let event = desk.events(id).remove(0);
    assert_eq!(event.kind, EventKind::Pact(Pact { step: SignatureStep::Refused, terms: None }));
    assert!(event.note.unwrap().contains("Contatti: almeno un contatto al mese"));
}

#[test]
fn an_unavailable_person_signs_no_pact() {
    let (mut desk, id) = with_person("puglia");
    desk.keys("p<Tab><Tab><Tab>autista<Tab><Tab><Tab><Tab>n").shows("il patto non è pieno");
    desk.keys("<F10>").shows("A laboratori: senza questo il patto non si firma");
    desk.keys("<S-Tab><S-Tab><S-Tab><S-Tab><S-Tab><S-Tab><S-Tab>p<F10>")
        .shows("Proposta di patto registrata");
    let EventKind::Pact(pact) = &desk.events(id)[0].kind else { panic!() };
    assert_eq!(pact.step, SignatureStep::Proposed);
}

#[test]
fn the_declaration_of_availability() {
    let (mut desk, id) = with_person("puglia");
    desk.command("did").shows("DID · ROSSI Mario").keys("<Tab><C-u>-3<F10>").shows("Registrato: DID");
    let event = desk.events(id).remove(0);
    assert_eq!((event.on, event.kind), (day("20/11/2026"), EventKind::Did(DidStep::Released)));
    desk.command("did").keys("s<F10>");
    assert_eq!(desk.events(id)[1].kind, EventKind::Did(DidStep::Suspended));
}

#[test]
fn the_office_may_refuse_and_nothing_typed_is_lost() {
    let (mut desk, id) = with_person("puglia");
    desk.command("did").keys("<Tab><C-u>1/1/1990<F10>").shows("15").shows("01/01/1990");
    assert!(desk.events(id).is_empty());
    assert_eq!((desk.app.overlays.len(), desk.drafts()), (1, 1));
}

#[test]
fn a_plan_its_actions_and_their_outcomes() {
    let (mut desk, id) = with_person("puglia");
    desk.command("pai").keys("<F10>");
    assert_eq!(desk.events(id)[0].kind, EventKind::ActionPlan(SignatureStep::Signed));
    desk.command("esito-pai").shows("nulla di cui registrarlo");
    desk.command("azione-pai").keys("corso di muletto<Tab>+30<F10>");
    desk.command("esito-pai").shows("corso di muletto").keys("<Tab><Left>").shows("avviato").keys("<F10>");
    let events = desk.events(id);
    let EventKind::PlanAction(outcome) = &events[2].kind else { panic!("{events:?}") };
    assert_eq!((outcome.closes, outcome.outcome), (Some(events[1].id), Some(ProgrammeStep::Started)));
}

#[test]
fn any_event_is_found_by_its_name() {
    let (mut desk, id) = with_person("puglia");
    desk.keys("E").shows("Evento · ROSSI Mario");
    desk.keys("assunz<Enter>determin").shows("A.02.00");
    desk.keys("<Enter>31/3<Tab><C-u>1/12<F10>").shows("Registrato: Assunzione");
    let event = desk.events(id).remove(0);
    assert_eq!(event.on, day("01/12/2026"), "a job may begin later");
    let EventKind::Hire(hire) = event.kind else { panic!() };
    assert_eq!(hire.until, Some(day("31/03/2027")));
    desk.keys("Enaspi<Esc>Esostegno<Enter>nas<Enter><F10>").shows("Registrato: Sostegno");
    desk.keys("Eprofil<Enter>0,512<F10>");
    desk.keys("Edocum<Enter>curriculum<F10>");
    desk.keys("Eformaz<Enter><F10>");
    let kinds: Vec<&str> = desk.events(id).iter().map(|event| event.kind.word()).collect();
    for kind in ["beneficio", "profilazione", "documento", "formazione", "assunzione"] {
        assert!(kinds.contains(&kind), "{kinds:?}");
    }
}

#[test]
fn special_data_is_not_told_once_it_is_recorded() {
    let (mut desk, id) = with_person("puglia");
    desk.keys("El. 68<Enter><F10>").shows("Dato particolare registrato").shows_not("68/1999");
    assert_eq!(desk.events(id)[0].kind, EventKind::TargetedPlacement);
}

#[test]
fn a_company_has_its_own_events() {
    let mut desk = Desk::at(office("puglia"));
    desk.command("company.new").keys("12345678903<Enter>Logistica Sud srl<F10>");
    desk.command("evento").shows("Fabbisogno di personale").shows_not("DID");
    desk.keys("fabb<Enter>servono due magazzinieri<F10>");
    desk.command("patto").shows("metti il cursore su una persona");
    let company = desk.app.subject().unwrap();
    desk.keys("s").shows("Prestazione · Logistica Sud srl");
    desk.keys("<Enter><F10>");
    let kinds: Vec<&str> = desk.events(company).iter().map(|event| event.kind.word()).collect();
    assert_eq!(kinds, ["fabbisogno", "servizio"]);
}

#[test]
fn a_report_that_does_not_fit_is_mended_with_one_key() {
    let (mut desk, id) = with_person("puglia");
    desk.command("sap").shows("Comunicazione SAP").keys("<Right><Tab><Right><Tab><Tab>");
    desk.shows("Ctrl+K corregge");
    desk.keys("<F10>").shows("Data inizio");
    assert!(desk.events(id).is_empty(), "nothing is saved that does not fit");
    desk.keys("<C-k>").shows("Corretto come proposto").keys("<F10>").shows("Registrato");
    let EventKind::Measure(reported) = desk.events(id)[0].kind else { panic!() };
    assert_eq!((reported.event, reported.started), (2, Some(day("23/11/2026"))));
    desk.command("sap").keys("<C-k>").shows("Non c'è nulla da correggere");
}

#[test]
fn the_reporting_code_is_asked_once_and_then_remembered() {
    let (mut desk, id) = with_person("puglia");
    let record = |desk: &mut Desk| {
        let name = format!("service:{}:lep:E", sportello::app::form::subject_name(id.into()));
        sportello::app::form::open_named(&mut desk.app, &name);
        // there is no pact yet: why it is done all the same
        desk.keys("<Tab>urgente<F10>");
    };
    record(&mut desk);
    desk.shows("Codice SAP: serve un valore");
    desk.keys("<Right><F10>").shows("registrata");
    let first = sap(&desk, id, 0);
    assert!(first.is_some());
    record(&mut desk);
    desk.shows("registrata");
    assert_eq!(sap(&desk, id, 1), first, "the operator is not asked again");
    assert_eq!(desk.drafts(), 0, "what is remembered is no draft");
}

fn sap(desk: &Desk, id: PersonId, place: usize) -> Option<SapCode> {
    let events = desk.events(id);
    let EventKind::Service(delivery) = &events[place].kind else { panic!("{events:?}") };
    delivery.sap
}

#[test]
fn conditionality_is_proposed_and_only_an_operator_confirms_it() {
    let (mut desk, id) = with_person("puglia");
    let tell = |desk: &Desk, on: &str, kind: EventKind| {
        let event = sportello::office::NewEvent { subject: id.into(), on: day(on), kind, note: None };
        desk.app.office.perform(&desk.app.by, sportello::office::Act::Record(event)).unwrap();
    };
    let outcome = Some(Attendance::UnexcusedAbsence);
    let missed = Appointment { time: None, service: None, outcome, closes: None };
    tell(&desk, "01/09/2026", EventKind::Benefit(Benefit { name: "NASpI".parse().unwrap(), until: None }));
    tell(&desk, "02/10/2026", EventKind::Appointment(missed));
    assert_eq!(desk.events(id).len(), 2, "nothing is written by itself");
    desk.command("perche").shows("proposta decurtazione di 8 giorni").keys("<Esc>");
    desk.command("condizionalita").shows("02/10/2026").shows("1ª volta: decurtazione di 8 giorni");
    desk.keys("<F10>").shows("Decisione: serve un valore");
    desk.keys("s<Tab>assente alla convocazione del 2 ottobre<F10>").shows("Misura confermata");
    let EventKind::Conditionality(decided) = desk.events(id)[2].kind.clone() else { panic!() };
    assert_eq!((decided.decision, decided.behaved_on), (Decision::Reduced(8), day("02/10/2026")));
    desk.command("perche").shows_not("proposta decurtazione");
}

#[test]
fn income_and_hours_are_declared() {
    let (mut desk, id) = with_person("puglia");
    desk.command("reddito").keys("<Tab><Tab>7.500<F10>").shows("Registrato: Reddito");
    let expected = Income { work: Work::Employed, year: 2026, euro: 7_500 };
    assert_eq!(desk.events(id)[0].kind, EventKind::Income(expected));
    desk.command("assunzione").keys("<Tab><Tab><Tab>24<F10>").shows("Registrato: Assunzione");
    let kinds: Vec<&str> = desk.events(id).iter().map(|event| event.kind.word()).collect();
    assert_eq!(kinds, ["reddito", "assunzione", "orario_lavoro"]);
    desk.command("did").shows("DID").keys("<F10>").shows("Registrato: DID");
}

#[test]
fn a_declaration_while_employed_is_refused_and_says_how_to_go_on() {
    let (mut desk, id) = with_person("puglia");
    desk.command("assunzione").keys("<Tab><Tab><C-u>-30<F10>").shows("Registrato: Assunzione");
    desk.command("did").keys("<F10>").shows("registra la cessazione");
    assert_eq!((desk.events(id).len(), desk.app.overlays.len()), (1, 1), "the form stays");
}

#[test]
fn a_company_signs_a_pact_of_its_own() {
    let mut desk = Desk::at(office("piemonte"));
    desk.command("company.new").keys("12345678903<Enter>Logistica Sud srl<F10>");
    desk.command("evento").keys("patto<Enter><F10>").shows("Registrato: Patto con l'impresa");
    let company = desk.app.subject().unwrap();
    let EventKind::Pact(pact) = &desk.events(company)[0].kind else { panic!() };
    assert_eq!(pact.step, SignatureStep::Signed);
}
