//! `sportello match`: candidates for a vacancy, vacancies for a person, and why.

use std::path::Path;

use serde::Serialize;
use uuid::Uuid;

use super::arguments::Match;
use super::caller::Caller;
use super::fault::Fault;
use super::out::Out;
use super::reference;
use super::words::Words;
use crate::domain::Vacancy;
use crate::look::{Message, Texts};
use crate::matching::{Depth, Relaxation, Score, State, Verdict, Weights, Whom};
use crate::office::json::Teller;
use crate::office::{
    Conflict, Explained, ForVacancy, Office, RankError, RankedAll, RankedVacancies, View, said,
};

/// The longest ranking that can be asked for.
const LONGEST: usize = 10_000;

pub(super) fn run(caller: &Caller, out: &mut Out, asked: &Match) -> Result<(), Fault> {
    let view = View { less: Vec::new(), weights: asked.weights.as_deref().map(weights).transpose()? };
    let office = caller.office_for_matching(out)?;
    let ranking = Ranking { office: &office, asked, view, texts: out.texts() };
    match (&asked.vacancy, &asked.person, &asked.explain) {
        (Some(vacancy), _, Some(person)) => ranking.explain(out, vacancy, person),
        (Some(vacancy), ..) if asked.what_if => ranking.what_if(out, vacancy),
        (Some(vacancy), ..) => ranking.candidates(out, vacancy),
        (_, Some(person), _) => ranking.vacancies(out, person),
        _ => ranking.all(out),
    }
}

/// The weights of a file, checked.
fn weights(file: &Path) -> Result<Weights, Fault> {
    let told = |error: String| {
        let file = file.display().to_string();
        Fault::new(Message::new("cli-match-weights").arg("file", file).arg("error", error))
    };
    let text = std::fs::read_to_string(file).map_err(|error| told(error.to_string()))?;
    Weights::from_toml(&text).map_err(|error| told(error.to_string()))
}

/// What was asked, and of which office.
struct Ranking<'a> {
    office: &'a Office,
    asked: &'a Match,
    view: View,
    texts: Texts,
}

