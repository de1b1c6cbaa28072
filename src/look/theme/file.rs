//! A theme file.
//!
//! ```toml
//! name = "mine"
//! ground = "#1a1b1e"        # what the text is read on; leave it out for the terminal's own sixteen colours
//! [palette]
//! sea = "#7dcfff"
//! [roles]
//! accent = "sea"
//! late = "bright-red bold"
//! popup = "black on white"
//! text = "plain"            # exactly as the terminal writes
//! ```

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use ratatui::style::Modifier;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{Ground, Paint, Theme};
use crate::look::{Colour, Role};

/// What is wrong with a line of a theme file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}: {reason}")]
pub struct ThemeError {
    /// The name of the file, as it was given.
    pub file: Arc<str>,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong.
    pub reason: ThemeFault,
}

/// Ways a line of a theme file can be wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ThemeFault {
    /// It is not TOML.
    #[error("{0}")]
    Syntax(String),
    /// There is no setting of this name.
    #[error("\"{0}\" is not a setting of a theme")]
    UnknownSetting(String),
    /// There is no role of this name.
    #[error("there is no role called \"{0}\"")]
    UnknownRole(String),
    /// The word is neither a colour nor a weight.
    #[error("\"{0}\" is not a colour, nor bold, dim, italic, underline, reverse or plain")]
    UnknownWord(String),
    /// A text in quotes is wanted.
    #[error("a text in quotes is wanted here")]
    NotAText,
}

pub(super) fn read(file: &str, text: &str) -> Result<Theme, Vec<ThemeError>> {
    let mut reader = Reader { file: file.into(), text, errors: Vec::new(), palette: HashMap::new() };
    let mut theme = Theme { name: file.to_owned(), ground: Ground::default(), paints: BTreeMap::new() };
    match DeTable::parse(text) {
        Ok(table) => reader.theme(&mut theme, table.get_ref()),
        Err(error) => {
            let at = error.span().map_or(0, |span| span.start);
            reader.fail(at, ThemeFault::Syntax(error.message().to_owned()));
        }
    }
    reader.errors.sort_by_key(|error| error.line);
    if reader.errors.is_empty() { Ok(theme) } else { Err(reader.errors) }
}

struct Reader<'t> {
    file: Arc<str>,
    text: &'t str,
    errors: Vec<ThemeError>,
    palette: HashMap<String, Colour>,
}

