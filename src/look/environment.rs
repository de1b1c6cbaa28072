//! What a session says about its terminal, as environment variables.

/// A copy of the variables that matter, of the session and not of this process: over SSH the two differ.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Environment {
    /// `NO_COLOR`: no colour when present and not empty.
    pub no_color: Option<String>,
    /// `TERM`.
    pub term: Option<String>,
    /// `COLORTERM`.
    pub colorterm: Option<String>,
    /// `LC_ALL`.
    pub lc_all: Option<String>,
    /// `LC_CTYPE`.
    pub lc_ctype: Option<String>,
    /// `LC_MESSAGES`.
    pub lc_messages: Option<String>,
    /// `LANG`.
    pub lang: Option<String>,
}

impl Environment {
    /// The names of the variables [`read`](Self::read) asks for.
    pub const NAMES: [&'static str; 7] =
        ["NO_COLOR", "TERM", "COLORTERM", "LC_ALL", "LC_CTYPE", "LC_MESSAGES", "LANG"];

    /// Fills the copy from a lookup, such as the process's own variables or those sent by a session.
    pub fn read(variable: impl Fn(&str) -> Option<String>) -> Self {
        let [no_color, term, colorterm, lc_all, lc_ctype, lc_messages, lang] = Self::NAMES.map(variable);
        Self { no_color, term, colorterm, lc_all, lc_ctype, lc_messages, lang }
    }

    /// The locale that decides characters: the first set of `LC_ALL`, `LC_CTYPE`, `LANG`.
    #[must_use]
    pub fn character_locale(&self) -> &str {
        first_set([&self.lc_all, &self.lc_ctype, &self.lang])
    }

    /// The locale that decides words: the first set of `LC_ALL`, `LC_MESSAGES`, `LANG`.
    #[must_use]
    pub fn message_locale(&self) -> &str {
        first_set([&self.lc_all, &self.lc_messages, &self.lang])
    }

    /// The kind of terminal; empty when unknown.
    #[must_use]
    pub fn terminal(&self) -> &str {
        self.term.as_deref().unwrap_or("")
    }
}

fn first_set(values: [&Option<String>; 3]) -> &str {
    values.into_iter().flatten().map(String::as_str).find(|value| !value.is_empty()).unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_set_variable_decides_and_an_empty_one_is_not_set() {
        let all = |name: &str| match name {
            "LC_ALL" => Some(String::new()),
            "LC_CTYPE" => Some("it_IT.UTF-8".into()),
            "LANG" => Some("C".into()),
            "TERM" => Some("xterm".into()),
            _ => None,
        };
        let environment = Environment::read(all);
        assert_eq!(environment.character_locale(), "it_IT.UTF-8");
        assert_eq!(environment.message_locale(), "C");
        assert_eq!(environment.terminal(), "xterm");
        assert_eq!(Environment::default().character_locale(), "");
    }
}
