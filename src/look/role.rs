//! What a piece of the screen means; a theme says how each meaning is shown.

macro_rules! roles {
    ($($(#[doc = $doc:literal])+ $variant:ident $name:literal $(-> $parent:ident)?;)+) => {
        /// The meaning of a piece of the screen.
        #[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
        pub enum Role {
            $($(#[doc = $doc])+ $variant,)+
        }

        impl Role {
            /// Every role.
            pub const ALL: [Self; [$($name),+].len()] = [$(Self::$variant),+];

            /// The name used in theme files.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }

            /// The role shown instead when a theme says nothing about this one.
            #[must_use]
            pub const fn parent(self) -> Option<Self> {
                match self { $(Self::$variant => roles!(@parent $($parent)?),)+ }
            }
        }
    };
    (@parent) => { None };
    (@parent $parent:ident) => { Some(Self::$parent) };
}

roles! {
    /// Plain text.
    Text "text";
    /// What may be overlooked: dates of the past, units, placeholders.
    Muted "muted" -> Text;
    /// The name of what is on the screen.
    Title "title" -> Text;
    /// The head of a column.
    Heading "heading" -> Muted;
    /// The name of a field.
    Label "label" -> Muted;
    /// The one accent colour.
    Accent "accent" -> Text;
    /// The line under the cursor, apart from its marker.
    Selected "selected" -> Text;
    /// The glyph before the line under the cursor.
    Marker "marker" -> Accent;
    /// A deadline that has passed.
    Late "late" -> Error;
    /// A deadline that is near.
    Due "due" -> Warning;
    /// Done, holds, available.
    Ok "ok" -> Text;
    /// Goes on, but look at it.
    Warning "warning" -> Text;
    /// Refused, failed.
    Error "error" -> Text;
    /// The line on top.
    Header "header" -> Title;
    /// A screen's name in the header.
    Tab "tab" -> Muted;
    /// The name of the screen one is on.
    TabOpen "tab-open" -> Accent;
    /// The line at the bottom.
    Footer "footer" -> Text;
    /// A key in a hint, the menu or the help.
    Key "key" -> Accent;
    /// A command that cannot be given now.
    Disabled "disabled" -> Muted;
    /// Lines that part the screen.
    Rule "rule" -> Muted;
    /// The characters that matched a search.
    Match "match" -> Accent;
    /// Bars of points and progress.
    Bar "bar" -> Accent;
    /// Special data kept out of sight.
    Sealed "sealed" -> Warning;
    /// What is being typed.
    Input "input" -> Text;
    /// Typed but not yet committed.
    Draft "draft" -> Warning;
    /// A value nobody has asked about.
    Unknown "unknown" -> Muted;
    /// Words of a caller or of a document, quoted.
    Quote "quote" -> Text;
    /// The frame and text of a small window.
    Popup "popup" -> Text;
    /// A call is going on.
    Call "call" -> Warning;
}

impl Role {
    /// The role of that name in a theme file.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.name() == name)
    }

    /// Whether this is drawn with lines and blocks rather than read.
    #[must_use]
    pub const fn is_drawing(self) -> bool {
        matches!(self, Self::Rule | Self::Bar)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_leads_to_plain_text() {
        for role in Role::ALL {
            assert_eq!(Role::named(role.name()), Some(role));
            let steps = std::iter::successors(Some(role), |role| role.parent());
            assert_eq!(steps.take(Role::ALL.len()).last(), Some(Role::Text), "{}", role.name());
        }
    }

    #[test]
    fn a_role_is_its_place_in_the_list() {
        for (place, role) in Role::ALL.into_iter().enumerate() {
            assert_eq!(role as usize, place);
        }
    }
}
