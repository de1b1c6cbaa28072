//! The lines of a ranking: box, score, bar, name, a glyph for every group of criteria.

use ratatui::layout::Rect;

use crate::app::App;
use crate::app::candidacy::stage_key;
use crate::app::screens::matching::Line;
use crate::domain::Stage;
use crate::look::Role;
use crate::matching::{Criterion, State, Whom};
use crate::office::distance;
use crate::ui::pen::{Align, Pen, piece};
use crate::ui::verdict;

/// Columns of a score, of the bar beside it, of one group of criteria.
const SCORE: usize = 3;
const GROUP: usize = 5;
const DISTANCE: usize = 7;
/// Columns of the terminal from which education has a column of its own.
const WIDE: usize = 100;

/// Criteria that share a column, with the key of its head.
type Group = (&'static str, &'static [Criterion]);

const PROFESSION: Group = ("column-profession", &[Criterion::Profession]);
const SKILLS: Group = ("column-skill", &[Criterion::Skill]);
const SKILLS_AND_STUDIES: Group = ("column-skill", &[Criterion::Skill, Criterion::Education]);
const STUDIES: Group = ("column-education", &[Criterion::Education]);
const EXPERIENCE: Group = ("column-experience", &[Criterion::Experience]);
const LANGUAGE: Group = ("column-language", &[Criterion::Language]);
const LICENCE: Group = ("column-licence", &[Criterion::Licence, Criterion::Vehicle]);
const CONDITIONS: Group = (
    "column-conditions",
    &[Criterion::Contract, Criterion::Hours, Criterion::Shifts, Criterion::Pay, Criterion::Availability],
);

/// Where the columns of a ranking stand.
pub(super) struct Layout {
    bar: usize,
    name: (usize, usize),
    groups: Vec<(usize, Group)>,
    distance: usize,
    conditions: usize,
    last: (usize, usize),
    reverse: bool,
}

impl Layout {
    /// The columns on a terminal so wide; `reverse` when the lines are vacancies, whose names are longer.
    pub(super) fn of(width: usize, reverse: bool) -> Self {
        let wide = width >= WIDE;
        let groups: &[Group] = if wide {
            &[PROFESSION, SKILLS, STUDIES, EXPERIENCE, LANGUAGE, LICENCE]
        } else {
            &[PROFESSION, SKILLS_AND_STUDIES, EXPERIENCE, LANGUAGE, LICENCE]
        };
        let bar = if wide { 8 } else { 4 };
        let fixed = 4 + SCORE + 1 + bar + 1 + 2 + groups.len() * GROUP + DISTANCE + GROUP + 1;
        let spare = width.saturating_sub(fixed + 1);
        let name_width = if reverse { spare / 2 } else { spare * 3 / 5 };
        let name = 4 + SCORE + 1 + bar + 1;
        let first = name + name_width + 2;
        let distance = first + groups.len() * GROUP;
        let conditions = distance + DISTANCE + 1;
        let last = conditions + GROUP;
        Layout {
            bar,
            name: (name, name_width),
            groups: groups.iter().enumerate().map(|(at, group)| (first + at * GROUP, *group)).collect(),
            distance,
            conditions,
            last: (last, width.saturating_sub(last + 1)),
            reverse,
        }
    }
}

/// The heads of the columns.
pub(super) fn heads(pen: &mut Pen<'_>, body: Rect, row: usize, layout: &Layout) {
    let mut head = |column: usize, width: usize, align: Align, key: &str| {
        let text = pen.say(key);
        pen.cell(body, row, column, width, align, &piece(text, Role::Heading));
    };
    head(4, layout.bar + SCORE + 1, Align::Left, "column-points");
    for (column, (key, _)) in &layout.groups {
        head(*column, GROUP - 1, Align::Left, key);
    }
    head(layout.distance, DISTANCE - 1, Align::Right, "column-distance");
    head(layout.conditions, GROUP - 1, Align::Left, CONDITIONS.0);
    let last = if layout.reverse { "column-company" } else { "column-ask" };
    head(layout.last.0, layout.last.1, Align::Left, last);
}

