//! The one place where crossterm's events become ours.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use super::{Code, Input, Key, Modifiers, clean};
use crate::session::wire::sane;

impl Input {
    /// What a crossterm event means to a session. `None` for key releases, modifier keys on their own and the mouse.
    pub fn from_event(event: Event) -> Option<Self> {
        match event {
            Event::Key(event) => key(event).map(Self::Key),
            Event::Paste(text) => Some(Self::Paste(clean(&text))),
            Event::Resize(cols, rows) => Some(Self::Resize(sane(cols, rows))),
            Event::FocusGained => Some(Self::Focus(true)),
            Event::FocusLost => Some(Self::Focus(false)),
            Event::Mouse(_) => None,
        }
    }
}

/// The key of a crossterm event; `None` for releases and for keys the desk has no use for.
fn key(event: KeyEvent) -> Option<Key> {
    if event.kind == KeyEventKind::Release {
        return None;
    }
    let mut held = Modifiers {
        ctrl: event.modifiers.contains(KeyModifiers::CONTROL),
        alt: event.modifiers.contains(KeyModifiers::ALT),
        shift: event.modifiers.contains(KeyModifiers::SHIFT),
    };
    let code = match event.code {
        KeyCode::Char(character) => character_code(character, held)?,
        KeyCode::Enter => Code::Enter,
        KeyCode::Esc => Code::Esc,
        KeyCode::Tab => Code::Tab,
        KeyCode::BackTab => {
            held.shift = true;
            Code::Tab
        }
        KeyCode::Backspace => Code::Backspace,
        KeyCode::Delete => Code::Delete,
        KeyCode::Insert => Code::Insert,
        KeyCode::Up => Code::Up,
        KeyCode::Down => Code::Down,
        KeyCode::Left => Code::Left,
        KeyCode::Right => Code::Right,
        KeyCode::Home => Code::Home,
        KeyCode::End => Code::End,
        KeyCode::PageUp => Code::PageUp,
        KeyCode::PageDown => Code::PageDown,
        KeyCode::F(number) => Code::Function(number),
        _ => return None,
    };
    Some(Key::new(code, held))
}

fn character_code(character: char, held: Modifiers) -> Option<Code> {
    match character {
        '\r' | '\n' => return Some(Code::Enter),
        '\x08' | '\x7f' => return Some(Code::Backspace),
        _ if character.is_control() => return None,
        _ => {}
    }
    // Some terminals say Shift with a small letter: the character that appears is the capital.
    let mut upper = character.to_uppercase();
    match (upper.next(), upper.next()) {
        (Some(upper), None) if held.shift && !held.ctrl => Some(Code::Char(upper)),
        _ => Some(Code::Char(character)),
    }
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Size;
    use rstest::rstest;

    use super::*;

    const ALT_GR: KeyModifiers = KeyModifiers::CONTROL.union(KeyModifiers::ALT);

    #[rstest]
    #[case::line_feed(KeyCode::Char('j'), KeyModifiers::CONTROL, Code::Enter)]
    #[case::backspace(KeyCode::Char('h'), KeyModifiers::CONTROL, Code::Backspace)]
    #[case::delete(KeyCode::Backspace, KeyModifiers::NONE, Code::Backspace)]
    #[case::capital(KeyCode::Char('Ò'), KeyModifiers::SHIFT, Code::Char('Ò'))]
    #[case::small_with_shift(KeyCode::Char('ò'), KeyModifiers::SHIFT, Code::Char('Ò'))]
    #[case::sign_with_shift(KeyCode::Char('?'), KeyModifiers::SHIFT, Code::Char('?'))]
    #[case::sharp_s(KeyCode::Char('ß'), KeyModifiers::SHIFT, Code::Char('ß'))]
    #[case::alt_gr_at(KeyCode::Char('@'), ALT_GR, Code::Char('@'))]
    #[case::alt_gr_euro(KeyCode::Char('€'), ALT_GR, Code::Char('€'))]
    fn the_character_is_what_counts(
        #[case] code: KeyCode,
        #[case] modifiers: KeyModifiers,
        #[case] expected: Code,
    ) {
        assert_eq!(key(KeyEvent::new(code, modifiers)), Some(Key::plain(expected)));
    }

    #[test]
    fn releases_are_not_keys_and_repeats_are() {
        let mut event = KeyEvent::new(KeyCode::Down, KeyModifiers::NONE);
        event.kind = KeyEventKind::Release;
        assert_eq!(key(event), None);
        event.kind = KeyEventKind::Repeat;
        assert_eq!(key(event), Some(Key::plain(Code::Down)));
    }

    #[test]
    fn control_and_alt_are_kept_apart() {
        let ctrl = Modifiers { ctrl: true, ..Modifiers::default() };
        let event = KeyEvent::new(KeyCode::Char('r'), KeyModifiers::CONTROL);
        assert_eq!(key(event), Some(Key::new(Code::Char('r'), ctrl)));
        let shift = Modifiers { shift: true, ..Modifiers::default() };
        let event = KeyEvent::new(KeyCode::BackTab, KeyModifiers::NONE);
        assert_eq!(key(event), Some(Key::new(Code::Tab, shift)));
    }

    #[test]
    fn sizes_are_made_sane() {
        assert_eq!(Input::from_event(Event::Resize(0, 0)), Some(Input::Resize(Size::new(80, 24))));
        assert_eq!(
            Input::from_event(Event::Resize(65_535, 65_535)),
            Some(Input::Resize(Size::new(600, 300)))
        );
    }

    #[test]
    fn pasted_text_is_cleaned() {
        let pasted = Event::Paste("uno\r\ndue\x1b[2J".to_owned());
        assert_eq!(Input::from_event(pasted), Some(Input::Paste("uno\ndue[2J".to_owned())));
    }
}
