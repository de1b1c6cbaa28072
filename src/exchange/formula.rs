//! Cells that a spreadsheet would take for a formula are written with an apostrophe before them, and read without.

use std::borrow::Cow;

/// Whether a spreadsheet might calculate the cell (or would, after one apostrophe is taken off). A lone `-`, which
/// says «none» in lists, is harmless.
fn is_risky(text: &str) -> bool {
    text != "-" && text.trim_start_matches('\'').starts_with(['=', '+', '-', '@'])
}

/// The cell as it may be written to a CSV file.
pub(super) fn shielded(text: &str) -> Cow<'_, str> {
    if is_risky(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// The cell as it was before [`shielded`].
pub(super) fn bare(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if is_risky(rest) || rest == "-" => rest,
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn formulas_are_disarmed_and_come_back() {
        for (text, written) in [
            ("=1+1", "'=1+1"),
            ("+39 333 1234567", "'+39 333 1234567"),
            ("-5", "'-5"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("'=x", "''=x"),
            ("-", "-"),
            ("d'Amico", "d'Amico"),
            ("'ndrangheta", "'ndrangheta"),
        ] {
            assert_eq!(shielded(text), written);
            assert_eq!(bare(written), text);
        }
    }

    proptest! {
        #[test]
        fn any_cell_survives(text in "['=+@a-]{0,6}|.{0,20}") {
            let written = shielded(&text);
            prop_assert_eq!(bare(&written), &*text);
            prop_assert!(written == "-" || !written.starts_with(['=', '+', '-', '@']));
        }
    }
}
