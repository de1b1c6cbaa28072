use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use rstest::rstest;

use super::*;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn yearly(text: &str) -> YearlyDay {
    text.parse().unwrap()
}

fn turin() -> WorkCalendar {
    WorkCalendar::with_patron(yearly("24/06"))
}

#[rstest]
#[case("31/03/2024")]
#[case("20/04/2025")]
#[case("05/04/2026")]
#[case("28/03/2027")]
#[case("16/04/2028")]
#[case("25/04/2038")]
#[case("22/03/1818")]
#[case("24/04/2011")]
fn easter_is_where_the_almanac_puts_it(#[case] sunday: &str) {
    assert_eq!(easter(day(sunday).year()), Some(day(sunday)));
}

#[rstest]
#[case("01/01/2026", Some("holiday-new-year"))]
#[case("06/04/2026", Some("holiday-easter-monday"))]
#[case("02/06/2026", Some("holiday-republic"))]
#[case("02/06/1998", None)]
#[case("07/06/1998", Some("holiday-republic"))]
#[case("24/06/2026", Some("holiday-patron"))]
#[case("04/10/2025", Some("closed-weekend"))]
#[case("04/10/2024", None)]
#[case("04/10/2027", Some("holiday-saint-francis"))]
#[case("17/03/2011", Some("holiday-unification"))]
#[case("17/03/2026", None)]
#[case("25/04/2011", Some("holiday-liberation"))]
#[case("01/11/2026", Some("holiday-all-saints"))]
#[case("02/11/2026", None)]
#[case("21/11/2026", Some("closed-weekend"))]
#[case("23/11/2026", None)]
fn a_closed_day_has_a_name(#[case] on: &str, #[case] key: Option<&str>) {
    assert_eq!(turin().holiday_name_key(day(on)), key);
}

#[test]
fn an_office_has_its_own_closures() {
    let mut office = turin();
    office.closures.insert(day("07/12/2026"));
    office.yearly_closures.push(yearly("14/08"));
    office.open_on_saturdays = true;
    assert_eq!(office.closed(day("07/12/2026")), Some(Closed::Once));
    assert_eq!(office.closed(day("07/12/2027")), None);
    assert_eq!(office.closed(day("14/08/2026")), Some(Closed::Yearly));
    assert_eq!(office.closed(day("14/08/2028")), Some(Closed::Yearly));
    assert_eq!(office.closed(day("21/11/2026")), None);
    assert_eq!(office.closed(day("22/11/2026")), Some(Closed::Weekend));
}

#[test]
fn counting_starts_the_next_day_and_skips_what_is_closed() {
    let office = turin();
    // Friday 4 December 2026; Tuesday the 8th is a holiday.
    assert_eq!(office.add_working_days(day("04/12/2026"), 0), day("04/12/2026"));
    assert_eq!(office.add_working_days(day("04/12/2026"), 1), day("07/12/2026"));
    assert_eq!(office.add_working_days(day("04/12/2026"), 2), day("09/12/2026"));
    assert_eq!(office.add_working_days(day("05/12/2026"), 5), day("14/12/2026"));
    assert_eq!(office.working_days_between(day("04/12/2026"), day("09/12/2026")), 2);
    assert_eq!(office.working_days_between(day("09/12/2026"), day("04/12/2026")), -2);
    assert_eq!(office.working_day_from(day("05/12/2026")), day("07/12/2026"));
    assert_eq!(office.working_day_from(day("07/12/2026")), day("07/12/2026"));
}

#[test]
fn counting_ends_even_where_nobody_ever_works() {
    let mut office = turin();
    for number in 0..366 {
        let closed = day("01/01/2000") + number;
        office.yearly_closures.push(YearlyDay::date(closed.day(), closed.month()).unwrap());
    }
    assert_eq!(office.add_working_days(day("01/01/2199"), 1), day("31/12/2200"));
    assert_eq!(turin().add_working_days(day("30/12/2200"), 100), day("31/12/2200"));
}

