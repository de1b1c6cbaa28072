//! Commands that can be given everywhere.

use super::{App, Effects, Prominence, Row, Scope, available, quiet, reason};
use crate::app::overlay::{Overlay, confirm, help, line, menu, palette};
use crate::app::screens::{Screen, indicators, persons, standards};
use crate::app::{Effect, call, timer};
use crate::look::Message;

const EVERYWHERE: &[Scope] = &[Scope::Global];

pub(super) fn rows() -> Vec<Row<App>> {
    vec![
        Row::new("search.open", EVERYWHERE, Prominence::Hint(30), quiet!(persons::start_search))
            .aliases(&["cerca"]),
        Row::new("line.open", EVERYWHERE, Prominence::Listed, quiet!(line::open)),
        Row::new("help.open", EVERYWHERE, Prominence::Pinned, quiet!(help::open)).aliases(&["aiuto", "help"]),
        Row::new("menu.open", EVERYWHERE, Prominence::Listed, quiet!(menu::open)).aliases(&["menu"]),
        Row::new("palette.open", EVERYWHERE, Prominence::Listed, quiet!(palette::open)).aliases(&["comandi"]),
        Row::new("desk.back", EVERYWHERE, Prominence::Silent, back),
        Row::new("desk.undo", EVERYWHERE, Prominence::Listed, |app: &mut App, _| app.undo())
            .when(|app| available(app.can_undo(), "undo-nothing"))
            .aliases(&["annulla", "undo"]),
        Row::new("desk.quit", EVERYWHERE, Prominence::Listed, |_, _| vec![Effect::Leave])
            .aliases(&["q", "esci", "quit"]),
        Row::new("desk.redraw", EVERYWHERE, Prominence::Listed, |_, _| vec![Effect::Redraw])
            .aliases(&["ridisegna"]),
        Row::new("call.toggle", EVERYWHERE, Prominence::Hint(40), |app: &mut App, _| call::toggle(app))
            .aliases(&["chiamata", "call"]),
        Row::new("call.forget", EVERYWHERE, Prominence::Listed, |app: &mut App, _| call::forget(app))
            .when(|app| available(app.call.is_some(), "call-none")),
        Row::new("timer.toggle", EVERYWHERE, Prominence::Listed, |app: &mut App, _| timer::toggle(app))
            .when(|app| reason(timer::not_possible(app)))
            .aliases(&["tempo", "timer"]),
        Row::new("timer.forget", EVERYWHERE, Prominence::Listed, |app: &mut App, _| timer::forget(app))
            .when(|app| available(app.timer.is_some(), "timer-none")),
        Row::new("screen.persons", EVERYWHERE, Prominence::Listed, |app, _| go(app, Screen::Persons))
            .aliases(&["persone", "persons"]),
        Row::new("screen.timeline", EVERYWHERE, Prominence::Listed, |app, _| go(app, Screen::Timeline))
            .aliases(&["percorso", "timeline"]),
        Row::new("screen.board", EVERYWHERE, Prominence::Listed, |app, _| go(app, Screen::Board))
            .aliases(&["vacancy", "board"]),
        Row::new("screen.matching", EVERYWHERE, Prominence::Listed, |app, _| go(app, Screen::Matching))
            .aliases(&["incrocio", "matching"]),
        Row::new("screen.agenda", EVERYWHERE, Prominence::Listed, |app, _| go(app, Screen::Agenda))
            .aliases(&["agenda"]),
        Row::new("screen.companies", EVERYWHERE, Prominence::Listed, |app, _| go(app, Screen::Companies))
            .aliases(&["imprese", "companies"]),
        Row::new("screen.standards", EVERYWHERE, Prominence::Listed, |app, _| go(app, Screen::Standards))
            .aliases(&["standard"]),
        Row::new("screen.indicators", EVERYWHERE, Prominence::Listed, |app, _| go(app, Screen::Indicators))
            .aliases(&["indicatori", "indicators"]),
        Row::new("confirm.yes", &[Scope::Confirm], Prominence::Hint(90), |app, _| confirm::yes(app)),
        Row::new("confirm.no", &[Scope::Confirm], Prominence::Hint(80), |app, _| app.close_overlay()),
        Row::new("line.complete", &[Scope::Line], Prominence::Hint(50), quiet!(line::complete_next)),
        Row::new(
            "overlay.accept",
            &[Scope::Line, Scope::Palette, Scope::Menu, Scope::Picker],
            Prominence::Silent,
            |app, _| Overlay::accept(app),
        ),
    ]
}

fn go(app: &mut App, screen: Screen) -> Effects {
    app.screens.persons.typing = false;
    let effects = app.close_overlays();
    app.screens.standards.typing = false;
    app.go(screen);
    effects
}

/// One step back: the topmost window, then typing, then what was typed, then the screen before.
fn back(app: &mut App, _: Option<&str>) -> Effects {
    if let Some(Overlay::Form(form)) = app.overlays.last_mut() {
        if form.close_list() {
            return Vec::new();
        }
        if !form.sheet.is_unchanged() {
            app.hint(Message::new("draft-stays"));
        }
    }
    if !app.overlays.is_empty() {
        return app.close_overlay();
    }
    if app.screen == Screen::Standards && standards::back(app)
        || app.screen == Screen::Indicators && indicators::back(app)
    {
        return Vec::new();
    }
    let persons = &mut app.screens.persons;
    if app.screen == Screen::Persons && persons.typing {
        persons.typing = false;
    } else if app.screen == Screen::Persons && !persons.field.is_empty() {
        persons.field.clear();
        app.refresh();
    } else if app.screen == Screen::Matching && app.screens.matching.step_back() {
        app.refresh();
    } else if let Some(screen) = app.back.pop() {
        app.screen = screen;
        app.refresh();
    }
    Vec::new()
}
