//! Usual short forms of Italian given names: the caller says `Pino`, the record says `Giuseppe`.

/// Full name, then the short forms it answers to; all folded.
const SHORT_FORMS: &[(&str, &[&str])] = &[
    ("alessandra", &["sandra", "ale"]),
    ("alessandro", &["sandro", "ale"]),
    ("alfonso", &["fonzo"]),
    ("annunziata", &["nunzia", "nunziatina"]),
    ("antonella", &["lella", "anto"]),
    ("antonietta", &["etta", "nietta"]),
    ("antonio", &["tonino", "toni", "tonio", "totonno", "nino"]),
    ("beatrice", &["bea", "bice"]),
    ("caterina", &["rina", "cate", "nina"]),
    ("concetta", &["cettina", "tina", "titina"]),
    ("cosimo", &["mimmo", "mino"]),
    ("domenica", &["mimma", "menica"]),
    ("domenico", &["mimmo", "mimi", "memmo", "menico"]),
    ("eleonora", &["nora", "ele"]),
    ("elisabetta", &["betta", "lisa", "betti"]),
    ("emanuele", &["manuele", "manu"]),
    ("federica", &["fede"]),
    ("federico", &["fede"]),
    ("ferdinando", &["nando"]),
    ("filomena", &["mena", "milena"]),
    ("francesca", &["franca", "fra", "checca"]),
    ("francesco", &["franco", "ciccio", "checco", "cecco", "fra"]),
    ("gabriella", &["lella", "gabri"]),
    ("gaetano", &["tano", "nino"]),
    ("giacomo", &["mino", "giacomino"]),
    ("giovanna", &["gianna", "vanna", "nina"]),
    ("giovanni", &["gianni", "vanni", "nino", "giannino"]),
    ("giuseppa", &["pina", "peppa", "giusy"]),
    ("giuseppe", &["pino", "beppe", "peppe", "peppino", "pippo", "beppino"]),
    ("giuseppina", &["pina", "giusy", "pinuccia", "giusi"]),
    ("leonardo", &["nardo", "leo", "dino"]),
    ("lorenzo", &["renzo", "enzo"]),
    ("luigi", &["gigi", "gino", "luigino"]),
    ("luisa", &["isa", "gigia"]),
    ("maddalena", &["lena", "madda"]),
    ("margherita", &["rita", "marghe"]),
    ("massimiliano", &["massimo", "max"]),
    ("michele", &["lino", "michi"]),
    ("nicola", &["nico", "cola", "colino"]),
    ("pasquale", &["lino", "pasqualino"]),
    ("raffaele", &["lello", "raf", "raffa"]),
    ("raffaella", &["lella", "raffa"]),
    ("rosaria", &["sara", "saretta", "rosi"]),
    ("salvatore", &["toto", "turi", "salvo", "sasa"]),
    ("stefania", &["stefi"]),
    ("teresa", &["sina", "resi", "terry"]),
    ("tommaso", &["tommy", "masino"]),
    ("valentina", &["vale"]),
    ("vincenza", &["enza", "enzina"]),
    ("vincenzo", &["enzo", "vincenzino", "cenzino"]),
];

/// The short forms a folded given name answers to, none for most.
pub(super) fn short_forms(folded: &str) -> &'static [&'static str] {
    match SHORT_FORMS.binary_search_by(|(full, _)| (*full).cmp(folded)) {
        Ok(i) => SHORT_FORMS[i].1,
        Err(_) => &[],
    }
}

/// Every full name of the table.
pub(super) fn full_names() -> impl Iterator<Item = &'static str> {
    SHORT_FORMS.iter().map(|(full, _)| *full)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_answers() {
        assert!(SHORT_FORMS.is_sorted_by_key(|row| row.0));
        assert!(short_forms("giuseppe").contains(&"pino"));
        assert!(short_forms("zeno").is_empty());
    }
}
