//! The readings of a query piece other than as a word: how well a document matches them, and which may.

use super::super::base::Base;
use super::super::days;
use super::super::entry::{Field, Kind};
use super::super::fiscal;
use super::super::query::{Days, Token};
use super::bits::Bits;
use super::part::Part;
use std::cmp::Reverse;

/// The most that a reading is worth.
pub(super) const MOST: u32 = 127;

/// How well the best reading matches, 0 for not at all. `slips` lets one digit of a long number be wrong.
pub(super) fn score(part: &impl Part, doc: u32, token: &Token, slips: bool) -> u32 {
    let mut best = 0;
    if !token.fiscal.is_empty() {
        let code = part.code(doc);
        best = token.fiscal.iter().map(|f| f.score(&code)).max().unwrap_or(0);
    }
    if let Some(typed) = token.long_code().filter(|_| slips && best == 0) {
        best = [80, 60, 40].get(fiscal::slips(typed, &part.code(doc))).copied().unwrap_or(0);
    }
    if let Some(digits) = token.digits {
        for run in part.runs(doc) {
            let placed = match run.place(digits) {
                Some(place) => place.worth(),
                None if slips && token.long_number().is_some() && run.nearly(digits) => 60,
                None => 0,
            };
            best = best.max(placed);
        }
    }
    if !token.days.is_empty() || !token.birthdays.is_empty() {
        let birth = part.birth(doc);
        if birth != 0 {
            for days in token.days.iter().filter(|days| slips || !days.slip) {
                if (days.from..=days.to).contains(&birth) {
                    best = best.max(days.worth);
                }
            }
            if !token.birthdays.is_empty()
                && let Some((month, day)) = days::month_day(birth)
            {
                for said in token.birthdays.iter().filter(|b| b.month == month && b.day == day) {
                    best = best.max(said.worth);
                }
            }
        }
    }
    if token.number.is_some_and(|number| number == part.number(doc)) {
        best = best.max(match token.code_year {
            None => 100,
            Some(year) if holds_year(part, doc, year) => 110,
            Some(_) => 0,
        });
    }
    if token.mail.is_some_and(|mail| mail == part.mail(doc)) {
        best = best.max(120);
    }
    best
}

/// Whether the code of a document holds this year; one without a code does not.
fn holds_year(part: &impl Part, doc: u32, year: u16) -> bool {
    let year = year.to_string();
    part.kind(doc) != Kind::Person
        && part.values(doc).iter().any(|&v| part.field(v) == Field::Code && part.spelling(v).contains(&year))
}

/// Whether any document can match a reading of a piece. Most words could be the beginning of a fiscal code, and
/// are not.
pub(super) fn possible(base: &Base, token: &Token, slips: bool) -> bool {
    let code_only = token.digits.is_none()
        && token.days.is_empty()
        && token.birthdays.is_empty()
        && token.number.is_none()
        && token.mail.is_none();
    !code_only
        || (slips && token.long_code().is_some())
        || token.fiscal.iter().any(|f| !base.coded(f).is_empty())
}

/// How many documents [`mark`] will name, about.
pub(super) fn cost(base: &Base, token: &Token, slips: bool) -> usize {
    let mut cost = 0usize;
    for fragment in &token.fiscal {
        cost += base.coded(fragment).len();
    }
    if let Some(digits) = token.digits {
        cost = cost.saturating_add(base.dialled_count(digits));
        if slips && token.long_number().is_some() {
            cost = cost.saturating_add(base.len() / 50 + 1);
        }
    }
    if slips && token.long_code().is_some() {
        cost = cost.saturating_add(base.len() / 1_000 + 1);
    }
    for days in token.days.iter().filter(|days| slips || !days.slip) {
        cost = cost.saturating_add(base.born(days.from, days.to).len());
    }
    if !token.birthdays.is_empty() {
        cost = cost.saturating_add(base.born_count() / 365 * token.birthdays.len() + 400);
    }
    cost.saturating_add(token.number.map_or(0, |n| base.numbered(n).count()))
        .saturating_add(token.mail.map_or(0, |m| base.mailed(m).len()))
}

/// Marks documents that may match a reading; every one that does match is among them.
pub(super) fn mark(base: &Base, token: &Token, slips: bool, set: &mut Bits) {
    for fragment in &token.fiscal {
        let named = base.coded(fragment).iter();
        named.filter(|doc| fragment.score(&base.code(**doc)) > 0).for_each(|doc| set.set(*doc));
    }
    if let Some(digits) = token.digits {
        base.dialled(digits, &mut |doc| set.set(doc));
        if slips && token.long_number().is_some() {
            base.dialled_nearly(digits, &mut |doc| {
                if base.runs(doc).iter().any(|run| run.nearly(digits)) {
                    set.set(doc);
                }
            });
        }
    }
    if let Some(typed) = token.long_code().filter(|_| slips) {
        base.coded_nearly(typed, &mut |docs| set.set_all(docs));
    }
    for days in token.days.iter().filter(|days| slips || !days.slip) {
        set.set_all(base.born(days.from, days.to));
    }
    if let Some((first, last)) = base.born_between().filter(|_| !token.birthdays.is_empty()) {
        let year = |day| days::split(day).map_or(1900, |(year, _, _)| year);
        for year in year(first)..=year(last) {
            for said in &token.birthdays {
                let day = days::number(year, said.month, said.day);
                if day != 0 {
                    set.set_all(base.born(day, day));
                }
            }
        }
    }
    if let Some(number) = token.number {
        base.numbered(number).for_each(|doc| set.set(doc));
    }
    set.set_all(token.mail.map_or(&[], |m| base.mailed(m)));
}

/// The spans of days that a piece may mean, and the same piece without them: very many are born in a span, and all of
/// them score alike.
pub(super) fn apart(token: &Token, slips: bool) -> (Token, Vec<Days>) {
    let (mut wide, days) = token
        .days
        .iter()
        .filter(|days| slips || !days.slip)
        .partition::<Vec<Days>, _>(|days| days.from < days.to);
    wide.sort_by_key(|days| Reverse(days.worth));
    (Token { days, ..token.clone() }, wide)
}
