use super::super::super::days;
use super::*;
use proptest::prelude::*;

fn one(text: &str) -> Token {
    let query = Query::parse(text);
    assert_eq!(query.tokens.len(), 1, "{text}: {:?}", query.tokens);
    query.tokens[0].clone()
}

#[test]
fn a_prefix_narrows() {
    assert!(Query::parse("p:").asks(Kind::Person));
    assert!(!Query::parse("p: rossi").asks(Kind::Company));
    assert!(Query::parse("a:logistica").asks(Kind::School));
    assert!(!Query::parse(">nota").asks(Kind::Person));
    assert_eq!(Query::parse(">nota").tokens[0].word, "nota");
    assert!(!Query::parse("x:rossi").is_narrowed());
    assert!(Query::parse("  v: ").is_blank());
}

#[test]
fn dates_as_people_say_them() {
    let day = days::number(1985, 3, 12);
    for text in [
        "12/3/1985",
        "12-03-85",
        "12.03.1985",
        "12031985",
        "120385",
        "1985-03-12",
        "12 3 1985",
        "12 03 85",
        "12 marzo 1985",
        "12 mar 85",
        "19850312",
    ] {
        assert_eq!((one(text).days[0].from, one(text).days[0].to), (day, day), "{text}");
    }
    for text in ["12/3", "12/03", "12 marzo", "12 3", "12/3/", "12/03/1"] {
        let said = one(text).birthdays[0];
        assert_eq!((said.month, said.day), (3, 12), "{text}");
    }
    let year = one("1985").days[0];
    assert_eq!((year.from, year.to), days::year(1985));
}

#[test]
fn digits_keep_every_reading() {
    let token = one("3331234567");
    assert_eq!(token.digits.unwrap().len, 10);
    assert_eq!(one("+39 333 123 4567").digits, token.digits);
    assert_eq!(one("333 1234567").digits, token.digits);
    assert_eq!(one("333 1975 123").digits.unwrap().len, 10);
    assert_eq!(one("42").number, Some(42));
    assert_eq!(one("#1042").number, Some(1042));
    let query = Query::parse("1980 333");
    assert!(query.tokens.len() == 2 || query.apart.is_some_and(|apart| apart.len() == 2));
}

#[test]
fn codes_and_fragments() {
    for text in ["V-2026-0042", "v2026-42", "v-2026-42", "2026-0042"] {
        assert_eq!((one(text).number, one(text).code_year), (Some(42), Some(2026)), "{text}");
    }
    assert!(!one("80A01H").fiscal.is_empty());
    assert!(!one("RSSMRA").fiscal.is_empty());
    assert!(one("rossi").fiscal.iter().all(|f| f.at == 0));
    assert_eq!(one("A.02").word, "a02");
    assert!(one("mario.rossi@example.org").mail.is_some());
    let words: Vec<String> = Query::parse("mario.rossi82@ex").tokens.into_iter().map(|t| t.word).collect();
    assert_eq!(words, ["mario", "rossi"]);
}

#[test]
fn nothing_to_read_is_blank() {
    for text in ["", "  ", "...", "🙂🙂", "\u{7}\u{1b}", "-", "@", "+", "'", "\u{202e}"] {
        assert!(Query::parse(text).is_blank(), "{text:?}");
    }
    assert!(Query::parse(&"a b ".repeat(5000)).tokens.len() <= MOST_TOKENS);
    assert!(Query::parse(&"x".repeat(10_000)).tokens[0].word.len() <= 40);
    assert!(Query::parse(&"1".repeat(10_000)).tokens.len() <= 1);
}

proptest! {
    #[test]
    fn anything_can_be_typed(text in "\\PC{0,60}") {
        prop_assert!(Query::parse(&text).tokens.len() <= MOST_TOKENS);
    }

    #[test]
    fn any_digits_can_be_typed(text in "[0-9+/. #@vV-]{0,40}") {
        prop_assert!(Query::parse(&text).tokens.len() <= MOST_TOKENS);
    }
}
