//! What people say at the desk, and the row that is meant: in their gender, in their words, with their slips.

use std::fs::File;
use std::path::Path;
use std::sync::OnceLock;

use rstest::rstest;

use super::*;

fn starter() -> &'static ProfessionTable {
    static TABLE: OnceLock<ProfessionTable> = OnceLock::new();
    TABLE.get_or_init(|| ProfessionTable::starter().unwrap())
}

/// The starter table under ISTAT's own, where that is at hand.
fn official() -> Option<&'static ProfessionTable> {
    static TABLE: OnceLock<Option<ProfessionTable>> = OnceLock::new();
    let read = || {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/professions");
        let file = File::open(folder.join("cp2011_all_levels_1-6.csv")).ok()?;
        Some(ProfessionTable::starter().unwrap().overlaid(ProfessionTable::read(file).unwrap()))
    };
    TABLE.get_or_init(read).as_ref()
}

fn first(table: &ProfessionTable, said: &str, count: usize) -> Vec<String> {
    table.find(said, count).iter().map(|hit| hit.profession.code.to_string()).collect()
}

#[rstest]
#[case("muratore", "6.1.2.1.0")]
#[case("muratori", "6.1.2.1.0")]
#[case("muratrice", "6.1.2.1.0")]
#[case("murattore", "6.1.2.1.0")]
#[case("carpentiere in ferro", "6.2.1.4.0")]
#[case("carpentere in ferro", "6.2.1.4.0")]
#[case("addetta pulizie", "8.1.4.3.0")]
#[case("addetta alle pulizie", "8.1.4.3.0")]
#[case("donna delle pulizie", "8.1.4.3.0")]
#[case("adetta pulizie", "8.1.4.3.0")]
#[case("commessa", "5.1.2.2.0")]
#[case("comessa", "5.1.2.2.0")]
#[case("cassiera supermercato", "5.1.2.4.0")]
#[case("badante", "5.4.4.3.0")]
#[case("colf", "8.2.2.1.0")]
#[case("baby sitter", "5.4.4.2.0")]
#[case("babysitter", "5.4.4.2.0")]
#[case("autista camion", "7.4.2.3.0")]
#[case("autista di camion", "7.4.2.3.0")]
#[case("camionista", "7.4.2.3.0")]
#[case("mulettista", "7.4.4.4.0")]
#[case("segretaria", "4.1.1.1.0")]
#[case("segretario", "4.1.1.1.0")]
#[case("impiegata amministrativa", "4.1.1.2.0")]
#[case("ragioniera", "3.3.1.2.1")]
#[case("cameriera", "5.2.2.3.2")]
#[case("camerriera", "5.2.2.3.2")]
#[case("cuoca", "5.2.2.1.0")]
#[case("pizzaiola", "5.2.2.1.0")]
#[case("lavapiatti", "8.1.4.2.0")]
#[case("addetta mensa", "5.2.2.2.1")]
#[case("barista", "5.2.2.4.0")]
#[case("parrucchiera", "5.4.3.1.0")]
#[case("parucchiera", "5.4.3.1.0")]
#[case("estetista", "5.4.3.2.0")]
#[case("infermiera", "3.2.1.1.1")]
#[case("oss", "5.3.1.1.0")]
#[case("operatrice socio sanitaria", "5.3.1.1.0")]
#[case("maestra d'asilo", "2.6.4.2.0")]
#[case("bidella", "8.1.5.1.0")]
#[case("magazziniera", "4.3.1.2.0")]
#[case("magaziniere", "4.3.1.2.0")]
#[case("saldatrice", "6.2.1.2.0")]
#[case("eletricista", "6.1.3.7.0")]
#[case("idraulica", "6.1.3.6.1")]
#[case("imbianchina", "6.1.4.1.1")]
#[case("giardiniera", "6.4.1.3.1")]
#[case("operaia agricola", "8.3.1.1.0")]
#[case("operaio generico", "8.4.3.1.0")]
#[case("manovale", "8.4.2.1.0")]
#[case("programmatrice", "3.1.2.1.0")]
#[case("meccanico auto", "6.2.3.1.1")]
#[case("sarta", "6.5.3.3.4")]
#[case("postina", "4.4.1.3.0")]
#[case("guardia giurata", "5.4.8.6.0")]
#[case("centralinista", "4.2.2.3.0")]
fn an_everyday_word_brings_its_row_first(#[case] said: &str, #[case] code: &str) {
    let found = first(starter(), said, 5);
    assert_eq!(found.first().map(String::as_str), Some(code), "{said}: {found:?}");
    let Some(official) = official() else {
        println!("skipped: the official professions are not here");
        return;
    };
    // nine thousand rows have more that is right
    let found = first(official, said, 3);
    assert!(found.iter().any(|one| one.starts_with(code)), "{said}, official table: {found:?}");
}

#[test]
fn bad_input_is_bounded() {
    let long = "muratore ".repeat(2_000);
    for said in [
        "",
        " ",
        "🙂🙂",
        "\u{7}\u{1b}[31m",
        "'''",
        "x",
        &long,
        &"ab".repeat(5_000),
        "عامل بناء",
        "1234567890",
    ] {
        assert!(starter().find(said, 10).len() <= 10, "{said:.20}");
    }
}
