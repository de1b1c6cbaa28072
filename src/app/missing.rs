//! The words for names that the files of standards use: kinds of people, of events, ways of delivering.

use crate::domain::Mode;
use crate::look::{Arg, Message};

/// An argument of a sentence about what is missing, in words where it is a name of the files.
pub fn worded(name: &str, value: &str) -> Arg {
    let key = match name {
        "target" => target_key(value),
        "what" => record_key(value),
        _ => None,
    };
    key.map_or_else(|| Arg::from(value), |key| Message::new(key).into())
}

/// The locale key of a kind of people.
pub fn target_key(word: &str) -> Option<&'static str> {
    Some(match word {
        "disabled" => "target-disabled",
        "adolescent" => "target-adolescent",
        "benefit_recipient" => "target-benefit-recipient",
        "severely_disadvantaged" => "target-severely-disadvantaged",
        "disadvantaged" => "target-disadvantaged",
        "young" => "target-young",
        "returning_woman" => "target-returning-woman",
        "long_term" => "target-long-term",
        "long_term_risk" => "target-long-term-risk",
        "unemployed" => "target-unemployed",
        "any" => "target-any",
        _ => return None,
    })
}

/// The locale key of a kind of event that has to be recorded.
fn record_key(word: &str) -> Option<&'static str> {
    Some(match word {
        "did" => "record-did",
        "profilazione" => "record-profiling",
        "patto" => "record-pact",
        "pai" => "record-plan",
        "fabbisogno" => "record-need",
        "l68" => "record-special",
        "contatto" | "chiamata" => "record-contact",
        "vacancy" => "record-vacancy",
        _ => return None,
    })
}

/// The locale key of a way of delivering a service.
pub fn mode_key(mode: Mode) -> &'static str {
    match mode {
        Mode::Individual => "mode-individual",
        Mode::Group => "mode-group",
        Mode::Phone => "mode-phone",
        Mode::BackOffice => "mode-back-office",
    }
}
