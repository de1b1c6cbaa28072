//! Bytes from a terminal into inputs. One per session: it holds what is unfinished between packets.
//!
//! crossterm's own reader is not used: it belongs to the process, takes an escape at the end of a packet for the key,
//! blocks on half a sequence, and spins when the terminal goes away.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};

use super::{Code, Input, Key, Modifiers, clean, csi};

/// Most bytes of one paste handed over at a time.
const MOST_PASTED: usize = 1 << 20;
/// Longest control string (DCS, OSC, APC) waited for.
const MOST_STRING: usize = 4096;
const ESC: u8 = 0x1b;
const PASTE_END: &[u8] = b"\x1b[201~";

/// What the first bytes held turned out to be.
pub(super) enum Step {
    /// Not enough yet.
    More,
    /// So many bytes are done with, and this is what they meant.
    Took(usize, Option<Event>),
    /// So many bytes are done with, and pasted text follows.
    Paste(usize),
}

/// Turns one terminal's bytes into inputs.
#[derive(Debug, Default)]
pub struct Decoder {
    held: Vec<u8>,
    pasting: bool,
}

impl Decoder {
    /// Takes in `bytes` and appends what they mean to `inputs`.
    pub fn feed(&mut self, bytes: &[u8], inputs: &mut Vec<Input>) {
        self.held.extend_from_slice(bytes);
        let mut start = 0;
        while start < self.held.len() {
            let rest = &self.held[start..];
            let step = if self.pasting { self.pasted(rest, inputs) } else { step(rest) };
            match step {
                Step::More => break,
                Step::Took(count, event) => {
                    self.pasting = false;
                    start += count;
                    inputs.extend(event.and_then(Input::from_event));
                }
                Step::Paste(count) => {
                    self.pasting = true;
                    start += count;
                }
            }
        }
        self.held.drain(..start);
    }

    /// Whether bytes are held that may be the beginning of something: [`Decoder::give_up`] after a moment.
    pub fn is_waiting(&self) -> bool {
        !self.pasting && !self.held.is_empty()
    }

    /// Nothing more came: what is held means what it means alone. A lone escape is the key.
    pub fn give_up(&mut self, inputs: &mut Vec<Input>) {
        if !self.is_waiting() {
            return;
        }
        let held = std::mem::take(&mut self.held);
        let held_alt = Modifiers { alt: true, ..Modifiers::default() };
        let alt = |char| Input::Key(Key::new(Code::Char(char), held_alt));
        match held.as_slice() {
            [ESC] => inputs.push(Input::Key(Key::plain(Code::Esc))),
            [ESC, byte @ (b'[' | b'O' | b']' | b'P' | b'_' | b'^' | b'X')] => {
                inputs.push(alt(char::from(*byte)))
            }
            // A lone byte of Latin-1: an old terminal typing an accented letter.
            [byte @ 0xa0..=0xff] => inputs.push(Input::Key(Key::plain(Code::Char(char::from(*byte))))),
            _ => {}
        }
    }

    /// Hands over pasted text: up to its end mark, or as much as is reasonable to hold.
    fn pasted(&self, rest: &[u8], inputs: &mut Vec<Input>) -> Step {
        let end = rest.windows(PASTE_END.len()).position(|window| window == PASTE_END);
        match end {
            Some(end) => {
                inputs.push(Input::Paste(clean(&String::from_utf8_lossy(&rest[..end]))));
                Step::Took(end + PASTE_END.len(), None)
            }
            None if rest.len() > MOST_PASTED => {
                let text = rest.get(..MOST_PASTED).unwrap_or(rest);
                // Not in the middle of a letter.
                let whole = match std::str::from_utf8(text) {
                    Err(error) if error.error_len().is_none() => error.valid_up_to().max(1),
                    _ => text.len(),
                };
                inputs.push(Input::Paste(clean(&String::from_utf8_lossy(&text[..whole]))));
                Step::Paste(whole)
            }
            None => Step::More,
        }
    }
}

/// What `bytes` (never empty) begins with.
fn step(bytes: &[u8]) -> Step {
    match bytes {
        [ESC] => Step::More,
        [ESC, ESC, ..] => Step::Took(1, Some(press(KeyCode::Esc, KeyModifiers::NONE))),
        [ESC, b'[', rest @ ..] => csi::sequence(rest),
        [ESC, b'O'] => Step::More,
        [ESC, b'O', last, ..] => Step::Took(3, csi::ss3(*last)),
        [ESC, b']' | b'P' | b'_' | b'^' | b'X', rest @ ..] => string(rest),
        [ESC, rest @ ..] => match single(rest) {
            Step::Took(count, Some(Event::Key(mut key))) => {
                key.modifiers |= KeyModifiers::ALT;
                Step::Took(count + 1, Some(Event::Key(key)))
            }
            Step::Took(count, _) => Step::Took(count + 1, None),
            more => more,
        },
        _ => single(bytes),
    }
}