#[rstest]
#[case("24/06", 2026, "24/06/2026")]
#[case("4/6", 2026, "04/06/2026")]
#[case("01/05 tue", 2026, "05/05/2026")]
#[case("01/09 Sun", 2026, "06/09/2026")]
#[case("15/09 sun", 2024, "15/09/2024")]
#[case("12/05 Thursday", 2022, "12/05/2022")]
#[case("easter", 2026, "05/04/2026")]
#[case("easter+50", 2026, "25/05/2026")]
#[case("easter-2", 2026, "03/04/2026")]
#[case("28/12 sun", 2026, "03/01/2027")]
fn a_day_of_every_year_can_be_written(#[case] text: &str, #[case] year: i32, #[case] on: &str) {
    let written = yearly(text);
    assert_eq!(written.in_year(year), Some(day(on)));
    assert!(written.falls_on(day(on)));
    assert_eq!(written.to_string().parse(), Ok(written));
}

#[rstest]
#[case("31/04")]
#[case("30/02")]
#[case("2026")]
#[case("24/06/2026")]
#[case("24/06 foo")]
#[case("easter50")]
#[case("easter+100")]
#[case("+4/06")]
#[case("")]
fn what_is_no_day_of_the_year_is_refused(#[case] text: &str) {
    assert_eq!(text.parse::<YearlyDay>(), Err(YearlyDayError));
}

#[test]
fn a_leap_day_comes_in_leap_years() {
    assert_eq!(yearly("29/02").in_year(2026), None);
    assert_eq!(yearly("29/02").in_year(2028), Some(day("29/02/2028")));
}

#[test]
fn a_calendar_is_written_and_read() {
    let mut office = turin();
    office.closures.insert(day("07/12/2026"));
    office.yearly_closures.push(yearly("easter+50"));
    let json = serde_json::to_string(&office).unwrap();
    assert!(
        json.contains("\"24/06\"") && json.contains("\"easter+50\"") && json.contains("\"2026-12-07\""),
        "{json}"
    );
    assert_eq!(serde_json::from_str::<WorkCalendar>(&json).unwrap(), office);
    let config = bincode::config::standard();
    let bytes = bincode::serde::encode_to_vec(&office, config).unwrap();
    assert_eq!(bincode::serde::decode_from_slice::<WorkCalendar, _>(&bytes, config).unwrap().0, office);
}

/// What the oracle writes for a holiday.
fn oracle_name(key: &str) -> &'static str {
    match key {
        "holiday-new-year" => "New Year's Day",
        "holiday-epiphany" => "Epiphany",
        "holiday-unification" => "Anniversary of the Unification of Italy",
        "holiday-easter" => "Easter Sunday",
        "holiday-easter-monday" => "Easter Monday",
        "holiday-liberation" => "Liberation Day",
        "holiday-labour" => "Labor Day",
        "holiday-republic" => "Republic Day",
        "holiday-assumption" => "Assumption Of Mary Day",
        "holiday-saint-francis" => "Saint Francis of Assisi, Patron Saint of Italy",
        "holiday-all-saints" => "All Saints' Day",
        "holiday-national-unity" => "National Unity Day",
        "holiday-immaculate-conception" => "Immaculate Conception",
        "holiday-christmas" => "Christmas Day",
        "holiday-saint-stephen" => "Saint Stephen's Day",
        other => panic!("no name for {other}"),
    }
}

type Oracle = BTreeMap<String, Vec<(Day, String)>>;

/// Holidays by province or town; the national ones under the empty name.
fn oracle() -> Option<Oracle> {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data/oracles/holidays_it_1990-2050.csv");
    let Ok(mut reader) = csv::Reader::from_path(file) else {
        println!("skipped: no {file}");
        return None;
    };
    let mut by_place = Oracle::new();
    for row in reader.deserialize::<(String, Day, String)>() {
        let (place, on, name) = row.unwrap();
        by_place.entry(place).or_default().push((on, name));
    }
    Some(by_place)
}

