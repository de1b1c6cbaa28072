//! Files that are not what they should be.

use super::*;

fn mario() -> FiscalCode {
    code("Rossi", "Mario", "01/01/1980", Sex::Male)
}

#[test]
fn wrong_headers_are_an_error_that_names_them() {
    let cause = refusal(What::Persons, b"nome,eta\nMario,40\n");
    let Cause::Sheet(SheetError::MissingColumns { missing, .. }) = &cause else { panic!("{cause:?}") };
    assert_eq!(missing, &["codice_fiscale", "cognome"]);
    let told = Texts::new(Language::Italian).say(&cause.message()).into_owned();
    assert!(told.contains("codice_fiscale, cognome") && told.contains("nome, eta"), "{told}");
}

#[test]
fn a_column_that_stands_there_twice_is_an_error() {
    let cause = refusal(What::Persons, b"codice_fiscale;cognome;nome;Cognome\n");
    assert!(matches!(cause, Cause::Sheet(SheetError::RepeatedColumn(name)) if name == "Cognome"));
}

#[test]
fn an_empty_file_a_workbook_and_utf16_are_refused() {
    assert!(matches!(refusal(What::Persons, b""), Cause::Sheet(SheetError::Empty)));
    assert!(matches!(refusal(What::Persons, b"\xef\xbb\xbf \r\n"), Cause::Sheet(SheetError::Empty)));
    assert!(matches!(refusal(What::Persons, b"PK\x03\x04xxxx"), Cause::Sheet(SheetError::Workbook)));
    for file in [&b"\xff\xfec\0o\0"[..], b"\xfe\xff\0c\0o", b"c\0o\0d\0"] {
        assert!(matches!(refusal(What::Persons, file), Cause::Sheet(SheetError::Utf16)));
    }
    assert!(matches!(refusal(What::All, b"a,b\n1,2\n"), Cause::Sheet(SheetError::OnlyJsonLines)));
}

#[test]
fn unknown_columns_are_reported_and_the_rest_goes_in() {
    let office = office();
    let file = format!("codice_fiscale;cognome;nome;celulare;colore\n{};Rossi;Mario;333;blu\n", mario());
    let done = import_text(&office, What::Persons, &file);
    assert_eq!(done.counts(), (1, 1, 0));
    assert_eq!(done.summary.warnings, 2);
    assert!(
        done.told()[0].contains("celulare") && done.told()[0].contains("«cellulare»"),
        "{:?}",
        done.told()
    );
}

#[test]
fn headers_in_any_order_case_and_spelling() {
    let office = office();
    let file =
        format!("NOME;Codice Fiscale; Cognome ;E-mail\r\nMario;{};Rossi;mario@example.org\r\n", mario());
    assert_eq!(import_text(&office, What::Persons, &file).counts(), (1, 1, 0));
    assert_eq!(person_by(&office, mario()).contacts.email.unwrap().to_string(), "mario@example.org");
}

#[test]
fn a_latin_1_file_is_read_and_said_so_once() {
    let office = office();
    let (one, two) =
        (code("Nicolò", "Mario", "01/01/1980", Sex::Male), code("Cantù", "Anna", "02/01/1980", Sex::Female));
    let mut file = format!("codice_fiscale;cognome;nome\n{one};Nicol").into_bytes();
    file.extend(b"\xf2;Mario\n");
    file.extend(format!("{two};Cant").into_bytes());
    file.extend(b"\xf9;Anna\n");
    let done = try_import(&office, What::Persons, &file, Options::default()).unwrap();
    assert_eq!((done.counts(), done.summary.warnings), ((2, 2, 0), 1), "{:?}", done.told());
    assert!(matches!(done.summary.findings[0].reason, Reason::NotUtf8));
    assert_eq!(&*person_by(&office, one).identity.surname, "Nicolò");
}

