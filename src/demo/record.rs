//! What a person brings and what they look for. What nobody has asked stays unknown.

use super::face::Face;
use super::random::{Rng, Stream};
use super::trades::Trade;
use super::world::World;
use crate::domain::{
    Cefr, ContractCode, Day, Eqf, Experience, LanguageCode, LanguageLevel, Licence, LicenceSet, Name,
    ProfessionalRecord, Sex, Shift, ShiftSet, SkillCode, SkillRef, Wishes, WorkingHours, WorkingHoursSet,
};

/// Skills useful in any work: S387 and following in the table.
const TRANSVERSAL: [&str; 14] = [
    "S387", "S388", "S389", "S390", "S391", "S392", "S393", "S394", "S395", "S397", "S398", "S304", "S305",
    "S409",
];

/// What a person brings and looks for.
pub struct Record {
    /// What they bring.
    pub record: ProfessionalRecord,
    /// What they look for.
    pub wishes: Wishes,
}

impl Record {
    /// The record of the person with this index; `since` is when they registered.
    pub fn of(world: &World, index: u32, face: &Face, since: Day) -> Record {
        let mut rng = world.rng(Stream::Record, index);
        let trade = &world.trades.all[face.trade];
        // a record that was never really filled in
        let thin = rng.chance(40);
        let known = |rng: &mut Rng, permille: u32| !thin && rng.chance(permille);
        let age = face.age(since);
        let licences = known(&mut rng, 900).then(|| licences(face, trade, age, &mut rng));
        let title = rng.pick(&world.words.titles[usize::from(face.eqf.clamp(1, 8)) - 1]).clone();
        let record = ProfessionalRecord {
            education: rng.chance(960).then(|| Eqf::try_from(face.eqf).ok()).flatten(),
            education_title: known(&mut rng, 800).then_some(title),
            skills: known(&mut rng, 840).then(|| skills(trade, age, &mut rng)),
            languages: known(&mut rng, 780).then(|| languages(world, face, &mut rng)),
            own_vehicle: own_vehicle(licences, trade, &mut rng).filter(|_| known(&mut rng, 880)),
            experiences: known(&mut rng, 870).then(|| experiences(world, face, since, &mut rng)),
            licences,
        };
        let wishes = wishes(world, face, since, thin, &mut rng);
        Record { record, wishes }
    }
}

fn licences(face: &Face, trade: &Trade, age: i64, rng: &mut Rng) -> LicenceSet {
    let mut held = LicenceSet::EMPTY;
    let share = match (face.sex, face.nation.is_some()) {
        _ if age < 18 => 0,
        (_, true) => 380,
        (Sex::Male, false) => 880,
        (Sex::Female, false) => 760,
    };
    if rng.chance(share) {
        held.insert(Licence::B);
    } else if face.sex == Sex::Male && rng.chance(150) {
        held.insert(Licence::AM);
    }
    if let Some(needed) = trade.licence.filter(|_| age >= 21 && rng.chance(930)) {
        held.insert(Licence::B);
        held.insert(needed);
    }
    if face.sex == Sex::Male && held.contains(Licence::B) && rng.chance(70) {
        held.insert(Licence::A);
    }
    held.essential()
}

fn own_vehicle(licences: Option<LicenceSet>, trade: &Trade, rng: &mut Rng) -> Option<bool> {
    let drives = licences?.allows(Licence::B);
    Some(drives && (trade.vehicle || rng.chance(740)))
}

fn skills(trade: &Trade, age: i64, rng: &mut Rng) -> Vec<SkillRef> {
    let share = if age < 23 { 330 } else { 560 };
    let mut known: Vec<SkillCode> = trade.skills.iter().copied().filter(|_| rng.chance(share)).collect();
    for _ in 0..rng.below(4) {
        if let Ok(code) = rng.pick(&TRANSVERSAL).parse::<SkillCode>()
            && !known.contains(&code)
        {
            known.push(code);
        }
    }
    let mut skills: Vec<SkillRef> = known.into_iter().map(SkillRef::Listed).collect();
    if rng.chance(30)
        && let Ok(words) = rng.pick(&["pulizia piscine", "uso del decespugliatore", "sa cucire"]).parse()
    {
        skills.push(words);
    }
    skills
}

fn level(rng: &mut Rng, weights: [u32; 6]) -> Cefr {
    [Cefr::A1, Cefr::A2, Cefr::B1, Cefr::B2, Cefr::C1, Cefr::C2][rng.weighed(&weights)]
}

