//! How long matching takes: `cargo bench --bench matching`, or with `MATCH_PERSONS=1000000` for a region.
//!
//! Before measuring, the ranking from the columns is checked against the plain scorer. The table at the end gives
//! median and 99th percentile over different requests, and memory.

#![allow(clippy::unwrap_used, clippy::print_stdout)] // a bench prints, and stops where its own data is wrong

use std::hint::black_box;
use std::time::{Duration, Instant};

use criterion::{BatchSize, Criterion};
use sportello::domain::{
    Asked, Day, Eqf, LanguageLevel, Licence, LicenceSet, ProfessionCode, ShiftSet, SkillCode, SkillRef,
    WorkingHours, WorkingHoursSet,
};
use sportello::matching::{
    Candidate, Columns, Depth, Handle, Request, Seat, SkillAsk, Stint, Weights, rank_each, relaxations,
    score, vacancies_for,
};

/// A small generator: the same figures every time.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, n: u64) -> u64 {
        self.next() % n
    }

    /// Of `n`, the first ones more often.
    fn leaning(&mut self, n: u64) -> u64 {
        self.below(n) * self.below(n) / n
    }

    fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    fn known<T>(&mut self, percent: u64, value: impl FnOnce(&mut Self) -> T) -> Option<T> {
        self.chance(percent).then(|| value(self))
    }

    fn some<T>(&mut self, most: u64, mut value: impl FnMut(&mut Self) -> T) -> Vec<T> {
        (0..self.below(most + 1)).map(|_| value(self)).collect()
    }

    fn profession(&mut self) -> ProfessionCode {
        let at = self.leaning(800);
        let text =
            format!("{}.{}.{}.{}.{}", 1 + at % 8, 1 + at / 8 % 4, 1 + at / 32 % 5, 1 + at / 160 % 3, at % 3);
        text.parse().unwrap()
    }

    fn skill(&mut self) -> SkillRef {
        format!("S{:03}", self.leaning(900)).parse::<SkillCode>().unwrap().into()
    }

    fn seat(&mut self) -> Seat {
        let at = self.leaning(400) as f32;
        Seat::new(39.8 + at % 20.0 * 0.11, 15.0 + (at / 20.0).floor() * 0.17).unwrap()
    }

    fn language(&mut self) -> LanguageLevel {
        let language = ["en", "fr", "es", "de", "ro", "sq", "ar", "it"][self.leaning(8) as usize];
        let level = ["A1", "A2", "B1", "B2", "C1", "C2"][self.leaning(6) as usize];
        format!("{language}:{level}").parse().unwrap()
    }

    fn licence(&mut self) -> Licence {
        ["B", "B", "B", "B", "A", "C", "CE"][self.below(7) as usize].parse().unwrap()
    }

    fn contract(&mut self) -> sportello::domain::ContractCode {
        ["A.02.00", "A.01.00", "A.03.09", "A.05.02", "C.01.00"][self.leaning(5) as usize].parse().unwrap()
    }

    fn candidate(&mut self, handle: u32) -> Candidate {
        Candidate {
            handle: Handle(handle),
            wanted: self.known(80, |d| d.some(3, Dice::profession)),
            experiences: self.known(85, |d| {
                d.some(4, |d| Stint {
                    profession: d.profession(),
                    months: d.leaning(180) as u16,
                    ended: Some(today() - d.leaning(6000) as i64),
                })
            }),
            skills: self.known(80, |d| d.some(12, Dice::skill)),
            education: self.known(95, |d| Eqf::ALL[d.below(8) as usize]),
            languages: self.known(70, |d| d.some(2, Dice::language)),
            licences: self.known(85, |d| d.some(2, Dice::licence).into_iter().collect::<LicenceSet>()),
            own_vehicle: self.known(80, |d| d.chance(75)),
            seat: self.known(97, Dice::seat),
            contracts: self.known(60, |d| d.some(3, Dice::contract)),
            hours: self.known(70, |d| WorkingHoursSet::from_bits(1 + d.below(3) as u16).unwrap()),
            shifts: self.known(60, |d| ShiftSet::from_bits(d.below(32) as u16).unwrap()),
            max_km: self.known(75, |d| 5 + 5 * d.leaning(20) as u16),
            min_pay: self.known(30, |d| 14_000 + 500 * d.below(40) as u32),
            available_from: self.known(80, |d| today() + d.leaning(120) as i64 - 20),
            confirmed_on: today() - self.below(400) as i64,
        }
    }

    fn request(&mut self, handle: u32, weights: &Weights) -> Request {
        let seed = self.next();
        let asked = |must: bool| move |value| if must { Asked::must(value) } else { Asked::nice(value) };
        Request {
            seed,
            profession: self.known(95, Dice::profession),
            experience_months: self.known(50, |d| asked(d.chance(40))(6 * d.below(8) as u16)),
            skills: (0..self.below(6))
                .map(|n| {
                    let value = SkillAsk { skill: self.skill(), related: self.some(6, Dice::skill) };
                    if n == 0 && self.chance(50) { Asked::must(value) } else { Asked::nice(value) }
                })
                .collect(),
            education: self.known(60, |d| {
                let level = Eqf::ALL[1 + d.leaning(6) as usize];
                if d.chance(40) { Asked::must(level) } else { Asked::nice(level) }
            }),
            languages: self.some(1, |d| {
                let language = d.language();
                if d.chance(30) { Asked::must(language) } else { Asked::nice(language) }
            }),
            licences: self.some(1, |d| Asked::must(d.licence())),
            own_vehicle: None,
            max_km: self.known(60, |d| [20, 30, 50, 80][d.below(4) as usize]),
            seat: Some(self.seat()),
            contract: Some(self.contract()),
            hours: Some(if self.chance(70) { WorkingHours::FullTime } else { WorkingHours::PartTime }),
            shifts: self.known(40, |d| ShiftSet::from_bits(d.below(8) as u16).unwrap()),
            annual_pay: self.known(50, |d| 16_000 + 500 * d.below(40) as u32),
            start: None,
            ..Request::empty(Handle(handle), today(), weights.clone())
        }
        .tidy()
    }
}

