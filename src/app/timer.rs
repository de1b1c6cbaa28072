//! The time of a service in progress: from its beginning to the form that records it with the minutes measured.

use serde::{Deserialize, Serialize};
use std::time::Duration;

use super::form::open_named;
use super::form::sheets::{self, ServiceForm};
use super::{App, Effect};
use crate::domain::{Moment, ServiceCode, Subject, TimeOfDay};
use crate::look::Message;

/// The name of the draft that keeps the time while the line is down.
pub(super) const DRAFT: &str = "timer";
/// Milliseconds of a minute.
const MINUTE: i64 = 60_000;

/// A service whose time runs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timer {
    /// For whom.
    pub subject: Subject,
    /// Which service.
    pub service: ServiceCode,
    /// When it began.
    pub since: Moment,
    /// The time of day then.
    pub at: TimeOfDay,
    /// What the standards say of its length for this person, if anything; read again at every start.
    #[serde(skip)]
    pub length: Option<Length>,
}

/// What the standards say of the length of a service, for one person and one way of delivering it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    /// At least these minutes: for less a reason is asked.
    Least(u16),
    /// About these minutes.
    Usual(u16),
}

impl Length {
    /// The minutes.
    pub fn minutes(self) -> u16 {
        match self {
            Length::Least(minutes) | Length::Usual(minutes) => minutes,
        }
    }
}

impl Timer {
    /// Full minutes since it began, and never none: a form wants at least one.
    pub fn minutes(&self, now: Moment) -> u16 {
        let full = now.millis_since(self.since).max(0) / MINUTE;
        u16::try_from(full).unwrap_or(u16::MAX).max(1)
    }

    /// Whether it times this service for this person or company.
    pub fn is_of(&self, subject: Subject, service: &ServiceCode) -> bool {
        self.subject == subject && self.service == *service
    }

    fn until_next_minute(&self, now: Moment) -> Duration {
        let passed = now.millis_since(self.since).max(0) % MINUTE;
        Duration::from_millis(u64::try_from(MINUTE - passed).unwrap_or(0))
    }
}

/// The time that a dropped line left running.
pub(super) fn restored(app: &App) -> Option<Timer> {
    let kept = app.office.draft(&app.by, DRAFT).ok().flatten()?;
    let timer: Timer = serde_json::from_slice(&kept.content).ok()?;
    let form = ServiceForm::of(timer.subject, &timer.service, &app.around())?;
    Some(Timer { length: form.usual_length(), ..timer })
}

fn keep(app: &App) -> Effect {
    let kept = app.timer.as_ref().and_then(|timer| serde_json::to_vec(timer).ok());
    Effect::Keep(DRAFT.to_owned(), kept)
}

/// Asks which service begins, or records the one whose time runs.
pub(super) fn toggle(app: &mut App) -> Vec<Effect> {
    match (app.timer.clone(), app.subject()) {
        (Some(timer), _) => open_named(app, &sheets::service_name(timer.subject, &timer.service)),
        (None, Some(subject)) => sheets::list_timed(app, subject),
        (None, None) => Vec::new(),
    }
}

/// Why no time can begin or end now; `None` when it can.
pub(super) fn not_possible(app: &App) -> Option<Message> {
    (app.timer.is_none() && app.subject().is_none()).then(|| Message::new("needs-subject"))
}

/// The service begins.
pub(super) fn begin(app: &mut App, subject: Subject, service: &ServiceCode) -> Vec<Effect> {
    let Some(form) = ServiceForm::of(subject, service, &app.around()) else {
        app.refuse(Message::new("form-gone"));
        return Vec::new();
    };
    let (since, at) = (app.office.now(), app.office.time());
    app.timer = Some(Timer { subject, service: service.clone(), since, at, length: form.usual_length() });
    app.hint(Message::new("timer-begun").arg("code", service.code()).arg("who", form.who(&app.around())));
    vec![keep(app)]
}

/// Lets the time go without recording anything.
pub(super) fn forget(app: &mut App) -> Vec<Effect> {
    app.timer = None;
    app.hint(Message::new("timer-forgotten"));
    vec![keep(app)]
}

/// The form of this name was saved: if it was that of the service, its time is over.
pub(super) fn recorded(app: &mut App, form: &str) -> Vec<Effect> {
    let own =
        app.timer.as_ref().is_some_and(|timer| sheets::service_name(timer.subject, &timer.service) == form);
    if !own {
        return Vec::new();
    }
    app.timer = None;
    vec![keep(app)]
}

/// How long until the header has to say another minute.
pub(super) fn wakes_in(app: &App) -> Option<Duration> {
    app.timer.as_ref().map(|timer| timer.until_next_minute(app.office.now()))
}