#[test]
fn every_national_holiday_of_the_oracle_and_no_other() {
    let Some(oracle) = oracle() else { return };
    let national: BTreeMap<Day, &String> = oracle[""].iter().map(|(on, name)| (*on, name)).collect();
    assert!(national.len() > 700);
    let mut on = day("01/01/1990");
    while on <= day("31/12/2050") {
        let ours = Holiday::on(on).map(|holiday| oracle_name(holiday.key()));
        match (ours, national.get(&on)) {
            (Some(ours), Some(theirs)) => assert!(theirs.contains(ours), "{on:?}: {ours}, {theirs}"),
            (ours, theirs) => assert!(ours.is_none() && theirs.is_none(), "{on:?}: {ours:?}, {theirs:?}"),
        }
        on = on + 1;
    }
}

/// Feasts that move: the others are found by their date. Two patrons share some provinces.
const MOVING: [(&str, &str); 6] = [
    ("AT", "01/05 tue"),
    ("Andria", "15/09 sun"),
    ("BT", "15/09 sun"),
    ("BR", "01/09 sun"),
    ("SU", "12/05 thu"),
    ("BZ", "easter+50"),
];

#[test]
fn every_patron_day_of_the_oracle_can_be_said() {
    let Some(oracle) = oracle() else { return };
    let mut places = 0;
    for (place, days) in oracle.iter().filter(|(place, _)| !place.is_empty()) {
        let moving = MOVING.iter().find(|(name, _)| name == place).map(|(_, rule)| yearly(rule));
        let years: BTreeSet<i32> = days.iter().map(|(on, _)| on.year()).collect();
        let moves = |on: Day| moving.is_some_and(|rule| rule.falls_on(on));
        let mut feasts: Vec<YearlyDay> = moving.into_iter().collect();
        for (on, _) in days.iter().filter(|(on, _)| !moves(*on)) {
            let fixed = YearlyDay::date(on.day(), on.month()).unwrap();
            if !feasts.contains(&fixed) {
                feasts.push(fixed);
            }
        }
        assert!(feasts.len() <= 3, "{place}: {feasts:?}");
        let theirs: BTreeSet<Day> = days.iter().map(|(on, _)| *on).collect();
        let ours: BTreeSet<Day> =
            years.iter().flat_map(|year| feasts.iter().filter_map(|feast| feast.in_year(*year))).collect();
        assert_eq!(ours, theirs, "{place}");
        let office = WorkCalendar { yearly_closures: feasts, ..WorkCalendar::default() };
        assert!(theirs.iter().all(|on| !office.is_working(*on)), "{place}");
        places += 1;
    }
    assert!(places >= 110, "{places} places");
}

proptest! {
    #[test]
    fn counting_there_and_back_agree(start in 0i64..80_000, count in 0u32..300, saturdays: bool) {
        let office = WorkCalendar { open_on_saturdays: saturdays, ..turin() };
        let from = day("01/01/1900") + start;
        let to = office.add_working_days(from, count);
        prop_assert_eq!(office.working_days_between(from, to), i64::from(count));
        prop_assert_eq!(office.working_days_between(to, from), -i64::from(count));
        prop_assert!(count == 0 || office.is_working(to));
    }

    #[test]
    fn more_days_never_end_sooner(start in 0i64..80_000, count in 0u32..100) {
        let from = day("01/01/1900") + start;
        prop_assert!(turin().add_working_days(from, count) < turin().add_working_days(from, count + 1));
    }

    #[test]
    fn easter_is_a_sunday_between_22_march_and_25_april(year in 1800i32..=2200) {
        let sunday = easter(year).unwrap();
        prop_assert_eq!(sunday.weekday(), Weekday::Sun);
        prop_assert!(Day::from_ymd(year, 3, 22) <= Some(sunday) && Some(sunday) <= Day::from_ymd(year, 4, 25));
    }

    #[test]
    fn no_text_panics(text in "\\PC{0,20}|easter.{0,5}") {
        let _ = text.parse::<YearlyDay>();
    }
}
