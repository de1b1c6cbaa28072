//! The languages of the desk.

use super::Environment;

/// A language the desk speaks.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Default)]
pub enum Language {
    /// Italian, the language of the offices.
    #[default]
    Italian,
    /// English.
    English,
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Italian, Self::English];

    /// Its two letters, which are the name of its folder in `locales/`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Italian => "it",
            Self::English => "en",
        }
    }

    /// The language of these two letters.
    #[must_use]
    pub fn named(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// The language a session's locale asks for; Italian when it asks for none of ours.
    #[must_use]
    pub fn of(environment: &Environment) -> Self {
        let locale = environment.message_locale();
        let code = locale.split(['_', '.', '@', '-']).next().unwrap_or("");
        Self::named(&code.to_ascii_lowercase()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_locale_chooses_the_language() {
        let of =
            |lang: &str| Language::of(&Environment { lang: Some(lang.into()), ..Environment::default() });
        assert_eq!(of("en_GB.UTF-8"), Language::English);
        assert_eq!(of("en"), Language::English);
        assert_eq!(of("it_IT@euro"), Language::Italian);
        assert_eq!(of("de_DE.UTF-8"), Language::Italian);
        assert_eq!(of("C.UTF-8"), Language::Italian);
        assert_eq!(of(""), Language::Italian);
    }
}
