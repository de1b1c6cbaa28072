//! One command: what it is called, where it is given, whether it can be given now, and what it does.

use std::fmt;

use super::Scope;

/// What the application brings: the state commands look at and change.
pub trait Context {
    /// What running a command gives back to the loop.
    type Outcome;
    /// Why a command cannot be given now, in a form the application can put into words.
    type Reason;
}

/// Whether a command can be given now.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Availability<R> {
    /// It can.
    Available,
    /// It cannot, for this reason.
    Unavailable(R),
}

impl<R> Availability<R> {
    /// The reason against, if there is one.
    pub fn reason(self) -> Option<R> {
        match self {
            Self::Available => None,
            Self::Unavailable(reason) => Some(reason),
        }
    }

    /// Whether the command can be given.
    pub fn is_available(&self) -> bool {
        matches!(self, Self::Available)
    }
}

/// What a command takes after its name on the `:` line.
pub enum Argument<C> {
    /// Nothing.
    None,
    /// A text that may be left out. The function gives the values to complete from.
    Optional(fn(&C) -> Vec<String>),
    /// A text that must be there. The function gives the values to complete from.
    Required(fn(&C) -> Vec<String>),
}

/// How much a command asks to be seen in the footer.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Prominence {
    /// Not even in the palette: cursor movements and the like.
    Silent,
    /// In the palette and the menu, never in the footer.
    Listed,
    /// In the footer when there is room: higher comes first.
    Hint(u8),
    /// Always in the footer, at its end.
    Pinned,
}

/// One row of the command table.
pub struct Row<C: Context> {
    /// The stable name, used by keymaps and the `:` line: `note.write`.
    pub id: &'static str,
    /// Where it can be given.
    pub scopes: &'static [Scope],
    /// Other names for the `:` line.
    pub aliases: &'static [&'static str],
    /// What it takes after its name.
    pub argument: Argument<C>,
    /// Its place in the footer and the palette.
    pub prominence: Prominence,
    /// Whether it can be given now.
    pub availability: fn(&C) -> Availability<C::Reason>,
    /// Does it, with the text after its name if there was one.
    pub run: fn(&mut C, Option<&str>) -> C::Outcome,
}

impl<C: Context> Row<C> {
    /// A row that is always available, takes no argument and has no alias.
    pub const fn new(
        id: &'static str,
        scopes: &'static [Scope],
        prominence: Prominence,
        run: fn(&mut C, Option<&str>) -> C::Outcome,
    ) -> Self {
        let argument = Argument::None;
        Self { id, scopes, aliases: &[], argument, prominence, availability: always::<C>, run }
    }

    /// Available only when `availability` says so.
    #[must_use]
    pub fn when(self, availability: fn(&C) -> Availability<C::Reason>) -> Self {
        Self { availability, ..self }
    }

    /// Also called by these names on the `:` line.
    #[must_use]
    pub fn aliases(self, aliases: &'static [&'static str]) -> Self {
        Self { aliases, ..self }
    }

    /// May be followed by one of (or any text like) these values on the `:` line.
    #[must_use]
    pub fn optional(self, values: fn(&C) -> Vec<String>) -> Self {
        Self { argument: Argument::Optional(values), ..self }
    }

    /// Must be followed by one of (or any text like) these values on the `:` line.
    #[must_use]
    pub fn required(self, values: fn(&C) -> Vec<String>) -> Self {
        Self { argument: Argument::Required(values), ..self }
    }

    /// The locale key of the label: `cmd-note-write`. Its attributes `.hint` and `.help` are the word in the
    /// footer and the line in the help.
    #[must_use]
    pub fn label_key(&self) -> String {
        label_key(self.id)
    }
}

/// The locale key of the label of the command `id`.
#[must_use]
pub fn label_key(id: &str) -> String {
    format!("cmd-{}", id.replace('.', "-"))
}

fn always<C: Context>(_: &C) -> Availability<C::Reason> {
    Availability::Available
}

impl<C: Context> fmt::Debug for Row<C> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Row").field("id", &self.id).field("scopes", &self.scopes).finish_non_exhaustive()
    }
}
