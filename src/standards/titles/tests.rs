use proptest::prelude::*;
use rstest::rstest;

use super::*;

const TITLES: &[&str] = &[
    "Muratore",
    "Muratore in pietra e mattoni",
    "Manovale edile",
    "Addetto alle pulizie di uffici",
    "Operatrice socio-sanitaria",
    "Conduttore di carrelli elevatori",
    "Saldatore",
    "Programmatore C++",
    "Programmatore C#",
    "Cuoco",
    "Aiuto cuoco",
    "Magazziniere",
];

fn index() -> TitleIndex {
    TitleIndex::new(TITLES.iter().enumerate().map(|(row, title)| (row as u32, 0, *title)))
}

fn found(query: &str) -> Vec<(&'static str, Rank)> {
    index().find(query, 5).into_iter().map(|hit| (TITLES[hit.row as usize], hit.rank)).collect()
}

#[rstest]
#[case("muratore", "Muratore", Rank::Exact)]
#[case("MURATORI", "Muratore", Rank::Exact)]
#[case("muratori in pietra", "Muratore in pietra e mattoni", Rank::Prefix)]
#[case("murat", "Muratore", Rank::Prefix)]
#[case("addetta pulizie", "Addetto alle pulizie di uffici", Rank::Prefix)]
#[case("pulizie", "Addetto alle pulizie di uffici", Rank::Word)]
#[case("operatore sociosanitario", "Operatrice socio-sanitaria", Rank::Fuzzy)]
#[case("operatore socio sanitario", "Operatrice socio-sanitaria", Rank::Exact)]
#[case("carrello elevatore", "Conduttore di carrelli elevatori", Rank::Word)]
#[case("saldatrice", "Saldatore", Rank::Exact)]
#[case("saldattore", "Saldatore", Rank::Fuzzy)]
#[case("magaziniere", "Magazziniere", Rank::Fuzzy)]
#[case("saldatore esperto", "Saldatore", Rank::Fuzzy)]
#[case("c++", "Programmatore C++", Rank::Word)]
#[case("cuoche", "Cuoco", Rank::Exact)]
fn what_people_type_is_found(#[case] query: &str, #[case] title: &str, #[case] rank: Rank) {
    assert_eq!(found(query).first(), Some(&(title, rank)), "{query}: {:?}", found(query));
}

#[test]
fn better_ranks_come_first() {
    let all = found("muratore");
    assert_eq!(all[..2], [("Muratore", Rank::Exact), ("Muratore in pietra e mattoni", Rank::Prefix)]);
    assert_eq!(found("cuoco")[1], ("Aiuto cuoco", Rank::Word));
}

#[rstest]
#[case("")]
#[case(" ,; ")]
#[case("zzz")]
#[case("astronauta")]
fn nothing_is_found_for_nothing(#[case] query: &str) {
    assert_eq!(found(query), []);
}

#[test]
fn exact_titles_are_looked_up_whole() {
    let index = index();
    assert_eq!(index.exact(" aiuto  CUOCO"), Some(10));
    assert_eq!(index.exact("aiuto cuoca"), None);
    let hit = index.find("aiuto cuoco", 1)[0];
    assert_eq!(index.name(&hit), "aiuto cuoco");
}

#[test]
fn among_equals_the_order_decides() {
    let index = TitleIndex::new([(0, 1, "Badante"), (1, 0, "Badante")].into_iter());
    assert_eq!(index.exact("badante"), Some(1));
    assert_eq!(index.find("badante", 5).iter().map(|hit| hit.row).collect::<Vec<_>>(), [1, 0]);
}

proptest! {
    #[test]
    fn every_title_finds_itself_first(row in 0..TITLES.len()) {
        prop_assert_eq!(found(TITLES[row])[0], (TITLES[row], Rank::Exact));
    }

    #[test]
    fn each_row_comes_once_and_in_order(query in "[a-z +']{0,14}", limit in 0_usize..6) {
        let hits = index().find(&query, limit);
        prop_assert!(hits.len() <= limit);
        prop_assert!(hits.windows(2).all(|pair| pair[0].rank <= pair[1].rank && pair[0].row != pair[1].row));
    }
}
