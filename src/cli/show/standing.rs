//! How a case stands: status and deadlines.

use serde::Serialize;

use crate::app::missing::{target_key, worded};
use crate::app::overlay::case::{criterion_key, verdict_key};
use crate::cli::fault::Fault;
use crate::cli::out::Out;
use crate::domain::Day;
use crate::look::{Language, Look, Message, Texts};
use crate::office::{
    BelongsLine, CaseExplained, DueLine, MissingLine, NamedService, NextServices, OfferLine, OfferLines,
    ProposalLine,
};
use crate::rules::{State, Status};
use crate::standards::Criterion;
use crate::ui::words;

/// How someone stands towards work, as other programs read it.
#[derive(Serialize)]
pub(super) struct Standing {
    on: String,
    state: &'static str,
    /// The declaration that counts.
    did: Option<String>,
    /// Since when the declaration is suspended or lost.
    since: Option<String>,
    seniority_days: i64,
    /// In sentences: the status, what the income does to it, until when no declaration can be given.
    why: Vec<String>,
}

/// A kind of people that someone belongs to, as other programs read it.
#[derive(Serialize)]
pub(super) struct Belongs {
    target: &'static str,
    /// The letter of Reg. reg. Puglia 2/2009 art. 12 c. 4.
    letter: Option<char>,
    reason: String,
}

/// A measure that the ladder of conditionality proposes, as other programs read it.
#[derive(Serialize)]
pub(super) struct Proposed {
    rule: String,
    behaved_on: String,
    benefit: String,
    time: usize,
    measure: String,
    source: String,
}

/// What may start, and what is missing for the rest, as other programs read it.
#[derive(Serialize)]
pub(super) struct Access {
    now: Vec<Open>,
    not_yet: Vec<Closed>,
}

#[derive(Serialize)]
struct Open {
    code: String,
    title: String,
    /// Only together with another one, on the same day.
    together: bool,
}

#[derive(Serialize)]
struct Closed {
    code: String,
    title: String,
    missing: Vec<String>,
}

/// A vacancy judged as an offer, as other programs read it.
#[derive(Serialize)]
pub(super) struct OfferJudged {
    vacancy: String,
    rules: String,
    benefit: Option<String>,
    seniority_days: i64,
    verdict: &'static str,
    criteria: Vec<CriterionJudged>,
}

#[derive(Serialize)]
struct CriterionJudged {
    criterion: Criterion,
    verdict: &'static str,
    why: String,
    asks: String,
    source: String,
    verified: bool,
}

/// A deadline, as other programs read it.
#[derive(Serialize)]
pub(super) struct Due {
    due: Option<String>,
    days_left: Option<i64>,
    rule: String,
    title: String,
    state: &'static str,
    why: String,
    source: String,
}

pub(super) fn standing(texts: Texts, status: &Status, why: &[Message]) -> Standing {
    let (state, since) = match status.state {
        State::Unregistered => ("unregistered", None),
        State::Unemployed => ("unemployed", None),
        State::Suspended { since, .. } => ("suspended", Some(since)),
        State::Unsure { on } => ("unsure", Some(on)),
        State::Lost { on, .. } => ("lost", Some(on)),
    };
    Standing {
        on: status.on.iso(),
        state,
        did: status.did.map(Day::iso),
        since: since.map(Day::iso),
        seniority_days: status.seniority_days,
        why: why.iter().map(|message| texts.say(message).into_owned()).collect(),
    }
}

pub(super) fn belongs(texts: Texts, lines: &[BelongsLine]) -> Vec<Belongs> {
    let row = |line: &BelongsLine| Belongs {
        target: line.target.word(),
        letter: line.letter,
        reason: texts.say(&line.why).into_owned(),
    };
    lines.iter().map(row).collect()
}

pub(super) fn proposed(texts: Texts, lines: &[ProposalLine]) -> Vec<Proposed> {
    let row = |line: &ProposalLine| Proposed {
        rule: line.rule.clone(),
        behaved_on: line.behaved_on.iso(),
        benefit: line.benefit.clone(),
        time: line.time,
        measure: texts.say(&line.measure_told).into_owned(),
        source: line.source.clone(),
    };
    lines.iter().map(row).collect()
}

