//! The yardstick's registry and queries: prints the lines that its table is made of.
//!
//! `YARD=DIR cargo bench --bench search` reads `persons.search.tsv` (surname, given names, fiscal code, phone, birth
//! date, municipality, profession) and `queries.tsv` (or `QFILE`) from there; `QFILE=hard` asks the queries of
//! [`super::hard`]. Every time is the median of [`TIMES`].

use super::LINES;
use sportello::search::{Entry, Index, Query};
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

const TIMES: usize = 5;

/// One query, and the person meant by it.
struct Asked {
    id: String,
    class: String,
    text: String,
    meant: u32,
}

pub(super) fn entry(handle: u32, line: &str) -> Option<Entry<'_>> {
    let mut cells = line.split('\t');
    let mut cell = || cells.next();
    let (surname, given, code, phone) = (cell()?, cell()?, cell()?, cell()?);
    let (birth, town, trade) = (cell()?, cell()?, cell()?);
    let mut day = birth.split('/').map(|part| part.parse::<u16>().unwrap_or(0));
    let (d, m, y) = (day.next()?, day.next()?, day.next()?);
    let entry = Entry::person(handle, surname, given).fiscal_code(code).phone(phone);
    Some(entry.birth(y, m as u8, d as u8).municipality(town).profession(trade).number(handle))
}

fn queries(text: &str) -> Vec<Asked> {
    let rows = text.lines().filter(|line| !line.starts_with('#'));
    rows.filter_map(|line| {
        let mut cells = line.split('\t');
        let mut cell = || cells.next().map(str::to_owned);
        Some(Asked { id: cell()?, class: cell()?, text: cell()?, meant: cell()?.parse().ok()? })
    })
    .collect()
}

/// Milliseconds until the page is ranked and highlighted, and its persons.
fn timed(index: &Index, typed: &str) -> (f64, Vec<u32>) {
    let mut times = [0.0; TIMES];
    let mut found = Vec::new();
    for time in &mut times {
        let start = Instant::now();
        let hits = black_box(index.find(&Query::parse(typed), LINES, &[]));
        *time = start.elapsed().as_secs_f64() * 1e3;
        found = hits.hits.iter().map(|hit| hit.handle).collect();
    }
    times.sort_by(f64::total_cmp);
    (times[TIMES / 2], found)
}

/// Reads the yard, asks everything, prints the lines; who was not among the first ten goes to standard error.
pub(super) fn run(dir: &Path) -> std::io::Result<()> {
    let registry = std::fs::read_to_string(dir.join("persons.search.tsv"))?;
    let name = std::env::var("QFILE").unwrap_or_else(|_| "queries.tsv".to_owned());
    let lines: Vec<&str> = registry.lines().collect();
    let queries = if name == "hard" {
        let made = (1..).zip(super::hard::queries(&lines));
        made.map(|(i, (class, text, meant))| Asked { id: format!("u{i}"), class: class.into(), text, meant })
            .collect()
    } else {
        queries(&std::fs::read_to_string(dir.join(name))?)
    };
    let start = Instant::now();
    let index = Index::build((0u32..).zip(&lines).filter_map(|(handle, line)| entry(handle, line)));
    let (built, mb) = (start.elapsed().as_secs_f64(), index.bytes() as f64 / 1_048_576.0);
    println!("B\t{built:.2}\t{mb:.1}");
    let (mut keys, mut whole, mut found, mut count) = (Vec::new(), Vec::new(), 0, 0);
    for asked in &queries {
        let (ms, ids) = timed(&index, &asked.text);
        whole.push((ms, asked.text.as_str()));
        count += 1;
        if ids.iter().take(10).any(|id| *id == asked.meant) {
            found += 1;
        } else {
            eprintln!("missed {}\t{}\t{}", asked.class, asked.text, lines[asked.meant as usize]);
        }
        let ids: Vec<String> = ids.iter().map(u32::to_string).collect();
        println!("F\t{}\t{ms:.4}\t{}", asked.id, ids.join(","));
        for (i, c) in asked.text.char_indices().filter(|(_, c)| !c.is_whitespace()) {
            let typed = &asked.text[..i + c.len_utf8()];
            let (ms, _) = timed(&index, typed);
            keys.push((ms, typed));
            println!("K\t{}\t{ms:.4}", keys.len());
        }
    }
    eprintln!("{} persons, build {built:.2} s, memory {mb:.1} MiB, found {found} of {count}", lines.len());
    summary("one keystroke", keys);
    summary("whole query", whole);
    Ok(())
}

fn summary(name: &str, mut times: Vec<(f64, &str)>) {
    times.sort_by(|a, b| a.0.total_cmp(&b.0));
    let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize].0;
    eprintln!("{name}: p50 {:.3} ms, p99 {:.3} ms, max {:.3} ms", at(0.5), at(0.99), at(1.0));
    times.iter().rev().take(8).for_each(|(ms, typed)| eprintln!("    {ms:.2} ms «{typed}»"));
}
