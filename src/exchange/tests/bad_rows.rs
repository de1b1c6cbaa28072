//! Rows that are not what they should be.

use super::*;

const HEAD: &str = "codice_fiscale;cognome;nome;data_nascita;sesso;comune_nascita;comune;indirizzo;telefono";

fn mario() -> FiscalCode {
    code("Rossi", "Mario", "01/01/1980", Sex::Male)
}

fn row(office: &Office, cells: &str) -> Imported {
    import_text(office, What::Persons, &format!("{HEAD}\n{cells}\n"))
}

#[test]
fn the_fiscal_code_fills_birth_sex_and_place() {
    let office = office();
    let done = row(&office, &format!("{};Rossi;Mario;;;;;;", mario()));
    assert_eq!((done.counts(), done.summary.warnings), ((1, 1, 0), 0), "{:?}", done.told());
    let identity = person_by(&office, mario()).identity;
    assert_eq!((identity.birth_date, identity.sex), (day("01/01/1980"), Sex::Male));
    assert_eq!(identity.birth_place, Some("A662".parse().unwrap()));
}

#[test]
fn control_characters_in_names_reject_the_row() {
    let office = office();
    let done = row(&office, &format!("{};Ros\u{1b}[31msi;Mario;;;;;;", mario()));
    assert_eq!(done.counts(), (1, 0, 1));
    assert!(matches!(done.fault().reason, Reason::Text(TextError::Control { code: 0x1b })));
    assert!(!done.told()[0].contains('\u{1b}'), "what is shown is harmless");
    assert!(done.rejects.contains("Ros\u{1b}[31msi"), "what is kept is as it was");
}

#[test]
fn days_that_do_not_exist_reject_the_row() {
    let office = office();
    let done = row(&office, &format!("{};Rossi;Mario;31/02/1980;;;;;", mario()));
    assert!(matches!(done.fault().reason, Reason::Day(DayError::NoSuchDay)));
    assert_eq!(
        done.told(),
        ["riga 2 rifiutata: colonna «data_nascita», valore «31/02/1980»: questo giorno non esiste"]
    );
    let done = row(&office, &format!("{};Rossi;Mario;01/01/2031;;;;;", mario()));
    assert!(matches!(done.fault().reason, Reason::NotYet));
}

#[test]
fn every_fault_of_a_row_is_told() {
    let office = office();
    let done = row(&office, "RSSMRA80A01A662X;;Mario;1980;X;;;;abc");
    assert_eq!(done.counts(), (1, 0, 1));
    let columns: Vec<&str> = done.summary.findings.iter().filter_map(|f| f.column.as_deref()).collect();
    assert_eq!(columns, ["codice_fiscale", "cognome", "data_nascita", "sesso", "telefono"]);
    assert!(done.told()[0].contains("carattere di controllo sbagliato"), "{:?}", done.told());
}

#[test]
fn a_code_that_contradicts_the_registry_warns_and_goes_in() {
    let office = office();
    let done = row(&office, &format!("{};Bianchi;Mario;02/01/1980;F;Bitonto;;;", mario()));
    assert_eq!(done.counts(), (1, 1, 0), "{:?}", done.told());
    let columns: Vec<&str> = done.summary.findings.iter().filter_map(|f| f.column.as_deref()).collect();
    assert_eq!(columns, ["cognome", "data_nascita", "sesso", "comune_nascita"]);
    let identity = person_by(&office, mario()).identity;
    assert_eq!((identity.birth_date, identity.sex), (day("02/01/1980"), Sex::Female), "the registry wins");
}

#[test]
fn a_place_of_birth_that_ended_before_warns() {
    let office = office();
    // Carpi d'Adige (B814) was renamed long ago; any code that ended before 1980 will do.
    let ended = office.tables().places.rows().iter().find(|place| {
        matches!(
            office.tables().places.valid_on(place.code, day("01/01/1980")),
            crate::standards::places::Validity::Ended { .. }
        )
    });
    let place = ended.unwrap().code;
    let code = FiscalCode::compute("Rossi", "Mario", day("01/01/1980"), Sex::Male, place);
    let done = row(&office, &format!("{code};Rossi;Mario;;;;;;"));
    assert_eq!(done.counts(), (1, 1, 0));
    assert!(matches!(done.summary.findings[0].reason, Reason::PlaceEnded { .. }), "{:?}", done.told());
}

