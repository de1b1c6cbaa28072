//! Where a command can be given: the screens and the small windows over them.

use std::fmt;

/// A place with its own keys. Keys not bound in a scope are looked for in its [`parent`](Scope::parent).
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Scope {
    /// Everywhere.
    Global,
    /// Any list with a cursor.
    List,
    /// Any list whose cursor is on someone with a timeline: a person, a company or a school.
    Subject,
    /// Any list whose cursor is on a person.
    Person,
    /// The list of persons.
    Persons,
    /// One subject's timeline.
    Timeline,
    /// The vacancy board.
    Board,
    /// Candidates for one vacancy, or vacancies for one person.
    Matching,
    /// What is late, due today and due soon.
    Agenda,
    /// The list of companies.
    Companies,
    /// The standards browser.
    Standards,
    /// The figures of a standard.
    Indicators,
    /// The search field.
    Search,
    /// A form of several fields.
    Form,
    /// A text of several lines.
    Note,
    /// A list to pick one value from, filtered by typing.
    Picker,
    /// The `:` line.
    Line,
    /// The command palette.
    Palette,
    /// The which-key menu.
    Menu,
    /// The help screen.
    Help,
    /// A question before an act that cannot be taken lightly.
    Confirm,
}

impl Scope {
    /// Every scope, in the order of the printed cheat sheet.
    pub const ALL: [Self; 21] = [
        Self::Global,
        Self::List,
        Self::Subject,
        Self::Person,
        Self::Persons,
        Self::Timeline,
        Self::Board,
        Self::Matching,
        Self::Agenda,
        Self::Companies,
        Self::Standards,
        Self::Indicators,
        Self::Search,
        Self::Form,
        Self::Note,
        Self::Picker,
        Self::Line,
        Self::Palette,
        Self::Menu,
        Self::Help,
        Self::Confirm,
    ];

    /// The name used in keymap files and, after `scope-`, in the locales.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Global => "global",
            Self::List => "list",
            Self::Subject => "subject",
            Self::Person => "person",
            Self::Persons => "persons",
            Self::Timeline => "timeline",
            Self::Board => "board",
            Self::Matching => "matching",
            Self::Agenda => "agenda",
            Self::Companies => "companies",
            Self::Standards => "standards",
            Self::Indicators => "indicators",
            Self::Search => "search",
            Self::Form => "form",
            Self::Note => "note",
            Self::Picker => "picker",
            Self::Line => "line",
            Self::Palette => "palette",
            Self::Menu => "menu",
            Self::Help => "help",
            Self::Confirm => "confirm",
        }
    }

    /// The scope of that name in a keymap file.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scope| scope.name() == name)
    }

    /// Where a key is looked for when this scope does not bind it.
    ///
    /// A question, the `:` line and the menu stand alone: no key may slip through them to what is below.
    #[must_use]
    pub const fn parent(self) -> Option<Self> {
        match self {
            Self::Global | Self::Line | Self::Palette | Self::Picker | Self::Menu | Self::Confirm => None,
            Self::List | Self::Search | Self::Form | Self::Note => Some(Self::Global),
            Self::Subject | Self::Board | Self::Standards | Self::Help => Some(Self::List),
            Self::Person | Self::Companies | Self::Indicators => Some(Self::Subject),
            Self::Persons | Self::Timeline | Self::Matching | Self::Agenda => Some(Self::Person),
        }
    }

    /// This scope, then its parent, up to the last.
    pub fn chain(self) -> impl Iterator<Item = Self> {
        std::iter::successors(Some(self), |scope| scope.parent())
    }

    /// Whether `other` is this scope or one it falls back to.
    #[must_use]
    pub fn reaches(self, other: Self) -> bool {
        self.chain().any(|scope| scope == other)
    }

    /// Whether characters are text here: a visible character is then never a command, whatever is bound above.
    #[must_use]
    pub const fn takes_text(self) -> bool {
        matches!(self, Self::Search | Self::Form | Self::Note | Self::Picker | Self::Line | Self::Palette)
    }

    /// Whether this is a whole screen, where every global command must stay reachable.
    #[must_use]
    pub const fn is_screen(self) -> bool {
        matches!(
            self,
            Self::Persons
                | Self::Timeline
                | Self::Board
                | Self::Matching
                | Self::Agenda
                | Self::Companies
                | Self::Standards
                | Self::Indicators
        )
    }
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique_and_found_again() {
        for scope in Scope::ALL {
            assert_eq!(Scope::named(scope.name()), Some(scope));
        }
        assert_eq!(Scope::named("nowhere"), None);
    }

    #[test]
    fn every_screen_reaches_the_global_keys() {
        for scope in Scope::ALL.into_iter().filter(|scope| scope.is_screen()) {
            assert!(scope.reaches(Scope::Global), "{scope}");
            assert!(!scope.takes_text(), "{scope}");
        }
    }
}
