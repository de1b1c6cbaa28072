//! All the standards that an office follows, in one place.

use std::collections::HashMap;

use super::read;
use super::{
    AgeBands, Area, Audience, Check, Clock, ComplexTarget, Constant, Exclusive, IncomeSupport, Indicator,
    JustifiedReason, ORDINARY_RULES, Objective, OfferCriterion, PactElement, PathwayStep, PilotCentre, Plan,
    PlanArea, PlanLevel, PlanRow, ProcessStep, Sanction, SapEvent, Scope, ServiceDefinition, Standard,
    StandardError, SystemObjective, Transversal, Uncounted,
};
use crate::domain::{Day, SapCode, ServiceCode};

/// The files that the program brings along.
pub const BUILTIN: [(&str, &str); 5] = [
    ("standards/national.toml", include_str!("../../standards/national.toml")),
    ("standards/lep.toml", include_str!("../../standards/lep.toml")),
    ("standards/piemonte.toml", include_str!("../../standards/piemonte.toml")),
    ("standards/puglia.toml", include_str!("../../standards/puglia.toml")),
    ("standards/support_plan.toml", include_str!("../../standards/support_plan.toml")),
];

/// The typed content of the files of standards. Rows keep the order of their files.
#[derive(Clone, Debug, Default)]
pub struct Catalogue {
    /// The documents themselves.
    pub standards: Vec<Standard>,
    /// The files that changed rows of these.
    pub amendments: Vec<Standard>,
    /// Groups of services.
    pub areas: Vec<Area>,
    /// Services, superseded versions too: see [`Self::service_on`].
    pub services: Vec<ServiceDefinition>,
    /// Time limits.
    pub clocks: Vec<Clock>,
    /// Figures to count.
    pub indicators: Vec<Indicator>,
    /// Coherences between figures.
    pub checks: Vec<Check>,
    /// What figures should reach.
    pub objectives: Vec<Objective>,
    /// What the system should become.
    pub system_objectives: Vec<SystemObjective>,
    /// The process with companies.
    pub process: Vec<ProcessStep>,
    /// Centres that try a standard first.
    pub pilot_centres: Vec<PilotCentre>,
    /// Functions of the public centre alone.
    pub exclusive: Vec<Exclusive>,
    /// Services that a standard does not count, and why.
    pub uncounted: Vec<Uncounted>,
    /// Actions that can go with any service.
    pub transversal: Vec<Transversal>,
    /// Groups with complex needs.
    pub complex_targets: Vec<ComplexTarget>,
    /// What the service pact must hold.
    pub pact_elements: Vec<PactElement>,
    /// Figures of the law.
    pub constants: Vec<Constant>,
    /// The ladder of conditionality.
    pub sanctions: Vec<Sanction>,
    /// The reasons that justify a behaviour of the ladder.
    pub justified_reasons: Vec<JustifiedReason>,
    /// The criteria of a suitable offer.
    pub suitable_offer: Vec<OfferCriterion>,
    /// Events of the electronic file.
    pub sap_events: Vec<SapEvent>,
    /// The steps of a person's pathway, in order.
    pub pathway: Vec<PathwayStep>,
    /// Income supports.
    pub benefits: Vec<IncomeSupport>,
    /// Ways of cutting ages into bands.
    pub age_bands: Vec<AgeBands>,
    /// The tables of the school support plan.
    pub plan: Option<Plan>,
    /// Its levels of service.
    pub plan_levels: Vec<PlanLevel>,
    /// Its groups of rows.
    pub plan_areas: Vec<PlanArea>,
    /// Its rows.
    pub plan_rows: Vec<PlanRow>,
    by_code: HashMap<ServiceCode, Vec<usize>>,
    counted: HashMap<ServiceCode, Vec<ServiceCode>>,
}

/// A region whose standard no file defines.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no regional standard is called `{asked}`; there are: {}", known.join(", "))]
pub struct UnknownStandard {
    /// What was asked for.
    pub asked: String,
    /// What there is.
    pub known: Vec<String>,
}

impl Catalogue {
    /// The standards that the program brings along, all regions.
    ///
    /// # Errors
    /// Never with the files it was tested with.
    pub fn builtin() -> Result<Self, StandardError> {
        Self::read(&BUILTIN)
    }

