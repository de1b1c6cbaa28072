//! A message to the operator before it is put into a language.

/// Something said to the operator: a locale key and what goes into it. State keeps messages, views say them, so
/// the language can change while a message is on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    key: &'static str,
    args: Vec<(&'static str, Arg)>,
}

/// What goes into a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// A text, said as it is. Years and codes belong here: they are not counted.
    Text(String),
    /// A number, written as the language does and deciding between singular and plural.
    Number(i64),
    /// Another message, said in the same language.
    Message(Box<Message>),
}

impl Message {
    /// A message without arguments.
    #[must_use]
    pub const fn new(key: &'static str) -> Self {
        Self { key, args: Vec::new() }
    }

    /// The same message with one more argument.
    #[must_use]
    pub fn arg(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// The locale key.
    #[must_use]
    pub fn key(&self) -> &'static str {
        self.key
    }

    /// The arguments, by name.
    #[must_use]
    pub fn args(&self) -> &[(&'static str, Arg)] {
        &self.args
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Message> for Arg {
    fn from(message: Message) -> Self {
        Self::Message(Box::new(message))
    }
}

macro_rules! from_number {
    ($($kind:ty)+) => {
        $(impl From<$kind> for Arg {
            fn from(number: $kind) -> Self {
                Self::Number(i64::from(number))
            }
        })+
    };
}

from_number!(u8 u16 u32 i16 i32 i64);

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        // no count of ours comes near the limit
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}
