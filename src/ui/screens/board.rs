//! Draws the board screen.

use ratatui::layout::Rect;

use crate::app::App;
use crate::ui::pen::Pen;

/// Draws the screen.
pub fn draw(_app: &App, _pen: &mut Pen<'_>, _body: Rect) {}
