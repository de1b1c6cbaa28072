//! What goes out comes back the same.

use proptest::prelude::*;

use super::*;
use crate::office::{Act, NewEvent};

/// An office with persons, companies, vacancies and a little of everything in its timelines.
fn lived_in() -> Office {
    let office = office();
    let mut persons = "codice_fiscale;cognome;nome;cittadinanza;comune;indirizzo;telefono;cellulare;email;titolo_studio;\
        professioni;competenze;lingue;patenti;automunito;disponibile_dal;km_max;contratti;orario;esperienze;did_il\n"
        .to_owned();
    for n in 10..28 {
        let code = code("Greco", "Anna", &format!("{n}/03/1985"), Sex::Female);
        persons += &format!(
            "{code};Greco;Anna;italiana;Bitonto;\"Via \"\"Roma\"\", {n}\";+39 080 12345{n};33312345{n};a{n}@example.org;4;\
             8.1.3.1.0;\"danza;usare il muletto\";\"en:B1;fr\";\"B;CE\";S;2026-12-{n};30;\"A.01.00;A.02.00\";FT;\"8.1.3.1.0:{n}\";{n}/10/2026\n"
        );
    }
    let none = code("Vuoto", "Ugo", "01/01/1990", Sex::Male);
    persons +=
        &format!("{none};Vuoto;Ugo;;;;;;;;-;-;-;-;N;;;-;;-;\n12345678903;Nessuno;Ivo;;;;;;;;;;;;;;;;;;\n");
    let done = import_text(&office, What::Persons, &persons);
    assert_eq!(done.counts(), (20, 19, 1), "{:?}", done.told());
    let vat = vat(1_000_001);
    import_text(
        &office,
        What::Companies,
        &format!("partita_iva;ragione_sociale;dipendenti\n{vat};=Sud srl;12\n"),
    );
    import_text(
        &office,
        What::Vacancies,
        &format!(
            "codice;partita_iva;mansione;richiesta_il;competenze_obbligatorie;competenze_preferibili;titolo_minimo;lingue;patenti;automunito\n\
             V-1;{vat};Magazziniere;01/10/2026;usare il muletto;danza;4?;en:B1!;B!;S\nV-2;{vat};Autista;01/10/2026;;;4;;;\n"
        ),
    );
    let first = code("Greco", "Anna", "10/03/1985", Sex::Female);
    let events = format!(
        "soggetto;data;tipo;servizio;minuti;modalita;vacancy;esito;nota\n\
         {first};05/11/2026;contatto;;4;telefono;;uscita;- richiama\n{first};06/11/2026;servizio;lep:B;35;individuale;;;\n\
         {first};07/11/2026;proposta;;;;V-1;;\n{first};08/11/2026;disponibilita;;;;V-1;disponibile;\n\
         {first};09/11/2026;nota;;;;;;\"due\nrighe\"\n{first};09/11/2026;l68;;;;;;\n{first};09/11/2026;annulla;nota;;;;;\n\
         {vat};10/11/2026;contatto;;;visita;;;\n"
    );
    let done = import_text(&office, What::Events, &events);
    assert_eq!(done.counts(), (8, 8, 0), "{:?}", done.told());
    let subject = Subject::Person(person_by(&office, first).id);
    let kind = EventKind::PlanAction(PlanAction {
        title: "corso".parse().unwrap(),
        due: Some(day("01/12/2026")),
        outcome: None,
        closes: None,
    });
    let event = NewEvent { subject, on: day("20/11/2026"), kind, note: None };
    office.perform(&operator(), Act::Record(event)).unwrap();
    office
}

#[test]
fn everything_comes_back_byte_for_byte() {
    let office = lived_in();
    let (text, done) = export_text(&office, What::All, Format::JsonLines);
    assert_eq!((done.special_left_out, done.annulled_left_out), (0, 0));
    assert!(text.contains("\"targeted_placement\""), "the office's own copy is complete");
    let other = office_named("CPI Altro", Box::new(MemoryStore::new()));
    let back = import_text(&other, What::All, &text);
    assert_eq!((back.summary.rejected, back.summary.warnings), (0, 0), "{:?}", back.told());
    assert_eq!(back.summary.written, done.written);
    assert_eq!(export_text(&other, What::All, Format::JsonLines).0, text);
    assert_eq!(*other.settings(), *office.settings());
    // Numbers go on where the first office was.
    let done = import_text(
        &other,
        What::Companies,
        &format!("partita_iva;ragione_sociale\n{};Nuova\n", vat(1_000_002)),
    );
    assert_eq!(done.counts(), (1, 1, 0));
    assert_eq!(other.every_company().map(|c| c.unwrap().number).max(), Some(2));
    // Once more into the same office changes nothing.
    let again = import_text(&other, What::All, &text);
    assert_eq!((again.summary.written, again.summary.rejected), (0, 0), "{:?}", again.told());
}

#[test]
fn a_dry_run_of_everything_finds_nothing_wrong() {
    let (text, done) = export_text(&lived_in(), What::All, Format::JsonLines);
    let other = office();
    let rehearsed = rehearse(&other, What::All, &text);
    assert_eq!(
        (rehearsed.summary.written + rehearsed.summary.unchanged, rehearsed.summary.rejected),
        (done.written, 0),
        "{:?}",
        rehearsed.told()
    );
    assert_eq!(other.projections().lookup.persons(), 0);
}