fn today() -> Day {
    Day::from_ymd(2026, 11, 22).unwrap()
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

fn main() {
    let persons: u32 = std::env::var("MATCH_PERSONS").ok().and_then(|n| n.parse().ok()).unwrap_or(50_000);
    let weights = Weights::standard().unwrap();
    let mut dice = Dice(2026);
    let candidates: Vec<Candidate> = (0..persons).map(|handle| dice.candidate(handle)).collect();
    let requests: Vec<Request> = (0..20_000).map(|handle| dice.request(handle, &weights)).collect();

    let start = Instant::now();
    let mut columns = Columns::default();
    for candidate in &candidates {
        columns.put(candidate).unwrap();
    }
    let built = start.elapsed();

    let checked = if persons > 100_000 { 4 } else { 40 };
    let depth = Depth::top(50);
    for request in &requests[..checked] {
        let fast = columns.rank(request, &[], depth, today());
        assert_eq!(fast, rank_each(request, &candidates, &[], depth, today()), "{request:?}");
    }

    let mut criterion = Criterion::default()
        .sample_size(20)
        .warm_up_time(Duration::from_millis(500))
        .measurement_time(Duration::from_secs(2))
        .configure_from_args();
    let mut turn = 0;
    let mut next = || {
        turn = (turn + 1) % 500;
        turn
    };
    criterion.bench_function("one vacancy, everybody, best 50", |b| {
        b.iter_batched(&mut next, |n| columns.rank(&requests[n], &[], depth, today()), BatchSize::SmallInput);
    });
    criterion.bench_function("one person, 20,000 vacancies, best 50", |b| {
        b.iter_batched(
            || candidates[turn].clone(),
            |one| vacancies_for(&one, &requests, 1, depth, today()),
            BatchSize::SmallInput,
        );
    });
    criterion.final_summary();

    let ranking = columns.rank(&requests[0], &[], depth, today());
    let explain = |_| {
        let shown = ranking.best.iter().map(|line| &candidates[line.handle.0 as usize]);
        shown.map(|one| score(&requests[0], one, today())).collect::<Vec<_>>()
    };
    println!("\n{persons} persons, 20,000 vacancies; {checked} rankings equal to the plain scorer's");
    println!("columns built                        {:.1} ms", built.as_secs_f64() * 1000.0);
    println!("memory per candidate                 {:.1} bytes", columns.bytes() as f64 / f64::from(persons));
    let rank = timed(500, |n| columns.rank(&requests[n], &[], depth, today()));
    println!("one vacancy, everybody, p50 / p99    {rank}");
    println!("top 50 explained                     {}", timed(50, explain));
    let near = timed(100, |n| columns.rank(&requests[n], &[], Depth { top: 50, near: 50 }, today()));
    println!("the same with 50 near misses         {near}");
    println!(
        "what-if, every relaxation            {}",
        timed(100, |n| relaxations(&requests[n], &columns, &[], today()))
    );
    let reverse = timed(50, |n| vacancies_for(&candidates[n], &requests, 1, depth, today()));
    println!("one person, 20,000 vacancies         {reverse}");
    let update = timed(2000, |n| {
        let handle = candidates[n * 7 % candidates.len()].handle;
        columns.put(&Candidate { handle, ..candidates[n * 13 % candidates.len()].clone() }).unwrap();
    });
    println!("a changed record                     {update}");
}
