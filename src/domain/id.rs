//! Names of records that no one reads aloud: UUIDs, ascending with the time they were made.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Why a text is not an id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not an id")]
pub struct IdError;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// The id with these bytes.
            pub fn from_bytes(bytes: [u8; 16]) -> Self {
                $name(Uuid::from_bytes(bytes))
            }

            /// Its sixteen bytes, in the order that the store keeps.
            pub fn bytes(&self) -> &[u8; 16] {
                self.0.as_bytes()
            }

            /// The UUID underneath.
            pub fn uuid(self) -> Uuid {
                self.0
            }
        }

        impl From<Uuid> for $name {
            fn from(uuid: Uuid) -> Self {
                $name(uuid)
            }
        }

        impl FromStr for $name {
            type Err = IdError;

            fn from_str(text: &str) -> Result<Self, IdError> {
                Uuid::parse_str(text.trim()).map($name).map_err(|_| IdError)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({})", stringify!($name), self.0)
            }
        }
    };
}

id!(
    /// A person of the registry.
    PersonId
);
id!(
    /// A company, or a professional who employs.
    CompanyId
);
id!(
    /// A vacancy.
    VacancyId
);
id!(
    /// One line of a timeline.
    EventId
);

/// Who a timeline is about.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// A person looking for work.
    Person(PersonId),
    /// A company.
    Company(CompanyId),
}

impl Subject {
    /// The UUID of the id inside.
    pub fn uuid(self) -> Uuid {
        match self {
            Subject::Person(id) => id.uuid(),
            Subject::Company(id) => id.uuid(),
        }
    }

    /// The person, if it is one.
    pub fn person(self) -> Option<PersonId> {
        match self {
            Subject::Person(id) => Some(id),
            Subject::Company(_) => None,
        }
    }

    /// The company, if it is one.
    pub fn company(self) -> Option<CompanyId> {
        match self {
            Subject::Company(id) => Some(id),
            Subject::Person(_) => None,
        }
    }
}

impl From<PersonId> for Subject {
    fn from(id: PersonId) -> Self {
        Subject::Person(id)
    }
}

impl From<CompanyId> for Subject {
    fn from(id: CompanyId) -> Self {
        Subject::Company(id)
    }
}
