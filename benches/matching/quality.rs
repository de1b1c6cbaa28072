//! How good the order is, on the links of the European classification of occupations and skills.
//!
//! A candidate has half of an occupation's skills, and a job in its unit group; a vacancy asks the other half, in the
//! same group: what it asks, none of the right candidates has. Right are the candidates of the occupation. Skills are
//! near each other where the official table says so, and where the *other* occupations often ask them together: the
//! vacancy's own occupation is left out of that count.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::Path;
use std::process::Command;

use sportello::domain::{Asked, ProfessionCode, SkillCode, SkillRef};
use sportello::matching::{Candidate, Columns, Depth, Handle, Request, SkillAsk, Stint, Weights};

use crate::world::{Dice, today};

/// Vacancies measured, candidates of each occupation, skills near one at most.
const VACANCIES: usize = 300;
const OF_EACH: usize = 2;
const NEAR: usize = 10;

/// What the files say.
struct Esco {
    /// Unit group and skills of each occupation.
    occupations: Vec<(ProfessionCode, Vec<u32>)>,
    /// Near each other, officially.
    official: HashMap<u32, Vec<u32>>,
    /// Occupations that ask a skill.
    asking: Vec<Vec<usize>>,
}

/// Somebody with half the skills of an occupation.
struct Person {
    occupation: usize,
    group: Option<ProfessionCode>,
    skills: Option<HashSet<u32>>,
}

/// Prints the figures, or why there are none.
pub fn report() {
    let Some(esco) = read() else {
        println!("\nquality: skipped, ../shared/data/esco is not there");
        return;
    };
    let vacancies = sample(&esco);
    println!(
        "\nquality: {} occupations, {VACANCIES} vacancies    nDCG@10    MRR  recall@20",
        esco.occupations.len()
    );
    let mut best = 0.0_f64;
    for (title, unknown) in [("all facts known", 0), ("a third of the facts unknown", 33)] {
        let people = people(&esco, unknown);
        let columns = columns(&people);
        let engine = |at: &(usize, Vec<u32>)| engine(&esco, &columns, at);
        let five = |at: &(usize, Vec<u32>)| by(&people, |one| five_parts(esco.occupations[at.0].0, one));
        let overlap = |at: &(usize, Vec<u32>)| by(&people, |one| overlap(&at.1, one));
        println!("{title}");
        let base = [
            tell("five-part mean", &vacancies, &people, five),
            tell("skill overlap", &vacancies, &people, overlap),
        ];
        if unknown == 0 {
            best = base[0].max(base[1]);
        }
        let ours = tell("this engine", &vacancies, &people, engine);
        println!("  against the better baseline with all facts known: {:+.0} %", 100.0 * (ours / best - 1.0));
    }
}

/// Mean figures of one way to rank; the first one.
fn tell(
    name: &str,
    vacancies: &[(usize, Vec<u32>)],
    people: &[Person],
    rank: impl Fn(&(usize, Vec<u32>)) -> Vec<usize>,
) -> f64 {
    let (mut ndcg, mut mrr, mut recall) = (0.0, 0.0, 0.0);
    for vacancy in vacancies {
        let right: Vec<bool> =
            rank(vacancy).iter().map(|place| people[*place].occupation == vacancy.0).collect();
        let gain = |at: usize| 1.0 / ((at + 2) as f64).log2();
        let dcg: f64 =
            right.iter().take(10).enumerate().filter(|(_, right)| **right).map(|(at, _)| gain(at)).sum();
        ndcg += dcg / (0..OF_EACH.min(10)).map(gain).sum::<f64>();
        mrr += right.iter().position(|right| *right).map_or(0.0, |at| 1.0 / (at + 1) as f64);
        recall += right.iter().take(20).filter(|right| **right).count() as f64 / OF_EACH as f64;
    }
    let n = vacancies.len() as f64;
    println!("  {name:<44} {:.3}  {:.3}      {:.3}", ndcg / n, mrr / n, recall / n);
    ndcg / n
}

