//! Names with the characters that answer the query marked.

use ratatui::style::{Modifier, Style};

use super::pen::{Piece, piece};
use crate::look::Role;
use crate::search::{Field, Highlight};

/// `text` in pieces: what matched in its field, of several such the `nth`, is marked; under the cursor it is all bold or reversed as the theme
/// shows a selection.
pub fn marked(text: &str, why: &[Highlight], (field, nth): (Field, u8), under: bool) -> Vec<Piece> {
    let plain = if under { Role::Selected } else { Role::Text };
    let ranges = why.iter().filter(|h| h.field == field && h.nth == nth).flat_map(|h| &h.ranges);
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

/// A text that is marked whole when it is why the record is here.
pub fn whole(text: String, matched: bool, plain: Role) -> Piece {
    if matched {
        piece(text, Role::Match).styled(Style::new().add_modifier(Modifier::UNDERLINED))
    } else {
        piece(text, plain)
    }
}
