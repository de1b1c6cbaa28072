//! What people declare of themselves, what an operator decides about the ladder of conditionality, and what is
//! reported of a measure. Each has one line of words, which import files put under `esito`.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{Circumstance, Work};
use crate::domain::{Day, SapCode, Short};

/// A text that is not written as its kind asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("write it like: {example}")]
pub struct Unreadable {
    /// One that can be read.
    pub example: &'static str,
}

/// The yearly income that someone expects from work (D.Lgs. 150/2015 art. 4 c. 15-quater DL 4/2019; circolare ANPAL
/// 1/2019): below a threshold the state of unemployment is kept.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct Income {
    /// From which kind of work.
    pub work: Work,
    /// The calendar year.
    pub year: u16,
    /// In whole euro.
    pub euro: u32,
}

/// A circumstance of Reg. reg. Puglia 2/2009 art. 12 c. 4 lett. d-f, as declared.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct Declared {
    /// Which one.
    pub circumstance: Circumstance,
    /// Whether it holds from that day on, or no longer.
    pub holds: bool,
}

/// Weekly hours of a job, from 1 to 99.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct WeeklyHours(u8);

/// What an operator decided about a behaviour that the ladder of conditionality looks at.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct Conditionality {
    /// The letter of the ladder, as in `a`.
    pub rule: Short,
    /// The day of the behaviour.
    pub behaved_on: Day,
    /// What was decided.
    pub decision: Decision,
    /// Why: the reasons that the measure is communicated with, or the justified reason.
    pub why: Short,
}

/// What an operator decided.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// So many days of benefit are lost.
    Reduced(u16),
    /// Benefit and state of unemployment are lost.
    Forfeited,
    /// There was a justified reason.
    Excused,
}

/// What is reported of a measure to the electronic file (SAP, modelli e regole v1.9). The event's day is the day of the
/// report's event.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct Measure {
    /// The measure.
    pub code: SapCode,
    /// What happened with it: 1 proposed, 2 started … 15 excluded.
    pub event: u8,
    /// «Data proposta».
    pub proposed: Option<Day>,
    /// «Data inizio».
    pub started: Option<Day>,
    /// «Data fine».
    pub ended: Option<Day>,
}

impl TryFrom<u8> for WeeklyHours {
    type Error = Unreadable;

    fn try_from(hours: u8) -> Result<Self, Unreadable> {
        if (1..=99).contains(&hours) { Ok(WeeklyHours(hours)) } else { Err(Unreadable { example: "24" }) }
    }
}

impl From<WeeklyHours> for u8 {
    fn from(hours: WeeklyHours) -> u8 {
        hours.0
    }
}

impl fmt::Display for WeeklyHours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for WeeklyHours {
    type Err = Unreadable;

    fn from_str(text: &str) -> Result<Self, Unreadable> {
        let wrong = Unreadable { example: "24" };
        let digits = text.trim();
        if !digits.bytes().all(|c| c.is_ascii_digit()) {
            return Err(wrong);
        }
        digits.parse::<u8>().map_err(|_| wrong).and_then(WeeklyHours::try_from)
    }
}

impl fmt::Display for Income {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", self.work.word(), self.year, self.euro)
    }
}

impl FromStr for Income {
    type Err = Unreadable;

    fn from_str(text: &str) -> Result<Self, Unreadable> {
        let wrong = Unreadable { example: "subordinato 2026 7500" };
        let mut words = text.split_whitespace();
        let (Some(work), Some(year), Some(euro), None) =
            (words.next(), words.next(), words.next(), words.next())
        else {
            return Err(wrong);
        };
        let euro = euro.replace('.', "");
        let plain = |s: &str| s.bytes().all(|c| c.is_ascii_digit());
        if !plain(year) || !plain(&euro) {
            return Err(wrong);
        }
        Ok(Income {
            work: work.parse().map_err(|_| wrong)?,
            year: year.parse().ok().filter(|year| (1990..=2200).contains(year)).ok_or(wrong)?,
            euro: euro.parse().map_err(|_| wrong)?,
        })
    }
}