/// A control string, such as a terminal's late answer to somebody else's question: nothing to us, but its text must
/// not be taken for keys. Ends with BEL or ST.
fn string(rest: &[u8]) -> Step {
    let rest = rest.get(..MOST_STRING).unwrap_or(rest);
    let bell = rest.iter().position(|&byte| byte == 0x07).map(|at| at + 1);
    let terminator = rest.windows(2).position(|pair| pair == b"\x1b\\").map(|at| at + 2);
    match bell.into_iter().chain(terminator).min() {
        Some(end) => Step::Took(2 + end, None),
        None if rest.len() == MOST_STRING => Step::Took(2 + rest.len(), None),
        None => Step::More,
    }
}

/// One key that is not a sequence.
fn single(bytes: &[u8]) -> Step {
    let Some(&first) = bytes.first() else { return Step::More };
    let (code, modifiers) = match first {
        b'\r' | b'\n' => (KeyCode::Enter, KeyModifiers::NONE),
        b'\t' => (KeyCode::Tab, KeyModifiers::NONE),
        0x08 | 0x7f => (KeyCode::Backspace, KeyModifiers::NONE),
        0 => (KeyCode::Char(' '), KeyModifiers::CONTROL),
        1..=0x1a => (KeyCode::Char(char::from(first - 1 + b'a')), KeyModifiers::CONTROL),
        ESC => (KeyCode::Esc, KeyModifiers::NONE),
        0x1c..=0x1f => (KeyCode::Char(char::from(first - 0x1c + b'4')), KeyModifiers::CONTROL),
        _ => return letter(bytes),
    };
    Step::Took(1, Some(press(code, modifiers)))
}

/// One character of UTF-8, or of Latin-1 where it cannot be UTF-8.
fn letter(bytes: &[u8]) -> Step {
    let chunk = bytes.get(..4).unwrap_or(bytes);
    let valid = match std::str::from_utf8(chunk) {
        Ok(text) => text,
        Err(error) if error.valid_up_to() > 0 => {
            std::str::from_utf8(&chunk[..error.valid_up_to()]).unwrap_or_default()
        }
        Err(error) if error.error_len().is_none() => return Step::More,
        Err(_) => "",
    };
    let first = bytes.first().copied().unwrap_or_default();
    let (char, count) = match valid.chars().next() {
        Some(char) => (char, char.len_utf8()),
        None => (char::from(first), 1),
    };
    Step::Took(count, Some(press(KeyCode::Char(char), KeyModifiers::NONE)))
}