#[test]
fn a_provisional_code_needs_birth_date_and_sex() {
    let office = office();
    let done = row(&office, "12345678903;Rossi;Mario;;;;;;");
    assert_eq!(done.counts(), (1, 0, 1));
    let columns: Vec<&str> = done.summary.findings.iter().filter_map(|f| f.column.as_deref()).collect();
    assert_eq!(columns, ["data_nascita", "sesso"]);
    assert_eq!(row(&office, "12345678903;Rossi;Mario;01/01/1980;M;;;;").counts(), (1, 1, 0));
}

#[test]
fn an_unknown_municipality_is_kept_in_the_address() {
    let office = office();
    let done = row(&office, &format!("{};Rossi;Mario;;;;Borgo Inesistente;\"Via Roma 1\nint. 2\";", mario()));
    assert_eq!((done.counts(), done.summary.warnings), ((1, 1, 0), 1), "{:?}", done.told());
    let contacts = person_by(&office, mario()).contacts;
    assert_eq!(
        (contacts.municipality, &*contacts.address.unwrap()),
        (None, "Via Roma 1, int. 2, Borgo Inesistente")
    );
    // Importing again does not say it twice.
    let again = update(
        &office,
        What::Persons,
        &format!("codice_fiscale;cognome;nome;comune\n{};Rossi;Mario;Borgo Inesistente\n", mario()),
    );
    assert_eq!(again.summary.unchanged, 1);
}

#[test]
fn a_registered_person_is_rejected_unless_the_operator_updates() {
    let office = office();
    row(&office, &format!("{};Rossi;Mario;;;;Bitonto;Via Roma 1;080 1234567", mario()));
    let done = row(&office, &format!("{};Rossi;Mario;;;;;Via Po 2;", mario()));
    assert_eq!(done.counts(), (1, 0, 1));
    assert!(matches!(done.fault().reason, Reason::Known));
    let file = format!("{HEAD}\n{};Rossi;Mario;;;;;Via Po 2;\n", mario());
    assert_eq!(update(&office, What::Persons, &file).counts(), (1, 1, 0));
    let contacts = person_by(&office, mario()).contacts;
    assert_eq!(&*contacts.address.unwrap(), "Via Po 2");
    assert_eq!(contacts.phone.unwrap().digits(), "0801234567", "empty cells change nothing");
    assert!(contacts.municipality.is_some());
    let again = update(&office, What::Persons, &file);
    assert_eq!((again.counts(), again.summary.unchanged), ((1, 0, 0), 1));
}

#[test]
fn a_person_twice_in_a_file_is_found_with_and_without_writing() {
    let file = format!("{HEAD}\n{0};Rossi;Mario;;;;;Via Po 1;\n{0};Rossi;Mario;;;;;Via Po 2;\n", mario());
    for run in [rehearse, import_text] {
        let office = office();
        let done = run(&office, What::Persons, &file);
        assert_eq!(done.counts(), (2, 1, 1));
        assert!(matches!(done.fault().reason, Reason::TwiceInFile { line: 2 }));
    }
    let office = office();
    let done = update(&office, What::Persons, &file);
    assert_eq!((done.counts(), done.summary.warnings), ((2, 2, 0), 1));
    assert_eq!(&*person_by(&office, mario()).contacts.address.unwrap(), "Via Po 2");
    let options = Options { dry_run: true, duplicates: Duplicates::Update };
    let fresh = super::office();
    let rehearsed = try_import(&fresh, What::Persons, file.as_bytes(), options).unwrap();
    assert_eq!(rehearsed.counts(), (2, 2, 0));
}

