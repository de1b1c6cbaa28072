//! The closed list of what a store holds.

/// A kind of record; each has its own key space. Numbers and names are on disk: never reuse or change one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Kind {
    /// Persons: identity, contacts, professional record.
    Person = 1,
    /// Special data of a person, kept apart.
    Sealed = 2,
    /// Pages of timelines, keyed by subject and page number.
    Timeline = 3,
    /// Companies.
    Company = 4,
    /// Vacancies.
    Vacancy = 5,
    /// Schools.
    School = 6,
    /// Support plans of schools.
    SupportPlan = 7,
    /// Operators.
    Operator = 8,
    /// Text not yet committed: last writer wins, not journaled (see [`crate::store::Store::keep`]).
    Draft = 9,
    /// The office's own settings.
    Settings = 10,
    /// Counters behind short numbers.
    Counter = 11,
    /// Records of one person that were merged, keyed by the one that went.
    Merger = 12,
}

impl Kind {
    /// Every kind, in the order of their numbers.
    pub const ALL: [Kind; 12] = [
        Kind::Person,
        Kind::Sealed,
        Kind::Timeline,
        Kind::Company,
        Kind::Vacancy,
        Kind::School,
        Kind::SupportPlan,
        Kind::Operator,
        Kind::Draft,
        Kind::Settings,
        Kind::Counter,
        Kind::Merger,
    ];

    /// The stable number, used in envelopes, journal and backups.
    #[must_use]
    pub const fn number(self) -> u8 {
        self as u8
    }

    /// The kind with this number, if there is one.
    #[must_use]
    pub fn from_number(number: u8) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.number() == number)
    }

    /// The stable name of the kind's key space.
    #[must_use]
    pub const fn tree(self) -> &'static str {
        match self {
            Kind::Person => "person",
            Kind::Sealed => "sealed",
            Kind::Timeline => "timeline",
            Kind::Company => "company",
            Kind::Vacancy => "vacancy",
            Kind::School => "school",
            Kind::SupportPlan => "support-plan",
            Kind::Operator => "operator",
            Kind::Draft => "draft",
            Kind::Settings => "settings",
            Kind::Counter => "counter",
            Kind::Merger => "merger",
        }
    }

    /// The position in [`Kind::ALL`].
    pub(super) const fn index(self) -> usize {
        self as usize - 1
    }
}

impl std::fmt::Display for Kind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.tree())
    }
}

impl serde::Serialize for Kind {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(self.number())
    }
}

impl<'de> serde::Deserialize<'de> for Kind {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Kind, D::Error> {
        let number = <u8 as serde::Deserialize>::deserialize(deserializer)?;
        Kind::from_number(number)
            .ok_or_else(|| serde::de::Error::custom(format!("no kind has number {number}")))
    }
}

#[cfg(test)]
mod tests {
    use super::Kind;

    #[test]
    fn numbers_and_names_are_stable_and_distinct() {
        let listed: Vec<_> = Kind::ALL.iter().map(|kind| (kind.number(), kind.tree())).collect();
        assert_eq!(
            listed,
            [
                (1, "person"),
                (2, "sealed"),
                (3, "timeline"),
                (4, "company"),
                (5, "vacancy"),
                (6, "school"),
                (7, "support-plan"),
                (8, "operator"),
                (9, "draft"),
                (10, "settings"),
                (11, "counter"),
                (12, "merger"),
            ]
        );
        for (place, kind) in Kind::ALL.into_iter().enumerate() {
            assert_eq!(kind.index(), place);
            assert_eq!(Kind::from_number(kind.number()), Some(kind));
        }
        assert_eq!(Kind::from_number(0), None);
        assert_eq!(Kind::from_number(13), None);
    }
}
