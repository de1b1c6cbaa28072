//! Control sequences that keys arrive as: xterm, PuTTY, rxvt, the Linux console, `CSI u`.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use super::decoder::{Step, press};

/// Longest sequence waited for.
const LONGEST: usize = 64;

/// Reads the sequence whose bytes after `ESC [` are `rest`.
pub(super) fn sequence(rest: &[u8]) -> Step {
    match rest {
        // F1–F5 of the Linux console.
        [b'['] => return Step::More,
        [b'[', last @ b'A'..=b'E', ..] => {
            return Step::Took(4, Some(press(KeyCode::F(last - b'A' + 1), KeyModifiers::NONE)));
        }
        // An old mouse report: three bytes follow.
        [b'M', ..] => return if rest.len() < 4 { Step::More } else { Step::Took(6, None) },
        _ => {}
    }
    let Some(end) = rest.iter().take(LONGEST).position(|byte| !matches!(byte, 0x20..=0x3f)) else {
        return if rest.len() < LONGEST { Step::More } else { Step::Took(2 + LONGEST, None) };
    };
    let last = rest[end];
    if !matches!(last, 0x40..=0x7e) {
        // Broken off: what follows is something else.
        return Step::Took(2 + end, None);
    }
    let Ok(text) = std::str::from_utf8(&rest[..end]) else { return Step::Took(3 + end, None) };
    if last == b'~' && text == "200" {
        return Step::Paste(3 + end);
    }
    Step::Took(3 + end, meaning(&Parameters::new(text), last))
}

/// Reads `ESC O last`.
pub(super) fn ss3(last: u8) -> Option<Event> {
    let code = match last {
        b'M' => KeyCode::Enter,
        b'j'..=b'y' => KeyCode::Char(char::from(last - b'j' + b'*')),
        _ => named(last)?,
    };
    Some(press(code, KeyModifiers::NONE))
}

/// The numbers of a sequence; absent ones are 0.
struct Parameters<'text> {
    text: &'text str,
}

impl<'text> Parameters<'text> {
    fn new(text: &'text str) -> Self {
        Self { text }
    }

    fn part(&self, index: usize, sub: usize) -> u32 {
        let part = self.text.split(';').nth(index).and_then(|part| part.split(':').nth(sub));
        part.and_then(|digits| digits.parse().ok()).unwrap_or_default()
    }

    fn get(&self, index: usize) -> u32 {
        self.part(index, 0)
    }

    /// The modifiers are sent as 1 + a bit set.
    fn modifiers(&self, index: usize) -> KeyModifiers {
        let bits = self.get(index).saturating_sub(1);
        let mut modifiers = KeyModifiers::NONE;
        for (bit, modifier) in [(1, KeyModifiers::SHIFT), (2, KeyModifiers::ALT), (4, KeyModifiers::CONTROL)]
        {
            if bits & bit != 0 {
                modifiers |= modifier;
            }
        }
        modifiers
    }

    fn kind(&self, index: usize) -> KeyEventKind {
        match self.part(index, 1) {
            2 => KeyEventKind::Repeat,
            3 => KeyEventKind::Release,
            _ => KeyEventKind::Press,
        }
    }
}

fn meaning(parameters: &Parameters<'_>, last: u8) -> Option<Event> {
    if parameters.text.starts_with(['<', '=', '>', '?']) {
        // Reports that nobody asked for.
        return None;
    }
    let (code, at) = match last {
        b'I' => return Some(Event::FocusGained),
        b'O' => return Some(Event::FocusLost),
        b'Z' => return Some(press(KeyCode::BackTab, KeyModifiers::SHIFT)),
        // F3 with modifiers looks like a cursor report; we never ask for those, and row 1 tells them apart.
        b'R' if parameters.get(0) > 1 => return None,
        b'u' => (character(parameters.get(0))?, 1),
        b'~' if parameters.get(0) == 27 => (character(parameters.get(2))?, 1),
        b'~' => (numbered(parameters.get(0))?, 1),
        // rxvt: Ctrl.
        b'^' => return Some(press(numbered(parameters.get(0))?, KeyModifiers::CONTROL)),
        _ => (named(last)?, 1),
    };
    Some(Event::Key(KeyEvent::new_with_kind(code, parameters.modifiers(at), parameters.kind(at))))
}

/// A key sent as its code point.
fn character(code: u32) -> Option<KeyCode> {
    Some(match code {
        9 => KeyCode::Tab,
        10 | 13 => KeyCode::Enter,
        27 => KeyCode::Esc,
        8 | 127 => KeyCode::Backspace,
        // The private range holds keys we have no use for.
        0xe000..=0xf8ff => return None,
        _ => KeyCode::Char(char::from_u32(code).filter(|char| !char.is_control())?),
    })
}

/// A key sent as `CSI number ~`.
fn numbered(number: u32) -> Option<KeyCode> {
    let function =
        |first: u32, from: u8| u8::try_from(number - first).ok().map(|offset| KeyCode::F(from + offset));
    match number {
        1 | 7 => Some(KeyCode::Home),
        2 => Some(KeyCode::Insert),
        3 => Some(KeyCode::Delete),
        4 | 8 => Some(KeyCode::End),
        5 => Some(KeyCode::PageUp),
        6 => Some(KeyCode::PageDown),
        11..=15 => function(11, 1),
        17..=21 => function(17, 6),
        23..=26 => function(23, 11),
        28 | 29 => function(28, 15),
        31..=34 => function(31, 17),
        _ => None,
    }
}

/// A key named by its last byte.
fn named(last: u8) -> Option<KeyCode> {
    Some(match last {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'F' => KeyCode::End,
        b'H' => KeyCode::Home,
        b'P'..=b'S' => KeyCode::F(last - b'P' + 1),
        _ => return None,
    })
}
