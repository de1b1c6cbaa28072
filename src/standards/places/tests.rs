use std::collections::{BTreeMap, BTreeSet};
use std::time::Instant;

use proptest::prelude::*;
use rstest::rstest;

use super::*;

fn places() -> &'static Places {
    static PLACES: OnceLock<Places> = OnceLock::new();
    PLACES.get_or_init(|| Places::load().unwrap())
}

fn code(text: &str) -> CadastralCode {
    text.parse().unwrap()
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn names(found: &[&Place]) -> Vec<String> {
    found.iter().map(|place| format!("{} {} {}", place.code, place.name, place.province)).collect()
}

#[test]
fn the_table_is_whole() {
    let table = places();
    let italian: BTreeSet<_> = table.rows().iter().filter(|p| p.province != "EE").map(|p| p.code).collect();
    let states: BTreeSet<_> = table.rows().iter().filter(|p| p.province == "EE").map(|p| p.code).collect();
    let current: Vec<_> = table.rows().iter().filter(|p| p.is_current()).collect();
    let seats = |approximate: bool| {
        let kind = |p: &&&Place| p.seat.is_some_and(|seat| seat.approximate == approximate);
        current.iter().filter(kind).count()
    };
    println!(
        "{} rows; {} Italian codes, {} states; today {} with a seat, {} approximate, {} without",
        table.rows().len(),
        italian.len(),
        states.len(),
        seats(false),
        seats(true),
        current.len() - seats(false) - seats(true),
    );
    assert!(italian.len() > 9_800 && states.len() > 280);
    assert!(states.iter().all(|code| code.is_foreign()) && !italian.iter().any(|code| code.is_foreign()));
    for letters in table.rows().iter().map(|p| p.province) {
        assert!(table.province(letters).is_some(), "no province {letters}");
    }
    let regions: BTreeSet<_> = table.provinces().iter().filter_map(|p| p.region).collect();
    assert_eq!(regions.len(), 20);
    let without = current.iter().filter(|p| p.province != "EE" && p.seat.is_none()).count();
    assert_eq!(without, 0, "every municipality of today has a seat, approximate at least");
    assert!(seats(false) > 7_500);
}

#[test]
fn the_rows_of_a_code_follow_one_another() {
    for rows in places().rows().chunk_by(|a, b| a.code == b.code && !a.code.is_foreign()) {
        for pair in rows.windows(2) {
            let Until::On(last) = pair[0].until else { panic!("{:?} has no end", pair[0]) };
            // One code was given to two neighbours, Filago and Marne.
            assert!(Some(last) < pair[1].since || pair[0].code == code("D588"), "{pair:?}");
        }
    }
    for rows in places().rows().chunk_by(|a, b| a.code == b.code) {
        assert!(rows.iter().rev().skip(1).all(|place| !place.is_current()), "{rows:?}");
        assert!(rows.iter().all(|place| place.seat == rows[0].seat), "{rows:?}");
    }
}

/// The letter of the fictional code is no real place's.
#[test]
fn no_real_place_uses_the_fictional_letter() {
    let letters: BTreeSet<char> = places().rows().iter().map(|place| place.code.letter()).collect();
    assert!(!letters.contains(&CadastralCode::FICTIONAL.letter()));
    assert_eq!(letters.into_iter().collect::<String>(), "ABCDEFGHILMZ");
    assert_eq!(places().valid_on(CadastralCode::FICTIONAL, day("01/01/2000")), Validity::NoSuchCode);
}

#[test]
fn a_place_is_known_by_its_code() {
    let bari = places().latest(code("A662")).unwrap();
    assert_eq!((bari.name, bari.province), ("Bari", "BA"));
    assert_eq!(places().region(code("A662")), Some("Puglia"));
    assert_eq!(places().province("BA").unwrap().name, "Bari");
    // Its province was another one, its region too: the region is today's.
    assert_eq!(places().region(code("F137")), Some("Emilia-Romagna"));
    assert_eq!(places().latest(code("Z127")).unwrap().name, "Polonia");
    assert_eq!(places().region(code("Z127")), None);
    assert_eq!(places().by_code(code("X001")), []);
}

#[test]
fn a_code_is_valid_while_its_place_exists() {
    let on = |text: &str, at: &str| places().valid_on(code(text), day(at));
    // Lecco changed its province in 1992.
    assert!(matches!(on("E507", "15/04/1992"), Validity::Valid(place) if place.province == "CO"));
    assert!(matches!(on("E507", "16/04/1992"), Validity::Valid(place) if place.province == "LC"));
    // Bari was Bari delle Puglie until 1931.
    assert!(matches!(on("A662", "01/01/1930"), Validity::Valid(place) if place.name == "Bari delle Puglie"));
    // Corigliano Calabro and Rossano became one on 31 March 2018.
    assert!(matches!(on("D005", "30/03/2018"), Validity::Valid(place) if place.name == "Corigliano Calabro"));
    assert_eq!(on("D005", "31/03/2018"), Validity::Ended { last: day("30/03/2018") });
    assert_eq!(on("M403", "30/03/2018"), Validity::NotYet { first: day("31/03/2018") });
    // Quagliuzzo was part of another municipality from 1929 to 1947.
    assert_eq!(on("H100", "01/01/1940"), Validity::Ended { last: day("12/04/1929") });
    assert!(matches!(on("H100", "01/01/1950"), Validity::Valid(_)));
    // States: of those that ended, nobody says when.
    assert!(matches!(on("Z105", "01/01/1960"), Validity::Uncertain(place) if place.name == "Cecoslovacchia"));
    assert!(matches!(on("Z118", "01/01/1960"), Validity::Uncertain(_)));
    assert!(matches!(on("Z209", "01/01/1960"), Validity::Valid(place) if place.name == "Sri Lanka"));
    assert_eq!(on("Z350", "01/01/1970"), Validity::Ended { last: day("25/04/1964") });
}

#[test]
fn a_place_is_found_by_its_name() {
    let find = |name: &str, province| names(&places().by_name(name, province));
    assert_eq!(find("BARI", None), ["A662 Bari BA"]);
    assert_eq!(find("reggio nell'emilia", None), ["H223 Reggio nell'Emilia RE"]);
    assert_eq!(find("Forli", None), ["D704 Forlì FC"]);
    assert_eq!(find("Bozen", None), ["A952 Bolzano BZ"]);
    assert_eq!(find("Lecco", Some("co")), ["E507 Lecco CO"]);
    assert_eq!(find("Lecco", Some("MI")), Vec::<String>::new());
    assert_eq!(find("Corigliano Calabro", None), ["D005 Corigliano Calabro CS"]);
    assert_eq!(find("Ceylon", None), ["Z209 Ceylon EE"]);
    // Two towns have this name, of which the province tells one.
    assert_eq!(find("Samone", None), ["H753 Samone TO", "H754 Samone TN"]);
    assert_eq!(find("Samone", Some("TO")), ["H753 Samone TO"]);
    assert_eq!(find("", None), Vec::<String>::new());
    assert_eq!(find("Atlantide", None), Vec::<String>::new());
}

#[test]
fn the_picker_puts_the_very_name_first() {
    let found = names(&places().starting_with("bari", 3));
    assert_eq!(found[0], "A662 Bari BA");
    assert!(found.iter().all(|name| name[5..].starts_with("Bari")) && found.len() == 3, "{found:?}");
    assert_eq!(names(&places().starting_with("palo del c", 9)), ["G291 Palo del Colle BA"]);
    let called = |place: &Place| [place.name, place.other_name].iter().any(|name| name.starts_with("San"));
    let san: BTreeSet<_> = places().rows().iter().filter(|place| called(place)).map(|p| p.code).collect();
    let found = places().starting_with("san", 10_000);
    assert_eq!(found.iter().map(|place| place.code).collect::<BTreeSet<_>>(), san);
    assert_eq!(found.len(), san.len(), "one row a code");
    let ended = found.iter().position(|place| !place.is_current()).unwrap();
    assert!(found[ended..].iter().all(|place| !place.is_current()), "today's places come first");
}

#[rstest]
#[case("H501", "F205", 477.0)]
#[case("A662", "L049", 79.0)]
#[case("A662", "A893", 15.0)]
#[case("L219", "L424", 479.8)]
fn distances_are_those_of_the_map(#[case] from: &str, #[case] to: &str, #[case] kilometres: f32) {
    let found = places().distance_km(code(from), code(to)).unwrap();
    assert!((found - kilometres).abs() < kilometres * 0.03 + 1.0, "{from} {to}: {found}");
}

#[test]
fn what_is_unknown_has_no_distance() {
    assert_eq!(places().distance_km(code("A662"), code("Z127")), None);
    assert_eq!(places().distance_km(code("A662"), CadastralCode::FICTIONAL), None);
}

#[rstest]
#[case("A001,Abano,PD,,,,,\nA001,Abano,PD,,,,,", None)]
#[case("# note\nA002,Abano,PD,,,,,\nA001,Abano,PD,,,,,", Some(3))]
#[case("A001,Abano,PD,,,,", Some(1))]
#[case("A001,Abano,PD,,,,,,", Some(1))]
#[case("A001,Abano,PD,91.0,0.0,,,", Some(1))]
#[case("A001,Abano,PD,45.0,,,,", Some(1))]
#[case("A001,Abano,PD,,,2001-02-29,,", Some(1))]
#[case("A001,Abano,PD,,,01/02/2001,,", Some(1))]
#[case("A001,,PD,,,,,", Some(1))]
#[case("A0001,Abano,PD,,,,,", Some(1))]
fn a_faulty_table_is_refused_with_its_line(#[case] text: &'static str, #[case] line: Option<usize>) {
    let error = Places::parse(text, "PD,Padova,Veneto").err();
    assert_eq!(error, line.map(|line| PlacesError::Place { line }));
}

#[test]
fn faulty_provinces_are_refused() {
    let parse = |text: &'static str| Places::parse("", text).err();
    assert_eq!(parse("PD,Padova,Veneto\nBA,Bari,Puglia"), Some(PlacesError::Province { line: 2 }));
    assert_eq!(parse("PD,Padova"), Some(PlacesError::Province { line: 1 }));
}

/// Prints how long reading takes; a timed test decides nothing.
#[test]
fn reading_is_quick() {
    let start = Instant::now();
    let table = Places::load().unwrap();
    let read = start.elapsed();
    let start = Instant::now();
    assert!(!table.by_name("Roma", None).is_empty());
    println!("{} places read in {read:?}; names ready in {:?}", table.rows().len(), start.elapsed());
}

/// The official list of 1 January 2025, where it is at hand.
#[test]
fn the_official_list_agrees() {
    let file = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../shared/data/places/comuni_istat_situas_2025-01-01_merged.csv"
    );
    let Ok(mut reader) = csv::Reader::from_path(file) else {
        println!("skipped: no {file}");
        return;
    };
    let mut errors = Vec::new();
    for row in reader.deserialize::<BTreeMap<String, String>>() {
        let row = row.unwrap();
        let Validity::Valid(place) = places().valid_on(code(&row["catasto"]), day("01/01/2025")) else {
            panic!("{row:?} is not in the table");
        };
        assert_eq!(
            (place.province, places().region(place.code)),
            (&*row["sigla_prov"], region(&row["regione"]))
        );
        let Some(seat) = place.seat.filter(|seat| !seat.approximate) else { continue };
        if let (Ok(latitude), Ok(longitude)) = (row["lat_sede"].parse(), row["lon_sede"].parse()) {
            errors.push(seat.distance_km(Seat { latitude, longitude, approximate: false }));
        }
    }
    errors.sort_by(f32::total_cmp);
    let share = |percent: usize| errors[errors.len() * percent / 100];
    println!("{} seats: half within {} km, 99 % within {} km", errors.len(), share(50), share(99));
    assert!(errors.len() > 7_000 && share(50) < 1.0 && share(99) < 5.0);
}

