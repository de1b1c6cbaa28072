//! What an operator types and what must come up.

#![allow(clippy::single_range_in_vec_init, reason = "a highlight is one range")]

use super::*;
use proptest::prelude::*;

fn person(handle: u32, surname: &'static str, given: &'static str, town: &'static str) -> Entry<'static> {
    Entry::person(handle, surname, given).municipality(town)
}

fn office() -> Vec<Entry<'static>> {
    vec![
        person(0, "Rossi", "Mario", "Bitonto")
            .birth(1980, 1, 1)
            .fiscal_code("RSSMRA80A01H501U")
            .phone("+39 333 123 4567")
            .email("mario.rossi80@example.org")
            .profession("Magazziniere")
            .number(1042),
        person(1, "Rossi", "Maria", "Palo del Colle")
            .birth(1985, 3, 12)
            .phone("347/7654321")
            .profession("Cuoca"),
        person(2, "D'Amico", "Giuseppe", "Bari").birth(1985, 12, 3).phone("080 5551234"),
        person(3, "De Luca", "Anna Maria", "Modugno").fiscal_code("DLCNMR90C41A662X").birth(1990, 3, 1),
        person(4, "Lorusso", "Nicolò", "Bari").profession("Carpentiere in ferro").profession("Muratore"),
        person(5, "Hoxha", "Arben", "Bitonto").email("fufi77@example.org"),
        person(6, "Philippi", "Anneliese", "Bari"),
        person(7, "Rosato", "Gianluca", "Andria"),
        Entry::new(Kind::Company, 0, "Logistica Sud srl").vat("01234567897").municipality("Modugno"),
        Entry::new(Kind::Vacancy, 0, "Magazziniere").code("V-2026-0042").employer("Logistica Sud srl"),
        Entry::new(Kind::Vacancy, 1, "Cuoco").code("V-2025-0042").employer("Trattoria Rossi"),
        Entry::new(Kind::School, 0, "I.I.S. Galileo Galilei").municipality("Bitonto"),
        Entry::new(Kind::Service, 0, "Orientamento di base").code("A.2"),
        Entry::new(Kind::Command, 0, "Nuova persona"),
    ]
}

fn found(query: &str) -> Vec<(Kind, u32)> {
    let index = Index::build(office());
    index.find(&Query::parse(query), 20, &[]).hits.into_iter().map(|hit| (hit.kind, hit.handle)).collect()
}

#[track_caller]
fn first(query: &str, kind: Kind, handle: u32) {
    assert_eq!(found(query).first(), Some(&(kind, handle)), "{query}: {:?}", found(query));
}

#[test]
fn persons_by_words_in_any_order() {
    for query in
        ["rossi mario", "mario rossi", "ross mari bit", "bitonto rossi", "magazziniere rossi", "MARIO  RÒSSI"]
    {
        first(query, Kind::Person, 0);
    }
    first("damico", Kind::Person, 2);
    for query in ["d'amico", "d amico", "amico", "D’AMICO giuseppe"] {
        first(query, Kind::Person, 2);
    }
    for query in ["deluca", "de luca", "luca anna", "delu", "de de luca", "annamaria"] {
        first(query, Kind::Person, 3);
    }
    for query in ["lo russo", "lorusso", "nicolo", "nicolo'", "ferro", "muratore"] {
        first(query, Kind::Person, 4);
    }
    first("gian luca", Kind::Person, 7);
}

#[test]
fn slips_and_sounds() {
    for query in ["rosis mario", "rossi maroi", "rosi mario", "rosssi mario", "rossimario", "mrio rossi"] {
        first(query, Kind::Person, 0);
    }
    for query in ["hoxa", "oxha", "arbem hoxha"] {
        first(query, Kind::Person, 5);
    }
    first("filippi", Kind::Person, 6);
    first("pino d'amico", Kind::Person, 2);
}