#[test]
fn whole_records_that_clash_are_rejected() {
    let office = lived_in();
    let (text, _) = export_text(&office, What::All, Format::JsonLines);
    let person = text.lines().find(|line| line.contains("\"record\":\"person\"")).unwrap();
    let id = person.split("\"id\":\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    for (change, told) in [
        (person.replace("Greco", "Greci"), "un'altra scheda"),
        (person.replace(&id, "01890000-0000-7000-8000-000000000001"), "già registrato"),
        (person.replace("\"record\":\"person\"", "\"record\":\"planet\""), "tipo di registrazione"),
        (person.replace("\"surname\":\"Greco\"", "\"surname\":\"\""), "JSON"),
        (
            "{\"record\":\"event\",\"subject\":{\"person\":\"01890000-0000-7000-8000-000000000009\"}}"
                .to_owned(),
            "JSON",
        ),
    ] {
        let done = import_text(&office, What::All, &change);
        assert_eq!(done.counts(), (1, 0, 1), "{change}");
        assert!(done.told()[0].contains(told), "{:?}", done.told());
    }
    let event = text.lines().find(|line| line.contains("\"record\":\"event\"")).unwrap();
    let done = import_text(&super::office(), What::All, event);
    assert!(matches!(done.fault().reason, Reason::Orphan));
}

/// A person as far as the columns go.
fn comparable(person: Person) -> Person {
    Person { id: PersonId::from_bytes([0; 16]), ..person }
}

#[test]
fn persons_come_back_through_csv_and_json() {
    let office = lived_in();
    for format in [Format::Csv, Format::ExcelCsv, Format::JsonLines] {
        let (text, _) = export_text(&office, What::Persons, format);
        let other = super::office();
        let done = import_text(&other, What::Persons, &text);
        assert_eq!(
            (done.summary.written, done.summary.rejected, done.summary.warnings),
            (19, 0, 0),
            "{:?}",
            done.told()
        );
        let persons = |office: &Office| -> Vec<Person> {
            office.every_person().map(|person| comparable(person.unwrap())).collect()
        };
        assert_eq!(persons(&other), persons(&office));
        assert_eq!(export_text(&other, What::Persons, format).0, text);
    }
}

#[test]
fn companies_vacancies_and_events_come_back_through_csv() {
    let office = lived_in();
    let other = super::office();
    for what in [What::Persons, What::Companies, What::Vacancies, What::Events] {
        let (text, _) = export_text(&office, what, Format::Csv);
        let done = import_text(&other, what, &text);
        assert_eq!(done.summary.rejected, 0, "{what}: {:?}", done.told());
        assert_eq!(export_text(&other, what, Format::Csv).0, text, "{what}");
    }
}

#[test]
fn events_of_special_data_and_annulled_ones_are_left_out_and_counted() {
    let office = lived_in();
    let (text, done) = export_text(&office, What::Events, Format::Csv);
    assert!(!text.contains("l68"), "{text}");
    assert_eq!((done.special_left_out, done.annulled_left_out), (1, 2));
    assert_eq!(text.matches("proposta").count(), 1, "once, though it is in two timelines");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn any_names_survive_csv(names in proptest::collection::vec("[\\PC;\",'=+@-]{1,40}", 1..40), excel: bool) {
        let office = office();
        let mut expected = Vec::new();
        for (number, name) in (1_000_000..).zip(&names) {
            let Ok(name) = name.parse::<Name>() else { continue };
            let company = Company {
                id: office.fresh_id(),
                number: 0,
                vat: vat(number),
                name: name.clone(),
                ateco: None,
                municipality: None,
                address: Some(Short::tame(&name)),
                phone: None,
                email: None,
                employees: None,
                referent: None,
                registered_on: office.today(),
            };
            office.perform(&operator(), Act::RegisterCompany(Box::new(company))).unwrap();
            if &*name != "-" {
                expected.push(name);
            }
        }
        let format = if excel { Format::ExcelCsv } else { Format::Csv };
        let (text, _) = export_text(&office, What::Companies, format);
        let other = super::office();
        let done = import_text(&other, What::Companies, &text);
        let back: Vec<Name> = other.every_company().map(|company| company.unwrap().name).collect();
        prop_assert_eq!(back, expected, "{:?}", done.told());
    }

}

thread_local! {
    static OFFICE: Office = lived_in();
}

proptest! {
    #[test]
    fn no_file_makes_it_stumble(file in proptest::collection::vec(any::<u8>(), 0..400), what in 0usize..5) {
        let what = What::EVERY[what];
        let head: Vec<&str> = what.columns().iter().map(|column| column.name).collect();
        let mut bytes = format!("{}\n", head.join(";")).into_bytes();
        bytes.extend(&file);
        let rehearsal = Options { dry_run: true, ..Options::default() };
        // Every row is accounted for, whatever it is.
        for file in [&bytes, &file] {
            if let Ok(done) = OFFICE.with(|office| try_import(office, what, file, rehearsal)) {
                let Summary { read, written, rejected, unchanged, .. } = done.summary;
                prop_assert_eq!(read, written + rejected + unchanged);
                prop_assert_eq!(rejected > 0, !done.rejects.is_empty());
            }
        }
    }
}
