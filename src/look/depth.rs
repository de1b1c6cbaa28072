//! How many colours a terminal shows.

use super::Environment;

/// How many colours a terminal shows, from none to all.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum ColourDepth {
    /// None: only bold, reverse and the like.
    Mono,
    /// The terminal's own sixteen.
    Sixteen,
    /// xterm's 256.
    Indexed,
    /// Any.
    True,
}

impl ColourDepth {
    /// All depths, the poorest first.
    pub const ALL: [Self; 4] = [Self::Mono, Self::Sixteen, Self::Indexed, Self::True];

    /// The name used in settings.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Mono => "mono",
            Self::Sixteen => "16",
            Self::Indexed => "256",
            Self::True => "true",
        }
    }

    /// The depth of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|depth| depth.name() == name)
    }

    /// The depth of a session's terminal. `NO_COLOR` wins over all else; an unknown terminal gets sixteen.
    #[must_use]
    pub fn of(environment: &Environment) -> Self {
        let term = environment.terminal();
        if environment.no_color.as_deref().is_some_and(|value| !value.is_empty()) {
            return Self::Mono;
        }
        let without = ["", "dumb", "unknown", "cons25-m"];
        if without.contains(&term)
            || term.starts_with("vt")
            || term.ends_with("-m")
            || term.ends_with("-mono")
        {
            return Self::Mono;
        }
        if matches!(environment.colorterm.as_deref(), Some("truecolor" | "24bit"))
            || term.ends_with("-direct")
        {
            return Self::True;
        }
        if term.contains("256color") { Self::Indexed } else { Self::Sixteen }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(term: &str, colorterm: Option<&str>, no_color: Option<&str>) -> ColourDepth {
        ColourDepth::of(&Environment {
            term: Some(term.into()),
            colorterm: colorterm.map(Into::into),
            no_color: no_color.map(Into::into),
            ..Environment::default()
        })
    }

    #[test]
    fn the_terminal_decides_and_no_color_wins() {
        assert_eq!(of("xterm-256color", Some("truecolor"), None), ColourDepth::True);
        assert_eq!(of("xterm-direct", None, None), ColourDepth::True);
        assert_eq!(of("screen-256color", None, None), ColourDepth::Indexed);
        assert_eq!(of("xterm", None, None), ColourDepth::Sixteen);
        assert_eq!(of("linux", None, None), ColourDepth::Sixteen);
        assert_eq!(of("putty", None, None), ColourDepth::Sixteen);
        assert_eq!(of("vt220", None, None), ColourDepth::Mono);
        assert_eq!(of("dumb", Some("truecolor"), None), ColourDepth::Mono);
        assert_eq!(of("xterm-256color", Some("truecolor"), Some("1")), ColourDepth::Mono);
        assert_eq!(of("xterm-256color", None, Some("")), ColourDepth::Indexed);
        assert_eq!(ColourDepth::of(&Environment::default()), ColourDepth::Mono);
    }

    #[test]
    fn depths_are_found_by_name() {
        for depth in ColourDepth::ALL {
            assert_eq!(ColourDepth::named(depth.name()), Some(depth));
        }
    }
}
