//! The command palette: every command by what it does.

use super::Overlay;
use crate::app::TextField;
use crate::app::{App, Effect, ListCursor, Motion, dispatch};
use crate::command::palette::Hit;
use crate::command::{Key, Palette};
use crate::look::Message;

/// Lines of the palette in view.
pub const PALETTE_ROWS: usize = 12;

/// The palette with what was typed and what it found.
pub struct PaletteBox {
    /// What was typed.
    pub field: TextField,
    /// The commands found, best first.
    pub lines: Vec<PaletteLine>,
    /// The line under the cursor.
    pub cursor: ListCursor,
    palette: Palette,
}

/// One command found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaletteLine {
    /// Its id.
    pub id: &'static str,
    /// What it is called.
    pub label: String,
    /// What it does.
    pub help: String,
    /// Its keys, as they are called on the keyboard.
    pub keys: Vec<String>,
    /// Characters of the label that matched.
    pub marks: Vec<usize>,
    /// Why it cannot be given now.
    pub reason: Option<Message>,
}

impl PaletteBox {
    /// Takes a key that is no command.
    pub fn key(&mut self, app: &App, key: Key) {
        if self.field.key(key) {
            self.find(app);
        }
    }

    /// Takes pasted text.
    pub fn paste(&mut self, app: &App, text: &str) {
        self.field.paste(text);
        self.find(app);
    }

    /// Moves the cursor.
    pub fn go(&mut self, motion: Motion) {
        self.cursor.go(motion, self.lines.len(), PALETTE_ROWS);
    }

    fn find(&mut self, app: &App) {
        let hits = self.palette.find(self.field.text(), app.table(), app);
        self.lines = hits.into_iter().map(PaletteLine::from).collect();
        self.cursor.reset();
    }
}

impl From<Hit<'_, Message>> for PaletteLine {
    fn from(hit: Hit<'_, Message>) -> Self {
        PaletteLine {
            id: hit.id,
            label: hit.label.to_owned(),
            help: hit.help.to_owned(),
            keys: hit.keys.to_vec(),
            marks: hit.marks,
            reason: hit.reason,
        }
    }
}

/// Opens the palette.
pub fn open(app: &mut App) {
    let say = |key: &str| app.look.texts().get(key).into_owned();
    let palette = Palette::new(app.table(), &app.keymap, app.scope(), &say);
    let mut opened =
        PaletteBox { field: TextField::default(), lines: Vec::new(), cursor: ListCursor::default(), palette };
    opened.find(app);
    app.overlays.push(Overlay::Palette(Box::new(opened)));
}

/// Enter: runs the command under the cursor, or says why it cannot be given and stays.
pub(super) fn accept(app: &mut App) -> Vec<Effect> {
    let Some(Overlay::Palette(palette)) = app.overlays.pop() else { return Vec::new() };
    let Some(line) = palette.lines.get(palette.cursor.at()) else {
        app.overlays.push(Overlay::Palette(palette));
        return Vec::new();
    };
    if let Some(reason) = line.reason.clone() {
        app.refuse(reason);
        app.overlays.push(Overlay::Palette(palette));
        return Vec::new();
    }
    dispatch::run(app, line.id, None)
}
