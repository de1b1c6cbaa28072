//! Saving a form, and what to do when the office says no.

use super::{Around, Form, Remark, Weight, Wrong};
use crate::app::overlay::confirm;
use crate::app::{App, Effect, Then};
use crate::look::Message;
use crate::office::{Act, Refusal};

impl Form {
    /// Checks a field as it is left, and what follows from it.
    pub(super) fn leave(&mut self, around: &Around<'_>) {
        let Some(field) = self.sheet.fields.get_mut(self.focus) else { return };
        field.inspect(around);
        let id = field.id;
        self.purpose.follow(&mut self.sheet, id, around);
        self.doubt(around);
    }

    /// Says what is doubtful about fields that can each be read. An error of the field itself says more.
    pub(super) fn doubt(&mut self, around: &Around<'_>) {
        self.known = None;
        for field in &mut self.sheet.fields {
            if field.remark.as_ref().is_some_and(|remark| remark.weight == Weight::Warning) {
                field.glance(around);
            }
        }
        for doubt in self.purpose.doubts(&self.sheet, around) {
            self.known = self.known.or(doubt.known);
            let Some(field) = self.sheet.field_mut(doubt.field) else { continue };
            if field.remark.as_ref().is_none_or(|remark| remark.weight <= doubt.remark.weight) {
                field.remark = Some(doubt.remark);
            }
        }
    }

    /// Checks everything and gives the act, or goes to the first field that does not let it.
    pub(super) fn save(&mut self, around: &Around<'_>) -> Result<(Act, Then), Message> {
        self.list = None;
        if let Some(id) = self.sheet.fields.get(self.focus).map(|field| field.id) {
            self.purpose.follow(&mut self.sheet, id, around);
        }
        for field in self.sheet.fields.iter_mut().filter(|field| !field.hidden) {
            field.inspect(around);
            if field.must && field.text().trim().is_empty() {
                field.remark = Some(Remark::error(Message::new("wrong-needed")));
            }
        }
        self.doubt(around);
        let wrong = self.sheet.fields.iter().position(|field| {
            !field.hidden && field.remark.as_ref().is_some_and(|remark| remark.weight == Weight::Error)
        });
        if let Some(at) = wrong {
            self.focus = at;
            return Err(self.says_at(at));
        }
        self.purpose.act(&self.sheet, around).map_err(|Wrong { field, message }| {
            if let Some(at) = self.sheet.place(field) {
                self.sheet.show(field, true);
                self.focus = at;
                if let Some(field) = self.sheet.fields.get_mut(at) {
                    field.remark = Some(Remark::error(message));
                }
                return self.says_at(at);
            }
            message
        })
    }

    /// «Label: what is wrong».
    fn says_at(&self, at: usize) -> Message {
        let Some(field) = self.sheet.fields.get(at) else { return Message::new("wrong-needed") };
        let why = field.remark.as_ref().map_or(Message::new("wrong-needed"), |remark| remark.message.clone());
        Message::new("form-wrong").arg("field", Message::new(field.id)).arg("why", why)
    }

    /// Somebody changed the record meanwhile: takes what they stored into fields nobody touched here, and shows it
    /// beside the others. Saving again writes over it.
    fn rebase(&mut self, around: &Around<'_>) -> bool {
        if !self.purpose.reread(around) {
            return false;
        }
        for stored in self.purpose.fields(around) {
            let Some(field) = self.sheet.field_mut(stored.id) else { continue };
            let (was, now) = (std::mem::replace(&mut field.was, stored.was.clone()), stored.was);
            if field.text() == was {
                field.input = crate::app::TextField::holding(&now);
            } else if now != was && field.text() != now {
                field.theirs = Some(now);
            }
        }
        true
    }

    /// Puts what somebody else stored into the field under the focus; whether there was something.
    pub(super) fn take_theirs(&mut self) -> bool {
        let Some(field) = self.sheet.fields.get_mut(self.focus) else { return false };
        match field.theirs.take() {
            Some(text) => {
                field.input = crate::app::TextField::holding(&text);
                true
            }
            None => false,
        }
    }
}

/// Saves the form on top.
pub(in crate::app) fn save(app: &mut App) -> Vec<Effect> {
    let saved = super::keys::with_form(app, |form, around| {
        let act = form.save(around)?;
        Ok::<_, Message>((act, form.purpose.question(&form.sheet, around), form.purpose.habit(&form.sheet)))
    });
    match saved {
        Some(Ok(((act, then), question, habit))) => {
            let keep = habit.map(|(name, choice)| Effect::Keep(name, Some(choice.into_bytes())));
            let effects: Vec<Effect> = std::iter::once(Effect::act(act, then)).chain(keep).collect();
            let Some(question) = question else { return effects };
            confirm::ask(app, question, effects);
            Vec::new()
        }
        Some(Err(message)) => {
            app.refuse(message);
            Vec::new()
        }
        None => Vec::new(),
    }
}

/// Mends what can be mended in the form on top, and says so.
pub(in crate::app) fn mend(app: &mut App) -> Vec<Effect> {
    let mended = super::keys::with_form(app, |form, around| {
        let mended = form.purpose.mend(&mut form.sheet, around);
        if mended {
            for field in &mut form.sheet.fields {
                field.inspect(around);
            }
            form.doubt(around);
        }
        mended
    });
    app.hint(Message::new(if mended == Some(true) { "form-mended" } else { "form-nothing-to-mend" }));
    Vec::new()
}

/// The office refused what the form on top asked for.
pub(in crate::app) fn refused(app: &mut App, refusal: &Refusal) {
    match refusal {
        Refusal::Changed(_) => {
            let rebased = super::keys::with_form(app, |form, around| form.rebase(around));
            if rebased == Some(true) {
                app.refuse(Message::new("form-changed-meanwhile"));
            }
        }
        Refusal::KnownPerson(id) => {
            let known = Some((*id).into());
            super::keys::with_form(app, |form, _| form.known = known);
        }
        Refusal::KnownCompany(id) => {
            let known = Some((*id).into());
            super::keys::with_form(app, |form, _| form.known = known);
        }
        _ => {}
    }
}
