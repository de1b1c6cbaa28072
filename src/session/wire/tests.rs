//! The wire against a terminal emulator, and its byte goals.

use proptest::prelude::*;
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect, Size},
    style::{Color, Modifier, Style},
};

use super::*;

/// A terminal at the other end.
struct Far {
    parser: vt100::Parser,
    wire: Wire,
}

impl Far {
    fn new(width: u16, height: u16, depth: Depth) -> Self {
        // What was on the screen before must not show through.
        let mut parser = vt100::Parser::new(height.try_into().unwrap(), width.try_into().unwrap(), 0);
        parser.process(b"\x1b[41;1mold\x1b[5;5Hstuff\x1b[7m");
        Self { parser, wire: Wire::new(Size::new(width, height), depth) }
    }

    fn show(&mut self, buffer: &Buffer, cursor: Option<Position>) -> usize {
        self.wire.lay(buffer);
        let frame = self.wire.finish(cursor).unwrap_or_default();
        self.parser.process(&frame);
        frame.len()
    }

    fn resize(&mut self, width: u16, height: u16) {
        self.parser.screen_mut().set_size(height.try_into().unwrap(), width.try_into().unwrap());
        self.wire.resize(Size::new(width, height));
    }
}

/// What can be seen of a cell: text, colours and attributes that show.
#[derive(Debug, PartialEq)]
struct Seen {
    text: String,
    fg: vt100::Color,
    bg: vt100::Color,
    bold: bool,
    dim: bool,
    italic: bool,
    underline: bool,
    inverse: bool,
}

impl Seen {
    /// Forgets what does not show on a blank.
    fn settle(mut self) -> Self {
        if self.text.is_empty() {
            self.text.push(' ');
        }
        if self.text == " " && !self.inverse && !self.underline {
            self = Self {
                text: self.text,
                bg: self.bg,
                fg: vt100::Color::Default,
                bold: false,
                dim: false,
                italic: false,
                underline: false,
                inverse: false,
            };
        }
        self
    }

    fn at(screen: &vt100::Screen, x: u16, y: u16) -> Self {
        let cell = screen.cell(y, x).unwrap();
        Self {
            text: cell.contents().to_owned(),
            fg: cell.fgcolor(),
            bg: cell.bgcolor(),
            bold: cell.bold(),
            dim: cell.dim(),
            italic: cell.italic(),
            underline: cell.underline(),
            inverse: cell.inverse(),
        }
        .settle()
    }

    fn drawn(cell: &ratatui::buffer::Cell) -> Self {
        let colour = |colour| match colour {
            Color::Reset => vt100::Color::Default,
            Color::Red => vt100::Color::Idx(1),
            Color::LightBlue => vt100::Color::Idx(12),
            Color::Indexed(index) => vt100::Color::Idx(index),
            Color::Rgb(red, green, blue) => vt100::Color::Rgb(red, green, blue),
            other => panic!("not generated: {other}"),
        };
        let has = |modifier| cell.modifier.contains(modifier);
        Self {
            text: cell.symbol().to_owned(),
            fg: colour(cell.fg),
            bg: colour(cell.bg),
            bold: has(Modifier::BOLD),
            dim: has(Modifier::DIM),
            italic: has(Modifier::ITALIC),
            underline: has(Modifier::UNDERLINED),
            inverse: has(Modifier::REVERSED),
        }
        .settle()
    }
}

/// The terminal shows exactly what was drawn.
fn assert_same(screen: &vt100::Screen, drawn: &Buffer) {
    for y in 0..drawn.area.height {
        let mut x = 0;
        while x < drawn.area.width {
            let cell = drawn.cell((x, y)).unwrap();
            assert_eq!(Seen::at(screen, x, y), Seen::drawn(cell), "column {x}, row {y}");
            x += if unicode_width::UnicodeWidthStr::width(cell.symbol()) == 2 { 2 } else { 1 };
        }
    }
}

fn a_style() -> impl Strategy<Value = Style> {
    let colour = || {
        prop_oneof![
            4 => Just(Color::Reset),
            1 => Just(Color::Red),
            1 => Just(Color::LightBlue),
            1 => (16_u8..).prop_map(Color::Indexed),
            1 => any::<(u8, u8, u8)>().prop_map(|(red, green, blue)| Color::Rgb(red, green, blue)),
        ]
    };
    // The emulator knows bold or dim, not both, and none of the rarer attributes.
    let attrs = proptest::sample::subsequence(
        vec![Modifier::BOLD, Modifier::ITALIC, Modifier::UNDERLINED, Modifier::REVERSED],
        0..=2,
    );
    let attrs = prop_oneof![3 => Just(Modifier::empty()), 1 => Just(Modifier::DIM), 2 => attrs.prop_map(|all| all.into_iter().collect())];
    (colour(), colour(), attrs).prop_map(|(fg, bg, attrs)| Style::new().fg(fg).bg(bg).add_modifier(attrs))
}

/// Text put somewhere in some style, or an area wiped.
#[derive(Debug, Clone)]
enum Stroke {
    Text(u16, u16, String, Style),
    Wipe(Rect),
}