/// Our short names of the regions.
fn region(official: &str) -> Option<&'static str> {
    let mut ours = places().provinces().iter().filter_map(|province| province.region);
    ours.find(|name| official.starts_with(name))
}

proptest! {
    #[test]
    fn every_name_leads_back_to_its_place(row in 0usize..15_000) {
        let place = &places().rows()[row];
        let found = places().by_name(&place.name.to_uppercase(), Some(place.province));
        prop_assert!(found.iter().any(|other| other.code == place.code));
        let near = place.since.unwrap_or_else(|| day("01/01/1990"));
        let valid = places().valid_on(place.code, near);
        prop_assert!(matches!(valid, Validity::Valid(_) | Validity::Uncertain(_)), "{:?}", valid);
    }

    #[test]
    fn distance_is_a_distance(a in 0usize..15_000, b in 0usize..15_000) {
        let (a, b) = (places().rows()[a].code, places().rows()[b].code);
        if let Some(distance) = places().distance_km(a, b) {
            prop_assert!((0.0..1_400.0).contains(&distance));
            prop_assert_eq!(places().distance_km(b, a), Some(distance));
            prop_assert_eq!(places().distance_km(a, a), Some(0.0));
        }
    }

    #[test]
    fn no_text_panics(text in "\\PC{0,20}") {
        places().by_name(&text, Some(&text));
        prop_assert!(places().starting_with(&text, 5).len() <= 5);
    }
}
