//! What asking less would bring.

use serde::{Deserialize, Serialize};

use crate::domain::{Asked, Cefr, Day, Eqf, LanguageCode, LanguageLevel, Licence, SkillRef, Strength};

use super::{Columns, Filter, Request};

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
