//! Names with the characters that answer the query marked.

use ratatui::style::{Modifier, Style};

use super::pen::{Piece, piece};
use crate::look::Role;
use crate::office::Found;
use crate::search::Field;

/// `text` in pieces: what matched in its field is marked; under the cursor it is all bold or reversed as the theme
/// shows a selection.
pub fn marked(text: &str, found: &Found, field: Field, under: bool) -> Vec<Piece> {
    let plain = if under { Role::Selected } else { Role::Text };
    let ranges = found.highlights.iter().filter(|h| h.field == field && h.nth == 0).flat_map(|h| &h.ranges);
    let mut pieces = Vec::new();
    let mut done = 0;
    for range in ranges {
        // upper-casing keeps the length of nearly every name; where it does not, nothing is marked
        let (Some(before), Some(hit)) = (text.get(done..range.start), text.get(range.clone())) else { break };
        pieces.push(piece(before, plain));
        let hit = piece(hit, if under { Role::Selected } else { Role::Match });
        pieces.push(hit.styled(Style::new().add_modifier(Modifier::UNDERLINED)));
        done = range.end;
    }
    pieces.push(piece(text.get(done..).unwrap_or_default(), plain));
    pieces
}
