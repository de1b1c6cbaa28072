//! A case explained: why someone stands as they do, belongs where they belong, and what every clock says; a vacancy
//! judged as an offer to someone.

use super::Office;
use crate::domain::{Day, EventId, PersonId, Subject, VacancyId};
use crate::look::{Language, Message};
use crate::rules::{
    self, Belonging, Case, DeadlineState, Judged, Offer, Status, belongings, completion_told, deadline_told,
    deadlines, ground_told, incomplete, judge_offer, offer_told, proposal_told, proposals, sanction_told,
    status_told,
};
use crate::standards::{Criterion, SanctionStep, Target};
use crate::store::StoreError;

/// A case explained, free of the catalogue. What is special only says that it is reserved, and the lists of L. 68/1999
/// are left out: to name them would tell of them.
#[derive(Debug, Clone, PartialEq)]
pub struct CaseExplained {
    /// How they stand, and why.
    pub status: Vec<Message>,
    /// Where they belong, and why.
    pub belongs: Vec<BelongsLine>,
    /// Every clock, those that nobody has to do anything about too.
    pub clocks: Vec<ClockLine>,
    /// What the ladder of conditionality proposes.
    pub proposals: Vec<ProposalLine>,
    /// What was begun and is not complete.
    pub incomplete: Vec<Message>,
}

/// A kind of people that someone belongs to.
#[derive(Debug, Clone, PartialEq)]
pub struct BelongsLine {
    /// The kind.
    pub target: Target,
    /// The letter of the regulation; `None` also where it would tell of what is special.
    pub letter: Option<char>,
    /// Why.
    pub why: Message,
}

/// A clock as it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct ClockLine {
    /// The rule's id.
    pub rule: String,
    /// What it asks, in Italian.
    pub title_it: String,
    /// What it asks, in English.
    pub title_en: String,
    /// The last day in time, if there is one.
    pub due: Option<Day>,
    /// How it stands.
    pub state: DeadlineState,
    /// Why it stands so.
    pub why: Message,
    /// Where it is written.
    pub source: String,
}

/// A measure that the ladder proposes; only an operator can confirm it.
#[derive(Debug, Clone, PartialEq)]
pub struct ProposalLine {
    /// The letter of the ladder.
    pub rule: String,
    /// The event of the behaviour.
    pub about: EventId,
    /// Its day.
    pub behaved_on: Day,
    /// The income support.
    pub benefit: String,
    /// Which time it is.
    pub time: usize,
    /// What is proposed.
    pub measure: SanctionStep,
    /// The same in words.
    pub measure_told: Message,
    /// All of it in a sentence, in Italian and in English.
    pub told: [Message; 2],
    /// Where it is written.
    pub source: String,
}

/// A vacancy judged as an offer.
#[derive(Debug, Clone, PartialEq)]
pub struct OfferLines {
    /// The rules that hold.
    pub rules: String,
    /// The running income support.
    pub benefit: Option<String>,
    /// Days of unemployment.
    pub seniority_days: i64,
    /// All criteria together.
    pub verdict: Judged,
    /// Each of them.
    pub criteria: Vec<OfferLine>,
}

/// One criterion of a suitable offer.
#[derive(Debug, Clone, PartialEq)]
pub struct OfferLine {
    /// Which one.
    pub criterion: Criterion,
    /// How it stands.
    pub verdict: Judged,
    /// What it asks, in Italian.
    pub text_it: String,
    /// What it asks, in English.
    pub text_en: String,
    /// The numbers.
    pub why: Message,
    /// Where it is written.
    pub source: String,
    /// Whether a source that was read confirms it.
    pub verified: bool,
}

impl ProposalLine {
    /// The sentence in a language.
    pub fn said(&self, language: Language) -> &Message {
        let [italian, english] = &self.told;
        if language == Language::Italian { italian } else { english }
    }
}

