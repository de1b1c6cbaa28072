//! Fuzzy ranking and highlighting of short lists: palette, pickers, and the candidates the index has found. It
//! reads every line letter by letter, so it never walks the registry.

use super::fold::walk;
use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;
use std::ops::Range;

/// At most this many letters of a pattern count; matching takes pattern × line.
const LONGEST_PATTERN: usize = 64;

/// A matcher for short lines, accents and case aside.
pub struct Shortlist {
    skim: SkimMatcherV2,
}

impl std::fmt::Debug for Shortlist {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Shortlist")
    }
}

impl Default for Shortlist {
    fn default() -> Shortlist {
        Shortlist::new()
    }
}

/// A line folded letter by letter, words parted by one blank, with where each letter came from.
struct Folded {
    letters: String,
    from: Vec<(usize, usize)>,
}

fn folded(text: &str) -> Folded {
    let (letters, from) = (std::cell::RefCell::new(String::new()), std::cell::RefCell::new(Vec::new()));
    walk(
        text,
        |b, start, end| {
            letters.borrow_mut().push(char::from(b));
            from.borrow_mut().push((start, end));
        },
        || {
            if !letters.borrow().ends_with(' ') {
                letters.borrow_mut().push(' ');
                from.borrow_mut().push((0, 0));
            }
        },
    );
    Folded { letters: letters.into_inner(), from: from.into_inner() }
}

impl Shortlist {
    /// A fresh matcher; keep it for a list.
    #[must_use]
    pub fn new() -> Shortlist {
        Shortlist { skim: SkimMatcherV2::default().ignore_case() }
    }

    /// How well `line` fits `pattern`, every word of which must be there as a subsequence, and the byte ranges of
    /// `line` that match. A blank pattern fits everything with 0.
    #[must_use]
    pub fn fit(&self, line: &str, pattern: &str) -> Option<(i64, Vec<Range<usize>>)> {
        let pattern = super::fold::fold(pattern);
        let pattern = &pattern[..pattern.len().min(LONGEST_PATTERN)];
        let line = folded(line);
        let mut total = 0;
        let mut ranges = Vec::new();
        for word in pattern.split(' ').filter(|word| !word.is_empty()) {
            let (score, at) = self.skim.fuzzy_indices(&line.letters, word)?;
            total += score;
            ranges.extend(at.into_iter().filter_map(|i| line.from.get(i)).map(|(start, end)| *start..*end));
        }
        Some((total, merge(ranges)))
    }

    /// The positions in `items` that fit `pattern`, best first, equal ones in their order, with the ranges to
    /// highlight.
    #[must_use]
    pub fn pick<'t>(
        &self,
        items: impl IntoIterator<Item = &'t str>,
        pattern: &str,
    ) -> Vec<(usize, Vec<Range<usize>>)> {
        let fits = items.into_iter().enumerate().filter_map(|(i, line)| Some((i, self.fit(line, pattern)?)));
        let mut out: Vec<(usize, (i64, Vec<Range<usize>>))> = fits.collect();
        out.sort_by_key(|(i, (score, _))| (std::cmp::Reverse(*score), *i));
        out.into_iter().map(|(i, (_, ranges))| (i, ranges)).collect()
    }

    /// The sum of how well each of some folded words fits a line; a word that is not there adds nothing.
    pub(super) fn words(&self, line: &str, words: &[&str]) -> i64 {
        let line = folded(line);
        words.iter().filter_map(|word| self.skim.fuzzy_match(&line.letters, word)).sum()
    }
}

/// Sorted ranges without overlaps or neighbours.
pub(super) fn merge(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_unstable_by_key(|range| (range.start, range.end));
    let mut out: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match out.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => out.push(range),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_better_line_comes_first_and_shows_why() {
        let list = Shortlist::new();
        let found = list.pick(["Esporta persone", "Nuova persona", "Note", "Però"], "pers");
        assert_eq!(found.len(), 2);
        assert!(found.iter().any(|(i, ranges)| *i == 1 && ranges == &[6..10]));
        assert_eq!(list.pick(["Però", "Per"], "però").len(), 1);
        assert_eq!(list.fit("Però", "pero").unwrap().1, [0..5]);
        assert_eq!(list.pick(["a", "b"], "").len(), 2);
        assert!(list.fit("abc", &"x".repeat(10_000)).is_none());
    }
}