fn languages(world: &World, face: &Face, rng: &mut Rng) -> Vec<LanguageLevel> {
    let mut spoken = Vec::new();
    let mut add = |language: LanguageCode, level: Option<Cefr>| {
        if !spoken.iter().any(|known: &LanguageLevel| known.language == language) {
            spoken.push(LanguageLevel { language, level });
        }
    };
    if let Some(nation) = face.nation.and_then(|place| world.names.nations.get(place)) {
        let italian = rng.chance(900).then(|| level(rng, [14, 30, 30, 18, 6, 2]));
        add(LanguageCode::ITALIAN, italian);
        for (place, language) in nation.languages.iter().enumerate() {
            let how_well = if place == 0 { Cefr::C2 } else { level(rng, [0, 1, 3, 4, 2, 1]) };
            add(*language, Some(how_well));
        }
    }
    let studied = usize::from(face.eqf.clamp(1, 8));
    let english = [250, 380, 480, 720, 850, 900, 900, 980][studied - 1];
    if rng.chance(english) {
        let weights = match studied {
            ..=2 => [60, 30, 9, 1, 0, 0],
            3 | 4 => [25, 38, 27, 8, 2, 0],
            _ => [5, 15, 35, 30, 12, 3],
        };
        let level = rng.chance(880).then(|| level(rng, weights));
        add(LanguageCode::ENGLISH, level);
    }
    for (letters, share) in [(*b"fr", 180), (*b"es", 70), (*b"de", 45)] {
        if rng.chance(share)
            && let Ok(language) = LanguageCode::try_from(letters)
        {
            add(language, Some(level(rng, [35, 35, 20, 8, 2, 0])));
        }
    }
    spoken
}

fn experiences(world: &World, face: &Face, since: Day, rng: &mut Rng) -> Vec<Experience> {
    let trade = &world.trades.all[face.trade];
    let working_life = ((face.age(since) - 17) * 12).max(0);
    let mut jobs = Vec::new();
    let mut left = working_life * rng.range(15, 75) / 100;
    let mut ended = since - rng.range(5, 500);
    for place in 0..4 {
        if left < 2 || (place > 0 && rng.chance(380)) {
            break;
        }
        let months = rng.range(2, left.min(150));
        let own = place == 0 || rng.chance(550) || trade.near.is_empty();
        let profession = if own { trade.code } else { world.trades.all[*rng.pick(&trade.near)].code };
        jobs.push(Experience {
            profession,
            months: u16::try_from(months).unwrap_or(0),
            ended: rng.chance(850).then_some(ended),
            employer: rng.chance(620).then(|| employer(world, rng)),
        });
        left -= months;
        ended = ended - months * 30 - rng.range(10, 400);
    }
    jobs
}

fn employer(world: &World, rng: &mut Rng) -> Name {
    let ways = ["Ditta", "Impresa", "Azienda", "Gruppo"];
    Name::tame(&format!("{} {}", rng.pick(&ways), &*world.names.surname(rng)))
}

fn wishes(world: &World, face: &Face, since: Day, thin: bool, rng: &mut Rng) -> Wishes {
    let trade = &world.trades.all[face.trade];
    let known = |rng: &mut Rng, permille: u32| !thin && rng.chance(permille);
    let mut professions = vec![trade.code];
    for _ in 0..rng.below(3) {
        if !trade.near.is_empty() {
            let other = world.trades.all[*rng.pick(&trade.near)].code;
            if !professions.contains(&other) {
                professions.push(other);
            }
        }
    }
    let later = rng.chance(120);
    let from = if later { world.days.today + rng.range(5, 90) } else { since };
    let far: [u16; 6] = [10, 15, 20, 30, 50, 80];
    let near = face.sex == Sex::Female;
    let how_far = if near { [20, 20, 25, 20, 12, 3] } else { [8, 14, 24, 28, 18, 8] };
    let euro = trade.pay.0 * 1_000 + rng.below((trade.pay.1 - trade.pay.0) * 10 + 1) * 50;
    Wishes {
        // the job is what everybody is asked first
        professions: rng.chance(988).then_some(professions),
        available_from: known(rng, 700).then_some(from),
        max_km: known(rng, 760).then(|| far[rng.weighed(&how_far)]),
        contracts: known(rng, 640).then(|| contracts(rng)),
        hours: known(rng, 800).then(|| hours(near, rng)),
        shifts: known(rng, 610).then(|| shifts(trade, rng)),
        min_pay: known(rng, 260).then_some(euro),
    }
}

fn contracts(rng: &mut Rng) -> Vec<ContractCode> {
    let lists: [&[&str]; 4] = [
        &["A.01.00", "A.02.00"],
        &["A.01.00", "A.02.00", "A.05.02"],
        &["A.01.00"],
        &["A.01.00", "A.02.00", "A.03.09", "C.01.00"],
    ];
    lists[rng.weighed(&[50, 20, 14, 16])].iter().filter_map(|code| code.parse().ok()).collect()
}

fn hours(part_time_liked: bool, rng: &mut Rng) -> WorkingHoursSet {
    use WorkingHours::{FullTime, PartTime};
    let weights = if part_time_liked { [30, 28, 42] } else { [58, 6, 36] };
    match rng.weighed(&weights) {
        0 => [FullTime].into_iter().collect(),
        1 => [PartTime].into_iter().collect(),
        _ => [FullTime, PartTime].into_iter().collect(),
    }
}

fn shifts(trade: &Trade, rng: &mut Rng) -> ShiftSet {
    let liked = |shift: &Shift| trade.shifts.contains(*shift);
    let all = [Shift::Shifts, Shift::Night, Shift::Weekend, Shift::Split];
    all.into_iter().filter(|shift| rng.chance(if liked(shift) { 720 } else { 330 })).collect()
}