pub(super) fn access(texts: Texts, next: &NextServices) -> Access {
    let open = |service: &NamedService, together| Open {
        code: service.code.to_string(),
        title: named(texts, &service.title_it, &service.title_en).to_owned(),
        together,
    };
    let missing = |line: &MissingLine| {
        let mut args: Vec<_> = line.args.iter().map(|(name, value)| (*name, worded(name, value))).collect();
        args.push(("source", line.source.as_str().into()));
        texts.with(line.key, &args).into_owned()
    };
    let closed = |(service, lines): &(NamedService, Vec<MissingLine>)| Closed {
        code: service.code.to_string(),
        title: named(texts, &service.title_it, &service.title_en).to_owned(),
        missing: lines.iter().map(missing).collect(),
    };
    let now = next.now.iter().map(|service| open(service, false));
    Access {
        now: now.chain(next.together.iter().map(|service| open(service, true))).collect(),
        not_yet: next.not_yet.iter().map(closed).collect(),
    }
}

pub(super) fn offer(texts: Texts, vacancy: &str, judged: &OfferLines) -> OfferJudged {
    let row = |line: &OfferLine| CriterionJudged {
        criterion: line.criterion,
        verdict: line.verdict.word(),
        why: texts.say(&line.why).into_owned(),
        asks: named(texts, &line.text_it, &line.text_en).to_owned(),
        source: line.source.clone(),
        verified: line.verified,
    };
    OfferJudged {
        vacancy: vacancy.to_owned(),
        rules: judged.rules.clone(),
        benefit: judged.benefit.clone(),
        seniority_days: judged.seniority_days,
        verdict: judged.verdict.word(),
        criteria: judged.criteria.iter().map(row).collect(),
    }
}

fn named<'a>(texts: Texts, italian: &'a str, english: &'a str) -> &'a str {
    match texts.language() {
        Language::Italian => italian,
        Language::English => english,
    }
}

/// Why they stand so, where they belong, what the ladder proposes: one line each.
pub(super) fn print_why(out: &mut Out, why: &CaseExplained) -> Result<(), Fault> {
    let texts = out.texts();
    for message in why.status.iter().skip(1) {
        out.line(format!("  {}", texts.say(message)))?;
    }
    for line in &why.belongs {
        let target = target_key(line.target.word()).map(|key| texts.get(key).into_owned());
        let letter = line.letter.map(|letter| format!(" ({letter})")).unwrap_or_default();
        out.line(format!("  {}{letter}: {}", target.unwrap_or_default(), texts.say(&line.why)))?;
    }
    for line in &why.incomplete {
        out.line(format!("  {}", texts.say(line)))?;
    }
    for line in &why.proposals {
        out.line(format!("! {}", texts.say(line.said(texts.language()))))?;
    }
    Ok(())
}

/// The verdict on an offer, one line a criterion.
pub(super) fn print_offer(out: &mut Out, vacancy: &str, judged: &OfferLines) -> Result<(), Fault> {
    let texts = out.texts();
    out.line(format!("{} {vacancy}: {}", texts.get("offer-title"), texts.get(verdict_key(judged.verdict))))?;
    for line in &judged.criteria {
        let (name, verdict) =
            (texts.get(criterion_key(line.criterion)), texts.get(verdict_key(line.verdict)));
        out.line(format!("  {name}: {verdict}. {} ({})", texts.say(&line.why), line.source))?;
    }
    out.line(format!("  {}", texts.get("offer-manual")))
}

pub(super) fn dues(texts: Texts, due: &[DueLine], on: Day) -> Vec<Due> {
    let row = |line: &DueLine| Due {
        due: line.due.map(Day::iso),
        days_left: line.due.map(|day| day.days_since(on)),
        rule: line.rule.clone(),
        title: line.title_it.clone(),
        state: line.state.word(),
        why: texts.say(&line.why).into_owned(),
        source: line.source.clone(),
    };
    due.iter().map(row).collect()
}

/// The status in one line.
pub(super) fn print_status(out: &mut Out, look: &Look, status: &Status) -> Result<(), Fault> {
    out.line(format!("  {}", words::standing(look, status).0))
}

/// One line for each deadline.
pub(super) fn print_dues(out: &mut Out, look: &Look, due: &[DueLine], on: Day) -> Result<(), Fault> {
    for line in due {
        let day = line.due.map(|day| day.to_string()).unwrap_or_default();
        let left = words::days_left(look, line, on).0;
        out.line(format!("  {day}  {left:>6}  {}  ({})", words::deadline_title(look, line), line.rule))?;
    }
    Ok(())
}
