//! What the rules say, in sentences: locale keys with what goes into them. Special data is said to be there, and no more.

use super::{
    Because, Belonging, Deadline, DeadlineState, Doubt, Ground, IncomeKnown, Incomplete, JudgedCriterion,
    Loss, Mismatch, Objection, Proposal, State, Status, Threshold, Why,
};
use crate::domain::{Circumstance, Work};
use crate::look::{Arg, Message};
use crate::standards::{Limit, SanctionStep, SapDate};

/// The locale key of a declared circumstance. Whether it may be shown is not decided here.
pub fn circumstance_key(circumstance: Circumstance) -> &'static str {
    match circumstance {
        Circumstance::AloneWithDependants => "circumstance-alone",
        Circumstance::UnderRepresented => "circumstance-gender",
        Circumstance::Minority => "circumstance-minority",
    }
}

/// How someone stands, and why: the status, then what the income does to it.
pub fn status_told(status: &Status) -> Vec<Message> {
    let day = |day: crate::domain::Day| day.to_string();
    let did = status.did.map(day).unwrap_or_default();
    let days = status.seniority_days;
    let first = match status.state {
        State::Unregistered => Message::new("status-why-unregistered"),
        State::Unemployed => Message::new("status-why-unemployed").arg("did", did).arg("days", days),
        State::Suspended { since, lost_on } => Message::new("status-why-suspended")
            .arg("did", did)
            .arg("since", day(since))
            .arg("limit", lost_on.map(day).unwrap_or_default()),
        State::Unsure { on } => Message::new("status-why-unsure").arg("did", did).arg("on", day(on)),
        State::Lost { on, why } => Message::new(match why {
            Loss::LongEmployment => "status-why-lost-job",
            Loss::Forfeited => "status-why-forfeited",
            Loss::Revoked => "status-why-revoked",
        })
        .arg("on", day(on)),
    };
    let mut told = vec![first];
    told.extend(status.income.map(income_told));
    told.extend(
        status.barred_until.map(|until| Message::new("status-why-barred").arg("until", until.to_string())),
    );
    told
}

fn income_told(income: IncomeKnown) -> Message {
    let with = |key, Threshold { year, work, euro, most, verified }: Threshold| {
        let checked = if verified { "rule-verified" } else { "rule-unverified" };
        Message::new(key)
            .arg("year", year.to_string())
            .arg("work", Message::new(work_key(work)))
            .arg("euro", euro)
            .arg("most", most)
            .arg("checked", Message::new(checked))
    };
    match income {
        IncomeKnown::Unknown { year } => Message::new("income-unknown").arg("year", year.to_string()),
        IncomeKnown::Within(threshold) => with("income-within", threshold),
        IncomeKnown::Over(threshold) => with("income-over", threshold),
    }
}

fn work_key(work: Work) -> &'static str {
    match work {
        Work::Employed => "work-employed",
        Work::SelfEmployed => "work-self-employed",
    }
}

/// Why someone belongs to a kind of people; what is special is only said to be reserved.
pub fn ground_told(belonging: &Belonging) -> Message {
    if belonging.is_special() {
        return Message::new("ground-reserved");
    }
    match belonging.ground {
        Ground::Enrolled => Message::new("ground-reserved"),
        Ground::Age(age) => Message::new("ground-age").arg("age", age),
        Ground::Graduate(age) => Message::new("ground-graduate").arg("age", age),
        Ground::Benefit => Message::new("ground-benefit"),
        Ground::OutOfWork { months, least } => {
            Message::new("ground-out-of-work").arg("months", months).arg("least", least)
        }
        Ground::NoQualification => Message::new("ground-no-qualification"),
        Ground::OverAge(most) => Message::new("ground-over-age").arg("most", most),
        Ground::Declared(circumstance) => Message::new(circumstance_key(circumstance)),
        Ground::LongTerm { months, over } => {
            Message::new("ground-long-term").arg("months", months).arg("over", over)
        }
        Ground::NoPriority => Message::new("ground-no-priority"),
        Ground::Registered => Message::new("ground-registered"),
    }
}

