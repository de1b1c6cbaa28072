//! The closed lists that forms choose from: the words kept, and the locale keys of what is shown.

use crate::app::form::{Choice, Shown};
use crate::domain::{Attendance, Channel, Direction, Mode, ProgrammeStep, SignatureStep};

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

/// Whether someone came.
pub fn attendances() -> Vec<Choice> {
    let key = |attendance| match attendance {
        Attendance::Present => "choice-present",
        Attendance::ExcusedAbsence => "choice-excused",
        Attendance::UnexcusedAbsence => "choice-unexcused",
        Attendance::Cancelled => "choice-cancelled",
    };
    Attendance::ALL.iter().map(|attendance| choice(attendance.word(), key(*attendance))).collect()
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
