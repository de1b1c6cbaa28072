//! Styles of files.

use super::*;

#[test]
fn separators_are_found() {
    let office = office();
    for (number, separator) in [(1, ','), (2, ';'), (3, '\t'), (4, '|')] {
        let file = format!("partita_iva;ragione_sociale;comune\n{};Impresa;Bari\n", vat(1_000_000 + number));
        let file = file.replace(';', &separator.to_string());
        assert_eq!(import_text(&office, What::Companies, &file).counts(), (1, 1, 0), "{separator:?}");
    }
}

#[test]
fn json_lines_use_the_same_columns() {
    let office = office();
    let mario = code("Rossi", "Mario", "01/01/1980", Sex::Male);
    let file = format!(
        "{{\"codice_fiscale\":\"{mario}\",\"Cognome\":\"Rossi\",\"nome\":\"Mario\",\"lingue\":[\"en:B1\",\"fr:A2\"],\
         \"automunito\":true,\"km_max\":30,\"patenti\":[],\"email\":null,\"colore\":\"blu\"}}\n"
    );
    let done = import_text(&office, What::Persons, &file);
    assert_eq!((done.counts(), done.summary.warnings), ((1, 1, 0), 1), "{:?}", done.told());
    let person = person_by(&office, mario);
    assert_eq!(person.record.languages.unwrap().len(), 2);
    assert_eq!(person.record.licences, Some(LicenceSet::EMPTY));
    assert_eq!((person.record.own_vehicle, person.wishes.max_km), (Some(true), Some(30)));
}

#[test]
fn an_export_for_spreadsheets_disarms_formulas() {
    let office = office();
    let file =
        format!("partita_iva;ragione_sociale;telefono\n{};=HYPERLINK(1);+39 080 1234567\n", vat(1_000_001));
    assert_eq!(import_text(&office, What::Companies, &file).counts(), (1, 1, 0));
    let (text, done) = export_text(&office, What::Companies, Format::ExcelCsv);
    assert_eq!(done.written, 1);
    assert!(text.starts_with("\u{feff}partita_iva;ragione_sociale;") && text.ends_with("\r\n"), "{text}");
    assert!(text.contains(";'=HYPERLINK(1);") && text.contains(";'+39 080"), "{text}");
    let other = super::office();
    assert_eq!(import_text(&other, What::Companies, &text).counts(), (1, 1, 0));
    let name = |office: &Office| office.every_company().next().unwrap().unwrap().name;
    assert_eq!(name(&other), name(&office));
}

#[test]
fn everything_is_exported_as_json_lines_only() {
    let mut out = Vec::new();
    let mut progress = |_| ControlFlow::Continue(());
    let done = export(&office(), What::All, Format::Csv, &mut out, &mut progress);
    assert!(matches!(done, Err(ExportError::OnlyJsonLines)));
    assert!(out.is_empty());
}

#[test]
fn an_export_can_be_stopped() {
    let office = office();
    let mut file = "partita_iva;ragione_sociale\n".to_owned();
    for number in 0..1_200 {
        file += &format!("{};Impresa\n", vat(1_000_000 + number));
    }
    import_text(&office, What::Companies, &file);
    let mut progress = |_| ControlFlow::Break(());
    let done = export(&office, What::Companies, Format::Csv, &mut std::io::sink(), &mut progress).unwrap();
    assert_eq!((done.written, done.cancelled), (500, true));
}
