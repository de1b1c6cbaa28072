//! How things went: the closed lists of words that events and imports use.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A word that is not on the list where it stands.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not one of: {}", allowed.join(", "))]
pub struct UnknownWord {
    /// The words that are.
    pub allowed: &'static [&'static str],
}

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$vdoc])* #[serde(rename = $word)] $variant,)+
        }

        impl $name {
            /// Every value, in order.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// The word that files use.
            pub fn word(self) -> &'static str {
                match self {
                    $($name::$variant => $word,)+
                }
            }
        }

        impl FromStr for $name {
            type Err = UnknownWord;

            fn from_str(text: &str) -> Result<Self, UnknownWord> {
                match text.trim().to_lowercase().as_str() {
                    $($word => Ok($name::$variant),)+
                    _ => Err(UnknownWord { allowed: &[$($word),+] }),
                }
            }
        }
    };
}

words!(
    /// What became of something to be signed: a pact, an action plan.
    SignatureStep {
        /// Put before the person.
        Proposed = "proposto",
        /// Signed.
        Signed = "firmato",
        /// Refused; the standards ask to register it.
        Refused = "rifiutato",
    }
);
words!(
    /// A course, a traineeship or a planned action on its way.
    ProgrammeStep {
        /// Enrolled.
        Enrolled = "iscritto",
        /// Started.
        Started = "avviato",
        /// Completed.
        Completed = "concluso",
        /// Left before the end.
        Abandoned = "abbandonato",
    }
);
words!(
    /// Whether someone came to an appointment.
    Attendance {
        /// Came.
        Present = "presente",
        /// Did not come, with a justified reason.
        ExcusedAbsence = "assente_giustificato",
        /// Did not come, without one: the conditionality rules look at these.
        UnexcusedAbsence = "assente_ingiustificato",
        /// The appointment was called off.
        Cancelled = "annullato",
    }
);
words!(
    /// What a candidate said of a vacancy.
    Answer {
        /// Would take it.
        Available = "disponibile",
        /// Would not.
        Unavailable = "non_disponibile",
        /// Could not be reached.
        NoAnswer = "nessuna_risposta",
    }
);
words!(
    /// What a company decided after meeting a candidate.
    Choice {
        /// Chosen.
        Chosen = "scelto",
        /// Not chosen.
        NotChosen = "non_scelto",
    }
);
words!(
    /// What a candidate said of a job offer.
    OfferAnswer {
        /// Accepted.
        Accepted = "accettata",
        /// Refused.
        Refused = "rifiutata",
    }
);
words!(
    /// How a service was delivered.
    Mode {
        /// One person at the desk.
        Individual = "individuale",
        /// Several together.
        Group = "gruppo",
        /// On the telephone.
        Phone = "telefono",
        /// Without the person.
        BackOffice = "back_office",
    }
);
words!(
    /// Who called whom.
    Direction {
        /// They turned to the centre.
        Incoming = "entrata",
        /// The centre turned to them.
        Outgoing = "uscita",
    }
);
words!(
    /// By which way.
    Channel {
        /// Telephone.
        Phone = "telefono",
        /// At the desk.
        Desk = "sportello",
        /// E-mail.
        Email = "email",
        /// Letter.
        Letter = "lettera",
        /// A visit at the company.
        Visit = "visita",
    }
);

words!(
    /// Kinds of work that the thresholds of income tell apart.
    Work {
        /// For an employer.
        Employed = "subordinato",
        /// On one's own.
        SelfEmployed = "autonomo",
    }
);
words!(
    /// Circumstances of Reg. reg. Puglia 2/2009 art. 12 c. 4 that only the person can tell.
    Circumstance {
        /// (d) An adult living alone with dependants.
        AloneWithDependants = "solo_con_persone_a_carico",
        /// (e) Of the gender under-represented in the profession or sector.
        UnderRepresented = "genere_sottorappresentato",
        /// (f) Of a national minority: special data.
        Minority = "minoranza_nazionale",
    }
);

impl Circumstance {
    /// Its letter in the regulation.
    pub fn letter(self) -> char {
        match self {
            Circumstance::AloneWithDependants => 'd',
            Circumstance::UnderRepresented => 'e',
            Circumstance::Minority => 'f',
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_reads_back() {
        for step in SignatureStep::ALL {
            assert_eq!(step.word().parse(), Ok(*step));
        }
        for attendance in Attendance::ALL {
            assert_eq!(attendance.word().parse(), Ok(*attendance));
        }
        assert_eq!(" Presente ".parse(), Ok(Attendance::Present));
        assert!("forse".parse::<Answer>().unwrap_err().to_string().contains("nessuna_risposta"));
    }
}
