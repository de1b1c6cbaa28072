//! Likely duplicates of one person about to be registered.

use super::Index;
use super::days;
use super::digits::{Digits, Run};
use super::entry::{Entry, Field, Kind};
use super::fiscal;
use super::sounds::alike;

/// Why two records may be one person, strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// The same fiscal code.
    SameCode,
    /// One code is an omocode of the other: same letters and numbers underneath, other check letter.
    Omocode,
    /// Names sound alike and the birth date is the same.
    SoundsAlikeSameBirth,
    /// Names sound alike and the birth date is the same with day and month swapped.
    SoundsAlikeSwappedBirth,
    /// Names sound alike and the birth date is a slip apart: one digit wrong, or two swapped.
    SoundsAlikeNearBirth,
    /// The same e-mail address.
    SameEmail,
    /// The same phone number.
    SamePhone,
}

impl Reason {
    /// Whether it is about who somebody is, not about what a family shares.
    #[must_use]
    pub fn is_of_identity(self) -> bool {
        self < Reason::SameEmail
    }

    /// How much the reason speaks for one person, of 100.
    fn weight(self) -> u32 {
        match self {
            Reason::SameCode => 100,
            Reason::Omocode => 95,
            Reason::SoundsAlikeSameBirth => 85,
            Reason::SoundsAlikeSwappedBirth => 65,
            Reason::SoundsAlikeNearBirth => 55,
            Reason::SameEmail => 50,
            Reason::SamePhone => 40,
        }
    }
}

/// A person who may be the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Similar {
    /// The handle its entry came with.
    pub handle: u32,
    /// How likely, 1 to 100.
    pub score: u32,
    /// Why, strongest first.
    pub reasons: Vec<Reason>,
}

impl Index {
    /// Persons who may be the one described, likeliest first, at most `limit`. The entry itself (its handle) is
    /// never among them.
    #[must_use]
    pub fn similar(&self, person: &Entry<'_>, limit: usize) -> Vec<Similar> {
        let mut wanted = person.clone();
        wanted.settle();
        let wanted = &wanted;
        let mut docs = Vec::new();
        let swapped = swapped(wanted.birth);
        let near = near(wanted.birth);
        for day in near.iter().copied().chain([wanted.birth, swapped]).filter(|day| *day != 0) {
            docs.extend_from_slice(self.base.born(day, day));
        }
        for run in &wanted.runs {
            self.base.dialled(Digits { body: run.body(), len: run.len() }, &mut |doc| docs.push(doc));
        }
        if wanted.code != fiscal::NONE {
            let whole = fiscal::Fragment { at: 0, len: 15, letters: wanted.code };
            docs.extend_from_slice(self.base.coded(&whole));
        }
        if wanted.mail != 0 {
            docs.extend_from_slice(self.base.mailed(wanted.mail));
        }
        docs.sort_unstable();
        docs.dedup();
        let persons = self.base.of_kind(Kind::Person);
        let settled = docs.into_iter().filter(|doc| persons.contains(doc) && !self.base.is_dead(*doc));
        let mut out: Vec<Similar> =
            settled.filter_map(|doc| compare(wanted, (swapped, &near), &self.base.entry(doc))).collect();
        out.extend(
            self.overlay.iter().filter_map(|(_, changed)| compare(wanted, (swapped, &near), &changed.entry)),
        );
        out.sort_by_key(|similar| (std::cmp::Reverse(similar.score), similar.handle));
        out.truncate(limit);
        out
    }
}

/// The day with day and month swapped, 0 if there is none.
fn swapped(birth: u16) -> u16 {
    match days::split(birth) {
        Some((year, month, day)) if day != month => days::number(year, day, month),
        _ => 0,
    }
}

/// The days a slip away: one digit of day, month or year wrong, or two neighbours swapped. Sorted.
fn near(birth: u16) -> Vec<u16> {
    let Some((year, month, day)) = days::split(birth) else { return Vec::new() };
    let written = format!("{day:02}{month:02}{year:04}").into_bytes();
    let read = |digits: &[u8]| {
        let number = |part: &[u8]| part.iter().fold(0, |n, digit| n * 10 + u16::from(digit - b'0'));
        let small = |part: &[u8]| u8::try_from(number(part)).unwrap_or(0);
        days::number(number(&digits[4..]), small(&digits[2..4]), small(&digits[..2]))
    };
    let mut near = Vec::new();
    for at in 0..written.len() {
        for digit in b'0'..=b'9' {
            let mut other = written.clone();
            other[at] = digit;
            near.push(read(&other));
        }
        if at + 1 < written.len() {
            let mut other = written.clone();
            other.swap(at, at + 1);
            near.push(read(&other));
        }
    }
    near.retain(|day| *day != 0 && *day != birth);
    near.sort_unstable();
    near.dedup();
    near
}

fn compare(wanted: &Entry<'_>, (swapped, near): (u16, &[u16]), other: &Entry<'_>) -> Option<Similar> {
    if other.kind != Kind::Person || other.handle == wanted.handle {
        return None;
    }
    let mut reasons = Vec::new();
    if wanted.code != fiscal::NONE && wanted.code[..15] == other.code[..15] {
        reasons.push(if wanted.code == other.code { Reason::SameCode } else { Reason::Omocode });
    }
    if wanted.birth != 0 && other.birth == wanted.birth && sound_alike(wanted, other) {
        reasons.push(Reason::SoundsAlikeSameBirth);
    }
    if swapped != 0 && other.birth == swapped && sound_alike(wanted, other) {
        reasons.push(Reason::SoundsAlikeSwappedBirth);
    }
    // two namesakes a day apart, each with a whole code of their own, are two
    let two_codes = wanted.code != fiscal::NONE && other.code != fiscal::NONE;
    let slip = other.birth != swapped && near.binary_search(&other.birth).is_ok();
    if slip && !two_codes && sound_alike(wanted, other) {
        reasons.push(Reason::SoundsAlikeNearBirth);
    }
    if wanted.mail != 0 && wanted.mail == other.mail {
        reasons.push(Reason::SameEmail);
    }
    let shared = |run: &Run| other.runs.contains(run);
    if wanted.runs.iter().any(shared) {
        reasons.push(Reason::SamePhone);
    }
    // Each further reason closes a third of what is left to certainty.
    let score = reasons.iter().enumerate().fold(0, |score, (i, reason)| {
        if i == 0 { reason.weight() } else { score + (100 - score) * reason.weight() / 150 }
    });
    (score > 0).then_some(Similar { handle: other.handle, score, reasons })
}

/// Whether surname and given names sound alike, also the wrong way round, also with one of several given names.
fn sound_alike(a: &Entry<'_>, b: &Entry<'_>) -> bool {
    let surname = |e: &Entry<'_>| name(e, Field::Surname);
    let given = |e: &Entry<'_>| name(e, Field::Given);
    let first = |name: &str| super::fold::fold(name).split(' ').next().unwrap_or_default().to_owned();
    let (sa, ga, sb, gb) = (surname(a), given(a), surname(b), given(b));
    alike(&sa, &sb) && (alike(&ga, &gb) || alike(&first(&ga), &first(&gb)))
        || alike(&sa, &gb) && alike(&ga, &sb)
}

fn name(entry: &Entry<'_>, field: Field) -> String {
    entry.texts.iter().find(|(f, _)| *f == field).map(|(_, text)| text.to_string()).unwrap_or_default()
}
