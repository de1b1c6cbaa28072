//! One field of a form.

use super::{Around, Suggestion, read};
use crate::app::TextField;
use crate::look::Message;

/// What a field says of its text when it can be read (something understood, or nothing to add), and when it cannot.
pub type Check = fn(&str, &Around<'_>) -> Result<Option<Message>, Message>;
/// What a field offers for what was typed.
pub type Offer = fn(&str, &Around<'_>) -> Vec<Suggestion>;

/// A field: its text, and how keys change it.
#[derive(Clone)]
pub struct Field {
    /// The locale key of its label, and its name in the form.
    pub id: &'static str,
    /// How keys change it.
    pub kind: Kind,
    /// What it holds.
    pub input: TextField,
    /// What it held when the form was opened.
    pub was: String,
    /// Whether it must hold something.
    pub must: bool,
    /// Whether it plays no part now.
    pub hidden: bool,
    /// The locale key of the title above it, where a new part of the form begins.
    pub section: Option<&'static str>,
    /// The locale key of what to write, shown while it is empty.
    pub help: Option<&'static str>,
    /// What was said of it last.
    pub remark: Option<Remark>,
    /// What somebody else stored meanwhile.
    pub theirs: Option<String>,
    pub(super) check: Check,
    tidy: fn(&str, &Around<'_>) -> Option<String>,
    /// What the form itself put in: it may put in something else as long as nobody typed over it.
    pub(super) filled: Option<String>,
}

/// How keys change a field.
#[derive(Clone)]
pub enum Kind {
    /// One line.
    Line,
    /// Text that may have several lines.
    Note,
    /// One of a closed list; its text is the word of the choice, empty for «not told».
    Choice(Vec<Choice>),
    /// One line with suggestions from a table.
    Pick {
        /// Where they come from.
        offer: Offer,
        /// Whether several can be taken, with `;` between.
        many: bool,
    },
}

/// One choice of a closed list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The word kept.
    pub word: String,
    /// What is shown.
    pub shown: Shown,
}

/// What is shown of a choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// The words of a locale key.
    Key(&'static str),
    /// A name from a table.
    Text(String),
}

/// Something said of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// How much it weighs.
    pub weight: Weight,
    /// What it says.
    pub message: Message,
}

/// How much a remark weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// What was understood.
    Hint,
    /// Look at it; it can be saved.
    Warning,
    /// It cannot be saved like this.
    Error,
}

impl Remark {
    /// What was understood.
    pub fn hint(message: Message) -> Self {
        Remark { weight: Weight::Hint, message }
    }

    /// Look at it; it can be saved.
    pub fn warning(message: Message) -> Self {
        Remark { weight: Weight::Warning, message }
    }

    /// It cannot be saved like this.
    pub fn error(message: Message) -> Self {
        Remark { weight: Weight::Error, message }
    }
}

impl Field {
    /// A field of a kind, empty, unchecked.
    pub fn new(id: &'static str, kind: Kind) -> Self {
        Field {
            id,
            kind,
            input: TextField::default(),
            was: String::new(),
            must: false,
            hidden: false,
            section: None,
            help: None,
            remark: None,
            theirs: None,
            check: |_, _| Ok(None),
            tidy: |_, _| None,
            filled: None,
        }
    }

    /// One line, checked.
    pub fn line(id: &'static str, check: Check) -> Self {
        Field { check, ..Field::new(id, Kind::Line) }
    }

    /// A day; what is typed becomes the whole date when the field is left: «domani» means another day tomorrow.
    pub fn day(id: &'static str) -> Self {
        let tidy = |text: &str, around: &Around<'_>| Some(read::day(text, around).ok()??.to_string());
        Field { tidy, ..Field::line(id, read::checks::day) }
    }

    /// A time of day.
    pub fn time(id: &'static str) -> Self {
        let tidy = |text: &str, around: &Around<'_>| Some(read::time(text, around).ok()??.to_string());
        Field { tidy, ..Field::line(id, read::checks::time) }
    }

    /// A fiscal code; left in capitals without spaces.
    pub fn tax_id(id: &'static str) -> Self {
        let tidy = |text: &str, around: &Around<'_>| Some(read::tax_id(text, around).ok()??.to_string());
        Field { tidy, ..Field::line(id, read::checks::tax_id) }
    }

