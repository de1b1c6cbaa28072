//! State and update of one operator's desk; nothing is drawn here.
//!
//! [`App::update`] takes one input and gives back [`Effect`]s for the session to carry out: acts go to the office,
//! and what became of them comes back through [`App::done`] or [`App::refused`]. Reading is done straight from the
//! office, which is shared by all sessions.
//!
//! | Room | What happens there |
//! |---|---|
//! | [`candidacy`] | what can happen next between a candidate and a vacancy |
//! | [`screens`] | the state of each screen, and how it follows the office |
//! | [`commands`] | the rows of the command table, by area |
//! | [`call`], [`timer`] | the call, and the service, in progress |
//! | [`duplicates`] | records of one person: found, merged, taken apart |
//! | [`form`] | fields, checks, drafts, and the acts that forms become |
//! | [`overlay`] | what lies over a screen: forms, notes, pickers, questions, palette, help |
//! | `dispatch` | from a key to a command or to text |

pub mod call;
pub mod candidacy;
pub mod commands;
mod dispatch;
pub mod duplicates;
mod effect;
mod field;
pub mod form;
mod input;
mod list;
mod message;
pub mod missing;
pub mod outcome;
pub mod overlay;
pub mod refused;
pub mod screens;
pub mod timer;

use std::sync::Arc;
use std::time::{Duration, Instant};

pub use effect::{Effect, Go, Then};
pub use field::TextField;
pub use input::Input;
pub use list::{ListCursor, Motion};
pub use message::{Notice, Tone};

use crate::command::{Context, Key, Keymap, Scope, Table};
use crate::domain::{Login, Subject};
use crate::look::{Look, Message};
use crate::office::{Done, Office, Refusal, Undo};
use crate::rules::doubt_told;
use crate::store::Revision;
use overlay::Overlay;
use screens::{Screen, Screens};

/// How many acts can be taken back, newest first.
const UNDO_DEPTH: usize = 50;

/// One operator's desk.
pub struct App {
    /// The office, shared with every other session.
    pub office: Arc<Office>,
    /// Who sits here.
    pub by: Login,
    /// The screen in view.
    pub screen: Screen,
    /// The screens that Esc leads back to, the nearest last.
    pub back: Vec<Screen>,
    /// The state of every screen.
    pub screens: Screens,
    /// What lies over the screen, topmost last.
    pub overlays: Vec<Overlay>,
    /// The call in progress.
    pub call: Option<call::Call>,
    /// The service whose time runs.
    pub timer: Option<timer::Timer>,
    /// The line above the footer.
    pub notice: Option<Notice>,
    /// Keys of a sequence pressed so far.
    pub pending: Vec<Key>,
    /// Columns and rows of the terminal.
    pub size: (u16, u16),
    /// How this desk looks: theme, colours, glyphs, language.
    pub look: Look,
    /// The instant of the last input.
    pub now: Instant,
    /// What happens when duplicates are found.
    pub awaits_duplicates: duplicates::Awaited,
    table: Arc<Table<App>>,
    /// The keys in use.
    pub keymap: Arc<Keymap>,
    undo: Vec<Undo>,
    seen: Revision,
}

impl Context for App {
    type Outcome = Vec<Effect>;
    type Reason = Message;
}

impl App {
    /// A desk at the first screen.
    pub fn new(
        office: Arc<Office>,
        by: Login,
        look: Look,
        table: Arc<Table<App>>,
        keymap: Arc<Keymap>,
        now: Instant,
    ) -> Self {
        let mut app = App {
            seen: office.revision(),
            office,
            by,
            screen: Screen::Persons,
            back: Vec::new(),
            screens: Screens::default(),
            overlays: Vec::new(),
            call: None,
            timer: None,
            notice: None,
            pending: Vec::new(),
            size: (80, 24),
            look,
            now,
            awaits_duplicates: duplicates::Awaited::Nothing,
            table,
            keymap,
            undo: Vec::new(),
        };
        app.call = call::restored(&app);
        app.timer = timer::restored(&app);
        app.refresh();
        form::announce(&mut app);
        app
    }

    /// The table of commands.
    pub fn table(&self) -> &Arc<Table<App>> {
        &self.table
    }

    /// Where keys are looked up now: the topmost overlay, or the screen.
    pub fn scope(&self) -> Scope {
        self.overlays.last().map_or_else(|| self.screen.scope(&self.screens), Overlay::scope)
    }

    /// Takes one input in.
    pub fn update(&mut self, input: Input, now: Instant) -> Vec<Effect> {
        self.now = now;
        if matches!(input, Input::Key(_) | Input::Paste(_)) {
            self.awaits_duplicates.went_on();
        }
        let mut effects = match input {
            Input::Key(key) => dispatch::key(self, key),
            Input::Paste(text) => dispatch::paste(self, &text),
            Input::Resize(columns, rows) => {
                self.size = (columns, rows);
                self.refresh();
                Vec::new()
            }
            Input::Tick => Vec::new(),
        };
        effects.extend(call::follow(self));
        effects
    }