/// A deadline explaining itself: how long, since when, how it stands.
pub fn deadline_told(deadline: &Deadline<'_>) -> Message {
    let start = deadline.started_on.map(|day| day.to_string()).unwrap_or_default();
    let limit = match deadline.clock.limit {
        Limit::Days(days) => Message::new("limit-days").arg("days", days),
        Limit::WorkingDays(days) => Message::new("limit-working-days").arg("days", days),
        Limit::Months(months) => Message::new("limit-months").arg("months", months),
        Limit::OwnDate => Message::new("limit-own-date"),
        Limit::Operator => Message::new("limit-operator"),
        Limit::Decision => Message::new("limit-decision"),
    };
    let with = |key| {
        let due = deadline.due.map(|day| day.to_string()).unwrap_or_default();
        Message::new(key).arg("limit", limit.clone()).arg("start", start.clone()).arg("due", due)
    };
    match deadline.state {
        DeadlineState::NotApplicable(why) => Message::new(match why {
            Why::NotStarted => "clock-not-started",
            Why::NotUnemployed => "clock-not-unemployed",
            Why::OtherTarget => "clock-other-target",
            Why::Closed => "clock-closed",
        }),
        DeadlineState::Met { on, in_time: true } => with("clock-met").arg("on", on.to_string()),
        DeadlineState::Met { on, in_time: false } => with("clock-met-late").arg("on", on.to_string()),
        _ if deadline.due.is_none() => with("clock-open"),
        DeadlineState::Running => with("clock-running"),
        DeadlineState::Late => with("clock-late"),
        DeadlineState::Suspended => with("clock-suspended"),
    }
}

/// What a delivery still needs before it counts as complete.
pub fn completion_told(incomplete: &Incomplete<'_>) -> Message {
    match incomplete {
        Incomplete::Meetings { service, done, asked } => Message::new("completion-meetings")
            .arg("service", service.code.code())
            .arg("done", *done)
            .arg("asked", *asked)
            .arg("source", service.source.as_str()),
        Incomplete::Outcome { service } => Message::new("completion-outcome")
            .arg("service", service.code.code())
            .arg("source", service.source.as_str()),
    }
}

/// What the ladder proposes: the behaviour, which time it is, what it brings, where it is written.
pub fn proposal_told(proposal: &Proposal<'_>, behaviour: &str) -> Message {
    let measure = sanction_told(proposal.measure);
    Message::new("sanction-proposed")
        .arg("day", proposal.behaved_on.to_string())
        .arg("behaviour", behaviour)
        .arg("benefit", proposal.benefit)
        .arg("time", proposal.time)
        .arg("measure", measure)
        .arg("source", proposal.rule.source.as_str())
}

/// What a step of the ladder brings.
pub fn sanction_told(step: SanctionStep) -> Message {
    match step {
        SanctionStep::ReductionDays(days) => Message::new("ladder-days").arg("days", days),
        SanctionStep::Forfeiture(_) => Message::new("ladder-forfeiture"),
    }
}

/// The numbers behind a criterion of a suitable offer.
pub fn offer_told(judged: &JudgedCriterion<'_>) -> Message {
    match &judged.because {
        Because::NoPact => Message::new("offer-no-pact"),
        Because::NoProfession => Message::new("offer-no-profession"),
        Because::Shared { shared, asked } => {
            Message::new("offer-shared").arg("shared", *shared).arg("asked", *asked)
        }
        Because::AnyProfession => Message::new("offer-any-profession"),
        Because::NoPlace => Message::new("offer-no-place"),
        Because::Km { km, most, minutes } => match minutes.filter(|_| km > most) {
            Some(minutes) => {
                Message::new("offer-far").arg("km", *km).arg("most", *most).arg("minutes", minutes)
            }
            None => Message::new("offer-near").arg("km", *km).arg("most", *most),
        },
        Because::Anywhere => Message::new("offer-anywhere"),
        Because::NoContract => Message::new("offer-no-contract"),
        Because::Permanent => Message::new("offer-permanent"),
        Because::FixedTerm { least } => Message::new("offer-fixed-term").arg("least", *least),
        Because::OtherContract => Message::new("offer-other-contract"),
        Because::NoHours => Message::new("offer-no-hours"),
        Because::FullTime => Message::new("offer-full-time"),
        Because::PartTime { percent, least: Some(least) } => {
            Message::new("offer-part-time").arg("percent", *percent).arg("least", *least)
        }
        Because::PartTime { percent, least: None } => {
            Message::new("offer-part-time-unknown").arg("percent", *percent)
        }
        Because::NoPay => Message::new("offer-no-pay"),
        Because::Pay { annual, percent: Some(percent) } => {
            Message::new("offer-pay-benefit").arg("annual", *annual).arg("percent", *percent)
        }
        Because::Pay { annual, percent: None } => Message::new("offer-pay").arg("annual", *annual),
        Because::ToState(missing) => Message::new("offer-to-state").arg("parts", list(missing)),
    }
}

