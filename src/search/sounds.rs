//! How a name sounds on the phone: two spellings with the same key are easily misheard for each other.

use super::fold::squash;

/// The sound of a folded word: `philippi` and `filippi`, `hoxha` and `hoxa`, `catia` and `katia` share theirs.
/// `h` is silent except after `c` and `g`, double letters count once, `x`, `w`, `y` and `j` take their usual Italian ear.
#[must_use]
pub fn sound(folded: &str) -> String {
    let letters = folded.as_bytes();
    let mut out: Vec<u8> = Vec::with_capacity(letters.len());
    for (i, &b) in letters.iter().enumerate() {
        let next = letters.get(i + 1).copied().unwrap_or(0);
        let heard = match b {
            b' ' | b'h' => continue,
            // Of two alike the second decides, by what follows it.
            _ if next == b => continue,
            b'p' if next == b'h' => b'f',
            b'c' if matches!(next, b'e' | b'i') => b'c',
            b'c' | b'q' => b'k',
            b'g' if matches!(next, b'n' | b'l') => continue,
            b'g' if matches!(next, b'e' | b'i') => b'j',
            b'j' | b'y' => b'i',
            b'w' => b'v',
            b'z' => b's',
            other => other,
        };
        if out.last() != Some(&heard) {
            out.push(heard);
        }
    }
    String::from_utf8(out).unwrap_or_default()
}

/// Whether two names, as written, would be taken for each other: same sound, or one small slip apart.
#[must_use]
pub fn alike(a: &str, b: &str) -> bool {
    let (a, b) = (squash(a), squash(b));
    if a.is_empty() || b.is_empty() {
        return false;
    }
    let (x, y) = (sound(&a), sound(&b));
    // The sound may swallow a short word whole, so a slip is allowed only where enough letters remain.
    let slip = |a: &str, b: &str| a.len().min(b.len()) >= 5 && strsim::osa_distance(a, b) <= 1;
    x == y || slip(&x, &y) || slip(&a, &b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn misheard_names_share_a_sound() {
        for (a, b) in [
            ("hoxha", "hoxa"),
            ("philippi", "filippi"),
            ("katia", "catia"),
            ("chiara", "kiara"),
            ("schiavuccio", "skiavucio"),
        ] {
            assert_eq!(sound(a), sound(b), "{a} {b}");
        }
        assert_ne!(sound("rossi"), sound("russo"));
    }

    #[test]
    fn alike_allows_a_slip_in_longer_names_only() {
        assert!(alike("De Luca", "Deluca"));
        assert!(alike("Lorusso", "Lo Russo"));
        assert!(alike("Giuseppe", "Guiseppe"));
        assert!(!alike("Neri", "Nero"));
        assert!(!alike("", "Rossi"));
    }
}