#[test]
fn the_same_person_under_another_code_is_warned_of() {
    let office = office();
    let omocode = mario().variants().next().unwrap();
    let other_place =
        FiscalCode::compute("Rossi", "Mario", day("01/01/1980"), Sex::Male, "A893".parse().unwrap());
    let done = row(
        &office,
        &format!(
            "{};Rossi;Mario;;;;;;\n{omocode};Rosso;Mario;;;;;;\n{other_place};ROSSI;mario;;;;;;",
            mario()
        ),
    );
    assert_eq!(done.counts(), (3, 3, 0));
    let doubles: Vec<u64> = done
        .summary
        .findings
        .iter()
        .filter(|finding| matches!(finding.reason, Reason::SamePersonInFile { .. }))
        .map(|finding| finding.line)
        .collect();
    assert_eq!(doubles, [3, 4]);
    // The same against the registry.
    let another = mario().variants().nth(5).unwrap();
    let done = row(&office, &format!("{another};Rosso;Mario;;;;;;"));
    assert!(done.summary.findings.iter().any(|f| matches!(f.reason, Reason::SamePerson { number: 1, .. })));
}

#[test]
fn lists_are_known_unknown_or_known_to_be_none() {
    let office = office();
    let file = format!(
        "codice_fiscale;cognome;nome;patenti;lingue;competenze;professioni;esperienze;contratti;orario;automunito;titolo_studio\n\
         {};Rossi;Mario;\"B;C+E\";\"en:B1;fr\";nessuna;\"8.1.3.1.0;magazziniere\";\"8.1.3.1.0:36\";A.01.00;Q1;sì;4\n",
        mario()
    );
    let done = import_text(&office, What::Persons, &file);
    assert_eq!(done.counts(), (1, 1, 0), "{:?}", done.told());
    let Person { record, wishes, .. } = person_by(&office, mario());
    assert_eq!(record.licences.unwrap().to_string(), "B;CE");
    assert_eq!(record.languages.unwrap().len(), 2);
    assert_eq!(record.skills, Some(Vec::new()), "asked: none");
    assert_eq!(wishes.professions.unwrap().len(), 2);
    assert_eq!(record.experiences.unwrap()[0].months, 36);
    assert_eq!(wishes.hours, Some(WorkingHoursSet::all()));
    assert_eq!((record.own_vehicle, wishes.available_from), (Some(true), None));
}

#[test]
fn skills_go_by_title_and_unknown_ones_stay_words() {
    let office = office();
    let listed = office.tables().skills.rows()[0].clone();
    let file = format!(
        "codice_fiscale;cognome;nome;competenze\n{};Rossi;Mario;\"{};danza dei cigni\"\n",
        mario(),
        listed.title.to_uppercase()
    );
    assert_eq!(import_text(&office, What::Persons, &file).counts(), (1, 1, 0));
    let skills = person_by(&office, mario()).record.skills.unwrap();
    assert_eq!(skills[0], SkillRef::Listed(listed.code));
    assert!(matches!(&skills[1], SkillRef::Free(words) if words.text() == "danza dei cigni"));
}

#[test]
fn a_declaration_becomes_an_event_once() {
    let office = office();
    let file = format!("codice_fiscale;cognome;nome;did_il\n{};Rossi;Mario;11/10/2026\n", mario());
    assert_eq!(import_text(&office, What::Persons, &file).counts(), (1, 1, 0));
    let again = update(&office, What::Persons, &file);
    assert_eq!((again.summary.written, again.summary.unchanged), (0, 1));
    let timeline = office.timeline(person_by(&office, mario()).id.into()).unwrap();
    assert_eq!(timeline.live().count(), 1);
    assert_eq!(timeline.all()[0].on, day("11/10/2026"));
}

