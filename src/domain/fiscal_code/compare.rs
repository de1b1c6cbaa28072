//! Where a code and the registry disagree: things to tell the operator, never to refuse.

use super::FiscalCode;
use super::compute::{given_letters, surname_letters};
use crate::domain::{CadastralCode, Day, Sex};

/// One thing on which a fiscal code and what is known of the person disagree.
///
/// A warning and no more: names change, registers err, the office that gives the code has the last word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Disagreement {
    /// The three letters of the surname.
    Surname {
        /// In the code.
        code: [char; 3],
        /// What the surname calls for.
        name: [char; 3],
    },
    /// The three letters of the given name.
    Given {
        /// In the code.
        code: [char; 3],
        /// What the given name calls for.
        name: [char; 3],
    },
    /// The date of birth.
    Birth {
        /// In the code, in the century nearest to the known date.
        code: Day,
    },
    /// The sex.
    Sex {
        /// In the code.
        code: Sex,
    },
    /// The place of birth.
    Place {
        /// In the code.
        code: CadastralCode,
    },
}

impl FiscalCode {
    /// Where the code disagrees with what is known of the person; what is unknown (`None`) agrees with anything.
    pub fn disagreements(
        &self,
        surname: &str,
        given: &str,
        birth: Option<Day>,
        sex: Option<Sex>,
        place: Option<CadastralCode>,
    ) -> Vec<Disagreement> {
        let mut found = Vec::new();
        let letters = |from: usize| [self.0[from], self.0[from + 1], self.0[from + 2]];
        let (code, name) = (letters(0), surname_letters(surname));
        if code != name {
            found.push(Disagreement::Surname { code: code.map(char::from), name: name.map(char::from) });
        }
        let (code, name) = (letters(3), given_letters(given));
        if code != name {
            found.push(Disagreement::Given { code: code.map(char::from), name: name.map(char::from) });
        }
        // Only the century depends on the date passed in: for the sex and the place any will do.
        let Some(near) = birth.or_else(|| self.possible_days().first().copied()) else { return found };
        let born = self.birth_near(near);
        if birth.is_some_and(|known| known != born.day) {
            found.push(Disagreement::Birth { code: born.day });
        }
        if sex.is_some_and(|known| known != born.sex) {
            found.push(Disagreement::Sex { code: born.sex });
        }
        if place.is_some_and(|known| known != born.place) {
            found.push(Disagreement::Place { code: born.place });
        }
        found
    }
}
