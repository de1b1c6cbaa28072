//! `sportello match`: candidates for a vacancy, vacancies for a person, and why.

use super::arguments::Match;
use super::caller::Caller;
use super::fault::Fault;
use super::out::Out;
use super::reference;
use super::words::Words;
use crate::look::Message;
use crate::matching::{Depth, Score, State, Verdict, Whom};
use crate::office::json::Teller;
use crate::office::{Conflict, RankError, said};

/// The longest ranking that can be asked for.
const LONGEST: usize = 10_000;

pub(super) fn run(caller: &Caller, out: &mut Out, asked: &Match) -> Result<(), Fault> {
    let office = caller.office_for_matching(out)?;
    let top = asked.top.min(LONGEST);
    let depth = Depth { top, near: top };
    let texts = out.texts();
    let teller = Teller { texts: &texts, tables: office.tables() };
    let words = Words::new(texts, &office);
    let fault = |error: RankError, named: &str| match error {
        RankError::NoPerson => reference::no_person(named),
        RankError::NoVacancy => reference::no_vacancy(named),
        RankError::Store(error) => error.into(),
        other => Fault::new(Message::new("cli-match-failed").arg("error", other.to_string())),
    };
    if let Some(named) = &asked.vacancy {
        let ranked =
            office.rank(reference::vacancy(&office, named)?, depth).map_err(|error| fault(error, named))?;
        if asked.json {
            return out.json(&teller.vacancy(&ranked));
        }
        let vacancy = &ranked.vacancy;
        let company = words.company(vacancy.company);
        out.line(format!("{}  {} ×{}  {company}", vacancy.code, &*vacancy.title, vacancy.posts))?;
        for reserve in &ranked.reserves {
            out.line(format!("  {}", texts.get(said::basis_key(*reserve))))?;
        }
        for one in &ranked.best {
            line(out, &words, &one.name, &one.verdict, &one.conflicts)?;
        }
        let excluded = ranked.near.iter().map(|one| (one.name.clone(), &one.verdict));
        return rest(out, &words, ranked.eligible, ranked.excluded, ranked.filtered, excluded);
    }
    let named = asked.person.as_deref().unwrap_or_default();
    let ranked =
        office.reverse(reference::person(&office, named)?, depth).map_err(|error| fault(error, named))?;
    if asked.json {
        return out.json(&teller.person(&ranked));
    }
    out.line(format!("{}  {}", ranked.person.identity.shown(), ranked.person.identity.tax_id))?;
    for one in &ranked.best {
        let company = one.company.as_ref().map(|company| company.name.to_string()).unwrap_or_default();
        let name = format!("{} {}, {company}", one.vacancy.code, &*one.vacancy.title);
        line(out, &words, &name, &one.verdict, &one.conflicts)?;
    }
    let name = |one: &crate::office::ForVacancy| format!("{} {}", one.vacancy.code, &*one.vacancy.title);
    let excluded = ranked.near.iter().map(|one| (name(one), &one.verdict));
    rest(out, &words, ranked.eligible, ranked.excluded, ranked.filtered, excluded)
}

/// One line of a ranking, and what to ask or to know before calling.
fn line(
    out: &mut Out,
    words: &Words<'_>,
    name: &str,
    verdict: &Verdict,
    conflicts: &[Conflict],
) -> Result<(), Fault> {
    let figure =
        |score: Option<Score>| score.map_or_else(|| "–".to_owned(), |score| score.whole().to_string());
    let (fit, wish) = (figure(verdict.fit), figure(verdict.wish));
    out.line(format!("{:>4}  {fit:>3} {wish:>3}  {name}", verdict.score.whole()))?;
    // what is unknown stands among the questions
    let known = verdict.criteria.iter().filter(|line| line.state != State::Unknown);
    let told: Vec<String> = known.map(|line| words.compared(line)).collect();
    if !told.is_empty() {
        out.line(format!("               {}", told.join(" · ")))?;
    }
    let ask = |whom: Whom| {
        let mut questions: Vec<String> = Vec::new();
        for question in verdict.to_ask.iter().filter(|question| question.whom == whom) {
            let question = words.question(question);
            if !questions.contains(&question) {
                questions.push(question);
            }
        }
        questions.join(", ")
    };
    for (whom, key) in [(Whom::Person, "cli-match-ask-person"), (Whom::Company, "cli-match-ask-company")] {
        let questions = ask(whom);
        if !questions.is_empty() {
            out.line(format!("               {}: {questions}", words.say(key)))?;
        }
    }
    for conflict in conflicts {
        out.line(format!("               ! {}", words.conflict(conflict)))?;
    }
    Ok(())
}

/// The nearest of those who are excluded, and the counts.
fn rest<'a>(
    out: &mut Out,
    words: &Words<'_>,
    eligible: usize,
    excluded: usize,
    filtered: usize,
    nearest: impl Iterator<Item = (String, &'a Verdict)>,
) -> Result<(), Fault> {
    let counts = Message::new("cli-match-counts")
        .arg("eligible", eligible)
        .arg("excluded", excluded)
        .arg("filtered", filtered);
    out.say(&counts)?;
    for (name, verdict) in nearest {
        let failed = verdict.criteria.iter().filter(|line| line.state == State::Failed);
        let why: Vec<String> = failed.map(|line| words.compared(line)).collect();
        out.line(format!("   –           {name}  {}", why.join(" · ")))?;
    }
    Ok(())
}
