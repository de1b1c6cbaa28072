//! The services as other programs read them: `sportello standards --json`.

use serde::Serialize;

use super::{Audience, Catalogue, Condition, Minutes, ServiceDefinition};
use crate::domain::{SapCode, ServiceCode};

/// A service as other programs read it. The shape is stable: fields are only added.
#[derive(Debug, Serialize)]
pub struct ServiceRow<'a> {
    /// The standard, as in `lep`.
    pub standard: &'a str,
    /// The code inside it.
    pub code: &'a str,
    /// Title in Italian.
    pub title: &'a str,
    /// Title in English.
    pub title_en: &'a str,
    /// For whom.
    pub audience: Audience,
    /// Minutes: `minimum` by mode or `reference` by kind of person; empty when the standard gives none.
    pub minutes: MinutesRow<'a>,
    /// What must hold before it may start.
    pub requires: &'a [Condition],
    /// The national levels that a delivery counts as.
    pub lep: Vec<&'a ServiceCode>,
    /// Codes it may be reported with.
    pub sap: &'a [SapCode],
    /// Document, section or row, article.
    pub source: &'a str,
}

/// The minutes of a service; an empty object when there are none.
#[derive(Debug, Default, Serialize)]
pub struct MinutesRow<'a> {
    /// At least this long, by mode.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minimum: Option<&'a std::collections::BTreeMap<crate::domain::Mode, u16>>,
    /// A reference, by kind of person: a number, or `included`, `none`, `unknown`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<&'a std::collections::BTreeMap<super::Target, super::Amount>>,
    /// The services that share the reference.
    #[serde(skip_serializing_if = "<[ServiceCode]>::is_empty")]
    pub services: &'a [ServiceCode],
}

impl ServiceDefinition {
    /// The service as other programs read it.
    pub fn row(&self) -> ServiceRow<'_> {
        let minutes = match &self.minutes {
            None => MinutesRow::default(),
            Some(Minutes::Minimum(by_mode)) => MinutesRow { minimum: Some(by_mode), ..MinutesRow::default() },
            Some(Minutes::Reference(row)) => {
                MinutesRow { reference: Some(&row.cells), services: &row.services, minimum: None }
            }
        };
        let own = (self.code.standard() == "lep").then_some(&self.code);
        ServiceRow {
            standard: self.code.standard(),
            code: self.code.code(),
            title: &self.title_it,
            title_en: &self.title_en,
            audience: self.audience,
            minutes,
            requires: &self.requires,
            lep: own.into_iter().chain(self.counts_as.iter().filter(|c| c.standard() == "lep")).collect(),
            sap: &self.sap,
            source: &self.source,
        }
    }
}

impl Catalogue {
    /// Every service as other programs read it.
    pub fn rows(&self) -> Vec<ServiceRow<'_>> {
        self.services.iter().map(ServiceDefinition::row).collect()
    }
}
