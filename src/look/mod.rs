//! How the desk looks: theme roles, colour depth, glyphs, language.
//!
//! Everything is chosen per session from an [`Environment`] that is passed in; nothing here reads the process.
//! A view asks a [`Look`] for a [`Role`]'s style, a glyph or a text and never names a colour.

mod clean;
mod colour;
mod contrast;
mod depth;
mod environment;
mod glyphs;
mod language;
mod message;
mod numbers;
mod role;
mod texts;
mod theme;
mod wrap;

use ratatui::style::Style;

pub use clean::clean;
pub use colour::{Ansi, Colour, Rgb};
pub use contrast::contrast;
pub use depth::ColourDepth;
pub use environment::Environment;
pub use glyphs::{GlyphSet, Glyphs};
pub use language::Language;
pub use message::{Arg, Message};
pub use role::Role;
pub use texts::Texts;
pub use theme::{Flaw, Ground, Paint, ShippedTheme, Theme, ThemeError, ThemeFault};
pub use wrap::wrap;

/// What one session looks like: all a view needs besides the state it shows.
#[derive(Debug, Clone)]
pub struct Look {
    styles: [Style; Role::ALL.len()],
    theme: String,
    depth: ColourDepth,
    glyphs: &'static Glyphs,
    texts: Texts,
}

impl Look {
    /// A look of these parts; the theme's colours are brought down to `depth` once, here.
    #[must_use]
    pub fn new(theme: &Theme, depth: ColourDepth, glyphs: GlyphSet, language: Language) -> Self {
        Self {
            styles: Role::ALL.map(|role| theme.style(role, depth)),
            theme: theme.name().to_owned(),
            depth,
            glyphs: glyphs.glyphs(),
            texts: Texts::new(language),
        }
    }

    /// The style of what has this meaning.
    #[must_use]
    pub fn style(&self, role: Role) -> Style {
        self.styles[role as usize]
    }

    /// The name of the theme.
    #[must_use]
    pub fn theme(&self) -> &str {
        &self.theme
    }

    /// How many colours the terminal is given.
    #[must_use]
    pub fn depth(&self) -> ColourDepth {
        self.depth
    }

    /// The marks, rules and bars.
    #[must_use]
    pub fn glyphs(&self) -> &'static Glyphs {
        self.glyphs
    }

    /// The words.
    #[must_use]
    pub fn texts(&self) -> &Texts {
        &self.texts
    }
}

#[cfg(test)]
mod tests {
    use ratatui::style::{Color, Modifier};

    use super::*;

    #[test]
    fn a_look_is_brought_down_to_what_the_terminal_can_show() {
        let theme = ShippedTheme::Dark.read().unwrap();
        let look = |depth| Look::new(&theme, depth, GlyphSet::Unicode, Language::Italian);
        let accent = |depth| look(depth).style(Role::Accent).fg;
        assert!(matches!(accent(ColourDepth::True), Some(Color::Rgb(..))));
        assert!(matches!(accent(ColourDepth::Indexed), Some(Color::Indexed(_))));
        assert!(!matches!(accent(ColourDepth::Sixteen), None | Some(Color::Rgb(..) | Color::Indexed(_))));
        assert_eq!(accent(ColourDepth::Mono), None);
        let selected = look(ColourDepth::Mono).style(Role::Selected);
        assert!(selected.add_modifier.intersects(Modifier::REVERSED | Modifier::BOLD));
    }
}
