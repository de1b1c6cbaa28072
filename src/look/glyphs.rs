//! Marks, rules and bars, in Unicode and in ASCII.

use std::borrow::Cow;

use super::Environment;

/// Which characters a terminal can show.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum GlyphSet {
    /// Unicode, within the characters that terminal fonts have.
    Unicode,
    /// Only ASCII.
    Ascii,
}

impl GlyphSet {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Unicode, Self::Ascii];

    /// The name used in settings.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unicode => "unicode",
            Self::Ascii => "ascii",
        }
    }

    /// The set of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|set| set.name() == name)
    }

    /// The set a session's locale and terminal can show: Unicode only where the locale says UTF-8, and never on
    /// the Linux console, whose font lacks half of the marks.
    #[must_use]
    pub fn of(environment: &Environment) -> Self {
        let locale = environment.character_locale().to_ascii_lowercase();
        let says_utf8 = locale.contains("utf-8") || locale.contains("utf8");
        let can_show = !matches!(environment.terminal(), "" | "linux" | "dumb");
        if says_utf8 && can_show { Self::Unicode } else { Self::Ascii }
    }

    /// The glyphs of this set.
    #[must_use]
    pub const fn glyphs(self) -> &'static Glyphs {
        match self {
            Self::Unicode => &UNICODE,
            Self::Ascii => &ASCII,
        }
    }
}

/// The glyphs of one set. Each is one column wide in both sets, so a layout never changes with the set.
#[derive(Debug, PartialEq, Eq)]
pub struct Glyphs {
    set: GlyphSet,
    /// Before the line under the cursor, and after a prompt.
    pub marker: &'static str,
    /// The rule between two parts of the screen.
    pub rule: &'static str,
    /// Between two columns.
    pub column: &'static str,
    /// Between two facts on one line.
    pub dot: &'static str,
    /// Where a value would stand that there is none of.
    pub nothing: &'static str,
    /// After a text that was cut.
    pub ellipsis: &'static str,
    /// Where typing goes on, where the terminal's own cursor is not shown.
    pub caret: &'static str,
    /// A box that is on.
    pub box_on: &'static str,
    /// A box that is off.
    pub box_off: &'static str,
    /// A criterion is met.
    pub met: &'static str,
    /// A criterion is met in part.
    pub partly: &'static str,
    /// A criterion is not met, but need not be.
    pub missing: &'static str,
    /// Nobody has asked yet.
    pub unknown: &'static str,
    /// A criterion that must be met is not.
    pub failed: &'static str,
    /// A step that is done.
    pub done: &'static str,
    /// A step whose clock is running.
    pub running: &'static str,
    /// A step to come.
    pub to_come: &'static str,
    /// So many of something.
    pub times: &'static str,
    /// Before a negative number of days.
    pub minus: &'static str,
    /// Opens the words of a caller.
    pub quote_open: &'static str,
    /// Closes the words of a caller.
    pub quote_close: &'static str,
    /// To the left.
    pub left: &'static str,
    /// To the right.
    pub right: &'static str,
    /// Up.
    pub up: &'static str,
    /// Down.
    pub down: &'static str,
    bar: &'static [&'static str],
}

static UNICODE: Glyphs = Glyphs {
    set: GlyphSet::Unicode,
    marker: "›",
    rule: "─",
    column: "│",
    dot: "·",
    nothing: "—",
    ellipsis: "…",
    caret: "▏",
    box_on: "■",
    box_off: "□",
    met: "●",
    partly: "◐",
    missing: "○",
    unknown: "?",
    failed: "×",
    done: "✓",
    running: "◷",
    to_come: "○",
    times: "×",
    minus: "−",
    quote_open: "«",
    quote_close: "»",
    left: "←",
    right: "→",
    up: "↑",
    down: "↓",
    bar: &["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"],
};

static ASCII: Glyphs = Glyphs {
    set: GlyphSet::Ascii,
    marker: ">",
    rule: "-",
    column: "|",
    dot: "-",
    nothing: "-",
    ellipsis: "~",
    caret: "_",
    box_on: "#",
    box_off: "_",
    met: "*",
    partly: "+",
    missing: "o",
    unknown: "?",
    failed: "x",
    done: "v",
    running: "@",
    to_come: "o",
    times: "x",
    minus: "-",
    quote_open: "\"",
    quote_close: "\"",
    left: "<",
    right: ">",
    up: "^",
    down: "v",
    bar: &["-", "#"],
};

impl Glyphs {
    /// Which set these are.
    #[must_use]
    pub fn set(&self) -> GlyphSet {
        self.set
    }

    /// A bar `width` columns wide, filled to `share` (0 to 1), the rest blank. Something more than nothing always
    /// shows.
    #[must_use]
    pub fn bar(&self, share: f64, width: usize) -> String {
        let steps = self.bar.len();
        let wanted = (share.clamp(0.0, 1.0) * (width * steps) as f64).round() as usize;
        let filled = if share > 0.0 { wanted.max(1) } else { wanted };
        let mut bar = self.bar[steps - 1].repeat(filled / steps);
        if !filled.is_multiple_of(steps) && filled / steps < width {
            bar.push_str(self.bar[filled % steps - 1]);
        }
        let used = filled.div_ceil(steps).min(width);
        bar.extend(std::iter::repeat_n(' ', width - used));
        bar
    }

