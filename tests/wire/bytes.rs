//! The byte goals at 80 × 24: not timed, so they can be counted on.

use sportello::session::{
    Session,
    input::{Code, Input, Key},
    wire::Depth,
};

use crate::registry::{Registry, Selected};

struct Line {
    session: Session<Registry>,
}

impl Line {
    fn open(selected: Selected, depth: Depth) -> (Self, usize) {
        let mut line = Self { session: Session::new(Registry::new(selected), 80, 24, depth) };
        let first = line.feed(vec![]);
        (line, first)
    }

    /// How many bytes these inputs cost together.
    fn feed(&mut self, mut inputs: Vec<Input>) -> usize {
        let frame = self.session.feed(&mut inputs).unwrap_or_default();
        self.session.sent();
        frame.len()
    }

    fn key(&mut self, code: Code) -> usize {
        self.feed(vec![Input::Key(Key::plain(code))])
    }
}

#[test]
fn nothing_changed_is_nothing_sent() {
    let (mut line, _) = Line::open(Selected::Name, Depth::Sixteen);
    assert_eq!(line.feed(vec![]), 0);
    assert_eq!(line.feed(vec![Input::Tick, Input::Focus(true)]), 0);
}

#[test]
fn the_first_paint_fits_in_3000_bytes() {
    for selected in [Selected::Name, Selected::Line] {
        for depth in [Depth::Mono, Depth::Sixteen, Depth::Indexed, Depth::True] {
            let (_, first) = Line::open(selected, depth);
            assert!(first <= 3000, "{first} bytes with {selected:?} at {depth:?}");
        }
    }
}

/// The bracket around every frame.
const BRACKET: usize = 16;

/// The preview is measured by what it costs alone: the same two persons, with the list wiped out.
#[test]
fn a_cursor_move_costs_120_bytes_and_the_preview() {
    let (mut line, _) = Line::open(Selected::Name, Depth::Sixteen);
    for step in 0..10 {
        let whole = line.key(Code::Down);
        let preview = preview_alone(step, step + 1) - BRACKET;
        println!("cursor down: {} bytes for the list, {preview} for the preview", whole - preview);
        assert!(whole <= 120 + preview, "step {step}: {whole} bytes, of which {preview} for the preview");
    }
}

/// Bytes the preview costs between two persons, all else being the same.
fn preview_alone(from: usize, to: usize) -> usize {
    use ratatui::{buffer::Buffer, layout::Rect};
    use sportello::session::wire::{Sheet, Wire};

    let mut sheet = Sheet::new((80, 24).into());
    let mut wire = Wire::new((80, 24).into(), Depth::Sixteen);
    let mut paint = |cursor: usize| {
        let mut registry = Registry { cursor, ..Registry::new(Selected::Name) };
        let list = Rect::new(0, 0, 80, 15);
        let draw = |frame: &mut ratatui::Frame<'_>| {
            sportello::session::Program::draw(&mut registry, frame);
            // Only the preview may differ.
            frame.buffer_mut().merge(&Buffer::empty(list));
        };
        let cursor = sheet.draw(draw, |drawn| wire.lay(drawn));
        wire.finish(cursor).unwrap_or_default().len()
    };
    paint(from);
    paint(to)
}

#[test]
fn many_keys_in_one_packet_are_one_frame() {
    let (mut line, _) = Line::open(Selected::Name, Depth::Sixteen);
    let drawn = line.session.program().unwrap().drawn;
    let cost = line.feed(vec![Input::Key(Key::plain(Code::Down)); 11]);
    assert_eq!(line.session.program().unwrap().drawn, drawn + 1);
    assert!(cost > 0 && cost < 1000, "{cost} bytes");
}

#[test]
fn a_letter_typed_is_a_letter_sent() {
    let (mut line, _) = Line::open(Selected::Name, Depth::Sixteen);
    let cost = line.key(Code::Char('k'));
    assert!(cost <= 20, "{cost} bytes");
}

#[test]
fn a_popup_costs_less_than_what_it_covers() {
    let (mut line, first) = Line::open(Selected::Name, Depth::Sixteen);
    let open = line.key(Code::Char('?'));
    let close = line.key(Code::Char('?'));
    assert!(open <= 900 && close <= 900 && first > 900, "{open} to open, {close} to close");
}
