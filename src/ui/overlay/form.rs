//! A form: labels and fields, what is said of them below, suggestions under the field that offers them.

use ratatui::layout::Rect;

use super::{window, wrap};
use crate::app::form::{Field, Form, Kind, Remark, SUGGESTIONS, Shown, Weight};
use crate::look::{Message, Role};
use crate::ui::pen::{Pen, Piece, piece};

/// Columns for labels.
const LABEL: usize = 22;
/// Rows of a text of several lines.
const NOTE_ROWS: usize = 8;

/// One row of the form.
struct Line {
    pieces: Vec<Piece>,
    /// The column of the terminal's cursor, if it stands in this row.
    cursor: Option<usize>,
}

/// The rows that belong to one field: shown together or not at all.
struct Block {
    lines: Vec<Line>,
    focused: bool,
}

pub(super) fn draw(form: &Form, pen: &mut Pen<'_>, body: Rect) {
    let width = usize::from(body.width);
    let blocks = blocks(form, pen, width);
    let total: usize = blocks.iter().map(|block| block.lines.len()).sum();
    let title = pen.look.texts().say(&form.title).into_owned();
    let area = window(pen, body, total, &title);
    let room = usize::from(area.height);
    let (from, to) = page(&blocks, room);
    if total > room {
        let place = format!(" {}/{} ", form.focus + 1, form.sheet.fields.len());
        let rule = Rect { y: area.y.saturating_sub(1), height: 1, ..area };
        pen.right(rule, 0, &[piece(place, Role::Muted)]);
    }
    let lines = blocks.iter().take(to).skip(from).flat_map(|block| &block.lines);
    for (row, line) in lines.take(room).enumerate() {
        pen.row(area, row, &line.pieces);
        if let Some(column) = line.cursor {
            pen.leave_cursor(area, row, column);
        }
    }
}

/// The blocks of the page that has the focus: a form longer than its window turns pages, it does not scroll, since
/// every row that moves costs bytes on the line.
fn page(blocks: &[Block], room: usize) -> (usize, usize) {
    let mut from = 0;
    let mut used = 0;
    let mut here = false;
    for (at, block) in blocks.iter().enumerate() {
        if used + block.lines.len() > room && used > 0 {
            if here {
                return (from, at);
            }
            from = at;
            used = 0;
        }
        used += block.lines.len();
        here |= block.focused;
    }
    (from, blocks.len())
}

fn blocks(form: &Form, pen: &Pen<'_>, width: usize) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut section = None;
    for (at, field) in form.sheet.fields.iter().enumerate() {
        section = field.section.or(section);
        if field.hidden {
            continue;
        }
        let focused = at == form.focus;
        let mut lines = Vec::new();
        if let Some(key) = section.take() {
            lines.push(plain(vec![piece(format!(" {}", pen.say(key)), Role::Heading)]));
        }
        lines.extend(value(field, focused, pen, width));
        if let Some(theirs) = &field.theirs {
            let says = Message::new("form-theirs").arg("text", theirs.replace('\n', " "));
            lines.extend(below(&pen.look.texts().say(&says), Role::Warning, width));
        }
        if let Some(help) =
            field.help.filter(|_| focused && field.text().is_empty() && field.remark.is_none())
        {
            lines.extend(below(&pen.say(help), Role::Muted, width));
        }
        if let Some(remark) = field.remark.as_ref().filter(|r| focused || r.weight > Weight::Hint || keeps(r))
        {
            lines.extend(said(remark, pen, width));
        }
        if focused && let Some(list) = &form.list {
            let shown = list.items.iter().enumerate().skip(list.cursor.top()).take(SUGGESTIONS);
            for (place, item) in shown {
                let under = place == list.cursor.at();
                let marker = if under { pen.look.glyphs().marker } else { " " };
                let role = if under { Role::Selected } else { Role::Text };
                lines.push(plain(vec![
                    piece(format!("{:>1$} ", marker, LABEL), Role::Marker),
                    piece(item.text.clone(), role),
                    piece(format!("  {}", item.detail), Role::Muted),
                ]));
            }
        }
        blocks.push(Block { lines, focused });
    }
    blocks
}

