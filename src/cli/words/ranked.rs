//! Comparisons of a ranking in words.

use super::Words;
use crate::look::Message;
use crate::matching::{Assessment, Opener, Question, Value};
use crate::office::{Conflict, said};

impl Words<'_> {
    fn value(&self, value: &Value) -> String {
        said::value(&self.texts, self.office.tables(), value)
    }

    /// «lingue: manca inglese B1 (ha A1)».
    pub(in crate::cli) fn compared(&self, line: &Assessment) -> String {
        let criterion = self.say(said::criterion_key(line.criterion));
        let state = self.say(said::state_key(line.state));
        let asked = line.asked.as_ref().map(|value| self.value(value));
        let has = line.has.as_ref().map(|value| self.value(value));
        let values = match (asked, has) {
            (Some(asked), Some(has)) if asked != has => format!(" {asked} / {has}"),
            (Some(value), _) | (None, Some(value)) => format!(" {value}"),
            (None, None) => String::new(),
        };
        format!("{criterion}{values}: {state}")
    }

    /// What to ask: «lingue (inglese B1)».
    pub(in crate::cli) fn question(&self, question: &Question) -> String {
        let criterion = self.say(said::criterion_key(question.criterion));
        match &question.about {
            Some(about) => format!("{criterion} ({})", self.value(about)),
            None => criterion,
        }
    }

    /// A thing that would open vacancies: «patenti: patente C».
    pub(in crate::cli) fn opener(&self, opener: &Opener) -> String {
        format!("{}: {}", self.say(said::criterion_key(opener.criterion)), self.value(&opener.asked))
    }

    /// What to know before calling.
    pub(in crate::cli) fn conflict(&self, conflict: &Conflict) -> String {
        let (key, vacancy, on) = match conflict {
            Conflict::ProposedElsewhere { vacancy, on } => ("cli-conflict-proposed", vacancy, on),
            Conflict::RefusedCompany { vacancy, on } => ("cli-conflict-refused", vacancy, on),
            Conflict::NotChosen { vacancy, on } => ("cli-conflict-not-chosen", vacancy, on),
            Conflict::Hired { vacancy, on } => ("cli-conflict-hired", vacancy, on),
        };
        self.tell(&Message::new(key).arg("vacancy", vacancy.to_string()).arg("day", on.to_string()))
    }
}