fn a_stroke() -> impl Strategy<Value = Stroke> {
    let text = prop_oneof![
        4 => "[a-z ]{1,30}",
        1 => " {1,40}",
        1 => "[a-z─│›●àè ]{1,20}",
        1 => "[語日本a ]{1,8}",
        1 => "(e\u{301}|o\u{308}\u{301}|[ab ]){1,6}",
    ];
    prop_oneof![
        4 => (0_u16..60, 0_u16..12, text, a_style()).prop_map(|(x, y, text, style)| Stroke::Text(x, y, text, style)),
        1 => (0_u16..60, 0_u16..12, 1_u16..60, 1_u16..12).prop_map(|(x, y, width, height)| Stroke::Wipe(Rect { x, y, width, height })),
    ]
}

/// From one frame to the next: the terminal's size when it changes, strokes on top of what was there, the cursor.
type Change = (Option<(u16, u16)>, Vec<Stroke>, Option<Position>);

fn frames() -> impl Strategy<Value = Vec<Change>> {
    let size = proptest::option::weighted(0.15, (1_u16..60, 1_u16..12));
    let cursor = proptest::option::of((0_u16..60, 0_u16..12).prop_map(Position::from));
    proptest::collection::vec((size, proptest::collection::vec(a_stroke(), 0..12), cursor), 1..8)
}

fn draw(buffer: &mut Buffer, stroke: Stroke) {
    let area = buffer.area;
    match stroke {
        Stroke::Text(x, y, text, style) if x < area.width && y < area.height => {
            buffer.set_string(x, y, text, Style::reset().patch(style));
            // ratatui leaves half a wide character where something was written over the other half.
            for x in 1..area.width {
                if unicode_width::UnicodeWidthStr::width(buffer[(x - 1, y)].symbol()) == 2
                    && buffer[(x, y)].symbol() != " "
                {
                    buffer[(x - 1, y)].reset();
                }
            }
        }
        Stroke::Text(..) => {}
        Stroke::Wipe(wiped) => {
            for at in wiped.intersection(area).positions() {
                if at.x == 0 || unicode_width::UnicodeWidthStr::width(buffer[(at.x - 1, at.y)].symbol()) < 2 {
                    buffer[at].reset();
                }
            }
        }
    }
}

proptest! {
    #[test]
    fn the_terminal_shows_what_was_drawn(frames in frames()) {
        let mut far = Far::new(40, 10, Depth::True);
        let mut buffer = Buffer::empty(Rect::new(0, 0, 40, 10));
        for (size, strokes, cursor) in frames {
            if let Some((width, height)) = size {
                far.resize(width, height);
                buffer = Buffer::empty(Rect::new(0, 0, width, height));
            }
            strokes.into_iter().for_each(|stroke| draw(&mut buffer, stroke));
            let cursor = cursor.filter(|at| buffer.area.contains(*at));
            far.show(&buffer, cursor);
            assert_same(far.parser.screen(), &buffer);
            prop_assert_eq!(far.parser.screen().hide_cursor(), cursor.is_none());
            if let Some(at) = cursor {
                prop_assert_eq!(far.parser.screen().cursor_position(), (at.y, at.x));
            }
            // The same again is nothing at all.
            prop_assert_eq!(far.show(&buffer, cursor), 0);
        }
    }

    /// Foreign symbols, put into cells as no widget would, move nothing: the cells around them stay right.
    #[test]
    fn hostile_symbols_stay_in_their_cell(symbols in proptest::collection::vec(any::<String>(), 1..10)) {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 30, 10));
        for (y, symbol) in (0..).zip(&symbols) {
            buffer.set_string(0, y, "prima", Style::new());
            buffer[(5, y)].set_symbol(symbol);
            buffer.set_string(7, y, "dopo", Style::new());
        }
        let mut far = Far::new(30, 10, Depth::True);
        far.show(&buffer, None);
        for y in 0..symbols.len() {
            let row = far.parser.screen().rows(0, 30).nth(y).unwrap();
            prop_assert!(row.starts_with("prima"), "{:?}", row);
            let after: String = (7..11).map(|x| far.parser.screen().cell(u16::try_from(y).unwrap(), x).unwrap().contents().to_owned()).collect();
            prop_assert_eq!(after, "dopo");
        }
    }
}

#[test]
fn no_size_is_too_small_or_too_large() {
    for (cols, rows) in [(0, 0), (1, 1), (65_535, 65_535), (0, 65_535)] {
        let size = sane(cols, rows);
        let mut wire = Wire::new(Size::new(cols, rows), Depth::Sixteen);
        assert_eq!(wire.size(), size);
        assert!(size.width >= 1 && size.width <= MAX_COLS && size.height >= 1 && size.height <= MAX_ROWS);
        wire.lay(&Buffer::empty(Rect::from(size)));
        assert!(wire.finish(Some(Position::new(65_535, 65_535))).is_some());
        assert!(wire.finish(None).is_none());
    }
}

#[test]
fn a_colour_the_terminal_lacks_is_no_difference() {
    let mut far = Far::new(10, 2, Depth::Mono);
    let mut buffer = Buffer::with_lines(["rosso     ", "          "]);
    far.show(&buffer, None);
    buffer.set_style(buffer.area, Style::new().fg(Color::Red).bg(Color::Blue));
    assert_eq!(far.show(&buffer, None), 0);
}

#[test]
fn a_repaint_paints_everything() {
    let mut far = Far::new(10, 2, Depth::Sixteen);
    let buffer = Buffer::with_lines(["uno       ", "       due"]);
    let first = far.show(&buffer, None);
    far.parser.process(b"\x1b[Hgarbage\x1b[?25h");
    far.wire.repaint();
    assert_eq!(far.show(&buffer, None), first);
    assert_same(far.parser.screen(), &buffer);
    assert!(far.parser.screen().hide_cursor());
}
