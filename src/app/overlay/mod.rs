//! What lies over a screen.

pub mod case;
pub mod choice;
pub mod confirm;
pub mod details;
pub mod event;
pub mod explain;
pub mod hang_up;
pub mod help;
pub mod line;
pub mod menu;
pub mod palette;
pub mod picker;

use std::time::{Duration, Instant};

use super::form::{self, Form};
use super::{App, Effect};
use crate::command::{Key, Scope};
use choice::Choice;
use confirm::Confirm;
use details::Details;
use event::EventWindow;
use explain::Explain;
use hang_up::HangUp;
use help::Help;
use line::CommandLine;
use menu::Menu;
use palette::PaletteBox;
use picker::Picker;

/// A window over the screen. Keys go to the topmost only.
pub enum Overlay {
    /// The `:` line.
    Line(CommandLine),
    /// The command palette.
    Palette(Box<PaletteBox>),
    /// The which-key menu.
    Menu(Menu),
    /// The help screen.
    Help(Help),
    /// A question before an act that cannot be taken lightly.
    Confirm(Confirm),
    /// A question with a few answers.
    Choice(Choice),
    /// Facts in a window that scrolls.
    Details(Details),
    /// Everything about one event.
    Event(Box<EventWindow>),
    /// Hanging up.
    HangUp(HangUp),
    /// A score explained in full.
    Explain(Box<Explain>),
    /// A form, a note.
    Form(Box<Form>),
    /// A list to pick one thing from.
    Picker(Picker),
}

impl Overlay {
    /// Where its keys are looked up.
    pub fn scope(&self) -> Scope {
        match self {
            Overlay::Line(_) => Scope::Line,
            Overlay::Palette(_) => Scope::Palette,
            Overlay::Menu(_) => Scope::Menu,
            Overlay::Help(_) => Scope::Help,
            Overlay::Confirm(_) => Scope::Confirm,
            Overlay::Choice(_)
            | Overlay::Details(_)
            | Overlay::Event(_)
            | Overlay::HangUp(_)
            | Overlay::Explain(_) => Scope::Picker,
            Overlay::Form(form) => form.scope(),
            Overlay::Picker(_) => Scope::Picker,
        }
    }

    /// How long until it changes by itself.
    pub fn wakes_in(&self, now: Instant) -> Option<Duration> {
        match self {
            Overlay::Confirm(confirm) => confirm.guarded_for(now),
            _ => None,
        }
    }

    /// What has to be done when it goes away.
    pub fn closed(self) -> Vec<Effect> {
        match self {
            Overlay::Form(form) => form.closed(),
            _ => Vec::new(),
        }
    }

    /// What has to be done when it goes away because its act is done.
    pub fn finished(self) -> Vec<Effect> {
        match self {
            Overlay::Form(form) => form.finished(),
            _ => Vec::new(),
        }
    }
}

/// Whether keys are ignored now: a question just opened, and the key that opened it may still be repeating.
pub(super) fn is_guarded(app: &App) -> bool {
    match app.overlays.last() {
        Some(Overlay::Confirm(confirm)) => confirm.guarded_for(app.now).is_some(),
        _ => false,
    }
}

/// Text typed into the topmost overlay.
pub(super) fn typed(app: &mut App, key: Key) -> Vec<Effect> {
    if let Some(Overlay::Form(_)) = app.overlays.last() {
        return form::typed(app, key);
    }
    match app.overlays.pop() {
        Some(Overlay::Picker(mut picker)) => {
            picker.key(key);
            app.overlays.push(Overlay::Picker(picker));
        }
        Some(Overlay::Line(mut line)) => {
            line.key(key);
            app.overlays.push(Overlay::Line(line));
        }
        Some(Overlay::Palette(mut palette)) => {
            palette.key(app, key);
            app.overlays.push(Overlay::Palette(palette));
        }
        Some(Overlay::Choice(choice)) => return choice::typed(app, choice, key),
        Some(Overlay::HangUp(window)) => return hang_up::typed(app, window, key),
        Some(other) => app.overlays.push(other),
        None => {}
    }
    Vec::new()
}

/// Text pasted into the topmost overlay.
pub(super) fn pasted(app: &mut App, text: &str) -> Vec<Effect> {
    if let Some(Overlay::Form(_)) = app.overlays.last() {
        return form::pasted(app, text);
    }
    match app.overlays.pop() {
        Some(Overlay::Picker(mut picker)) => {
            picker.paste(text);
            app.overlays.push(Overlay::Picker(picker));
        }
        Some(Overlay::Line(mut line)) => {
            line.paste(text);
            app.overlays.push(Overlay::Line(line));
        }
        Some(Overlay::Palette(mut palette)) => {
            palette.paste(app, text);
            app.overlays.push(Overlay::Palette(palette));
        }
        Some(Overlay::HangUp(window)) => return hang_up::pasted(app, window, text),
        Some(other) => app.overlays.push(other),
        None => {}
    }
    Vec::new()
}

impl Overlay {
    /// A movement in the topmost overlay; `false` when there is none.
    pub(super) fn moved(app: &mut App, motion: super::Motion) -> bool {
        let (width, page) = (usize::from(app.size.0), app.body_rows());
        match app.overlays.last_mut() {
            Some(Overlay::Palette(palette)) => palette.go(motion),
            Some(Overlay::Menu(menu)) => menu.go(motion),
            Some(Overlay::Help(help)) => help.go(motion, page),
            Some(Overlay::Choice(choice)) => choice.go(motion),
            Some(Overlay::Details(details)) => details.go(motion, page.saturating_sub(1)),
            Some(Overlay::Event(window)) => window.go(motion, width, page),
            Some(Overlay::HangUp(window)) => window.go(motion),
            Some(Overlay::Explain(explain)) => explain.go(motion, page.saturating_sub(explain::AROUND)),
            Some(Overlay::Picker(picker)) => picker.go(motion, page),
            Some(Overlay::Form(_)) => form::moved(app, motion),
            Some(_) => {}
            None => return false,
        }
        true
    }

    /// Enter in the topmost overlay.
    pub(super) fn accept(app: &mut App) -> Vec<Effect> {
        match app.overlays.last() {
            Some(Overlay::Line(_)) => line::accept(app),
            Some(Overlay::Palette(_)) => palette::accept(app),
            Some(Overlay::Menu(_)) => menu::accept(app),
            Some(Overlay::Choice(_)) => choice::accept(app),
            Some(Overlay::Details(_)) => app.close_overlay(),
            Some(Overlay::Event(_)) => event::accept(app),
            Some(Overlay::HangUp(_)) => hang_up::accept(app),
            Some(Overlay::Explain(_)) => app.close_overlay(),
            Some(Overlay::Picker(_)) => picker::accept(app),
            Some(Overlay::Form(_)) => form::accept(app),
            _ => Vec::new(),
        }
    }
}
