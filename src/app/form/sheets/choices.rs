//! The closed lists that forms choose from: the words kept, and the locale keys of what is shown.

use crate::app::form::read::Read;
use crate::app::form::{Around, Choice, Shown};
use crate::domain::{
    Channel, Circumstance, Direction, Mode, ProgrammeStep, Sex, SignatureStep, Strength, Work,
};
use crate::look::Message;
use crate::rules::circumstance_key;

fn choice(word: &str, key: &'static str) -> Choice {
    Choice { word: word.to_owned(), shown: Shown::Key(key) }
}

/// By which way.
pub fn channels() -> Vec<Choice> {
    let key = |channel| match channel {
        Channel::Phone => "choice-channel-phone",
        Channel::Desk => "choice-channel-desk",
        Channel::Email => "choice-channel-email",
        Channel::Letter => "choice-channel-letter",
        Channel::Visit => "choice-channel-visit",
    };
    Channel::ALL.iter().map(|channel| choice(channel.word(), key(*channel))).collect()
}

/// Who turned to whom.
pub fn directions() -> Vec<Choice> {
    let key = |direction| match direction {
        Direction::Incoming => "choice-incoming",
        Direction::Outgoing => "choice-outgoing",
    };
    Direction::ALL.iter().map(|direction| choice(direction.word(), key(*direction))).collect()
}

/// How a service is delivered, of those that its standard allows; all when it says nothing.
pub fn modes(allowed: &[Mode]) -> Vec<Choice> {
    let key = |mode| match mode {
        Mode::Individual => "choice-mode-individual",
        Mode::Group => "choice-mode-group",
        Mode::Phone => "choice-mode-phone",
        Mode::BackOffice => "choice-mode-back-office",
    };
    let all = if allowed.is_empty() { Mode::ALL } else { allowed };
    all.iter().map(|mode| choice(mode.word(), key(*mode))).collect()
}

/// Proposed, signed, refused: the signature first, it is what mostly happens.
pub fn signatures() -> Vec<Choice> {
    let key = |step| match step {
        SignatureStep::Proposed => "choice-proposed",
        SignatureStep::Signed => "choice-signed",
        SignatureStep::Refused => "choice-refused",
    };
    let steps = [SignatureStep::Signed, SignatureStep::Proposed, SignatureStep::Refused];
    steps.iter().map(|step| choice(step.word(), key(*step))).collect()
}

/// How far a course, a traineeship or a planned action is.
pub fn programme() -> Vec<Choice> {
    let key = |step| match step {
        ProgrammeStep::Enrolled => "choice-enrolled",
        ProgrammeStep::Started => "choice-started",
        ProgrammeStep::Completed => "choice-completed",
        ProgrammeStep::Abandoned => "choice-abandoned",
    };
    ProgrammeStep::ALL.iter().map(|step| choice(step.word(), key(*step))).collect()
}

/// As in the documents.
pub fn sexes() -> Vec<Choice> {
    let key = |sex| match sex {
        Sex::Female => "choice-female",
        Sex::Male => "choice-male",
    };
    [Sex::Female, Sex::Male].iter().map(|sex| choice(&sex.to_string(), key(*sex))).collect()
}

/// Levels of education, lowest first.
pub fn education(around: &Around<'_>) -> Vec<Choice> {
    let rows = around.tables().codes.education().iter();
    rows.map(|row| named(&row.code.to_string(), around.named(&row.it, &row.en))).collect()
}

/// Full time, part time.
pub fn hours(around: &Around<'_>) -> Vec<Choice> {
    let rows = around.tables().codes.hours().iter();
    rows.map(|row| named(&row.code.to_string(), around.named(&row.it, &row.en))).collect()
}

/// Kinds of work that the thresholds of income tell apart.
pub fn works() -> Vec<Choice> {
    let key = |work| match work {
        Work::Employed => "work-employed",
        Work::SelfEmployed => "work-self-employed",
    };
    Work::ALL.iter().map(|work| choice(work.word(), key(*work))).collect()
}

/// Circumstances that only the person can tell.
pub fn circumstances() -> Vec<Choice> {
    Circumstance::ALL.iter().map(|one| choice(one.word(), circumstance_key(*one))).collect()
}

/// Measures of the electronic file; those whose meaning is not published have their code alone.
pub fn measures(around: &Around<'_>) -> Vec<Choice> {
    let rows = around.tables().codes.measures().iter();
    rows.map(|row| {
        let name = format!("{} {}", row.code, around.named(&row.it, &row.en));
        named(&row.code.to_string(), name.trim())
    })
    .collect()
}

/// Events of the electronic file.
pub fn sap_events(around: &Around<'_>) -> Vec<Choice> {
    let rows = around.tables().catalogue.sap_events.iter();
    rows.map(|row| named(&row.code, &format!("{} {}", row.code, row.label_it))).collect()
}

fn named(word: &str, text: &str) -> Choice {
    Choice { word: word.to_owned(), shown: Shown::Text(text.to_owned()) }
}

/// How strongly something is asked; nothing: not at all.
pub fn strengths() -> Vec<Choice> {
    let key = |strength| match strength {
        Strength::Nice => "choice-nice",
        Strength::Must => "choice-must",
    };
    [Strength::Nice, Strength::Must].iter().map(|s| choice(strength_word(*s), key(*s))).collect()
}

/// The word kept for a strength.
pub fn strength_word(strength: Strength) -> &'static str {
    match strength {
        Strength::Nice => "nice",
        Strength::Must => "must",
    }
}

/// The strength that a word stands for.
pub fn strength(text: &str, _: &Around<'_>) -> Read<Strength> {
    match text {
        "" => Ok(None),
        "nice" => Ok(Some(Strength::Nice)),
        "must" => Ok(Some(Strength::Must)),
        _ => Err(Message::new("wrong-text")),
    }
}
