//! A score with its reasons, complete enough to be made again from them.

use serde::{Deserialize, Serialize};

use super::{
    Assessment, Criterion, Demand, Figures, Handle, Question, Score, Side, State, Value, Whom,
    grade::Grade,
    points::{Stake, Sums, state},
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
    /// The employer's view of what is known; `None` when nothing was asked, or nothing of it is known.
    pub fit: Option<Score>,
    /// The person's view of what is known; `None` when nothing is.
    pub wish: Option<Score>,
    /// What lists go by: the harmonic mean of both views, with what is unknown at what is assumed of it.
    pub score: Score,
    /// What the score becomes when every answer is a good one.
    pub reach: Score,
    /// Share of the weight compared that is known. Never part of the score.
    pub confidence: Score,
    /// Every comparison: the request's demands, then the person's wishes.
    pub criteria: Vec<Assessment>,
    /// The call script: musts first, then by what a good answer adds.
    pub to_ask: Vec<Question>,
    /// Version of the weights.
    pub weights_version: u16,
}

impl Verdict {
    /// Whether no must is known to fail.
    #[must_use]
    pub fn is_eligible(&self) -> bool {
        self.eligible == Eligibility::Eligible
    }

    /// Makes the figures again from the stored reasons alone.
    #[must_use]
    pub fn recompute(&self) -> Figures {
        figures(&self.criteria)
    }
}

/// What a line adds to the score: points, earned or assumed, and out of how many.
fn counts(line: &Assessment) -> (u32, u32) {
    match line.state {
        State::Unknown => (line.assumed, line.weight),
        _ => (line.points, line.possible),
    }
}

fn figures(criteria: &[Assessment]) -> Figures {
    let (mut sums, mut known, mut best) = (Sums::default(), Sums::default(), Sums::default());
    let (mut known_weight, mut weight) = (0, 0);
    for line in criteria {
        let (side, unknown) = (line.demand.side(), line.state == State::Unknown);
        sums.add(side, counts(line));
        known.add(side, (line.points, line.possible));
        best.add(side, if unknown { (line.weight, line.weight) } else { counts(line) });
        weight += u64::from(line.weight);
        known_weight += if unknown { 0 } else { u64::from(line.weight) };
    }
    Figures {
        fit: known.side(Side::Fit),
        wish: known.side(Side::Wish),
        score: sums.score(),
        reach: best.score(),
        confidence: Score::ratio(known_weight, weight),
    }
}

/// The questions about what is unknown, each with what a good answer would add.
fn questions(criteria: &[Assessment], score: Score) -> Vec<Question> {
    let mut sums = Sums::default();
    criteria.iter().for_each(|line| sums.add(line.demand.side(), counts(line)));
    let mut open: Vec<Question> = criteria
        .iter()
        .filter_map(|line| {
            let whom = line.ask?;
            let mut answered = sums;
            answered.add(line.demand.side(), (line.weight - line.assumed, 0));
            Some(Question {
                criterion: line.criterion,
                demand: line.demand,
                whom,
                about: line.asked.clone().or_else(|| line.has.clone()),
                gain: answered.score().above(score),
            })
        })
        .collect();
    open.sort_by_key(|one| (one.demand != Demand::Must, std::cmp::Reverse(one.gain)));
    open
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
        stake: Stake,
        grade: Grade,
        values: impl FnOnce() -> (Option<Value>, Option<Value>, Whom),
    ) {
        let (asked, has, whom) = values();
        let (points, possible, assumed) = match (grade, stake.counts(grade)) {
            (Grade::Unknown, (assumed, _)) => (0, 0, assumed),
            (_, (points, possible)) => (points, possible, 0),
        };
        let state = state(demand, grade);
        let ask = (state == State::Unknown).then_some(whom);
        self.criteria.push(Assessment {
            criterion,
            demand,
            state,
            asked,
            has,
            weight: stake.weight,
            points,
            possible,
            assumed,
            ask,
        });
    }
}

impl Ledger {
    /// The verdict on what was collected.
    pub(super) fn close(self, handle: Handle, weights_version: u16) -> Verdict {
        let criteria = self.criteria;
        let failed: Vec<Criterion> =
            criteria.iter().filter(|line| line.state == State::Failed).map(|line| line.criterion).collect();
        let eligible = if failed.is_empty() { Eligibility::Eligible } else { Eligibility::Excluded(failed) };
        let Figures { fit, wish, score, reach, confidence } = figures(&criteria);
        let to_ask = questions(&criteria, score);
        Verdict { handle, eligible, fit, wish, score, reach, confidence, criteria, to_ask, weights_version }
    }
}
