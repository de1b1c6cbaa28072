//! The desk as a session's program: acts go to the office, what became of them goes back to the desk.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use ratatui::Frame;

use super::input::Input;
use super::program::{Flow, Program};
use crate::app::{self, App, Effect};
use crate::office::Office;
use crate::ui;

/// One operator's desk in a session.
pub struct Desk {
    app: App,
    office: Arc<Office>,
    redraw: bool,
    /// Set when the desk is left: whatever is looked for aside ends.
    left: Arc<AtomicBool>,
}

impl Drop for Desk {
    fn drop(&mut self) {
        self.left.store(true, Ordering::Relaxed);
    }
}

impl Desk {
    /// A desk to be run by a session.
    pub fn new(app: App) -> Self {
        Desk { office: app.office.clone(), app, redraw: true, left: Arc::default() }
    }

    /// The state of the desk.
    pub fn app(&self) -> &App {
        &self.app
    }

    /// Takes one input in, at an instant that is told: tests need not wait for it.
    pub fn update_at(&mut self, input: Input, now: Instant) -> Flow {
        self.redraw = true;
        let input = match input {
            Input::Key(key) => app::Input::Key(key),
            Input::Paste(text) => app::Input::Paste(text),
            Input::Resize(size) => app::Input::Resize(size.width, size.height),
            Input::Tick => app::Input::Tick,
            Input::Focus(_) => return Flow::Stay,
            Input::Hangup => return Flow::Leave,
        };
        let effects = self.app.update(input, now);
        self.carry_out(effects)
    }

    /// Carries out what the desk asks for, and what follows from it.
    fn carry_out(&mut self, effects: Vec<Effect>) -> Flow {
        let mut queue: std::collections::VecDeque<Effect> = effects.into();
        while let Some(effect) = queue.pop_front() {
            match effect {
                Effect::Act(act, then) => match self.office.perform(&self.app.by, *act) {
                    Ok(done) => queue.extend(self.app.done(done, then)),
                    Err(refusal) => self.app.refused(&refusal),
                },
                Effect::Keep(name, text) => {
                    if let Err(error) = self.office.keep_draft(&self.app.by, &name, text.as_deref()) {
                        self.app.refused(&error.into());
                    }
                }
                Effect::LookForDuplicates => {
                    let (office, left) = (self.office.clone(), self.left.clone());
                    thread::spawn(move || office.look_for_duplicates(&left));
                }
                Effect::Redraw => self.redraw = true,
                Effect::Leave => return Flow::Leave,
            }
        }
        Flow::Stay
    }
}

impl Program for Desk {
    fn update(&mut self, input: Input) -> Flow {
        self.update_at(input, Instant::now())
    }

    fn draw(&mut self, frame: &mut Frame<'_>) {
        self.redraw = false;
        ui::draw(&self.app, frame);
    }

    fn poll(&mut self) -> bool {
        let changed = self.app.poll();
        self.redraw |= changed;
        changed
    }

    fn is_busy(&self) -> bool {
        self.office.is_opening()
            || self.app.screens.waits
            || self.app.waits_for_survey()
            || self.app.awaits_duplicates != app::duplicates::Awaited::Nothing
    }

    fn deadline(&self) -> Option<Duration> {
        self.app.deadline()
    }

    fn wants_redraw(&self) -> bool {
        self.redraw
    }
}