    /// A telephone number; left in the usual groups.
    pub fn phone(id: &'static str) -> Self {
        let tidy = |text: &str, around: &Around<'_>| Some(read::phone(text, around).ok()??.to_string());
        Field { tidy, ..Field::line(id, read::checks::phone) }
    }

    /// A text of several lines.
    pub fn note(id: &'static str) -> Self {
        Field { check: read::checks::note, ..Field::new(id, Kind::Note) }
    }

    /// One of a closed list.
    pub fn choice(id: &'static str, choices: Vec<Choice>) -> Self {
        Field::new(id, Kind::Choice(choices))
    }

    /// Yes, no, or not asked.
    pub fn flag(id: &'static str) -> Self {
        let choice = |word: &str, key| Choice { word: word.to_owned(), shown: Shown::Key(key) };
        Field::choice(id, vec![choice("s", "flag-yes"), choice("n", "flag-no")])
    }

    /// One from a table.
    pub fn pick(id: &'static str, offer: Offer, check: Check) -> Self {
        Field { check, ..Field::new(id, Kind::Pick { offer, many: false }) }
    }

    /// Several from a table, with `;` between.
    pub fn picks(id: &'static str, offer: Offer, check: Check) -> Self {
        Field { check, ..Field::new(id, Kind::Pick { offer, many: true }) }
    }

    /// The field holding a text from the start.
    #[must_use]
    pub fn holding(mut self, text: impl Into<String>) -> Self {
        self.was = text.into();
        self.input = TextField::holding(&self.was);
        self
    }

    /// The field holding what a value is written like, if there is one.
    #[must_use]
    pub fn showing<T: ToString>(self, value: Option<T>) -> Self {
        self.holding(value.map(|v| v.to_string()).unwrap_or_default())
    }

    /// The field holding yes, no, or not asked.
    #[must_use]
    pub fn flagged(self, value: Option<bool>) -> Self {
        self.holding(match value {
            Some(true) => "s",
            Some(false) => "n",
            None => "",
        })
    }

    /// The field as one that must hold something.
    #[must_use]
    pub fn needed(self) -> Self {
        Field { must: true, ..self }
    }

    /// The field as the first of a part of the form.
    #[must_use]
    pub fn below(self, section: &'static str) -> Self {
        Field { section: Some(section), ..self }
    }

    /// The field saying what to write while it is empty.
    #[must_use]
    pub fn helped(self, help: &'static str) -> Self {
        Field { help: Some(help), ..self }
    }

    /// The field playing no part for now.
    #[must_use]
    pub fn hidden_if(self, hidden: bool) -> Self {
        Field { hidden, ..self }
    }

    /// Its text.
    pub fn text(&self) -> &str {
        self.input.text()
    }

    /// Whether it holds something else than at the start.
    pub fn is_changed(&self) -> bool {
        self.text() != self.was
    }

    /// The choice it holds.
    pub fn chosen(&self) -> Option<&Choice> {
        match &self.kind {
            Kind::Choice(choices) => choices.iter().find(|choice| choice.word == self.text()),
            _ => None,
        }
    }

    /// Puts a text in for the operator, unless they typed something themselves.
    pub(super) fn fill(&mut self, text: &str) {
        let theirs = !self.text().is_empty() && self.filled.as_deref() != Some(self.text());
        if !theirs && self.text() != text {
            self.input = TextField::holding(text);
            self.filled = Some(text.to_owned());
            self.remark = None;
        }
    }

    /// Checks it as it is left.
    pub(super) fn inspect(&mut self, around: &Around<'_>) {
        if let Some(tidy) = (self.tidy)(self.text(), around).filter(|tidy| tidy != self.text()) {
            self.input = TextField::holding(&tidy);
        }
        self.remark = match (self.check)(self.text().trim(), around) {
            Ok(understood) => understood.map(Remark::hint),
            Err(message) => Some(Remark::error(message)),
        };
    }

    /// Says what is understood so far, while it is typed: nothing yet of what cannot be read.
    pub(super) fn glance(&mut self, around: &Around<'_>) {
        self.remark = (self.check)(self.text().trim(), around).ok().flatten().map(Remark::hint);
    }
}