/// What this program makes of it.
fn engine(esco: &Esco, columns: &Columns, (occupation, asked): &(usize, Vec<u32>)) -> Vec<usize> {
    let skills = asked.iter().map(|skill| {
        let related = esco.near(*skill, *occupation).into_iter().map(named).collect();
        Asked::nice(SkillAsk { skill: named(*skill), related })
    });
    let request = Request {
        seed: *occupation as u64,
        profession: Some(esco.occupations[*occupation].0),
        skills: skills.collect(),
        ..Request::empty(Handle(0), today(), Weights::standard().unwrap())
    };
    columns
        .rank(&request, &[], Depth::top(100), today())
        .best
        .iter()
        .map(|line| line.handle.0 as usize)
        .collect()
}

/// The five-part mean of a regional system in use: title, job, experience, computing, language; what is not asked
/// counts whole.
fn five_parts(asked: ProfessionCode, one: &Person) -> f64 {
    let Some(group) = one.group else { return (100.0 + 0.0 + 70.0 + 100.0 + 100.0) / 5.0 };
    let (job, experience) = match asked.shared_levels(group) {
        _ if asked == group => (100.0, 100.0),
        3.. => (80.0, 70.0),
        _ => (0.0, 70.0),
    };
    (100.0 + job + experience + 100.0 + 100.0) / 5.0
}

fn overlap(asked: &[u32], one: &Person) -> f64 {
    let has =
        one.skills.as_ref().map_or(0, |skills| asked.iter().filter(|skill| skills.contains(skill)).count());
    has as f64 / asked.len() as f64
}

/// People in the order of a figure; equals as they are drawn.
fn by(people: &[Person], figure: impl Fn(&Person) -> f64) -> Vec<usize> {
    let mut dice = Dice(3);
    let mut all: Vec<(f64, u64, usize)> =
        people.iter().enumerate().map(|(at, one)| (figure(one), dice.below(u64::MAX), at)).collect();
    all.sort_by(|a, b| b.0.total_cmp(&a.0).then(b.1.cmp(&a.1)));
    all.into_iter().map(|(.., at)| at).take(1000).collect()
}

/// The vacancies measured: an occupation, and the half of its skills that is asked.
fn sample(esco: &Esco) -> Vec<(usize, Vec<u32>)> {
    let step = esco.occupations.len() / VACANCIES;
    (0..VACANCIES).map(|n| (n * step, halves(esco, n * step)[1].clone())).collect()
}

/// The skills of an occupation, parted by lot.
fn halves(esco: &Esco, occupation: usize) -> [Vec<u32>; 2] {
    let mut dice = Dice(occupation as u64);
    let mut skills: Vec<(u64, u32)> =
        esco.occupations[occupation].1.iter().map(|skill| (dice.below(u64::MAX), *skill)).collect();
    skills.sort_unstable();
    let half = skills.len() / 2;
    let part = |part: &[(u64, u32)]| part.iter().map(|(_, skill)| *skill).collect();
    [part(&skills[..half]), part(&skills[half..])]
}

/// For each occupation some who have four fifths of the half nobody asks for.
fn people(esco: &Esco, unknown: u64) -> Vec<Person> {
    let mut dice = Dice(9);
    let mut all = Vec::new();
    for (occupation, (group, _)) in esco.occupations.iter().enumerate() {
        let [half, _] = halves(esco, occupation);
        for _ in 0..OF_EACH {
            let skills = half.iter().copied().filter(|_| dice.chance(80)).collect();
            all.push(Person {
                occupation,
                group: (!dice.chance(unknown)).then_some(*group),
                skills: (!dice.chance(unknown)).then_some(skills),
            });
        }
    }
    all
}

