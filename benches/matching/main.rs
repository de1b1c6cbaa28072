//! How long matching takes and how good it is: `cargo bench --bench matching`, or with `MATCH_PERSONS=1000000` for a
//! region; `MATCH_UNKNOWN=10` leaves a tenth of the facts unknown.
//!
//! Before measuring, the ranking from the columns is checked against the plain scorer.

#![allow(clippy::unwrap_used, clippy::print_stdout)] // a bench prints, and stops where its own data is wrong

mod quality;
mod world;

use std::hint::black_box;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use sportello::matching::{
    Candidate, Columns, Depth, Openings, Request, Weights, rank_each, relaxations, score, vacancies_for,
};
use world::{Dice, World, today};

/// Open vacancies of a region.
const VACANCIES: u32 = 20_000;
/// How many requests are measured one by one.
const MEASURED: usize = 500;

fn main() {
    let setting = |name, usual| std::env::var(name).ok().and_then(|n| n.parse().ok()).unwrap_or(usual);
    let (persons, unknown) = (setting("MATCH_PERSONS", 50_000), setting("MATCH_UNKNOWN", 0));
    let world = World::new(Weights::standard().unwrap(), u64::from(unknown));
    let mut dice = Dice(2026);
    let candidates: Vec<Candidate> = (0..persons).map(|handle| world.candidate(&mut dice, handle)).collect();
    let requests: Vec<Request> = (0..VACANCIES).map(|handle| world.request(&mut dice, handle)).collect();

    let start = Instant::now();
    let mut columns = Columns::default();
    for candidate in &candidates {
        columns.put(candidate).unwrap();
    }
    columns.settle();
    let built = start.elapsed();

    let checked = if persons > 100_000 { 5 } else { 40 };
    let (top, both) = (Depth::top(50), Depth { top: 50, near: 50 });
    for request in &requests[..checked] {
        assert_eq!(
            columns.rank(request, &[], both, today()),
            rank_each(request, &candidates, &[], both, today()),
            "{request:?}"
        );
    }
    println!(
        "\n{persons} persons, {VACANCIES} vacancies, {unknown} % unknown; {checked} rankings equal to the plain scorer's"
    );
    row("", "measured", "goal");
    row("columns built", &format!("{:.1} ms", built.as_secs_f64() * 1000.0), "");
    let bytes = columns.bytes() as f64 / f64::from(persons);
    row("memory per candidate", &format!("{bytes:.1} bytes"), "≤ 64 bytes");
    let rank = timed(MEASURED, |n| columns.rank(&requests[n], &[], top, today()));
    row("one vacancy, everybody, best 50, p50 / p99", &rank, "≤ 1.5 / 3 ms");
    let near = timed(MEASURED, |n| columns.rank(&requests[n], &[], both, today()));
    row("the same with 50 near misses", &near, "");
    row("best 50 explained", &explained(&columns, &candidates, &requests), "≤ 0.1 ms");
    let less = timed(100, |n| relaxations(&requests[n], &columns, &[], today()));
    row("what if, every relaxation", &less, "");
    reverse(&candidates, &requests);
    all_pairs(&columns, &requests);
    let update = timed(2000, |n| {
        let handle = candidates[n * 7 % candidates.len()].handle;
        columns.put(&Candidate { handle, ..candidates[n * 13 % candidates.len()].clone() }).unwrap();
    });
    row("a changed record is in the ranking", &update, "≤ 0.050 ms");
    quality::report();
}

fn row(what: &str, measured: &str, goal: &str) {
    println!("{what:<46} {measured:>24}  {goal}");
}

/// Median and 99th percentile.
fn spread(mut times: Vec<Duration>) -> String {
    times.sort_unstable();
    let at = |share: usize| times[(times.len() - 1) * share / 100].as_secs_f64() * 1000.0;
    format!("{:.3} / {:.3} ms", at(50), at(99))
}

fn timed<T>(runs: usize, mut run: impl FnMut(usize) -> T) -> String {
    let one = |n| {
        let start = Instant::now();
        black_box(run(n));
        start.elapsed()
    };
    spread((0..runs).map(one).collect())
}

fn explained(columns: &Columns, candidates: &[Candidate], requests: &[Request]) -> String {
    let rankings: Vec<_> =
        requests[..100].iter().map(|one| columns.rank(one, &[], Depth::top(50), today())).collect();
    timed(100, |n| {
        let shown = rankings[n].best.iter().map(|line| &candidates[line.handle.0 as usize]);
        shown.map(|one| score(&requests[n], one, today())).collect::<Vec<_>>()
    })
}

fn reverse(candidates: &[Candidate], requests: &[Request]) {
    let openings = Openings::new(requests.to_vec());
    let depth = Depth { top: 50, near: 20 };
    for one in &candidates[..20] {
        let plain = vacancies_for(one, requests, 1, depth, today());
        assert_eq!(openings.rank(one, 1, depth, today()), plain, "{one:?}");
    }
    let fast = timed(200, |n| openings.rank(&candidates[n], 1, Depth::top(50), today()));
    row("one person, 20,000 vacancies", &fast, "≤ 1 ms");
}

/// All open vacancies against everybody, the best ten of each, on two threads.
fn all_pairs(columns: &Columns, requests: &[Request]) {
    let (next, found) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let start = Instant::now();
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while let Some(request) = requests.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let best = columns.rank(request, &[], Depth::top(10), today()).best;
                    found.fetch_add(best.len(), Ordering::Relaxed);
                }
            });
        }
    });
    let took = start.elapsed().as_secs_f64();
    row("all vacancies × everybody, best 10, 2 threads", &format!("{took:.1} s"), "≤ 20 s");
    assert!(found.into_inner() > 0);
}