/// Names in a row, said in the reader's language.
fn list(keys: &[&'static str]) -> Arg {
    let mut keys = keys.iter().rev();
    let Some(last) = keys.next() else { return Arg::from("") };
    let said = keys.fold(Message::new(last), |rest, key| {
        Message::new("list-and-more").arg("one", Message::new(key)).arg("rest", rest)
    });
    said.into()
}

/// Why an event is refused, and how to go on.
pub fn objection_told(objection: &Objection) -> Message {
    match objection {
        Objection::AlreadyUnemployed { did } => {
            Message::new("objection-already-unemployed").arg("did", did.to_string())
        }
        Objection::Employed { since } => Message::new("objection-employed").arg("since", since.to_string()),
        Objection::Barred { until } => Message::new("objection-barred").arg("until", until.to_string()),
        Objection::TooYoung { least } => Message::new("refused-too-young").arg("least", *least),
        Objection::TooManyHours { hours, most } => {
            Message::new("objection-hours").arg("hours", *hours).arg("most", *most)
        }
        Objection::EndsBefore { until } => {
            Message::new("objection-ends-before").arg("until", until.to_string())
        }
        Objection::ClosesNothing => Message::new("objection-closes-nothing"),
        Objection::ClosedAlready => Message::new("objection-closed"),
        Objection::PactIncomplete(missing) => {
            let keys: Vec<&'static str> = missing.iter().map(|element| element.key()).collect();
            Message::new("objection-pact").arg("missing", list(&keys))
        }
        Objection::Incoherent(wrong) => match wrong.first() {
            Some(first) => mismatch_told(*first),
            None => Message::new("mismatch-end"),
        },
        Objection::FarYear(year) => Message::new("objection-year").arg("year", year.to_string()),
        Objection::UnknownRule(rule) => Message::new("objection-rule").arg("rule", rule.as_str()),
        Objection::DecidedBefore { behaved_on } => {
            Message::new("objection-decided-before").arg("day", behaved_on.to_string())
        }
    }
}

/// What does not hold together in a report to the electronic file.
pub fn mismatch_told(mismatch: Mismatch) -> Message {
    match mismatch {
        Mismatch::UnknownEvent(event) => Message::new("mismatch-event").arg("event", format!("{event:02}")),
        Mismatch::Differs { date, should } => Message::new("mismatch-date")
            .arg("date", Message::new(date_key(date)))
            .arg("should", should.to_string()),
        Mismatch::Backwards { first, then } => Message::new("mismatch-order")
            .arg("first", Message::new(date_key(first)))
            .arg("then", Message::new(date_key(then))),
        Mismatch::NeedsEnd => Message::new("mismatch-end"),
    }
}

/// The locale key of a date of a measure: the label of its field too.
pub fn date_key(date: SapDate) -> &'static str {
    match date {
        SapDate::Proposed => "field-proposed",
        SapDate::Start => "field-started",
        SapDate::End => "field-ended",
    }
}

/// What to look at twice in an event that was taken in all the same.
pub fn doubt_told(doubt: Doubt) -> Message {
    match doubt {
        Doubt::PactBeforeDid => Message::new("doubt-pact-before-did"),
        Doubt::NoDidInForce => Message::new("doubt-no-did"),
        Doubt::NotSuspended => Message::new("doubt-not-suspended"),
        Doubt::NoJobOpen => Message::new("doubt-no-job"),
        Doubt::SecondJob { since, most: Some(most) } => {
            Message::new("doubt-second-job").arg("since", since.to_string()).arg("most", most)
        }
        Doubt::SecondJob { since, most: None } => {
            Message::new("doubt-two-jobs").arg("since", since.to_string())
        }
        Doubt::TraineeAtWork { since } => Message::new("doubt-trainee").arg("since", since.to_string()),
        Doubt::BenefitCounts { did } => Message::new("doubt-benefit-counts").arg("did", did.to_string()),
        Doubt::DueBefore { due } => Message::new("doubt-due-before").arg("due", due.to_string()),
    }
}