    /// Reads files, given as name and text, in order: later ones may refer to earlier ones and the other way round.
    ///
    /// # Errors
    /// The first row that cannot be used, with its file, line and reason.
    pub fn read(files: &[(&str, &str)]) -> Result<Self, StandardError> {
        let mut catalogue = read::read(files)?;
        catalogue.index();
        Ok(catalogue)
    }

    /// The part that an office with this regional standard follows: national rows, the school plan, and its region.
    ///
    /// # Errors
    /// When no regional standard has this name.
    pub fn for_office(&self, region: &str) -> Result<Self, UnknownStandard> {
        if !self.regions().any(|standard| standard.id == region) {
            let known = self.regions().map(|standard| standard.id.clone()).collect();
            return Err(UnknownStandard { asked: region.to_owned(), known });
        }
        Ok(self.part(Some(region)))
    }

    /// The part that holds in every region: what is left to an office whose own regional standard cannot be read.
    pub fn national(&self) -> Self {
        self.part(None)
    }

    fn part(&self, region: Option<&str>) -> Self {
        let active = |id: &str| {
            self.standards.iter().any(|s| s.id == id && (s.scope != Scope::Regional || region == Some(id)))
        };
        let mut part = self.clone();
        part.standards.retain(|s| active(&s.id));
        part.amendments.retain(|s| active(&s.id));
        part.areas.retain(|r| active(&r.standard));
        part.services.retain(|r| active(r.code.standard()));
        for service in &mut part.services {
            service.counts_as.retain(|code| active(code.standard()));
            service.default_for.retain(|code| active(code.standard()));
            service.includes.retain(|code| active(code.standard()));
        }
        part.clocks.retain(|r| active(&r.standard));
        part.indicators.retain(|r| active(&r.standard));
        part.checks.retain(|r| active(&r.standard));
        part.objectives.retain(|r| active(&r.standard));
        part.system_objectives.retain(|r| active(&r.standard));
        part.process.retain(|r| active(&r.standard));
        part.pilot_centres.retain(|r| active(&r.standard));
        part.uncounted.retain(|r| active(&r.standard));
        part.transversal.retain(|r| active(&r.standard));
        part.complex_targets.retain(|r| active(&r.standard));
        part.index();
        part
    }

    /// The regional standards.
    pub fn regions(&self) -> impl Iterator<Item = &Standard> {
        self.standards.iter().filter(|standard| standard.scope == Scope::Regional)
    }

    /// The service with this code, as it is now: its last version.
    pub fn service(&self, code: &ServiceCode) -> Option<&ServiceDefinition> {
        self.by_code.get(code)?.last().and_then(|place| self.services.get(*place))
    }

    /// The service with this code as it was defined on a day.
    pub fn service_on(&self, code: &ServiceCode, on: Day) -> Option<&ServiceDefinition> {
        let versions = self.by_code.get(code)?.iter().filter_map(|place| self.services.get(*place));
        versions.rev().find(|service| service.validity.covers(on))
    }

    /// The services in force on a day for this audience, region first, in the order of the documents.
    pub fn services_for(&self, audience: Audience, on: Day) -> Vec<&ServiceDefinition> {
        let mut services: Vec<_> =
            self.services.iter().filter(|s| s.audience == audience && s.validity.covers(on)).collect();
        services.sort_by_key(|s| self.scope_of(s.code.standard()) != Some(Scope::Regional));
        services
    }

    /// Finds a service by what people write: `lep:F3`, or `F3`, `A.2`, `A2`, `a.2` in the standard they work with,
    /// then in the national levels, then in the only other standard that has it.
    pub fn resolve(&self, text: &str, default_standard: &str) -> Option<&ServiceDefinition> {
        let text = text.trim();
        if let Ok(code) = text.parse::<ServiceCode>() {
            return self.service(&code);
        }
        let in_standard = |standard: &str| {
            let exact = ServiceCode::new(standard, text).ok().and_then(|code| self.service(&code));
            let loose =
                || self.services.iter().rfind(|s| s.code.standard() == standard && same(s.code.code(), text));
            exact.or_else(loose)
        };
        let only = || {
            let mut found = self.standards.iter().filter_map(|standard| in_standard(&standard.id));
            let first = found.next();
            if found.next().is_none() { first } else { None }
        };
        in_standard(default_standard).or_else(|| in_standard("lep")).or_else(only)
    }