/// A key press.
pub(super) fn press(code: KeyCode, modifiers: KeyModifiers) -> Event {
    Event::Key(KeyEvent::new(code, modifiers))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    /// What `bytes` mean when they come all at once and nothing follows.
    fn read(bytes: &[u8]) -> Vec<Input> {
        let mut inputs = Vec::new();
        let mut decoder = Decoder::default();
        decoder.feed(bytes, &mut inputs);
        decoder.give_up(&mut inputs);
        inputs
    }

    fn plain(code: Code) -> Vec<Input> {
        vec![Input::Key(Key::plain(code))]
    }

    fn with(code: Code, ctrl: bool, alt: bool, shift: bool) -> Vec<Input> {
        vec![Input::Key(Key::new(code, Modifiers { ctrl, alt, shift }))]
    }

    #[rstest]
    #[case(b"a", Code::Char('a'))]
    #[case("è".as_bytes(), Code::Char('è'))]
    #[case("€".as_bytes(), Code::Char('€'))]
    #[case(b"\xe8", Code::Char('è'))]
    #[case(b"\r", Code::Enter)]
    #[case(b"\n", Code::Enter)]
    #[case(b"\t", Code::Tab)]
    #[case(b"\x08", Code::Backspace)]
    #[case(b"\x7f", Code::Backspace)]
    #[case(b"\x1b", Code::Esc)]
    #[case(b"\x1b[A", Code::Up)]
    #[case(b"\x1bOA", Code::Up)]
    #[case(b"\x1b[1~", Code::Home)]
    #[case(b"\x1bOF", Code::End)]
    #[case(b"\x1b[5~", Code::PageUp)]
    #[case(b"\x1b[3~", Code::Delete)]
    #[case(b"\x1bOP", Code::Function(1))]
    #[case(b"\x1b[[A", Code::Function(1))]
    #[case(b"\x1b[11~", Code::Function(1))]
    #[case(b"\x1b[15~", Code::Function(5))]
    #[case(b"\x1b[17~", Code::Function(6))]
    #[case(b"\x1b[21~", Code::Function(10))]
    #[case(b"\x1b[24~", Code::Function(12))]
    #[case(b"\x1bOM", Code::Enter)]
    #[case(b"\x1bOr", Code::Char('2'))]
    #[case(b"\x1b[233u", Code::Char('é'))]
    fn plain_keys(#[case] bytes: &[u8], #[case] code: Code) {
        assert_eq!(read(bytes), plain(code));
    }

    #[rstest]
    #[case(b"\x12", with(Code::Char('r'), true, false, false))]
    #[case(b"\0", with(Code::Char(' '), true, false, false))]
    #[case(b"\x1bb", with(Code::Char('b'), false, true, false))]
    #[case(b"\x1b[", with(Code::Char('['), false, true, false))]
    #[case(b"\x1b[Z", with(Code::Tab, false, false, true))]
    #[case(b"\x1b[1;5C", with(Code::Right, true, false, false))]
    #[case(b"\x1b[1;2R", with(Code::Function(3), false, false, true))]
    #[case(b"\x1b[3;5~", with(Code::Delete, true, false, false))]
    #[case(b"\x1b[97;5u", with(Code::Char('a'), true, false, false))]
    #[case(b"\x1b[27;5;97~", with(Code::Char('a'), true, false, false))]
    #[case(b"\x1b[3^", with(Code::Delete, true, false, false))]
    fn keys_with_modifiers(#[case] bytes: &[u8], #[case] inputs: Vec<Input>) {
        assert_eq!(read(bytes), inputs);
    }

    #[rstest]
    #[case::mouse(b"\x1b[M !!")]
    #[case::sgr_mouse(b"\x1b[<0;3;4M")]
    #[case::cursor_report(b"\x1b[12;40R")]
    #[case::attributes(b"\x1b[?62;22c")]
    #[case::colour_answer(b"\x1b]11;rgb:0000/0000/0000\x07")]
    #[case::string_answer(b"\x1bP1$r0m\x1b\\")]
    #[case::release(b"\x1b[97;1:3u")]
    #[case::c1_control(b"\x9b")]
    fn answers_and_mice_are_not_keys(#[case] bytes: &[u8]) {
        let mut and_a_key = bytes.to_vec();
        and_a_key.push(b'k');
        assert_eq!(read(&and_a_key), plain(Code::Char('k')));
    }

    #[test]
    fn a_sequence_may_come_in_pieces() {
        let mut inputs = Vec::new();
        let mut decoder = Decoder::default();
        for byte in b"\x1b[1;5A" {
            assert_eq!(inputs, []);
            decoder.feed(&[*byte], &mut inputs);
        }
        assert_eq!(inputs, with(Code::Up, true, false, false));
        assert!(!decoder.is_waiting());
        decoder.feed(b"\x1b", &mut inputs);
        assert!(decoder.is_waiting());
    }

    #[test]
    fn a_packet_may_hold_many_keys() {
        assert_eq!(read(b"jj\x1b[B\x1b").len(), 4);
        assert_eq!(read(b"\x1b\x1b[A"), [plain(Code::Esc), plain(Code::Up)].concat());
    }

    #[test]
    fn a_paste_is_one_input() {
        let mut inputs = Vec::new();
        let mut decoder = Decoder::default();
        decoder.feed(b"x\x1b[200~uno\rd", &mut inputs);
        assert_eq!(inputs, plain(Code::Char('x')));
        assert!(!decoder.is_waiting());
        decoder.feed("ù\x1b[A\x1b[20".as_bytes(), &mut inputs);
        decoder.feed(b"1~y", &mut inputs);
        assert_eq!(inputs[1..], [Input::Paste("uno\ndù[A".into()), Input::Key(Key::char('y'))]);
    }

    #[test]
    fn a_huge_paste_comes_in_parts_and_loses_nothing() {
        let mut inputs = Vec::new();
        let mut decoder = Decoder::default();
        decoder.feed(b"\x1b[200~", &mut inputs);
        let text = "aè".repeat(MOST_PASTED / 2);
        decoder.feed(text.as_bytes(), &mut inputs);
        decoder.feed(b"\x1b[201~", &mut inputs);
        let pasted: String = inputs
            .iter()
            .filter_map(|input| if let Input::Paste(text) = input { Some(text.as_str()) } else { None })
            .collect();
        assert!(inputs.len() >= 2);
        assert!(pasted == text);
    }

    proptest! {
        /// Hostile bytes neither panic, nor get stuck, nor depend on how they were cut.
        #[test]
        fn any_bytes_in_any_pieces(bytes in proptest::collection::vec(any::<u8>(), 0..200), cut in 0_usize..200) {
            let mut inputs = Vec::new();
            let mut decoder = Decoder::default();
            let (one, two) = bytes.split_at(cut.min(bytes.len()));
            decoder.feed(one, &mut inputs);
            decoder.feed(two, &mut inputs);
            decoder.give_up(&mut inputs);
            prop_assert_eq!(inputs, read(&bytes));
        }
    }
}