#[test]
fn digits_of_every_kind() {
    for query in
        ["3331234567", "333 123 4567", "+39 333 1234567", "4567", "1234 rossi", "567 rossi", "3331243567"]
    {
        first(query, Kind::Person, 0);
    }
    for query in ["080 555", "5551234", "1234 amico", "1985 damico"] {
        first(query, Kind::Person, 2);
    }
    for query in
        ["01/01/1980", "1/1/80", "1 gennaio 1980", "rossi 1980", "1980 333", "#1042", "1042", "rossi1980"]
    {
        first(query, Kind::Person, 0);
    }
    first("12/3/1985", Kind::Person, 1);
    first("3/12/1985", Kind::Person, 2);
    assert!(found("12/3/1985").contains(&(Kind::Person, 2)), "day and month swapped come later");
    first("12 marzo", Kind::Person, 1);
    first("rossi 12/3", Kind::Person, 1);
}

#[test]
fn codes_and_addresses() {
    for query in
        ["RSSMRA80A01H501U", "rssmra", "80a01h", "RSSMRAULALMHRLMU", "h501u", "mra80a01", "RSSMRA80A01H50MM"]
    {
        first(query, Kind::Person, 0);
    }
    first("mario.rossi80@example.org", Kind::Person, 0);
    first("mario.ros", Kind::Person, 0);
    first("fufi77", Kind::Person, 5);
    first("fufi77@exam", Kind::Person, 5);
    first("01234567897", Kind::Company, 0);
    first("012345", Kind::Company, 0);
    first("V-2026-0042", Kind::Vacancy, 0);
    first("v2025-42", Kind::Vacancy, 1);
    first("2026-42", Kind::Vacancy, 0);
    first("42", Kind::Vacancy, 1);
    first("logistica", Kind::Company, 0);
    first("galilei", Kind::School, 0);
    first("a.2", Kind::Service, 0);
    first("nuova", Kind::Command, 0);
}

#[test]
fn a_prefix_alone_lists_its_kind() {
    let persons = found("p:");
    assert_eq!(persons.len(), 8);
    assert!(persons.iter().all(|(kind, _)| *kind == Kind::Person));
    assert_eq!(persons[0].1, 2, "in the order of names");
    assert_eq!(found("v:").len(), 2);
    assert_eq!(found(">"), [(Kind::Command, 0)]);
    assert_eq!(found("v: magazziniere"), [(Kind::Vacancy, 0)]);
    assert_eq!(found("a: rossi"), []);
    assert_eq!(found("").len(), 14);
}

#[test]
fn own_cases_come_first_among_equals() {
    let index = Index::build(office());
    let query = Query::parse("rossi");
    let boost = Boost { kind: Kind::Person, handle: 0, weight: 8 };
    assert_eq!(index.find(&query, 1, &[]).hits[0].handle, 1);
    assert_eq!(index.find(&query, 1, &[boost]).hits[0].handle, 0);
    assert_eq!(index.find(&Query::parse("p:"), 1, &[boost]).hits[0].handle, 0);
    let prefix = Query::parse("rossi 1980");
    let hits = index.find(&prefix, 9, &[Boost { kind: Kind::Person, handle: 7, weight: 99 }]).hits;
    assert!(
        !hits.iter().any(|hit| hit.handle == 7 && hit.kind == Kind::Person),
        "a boost finds nothing by itself"
    );
}