    /// `text` in the characters of this set, column for column: unchanged in Unicode; in ASCII marks become their
    /// twins, accented letters lose their accent, and what has no twin of its width becomes `?`.
    #[must_use]
    pub fn spell<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if self.set == GlyphSet::Unicode || text.is_ascii() {
            return Cow::Borrowed(text);
        }
        Cow::Owned(text.chars().map(ascii_twin).collect())
    }

    fn pairs(&self) -> [&'static str; 25] {
        [
            self.marker,
            self.rule,
            self.column,
            self.dot,
            self.nothing,
            self.ellipsis,
            self.caret,
            self.box_on,
            self.box_off,
            self.met,
            self.partly,
            self.missing,
            self.unknown,
            self.failed,
            self.done,
            self.running,
            self.to_come,
            self.times,
            self.minus,
            self.quote_open,
            self.quote_close,
            self.left,
            self.right,
            self.up,
            self.down,
        ]
    }
}

fn ascii_twin(c: char) -> char {
    if c.is_ascii() {
        return c;
    }
    let mut written = [0; 4];
    let written = &*c.encode_utf8(&mut written);
    let twin = UNICODE.pairs().iter().position(|glyph| *glyph == written).map(|place| ASCII.pairs()[place]);
    let twin = twin.unwrap_or_else(|| match c {
        '▎' | '▍' | '▌' => "-",
        '▋' | '▊' | '▉' | '█' => "#",
        '’' | '‘' => "'",
        '“' | '”' => "\"",
        '–' => "-",
        '≤' => "<",
        '≥' => ">",
        c => any_ascii::any_ascii_char(c),
    });
    let mut characters = twin.chars();
    match (characters.next(), characters.next()) {
        (Some(only), None) => only,
        _ => '?',
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_width::UnicodeWidthStr;

    use super::*;

    #[test]
    fn twins_take_one_column_and_keep_to_their_set() {
        for (unicode, ascii) in UNICODE.pairs().into_iter().zip(ASCII.pairs()) {
            assert_eq!((unicode.width(), ascii.width()), (1, 1), "{unicode} {ascii}");
            assert!(ascii.is_ascii(), "{ascii}");
        }
        for block in UNICODE.bar.iter().chain(ASCII.bar) {
            assert_eq!(block.width(), 1);
        }
    }

    #[test]
    fn marks_that_stand_side_by_side_differ() {
        for glyphs in GlyphSet::ALL.map(GlyphSet::glyphs) {
            let criteria = [glyphs.met, glyphs.partly, glyphs.missing, glyphs.unknown, glyphs.failed];
            let steps = [glyphs.done, glyphs.running, glyphs.to_come];
            let boxes = [glyphs.box_on, glyphs.box_off];
            for group in [&criteria[..], &steps[..], &boxes[..]] {
                for (place, mark) in group.iter().enumerate() {
                    assert!(!group[..place].contains(mark), "{mark}");
                }
            }
        }
    }

    #[test]
    fn bars_fill_by_eighths() {
        let bar = |share| UNICODE.bar(share, 6);
        assert_eq!(bar(0.0), "      ");
        assert_eq!(bar(0.001), "▏     ");
        assert_eq!(bar(0.5), "███   ");
        assert_eq!(bar(0.96), "█████▊");
        assert_eq!(bar(1.0), "██████");
        assert_eq!(bar(7.0), "██████");
        assert_eq!(ASCII.bar(0.5, 5), "##-  ");
        assert_eq!(UNICODE.bar(0.5, 0), "");
    }

    #[test]
    fn ascii_keeps_the_columns() {
        let text = "› Niccolò «è qui» — × 2 · perché…";
        let spelt = ASCII.spell(text);
        assert_eq!(spelt, "> Niccolo \"e qui\" - x 2 - perche~");
        assert_eq!(spelt.width(), text.width());
        assert_eq!(UNICODE.spell(text), text);
        assert_eq!(ASCII.spell("Æ漢"), "??");
    }

    #[test]
    fn the_locale_chooses_the_set() {
        let of = |term: &str, lang: &str| {
            let environment =
                Environment { term: Some(term.into()), lang: Some(lang.into()), ..Default::default() };
            GlyphSet::of(&environment)
        };
        assert_eq!(of("xterm", "it_IT.UTF-8"), GlyphSet::Unicode);
        assert_eq!(of("xterm", "it_IT.utf8"), GlyphSet::Unicode);
        assert_eq!(of("xterm", "it_IT@euro"), GlyphSet::Ascii);
        assert_eq!(of("xterm", "C"), GlyphSet::Ascii);
        assert_eq!(of("linux", "it_IT.UTF-8"), GlyphSet::Ascii);
    }

    proptest! {
        #[test]
        fn a_bar_is_as_wide_as_asked(share in -1.0..2.0_f64, width in 0_usize..40) {
            for glyphs in GlyphSet::ALL.map(GlyphSet::glyphs) {
                prop_assert_eq!(glyphs.bar(share, width).width(), width);
            }
        }

        #[test]
        fn ascii_is_ascii(text in ".*") {
            let spelt = ASCII.spell(&text);
            prop_assert!(spelt.is_ascii());
            prop_assert_eq!(spelt.chars().count(), text.chars().count());
        }
    }
}