impl Reader<'_> {
    fn fail(&mut self, at: usize, reason: ThemeFault) {
        let line = self.text.bytes().take(at).filter(|&byte| byte == b'\n').count() + 1;
        self.errors.push(ThemeError { file: self.file.clone(), line, reason });
    }

    fn theme(&mut self, theme: &mut Theme, table: &DeTable<'_>) {
        // the palette first: the other lines use its names
        if let Some(DeValue::Table(palette)) = table.get("palette").map(Spanned::get_ref) {
            for (name, value) in palette {
                if let Some(colour) = self.colour(value) {
                    self.palette.insert(name.get_ref().to_string(), colour);
                }
            }
        }
        for (key, value) in table {
            match (key.get_ref().as_ref(), value.get_ref()) {
                ("name", DeValue::String(name)) => theme.name = name.to_string(),
                ("ground", DeValue::String(_)) => {
                    let nominal = |colour| match colour {
                        Colour::Ansi(ansi) => ansi.nominal(),
                        Colour::Rgb(rgb) => rgb,
                    };
                    theme.ground = self.colour(value).map_or(Ground::Terminal, |c| Ground::Near(nominal(c)));
                }
                ("palette", DeValue::Table(_)) => {}
                ("roles", DeValue::Table(roles)) => {
                    for (name, value) in roles {
                        self.role(theme, name, value);
                    }
                }
                (name, _) => self.fail(key.span().start, ThemeFault::UnknownSetting(name.to_owned())),
            }
        }
    }

    fn colour(&mut self, value: &Spanned<DeValue<'_>>) -> Option<Colour> {
        let Some(text) = value.get_ref().as_str() else {
            self.fail(value.span().start, ThemeFault::NotAText);
            return None;
        };
        let colour = self.palette.get(text).copied().or_else(|| Colour::read(text));
        if colour.is_none() {
            self.fail(value.span().start, ThemeFault::UnknownWord(text.to_owned()));
        }
        colour
    }

    fn role(&mut self, theme: &mut Theme, name: &Spanned<impl AsRef<str>>, value: &Spanned<DeValue<'_>>) {
        let Some(role) = Role::named(name.get_ref().as_ref()) else {
            let unknown = name.get_ref().as_ref().to_owned();
            return self.fail(name.span().start, ThemeFault::UnknownRole(unknown));
        };
        let Some(text) = value.get_ref().as_str() else {
            return self.fail(value.span().start, ThemeFault::NotAText);
        };
        match self.paint(text) {
            Ok(paint) => {
                theme.paints.insert(role, paint);
            }
            Err(word) => self.fail(value.span().start, ThemeFault::UnknownWord(word)),
        }
    }

    /// Reads a paint such as `black on sea bold`; gives back the word it does not know.
    fn paint(&self, text: &str) -> Result<Paint, String> {
        let mut paint = Paint::default();
        let mut behind = false;
        for word in text.split_whitespace() {
            match word {
                "plain" => {}
                "on" => {
                    behind = true;
                    continue;
                }
                "bold" => paint.modifiers |= Modifier::BOLD,
                "dim" => paint.modifiers |= Modifier::DIM,
                "italic" => paint.modifiers |= Modifier::ITALIC,
                "underline" => paint.modifiers |= Modifier::UNDERLINED,
                "reverse" => paint.modifiers |= Modifier::REVERSED,
                word => {
                    let known = self.palette.get(word).copied().or_else(|| Colour::read(word));
                    let colour = known.ok_or_else(|| word.to_owned())?;
                    *(if behind { &mut paint.bg } else { &mut paint.fg }) = Some(colour);
                }
            }
            behind = false;
        }
        Ok(paint)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::look::{Ansi, Rgb};

    #[test]
    fn a_theme_is_read_with_its_palette() {
        let text = "name = \"mine\"\nground = \"night\"\n[palette]\nnight = \"#101010\"\nsea = \"#7dcfff\"\n[roles]\n\
                    accent = \"sea bold\"\npopup = \"black on sea\"\ntext = \"plain\"\n";
        let theme = read("mine.toml", text).unwrap();
        let sea = Some(Colour::Rgb(Rgb(0x7d, 0xcf, 0xff)));
        assert_eq!(theme.name(), "mine");
        assert_eq!(theme.ground(), Ground::Near(Rgb(16, 16, 16)));
        let accent = Paint { fg: sea, bg: None, modifiers: Modifier::BOLD };
        assert_eq!(theme.paint(Role::Accent), accent);
        // no word about keys: they look like their parent
        assert_eq!(theme.paint(Role::Key), accent);
        assert_eq!(theme.paint(Role::Text), Paint::default());
        let black = Ansi::named("black").map(Colour::Ansi);
        assert_eq!(theme.paint(Role::Popup), Paint { fg: black, bg: sea, modifiers: Modifier::empty() });
    }

    #[test]
    fn every_wrong_line_is_named() {
        let text =
            "nome = \"x\"\n[palette]\nsea = \"wet\"\n[roles]\naccent = \"sea\"\ncellar = \"red\"\nlate = 3\n";
        let found: Vec<_> = read("mine.toml", text).unwrap_err().iter().map(ToString::to_string).collect();
        let unknown = "is not a colour, nor bold, dim, italic, underline, reverse or plain";
        assert_eq!(
            found,
            [
                "mine.toml:1: \"nome\" is not a setting of a theme".to_owned(),
                format!("mine.toml:3: \"wet\" {unknown}"),
                format!("mine.toml:5: \"sea\" {unknown}"),
                "mine.toml:6: there is no role called \"cellar\"".to_owned(),
                "mine.toml:7: a text in quotes is wanted here".to_owned(),
            ]
        );
        assert!(read("mine.toml", "[roles\n").unwrap_err()[0].to_string().starts_with("mine.toml:1: "));
    }

    #[test]
    fn an_own_theme_changes_only_what_it_names() {
        let base = read("base", "ground = \"black\"\n[roles]\nlate = \"red\"\nok = \"green\"\n").unwrap();
        let own = read("own", "[roles]\nok = \"cyan\"\n").unwrap();
        let both = base.overlaid_with(&own);
        assert_eq!(both.name(), "own");
        assert_eq!(both.ground(), base.ground());
        assert_eq!(both.paint(Role::Late), base.paint(Role::Late));
        assert_eq!(both.paint(Role::Ok), own.paint(Role::Ok));
    }
}