impl Office {
    /// A person's case explained as it stood on a day; `None` when they are gone.
    ///
    /// # Errors
    /// A record that cannot be read.
    pub fn explain(&self, id: PersonId, on: Day) -> Result<Option<CaseExplained>, StoreError> {
        let Some(person) = self.person(id)? else { return Ok(None) };
        let timeline = self.timeline(Subject::Person(id))?;
        let settings = self.settings();
        let case = Case::of_person(&person.value, &timeline, &self.tables.catalogue, &settings.calendar);
        let status = Status::of(&timeline, &self.tables.catalogue, on);
        Ok(Some(CaseExplained {
            status: status_told(&status),
            belongs: belongs(&case, &status),
            clocks: clocks(&case, on),
            proposals: proposed(&case, on),
            incomplete: incomplete(&case, on).iter().map(completion_told).collect(),
        }))
    }

    /// A vacancy judged as an offer to a person on a day; `None` when one of them is gone.
    ///
    /// # Errors
    /// A record that cannot be read.
    pub fn judge(&self, id: PersonId, vacancy: VacancyId, on: Day) -> Result<Option<OfferLines>, StoreError> {
        let (Some(person), Some(vacancy)) = (self.person(id)?, self.vacancy(vacancy)?) else {
            return Ok(None);
        };
        let timeline = self.timeline(Subject::Person(id))?;
        let settings = self.settings();
        let case = Case::of_person(&person.value, &timeline, &self.tables.catalogue, &settings.calendar);
        let status = Status::of(&timeline, &self.tables.catalogue, on);
        let offer = Offer::of(&vacancy.value, &person.value, &self.tables);
        let judged = judge_offer(&case, &status, &offer, on);
        let line = |one: &rules::JudgedCriterion<'_>| OfferLine {
            criterion: one.row.criterion,
            verdict: one.verdict,
            text_it: one.row.text_it.clone(),
            text_en: one.row.text_en.clone(),
            why: offer_told(one),
            source: one.row.source.clone(),
            verified: one.row.verified,
        };
        Ok(Some(OfferLines {
            rules: judged.rules.to_owned(),
            benefit: judged.benefit.map(ToOwned::to_owned),
            seniority_days: judged.seniority_days,
            verdict: judged.verdict(),
            criteria: judged.criteria.iter().map(line).collect(),
        }))
    }
}

fn belongs(case: &Case<'_>, status: &Status) -> Vec<BelongsLine> {
    let shown = |one: &Belonging| one.target != Target::Disabled;
    let line = |one: Belonging| BelongsLine {
        target: one.target,
        letter: one.letter.filter(|_| !one.is_special()),
        why: ground_told(&one),
    };
    belongings(case, status).into_iter().filter(shown).map(line).collect()
}

fn clocks(case: &Case<'_>, on: Day) -> Vec<ClockLine> {
    let line = |deadline: &rules::Deadline<'_>| ClockLine {
        rule: deadline.clock.id.clone(),
        title_it: deadline.what.map_or_else(|| deadline.clock.title_it.clone(), ToOwned::to_owned),
        title_en: deadline.what.map_or_else(|| deadline.clock.title_en.clone(), ToOwned::to_owned),
        due: deadline.due,
        state: deadline.state,
        why: deadline_told(deadline),
        source: deadline.clock.source.clone(),
    };
    deadlines(case, on).iter().map(line).collect()
}

fn proposed(case: &Case<'_>, on: Day) -> Vec<ProposalLine> {
    let line = |one: &rules::Proposal<'_>| ProposalLine {
        rule: one.rule.id.clone(),
        about: one.about,
        behaved_on: one.behaved_on,
        benefit: one.benefit.to_owned(),
        time: one.time,
        measure: one.measure,
        measure_told: sanction_told(one.measure),
        told: [&one.rule.behaviour_it, &one.rule.behaviour_en].map(|words| proposal_told(one, words)),
        source: one.rule.source.clone(),
    };
    proposals(case, on).iter().map(line).collect()
}
