//! What the screens look like: the whole terminal, in sixteen colours and in monochrome ASCII, at 80×24 and 132×43,
//! and the picture of the README.

#![allow(clippy::unwrap_used, reason = "a test stops at the first thing it cannot do")]

mod svg;

use std::sync::Arc;
use std::time::Instant;

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::Size;
use sportello::app::{App, commands};
use sportello::command::{Key, Keymap, Shipped};
use sportello::demo::{Options, in_memory};
use sportello::domain::Day;
use sportello::look::{ColourDepth, GlyphSet, Language, Look, ShippedTheme};
use sportello::office::Office;
use sportello::office::clock::FixedClock;
use sportello::session::input::Input;
use sportello::session::{Desk, Program};

struct View {
    desk: Desk,
    size: (u16, u16),
}

/// A small fictional office, always the same.
fn office() -> Arc<Office> {
    let today: Day = "22/11/2026".parse().unwrap();
    let (store, _) = in_memory(&Options { persons: 300, ..Options::on(today) }).unwrap();
    let office = Office::over(Box::new(store), Arc::new(FixedClock(today))).unwrap();
    let mut go_on = |_| std::ops::ControlFlow::Continue(());
    office.load(&mut go_on).unwrap();
    office.load_matching(&mut go_on).unwrap();
    office.survey(&mut go_on).unwrap();
    Arc::new(office)
}

impl View {
    fn new(office: Arc<Office>, size: (u16, u16), glyphs: GlyphSet, language: Language) -> View {
        let (theme, depth) = match glyphs {
            GlyphSet::Unicode => (ShippedTheme::Default, ColourDepth::Sixteen),
            GlyphSet::Ascii => (ShippedTheme::Monochrome, ColourDepth::Mono),
        };
        let look = Look::new(&theme.read().unwrap(), depth, glyphs, language);
        let table = Arc::new(commands::table().unwrap());
        let keymap = Arc::new(Keymap::new(&Shipped::Italian.read().unwrap()));
        let app = App::new(office, "m.rossi".parse().unwrap(), look, table, keymap, Instant::now());
        let mut desk = Desk::new(app);
        desk.update(Input::Resize(Size::new(size.0, size.1)));
        View { desk, size }
    }

    fn keys(&mut self, keys: &[&str]) -> &mut View {
        for key in keys {
            match key.parse::<Key>() {
                Ok(key) if key.typed().is_none() || key.to_string().len() > 1 => {
                    self.desk.update(Input::Key(key));
                }
                _ => key.chars().for_each(|c| {
                    self.desk.update(Input::Key(Key::char(c)));
                }),
            }
        }
        self
    }

    fn buffer(&mut self) -> Buffer {
        let mut terminal = Terminal::new(TestBackend::new(self.size.0, self.size.1)).unwrap();
        terminal.draw(|frame| self.desk.draw(frame)).unwrap();
        terminal.backend().buffer().clone()
    }

    fn text(&mut self) -> String {
        let buffer = self.buffer();
        let rows = buffer.content.chunks(usize::from(self.size.0));
        let rows = rows.map(|row| row.iter().map(|cell| cell.symbol()).collect::<String>());
        rows.map(|row| row.trim_end().to_owned()).collect::<Vec<_>>().join("\n")
    }
}

/// The screens worth a look, with the keys that lead there.
const VISITS: [(&str, &[&str]); 12] = [
    ("persons", &["/", "ross"]),
    ("timeline", &["/", "ross", "<Enter>"]),
    ("board", &["3"]),
    ("matching", &["3", "<Right>", "m"]),
    ("form", &["/", "ross", "<Down>", "e"]),
    ("agenda", &["5"]),
    ("companies", &["6"]),
    ("standards", &["7"]),
    ("indicators", &["8", "p", "5"]),
    ("behind", &["8", "p", "5", "<Enter>"]),
    ("menu", &["/", "ross", "<Down>", "."]),
    ("palette", &["<C-p>", "nota"]),
];

fn snapshots(name: &str, size: (u16, u16), glyphs: GlyphSet, language: Language) {
    let office = office();
    for (screen, keys) in VISITS {
        let mut view = View::new(office.clone(), size, glyphs, language);
        insta::assert_snapshot!(format!("{screen}_{name}"), view.keys(keys).text());
    }
}

#[test]
fn at_the_least_size_in_unicode() {
    snapshots("80x24", (80, 24), GlyphSet::Unicode, Language::Italian);
}

#[test]
fn at_the_least_size_in_ascii() {
    snapshots("80x24_ascii", (80, 24), GlyphSet::Ascii, Language::Italian);
}

#[test]
fn with_room_in_english() {
    snapshots("132x43_english", (132, 43), GlyphSet::Unicode, Language::English);
}

#[test]
fn ascii_screens_are_ascii() {
    let office = office();
    for (_, keys) in VISITS {
        let text = View::new(office.clone(), (80, 24), GlyphSet::Ascii, Language::Italian).keys(keys).text();
        assert!(text.is_ascii(), "{text}");
    }
}

#[test]
fn the_picture_of_the_readme_is_the_screen() {
    let mut view = View::new(office(), (100, 28), GlyphSet::Unicode, Language::Italian);
    let picture = svg::draw(&view.keys(&["/", "ross", "<Down>"]).buffer());
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/screens/desk.svg");
    if std::env::var_os("SPORTELLO_DRAW").is_some() {
        std::fs::write(path, &picture).unwrap();
    }
    let kept = std::fs::read_to_string(path).unwrap();
    assert!(kept == picture, "the desk looks different now: run the tests once with SPORTELLO_DRAW=1");
}
