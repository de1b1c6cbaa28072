//! A person of the registry. A field nobody has asked about is `None`, which is not «no».

use serde::{Deserialize, Serialize};

use super::{
    CadastralCode, ContractCode, Day, Email, Eqf, LanguageLevel, LicenceSet, Login, Name, PersonId, Phone,
    ProfessionCode, Sex, ShiftSet, Short, SkillRef, TaxId, WorkingHoursSet,
};

/// Someone registered with the centre.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Person {
    /// Never shown.
    pub id: PersonId,
    /// The short number that people see.
    pub number: u32,
    /// Who they are.
    pub identity: Identity,
    /// How to reach them.
    pub contacts: Contacts,
    /// What they bring.
    pub record: ProfessionalRecord,
    /// What they look for.
    pub wishes: Wishes,
    /// The operator who answers for the case.
    pub responsible: Option<Login>,
    /// The day they entered the registry.
    pub registered_on: Day,
    /// The last day somebody confirmed record and wishes with them.
    pub confirmed_on: Day,
}

/// Who a person is, as their documents say.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Identity {
    /// Fiscal code, or the provisional number in its place.
    pub tax_id: TaxId,
    /// Surname, as written in the registry office.
    pub surname: Name,
    /// Given names.
    pub given_names: Name,
    /// Date of birth.
    pub birth_date: Day,
    /// As in the documents; never used by matching.
    pub sex: Sex,
    /// Municipality or foreign state of birth.
    pub birth_place: Option<CadastralCode>,
    /// Citizenship, as told; never used by matching.
    pub citizenship: Option<Short>,
}

/// How to reach a person.
#[derive(Clone, Default, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Contacts {
    /// Municipality where they live.
    pub municipality: Option<CadastralCode>,
    /// Street and number.
    pub address: Option<Short>,
    /// Land line.
    pub phone: Option<Phone>,
    /// Mobile.
    pub mobile: Option<Phone>,
    /// E-mail.
    pub email: Option<Email>,
}

/// The «scheda anagrafico-professionale» without the identity: what a person brings to a job.
#[derive(Clone, Default, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ProfessionalRecord {
    /// Highest level of education obtained.
    pub education: Option<Eqf>,
    /// Its title, as the person says it.
    pub education_title: Option<Short>,
    /// Skills; `Some` of an empty list means «asked: none».
    pub skills: Option<Vec<SkillRef>>,
    /// Languages besides the mother tongue.
    pub languages: Option<Vec<LanguageLevel>>,
    /// Driving licences held.
    pub licences: Option<LicenceSet>,
    /// Has a vehicle to go to work.
    pub own_vehicle: Option<bool>,
    /// Jobs done.
    pub experiences: Option<Vec<Experience>>,
}

/// A job done.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Experience {
    /// What it was.
    pub profession: ProfessionCode,
    /// How long, in months.
    pub months: u16,
    /// When it ended; `None`: not told.
    pub ended: Option<Day>,
    /// For whom.
    pub employer: Option<Name>,
}

/// What a person looks for.
#[derive(Clone, Default, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Wishes {
    /// Professions wanted, best first.
    pub professions: Option<Vec<ProfessionCode>>,
    /// First day they could start.
    pub available_from: Option<Day>,
    /// How far they would travel, in kilometres between seats.
    pub max_km: Option<u16>,
    /// Contracts they would sign.
    pub contracts: Option<Vec<ContractCode>>,
    /// Full time, part time.
    pub hours: Option<WorkingHoursSet>,
    /// Shifts they would work.
    pub shifts: Option<ShiftSet>,
    /// Lowest gross yearly pay they would take, in euro.
    pub min_pay: Option<u32>,
}

impl Identity {
    /// «ROSSI Mario»: how lists and headers show a person.
    pub fn shown(&self) -> String {
        format!("{} {}", self.surname.to_uppercase(), &*self.given_names)
    }
}