#[test]
fn highlights_show_why() {
    let index = Index::build(office());
    let why = |query: &str| index.find(&Query::parse(query), 1, &[]).hits[0].highlights.clone();
    assert_eq!(why("ross mario")[0], Highlight { field: Field::Surname, nth: 0, ranges: vec![0..4] });
    assert_eq!(why("deluca")[0].ranges, [0..7]);
    assert_eq!(why("damico")[0].ranges, [0..7]);
    assert_eq!(why("amico")[0].ranges, [2..7]);
    assert_eq!(why("nicolo")[0], Highlight { field: Field::Given, nth: 0, ranges: vec![0..7] });
    assert_eq!(why("murator")[0], Highlight { field: Field::Profession, nth: 1, ranges: vec![0..7] });
    assert_eq!(why("3331234567")[0].field, Field::Phone);
    assert_eq!(why("01234567897")[0].field, Field::Vat);
    assert_eq!(why("1/1/1980")[0].field, Field::BirthDate);
    assert_eq!(why("rosis mario")[0].ranges, [0..5]);
    assert_eq!(Query::parse("1234").ranges("333 123 4567"), [4..9]);
    assert_eq!(Query::parse("rossi").ranges("ROSSI Mario"), [0..5]);
}

#[test]
fn totals_are_counted() {
    let index = Index::build(office());
    let hits = index.find(&Query::parse("rossi"), 1, &[]);
    assert_eq!((hits.total, hits.counted, hits.hits.len()), (3, true, 1));
}

#[test]
fn likely_duplicates_say_why() {
    let index = Index::build(office());
    let reasons = |entry: Entry<'_>| -> Vec<(u32, Vec<Reason>)> {
        index.similar(&entry, 5).into_iter().map(|s| (s.handle, s.reasons)).collect()
    };
    assert_eq!(
        reasons(person(99, "Rosi", "Mario", "Roma").birth(1980, 1, 1)),
        [(0, vec![Reason::SoundsAlikeSameBirth])]
    );
    assert_eq!(
        reasons(person(99, "Giuseppe", "Damico", "Roma").birth(1985, 3, 12)),
        [(2, vec![Reason::SoundsAlikeSwappedBirth])]
    );
    assert_eq!(
        reasons(person(99, "Rossi", "Mario", "Roma").birth(1980, 1, 7)),
        [(0, vec![Reason::SoundsAlikeNearBirth])]
    );
    assert_eq!(reasons(person(99, "X", "Y", "Z").phone("0039 333 1234567")), [(0, vec![Reason::SamePhone])]);
    assert_eq!(
        reasons(person(99, "X", "Y", "Z").fiscal_code("RSSMRA80A01H50MM")),
        [(0, vec![Reason::Omocode])]
    );
    assert_eq!(
        reasons(person(99, "X", "Y", "Z").email("Fufi77@Example.org")),
        [(5, vec![Reason::SameEmail])]
    );
    assert_eq!(reasons(office().remove(0)), [], "a person is no duplicate of themselves");
    assert_eq!(reasons(person(99, "Verdi", "Carla", "Roma").birth(1980, 1, 1)), []);
}

#[test]
fn hostile_queries_are_answered() {
    let index = Index::build(office());
    for query in [
        "",
        " ",
        "a",
        "'",
        "....",
        "\u{0}\u{1b}[2J",
        "🙂",
        "مرحبا",
        "\u{202e}rossi",
        "p:",
        ":",
        ">>",
        "#",
        "@",
        "@.",
        "1",
        "00",
        "000",
        "9999999999999999999999",
        "+39",
        "0039",
        "+",
        "29/2",
        "31/02/1985",
        "99/99/9999",
        "v-",
        "V-2026-",
        "V-2026-99999999999",
    ] {
        let _ = index.find(&Query::parse(query), 20, &[]);
        let _ = Index::new().find(&Query::parse(query), 20, &[]);
    }
    for long in ["x", "1", "a ", "1 ", "é", "'", "🙂", "a1"] {
        let _ = index.find(&Query::parse(&long.repeat(10_000)), usize::MAX, &[]);
    }
    assert!(index.find(&Query::parse("rossi"), 0, &[]).hits.len() == 1, "at least one line is always given");
}

