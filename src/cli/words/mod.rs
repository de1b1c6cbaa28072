//! Records in the operator's words.

mod event;
mod ranked;
mod record;
mod standard;

pub(super) use standard::{limit, minutes};

use crate::domain::{CadastralCode, CompanyId, PersonId, ProfessionCode, SkillRef, VacancyId, VacancyState};
use crate::domain::{Closure, Stage};
use crate::look::{Language, Message, Texts};
use crate::office::Office;
use crate::office::said;

/// What is needed to put records into words.
#[derive(Clone, Copy)]
pub(super) struct Words<'a> {
    texts: Texts,
    office: &'a Office,
}

impl<'a> Words<'a> {
    pub(super) fn new(texts: Texts, office: &'a Office) -> Self {
        Words { texts, office }
    }

    /// The text of a key.
    pub(super) fn say(&self, key: &str) -> String {
        self.texts.get(key).into_owned()
    }

    /// The text of a message.
    pub(super) fn tell(&self, message: &Message) -> String {
        self.texts.say(message).into_owned()
    }

    /// The one of two texts that is in the operator's language.
    pub(super) fn pick<'t>(&self, italian: &'t str, english: &'t str) -> &'t str {
        match self.texts.language() {
            Language::Italian => italian,
            Language::English => english,
        }
    }

    /// «Bitonto (BA)».
    pub(super) fn place(&self, code: Option<CadastralCode>) -> Option<String> {
        let place = self.office.tables().places.latest(code?)?;
        Some(format!("{} ({})", place.name, place.province))
    }

    /// The name of a company.
    pub(super) fn company(&self, id: CompanyId) -> String {
        let known = self.office.projections().companies.get(&id).map(|company| company.name.to_string());
        // where only finding was asked for, companies are not read in
        let read = || Some(self.office.company(id).ok()??.value.name.to_string());
        known.or_else(read).unwrap_or_else(|| "?".to_owned())
    }

    /// The code and title of a vacancy.
    pub(super) fn vacancy(&self, id: VacancyId) -> String {
        let known = self.office.projections();
        let named = known.vacancies.get(&id);
        named.map_or_else(|| "?".to_owned(), |vacancy| format!("{} {}", vacancy.code, &*vacancy.title))
    }

    /// The name of a person; a person who cannot be read is a question mark, `check` says why.
    pub(super) fn person(&self, id: PersonId) -> String {
        let found = self.office.person(id).ok().flatten();
        found.map_or_else(|| "?".to_owned(), |person| person.value.identity.shown())
    }

    /// A profession with its code.
    pub(super) fn profession(&self, code: ProfessionCode) -> String {
        format!("{} ({code})", said::profession(&self.texts, self.office.tables(), code))
    }

    /// A skill by its title, or the words it was told in.
    pub(super) fn skill(&self, skill: &SkillRef) -> String {
        said::skill(&self.texts, self.office.tables(), skill)
    }

    /// A column of the board.
    pub(super) fn state(&self, state: VacancyState) -> String {
        self.say(match state {
            VacancyState::Detected => "cli-state-detected",
            VacancyState::Published => "cli-state-published",
            VacancyState::Preselecting => "cli-state-preselecting",
            VacancyState::ShortlistSent => "cli-state-sent",
            VacancyState::Closed(Closure::Filled) => "cli-state-filled",
            VacancyState::Closed(Closure::FilledElsewhere) => "cli-state-elsewhere",
            VacancyState::Closed(Closure::Withdrawn) => "cli-state-withdrawn",
            VacancyState::Closed(Closure::Unfilled) => "cli-state-unfilled",
        })
    }

    /// How far a candidate has come.
    pub(super) fn stage(&self, stage: Stage) -> String {
        let (step, outcome) = match stage {
            Stage::Selected => ("cli-stage-selected", None),
            Stage::Proposed => ("cli-step-proposed", None),
            Stage::Answered(answer) => ("cli-step-answered", Some(answer.word())),
            Stage::Preselected => ("cli-step-preselected", None),
            Stage::Referred => ("cli-step-referred", None),
            Stage::Interviewed(choice) => ("cli-step-interviewed", choice.map(|choice| choice.word())),
            Stage::Offered(answer) => ("cli-step-offered", answer.map(|answer| answer.word())),
            Stage::Hired => ("cli-event-hire", None),
            Stage::SetAside => ("cli-stage-aside", None),
        };
        match outcome {
            Some(outcome) => format!("{}: {}", self.say(step), self.outcome(outcome)),
            None => self.say(step),
        }
    }
}
