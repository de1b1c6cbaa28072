//! What makes a theme hard to read or breaks the rules of the look.

use ratatui::style::Modifier;

use super::{Ground, Theme};
use crate::look::{Colour, ColourDepth, Role, contrast};

/// Text is read easily from this contrast up (WCAG 2.2, 1.4.3).
const TEXT: f64 = 4.5;
/// Lines and blocks are seen from this contrast up (WCAG 2.2, 1.4.11).
const DRAWING: f64 = 3.0;

/// One thing to correct in a theme.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Flaw {
    /// The role can hardly be read on what is behind it.
    #[error("{role:?} has contrast {ratio:.1} at {depth:?}, and needs {needed}")]
    Faint {
        /// The role.
        role: Role,
        /// At which depth.
        depth: ColourDepth,
        /// The contrast it has.
        ratio: f64,
        /// The contrast it needs.
        needed: f64,
    },
    /// An exact colour, and no word about the ground it is read on.
    #[error("{0:?} has an exact colour, but the theme names no ground")]
    NoGround(Role),
    /// One of the sixteen that many terminals show like their own background.
    #[error("{0:?} uses black, white or a grey, which vanish on many backgrounds")]
    Vanishes(Role),
    /// A painted background where there should be none.
    #[error("{0:?} paints a background")]
    Painted(Role),
    /// The line under the cursor stands out by colour alone.
    #[error("the selected line is neither bold nor in reverse")]
    SelectedByColour,
    /// Two states that must be told apart look the same in every way but their glyph.
    #[error("{0:?} looks like {1:?}")]
    Alike(Role, Role),
}

/// States that stand side by side in a list.
const APART: [(Role, Role); 6] = [
    (Role::Late, Role::Text),
    (Role::Late, Role::Due),
    (Role::Error, Role::Ok),
    (Role::Selected, Role::Text),
    (Role::Title, Role::Text),
    (Role::TabOpen, Role::Tab),
];

impl Theme {
    /// Everything to correct in this theme.
    #[must_use]
    pub fn flaws(&self) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        for role in Role::ALL {
            self.flaws_of(role, &mut flaws);
        }
        let selected = self.paint(Role::Selected).modifiers;
        if !selected.intersects(Modifier::BOLD | Modifier::REVERSED) {
            flaws.push(Flaw::SelectedByColour);
        }
        let alike = APART.into_iter().filter(|&(a, b)| self.paint(a) == self.paint(b));
        flaws.extend(alike.map(|(a, b)| Flaw::Alike(a, b)));
        flaws
    }

    fn flaws_of(&self, role: Role, flaws: &mut Vec<Flaw>) {
        let paint = self.paint(role);
        if paint.bg.is_some() {
            flaws.push(Flaw::Painted(role));
        }
        match (paint.fg, self.ground) {
            (Some(Colour::Rgb(_)), Ground::Terminal) if paint.bg.is_none() => {
                flaws.push(Flaw::NoGround(role))
            }
            (Some(Colour::Ansi(ansi)), Ground::Terminal) if paint.bg.is_none() => {
                if ansi.name().ends_with("black") || ansi.name().ends_with("white") {
                    flaws.push(Flaw::Vanishes(role));
                }
            }
            (Some(fg), _) => {
                let needed = if role.is_drawing() { DRAWING } else { TEXT };
                for depth in [ColourDepth::Sixteen, ColourDepth::Indexed, ColourDepth::True] {
                    let behind = self.behind(paint, depth);
                    let Some((fg, behind)) = fg.seen_at(depth, behind).zip(behind) else { continue };
                    let ratio = contrast(fg, behind);
                    if ratio < needed {
                        flaws.push(Flaw::Faint { role, depth, ratio, needed });
                    }
                }
            }
            (None, _) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flaws(text: &str) -> Vec<Flaw> {
        Theme::read("test", text).unwrap().flaws()
    }

    #[test]
    fn every_flaw_is_found() {
        let faint = flaws("ground = \"#000000\"\n[roles]\nlate = \"#333333\"\n");
        assert!(faint.iter().any(|f| matches!(f, Flaw::Faint { role: Role::Late, .. })), "{faint:?}");
        assert!(flaws("[roles]\naccent = \"#ff8800\"\n").contains(&Flaw::NoGround(Role::Accent)));
        assert!(flaws("[roles]\nmuted = \"bright-black\"\n").contains(&Flaw::Vanishes(Role::Muted)));
        assert!(flaws("[roles]\npopup = \"black on white\"\n").contains(&Flaw::Painted(Role::Popup)));
        let nothing = flaws("");
        assert!(nothing.contains(&Flaw::SelectedByColour));
        assert!(nothing.contains(&Flaw::Alike(Role::Late, Role::Due)));
    }
}
