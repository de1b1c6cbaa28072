//! What an operator should know before calling a candidate.

use crate::domain::{Answer, Candidate, Choice, Day, OfferAnswer, PersonId, Stage, Vacancy, VacancyCode};
use crate::office::Projections;

/// Days that an approach to a person keeps others from making another one: a week.
const APPROACHED: i64 = 7;
/// Days that a hire is worth mentioning: half a year, the length a job must exceed to end unemployment
/// (D.Lgs. 150/2015, art. 19(3)).
const HIRED: i64 = 180;

/// Something that speaks for a second look, never a reason to exclude.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Conflict {
    /// Another vacancy was proposed to them this week.
    ProposedElsewhere {
        /// Which one.
        vacancy: VacancyCode,
        /// When.
        on: Day,
    },
    /// They said no to this company before.
    RefusedCompany {
        /// For which vacancy.
        vacancy: VacancyCode,
        /// When.
        on: Day,
    },
    /// This company did not choose them before.
    NotChosen {
        /// For which vacancy.
        vacancy: VacancyCode,
        /// When.
        on: Day,
    },
    /// They found a job through another vacancy.
    Hired {
        /// Which one.
        vacancy: VacancyCode,
        /// First day of work, or the day it was written down.
        on: Day,
    },
}

/// The conflicts of a person with a vacancy, by what happened with the other ones.
pub(super) fn find(known: &Projections, vacancy: &Vacancy, person: PersonId, today: Day) -> Vec<Conflict> {
    let others = known.vacancies.values().filter(|other| other.id != vacancy.id);
    let mut found: Vec<(Day, Conflict)> = others
        .filter_map(|other| {
            let candidate = other.candidate(person)?;
            Some((candidate.since, between(vacancy, other, candidate, today)?))
        })
        .collect();
    found.sort_by_key(|(since, _)| std::cmp::Reverse(*since));
    found.into_iter().map(|(_, conflict)| conflict).collect()
}

fn between(vacancy: &Vacancy, other: &Vacancy, candidate: &Candidate, today: Day) -> Option<Conflict> {
    let (code, on) = (other.code.clone(), candidate.since);
    let (same, ago) = (other.company == vacancy.company, today.days_since(on));
    match candidate.stage {
        Stage::Hired if ago <= HIRED => Some(Conflict::Hired { vacancy: code, on }),
        Stage::Answered(Answer::Unavailable) | Stage::Offered(Some(OfferAnswer::Refused)) if same => {
            Some(Conflict::RefusedCompany { vacancy: code, on })
        }
        Stage::Interviewed(Some(Choice::NotChosen)) if same => {
            Some(Conflict::NotChosen { vacancy: code, on })
        }
        Stage::Proposed
        | Stage::Answered(Answer::Available)
        | Stage::Preselected
        | Stage::Referred
        | Stage::Interviewed(None)
        | Stage::Offered(None)
            if other.state.is_open() && ago <= APPROACHED =>
        {
            Some(Conflict::ProposedElsewhere { vacancy: code, on })
        }
        _ => None,
    }
}
