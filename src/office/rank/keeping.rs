//! The reasons of a score, kept with the shortlist (L-10).

use super::{Office, PersonId, RankError, VacancyId, Verdict, View};
use crate::domain::{Event, EventKind, Reasons, Subject};

/// Longest reasons kept, in bytes: a page of a timeline holds two of them. Only a vacancy with hundreds of demands has
/// longer ones.
const LONGEST: usize = 6_000;

/// Writes reasons down; `None` when they are too long to be kept.
fn keep(vacancy: VacancyId, verdict: &Verdict, standard: &crate::domain::Short) -> Option<Reasons> {
    let bytes = bincode::serde::encode_to_vec(verdict, bincode::config::standard()).ok()?;
    (bytes.len() <= LONGEST).then(|| Reasons {
        vacancy,
        score: verdict.score.hundredths(),
        weights: verdict.weights_version,
        standard: standard.clone(),
        verdict: bytes,
    })
}

/// The verdict that was kept; `None` when it cannot be read, or does not make the score that was kept with it.
#[must_use]
pub fn kept(reasons: &Reasons) -> Option<Verdict> {
    let config = bincode::config::standard().with_limit::<{ 1 << 20 }>();
    let (verdict, length): (Verdict, usize) =
        bincode::serde::decode_from_slice(&reasons.verdict, config).ok()?;
    let whole = length == reasons.verdict.len();
    let same = verdict.recompute().score == verdict.score && verdict.score.hundredths() == reasons.score;
    (whole && same).then_some(verdict)
}

impl Office {
    /// Why those are on the shortlist of a vacancy who would be sent with it, seen this way.
    ///
    /// # Errors
    /// A vacancy or a person that is not there; a record that cannot be read.
    pub fn reasons(&self, vacancy: VacancyId, view: &View) -> Result<Vec<(PersonId, Reasons)>, RankError> {
        let record = self.projections().vacancies.get(&vacancy).cloned().ok_or(RankError::NoVacancy)?;
        let standard = self.settings().standard.clone();
        let mut all = Vec::new();
        for one in record.candidates.iter().filter(|one| one.awaits_referral()) {
            let verdict = self.verdict_as(vacancy, one.person, view)?;
            all.extend(keep(vacancy, &verdict, &standard).map(|reasons| (one.person, reasons)));
        }
        Ok(all)
    }

    /// What was kept of a person's score for a vacancy when the shortlist went out, the latest, with its event.
    ///
    /// # Errors
    /// A timeline that cannot be read.
    pub fn kept_reasons(
        &self,
        vacancy: VacancyId,
        person: PersonId,
    ) -> Result<Option<(Event, Verdict)>, RankError> {
        let timeline = self.timeline(Subject::Person(person))?;
        let mut found = timeline.live().filter_map(|event| match &event.kind {
            EventKind::Reasons(reasons) if reasons.vacancy == vacancy => {
                Some((event.clone(), kept(reasons)?))
            }
            _ => None,
        });
        Ok(found.next_back())
    }
}
