//! Rankings as other programs read them. The shape is stable: fields are only added.

use serde::Serialize;
use uuid::Uuid;

use super::{ForVacancy, RankedPerson, RankedVacancies, RankedVacancy, said};
use crate::look::Texts;
use crate::matching::{
    Assessment, Criterion, Eligibility, LegalBasis, Question, Score, State, Verdict, Whom,
};
use crate::standards::Tables;

/// A ranking: candidates for a vacancy, or vacancies for a person.
#[derive(Debug, Serialize)]
pub struct Match {
    /// The vacancy that asks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vacancy: Option<Uuid>,
    /// The person who looks for work.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub person: Option<Uuid>,
    /// Best first.
    pub candidates: Vec<Line>,
    /// The nearest of those whom a must excludes.
    pub excluded: Vec<Excluded>,
    /// How many there are in all.
    pub counts: Counts,
    /// The reserves applied before scoring.
    pub reserves: Vec<LegalBasis>,
}

/// How many a ranking concerns.
#[derive(Debug, Serialize)]
pub struct Counts {
    /// How many may be put forward.
    pub eligible: usize,
    /// How many a must excludes.
    pub excluded: usize,
    /// How many a reserve keeps out.
    pub filtered: usize,
}

/// One person, or one vacancy.
#[derive(Debug, Serialize)]
pub struct Line {
    /// Of the person or the vacancy.
    pub id: Uuid,
    /// The person's name, or the vacancy's code and title.
    pub name: String,
    /// 0 to 100, two decimals.
    pub score: f64,
    /// The employer's view of what is known; null when nothing was asked, or nothing of it is known.
    pub fit: Option<f64>,
    /// The person's view of what is known; null when nothing is.
    pub wish: Option<f64>,
    /// What the score becomes when every answer is a good one.
    pub reach: f64,
    /// Share of what is compared that is known, in percent; never part of the score.
    pub confidence: f64,
    /// Every comparison.
    pub criteria: Vec<Compared>,
    /// What to ask, the most important first.
    pub to_ask: Vec<ToAsk>,
}

/// One comparison.
#[derive(Debug, Serialize)]
pub struct Compared {
    /// What was compared.
    pub criterion: Criterion,
    /// How it came out.
    pub state: State,
    /// What is asked or wished; null: unknown.
    pub asked: Option<String>,
    /// What the other side has or offers; null: unknown.
    pub has: Option<String>,
    /// What it is worth.
    pub weight: f64,
    /// What it earned.
    pub points: f64,
    /// What it counts in the score while it is unknown.
    pub assumed: f64,
}

/// A question for the call.
#[derive(Debug, Serialize)]
pub struct ToAsk {
    /// What about.
    pub criterion: Criterion,
    /// Whom to ask.
    pub whom: Whom,
    /// What the answer is compared with, if known.
    pub about: Option<String>,
    /// What a good answer would add to the score.
    pub gain: f64,
}

/// One who cannot be put forward.
#[derive(Debug, Serialize)]
pub struct Excluded {
    /// Of the person or the vacancy.
    pub id: Uuid,
    /// The person's name, or the vacancy's code and title.
    pub name: String,
    /// The musts that failed.
    pub failed: Vec<Criterion>,
}

/// Puts rankings into words.
#[derive(Clone, Copy)]
pub struct Teller<'a> {
    /// The language of `asked`, `has` and `about`.
    pub texts: &'a Texts,
    /// The names of the codes.
    pub tables: &'a Tables,
}

impl Teller<'_> {
    /// Candidates for a vacancy.
    pub fn vacancy(&self, ranked: &RankedVacancy) -> Match {
        let name = |one: &RankedPerson| (one.person.uuid(), one.name.clone());
        Match {
            vacancy: Some(ranked.vacancy.id.uuid()),
            person: None,
            candidates: ranked.best.iter().map(|one| self.line(name(one), &one.verdict)).collect(),
            excluded: ranked.near.iter().map(|one| excluded(name(one), &one.verdict)).collect(),
            counts: Counts {
                eligible: ranked.eligible,
                excluded: ranked.excluded,
                filtered: ranked.filtered,
            },
            reserves: ranked.reserves.clone(),
        }
    }

    /// Vacancies for a person.
    pub fn person(&self, ranked: &RankedVacancies) -> Match {
        let name = |one: &ForVacancy| {
            (one.vacancy.id.uuid(), format!("{} {}", one.vacancy.code, &*one.vacancy.title))
        };
        Match {
            vacancy: None,
            person: Some(ranked.person.id.uuid()),
            candidates: ranked.best.iter().map(|one| self.line(name(one), &one.verdict)).collect(),
            excluded: ranked.near.iter().map(|one| excluded(name(one), &one.verdict)).collect(),
            counts: Counts {
                eligible: ranked.eligible,
                excluded: ranked.excluded,
                filtered: ranked.filtered,
            },
            reserves: Vec::new(),
        }
    }

    fn line(&self, (id, name): (Uuid, String), verdict: &Verdict) -> Line {
        Line {
            id,
            name,
            score: points(verdict.score),
            fit: verdict.fit.map(points),
            wish: verdict.wish.map(points),
            reach: points(verdict.reach),
            confidence: points(verdict.confidence),
            criteria: verdict.criteria.iter().map(|line| self.compared(line)).collect(),
            to_ask: verdict.to_ask.iter().map(|question| self.question(question)).collect(),
        }
    }

    fn compared(&self, line: &Assessment) -> Compared {
        let said = |value| said::value(self.texts, self.tables, value);
        Compared {
            criterion: line.criterion,
            state: line.state,
            asked: line.asked.as_ref().map(said),
            has: line.has.as_ref().map(said),
            weight: f64::from(line.weight) / 1000.0,
            points: f64::from(line.points) / 1000.0,
            assumed: f64::from(line.assumed) / 1000.0,
        }
    }

    fn question(&self, question: &Question) -> ToAsk {
        let about = question.about.as_ref().map(|value| said::value(self.texts, self.tables, value));
        let gain = points(question.gain);
        ToAsk { criterion: question.criterion, whom: question.whom, about, gain }
    }
}

fn excluded((id, name): (Uuid, String), verdict: &Verdict) -> Excluded {
    let failed = match &verdict.eligible {
        Eligibility::Eligible => Vec::new(),
        Eligibility::Excluded(failed) => failed.clone(),
    };
    Excluded { id, name, failed }
}

fn points(score: Score) -> f64 {
    f64::from(score.hundredths()) / 100.0
}
