//! Keys as an operator calls them: `Invio`, `Ctrl-S`, `Maiusc-Tab`.

use super::{Code, Key, Keys};
use crate::command::Say;

impl Key {
    /// The name of this key on the keyboard, in the language of `say` (locale keys `key-…`).
    #[must_use]
    pub fn spoken(self, say: Say<'_>) -> String {
        let held = self.modifiers;
        let mut name = String::new();
        for (is_held, key) in [(held.ctrl, "key-ctrl"), (held.alt, "key-alt"), (held.shift, "key-shift")] {
            if is_held {
                name.push_str(&say(key));
                name.push('-');
            }
        }
        match (self.code, name_key(self.code)) {
            (_, Some(key)) => name.push_str(&say(key)),
            // printed keyboards carry capitals: Ctrl-S, though the character is a small one
            (Code::Char(c), None) if held.ctrl => name.extend(c.to_uppercase()),
            (Code::Char(c), None) => name.push(c),
            (Code::Function(n), None) => name.push_str(&format!("F{n}")),
            (_, None) => {}
        }
        name
    }
}

impl Keys {
    /// The names of these keys, characters side by side (`gg`), others apart (`Ctrl-X Invio`).
    #[must_use]
    pub fn spoken(&self, say: Say<'_>) -> String {
        let names: Vec<String> = self.0.iter().map(|key| key.spoken(say)).collect();
        let all_characters = self.0.iter().all(|key| key.typed().is_some_and(|c| c != ' '));
        names.join(if all_characters { "" } else { " " })
    }
}

fn name_key(code: Code) -> Option<&'static str> {
    Some(match code {
        Code::Char(' ') => "key-space",
        Code::Char(_) | Code::Function(_) => return None,
        Code::Enter => "key-enter",
        Code::Esc => "key-esc",
        Code::Tab => "key-tab",
        Code::Backspace => "key-backspace",
        Code::Delete => "key-delete",
        Code::Insert => "key-insert",
        Code::Up => "key-up",
        Code::Down => "key-down",
        Code::Left => "key-left",
        Code::Right => "key-right",
        Code::Home => "key-home",
        Code::End => "key-end",
        Code::PageUp => "key-page-up",
        Code::PageDown => "key-page-down",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_called_by_the_names_on_the_keyboard() {
        let say: Say<'_> = &|key: &str| match key {
            "key-ctrl" => "Ctrl".into(),
            "key-shift" => "Maiusc".into(),
            "key-tab" => "Tab".into(),
            "key-space" => "Spazio".into(),
            other => format!("?{other}"),
        };
        let spoken = |text: &str| text.parse::<Keys>().map(|keys| keys.spoken(say));
        assert_eq!(spoken("<C-s>"), Ok("Ctrl-S".into()));
        assert_eq!(spoken("<S-Tab>"), Ok("Maiusc-Tab".into()));
        assert_eq!(spoken("gg"), Ok("gg".into()));
        assert_eq!(spoken("<Space>n"), Ok("Spazio n".into()));
        assert_eq!(spoken("<F10>"), Ok("F10".into()));
        assert_eq!(spoken("N"), Ok("N".into()));
    }
}
