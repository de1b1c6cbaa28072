//! The parts of a regional document that are not services, clocks or indicators.

use serde::{Deserialize, Serialize};

use super::Audience;
use super::row::{day, row};
use crate::domain::{Day, ServiceCode};

/// What a file says of itself.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Standard {
    /// Its name in codes, as in `lep`.
    pub id: String,
    /// Title in Italian.
    pub title_it: String,
    /// Title in English.
    pub title_en: String,
    /// Where it holds.
    pub scope: Scope,
    /// The region, for a regional one.
    pub region: Option<String>,
    /// The full name of the document.
    pub document: String,
    /// First day on which it holds.
    #[serde(default, deserialize_with = "day")]
    pub valid_from: Option<Day>,
    /// Last day on which it holds.
    #[serde(default, deserialize_with = "day")]
    pub valid_to: Option<Day>,
    /// Whether its figures are told month by month.
    #[serde(default)]
    pub monthly: bool,
    /// Whether it changes rows of a standard of the same name that was read before, and keeps the others.
    #[serde(default)]
    pub amends: bool,
    /// Where it comes from.
    pub source: String,
}

/// Where a standard holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// In every office.
    National,
    /// In the offices that chose it.
    Regional,
    /// For schools, in every office.
    School,
}

/// A group of services.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// The standard it comes from.
    #[serde(skip_deserializing)]
    pub standard: String,
    /// Its letter.
    pub id: String,
    /// Title in Italian.
    pub title_it: String,
    /// Title in English.
    pub title_en: String,
    /// For whom.
    pub audience: Audience,
    /// What it is for.
    pub purpose_it: String,
    /// Who may use it.
    pub recipients_it: Vec<String>,
    /// Document, section or row, article.
    pub source: String,
}

/// A function that only the public centre may carry out.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exclusive<S = ServiceCode> {
    /// Its name.
    pub id: String,
    /// Title in Italian.
    pub title_it: String,
    /// Title in English.
    pub title_en: String,
    /// The services it is made of.
    #[serde(default = "Vec::new")]
    pub services: Vec<S>,
    /// Document, section or row, article.
    pub source: String,
}

/// Services that no delivery in a standard is counted for, and why.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Uncounted<S = ServiceCode> {
    /// The standard that says so.
    #[serde(skip_deserializing)]
    pub standard: String,
    /// Its name.
    pub id: String,
    /// The services: of another standard, or its own.
    #[serde(default = "Vec::new")]
    pub services: Vec<S>,
    /// Rows of the school support plan.
    #[serde(default)]
    pub plan_rows: Vec<String>,
    /// Why, in Italian.
    pub reason_it: String,
    /// Why, in English.
    pub reason_en: String,
    /// Document, section or row, article.
    pub source: String,
}

/// An action that can go with any service.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Transversal {
    /// The standard it comes from.
    #[serde(skip_deserializing)]
    pub standard: String,
    /// Its name.
    pub id: String,
    /// Title in Italian.
    pub title_it: String,
    /// Title in English.
    pub title_en: String,
    /// What it is.
    pub text_it: String,
    /// Document, section or row, article.
    pub source: String,
}

/// What a group with complex needs asks of the network: a checklist, never a block.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ComplexTarget {
    /// The standard it comes from.
    #[serde(skip_deserializing)]
    pub standard: String,
    /// Its name.
    pub id: String,
    /// Title in Italian.
    pub title_it: String,
    /// Title in English.
    pub title_en: String,
    /// Services to be integrated with.
    pub network_it: Vec<String>,
    /// What the case manager must add.
    pub professional_it: Vec<String>,
    /// Specialist services that can complete the standard ones.
    pub specialist_it: Vec<String>,
    /// Document, section or row, article.
    pub source: String,
}

/// A step of the process with companies.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProcessStep {
    /// The standard it comes from.
    #[serde(skip_deserializing)]
    pub standard: String,
    /// Its place.
    pub number: u16,
    /// The phase it belongs to.
    pub phase: Phase,
    /// Title in Italian.
    pub title_it: String,
    /// Title in English.
    pub title_en: String,
    /// What is done in it.
    pub text_it: Option<String>,
    /// In front of the company or not.
    pub office: Side,
    /// The clock that runs on it.
    pub clock: Option<String>,
    /// Document, section or row, article.
    pub source: String,
}

/// The phases of the process with companies.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// The centre turns to the company.
    Promotion,
    /// The centre serves the company.
    Service,
}

/// Which side of the desk.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// With the company.
    Front,
    /// Without it.
    Back,
}

/// What the system of services should become.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SystemObjective {
    /// The standard it comes from.
    #[serde(skip_deserializing)]
    pub standard: String,
    /// Its place.
    pub number: u16,
    /// Title in Italian.
    pub title_it: String,
    /// Title in English.
    pub title_en: String,
    /// What to reach by when.
    pub steps: Vec<SystemStep>,
    /// Document, section or row, article.
    pub source: String,
}

/// What a system objective asks by a day.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SystemStep {
    /// By when.
    #[serde(default, deserialize_with = "day")]
    pub by: Option<Day>,
    /// What to reach.
    pub value_it: String,
}

/// A centre that tries the standard first.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PilotCentre {
    /// The standard it comes from.
    #[serde(skip_deserializing)]
    pub standard: String,
    /// The municipality.
    pub name: String,
    /// Document, section or row, article.
    pub source: String,
}

row!(Standard, |standard| standard.id.clone(), dated);
row!(Area, |area| area.id.clone());
row!(Exclusive<String>, |exclusive| exclusive.id.clone());
row!(Uncounted<String>, |uncounted| uncounted.id.clone());
row!(Transversal, |transversal| transversal.id.clone());
row!(ComplexTarget, |target| target.id.clone());
row!(ProcessStep, |step| step.number.to_string());
row!(SystemObjective, |objective| objective.number.to_string());
row!(PilotCentre, |centre| centre.name.clone());

impl<S> Exclusive<S> {
    /// The same function with its services named in another way.
    pub(super) fn rename<T, E>(self, rename: &impl Fn(S) -> Result<T, E>) -> Result<Exclusive<T>, E> {
        let Exclusive { id, title_it, title_en, services, source } = self;
        let services = services.into_iter().map(rename).collect::<Result<_, E>>()?;
        Ok(Exclusive { id, title_it, title_en, services, source })
    }
}

impl<S> Uncounted<S> {
    /// The same row with its services named in another way.
    pub(super) fn rename<T, E>(
        self,
        standard: &str,
        rename: &impl Fn(S) -> Result<T, E>,
    ) -> Result<Uncounted<T>, E> {
        let Uncounted { id, services, plan_rows, reason_it, reason_en, source, .. } = self;
        let services = services.into_iter().map(rename).collect::<Result<_, E>>()?;
        Ok(Uncounted { standard: standard.to_owned(), id, services, plan_rows, reason_it, reason_en, source })
    }
}