fn columns(people: &[Person]) -> Columns {
    let mut columns = Columns::default();
    for (at, one) in people.iter().enumerate() {
        let stint = |profession| vec![Stint { profession, months: 24, ended: None }];
        let candidate = Candidate {
            experiences: one.group.map(stint),
            skills: one.skills.as_ref().map(|skills| skills.iter().copied().map(named).collect()),
            ..Candidate::unknown(Handle(at as u32), today())
        };
        columns.put(&candidate).unwrap();
    }
    columns
}

fn named(skill: u32) -> SkillRef {
    SkillCode::Esco(uuid::Uuid::from_u128(u128::from(skill))).into()
}

impl Esco {
    /// The skills near one, without what the occupation left out says.
    fn near(&self, skill: u32, left_out: usize) -> Vec<u32> {
        let asking: Vec<usize> =
            self.asking[skill as usize].iter().copied().filter(|one| *one != left_out).collect();
        let mut together: BTreeMap<u32, usize> = BTreeMap::new();
        for other in asking.iter().flat_map(|one| &self.occupations[*one].1).filter(|other| **other != skill)
        {
            *together.entry(*other).or_default() += 1;
        }
        let mut near: Vec<(f64, u32)> = together
            .into_iter()
            .map(|(other, count)| {
                let all = self.asking[other as usize].iter().filter(|one| **one != left_out).count();
                (count as f64 / ((asking.len() * all) as f64).sqrt(), other)
            })
            .collect();
        near.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let often = near.into_iter().take(NEAR).map(|(_, other)| other);
        often.chain(self.official.get(&skill).into_iter().flatten().copied()).collect()
    }
}

/// The files, if they are there.
fn read() -> Option<Esco> {
    let group_of: HashMap<String, String> =
        rows("classification_en.zip", "occupations_en.csv", ["conceptUri", "iscoGroup"])?
            .into_iter()
            .map(|[uri, group]| (uri, group))
            .collect();
    let mut numbers: HashMap<String, u32> = HashMap::new();
    let mut number = |uri: String| {
        let next = numbers.len() as u32;
        *numbers.entry(uri).or_insert(next)
    };
    let mut skills: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for [occupation, skill] in
        rows("relations.zip", "occupationSkillRelations.csv", ["occupationUri", "skillUri"])?
    {
        skills.entry(occupation).or_default().push(number(skill));
    }
    let mut official: HashMap<u32, Vec<u32>> = HashMap::new();
    for [one, other] in
        rows("relations.zip", "skillSkillRelations.csv", ["originalSkillUri", "relatedSkillUri"])?
    {
        let (one, other) = (number(one), number(other));
        official.entry(one).or_default().push(other);
        official.entry(other).or_default().push(one);
    }
    let occupations: Vec<(ProfessionCode, Vec<u32>)> = skills
        .into_iter()
        .filter(|(_, skills)| skills.len() >= 10)
        .filter_map(|(uri, skills)| Some((unit_group(group_of.get(&uri)?)?, skills)))
        .collect();
    let mut asking = vec![Vec::new(); numbers.len()];
    for (occupation, (_, skills)) in occupations.iter().enumerate() {
        skills.iter().for_each(|skill| asking[*skill as usize].push(occupation));
    }
    Some(Esco { occupations, official, asking })
}

/// «2654» as a code of four levels.
fn unit_group(digits: &str) -> Option<ProfessionCode> {
    let levels: Vec<String> = digits.chars().map(String::from).collect();
    levels.join(".").parse().ok()
}

/// Two columns of a file in an archive.
fn rows(archive: &str, name: &str, columns: [&str; 2]) -> Option<Vec<[String; 2]>> {
    let archive = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/esco").join(archive);
    if !archive.exists() {
        return None;
    }
    let out = Command::new("unzip").arg("-p").arg(archive).arg(name).output().ok()?;
    let mut reader = csv::Reader::from_reader(out.stdout.as_slice());
    let heads = reader.headers().unwrap().clone();
    let at = columns.map(|column| heads.iter().position(|head| head == column).unwrap());
    let row = |row: csv::StringRecord| at.map(|at| row[at].to_owned());
    Some(reader.records().map(|record| row(record.unwrap())).collect())
}
