//! How fast the index is: every keystroke of many queries, building, one change, memory.
//!
//! `SPORTELLO_BENCH_PERSONS=1000000` chooses the size of the registry; the default is 50,000.
#![allow(
    missing_docs,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a bench prints its table and is no library"
)]

mod hard;
mod registry;
mod yard;

use criterion::{BatchSize, Criterion, criterion_group};
use registry::{Dice, Person, persons};
use sportello::search::{Index, Query};
use std::hint::black_box;
use std::time::{Duration, Instant};

const LINES: usize = 20;

/// Queries as callers say them, each with the person meant.
fn queries(people: &[Person], n: usize) -> Vec<(&'static str, String, u32)> {
    let mut dice = Dice::new(0xca11);
    let shapes = [
        "surname given",
        "given surname",
        "short",
        "slip",
        "phone",
        "tail",
        "code",
        "date",
        "day",
        "year",
        "town",
        "fragment",
    ];
    (0..n)
        .map(|i| {
            let shape = shapes[i % shapes.len()];
            let handle = dice.below(people.len());
            let p = &people[handle];
            let (year, month, day) = p.birth;
            let (surname, given) = (p.surname.to_lowercase(), p.given.to_lowercase());
            let digits: String = p.phone.chars().filter(char::is_ascii_digit).collect();
            let text = match shape {
                "surname given" => format!("{surname} {given} {year}"),
                "given surname" => format!("{given} {surname} {}", p.town),
                "short" => format!("{} {} {day}/{month}", head(&surname, 4), head(&given, 3)),
                "slip" => format!("{} {given} {day}/{month}/{year}", slip(&surname, &mut dice)),
                "phone" => format!("{} {}", &digits[..3], &digits[3..]),
                "tail" => format!("{} {surname}", &digits[digits.len() - 4..]),
                "code" => p.code.to_lowercase(),
                "date" => format!("{day:02}/{month:02}/{year} {}", head(&surname, 3)),
                "day" => format!("{surname} {day}/{month}"),
                "year" => format!("{year} {surname} {given}"),
                "town" => format!("{surname} {} {}", p.town.to_lowercase(), head(&given, 2)),
                _ => p.code[6..15].to_owned(),
            };
            (shape, text, handle as u32)
        })
        .collect()
}

fn head(text: &str, n: usize) -> String {
    text.chars().take(n).collect()
}

/// Two neighbours swapped, or a letter left out.
fn slip(text: &str, dice: &mut Dice) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    if letters.len() > 3 {
        let at = 1 + dice.below(letters.len() - 2);
        if dice.chance(50) {
            letters.swap(at, at + 1);
        } else {
            letters.remove(at);
        }
    }
    letters.into_iter().collect()
}

fn percentile(times: &[Duration], percent: f64) -> Duration {
    times[((times.len() - 1) as f64 * percent / 100.0) as usize]
}

fn row(name: &str, mut times: Vec<Duration>) {
    times.sort_unstable();
    let [p50, p99, max] = [50.0, 99.0, 100.0].map(|p| percentile(&times, p).as_secs_f64() * 1e3);
    println!(
        "{name:<34} p50 {p50:>8.3} ms   p99 {p99:>8.3} ms   max {max:>8.3} ms   ({} times)",
        times.len()
    );
}

/// Prints the table that the goals speak of.
fn table(people: &[Person], index: &Index, built: Duration) {
    println!("\n{} persons, {LINES} lines ranked and highlighted", people.len());
    println!(
        "build {:.0} ms, memory {:.1} MB, {} bytes a person",
        built.as_secs_f64() * 1e3,
        index.bytes() as f64 / 1e6,
        index.bytes() / people.len()
    );
    let (mut keys, mut whole) = (Vec::new(), Vec::new());
    let mut slowest = (Duration::ZERO, String::new());
    let mut found: Vec<(&str, usize, usize)> = Vec::new();
    for (shape, text, meant) in queries(people, 1_200) {
        for (i, c) in text.char_indices() {
            let typed = &text[..i + c.len_utf8()];
            let start = Instant::now();
            let hits = black_box(index.find(&Query::parse(typed), LINES, &[]));
            let took = start.elapsed();
            keys.push(took);
            if took > slowest.0 {
                slowest = (took, typed.to_owned());
            }
            if typed.len() == text.len() {
                whole.push(took);
                let hit = usize::from(hits.hits.iter().take(10).any(|hit| hit.handle == meant));
                match found.iter_mut().find(|(name, _, _)| *name == shape) {
                    Some((_, n, of)) => (*n, *of) = (*n + hit, *of + 1),
                    None => found.push((shape, hit, 1)),
                }
            }
        }
    }
    row("one keystroke", keys);
    row("whole query", whole);
    println!("slowest «{}»", slowest.1);
    let (n, of) = found.iter().fold((0, 0), |(n, of), row| (n + row.1, of + row.2));
    println!("meant person in the first ten {:.1} %", 100.0 * n as f64 / of as f64);
    found.iter().for_each(|(shape, n, of)| println!("    {shape:<16} {n} of {of}"));
}

fn changes(people: &[Person], index: &mut Index) {
    let mut times = Vec::new();
    for (handle, person) in (0u32..).zip(people).step_by(people.len() / 1_000) {
        let entry = person.entry(handle).municipality("Roma");
        let start = Instant::now();
        index.put(entry);
        times.push(start.elapsed());
    }
    row("one change visible", times);
    let mut keys = Vec::new();
    for (_, text, _) in queries(people, 300) {
        let start = Instant::now();
        black_box(index.find(&Query::parse(&text), LINES, &[]));
        keys.push(start.elapsed());
    }
    row("whole query, 1000 changes waiting", keys);
    let start = Instant::now();
    index.settle();
    println!("settling them {:.0} ms", start.elapsed().as_secs_f64() * 1e3);
}

fn search(c: &mut Criterion) {
    let size = std::env::var("SPORTELLO_BENCH_PERSONS").ok().and_then(|n| n.parse().ok()).unwrap_or(50_000);
    let people = persons(size);
    let build = || Index::build((0u32..).zip(&people).map(|(handle, person)| person.entry(handle)));
    let start = Instant::now();
    let mut index = build();
    let built = start.elapsed();
    table(&people, &index, built);
    changes(&people, &mut index);
    for (name, text) in
        [("a_name", "rossi mario"), ("a_slip", "rosis maroi"), ("a_phone", "333 1234"), ("a_letter", "r")]
    {
        c.bench_function(name, |b| b.iter(|| index.find(&Query::parse(black_box(text)), LINES, &[])));
    }
    if size <= 50_000 {
        let mut group = c.benchmark_group("whole");
        group.sample_size(10);
        group.bench_function("build", |b| b.iter_batched(|| (), |()| build(), BatchSize::PerIteration));
        group.finish();
    }
}

criterion_group!(benches, search);

/// With `YARD` set, the lines of the yardstick's contract and nothing else.
fn main() -> std::io::Result<()> {
    match std::env::var_os("YARD") {
        Some(dir) => yard::run(dir.as_ref()),
        None => {
            benches();
            Criterion::default().configure_from_args().final_summary();
            Ok(())
        }
    }
}
