//! The words of the desk, in the operator's language.
//!
//! They are kept in `locales/<language>/*.ftl`, one file per area; see <https://projectfluent.org>. Keys are
//! `area-what`, an attribute is asked for as `key.attribute`. Tests hold the two languages to the same keys and
//! the same variables, and every key to be used.

use std::borrow::Cow;
use std::collections::HashMap;

use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, langid};

use super::numbers;
use super::{Arg, Language, Message};

mod files {
    //! The locale files, part of the program.

    use super::{ENGLISH, grouped_english, grouped_italian};

    fluent_templates::static_loader! {
        pub(super) static FILES = {
            locales: "./locales",
            fallback_language: "it",
            customise: |bundle| {
                // the marks that isolate arguments would be extra cells on the screen
                bundle.set_use_isolating(false);
                let english = bundle.locales.first() == Some(&ENGLISH);
                bundle.set_formatter(Some(if english { grouped_english } else { grouped_italian }));
            },
        };
    }
}

const ITALIAN: LanguageIdentifier = langid!("it");
const ENGLISH: LanguageIdentifier = langid!("en");

fn grouped_italian<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    grouped(Language::Italian, value)
}

fn grouped_english<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    grouped(Language::English, value)
}

/// Numbers in a text are written as the language does; all else is left to fluent.
fn grouped(language: Language, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(numbers::whole(language, number.value as i64)),
        _ => None,
    }
}

/// The words in one language. Cheap to copy: the files are read once for all sessions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Texts {
    language: Language,
}

impl Texts {
    /// The words in this language.
    #[must_use]
    pub fn new(language: Language) -> Self {
        Self { language }
    }

    /// The language.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// The text of `key`. A key that no language has is shown as `{key}`, which no test lets pass.
    #[must_use]
    pub fn get(&self, key: &str) -> Cow<'static, str> {
        self.with(key, &[])
    }

    /// The text of `key` with its arguments.
    #[must_use]
    pub fn with(&self, key: &str, args: &[(&'static str, Arg)]) -> Cow<'static, str> {
        Cow::Owned(self.find(key, args).unwrap_or_else(|| format!("{{{key}}}")))
    }

    /// The words of a message.
    #[must_use]
    pub fn say(&self, message: &Message) -> Cow<'static, str> {
        self.with(message.key(), message.args())
    }

    /// Whether there is a text for `key`.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.find(key, &[]).is_some()
    }

    /// A whole number as the language writes it: `48.210`.
    #[must_use]
    pub fn number(&self, number: i64) -> String {
        numbers::whole(self.language, number)
    }

    /// A number with so many decimals, rounded, as the language writes it: `12,5`.
    #[must_use]
    pub fn decimal(&self, number: f64, places: usize) -> String {
        numbers::decimal(self.language, number, places)
    }

    fn find(&self, key: &str, args: &[(&'static str, Arg)]) -> Option<String> {
        let own = match self.language {
            Language::Italian => &ITALIAN,
            Language::English => &ENGLISH,
        };
        let values: Option<HashMap<&str, FluentValue<'_>>> =
            (!args.is_empty()).then(|| args.iter().map(|(name, arg)| (*name, self.value(arg))).collect());
        [own, &ITALIAN]
            .into_iter()
            .find_map(|language| files::FILES.lookup_single_language(language, key, values.as_ref()).ok())
    }

    fn value<'a>(&self, arg: &'a Arg) -> FluentValue<'a> {
        match arg {
            Arg::Text(text) => FluentValue::from(text.as_str()),
            Arg::Number(number) => FluentValue::from(*number),
            Arg::Message(message) => FluentValue::String(self.say(message)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_key_is_seen() {
        let texts = Texts::default();
        assert_eq!(texts.get("no-such-key"), "{no-such-key}");
        assert!(!texts.has("no-such-key"));
    }

    #[test]
    fn words_change_with_the_language() {
        let key = "key-space";
        assert_eq!(Texts::new(Language::Italian).get(key), "Spazio");
        assert_eq!(Texts::new(Language::English).get(key), "Space");
    }

    #[test]
    fn numbers_are_grouped_and_no_invisible_marks_are_added() {
        let args = [("name", Arg::from(48_210))];
        let said = |language| Texts::new(language).with("line-unknown", &args);
        assert_eq!(said(Language::Italian), "Non c'è il comando «48.210»");
        assert_eq!(said(Language::English), "There is no command \"48,210\"");
    }

    #[test]
    fn a_message_may_hold_another() {
        let outer = Message::new("line-unknown").arg("name", Message::new("key-enter"));
        assert_eq!(Texts::new(Language::English).say(&outer), "There is no command \"Enter\"");
    }

    #[test]
    fn a_missing_argument_is_seen() {
        assert_eq!(Texts::default().get("line-unknown"), "{line-unknown}");
    }
}