impl Ranking<'_> {
    fn words(&self) -> Words<'_> {
        Words::new(self.texts, self.office)
    }

    fn teller(&self) -> Teller<'_> {
        Teller { texts: &self.texts, tables: self.office.tables() }
    }

    fn depth(&self) -> Depth {
        let top = self.asked.top.min(LONGEST);
        Depth { top, near: top }
    }

    /// Candidates for a vacancy.
    fn candidates(&self, out: &mut Out, named: &str) -> Result<(), Fault> {
        let id = reference::vacancy(self.office, named)?;
        let ranked =
            self.office.rank_as(id, &self.view, self.depth()).map_err(|error| fault(error, named))?;
        if self.asked.json {
            return out.json(&self.teller().vacancy(&ranked));
        }
        let words = self.words();
        self.head(out, &ranked.vacancy)?;
        for reserve in &ranked.reserves {
            out.line(format!("  {}", self.texts.get(said::basis_key(*reserve))))?;
        }
        for one in &ranked.best {
            line(out, &words, &one.name, &one.verdict, &one.conflicts)?;
        }
        let excluded = ranked.near.iter().map(|one| (one.name.clone(), &one.verdict));
        rest(out, &words, ranked.eligible, ranked.excluded, ranked.filtered, excluded)
    }

    fn head(&self, out: &mut Out, vacancy: &Vacancy) -> Result<(), Fault> {
        let company = self.words().company(vacancy.company);
        out.line(format!("{}  {} ×{}  {company}", vacancy.code, &*vacancy.title, vacancy.posts))
    }

    /// Vacancies for a person, or what would open more of them.
    fn vacancies(&self, out: &mut Out, named: &str) -> Result<(), Fault> {
        let id = reference::person(self.office, named)?;
        let ranked =
            self.office.reverse_as(id, &self.view, self.depth()).map_err(|error| fault(error, named))?;
        if self.asked.what_if {
            return self.openers(out, &ranked);
        }
        if self.asked.json {
            return out.json(&self.teller().person(&ranked));
        }
        let words = self.words();
        out.line(format!("{}  {}", ranked.person.identity.shown(), ranked.person.identity.tax_id))?;
        for one in &ranked.best {
            let company = one.company.as_ref().map(|company| company.name.to_string()).unwrap_or_default();
            let name = format!("{} {}, {company}", one.vacancy.code, &*one.vacancy.title);
            line(out, &words, &name, &one.verdict, &one.conflicts)?;
        }
        let name = |one: &ForVacancy| format!("{} {}", one.vacancy.code, &*one.vacancy.title);
        let excluded = ranked.near.iter().map(|one| (name(one), &one.verdict));
        rest(out, &words, ranked.eligible, ranked.excluded, ranked.filtered, excluded)
    }

    /// Which single thing would open most vacancies.
    fn openers(&self, out: &mut Out, ranked: &RankedVacancies) -> Result<(), Fault> {
        if self.asked.json {
            return out.json(&ranked.openers);
        }
        if ranked.openers.is_empty() {
            return out.say(&Message::new("cli-match-nothing-opens"));
        }
        for one in &ranked.openers {
            out.line(format!("{:>6}  {}", format!("+{}", one.opens), self.words().opener(one)))?;
        }
        Ok(())
    }

    /// What asking less would bring.
    fn what_if(&self, out: &mut Out, named: &str) -> Result<(), Fault> {
        let id = reference::vacancy(self.office, named)?;
        let list = self.office.what_if(id, &self.view).map_err(|error| fault(error, named))?;
        if self.asked.json {
            let rows: Vec<_> = list.iter().map(|(less, extra)| Less { less, extra: *extra }).collect();
            return out.json(&rows);
        }
        if list.is_empty() {
            return out.say(&Message::new("less-nothing"));
        }
        for (less, extra) in &list {
            let what = said::relaxation(&self.texts, self.office.tables(), less);
            out.line(format!("{:>6}  {what}", format!("+{extra}")))?;
        }
        Ok(())
    }

    /// One candidate in full, in plain words.
    fn explain(&self, out: &mut Out, vacancy: &str, person: &str) -> Result<(), Fault> {
        let (id, who) = (reference::vacancy(self.office, vacancy)?, reference::person(self.office, person)?);
        // what was decided on is explained as it was, unless other weights are asked for
        let kept = match &self.view.weights {
            None => self.office.kept_reasons(id, who).map_err(|error| fault(error, vacancy))?,
            Some(_) => None,
        };
        let (event, verdict) = match kept {
            Some((event, verdict)) => (Some(event), verdict),
            None => {
                let now = self.office.verdict_as(id, who, &self.view);
                (None, now.map_err(|error| fault(error, vacancy))?)
            }
        };
        if self.asked.json {
            return out.json(&verdict);
        }
        let name = self.office.person(who)?.map(|person| person.value.identity.shown()).unwrap_or_default();
        out.line(name)?;
        if let Some(vacancy) = self.office.projections().vacancies.get(&id).cloned() {
            self.head(out, &vacancy)?;
        }
        if let Some(event) = event {
            let (day, by) = (event.on.to_string(), event.by.to_string());
            out.say(&Message::new("explained-kept").arg("day", day).arg("by", by))?;
        }
        let weights = self.view.weights().map_err(|error| fault(error.into(), vacancy))?;
        let explained = Explained { texts: &self.texts, tables: self.office.tables(), weights: &weights };
        for text in explained.lines(&verdict) {
            out.line(text)?;
        }
        let made = Message::new("explained-made")
            .arg("version", verdict.weights_version)
            .arg("standard", self.office.settings().standard.to_string())
            .arg("day", self.office.today().to_string());
        out.say(&made)
    }

    /// Every open vacancy against everybody.
    fn all(&self, out: &mut Out) -> Result<(), Fault> {
        let top = self.asked.top.min(LONGEST);
        let all = self.office.rank_all(&self.view, top).map_err(|error| fault(error, ""))?;
        let name = |id| -> Result<String, Fault> {
            Ok(self.office.person(id)?.map(|person| person.value.identity.shown()).unwrap_or_default())
        };
        let mut told = Vec::new();
        for one in &all {
            let mut best = Vec::new();
            for (id, score) in &one.best {
                best.push(Best {
                    id: id.uuid(),
                    name: name(*id)?,
                    score: f64::from(score.hundredths()) / 100.0,
                });
            }
            if self.asked.json {
                told.push(AllLine::new(one, best));
                continue;
            }
            self.head(out, &one.vacancy)?;
            for line in best {
                out.line(format!("{:>4.0}  {}", line.score, line.name))?;
            }
            out.say(&counts(one.eligible, one.excluded, one.filtered))?;
        }
        if self.asked.json { out.json(&told) } else { Ok(()) }
    }
}

/// What asking less brings, for other programs.
#[derive(Serialize)]
struct Less<'a> {
    less: &'a Relaxation,
    extra: usize,
}

/// One vacancy among all, for other programs.
#[derive(Serialize)]
struct AllLine {
    vacancy: Uuid,
    code: String,
    eligible: usize,
    excluded: usize,
    filtered: usize,
    candidates: Vec<Best>,
}

impl AllLine {
    fn new(one: &RankedAll, candidates: Vec<Best>) -> Self {
        AllLine {
            vacancy: one.vacancy.id.uuid(),
            code: one.vacancy.code.to_string(),
            eligible: one.eligible,
            excluded: one.excluded,
            filtered: one.filtered,
            candidates,
        }
    }
}

#[derive(Serialize)]
struct Best {
    id: Uuid,
    name: String,
    score: f64,
}

/// Why nothing was ranked.
fn fault(error: RankError, named: &str) -> Fault {
    match error {
        RankError::NoPerson => reference::no_person(named),
        RankError::NoVacancy => reference::no_vacancy(named),
        RankError::Store(error) => error.into(),
        other => Fault::new(Message::new("cli-match-failed").arg("error", other.to_string())),
    }
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
    out.line(format!(
        "{:>4}  {fit:>3} {wish:>3} {:>3} %  {name}",
        verdict.score.whole(),
        verdict.confidence
    ))?;
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
    out.say(&counts(eligible, excluded, filtered))?;
    for (name, verdict) in nearest {
        let failed = verdict.criteria.iter().filter(|line| line.state == State::Failed);
        let why: Vec<String> = failed.map(|line| words.compared(line)).collect();
        out.line(format!("   –           {name}  {}", why.join(" · ")))?;
    }
    Ok(())
}

fn counts(eligible: usize, excluded: usize, filtered: usize) -> Message {
    Message::new("cli-match-counts")
        .arg("eligible", eligible)
        .arg("excluded", excluded)
        .arg("filtered", filtered)
}