#[test]
fn a_declaration_of_a_child_rejects_its_row_alone() {
    let office = office();
    let child = code("Verdi", "Anna", "01/01/2015", Sex::Female);
    let file = format!(
        "codice_fiscale;cognome;nome;did_il\n{};Rossi;Mario;11/10/2026\n{child};Verdi;Anna;11/10/2026\n",
        mario()
    );
    for run in [rehearse, import_text] {
        let done = run(&office, What::Persons, &file);
        assert_eq!(done.counts(), (2, 1, 1), "{:?}", done.told());
        assert!(matches!(
            done.fault().reason,
            Reason::Refused(crate::office::Refusal::Implausible(crate::rules::Objection::TooYoung { .. }))
        ));
    }
    assert_eq!(office.projections().lookup.persons(), 1, "not half a row");
}

#[test]
fn vacancies_of_unknown_companies_are_rejected() {
    let office = office();
    let file = format!("partita_iva;mansione;lingue\n{};Magazziniere;en:B9\n", vat(1));
    let done = import_text(&office, What::Vacancies, &file);
    assert_eq!(done.counts(), (1, 0, 1));
    assert!(done.summary.findings.iter().any(|f| matches!(f.reason, Reason::UnknownCompany)));
    assert!(done.told().iter().any(|told| told.contains("en:B9")), "and its other faults told");
}

#[test]
fn a_vacancy_is_read_whole() {
    let office = office();
    import_text(
        &office,
        What::Companies,
        &format!("partita_iva;ragione_sociale\n{};Logistica Sud\n", vat(1)),
    );
    let file = format!(
        "codice,partita_iva,mansione,professione,comune,posti,contratto,orario,retribuzione_annua,richiesta_il,\
         competenze_obbligatorie,competenze_preferibili,titolo_minimo,lingue,patenti,esperienza_mesi,automunito,km_max,riserva_l68\n\
         V-1,{},Magazziniere,8.1.3.1.0,Modugno,2,A.02.00,FT,\"24.000,00\",2026-11-20,usare il muletto,inglese tecnico,3,en:A2!;fr,B!,12,S!,30,N\n",
        vat(1)
    );
    let done = import_text(&office, What::Vacancies, &file);
    assert_eq!((done.counts(), done.summary.warnings), ((1, 1, 0), 0), "{:?}", done.told());
    let id = office.projections().lookup.vacancy_by_code(&"v-1".parse().unwrap()).unwrap();
    let vacancy = office.vacancy(id).unwrap().unwrap().value;
    assert_eq!(vacancy.posts.get(), 2);
    assert_eq!(vacancy.conditions.annual_pay, Some(24_000));
    let profile = vacancy.profile;
    assert_eq!(profile.education, Some(Asked::must("3".parse().unwrap())));
    assert_eq!(profile.languages[0].strength, Strength::Must);
    assert_eq!(profile.languages[1].strength, Strength::Nice);
    assert_eq!(profile.licences, [Asked::must(Licence::B)]);
    assert_eq!(profile.experience_months, Some(Asked::nice(12)));
    assert_eq!((profile.own_vehicle, profile.max_km), (Some(Strength::Must), Some(30)));
    assert_eq!(import_text(&office, What::Vacancies, &file).counts(), (1, 0, 1), "the code is known");
    let other = file.replace("V-1,", ",");
    let done = import_text(&office, What::Vacancies, &other);
    assert!(matches!(done.summary.findings[0].reason, Reason::SameVacancy { .. }));
}

#[test]
fn zeros_that_a_spreadsheet_took_are_put_back() {
    let office = office();
    let short = vat(1).to_string().trim_start_matches('0').to_owned();
    assert!(short.len() < 11);
    let number = VatNumber::compose(12_345, 72).unwrap().to_string();
    let done = import_text(
        &office,
        What::Companies,
        &format!("partita_iva;ragione_sociale\n{};Uno\n", number.trim_start_matches('0')),
    );
    assert_eq!((done.counts(), done.summary.warnings), ((1, 1, 0), 1), "{:?}", done.told());
    assert!(office.projections().lookup.company_by_vat(number.parse().unwrap()).is_some());
}
