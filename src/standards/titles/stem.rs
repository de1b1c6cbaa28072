//! The words of a title, and a light stem that makes Italian number and gender equal.

/// Words that say nothing about a trade or a skill.
const EMPTY: &[&str] = &[
    "a", "ad", "agli", "ai", "al", "all", "alla", "alle", "allo", "and", "che", "coi", "col", "con", "da",
    "dagli", "dai", "dal", "dall", "dalla", "dalle", "dallo", "degli", "dei", "del", "dell", "della",
    "delle", "dello", "di", "e", "ed", "for", "gli", "i", "il", "in", "l", "la", "le", "lo", "negli", "nei",
    "nel", "nell", "nella", "nelle", "nello", "o", "of", "on", "per", "su", "sugli", "sui", "sul", "sull",
    "sulla", "sulle", "sullo", "the", "to", "tra", "un", "una", "uno", "with",
];

/// The words of a folded text: letters and digits, with the `+` and `#` of `c++` and `c#`. Empty words are left
/// out, unless there is nothing else.
pub(super) fn words(folded: &str) -> Vec<&str> {
    let split = || folded.split(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '+' | '#')));
    let full: Vec<&str> =
        split().filter(|word| !word.is_empty() && EMPTY.binary_search(word).is_err()).collect();
    if full.is_empty() { split().filter(|word| !word.is_empty()).collect() } else { full }
}

/// The stem of a folded word: without the ending that marks number and gender (`muratori` and `muratore`,
/// `cuoca` and `cuochi`, `operaie` and `operaio`, `educatrice` and `educatore`, `dottoressa` and `dottore`).
pub(super) fn stem(word: &str) -> String {
    if word.len() < 4 || !word.bytes().all(|b| b.is_ascii_alphabetic()) {
        return word.to_owned();
    }
    let mut stem = word.strip_suffix(['a', 'e', 'i', 'o']).unwrap_or(word);
    if stem.len() < word.len() {
        stem = stem.strip_suffix('i').filter(|shorter| shorter.len() >= 3).unwrap_or(stem);
        stem = stem.strip_suffix('h').filter(|shorter| shorter.ends_with(['c', 'g'])).unwrap_or(stem);
    } else if word.len() >= 5 && !word.ends_with("ss") {
        stem = word.strip_suffix('s').unwrap_or(word);
    }
    match (stem.strip_suffix("tric"), stem.strip_suffix("oress")) {
        (Some(root), _) if root.len() >= 3 => format!("{root}tor"),
        (_, Some(root)) => format!("{root}or"),
        _ => stem.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[test]
    fn the_empty_words_can_be_searched() {
        assert!(EMPTY.is_sorted());
    }

    #[rstest]
    #[case("muratore", "muratori")]
    #[case("cuoco", "cuoche")]
    #[case("cuoca", "cuochi")]
    #[case("operaio", "operai")]
    #[case("operaia", "operaie")]
    #[case("pulizia", "pulizie")]
    #[case("commessa", "commesso")]
    #[case("educatrice", "educatori")]
    #[case("professoressa", "professore")]
    #[case("parrucchiera", "parrucchieri")]
    #[case("driver", "drivers")]
    #[case("magazziniere", "magazzinieri")]
    fn endings_do_not_count(#[case] one: &str, #[case] other: &str) {
        assert_eq!(stem(one), stem(other));
    }

    #[rstest]
    #[case("bus", "busta")]
    #[case("cnc", "cna")]
    #[case("sala", "sale")]
    fn short_words_stay_apart_or_join_as_italian_does(#[case] one: &str, #[case] other: &str) {
        assert_eq!(stem(one) == stem(other), one == "sala");
    }

    #[test]
    fn words_are_split_and_filtered() {
        assert_eq!(words("addetta alle pulizie"), ["addetta", "pulizie"]);
        assert_eq!(words("c++ / c#, dell'asp.net"), ["c++", "c#", "asp", "net"]);
        assert_eq!(words("di"), ["di"]);
    }
}
