//! What the index is told about one record: a compact projection, plain strings and small numbers.

use super::days::{self, DayNumber};
use super::digits::{Run, Sort};
use super::fiscal::{self, Code};
use super::fold::{squash, words};
use std::borrow::Cow;

/// What a record is. The order is the order of equal hits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Kind {
    /// A person of the registry.
    Person,
    /// A company.
    Company,
    /// A vacancy.
    Vacancy,
    /// A school.
    School,
    /// A service of the standards.
    Service,
    /// A command of the desk.
    Command,
}

impl Kind {
    /// Every kind, in order.
    pub const ALL: [Kind; 6] =
        [Kind::Person, Kind::Company, Kind::Vacancy, Kind::School, Kind::Service, Kind::Command];
}

/// Which part of a record a hit was found in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Field {
    /// A person's surname.
    Surname,
    /// A company's name.
    Company,
    /// A vacancy's title.
    Title,
    /// A school's name.
    School,
    /// A service's title.
    Service,
    /// A command's label.
    Label,
    /// A person's given names.
    Given,
    /// A vacancy's company.
    Employer,
    /// The municipality.
    Municipality,
    /// A profession's title.
    Profession,
    /// A vacancy's, school's or service's code.
    Code,
    /// An e-mail address.
    Email,
    /// A fiscal code.
    FiscalCode,
    /// A phone number.
    Phone,
    /// A VAT number.
    Vat,
    /// A birth date.
    BirthDate,
    /// The short number people use for a record.
    Number,
}

impl Field {
    pub(super) const HEADS: [Field; 6] =
        [Field::Surname, Field::Company, Field::Title, Field::School, Field::Service, Field::Label];
    pub(super) const TEXTS: usize = 12;

    /// The field of words with this number.
    pub(super) fn of_text(number: u8) -> Option<Field> {
        let rest = [
            Field::Given,
            Field::Employer,
            Field::Municipality,
            Field::Profession,
            Field::Code,
            Field::Email,
        ];
        Field::HEADS.into_iter().chain(rest).find(|field| *field as u8 == number)
    }

    /// Whether the words of a value also count when run together (`De Luca`, `Deluca`).
    fn joins(self) -> bool {
        matches!(self, Field::Surname | Field::Given | Field::Municipality | Field::Company | Field::School)
    }

    /// Whether people say it aloud as a name, so that it can be misheard.
    pub(super) fn is_name(self) -> bool {
        matches!(
            self,
            Field::Surname
                | Field::Given
                | Field::Municipality
                | Field::Company
                | Field::School
                | Field::Employer
        )
    }

    /// The words a value of this field is filed under, with their penalties.
    pub(super) fn words(self, text: &str) -> Vec<(String, u8)> {
        match self {
            Field::Code => {
                let whole = squash(text);
                let mut out = words(text, false);
                out.retain(|(word, _)| *word != whole && word.len() > 1);
                out.push((whole.chars().take(super::fold::LONGEST).collect(), 0));
                out.retain(|(word, _)| !word.is_empty());
                out
            }
            Field::Profession => {
                let mut out = words(text, false);
                out.retain(|(word, _)| word.len() >= 3);
                out
            }
            Field::Given => {
                let mut out = words(text, true);
                let names: Vec<String> = out.iter().map(|(word, _)| word.clone()).collect();
                for short in names.iter().flat_map(|name| super::short::short_forms(name)) {
                    if !out.iter().any(|(word, _)| word == short) {
                        out.push(((*short).to_owned(), 8));
                    }
                }
                out
            }
            _ => words(text, self.joins()),
        }
    }
}

/// One record as the index sees it. The handle is the caller's own small number for the record, unique within its
/// kind; the index hands it back in hits.
#[derive(Clone, Debug)]
pub struct Entry<'a> {
    pub(super) kind: Kind,
    pub(super) handle: u32,
    pub(super) number: u32,
    pub(super) birth: DayNumber,
    pub(super) code: Code,
    pub(super) mail: u32,
    pub(super) runs: Vec<Run>,
    /// The head (what the kind is sorted by) first, the rest in any order.
    pub(super) texts: Vec<(Field, Cow<'a, str>)>,
    address: Option<Cow<'a, str>>,
}

impl<'a> Entry<'a> {
    /// An entry of any kind from its head: surname, company name, title, school name, service title or label.
    #[must_use]
    pub fn new(kind: Kind, handle: u32, head: impl Into<Cow<'a, str>>) -> Entry<'a> {
        let field = Field::HEADS[kind as usize];
        Entry {
            kind,
            handle,
            number: 0,
            birth: 0,
            code: fiscal::NONE,
            mail: 0,
            runs: Vec::new(),
            texts: vec![(field, head.into())],
            address: None,
        }
    }

    /// A person by surname and given names.
    #[must_use]
    pub fn person(
        handle: u32,
        surname: impl Into<Cow<'a, str>>,
        given: impl Into<Cow<'a, str>>,
    ) -> Entry<'a> {
        Entry::new(Kind::Person, handle, surname).text(Field::Given, given)
    }

