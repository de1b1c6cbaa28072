//! Call mode: from picking up to hanging up. What is opened meanwhile, and the line written, become one event.

use serde::{Deserialize, Serialize};
use std::time::Duration;

use super::overlay::Overlay;
use super::overlay::hang_up::HangUp;
use super::screens::Screen;
use super::{App, Effect};
use crate::domain::{Direction, Moment, Subject, TimeOfDay, VacancyId};
use crate::look::Message;
use crate::office::FoundId;

/// The name of the draft that keeps a call while the line is down.
pub(super) const DRAFT: &str = "call";
/// Milliseconds of a minute.
const MINUTE: i64 = 60_000;

/// A call in progress.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Call {
    /// When it began.
    pub since: Moment,
    /// The time of day then.
    pub at: TimeOfDay,
    /// Who called whom.
    pub direction: Direction,
    /// Whoever was opened since, the first one first.
    pub opened: Vec<Subject>,
    /// Vacancies looked at.
    pub vacancies: Vec<VacancyId>,
    /// What was written down.
    pub note: String,
    /// Whose timeline was open before it began.
    before: Option<Subject>,
}

impl Call {
    /// Seconds since it began.
    pub fn seconds(&self, now: Moment) -> u32 {
        u32::try_from(now.millis_since(self.since).max(0) / 1_000).unwrap_or(u32::MAX)
    }

    /// Full minutes since it began.
    pub fn minutes(&self, now: Moment) -> u32 {
        self.seconds(now) / 60
    }

    /// How long until the minutes change: the header says them.
    fn until_next_minute(&self, now: Moment) -> Duration {
        let passed = now.millis_since(self.since).max(0) % MINUTE;
        Duration::from_millis(u64::try_from(MINUTE - passed).unwrap_or(0))
    }
}

/// The call that a dropped line left behind.
pub(super) fn restored(app: &App) -> Option<Call> {
    let kept = app.office.draft(&app.by, DRAFT).ok().flatten()?;
    serde_json::from_slice(&kept.content).ok()
}

/// Keeps the call as it is now on disk, or drops it when there is none.
pub(super) fn keep(app: &App) -> Effect {
    let kept = app.call.as_ref().and_then(|call| serde_json::to_vec(call).ok());
    Effect::Keep(DRAFT.to_owned(), kept)
}

/// Picks up, or asks for the last line before hanging up.
pub(super) fn toggle(app: &mut App) -> Vec<Effect> {
    if app.call.is_some() {
        return hang_up(app);
    }
    let before = app.screens.timeline.subject().filter(|_| app.screen == Screen::Timeline);
    app.call = Some(Call {
        since: app.office.now(),
        at: app.office.time(),
        direction: Direction::Incoming,
        opened: Vec::new(),
        vacancies: Vec::new(),
        note: String::new(),
        before,
    });
    app.hint(Message::new("call-begun"));
    vec![keep(app)]
}

/// Opens the window that hangs up; the call goes on until it is confirmed there.
pub(super) fn hang_up(app: &mut App) -> Vec<Effect> {
    let vacancy = app.vacancy();
    let Some(call) = &mut app.call else { return Vec::new() };
    // the vacancy under the cursor now is what was talked about
    call.vacancies.extend(vacancy.filter(|vacancy| !call.vacancies.contains(vacancy)));
    let call = call.clone();
    let mut subjects = call.opened.clone();
    subjects.extend(app.subject());
    let mut people: Vec<(Subject, String)> = Vec::new();
    for subject in subjects {
        if people.iter().any(|(known, _)| *known == subject) {
            continue;
        }
        match app.office.name(FoundId::from(subject)) {
            Ok(name) => people.extend(name.map(|name| (subject, name))),
            Err(error) => {
                app.refuse(Message::new("refused-store").arg("error", error.to_string()));
                return Vec::new();
            }
        }
    }
    if people.is_empty() {
        app.refuse(Message::new("call-whose"));
        return Vec::new();
    }
    let note = call.note.clone();
    app.overlays.push(Overlay::HangUp(HangUp::new(people, &note)));
    vec![keep(app)]
}

/// Ends the call without an event.
pub(super) fn forget(app: &mut App) -> Vec<Effect> {
    app.call = None;
    app.hint(Message::new("call-forgotten"));
    vec![keep(app)]
}

/// The call was recorded.
pub(super) fn ended(app: &mut App) -> Vec<Effect> {
    app.call = None;
    vec![keep(app)]
}

/// Notes what is looked at during a call; kept on disk when that is something new.
pub(super) fn follow(app: &mut App) -> Vec<Effect> {
    let opened = match app.screen {
        Screen::Timeline => app.screens.timeline.subject(),
        _ => None,
    };
    let vacancy = app.vacancy_in_view();
    let Some(call) = &mut app.call else { return Vec::new() };
    let mut news = false;
    if let Some(subject) = opened.filter(|subject| call.before != Some(*subject)) {
        // from here on even the one that was open before is opened anew
        call.before = None;
        if !call.opened.contains(&subject) {
            call.opened.push(subject);
            news = true;
        }
    }
    if let Some(vacancy) = vacancy.filter(|vacancy| !call.vacancies.contains(vacancy)) {
        call.vacancies.push(vacancy);
        news = true;
    }
    if news { vec![keep(app)] } else { Vec::new() }
}

/// How long until the header has to say another minute.
pub(super) fn wakes_in(app: &App) -> Option<Duration> {
    app.call.as_ref().map(|call| call.until_next_minute(app.office.now()))
}
