//! What forms look things up in.

use crate::app::timer::Timer;
use crate::domain::{Day, Login};
use crate::look::{Language, Texts};
use crate::office::Office;
use crate::standards::Tables;

/// The office, the operator and their language.
#[derive(Clone, Copy)]
pub struct Around<'a> {
    /// The office.
    pub office: &'a Office,
    /// Who types.
    pub by: &'a Login,
    /// The words of their language.
    pub texts: Texts,
    /// The service whose time runs.
    pub timer: Option<&'a Timer>,
}

impl<'a> Around<'a> {
    /// The day at the office.
    pub fn today(&self) -> Day {
        self.office.today()
    }

    /// Places, professions, skills, codes and standards.
    pub fn tables(&self) -> &'a Tables {
        self.office.tables()
    }

    /// The words for a locale key.
    pub fn said(&self, key: &str) -> String {
        self.texts.get(key).into_owned()
    }

    /// The one of two names that fits the language.
    pub fn named<'n>(&self, it: &'n str, en: &'n str) -> &'n str {
        match self.texts.language() {
            Language::Italian => it,
            Language::English => en,
        }
    }
}
