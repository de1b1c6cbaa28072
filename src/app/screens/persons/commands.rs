//! Commands found in the one box.

use crate::app::overlay::palette::PaletteLine;
use crate::app::screens::Screen;
use crate::app::screens::standards::Fact;
use crate::app::{App, Effect, dispatch};
use crate::command::{Palette, Scope};
use crate::domain::fold;
use crate::search::{Kind, Query};

/// Commands among other things that were found; with `>` all that fit.
const FEW: usize = 5;
/// No command is called by more letters.
const LONGEST: usize = 64;
/// Letters from which on a text may mean a command too.
const LETTERS: usize = 3;

/// The commands that the text finds: with `>` as the palette does, else the few whose words begin like those typed.
pub(super) fn find(app: &mut App, text: &str) -> Vec<PaletteLine> {
    let query = Query::parse(text);
    let narrowed = query.is_narrowed();
    let wanted = fold(text.trim_start().trim_start_matches('>'));
    let wanted: String = wanted.chars().take(LONGEST).collect();
    let letters = wanted.chars().filter(|c| c.is_alphabetic()).count();
    if !query.asks(Kind::Command)
        || !narrowed && (letters < LETTERS || wanted.chars().any(|c| c.is_ascii_digit()))
    {
        return Vec::new();
    }
    // what a command acts on is where the search began; whatever was found is nobody's choice yet
    let here = app.screen;
    app.screen = app.screens.persons.origin.unwrap_or(here);
    let items = std::mem::take(&mut app.screens.persons.items);
    let palette = app.screens.persons.palette.take().unwrap_or_else(|| {
        let say = |key: &str| app.look.texts().get(key).into_owned();
        let scope =
            if app.screen == Screen::Persons { Scope::Persons } else { app.screen.scope(&app.screens) };
        Palette::new(app.table(), &app.keymap, scope, &say)
    });
    let hits = palette.find(&wanted, app.table(), app).into_iter();
    let lines = hits.map(PaletteLine::from).filter(|line| narrowed || begins(&line.label, &wanted));
    let lines = lines.take(if narrowed { usize::MAX } else { FEW }).collect();
    app.screens.persons.palette = Some(palette);
    app.screens.persons.items = items;
    app.screen = here;
    lines
}

/// Whether every word typed begins a word of the label.
fn begins(label: &str, wanted: &str) -> bool {
    let label = fold(label);
    wanted.split_whitespace().all(|word| label.split_whitespace().any(|one| one.starts_with(word)))
}

/// What a command does, its keys, and why it cannot be given now.
pub(super) fn facts(app: &App, line: &PaletteLine) -> Vec<Fact> {
    let reason = line.reason.as_ref().map(|why| app.look.texts().say(why).into_owned());
    let rows = [
        ("box-does", line.help.clone()),
        ("box-keys", line.keys.join(" ")),
        ("box-not-now", reason.unwrap_or_default()),
    ];
    rows.into_iter().filter(|(_, text)| !text.is_empty()).map(|(label, text)| Fact { label, text }).collect()
}

/// Goes back to where the search began and gives the command there; says why it cannot be given, and stays.
pub(super) fn perform(app: &mut App, at: usize) -> Vec<Effect> {
    let Some(line) = app.screens.persons.commands.get(at) else { return Vec::new() };
    if let Some(reason) = line.reason.clone() {
        app.refuse(reason);
        return Vec::new();
    }
    let id = line.id;
    app.screens.persons.typing = false;
    if let Some(origin) = app.screens.persons.origin.take() {
        app.screens.persons.field.clear();
        app.back.retain(|screen| *screen != origin);
        app.screen = origin;
        app.refresh();
    }
    dispatch::run(app, id, None)
}
