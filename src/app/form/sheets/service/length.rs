//! What the standards say of the length of a service, in words.

use super::ServiceForm;
use crate::app::form::Around;
use crate::app::missing::{mode_key, target_key};
use crate::app::timer::Length;
use crate::domain::Mode;
use crate::look::Message;
use crate::standards::{Amount, Minutes, ReferenceMinutes, Target};

/// The way of delivering it that a form proposes: the first that the standard names.
pub(super) fn usual_mode(modes: &[Mode]) -> Mode {
    modes.first().copied().unwrap_or(Mode::Individual)
}

/// What the standards say of the length of a service for people of these kinds.
pub(super) fn length_of(minutes: Option<&Minutes>, mode: Option<Mode>, targets: &[Target]) -> Option<Length> {
    let minutes = minutes?;
    let least = minutes.minimum(mode).map(Length::Least);
    least.or_else(|| minutes.default_for(mode, targets).map(Length::Usual))
}

/// How long it should last for this person and this way of delivering it; and since when its time runs.
pub(super) fn told(form: &ServiceForm, mode: Option<Mode>, around: &Around<'_>) -> Message {
    let standard = match (&form.minutes, form.length(mode)) {
        (Some(Minutes::Minimum(_)), Some(Length::Least(minutes))) => {
            let how = Message::new(mode.map_or("length-any-mode", mode_key));
            Message::new("length-least").arg("minutes", minutes).arg("mode", how)
        }
        (Some(Minutes::Reference(row)), _) => reference(form, row),
        _ => Message::new("length-none"),
    };
    measured(form, standard, around)
}

/// What is said of the minutes, and since when they are measured while its time runs.
pub(super) fn measured(form: &ServiceForm, said: Message, around: &Around<'_>) -> Message {
    match around.timer.filter(|timer| timer.is_of(form.subject, &form.code)) {
        Some(timer) => {
            Message::new("length-measured").arg("time", timer.at.to_string()).arg("standard", said)
        }
        None => said,
    }
}

/// What the row of a duration table says for this person. That they are on the lists of L. 68/1999 is not told.
fn reference(form: &ServiceForm, row: &ReferenceMinutes) -> Message {
    let Some((target, amount)) = row.cell(&form.targets) else { return Message::new("length-none") };
    let message = match amount {
        Amount::Minutes(minutes) => Message::new("length-usual").arg("minutes", minutes),
        Amount::Included => Message::new("length-included"),
        Amount::Unknown => Message::new("length-unreadable"),
        Amount::None => return Message::new("length-none"),
    };
    let whom = match target {
        Target::Disabled | Target::Any => "target-any",
        target => target_key(target.word()).unwrap_or("target-any"),
    };
    message.arg("whom", Message::new(whom)).arg("row", row.row.as_str())
}
