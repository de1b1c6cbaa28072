//! An e-mail address.

use std::fmt;
use std::ops::Deref;
use std::str::FromStr;

use super::serial::always_text;

/// An e-mail address, at most 254 bytes; the domain in lower case.
///
/// The check finds slips of the pen, no more: only a message that arrives proves an address. Quoted names and bare
/// host numbers, which nobody has, are refused.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Email(Box<str>);

/// Why a text is not an e-mail address.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EmailError {
    /// No `@`, or more than one.
    #[error("one @ is needed")]
    At,
    /// A character that can't stand there, such as a space or a comma.
    #[error("character {found:?} can't stand in an address")]
    Character {
        /// The first one found.
        found: char,
    },
    /// What stands before the `@` is empty, too long, or has a stray dot.
    #[error("the part before the @ is not a name")]
    Name,
    /// What stands after the `@` is not a domain, like `example.org`.
    #[error("the part after the @ is not a domain")]
    Domain,
    /// Longer than 254 bytes.
    #[error("longer than 254 bytes")]
    TooLong,
}

/// Signs that may stand in the name, besides letters and digits.
const SIGNS: &str = "!#$%&'*+-/=?^_`{|}~.";

impl FromStr for Email {
    type Err = EmailError;

    fn from_str(text: &str) -> Result<Self, EmailError> {
        let text = text.trim();
        let mut parts = text.split('@');
        let (Some(name), Some(domain), None) = (parts.next(), parts.next(), parts.next()) else {
            return Err(EmailError::At);
        };
        let in_name = |c: char| c.is_ascii_alphanumeric() || SIGNS.contains(c);
        let in_domain = |c: char| c.is_alphanumeric() || c == '-' || c == '.';
        let stray = name.chars().find(|c| !in_name(*c)).or_else(|| domain.chars().find(|c| !in_domain(*c)));
        if let Some(found) = stray {
            return Err(EmailError::Character { found });
        }
        if name.len() > 64 || name.split('.').any(str::is_empty) {
            return Err(EmailError::Name);
        }
        let label = |label: &str| {
            !label.is_empty() && label.len() <= 63 && !label.starts_with('-') && !label.ends_with('-')
        };
        let top = domain.rsplit('.').next().unwrap_or_default();
        let named = top.chars().count() >= 2 && top.chars().any(char::is_alphabetic);
        if !domain.contains('.') || !domain.split('.').all(label) || !named {
            return Err(EmailError::Domain);
        }
        let address = format!("{name}@{}", domain.to_lowercase());
        if address.len() > 254 { Err(EmailError::TooLong) } else { Ok(Email(address.into())) }
    }
}

impl Deref for Email {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl fmt::Debug for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

always_text!(Email);

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("mario.rossi@example.org", "mario.rossi@example.org")]
    #[case("  Mario.Rossi@Example.ORG ", "Mario.Rossi@example.org")]
    #[case("d'angelo+cpi_1@posta.comune.example", "d'angelo+cpi_1@posta.comune.example")]
    #[case("anna@città.example", "anna@città.example")]
    fn addresses_are_read(#[case] typed: &str, #[case] kept: &str) {
        assert_eq!(&*typed.parse::<Email>().unwrap(), kept);
    }

    #[rstest]
    #[case("", EmailError::At)]
    #[case("mario.rossi", EmailError::At)]
    #[case("mario@rossi@example.org", EmailError::At)]
    #[case("mario rossi@example.org", EmailError::Character { found: ' ' })]
    #[case("mario@exam,ple.org", EmailError::Character { found: ',' })]
    #[case("mario\u{1b}@example.org", EmailError::Character { found: '\u{1b}' })]
    #[case("mario@exa\u{202e}mple.org", EmailError::Character { found: '\u{202e}' })]
    #[case("@example.org", EmailError::Name)]
    #[case("mario.@example.org", EmailError::Name)]
    #[case("mario..rossi@example.org", EmailError::Name)]
    #[case("mario@", EmailError::Domain)]
    #[case("mario@example", EmailError::Domain)]
    #[case("mario@example.", EmailError::Domain)]
    #[case("mario@.org", EmailError::Domain)]
    #[case("mario@-example.org", EmailError::Domain)]
    #[case("mario@10.0.0.12", EmailError::Domain)]
    #[case("mario@example.o", EmailError::Domain)]
    fn slips_are_found(#[case] typed: &str, #[case] error: EmailError) {
        assert_eq!(typed.parse::<Email>(), Err(error));
    }

    #[test]
    fn an_endless_address_is_refused() {
        let long = format!("a@{}org", "example.".repeat(32));
        assert_eq!(long.parse::<Email>(), Err(EmailError::TooLong));
        assert_eq!(format!("{}@example.org", "a".repeat(65)).parse::<Email>(), Err(EmailError::Name));
    }

    proptest! {
        #[test]
        fn what_is_read_is_read_again(text in "[a-z.]{1,8}@[a-z0-9.À-ÿ-]{1,12}|\\PC{0,20}") {
            if let Ok(email) = text.parse::<Email>() {
                prop_assert_eq!(email.parse::<Email>(), Ok(email.clone()));
                let json = serde_json::to_string(&email).unwrap();
                prop_assert_eq!(serde_json::from_str::<Email>(&json).unwrap(), email);
            }
        }
    }
}
