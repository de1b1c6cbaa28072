//! Movements, and Enter.

use super::{App, Effects, Prominence, Row, Scope};
use crate::app::overlay::Overlay;
use crate::app::{Motion, screens};

const LISTS: &[Scope] = &[Scope::List, Scope::Search, Scope::Picker, Scope::Palette, Scope::Menu];

pub(super) fn rows() -> Vec<Row<App>> {
    vec![
        Row::new("cursor.up", LISTS, Prominence::Silent, |app, _| moved(app, Motion::Up)),
        Row::new("cursor.down", LISTS, Prominence::Silent, |app, _| moved(app, Motion::Down)),
        Row::new("cursor.page-up", LISTS, Prominence::Silent, |app, _| moved(app, Motion::PageUp)),
        Row::new("cursor.page-down", LISTS, Prominence::Silent, |app, _| moved(app, Motion::PageDown)),
        Row::new("cursor.first", LISTS, Prominence::Silent, |app, _| moved(app, Motion::First)),
        Row::new("cursor.last", LISTS, Prominence::Silent, |app, _| moved(app, Motion::Last)),
        Row::new("item.open", &[Scope::List, Scope::Search], Prominence::Hint(100), |app, _| {
            screens::open(app)
        }),
    ]
}

fn moved(app: &mut App, motion: Motion) -> Effects {
    if !Overlay::moved(app, motion) {
        screens::moved(app, motion);
    }
    Vec::new()
}
