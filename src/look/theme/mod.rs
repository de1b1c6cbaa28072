//! Themes: for every role, a colour and a weight.

mod file;
mod flaws;
mod shipped;

use std::collections::BTreeMap;

use ratatui::style::{Modifier, Style};

use super::{Colour, ColourDepth, Rgb, Role};

pub use file::{ThemeError, ThemeFault};
pub use flaws::Flaw;
pub use shipped::ShippedTheme;

/// How one role is painted.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Paint {
    /// The colour of the characters; `None` is the terminal's own.
    pub fg: Option<Colour>,
    /// The colour behind them; `None` is the terminal's own.
    pub bg: Option<Colour>,
    /// Bold, dim, reverse and the like.
    pub modifiers: Modifier,
}

/// What a theme counts on finding behind its text, since it paints no background of its own.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Ground {
    /// Whatever the operator has: only the terminal's own colours go with it.
    #[default]
    Terminal,
    /// A colour near this one.
    Near(Rgb),
}

/// A theme.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Theme {
    name: String,
    ground: Ground,
    paints: BTreeMap<Role, Paint>,
}

impl Theme {
    /// Reads a theme file; `file` is only for messages.
    ///
    /// # Errors
    /// Everything that is wrong, each with its line.
    pub fn read(file: &str, text: &str) -> Result<Self, Vec<ThemeError>> {
        file::read(file, text)
    }

    /// The name the theme gives itself.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What it counts on finding behind its text.
    #[must_use]
    pub fn ground(&self) -> Ground {
        self.ground
    }

    /// How a role is painted: as the theme says, or else as its parent is.
    #[must_use]
    pub fn paint(&self, role: Role) -> Paint {
        std::iter::successors(Some(role), |role| role.parent())
            .find_map(|role| self.paints.get(&role).copied())
            .unwrap_or_default()
    }

    /// This theme with the roles of another laid over it; the name becomes that of `over`, and so does the ground
    /// if `over` names one.
    #[must_use]
    pub fn overlaid_with(&self, over: &Self) -> Self {
        let mut paints = self.paints.clone();
        paints.extend(&over.paints);
        let ground = if over.ground == Ground::Terminal { self.ground } else { over.ground };
        Self { name: over.name.clone(), ground, paints }
    }

    /// The style of a role on a terminal of this depth.
    #[must_use]
    pub fn style(&self, role: Role, depth: ColourDepth) -> Style {
        let paint = self.paint(role);
        let mut style = Style::default().add_modifier(paint.modifiers);
        if let Some(bg) = paint.bg {
            match bg.at(depth, None) {
                Some(colour) => style = style.bg(colour),
                // what stood out by its background still has to stand out
                None => style = style.add_modifier(Modifier::REVERSED),
            }
        }
        if let Some(colour) = paint.fg.and_then(|fg| fg.at(depth, self.behind(paint, depth))) {
            style = style.fg(colour);
        }
        style
    }

    /// What is behind the characters of this paint, as far as it is known.
    fn behind(&self, paint: Paint, depth: ColourDepth) -> Option<Rgb> {
        match (paint.bg, self.ground) {
            (Some(bg), _) => bg.seen_at(depth, None),
            (None, Ground::Near(rgb)) => Some(rgb),
            (None, Ground::Terminal) => None,
        }
    }
}
