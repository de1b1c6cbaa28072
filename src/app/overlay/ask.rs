//! One line to be written: why a candidate is set aside, from which day someone is hired. Kept as a draft as it is
//! typed; Esc leaves it there, and the same question finds it again.

use super::Overlay;
use crate::app::{App, Effect, Go, TextField, Then, candidacy};
use crate::command::Key;
use crate::domain::{ContractCode, Day, PersonId, Short, TextError, VacancyId};
use crate::look::Message;
use crate::office::{Act, Advance};

/// A question with a line for the answer.
#[derive(Debug)]
pub struct Ask {
    /// What is asked.
    pub title: Message,
    /// What was typed.
    pub field: TextField,
    about: About,
}

/// What the line is for.
#[derive(Debug, Clone, Copy)]
pub enum About {
    /// Why the candidate is set aside.
    SetAside(VacancyId, PersonId),
    /// The first day of work of a candidate, and the contract.
    Hired(VacancyId, PersonId, Option<ContractCode>),
}

impl About {
    /// The name of its draft.
    fn draft(&self) -> String {
        match self {
            About::SetAside(vacancy, person) => format!("set-aside {vacancy} {person}"),
            About::Hired(vacancy, person, _) => format!("hired {vacancy} {person}"),
        }
    }

    /// The locale key of what the line should hold.
    pub fn hint_key(&self) -> &'static str {
        match self {
            About::SetAside(..) => "ask-reason",
            About::Hired(..) => "ask-day",
        }
    }

    fn answered(&self, app: &App, text: &str) -> Result<Effect, Message> {
        let (vacancy, person, step, said) = self.step(app, text)?;
        let act = Act::Advance { vacancy, person, step, on: None, note: None };
        Ok(Effect::act(act, Then::say_and(said, Go::CloseForm)))
    }

    fn step(&self, app: &App, text: &str) -> Result<(VacancyId, PersonId, Advance, Message), Message> {
        match *self {
            About::SetAside(vacancy, person) => {
                let why: Short = text.parse().map_err(|error| match error {
                    TextError::Empty => Message::new("ask-reason-empty"),
                    _ => Message::new("ask-reason-long"),
                })?;
                let said = Message::new("set-aside-done").arg("name", candidacy::name(app, person)?);
                Ok((vacancy, person, Advance::SetAside(why), said))
            }
            About::Hired(vacancy, person, contract) => {
                let from: Day = text.parse().map_err(|_| Message::new("ask-day-wrong"))?;
                let said = Message::new("candidacy-recorded").arg("name", candidacy::name(app, person)?);
                Ok((vacancy, person, Advance::Hired { contract, from }, said))
            }
        }
    }
}

impl Ask {
    /// What the line is for.
    pub fn about(&self) -> &About {
        &self.about
    }

    /// Takes a key that is no command; returns what keeps the draft.
    pub(super) fn key(&mut self, key: Key) -> Vec<Effect> {
        if self.field.key(key) { self.keep() } else { Vec::new() }
    }

    /// Takes pasted text; returns what keeps the draft.
    pub(super) fn paste(&mut self, text: &str) -> Vec<Effect> {
        self.field.paste(text);
        self.keep()
    }

    /// What has to be done when the answer is in: its draft is no longer needed.
    pub(super) fn finished(&self) -> Vec<Effect> {
        vec![Effect::Keep(self.about.draft(), None)]
    }

    fn keep(&self) -> Vec<Effect> {
        let text = Some(self.field.text()).filter(|text| !text.is_empty());
        vec![Effect::Keep(self.about.draft(), text.map(|text| text.as_bytes().to_vec()))]
    }
}

/// Asks. What was typed before and not used is there again.
pub fn open(app: &mut App, title: Message, about: About) {
    let draft = match app.office.draft(&app.by, &about.draft()) {
        Ok(draft) => draft.and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default(),
        Err(error) => {
            app.refuse(Message::new("refused-store").arg("error", error.to_string()));
            String::new()
        }
    };
    app.overlays.push(Overlay::Ask(Ask { title, field: TextField::holding(&draft), about }));
}

/// Enter: does it, or says what is wrong. The window closes when it is done.
pub(super) fn accept(app: &mut App) -> Vec<Effect> {
    let Some(Overlay::Ask(ask)) = app.overlays.last() else { return Vec::new() };
    match ask.about.answered(app, ask.field.text()) {
        Ok(effect) => vec![effect],
        Err(message) => {
            app.refuse(message);
            Vec::new()
        }
    }
}
