//! Opening forms, by command and from their drafts.

use super::{Form, Purpose, Sheet, draft, sheets};
use crate::app::overlay::{Overlay, picker};
use crate::app::{App, Effect, call, timer};
use crate::look::Message;
use crate::store::StoreError;

/// Opens a form; a draft of it is put in at once.
pub fn open(app: &mut App, purpose: Box<dyn Purpose>) -> Vec<Effect> {
    let name = purpose.name();
    if has_form(app, &name) {
        return Vec::new();
    }
    let kept = app.office.draft(&app.by, &name);
    let around = app.around();
    let mut form = fresh(purpose, name, &around);
    let resumed = match kept {
        Ok(Some(draft)) => {
            form.kept = true;
            form.resume(&draft.content, &around)
        }
        Ok(None) => false,
        Err(error) => {
            refuse_store(app, &error);
            return Vec::new();
        }
    };
    form.doubt(&around);
    app.overlays.push(Overlay::Form(Box::new(form)));
    if resumed {
        app.hint(Message::new("draft-resumed"));
    }
    Vec::new()
}

/// Opens the form of this name, as drafts and pickers know it.
pub fn open_named(app: &mut App, name: &str) -> Vec<Effect> {
    match sheets::named(name, &app.around()) {
        Some(purpose) => open(app, purpose),
        None => {
            app.refuse(Message::new("form-gone"));
            Vec::new()
        }
    }
}

/// Starts the form on top afresh: what was typed is gone, and so is its draft.
pub(in crate::app) fn afresh(app: &mut App) -> Vec<Effect> {
    let Some(Overlay::Form(form)) = app.overlays.pop() else { return Vec::new() };
    let Form { purpose, name, kept, .. } = *form;
    let around = app.around();
    let mut form = fresh(purpose, name.clone(), &around);
    form.doubt(&around);
    app.overlays.push(Overlay::Form(Box::new(form)));
    if kept { vec![Effect::Keep(name, None)] } else { Vec::new() }
}

fn fresh(purpose: Box<dyn Purpose>, name: String, around: &super::Around<'_>) -> Form {
    let mut sheet = Sheet { fields: purpose.fields(around) };
    purpose.follow(&mut sheet, "", around);
    // what follows from what is stored is no change
    for field in &mut sheet.fields {
        field.was = field.text().to_owned();
    }
    let focus = sheet.fields.iter().position(|field| !field.hidden).unwrap_or(0);
    let title = purpose.title(around);
    Form { sheet, focus, list: None, name, title, known: None, purpose, kept: false }
}

fn has_form(app: &App, name: &str) -> bool {
    app.overlays.iter().any(|overlay| matches!(overlay, Overlay::Form(form) if form.name == name))
}

fn refuse_store(app: &mut App, error: &StoreError) {
    app.refuse(Message::new("refused-store").arg("error", error.to_string()));
}

/// Says at the start that drafts wait.
pub fn announce(app: &mut App) {
    match waiting(app) {
        Ok(drafts) if drafts.is_empty() => {}
        Ok(drafts) => app.hint(Message::new("drafts-wait").arg("count", drafts.len())),
        Err(error) => refuse_store(app, &error),
    }
}

/// The drafts of forms. A call or a service in progress is a draft too, but goes on by itself.
fn waiting(app: &App) -> Result<Vec<crate::office::Draft>, StoreError> {
    let mut drafts = app.office.drafts(&app.by)?;
    drafts.retain(|draft| draft.name != call::DRAFT && draft.name != timer::DRAFT);
    Ok(drafts)
}

/// Lists the drafts of this operator, newest first, to be opened.
pub fn list_drafts(app: &mut App) -> Vec<Effect> {
    let drafts = match waiting(app) {
        Ok(drafts) => drafts,
        Err(error) => {
            refuse_store(app, &error);
            return Vec::new();
        }
    };
    if drafts.is_empty() {
        app.hint(Message::new("drafts-none"));
        return Vec::new();
    }
    let around = app.around();
    let items = drafts
        .iter()
        .map(|found| {
            let title = sheets::named(&found.name, &around).map(|purpose| purpose.title(&around));
            picker::Item {
                text: around.texts.say(&title.unwrap_or(Message::new("form-gone"))).into_owned(),
                detail: draft::gist(&found.content),
                reason: None,
                opens: picker::Opens::Form(found.name.clone()),
            }
        })
        .collect();
    picker::open(app, Message::new("drafts-title"), items);
    Vec::new()
}