    /// An act was done: remembers how to take it back, says so, goes where it leads.
    pub fn done(&mut self, done: Done, then: Then) -> Vec<Effect> {
        // an undo taken back would be a redo: `u` goes further back instead
        if let Some(undo) = done.undo.clone().filter(|_| then.undoable) {
            self.undo.push(undo);
            let excess = self.undo.len().saturating_sub(UNDO_DEPTH);
            self.undo.drain(..excess);
        }
        if let Some(message) = then.notice {
            let message = match done.doubts.first() {
                Some((_, doubt)) => {
                    Message::new("done-but-look").arg("done", message).arg("doubt", doubt_told(*doubt))
                }
                None => message,
            };
            self.notice = Some(Notice { tone: Tone::Done, message });
        }
        let effects = match then.go {
            Go::Stay => Vec::new(),
            Go::CloseForm => self.finish_overlay(),
            Go::OpenPerson => {
                let effects = self.finish_overlay();
                if let Some(id) = done.person() {
                    self.show_subject(Subject::Person(id));
                }
                effects
            }
            Go::OpenCompany => {
                let effects = self.finish_overlay();
                if let Some(id) = done.company() {
                    self.show_subject(Subject::Company(id));
                }
                effects
            }
            Go::EndCall => {
                let mut effects = self.close_overlay();
                effects.extend(call::ended(self));
                effects
            }
        };
        self.refresh();
        effects
    }

    /// An act was refused: says why, and leaves everything typed as it is.
    pub fn refused(&mut self, refusal: &Refusal) {
        self.refuse(refused::message(refusal));
        form::refused(self, refusal);
    }

    /// Says why something cannot be done.
    pub fn refuse(&mut self, message: Message) {
        self.notice = Some(Notice { tone: Tone::Refused, message });
    }

    /// Says something worth knowing.
    pub fn hint(&mut self, message: Message) {
        self.notice = Some(Notice { tone: Tone::Hint, message });
    }

    /// Takes the last act back.
    pub fn undo(&mut self) -> Vec<Effect> {
        match self.undo.pop() {
            None => {
                self.refuse(Message::new("undo-nothing"));
                Vec::new()
            }
            Some(undo) => vec![Effect::act(
                crate::office::Act::Undo(Box::new(undo)),
                Then { undoable: false, ..Then::say(Message::new("undo-done")) },
            )],
        }
    }

    /// Whether there is an act to take back.
    pub fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    /// Looks whether the office changed since the last look. Returns whether the screen may look different.
    pub fn poll(&mut self) -> bool {
        let survey = self.waits_for_survey() && screens::agenda::is_news(self);
        let changed = self.office.revision() != self.seen || self.screens.waits || survey;
        if changed {
            self.refresh();
        }
        duplicates::follow(self) || changed
    }

    /// When the next timed thing is due.
    pub fn deadline(&self) -> Option<Duration> {
        let window = self.overlays.last().and_then(|overlay| overlay.wakes_in(self.now));
        window.into_iter().chain(call::wakes_in(self)).chain(timer::wakes_in(self)).min()
    }

    /// Reads again what the screen in view shows.
    pub fn refresh(&mut self) {
        self.seen = self.office.revision();
        self.screens.waits =
            self.office.is_opening() || self.screen == Screen::Matching && !self.office.is_matching_ready();
        screens::refresh(self);
        self.screens.waits |= self.screen == Screen::Indicators && self.screens.indicators.is_waiting();
    }

    /// Whether the screen in view shows how far the survey of deadlines has come.
    pub fn waits_for_survey(&self) -> bool {
        self.screen == Screen::Agenda && self.screens.agenda.is_waiting()
    }

    /// Goes to a screen; Esc leads back.
    pub fn go(&mut self, screen: Screen) {
        if self.screen != screen {
            self.back.retain(|s| *s != screen);
            self.back.push(self.screen);
            self.screen = screen;
        }
        self.refresh();
    }

    /// Opens the timeline of a person or a company.
    pub fn show_subject(&mut self, subject: Subject) {
        self.screens.timeline.show(subject);
        self.go(Screen::Timeline);
    }

    /// Takes away the topmost overlay; a form that leaves nothing unsaved drops its draft.
    pub fn close_overlay(&mut self) -> Vec<Effect> {
        self.overlays.pop().map(|overlay| overlay.closed()).unwrap_or_default()
    }

    /// Takes away the topmost overlay, whose act is done.
    fn finish_overlay(&mut self) -> Vec<Effect> {
        let Some(window) = self.overlays.pop() else { return Vec::new() };
        let name = if let Overlay::Form(form) = &window { form.name.clone() } else { String::new() };
        let mut effects = window.finished();
        effects.extend(timer::recorded(self, &name));
        effects
    }

    /// Takes away every overlay; forms keep their drafts.
    pub fn close_overlays(&mut self) -> Vec<Effect> {
        self.overlays.drain(..).flat_map(Overlay::closed).collect()
    }

    /// What forms look things up in.
    pub fn around(&self) -> form::Around<'_> {
        form::Around {
            office: &self.office,
            by: &self.by,
            texts: *self.look.texts(),
            timer: self.timer.as_ref(),
        }
    }

    /// How many lines the body of a screen has.
    pub fn body_rows(&self) -> usize {
        usize::from(self.size.1.saturating_sub(4))
    }
}
