//! What can be the matter with a row.

use crate::domain::codes::InvalidCode;
use crate::domain::{
    Day, DayError, Disagreement, EmailError, FiscalCodeError, PhoneError, SexError, TextError, UnknownWord,
    Unreadable, VacancyCode, VatNumberError,
};
use crate::office::Refusal;
use crate::rules::{Doubt, Objection};
use crate::search::Reason as Resemblance;

/// Why a row was rejected, or what is to be looked at in it.
#[derive(Debug, thiserror::Error)]
pub enum Reason {
    // The record as a whole.
    /// Longer than a record may be.
    #[error("the line is longer than {limit} bytes")]
    TooLong {
        /// The most, in bytes.
        limit: usize,
    },
    /// A quote opens a field and does not close it.
    #[error("a quote is not closed")]
    UnclosedQuote,
    /// Text between a closing quote and the separator.
    #[error("text after a closing quote")]
    StrayQuote,
    /// More or fewer fields than the header.
    #[error("{found} fields instead of {expected}")]
    Width {
        /// How many there are.
        found: usize,
        /// How many the header has.
        expected: usize,
    },
    /// Not an object of JSON, or not one of this kind.
    #[error("not readable as JSON: {0}")]
    NotJson(String),
    /// The record is none that an office writes.
    #[error("not a kind of record")]
    UnknownRecord,
    /// The same thing stands in the file twice.
    #[error("already on line {line}")]
    TwiceInFile {
        /// Where it stood first.
        line: u64,
    },
    /// The registry has it already.
    #[error("already in the registry")]
    Known,
    /// The office refused.
    #[error(transparent)]
    Refused(#[from] Refusal),

    // The file as a whole.
    /// Some of it is not UTF-8 and was read as Windows-1252.
    #[error("not UTF-8: read as Windows-1252")]
    NotUtf8,
    /// A column nobody knows.
    #[error("unknown column")]
    UnknownColumn {
        /// The known one that looks most like it.
        nearest: Option<&'static str>,
    },

    // One cell.
    /// Empty, where something must stand.
    #[error("missing")]
    Missing,
    /// Not a text that can be kept.
    #[error(transparent)]
    Text(#[from] TextError),
    /// Not a day.
    #[error(transparent)]
    Day(#[from] DayError),
    /// A day that has not come.
    #[error("this day has not come yet")]
    NotYet,
    /// Not a fiscal code.
    #[error(transparent)]
    FiscalCode(#[from] FiscalCodeError),
    /// Not a VAT number.
    #[error(transparent)]
    Vat(#[from] VatNumberError),
    /// Not the code that belongs there.
    #[error(transparent)]
    Code(#[from] InvalidCode),
    /// Not a telephone number.
    #[error(transparent)]
    Phone(#[from] PhoneError),
    /// Not an e-mail address.
    #[error(transparent)]
    Email(#[from] EmailError),
    /// Neither F nor M.
    #[error(transparent)]
    Sex(#[from] SexError),
    /// Not a word of the list.
    #[error(transparent)]
    Word(#[from] UnknownWord),
    /// Not written as its kind asks.
    #[error(transparent)]
    Unreadable(#[from] Unreadable),
    /// Neither S nor N.
    #[error("neither S nor N")]
    YesNo,
    /// Not a whole number in the range.
    #[error("not a whole number from {least} to {most}")]
    Number {
        /// The least.
        least: u32,
        /// The most.
        most: u32,
    },
    /// Not a profession and a number of months.
    #[error("not of the form profession:months")]
    Experience,
    /// No profession has this title.
    #[error("no profession of this name")]
    UnknownProfession,
    /// No place has this name or code.
    #[error("no place of this name")]
    UnknownPlace,
    /// Several places have this name.
    #[error("several places have this name: {}", choices.join(", "))]
    AmbiguousPlace {
        /// Them, with their provinces.
        choices: Vec<String>,
    },
    /// No service of the standards.
    #[error("no such service")]
    UnknownService,
    /// Neither a person nor a company of the registry.
    #[error("nobody in the registry has this code")]
    UnknownSubject,
    /// A person and a company have this number.
    #[error("a person and a company have this number")]
    AmbiguousSubject,
    /// No company of the registry.
    #[error("no company in the registry has this VAT number")]
    UnknownCompany,
    /// No vacancy has this code.
    #[error("no vacancy has this code")]
    UnknownVacancy,
    /// This kind of event belongs to the person, who brings it into the company's timeline too.
    #[error("this kind of event is written for the person")]
    BelongsToPerson,
    /// This kind of event belongs to companies.
    #[error("this kind of event is written for companies")]
    BelongsToCompany,
    /// The timeline has no such event to annul.
    #[error("no event of this kind on this day to annul")]
    NothingToAnnul,
    /// Nothing can stand here for this kind of event.
    #[error("this kind of event has nothing in this column")]
    NotForThisKind,
    /// The short number belongs to another record.
    #[error("number {0} belongs to another record")]
    NumberTaken(u32),
    /// A different record has the same id.
    #[error("another record has the same id")]
    IdTaken,
    /// The record it belongs to is not there.
    #[error("the record it belongs to is not there")]
    Orphan,

    // Things to look at.
    /// The fiscal code says otherwise.
    #[error("the fiscal code says otherwise")]
    Disagrees(Disagreement),
    /// The place of birth did not exist yet.
    #[error("this place exists since {first}")]
    PlaceNotYet {
        /// Its first day.
        first: Day,
    },
    /// The place of birth existed no more.
    #[error("this place existed until {last}")]
    PlaceEnded {
        /// Its last day.
        last: Day,
    },
    /// No place ever had the code.
    #[error("no place has this code")]
    NoSuchPlaceCode,
    /// The last digit of a provisional code does not follow from the others.
    #[error("the check digit of the provisional code is unusual")]
    ProvisionalCheck,
    /// Leading zeros that a spreadsheet had taken away were put back.
    #[error("leading zeros put back")]
    ZerosRestored,
    /// The municipality was not recognised and stands in the address now.
    #[error("not recognised as a municipality: kept in the address")]
    KeptInAddress,
    /// Nothing uses this value; it was left out.
    #[error("not used")]
    NotUsed,
    /// The service is none of the standards; its code is kept.
    #[error("not a service of the standards: the code is kept")]
    ServiceKept,
    /// The same person seems to be there under another code.
    #[error("the same person seems to be registered under number {number}")]
    SamePerson {
        /// The short number of the other record.
        number: u32,
        /// What speaks for it.
        why: Resemblance,
    },
    /// The same person seems to stand further up in the file under another code.
    #[error("the same person seems to stand on line {line}")]
    SamePersonInFile {
        /// Where.
        line: u64,
    },
    /// The same request seems to be there under another code.
    #[error("the same vacancy seems to be registered as {code}")]
    SameVacancy {
        /// The other code.
        code: VacancyCode,
    },
    /// It went in, and should be looked at twice.
    #[error("to be looked at: {0:?}")]
    Doubtful(Doubt),
    /// What was left out of the row, and why.
    #[error("left out: {0:?}")]
    LeftOut(Objection),
    /// It is there already and was not written again.
    #[error("already there: not written again")]
    AlreadyThere,
    /// The office has records of its own: its settings stay as they are.
    #[error("the settings of this office were kept")]
    SettingsKept,
}

impl From<Doubt> for Reason {
    fn from(doubt: Doubt) -> Self {
        Reason::Doubtful(doubt)
    }
}

impl From<std::convert::Infallible> for Reason {
    fn from(never: std::convert::Infallible) -> Self {
        match never {}
    }
}
