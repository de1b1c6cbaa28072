//! The themes that come with the program.

use super::{Theme, ThemeError};

/// One of the themes in `themes/`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ShippedTheme {
    /// The terminal's own sixteen colours.
    #[default]
    Default,
    /// No colour: bold, dim, underline and reverse.
    Monochrome,
    /// As strong as can be.
    HighContrast,
    /// Exact colours on a dark terminal.
    Dark,
    /// Exact colours on a light terminal.
    Light,
}

impl ShippedTheme {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Default, Self::Monochrome, Self::HighContrast, Self::Dark, Self::Light];

    /// The name to choose it by.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Default => "default",
            Self::Monochrome => "monochrome",
            Self::HighContrast => "high-contrast",
            Self::Dark => "dark",
            Self::Light => "light",
        }
    }

    /// The shipped theme of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|shipped| shipped.name() == name)
    }

    /// Its text, as in `themes/`: a good start for an own file.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::Default => include_str!("../../../themes/default.toml"),
            Self::Monochrome => include_str!("../../../themes/monochrome.toml"),
            Self::HighContrast => include_str!("../../../themes/high-contrast.toml"),
            Self::Dark => include_str!("../../../themes/dark.toml"),
            Self::Light => include_str!("../../../themes/light.toml"),
        }
    }

    /// Reads it.
    ///
    /// # Errors
    /// None, as long as the tests of this room pass; the type is that of an operator's own file.
    pub fn read(self) -> Result<Theme, Vec<ThemeError>> {
        Theme::read(&format!("themes/{}.toml", self.name()), self.text())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::look::{Colour, Role};

    #[test]
    fn shipped_themes_have_no_flaws() {
        for shipped in ShippedTheme::ALL {
            let theme = shipped.read().unwrap();
            assert_eq!(theme.name(), shipped.name());
            assert_eq!(ShippedTheme::named(shipped.name()), Some(shipped));
            assert_eq!(theme.flaws(), [], "{}", shipped.name());
        }
    }

    #[test]
    fn the_default_uses_only_the_terminals_own_colours_and_monochrome_none() {
        let default = ShippedTheme::Default.read().unwrap();
        let monochrome = ShippedTheme::Monochrome.read().unwrap();
        for role in Role::ALL {
            assert!(!matches!(default.paint(role).fg, Some(Colour::Rgb(_))), "{role:?}");
            assert_eq!(monochrome.paint(role).fg, None, "{role:?}");
        }
    }
}