#[test]
fn hostile_entries_are_taken() {
    let long = "Ab'".repeat(5_000);
    let mut index = Index::build([
        Entry::person(u32::MAX, "", ""),
        Entry::person(0, long.clone(), "🙂")
            .phone(&"1".repeat(999))
            .email("@")
            .birth(9999, 99, 99)
            .fiscal_code(""),
        Entry::new(Kind::Company, 7, "\u{1b}[31m").vat("x").code("V-999999999999999"),
    ]);
    index.put(Entry::person(5, long, "x"));
    assert_eq!(index.len(), 4);
    assert!(index.contains(Kind::Person, u32::MAX));
    let _ = index.find(&Query::parse("ab"), 10, &[]);
}

const SURNAMES: [&str; 10] =
    ["Rossi", "Rosso", "De Luca", "Deluca", "D'Amico", "Damico", "Hoxha", "Hoxa", "Lo Russo", "Lorusso"];
const GIVEN: [&str; 6] = ["Mario", "Maria", "Giuseppe", "Anna Maria", "Annamaria", "Nicolò"];
const TOWNS: [&str; 4] = ["Bari", "Bitonto", "Palo del Colle", ""];

prop_compose! {
    fn any_person(handles: u32)(
        handle in 0..handles, s in 0..10usize, g in 0..6usize, t in 0..4usize, year in 1980u16..1983,
        month in 1u8..13, phone in 3_330_000_000u64..3_330_000_040, number in 0u32..9,
    ) -> Entry<'static> {
        Entry::person(handle, SURNAMES[s], GIVEN[g])
            .municipality(TOWNS[t]).birth(year, month, 3).phone(&phone.to_string()).number(number)
    }
}

fn any_query() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        prop::sample::select(SURNAMES.to_vec()).prop_map(str::to_owned),
        prop::sample::select(GIVEN.to_vec()).prop_map(|g| g[..3].to_owned()),
        "[adehilmorsux]{1,6}",
        "[0-9]{1,5}",
        Just("3/5".to_owned()),
        Just("rosis".to_owned()),
        Just("3330000012".to_owned()),
    ];
    prop::collection::vec(piece, 0..4).prop_map(|pieces| pieces.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn changes_equal_a_rebuilt_index(
        start in prop::collection::vec(any_person(40), 0..30),
        changes in prop::collection::vec((any_person(40), any::<bool>()), 0..30),
        queries in prop::collection::vec(any_query(), 1..8),
        settle in any::<bool>(),
    ) {
        let mut truth: std::collections::BTreeMap<u32, Entry<'static>> = Default::default();
        truth.extend(start.iter().map(|entry| (entry.handle, entry.clone())));
        let mut index = Index::build(start);
        for (entry, remove) in changes {
            if remove {
                prop_assert_eq!(index.remove(Kind::Person, entry.handle), truth.remove(&entry.handle).is_some());
            } else {
                truth.insert(entry.handle, entry.clone());
                index.put(entry);
            }
        }
        if settle {
            index.settle();
        }
        prop_assert_eq!(index.len(), truth.len());
        let rebuilt = Index::build(truth.into_values());
        let boosts = [Boost { kind: Kind::Person, handle: 3, weight: 9 }];
        for query in queries {
            let query = Query::parse(&query);
            prop_assert_eq!(index.find(&query, 10, &boosts).hits, rebuilt.find(&query, 10, &boosts).hits);
        }
    }

    #[test]
    fn who_is_added_is_found_and_who_is_removed_is_gone(
        start in prop::collection::vec(any_person(30), 0..20), entry in any_person(30),
    ) {
        let mut index = Index::build(start);
        index.put(entry.clone());
        let name = format!("p: {} {}", entry.texts[0].1, entry.texts[1].1);
        let shows = |index: &Index, query: &str| {
            index.find(&Query::parse(query), 50, &[]).hits.iter().any(|hit| hit.handle == entry.handle)
        };
        prop_assert!(shows(&index, &name), "{}", name);
        prop_assert!(index.remove(Kind::Person, entry.handle));
        prop_assert!(!shows(&index, &name));
        prop_assert!(!shows(&index, "p:"));
        prop_assert!(!index.remove(Kind::Person, entry.handle));
    }
}