/// Whether what was understood stays in view when the field is left: a code is checked against what follows it.
fn keeps(remark: &Remark) -> bool {
    remark.message.key() != "hint-day"
}

fn plain(pieces: Vec<Piece>) -> Line {
    Line { pieces, cursor: None }
}

/// Rows under a field, as many as the text needs.
fn below(text: &str, role: Role, width: usize) -> Vec<Line> {
    let laid = wrap::lay(text, 0, width.saturating_sub(LABEL + 2));
    let row = |text: String| plain(vec![piece(" ".repeat(LABEL + 2), Role::Text), piece(text, role)]);
    laid.rows.into_iter().map(row).collect()
}

fn said(remark: &Remark, pen: &Pen<'_>, width: usize) -> Vec<Line> {
    let text = pen.look.texts().say(&remark.message).into_owned();
    match remark.weight {
        Weight::Hint => below(&text, Role::Muted, width),
        Weight::Warning => below(&format!("! {text}"), Role::Warning, width),
        Weight::Error => below(&format!("{} {text}", pen.look.glyphs().failed), Role::Error, width),
    }
}

/// The row of a field, or the rows of a text of several lines.
fn value(field: &Field, focused: bool, pen: &Pen<'_>, width: usize) -> Vec<Line> {
    let marker = if focused { pen.look.glyphs().marker } else { " " };
    let needed = if field.must { "*" } else { " " };
    let label = pen.say(field.id);
    let head = vec![
        piece(marker, Role::Marker),
        piece(pad(&label, LABEL), if focused { Role::Selected } else { Role::Label }),
        piece(needed, Role::Muted),
    ];
    let room = width.saturating_sub(LABEL + 4);
    let indent = LABEL + 2;
    match &field.kind {
        Kind::Choice(_) => {
            let shown = field.chosen().map(|choice| match &choice.shown {
                Shown::Key(key) => pen.say(key),
                Shown::Text(text) => text.clone(),
            });
            let (text, role) = match shown {
                Some(text) => (text, Role::Input),
                None => (pen.say("choice-unknown"), Role::Unknown),
            };
            let glyphs = pen.look.glyphs();
            let text = if focused { format!("{} {text} {}", glyphs.left, glyphs.right) } else { text };
            let mut pieces = head;
            pieces.push(piece(text, role));
            vec![Line { pieces, cursor: focused.then_some(indent) }]
        }
        Kind::Note => {
            let laid = wrap::lay(field.text(), field.input.place(), room);
            let top = (laid.cursor.0 + 1).saturating_sub(NOTE_ROWS);
            let rows = laid.rows.iter().enumerate().skip(top).take(NOTE_ROWS);
            let mut head = Some(head);
            rows.map(|(at, text)| {
                let lead = || vec![piece(" ".repeat(indent), Role::Text)];
                let mut pieces = head.take().unwrap_or_else(lead);
                pieces.push(piece(text.as_str(), Role::Input));
                Line { pieces, cursor: (focused && at == laid.cursor.0).then_some(indent + laid.cursor.1) }
            })
            .collect()
        }
        Kind::Line | Kind::Pick { .. } => {
            // a text longer than its room shows the part with the cursor
            let skip = field.input.cursor().saturating_sub(room.saturating_sub(1));
            let shown: String =
                if focused { field.text().chars().skip(skip).collect() } else { field.text().to_owned() };
            let mut pieces = head;
            pieces.push(piece(shown, Role::Input));
            vec![Line { pieces, cursor: focused.then_some(indent + field.input.cursor() - skip) }]
        }
    }
}

fn pad(text: &str, width: usize) -> String {
    let used = piece(text, Role::Text).width();
    format!("{text}{}", " ".repeat(width.saturating_sub(used)))
}
