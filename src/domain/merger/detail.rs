//! The details of a person's record, each by itself: what two records can agree or disagree on.

use serde::{Deserialize, Serialize};

use crate::domain::Person;

/// Whether a detail is known at all.
trait Told {
    /// Whether somebody told it.
    fn is_told(&self) -> bool;
}

impl<T> Told for Option<T> {
    fn is_told(&self) -> bool {
        self.is_some()
    }
}

macro_rules! always_told {
    ($($type:ty),*) => { $(impl Told for $type { fn is_told(&self) -> bool { true } })* };
}
always_told!(super::super::TaxId, super::super::Name, super::super::Day, super::super::Sex);

macro_rules! details {
    ($($(#[$doc:meta])* $name:ident $word:literal $($part:ident).+;)*) => {
        /// One detail of a person's record. Stored by its place: only ever appended to.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Detail {
            $($(#[$doc])* $name,)*
        }

        impl Detail {
            /// Every detail, in the order in which forms show them.
            pub const ALL: &'static [Detail] = &[$(Detail::$name),*];

            /// The name of its field, as forms and the command line call it.
            pub fn word(self) -> &'static str {
                match self { $(Detail::$name => $word,)* }
            }

            /// The name of its field in forms.
            pub fn field(self) -> &'static str {
                match self { $(Detail::$name => concat!("person-", $word),)* }
            }

            /// Whether two records say the same.
            pub fn is_same(self, one: &Person, other: &Person) -> bool {
                match self { $(Detail::$name => one.$($part).+ == other.$($part).+,)* }
            }

            /// Whether a record says anything.
            pub fn is_told(self, person: &Person) -> bool {
                match self { $(Detail::$name => person.$($part).+.is_told(),)* }
            }

            /// Writes what one record says into another.
            pub fn copy(self, from: &Person, to: &mut Person) {
                match self { $(Detail::$name => to.$($part).+.clone_from(&from.$($part).+),)* }
            }
        }
    };
}

details! {
    /// Fiscal code or provisional number.
    TaxId "code" identity.tax_id;
    /// Surname.
    Surname "surname" identity.surname;
    /// Given names.
    GivenNames "given" identity.given_names;
    /// Date of birth.
    BirthDate "born" identity.birth_date;
    /// Sex.
    Sex "sex" identity.sex;
    /// Municipality or state of birth.
    BirthPlace "birthplace" identity.birth_place;
    /// Citizenship.
    Citizenship "citizenship" identity.citizenship;
    /// Municipality of residence.
    Municipality "municipality" contacts.municipality;
    /// Street and number.
    Address "address" contacts.address;
    /// Mobile.
    Mobile "mobile" contacts.mobile;
    /// Land line.
    Phone "phone" contacts.phone;
    /// E-mail.
    Email "email" contacts.email;
    /// Level of education.
    Education "education" record.education;
    /// Title of study.
    EducationTitle "education-title" record.education_title;
    /// Jobs done.
    Experiences "experiences" record.experiences;
    /// Skills.
    Skills "skills" record.skills;
    /// Languages.
    Languages "languages" record.languages;
    /// Driving licences.
    Licences "licences" record.licences;
    /// A vehicle of their own.
    OwnVehicle "vehicle" record.own_vehicle;
    /// Professions wanted.
    Professions "professions" wishes.professions;
    /// First day they could start.
    AvailableFrom "available" wishes.available_from;
    /// How far they would travel.
    MaxKm "km" wishes.max_km;
    /// Contracts they would sign.
    Contracts "contracts" wishes.contracts;
    /// Full time, part time.
    Hours "hours" wishes.hours;
    /// Shifts they would work.
    Shifts "shifts" wishes.shifts;
    /// Lowest pay they would take.
    MinPay "pay" wishes.min_pay;
    /// The operator who answers for the case.
    Responsible "responsible" responsible;
}

impl Detail {
    /// The detail with this word.
    pub fn named(word: &str) -> Option<Detail> {
        Detail::ALL.iter().copied().find(|detail| detail.word() == word)
    }

    /// Whether both records say something, and not the same: somebody has to choose.
    pub fn is_contested(self, one: &Person, other: &Person) -> bool {
        self.is_told(one) && self.is_told(other) && !self.is_same(one, other)
    }

    /// Whether the survivor should take it where nobody chooses: it knows nothing here and the other record does, or
    /// it has only a provisional number and the other has a fiscal code.
    pub fn is_missing(self, survivor: &Person, gone: &Person) -> bool {
        let provisional = self == Detail::TaxId
            && survivor.identity.tax_id.fiscal().is_none()
            && gone.identity.tax_id.fiscal().is_some();
        provisional || (!self.is_told(survivor) && self.is_told(gone))
    }
}