    fn text(mut self, field: Field, text: impl Into<Cow<'a, str>>) -> Entry<'a> {
        let text = text.into();
        if !text.is_empty() {
            self.texts.push((field, text));
        }
        self
    }

    /// The birth date; a day that does not exist stays unknown.
    #[must_use]
    pub fn birth(mut self, year: u16, month: u8, day: u8) -> Entry<'a> {
        self.birth = days::number(year, month, day);
        self
    }

    /// The head in another language: found like the first.
    #[must_use]
    pub fn also(self, head: impl Into<Cow<'a, str>>) -> Entry<'a> {
        let field = Field::HEADS[self.kind as usize];
        self.text(field, head)
    }

    /// The municipality lived in or worked in.
    #[must_use]
    pub fn municipality(self, name: impl Into<Cow<'a, str>>) -> Entry<'a> {
        self.text(Field::Municipality, name)
    }

    /// The title of one profession; call again for more.
    #[must_use]
    pub fn profession(self, title: impl Into<Cow<'a, str>>) -> Entry<'a> {
        self.text(Field::Profession, title)
    }

    /// The company that a vacancy is for.
    #[must_use]
    pub fn employer(self, name: impl Into<Cow<'a, str>>) -> Entry<'a> {
        self.text(Field::Employer, name)
    }

    /// A fiscal code, raw or de-omocoded (the index folds omocodia itself); a provisional one of eleven digits too.
    #[must_use]
    pub fn fiscal_code(mut self, text: &str) -> Entry<'a> {
        match fiscal::code(text) {
            Some(code) => self.code = code,
            None => self.runs.extend(Run::new(Sort::Code, text)),
        }
        self
    }

    /// A phone number, as written; call again for more.
    #[must_use]
    pub fn phone(mut self, text: &str) -> Entry<'a> {
        self.runs.extend(Run::new(Sort::Phone, text));
        self
    }

    /// A VAT number.
    #[must_use]
    pub fn vat(mut self, text: &str) -> Entry<'a> {
        self.runs.extend(Run::new(Sort::Vat, text));
        self
    }

    /// An e-mail address.
    #[must_use]
    pub fn email(mut self, address: impl Into<Cow<'a, str>>) -> Entry<'a> {
        let address = address.into();
        if !address.trim().is_empty() {
            self.address = Some(address);
        }
        self
    }

    /// The short number people use for the record; 0 is none.
    #[must_use]
    pub fn number(mut self, number: u32) -> Entry<'a> {
        self.number = number;
        self
    }

    /// The code of a vacancy, school or service. If no number is set, the last run of digits of a vacancy's becomes
    /// its number, so that `42` finds `V-2026-0042`.
    #[must_use]
    pub fn code(mut self, code: impl Into<Cow<'a, str>>) -> Entry<'a> {
        let code = code.into();
        if self.number == 0 && self.kind == Kind::Vacancy {
            let tail = code.bytes().rev().take_while(u8::is_ascii_digit).count().min(9);
            self.number = code.get(code.len() - tail..).and_then(|t| t.parse().ok()).unwrap_or(0);
        }
        self.text(Field::Code, code)
    }

    /// Brings the entry to the form in which it is kept: the address becomes a fingerprint plus those of its words
    /// that the other fields do not already hold.
    pub(super) fn settle(&mut self) {
        if self.kind != Kind::Person {
            (self.birth, self.code) = (0, fiscal::NONE);
        }
        self.runs.dedup();
        self.runs.truncate(16);
        self.texts.truncate(24);
        let Some(address) = self.address.take() else { return };
        self.mail = fingerprint(&address);
        let known: Vec<String> = self.texts.iter().map(|(_, text)| squash(text)).collect();
        let local = address.split('@').next().unwrap_or_default();
        let fresh: Vec<&str> = local
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| {
                let letters = squash(word.trim_end_matches(|c: char| c.is_ascii_digit()));
                letters.len() >= 2 && !known.iter().any(|k| k.starts_with(&letters))
            })
            .collect();
        if !fresh.is_empty() {
            self.texts.push((Field::Email, Cow::Owned(fresh.join(" "))));
        }
    }
}

/// A fingerprint of an e-mail address, case and blanks aside; never 0.
pub(super) fn fingerprint(address: &str) -> u32 {
    let mut hash = 0x811c_9dc5u32;
    for b in address.trim().bytes() {
        hash = (hash ^ u32::from(b.to_ascii_lowercase())).wrapping_mul(0x0100_0193);
    }
    hash.max(1)
}