impl fmt::Display for Conditionality {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} ", self.rule, self.behaved_on.iso())?;
        match self.decision {
            Decision::Reduced(days) => write!(f, "decurtazione {days}"),
            Decision::Forfeited => f.write_str("decadenza"),
            Decision::Excused => f.write_str("giustificato"),
        }
    }
}

impl Conditionality {
    /// Reads a decision without its reasons, which stand elsewhere.
    ///
    /// # Errors
    /// When it is not written like `a 2026-10-11 decurtazione 8`.
    pub fn read(text: &str, why: Short) -> Result<Self, Unreadable> {
        let wrong = Unreadable { example: "a 2026-10-11 decurtazione 8" };
        let words: Vec<&str> = text.split_whitespace().collect();
        let (rule, day, decision) = match words.as_slice() {
            [rule, day, "decurtazione", days] => {
                (rule, day, Decision::Reduced(days.parse().map_err(|_| wrong)?))
            }
            [rule, day, "decadenza"] => (rule, day, Decision::Forfeited),
            [rule, day, "giustificato"] => (rule, day, Decision::Excused),
            _ => return Err(wrong),
        };
        Ok(Conditionality {
            rule: rule.to_lowercase().parse().map_err(|_| wrong)?,
            behaved_on: day.parse().map_err(|_| wrong)?,
            decision,
            why,
        })
    }
}

impl fmt::Display for Measure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {:02}", self.code, self.event)?;
        for (word, day) in [("proposta", self.proposed), ("inizio", self.started), ("fine", self.ended)] {
            if let Some(day) = day {
                write!(f, " {word} {}", day.iso())?;
            }
        }
        Ok(())
    }
}

impl FromStr for Measure {
    type Err = Unreadable;

    fn from_str(text: &str) -> Result<Self, Unreadable> {
        let wrong = Unreadable { example: "C06 02 proposta 2026-01-10 inizio 2026-01-12" };
        let words: Vec<&str> = text.split_whitespace().collect();
        let [code, event, dates @ ..] = words.as_slice() else { return Err(wrong) };
        let mut measure = Measure {
            code: code.parse().map_err(|_| wrong)?,
            event: event.parse().map_err(|_| wrong)?,
            proposed: None,
            started: None,
            ended: None,
        };
        for pair in dates.chunks(2) {
            let [word, day] = pair else { return Err(wrong) };
            let place = match *word {
                "proposta" => &mut measure.proposed,
                "inizio" => &mut measure.started,
                "fine" => &mut measure.ended,
                _ => return Err(wrong),
            };
            if place.replace(day.parse().map_err(|_| wrong)?).is_some() {
                return Err(wrong);
            }
        }
        Ok(measure)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        let income: Income = "Subordinato 2026 7.500".parse().unwrap();
        assert_eq!((income.euro, income.to_string().as_str()), (7_500, "subordinato 2026 7500"));
        for text in ["a 2026-10-11 decurtazione 8", "d 2026-10-11 decadenza", "b 2026-10-11 giustificato"] {
            let why = Short::tame("assente");
            assert_eq!(Conditionality::read(text, why).unwrap().to_string(), text);
        }
        for text in ["C06 02 proposta 2026-01-10 inizio 2026-01-12", "A02 10 fine 2026-01-10", "N00 01"] {
            assert_eq!(text.parse::<Measure>().unwrap().to_string(), text);
        }
        assert_eq!("24".parse::<WeeklyHours>().unwrap().to_string(), "24");
    }

    #[test]
    fn other_texts_are_refused() {
        for text in ["", "subordinato 2026", "saltuario 2026 10", "subordinato 26 10", "subordinato 2026 -1"]
        {
            assert!(text.parse::<Income>().is_err(), "{text}");
        }
        for text in ["0", "100", "-3", "ore"] {
            assert!(text.parse::<WeeklyHours>().is_err(), "{text}");
        }
        for text in ["C06", "C06 02 inizio", "C06 02 inizio 2026-01-01 inizio 2026-01-02", "C06 xx"] {
            assert!(text.parse::<Measure>().is_err(), "{text}");
        }
        assert!(Conditionality::read("a decadenza", Short::tame("x")).is_err());
    }
}
