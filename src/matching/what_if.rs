//! What asking less would bring.

use serde::{Deserialize, Serialize};

use crate::domain::{Asked, Cefr, Day, Eqf, LanguageCode, LanguageLevel, Licence, SkillRef, Strength};

use super::{Candidate, Columns, Criterion, Filter, Request, State, Value, score};

/// One thing less asked of the candidates.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Relaxation {
    /// A wider radius, in kilometres.
    Radius {
        /// As asked.
        from: u16,
        /// The next wider one.
        to: u16,
    },
    /// A licence preferred, not required.
    LicenceAsNice(Licence),
    /// A language one level lower; below A1, or without a level, preferred only.
    Language {
        /// Which.
        language: LanguageCode,
        /// As asked.
        from: Option<Cefr>,
        /// One level lower; `None`: preferred, not required.
        to: Option<Cefr>,
    },
    /// Education one level lower.
    Education {
        /// As asked.
        from: Eqf,
        /// One level lower.
        to: Eqf,
    },
    /// Half the months of experience.
    Experience {
        /// As asked.
        from: u16,
        /// Half of it.
        to: u16,
    },
    /// A vehicle preferred, not required.
    VehicleAsNice,
    /// A skill preferred, not required.
    SkillAsNice(SkillRef),
}

/// Radii that people say, in kilometres.
const RADII: [u16; 12] = [5, 10, 15, 20, 30, 40, 50, 75, 100, 150, 200, 300];

impl Relaxation {
    /// Every single thing this request could ask less.
    #[must_use]
    pub fn all(request: &Request) -> Vec<Self> {
        let mut all = Vec::new();
        if let Some(from) = request.max_km
            && let Some(to) = RADII.into_iter().find(|km| *km > from)
        {
            all.push(Relaxation::Radius { from, to });
        }
        all.extend(musts(&request.licences).map(|licence| Relaxation::LicenceAsNice(*licence)));
        all.extend(musts(&request.languages).map(|asked| Relaxation::Language {
            language: asked.language,
            from: asked.level,
            to: asked.level.and_then(|level| Cefr::try_from(level.rank().saturating_sub(1)).ok()),
        }));
        if let Some(Asked { value: from, strength: Strength::Must }) = request.education
            && let Ok(to) = Eqf::try_from(from.level().saturating_sub(1))
        {
            all.push(Relaxation::Education { from, to });
        }
        if let Some(Asked { value: from @ 1.., strength: Strength::Must }) = request.experience_months {
            all.push(Relaxation::Experience { from, to: from / 2 });
        }
        if request.own_vehicle == Some(Strength::Must) {
            all.push(Relaxation::VehicleAsNice);
        }
        all.extend(musts(&request.skills).map(|asked| Relaxation::SkillAsNice(asked.skill.clone())));
        all
    }

    /// The request with this asked less.
    #[must_use]
    pub fn apply(&self, request: &Request) -> Request {
        let mut request = request.clone();
        match self {
            Relaxation::Radius { to, .. } => request.max_km = Some(*to),
            Relaxation::LicenceAsNice(licence) => soften(&mut request.licences, |one| one == licence),
            Relaxation::Language { language, from, to } => {
                let asked = |one: &LanguageLevel| one.language == *language && one.level == *from;
                match to {
                    None => soften(&mut request.languages, asked),
                    Some(to) => {
                        let found = request.languages.iter_mut().filter(|one| asked(&one.value));
                        found.for_each(|one| one.value.level = Some(*to));
                    }
                }
            }
            Relaxation::Education { to, .. } => {
                request.education = request.education.map(|asked| Asked { value: *to, ..asked });
            }
            Relaxation::Experience { to, .. } => {
                request.experience_months =
                    request.experience_months.map(|asked| Asked { value: *to, ..asked });
            }
            Relaxation::VehicleAsNice => request.own_vehicle = Some(Strength::Nice),
            Relaxation::SkillAsNice(skill) => soften(&mut request.skills, |one| one.skill == *skill),
        }
        request
    }
}

fn musts<T>(asked: &[Asked<T>]) -> impl Iterator<Item = &T> {
    asked.iter().filter(|one| one.strength == Strength::Must).map(|one| &one.value)
}

fn soften<T>(asked: &mut [Asked<T>], which: impl Fn(&T) -> bool) {
    asked.iter_mut().filter(|one| which(&one.value)).for_each(|one| one.strength = Strength::Nice);
}

/// What each relaxation would bring in eligible candidates, the most first, each tried alone.
#[must_use]
pub fn relaxations(
    request: &Request,
    columns: &Columns,
    filters: &[Filter],
    today: Day,
) -> Vec<(Relaxation, usize)> {
    let now = columns.count(request, filters, today).eligible;
    let mut all: Vec<(Relaxation, usize)> = Relaxation::all(request)
        .into_iter()
        .map(|one| {
            let then = columns.count(&one.apply(request), filters, today).eligible;
            (one, then.saturating_sub(now))
        })
        .collect();
    all.sort_by_key(|(_, extra)| std::cmp::Reverse(*extra));
    all
}

/// One thing that a person could gain, and how many vacancies it alone would open.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Opener {
    /// Of which kind.
    pub criterion: Criterion,
    /// What must be there: «inglese B1», «patente C».
    pub asked: Value,
    /// Vacancies from which nothing else excludes the person.
    pub opens: usize,
}

/// Which single thing would open most vacancies to a person: the roles of [`relaxations`] swapped, the most first. Where
/// somebody lives is none of them.
#[must_use]
pub fn openers<'a>(
    candidate: &Candidate,
    requests: impl IntoIterator<Item = &'a Request>,
    today: Day,
) -> Vec<Opener> {
    let mut lacking: Vec<(Criterion, Value)> = Vec::new();
    for request in requests {
        let verdict = score(request, candidate, today);
        let mut failed = verdict.criteria.into_iter().filter(|line| line.state == State::Failed);
        if let (Some(line), None) = (failed.next(), failed.next())
            && line.criterion != Criterion::Distance
            && let Some(asked) = line.asked
        {
            lacking.push((line.criterion, asked));
        }
    }
    let mut openers: Vec<Opener> = Vec::new();
    for (criterion, asked) in &lacking {
        if openers.iter().all(|one| one.criterion != *criterion || one.asked != *asked) {
            let opened = lacking.iter().filter(|(other, less)| other == criterion && covers(asked, less));
            openers.push(Opener { criterion: *criterion, asked: asked.clone(), opens: opened.count() });
        }
    }
    openers.sort_by_key(|one| (std::cmp::Reverse(one.opens), one.criterion));
    openers
}

/// Whether who has the one has the other.
fn covers(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Language(has), Value::Language(asked)) => {
            has.language == asked.language && has.level >= asked.level
        }
        (Value::Education(has), Value::Education(asked)) => has >= asked,
        (Value::Months(has), Value::Months(asked)) => has >= asked,
        _ => one == other,
    }
}