#[test]
fn a_byte_order_mark_excels_sep_line_and_blank_lines() {
    let office = office();
    let file =
        format!("\u{feff}sep=|\r\ncodice_fiscale|cognome|nome\r\n\r\n||\r\n{}|Rossi|Mario|\r\n\r\n", mario());
    let done = import_text(&office, What::Persons, &file);
    assert_eq!((done.counts(), done.summary.warnings), ((1, 1, 0), 0), "{:?}", done.told());
}

#[test]
fn a_line_of_ten_megabytes_is_rejected_alone() {
    let office = office();
    let long = "x".repeat(10_000_000);
    let other = code("Verdi", "Anna", "02/01/1980", Sex::Female);
    for quote in ["", "\""] {
        let file =
            format!("codice_fiscale,cognome,nome\n{},Rossi,{quote}{long}\n{other},Verdi,Anna\n", mario());
        let done = rehearse(&office, What::Persons, &file);
        assert_eq!(done.counts(), (2, 1, 1));
        assert!(matches!(done.fault().reason, Reason::TooLong { .. }));
        assert_eq!(done.fault().line, 2);
        assert!(done.rejects.len() < 2_000, "a reject keeps the start of such a line");
    }
    let file = format!(
        "{{\"codice_fiscale\":\"{long}\"}}\n{{\"codice_fiscale\":\"{other}\",\"cognome\":\"Verdi\",\"nome\":\"Anna\"}}"
    );
    assert_eq!(rehearse(&office, What::Persons, &file).counts(), (2, 1, 1));
}

#[test]
fn a_quote_that_does_not_close_rejects_one_row() {
    let office = office();
    let codes: Vec<FiscalCode> =
        (10..15).map(|n| code("Verdi", "Anna", &format!("{n}/01/1980"), Sex::Female)).collect();
    let mut file = "codice_fiscale;cognome;nome;indirizzo\n".to_owned();
    for (n, code) in codes.iter().enumerate() {
        file += &match n {
            1 => format!("{code};\"Verdi;Anna;Via Roma\n"),
            _ => format!("{code};Verdi;Anna;\"Via Roma; 1\"\n"),
        };
    }
    let done = import_text(&office, What::Persons, &file);
    assert_eq!(done.counts(), (5, 4, 1), "{:?}", done.told());
    assert_eq!(done.fault().line, 3);
    assert!(matches!(done.fault().reason, Reason::UnclosedQuote));
    assert!(done.rejects.contains(codes[1].as_str()));
    // Closed too early, in the same line: said otherwise.
    let stray = format!("codice_fiscale;cognome;nome\n{};\"Verdi;\"Anna\"\n", codes[1]);
    assert!(matches!(rehearse(&office, What::Persons, &stray).fault().reason, Reason::StrayQuote));
    // Without another quote in the file the same.
    let file = format!("codice_fiscale;cognome;nome\n{};\"Verdi;Anna\n{};Verdi;Anna\n", codes[1], codes[2]);
    assert_eq!(rehearse(&office, What::Persons, &file).counts(), (2, 0, 2), "the second is known");
}

#[test]
fn rows_of_the_wrong_width_are_rejected() {
    let office = office();
    let done = import_text(
        &office,
        What::Companies,
        &format!("partita_iva,ragione_sociale\n{},Uno,due,tre\n{}\n{},Buona,,\n", vat(1), vat(2), vat(3)),
    );
    assert_eq!(done.counts(), (3, 1, 2), "{:?}", done.told());
    assert!(done.told().iter().any(|told| told.contains("4 campi invece di 2")));
}

#[test]
fn lines_that_are_not_json_are_rejected_one_by_one() {
    let office = office();
    let good = format!("{{\"partita_iva\":\"{}\",\"ragione_sociale\":\"Buona\"}}", vat(3));
    let done = import_text(&office, What::Companies, &format!("{{\"partita_iva\":\n{good}\n[1]\n"));
    assert_eq!(done.counts(), (3, 1, 2), "{:?}", done.told());
    assert_eq!(done.rejects.lines().count(), 2);
}