    /// Every code that a delivery of this service is counted under, its own first, then those of the other
    /// standards that the cross-walk ties it to.
    pub fn counted_as(&self, code: &ServiceCode) -> Vec<ServiceCode> {
        let mut codes = vec![code.clone()];
        codes.extend(self.counted.get(code).into_iter().flatten().cloned());
        codes
    }

    /// Whether a delivery of `delivered` counts as `wanted`.
    pub fn counts(&self, delivered: &ServiceCode, wanted: &ServiceCode) -> bool {
        delivered == wanted || self.counted.get(delivered).is_some_and(|codes| codes.contains(wanted))
    }

    /// What follows from a behaviour, as the law was on a day.
    pub fn sanctions_on(&self, on: Day) -> impl Iterator<Item = &Sanction> {
        self.sanctions.iter().filter(move |row| row.validity().covers(on))
    }

    /// The criteria of a suitable offer, as they were on a day.
    pub fn suitable_offer_on(&self, on: Day) -> impl Iterator<Item = &OfferCriterion> {
        self.suitable_offer.iter().filter(move |row| row.validity().covers(on))
    }

    /// Why deliveries of a service, in some standard, are counted for nothing.
    pub fn uncounted(&self, code: &ServiceCode) -> impl Iterator<Item = &Uncounted> {
        self.uncounted.iter().filter(move |row| row.services.contains(code))
    }

    /// A figure of the law on a day, as in `suspension_days`.
    pub fn constant(&self, id: &str, on: Day) -> Option<&Constant> {
        self.constants.iter().find(|constant| constant.id == id && constant.validity().covers(on))
    }

    /// Whether applying for this income support counts as the declaration of availability.
    pub fn counts_as_did(&self, benefit: &str) -> bool {
        self.benefits.iter().any(|row| row.counts_as_did && row.is_called(benefit))
    }

    /// The rules of conditionality and suitable offers that hold with an income support, or without any.
    pub fn rules_of(&self, benefit: Option<&str>) -> &str {
        let row = benefit.and_then(|name| self.benefits.iter().find(|row| row.is_called(name)));
        row.map_or(ORDINARY_RULES, |row| &row.rules)
    }

    /// The codes a delivery of this service can be reported with: its own or, where its standard gives none, those of
    /// the national level it counts as.
    pub fn sap_choices(&self, code: &ServiceCode) -> Vec<SapCode> {
        let of = |code: &ServiceCode| self.service(code).map(|s| s.sap.clone()).unwrap_or_default();
        let own = of(code);
        if !own.is_empty() {
            return own;
        }
        let mut codes: Vec<SapCode> = self.counted_as(code).iter().skip(1).flat_map(of).collect();
        codes.sort();
        codes.dedup();
        codes
    }

    /// The document with this name.
    pub fn standard(&self, id: &str) -> Option<&Standard> {
        self.standards.iter().find(|standard| standard.id == id)
    }

    fn scope_of(&self, standard: &str) -> Option<Scope> {
        self.standard(standard).map(|s| s.scope)
    }

    fn index(&mut self) {
        self.by_code.clear();
        self.counted.clear();
        for (place, service) in self.services.iter().enumerate() {
            self.by_code.entry(service.code.clone()).or_default().push(place);
        }
        for versions in self.by_code.values_mut() {
            versions.sort_by_key(|place| self.services.get(*place).map(|s| s.validity.from));
        }
        let mut ties: Vec<(ServiceCode, ServiceCode)> = Vec::new();
        for service in &self.services {
            ties.extend(service.counts_as.iter().map(|other| (service.code.clone(), other.clone())));
            let stands_for = service.default_for.iter().chain(&service.includes);
            ties.extend(stands_for.map(|other| (other.clone(), service.code.clone())));
        }
        for (from, to) in ties {
            let codes = self.counted.entry(from).or_default();
            if !codes.contains(&to) {
                codes.push(to);
            }
        }
    }
}

/// Whether two codes differ only by dots and case.
fn same(code: &str, text: &str) -> bool {
    let plain = |s: &str| s.chars().filter(|c| *c != '.').flat_map(char::to_lowercase).collect::<String>();
    plain(code) == plain(text)
}
