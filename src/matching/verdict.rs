//! A score with its reasons, complete enough to be made again from them.

use serde::{Deserialize, Serialize};

use super::{
    Assessment, Criterion, Demand, Figures, Handle, Question, Score, State, Terms, Value, Whom,
    grade::Grade,
    points::{Sums, confidence, earned, state},
    score::Sink,
};

/// Whether a candidate may be put forward.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Eligibility {
    /// No must is known to fail.
    Eligible,
    /// These musts failed.
    Excluded(Vec<Criterion>),
}

/// The score of one candidate for one request, with every reason. Stored with the shortlist (L-10): the reasons
/// alone rebuild the score ([`Verdict::recompute`]). Append only.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Verdict {
    /// Who.
    pub handle: Handle,
    /// Whether they may be put forward.
    pub eligible: Eligibility,
    /// The employer's view; `None` when nothing was asked.
    pub fit: Option<Score>,
    /// The person's view; `None` when wishes do not weigh.
    pub wish: Option<Score>,
    /// The harmonic mean of the two.
    pub score: Score,
    /// Share of what was asked that is known; 0 when nothing was. Never part of the score.
    pub confidence: Score,
    /// Every comparison: the request's demands, then the person's wishes.
    pub criteria: Vec<Assessment>,
    /// The call script: musts first, then by weight.
    pub to_ask: Vec<Question>,
    /// What the score was made under.
    pub terms: Terms,
}

impl Verdict {
    /// Whether no must is known to fail.
    #[must_use]
    pub fn is_eligible(&self) -> bool {
        self.eligible == Eligibility::Eligible
    }

    /// Makes the figures and the confidence again from the stored reasons and terms alone.
    #[must_use]
    pub fn recompute(&self) -> (Figures, Score) {
        figures(&self.criteria, self.terms)
    }
}

fn figures(criteria: &[Assessment], terms: Terms) -> (Figures, Score) {
    let mut sums = Sums::default();
    let (mut known, mut asked) = (0, 0);
    for line in criteria {
        sums.add(line.demand.side(), (line.points, line.possible));
        asked += u64::from(line.weight);
        if line.state != State::Unknown {
            known += u64::from(line.weight);
        }
    }
    (terms.figures(sums), confidence(known, asked))
}

/// Collects the comparisons of a verdict.
#[derive(Default)]
pub(super) struct Ledger {
    criteria: Vec<Assessment>,
}

impl Sink for Ledger {
    fn add(
        &mut self,
        criterion: Criterion,
        demand: Demand,
        weight: u32,
        grade: Grade,
        values: impl FnOnce() -> (Option<Value>, Option<Value>, Whom),
    ) {
        let (asked, has, whom) = values();
        let (points, possible) = earned(weight, grade);
        let state = state(demand, grade);
        let ask = (state == State::Unknown).then_some(whom);
        self.criteria.push(Assessment {
            criterion,
            demand,
            state,
            asked,
            has,
            weight,
            points,
            possible,
            ask,
        });
    }
}

impl Ledger {
    /// The verdict on what was collected.
    pub(super) fn close(self, handle: Handle, terms: Terms) -> Verdict {
        let criteria = self.criteria;
        let failed: Vec<Criterion> =
            criteria.iter().filter(|line| line.state == State::Failed).map(|line| line.criterion).collect();
        let eligible = if failed.is_empty() { Eligibility::Eligible } else { Eligibility::Excluded(failed) };
        let mut open: Vec<&Assessment> = criteria.iter().filter(|line| line.ask.is_some()).collect();
        open.sort_by_key(|line| (line.demand != Demand::Must, std::cmp::Reverse(line.weight)));
        let to_ask = open
            .into_iter()
            .filter_map(|line| {
                let about = line.asked.clone().or_else(|| line.has.clone());
                line.ask.map(|whom| Question { criterion: line.criterion, demand: line.demand, whom, about })
            })
            .collect();
        let (Figures { fit, wish, score }, confidence) = figures(&criteria, terms);
        Verdict { handle, eligible, fit, wish, score, confidence, criteria, to_ask, terms }
    }
}
