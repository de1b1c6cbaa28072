//! Hard queries of the yardstick's registry that nobody saw while the index was built: names misheard, slips beside
//! other facts, wrong digits, things run together. Each means one person, whose name few others share.

use super::registry::Dice;
use std::collections::HashMap;

const EACH: usize = 25;
/// At most this many may bear the same name: more could not all be among the first ten.
const NAMESAKES: usize = 5;

/// What is heard on a bad line, and what was said.
const HEARD: [(&str, &str); 16] = [
    ("gli", "li"),
    ("gn", "n"),
    ("chi", "ci"),
    ("ce", "se"),
    ("gi", "ci"),
    ("v", "f"),
    ("d", "t"),
    ("b", "p"),
    ("rr", "r"),
    ("ll", "l"),
    ("nn", "n"),
    ("qu", "cu"),
    ("z", "s"),
    ("sci", "si"),
    ("k", "c"),
    ("y", "i"),
];
const SHORT: [(&str, &str); 12] = [
    ("giuseppe", "peppino"),
    ("francesco", "ciccio"),
    ("antonio", "tonio"),
    ("vincenzo", "enzo"),
    ("salvatore", "salvo"),
    ("giovanni", "vanni"),
    ("alessandra", "sandra"),
    ("elisabetta", "betta"),
    ("raffaele", "lello"),
    ("lorenzo", "renzo"),
    ("giuseppina", "giusy"),
    ("federica", "fede"),
];
const MONTHS: [&str; 12] = [
    "gennaio",
    "febbraio",
    "marzo",
    "aprile",
    "maggio",
    "giugno",
    "luglio",
    "agosto",
    "settembre",
    "ottobre",
    "novembre",
    "dicembre",
];

/// One person of the registry, folded.
struct Known {
    surname: String,
    given: String,
    code: String,
    phone: String,
    day: [String; 3],
    town: String,
}

fn known(line: &str) -> Option<Known> {
    let cells: Vec<&str> = line.split('\t').collect();
    let [surname, given, code, phone, birth, town, ..] = cells[..] else { return None };
    let mut day = birth.split('/').map(str::to_owned);
    Some(Known {
        surname: sportello::search::fold(surname),
        given: sportello::search::fold(given),
        code: code.to_lowercase(),
        phone: phone.chars().filter(char::is_ascii_digit).collect(),
        day: [day.next()?, day.next()?, day.next()?],
        town: sportello::search::fold(town),
    })
}

/// The queries: what is hard about each, the text, and the line of the person meant.
pub(super) fn queries(lines: &[&str]) -> Vec<(&'static str, String, u32)> {
    let name = |known: &Known| format!("{} {}", known.surname, known.given).replace(' ', "");
    let mut namesakes: HashMap<String, usize> = HashMap::new();
    for known in lines.iter().filter_map(|line| known(line)) {
        *namesakes.entry(name(&known)).or_default() += 1;
    }
    let mut dice = Dice::new(0x0dd_ba11);
    let mut out = Vec::new();
    type Shape = fn(&Known, &mut Dice) -> Option<String>;
    let shapes: [(&'static str, Shape); 12] = [
        ("misheard", |p, _| Some(format!("{} {}", heard(&p.surname)?, p.given))),
        ("misheard given", |p, _| Some(format!("{} {}", heard(&p.given)?, p.surname))),
        ("short form", |p, dice| {
            let (_, short) = SHORT.iter().find(|(full, _)| *full == p.given)?;
            Some(format!(
                "{short} {}",
                if dice.chance(50) { slip(&p.surname, dice) } else { p.surname.clone() }
            ))
        }),
        ("slip, year", |p, dice| Some(format!("{} {} {}", slip(&p.surname, dice), p.given, p.day[2]))),
        ("slips in both", |p, dice| Some(format!("{} {}", slip(&p.given, dice), slip(&p.surname, dice)))),
        ("swapped date", |p, _| {
            let [d, m, y] = &p.day;
            (d != m && d.as_str() <= "12").then(|| format!("{} {} {m}/{d}/{y}", p.given, p.surname))
        }),
        ("birthday in words", |p, dice| {
            let month = MONTHS[p.day[1].parse::<usize>().ok()?.checked_sub(1)?];
            Some(format!("{} {} {month}", slip(&p.surname, dice), p.day[0].trim_start_matches('0')))
        }),
        ("wrong digit", |p, dice| {
            let mut digits = p.phone.clone().into_bytes();
            let at = 4 + dice.below(digits.len().checked_sub(5)?);
            digits[at] = b'0' + (digits[at] - b'0' + 1 + dice.below(8) as u8) % 10;
            Some(format!("{} {}", String::from_utf8(digits).ok()?, head(&p.surname, 4)))
        }),
        ("run together", |p, _| Some(format!("{}{}{}", p.surname, p.given, p.day[2]).replace(' ', ""))),
        ("initial, town", |p, _| Some(format!("{} {} {}", head(&p.given, 1), p.surname, head(&p.town, 6)))),
        ("code with slips", |p, dice| Some(slip(&slip(&p.code, dice), dice))),
        ("wrong town", |p, _| Some(format!("{} {} pantelleria", p.surname, p.given))),
    ];
    for (class, shape) in shapes {
        let mut made = 0;
        while made < EACH {
            let line = dice.below(lines.len());
            let Some(person) = known(lines[line]) else { continue };
            let rare = namesakes.get(&name(&person)).is_some_and(|n| *n <= NAMESAKES);
            if !rare || person.surname.len() < 6 || person.given.len() < 4 {
                continue;
            }
            if let Some(text) = shape(&person, &mut dice) {
                out.push((class, text, line as u32));
                made += 1;
            }
        }
    }
    out
}

fn head(text: &str, n: usize) -> String {
    text.chars().take(n).collect::<String>().trim_end().to_owned()
}

/// One thing misheard, if there is one to mishear.
fn heard(name: &str) -> Option<String> {
    let (said, heard) = HEARD.iter().find(|(said, _)| name.contains(said))?;
    Some(name.replacen(said, heard, 1))
}

/// Two neighbours swapped, a letter left out, doubled or hit beside.
fn slip(text: &str, dice: &mut Dice) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    let at = 1 + dice.below(letters.len().saturating_sub(2).max(1));
    match dice.below(4) {
        0 => letters.swap(at, at - 1),
        1 => {
            letters.remove(at);
        }
        2 => letters.insert(at, letters[at]),
        _ => letters[at] = ['a', 'n', 's', 'e'][dice.below(4)],
    }
    letters.into_iter().collect()
}