/// One line.
pub(super) fn line(
    app: &App,
    pen: &mut Pen<'_>,
    body: Rect,
    row: usize,
    layout: &Layout,
    line: &Line<'_>,
    under: bool,
) {
    let judged = line.verdict();
    if under {
        let marker = pen.look.glyphs().marker;
        pen.at(body, row, 1, &piece(marker, Role::Marker));
    }
    let (mark, role) = mark(pen, line);
    pen.at(body, row, 2, &piece(mark, role));
    pen.cell(body, row, 4, SCORE, Align::Right, &piece(judged.score.to_string(), Role::Text));
    let bar = pen.look.glyphs().bar(f64::from(judged.score.hundredths()) / 10_000.0, layout.bar);
    pen.at(body, row, 5 + SCORE, &piece(bar, Role::Bar));
    let role = if under { Role::Selected } else { Role::Text };
    let (column, width) = layout.name;
    pen.cell(body, row, column, width, Align::Left, &piece(line.short_name(), role));
    if !line.conflicts().is_empty() {
        pen.at(body, row, column + width, &piece("!", Role::Warning));
    }
    for (column, (_, criteria)) in &layout.groups {
        state(pen, body, row, *column, verdict::worst(judged, criteria));
    }
    how_far(pen, body, row, layout.distance, line);
    state(pen, body, row, layout.conditions, verdict::worst(judged, CONDITIONS.1));
    last(app, pen, body, row, layout, line);
}

fn state(pen: &mut Pen<'_>, body: Rect, row: usize, column: usize, state: Option<State>) {
    if let Some(state) = state {
        let (glyph, role) = verdict::glyph(pen.look, state);
        pen.at(body, row, column + 1, &piece(glyph, role));
    }
}

/// In the shortlist, not in it, out of it, excluded.
fn mark(pen: &Pen<'_>, line: &Line<'_>) -> (&'static str, Role) {
    let glyphs = pen.look.glyphs();
    match line.standing() {
        Some(standing) if standing.stands() => (glyphs.box_on, Role::Accent),
        Some(_) => (glyphs.nothing, Role::Muted),
        None if line.verdict().is_eligible() => (glyphs.box_off, Role::Muted),
        None => (glyphs.failed, Role::Error),
    }
}

/// «12 km», coloured and marked as it is judged.
fn how_far(pen: &mut Pen<'_>, body: Rect, row: usize, column: usize, line: &Line<'_>) {
    let judged = line.verdict();
    let Some(state) = verdict::worst(judged, &[Criterion::Distance]) else { return };
    let (glyph, role) = verdict::glyph(pen.look, state);
    let text = match (distance(judged), state) {
        (None, _) => glyph.to_owned(),
        (Some(far), State::Failed) => format!("{glyph}{:.0} km", far.km()),
        (Some(far), _) => format!("{:.0} km", far.km()),
    };
    let role = if state == State::Met { Role::Text } else { role };
    pen.cell(body, row, column, DISTANCE - 1, Align::Right, &piece(text, role));
}

/// The stage, once something happened; else what to ask, or who asks.
fn last(app: &App, pen: &mut Pen<'_>, body: Rect, row: usize, layout: &Layout, line: &Line<'_>) {
    let (column, width) = layout.last;
    let shown = match (line, line.stage()) {
        (_, Some(stage)) if stage != Stage::Selected => piece(pen.say(stage_key(stage)), Role::Accent),
        (Line::Vacancy(_, one), _) => {
            piece(one.company.as_ref().map(|c| c.name.to_string()).unwrap_or_default(), Role::Text)
        }
        (Line::Person(..), _) => {
            piece(verdict::to_ask(app, line.verdict(), Whom::Person).join(", "), Role::Muted)
        }
    };
    pen.cell(body, row, column, width, Align::Left, &shown);
}
