//! The kinds of rows that documents are made of, and what names each row.

use crate::standards::Catalogue;

/// A kind of row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// A group of services: its purpose, and for whom.
    Area,
    /// A service.
    Service,
    /// A time limit.
    Clock,
    /// An indicator.
    Indicator,
    /// A coherence between two indicators.
    Check,
    /// What the system of services should become.
    SystemObjective,
    /// A step of the process with companies.
    Process,
    /// What a group with complex needs asks for.
    ComplexTarget,
    /// An action that can go with any service.
    Transversal,
    /// A centre that tries the standard first.
    PilotCentre,
    /// A level of the school plan.
    PlanLevel,
    /// A row of the school plan.
    PlanRow,
    /// A function of the public centre alone.
    Exclusive,
    /// A figure of the law.
    Constant,
    /// A step of conditionality.
    Sanction,
    /// A criterion of a suitable offer.
    Offer,
    /// An event of the electronic file.
    SapEvent,
    /// A step of a person's pathway.
    Pathway,
    /// An income support.
    Benefit,
    /// A way of cutting ages into bands.
    AgeBands,
}

/// What names a row.
pub(super) struct Place<'a> {
    /// The standard it comes from, where the row says.
    pub(super) standard: Option<&'a str>,
    /// Its code; empty where it has none.
    pub(super) code: String,
    /// Title in Italian.
    pub(super) it: &'a str,
    /// Title in English.
    pub(super) en: &'a str,
}

impl Part {
    /// The kinds that belong to a document, in the order they are shown.
    pub(super) const OF_A_STANDARD: [Part; 9] = [
        Part::Clock,
        Part::Indicator,
        Part::Check,
        Part::Area,
        Part::SystemObjective,
        Part::Process,
        Part::ComplexTarget,
        Part::Transversal,
        Part::PilotCentre,
    ];
    /// The tables of the school plan.
    pub(super) const OF_THE_SCHOOL_PLAN: [Part; 2] = [Part::PlanLevel, Part::PlanRow];
    /// The kinds that belong to the law, whatever the region.
    pub(super) const OF_THE_LAW: [Part; 8] = [
        Part::Exclusive,
        Part::Constant,
        Part::Sanction,
        Part::Offer,
        Part::SapEvent,
        Part::Pathway,
        Part::Benefit,
        Part::AgeBands,
    ];

    /// How many rows of this kind there are.
    pub(super) fn count(self, catalogue: &Catalogue) -> usize {
        match self {
            Part::Area => catalogue.areas.len(),
            Part::Service => catalogue.services.len(),
            Part::Clock => catalogue.clocks.len(),
            Part::Indicator => catalogue.indicators.len(),
            Part::Check => catalogue.checks.len(),
            Part::SystemObjective => catalogue.system_objectives.len(),
            Part::Process => catalogue.process.len(),
            Part::ComplexTarget => catalogue.complex_targets.len(),
            Part::Transversal => catalogue.transversal.len(),
            Part::PilotCentre => catalogue.pilot_centres.len(),
            Part::PlanLevel => catalogue.plan_levels.len(),
            Part::PlanRow => catalogue.plan_rows.len(),
            Part::Exclusive => catalogue.exclusive.len(),
            Part::Constant => catalogue.constants.len(),
            Part::Sanction => catalogue.sanctions.len(),
            Part::Offer => catalogue.suitable_offer.len(),
            Part::SapEvent => catalogue.sap_events.len(),
            Part::Pathway => catalogue.pathway.len(),
            Part::Benefit => catalogue.benefits.len(),
            Part::AgeBands => catalogue.age_bands.len(),
        }
    }

    /// What names a row of this kind.
    pub(super) fn place(self, catalogue: &Catalogue, at: usize) -> Option<Place<'_>> {
        let own =
            |standard, code: &str, it, en| Place { standard: Some(standard), code: code.to_owned(), it, en };
        let law = |code: &str, it, en| Place { standard: None, code: code.to_owned(), it, en };
        Some(match self {
            Part::Area => {
                catalogue.areas.get(at).map(|r| own(&r.standard, &r.id, &r.title_it, &r.title_en))?
            }
            Part::Service => catalogue
                .services
                .get(at)
                .map(|r| own(r.code.standard(), r.code.code(), &r.title_it, &r.title_en))?,
            Part::Clock => {
                catalogue.clocks.get(at).map(|r| own(&r.standard, &r.id, &r.title_it, &r.title_en))?
            }
            Part::Indicator => {
                catalogue.indicators.get(at).map(|r| own(&r.standard, &r.code, &r.label_it, &r.label_en))?
            }
            Part::Check => {
                catalogue.checks.get(at).map(|r| own(&r.standard, &r.id, &r.title_it, &r.title_en))?
            }
            Part::SystemObjective => catalogue
                .system_objectives
                .get(at)
                .map(|r| own(&r.standard, &r.number.to_string(), &r.title_it, &r.title_en))?,
            Part::Process => catalogue
                .process
                .get(at)
                .map(|r| own(&r.standard, &r.number.to_string(), &r.title_it, &r.title_en))?,
            Part::ComplexTarget => {
                catalogue.complex_targets.get(at).map(|r| own(&r.standard, "", &r.title_it, &r.title_en))?
            }
            Part::Transversal => {
                catalogue.transversal.get(at).map(|r| own(&r.standard, "", &r.title_it, &r.title_en))?
            }
            Part::PilotCentre => {
                catalogue.pilot_centres.get(at).map(|r| own(&r.standard, "", &r.name, &r.name))?
            }
            Part::PlanLevel => catalogue.plan_levels.get(at).map(|r| law("", &r.title_it, &r.title_en))?,
            Part::PlanRow => catalogue.plan_rows.get(at).map(|r| law(&r.id, &r.title_it, &r.title_en))?,
            Part::Exclusive => catalogue.exclusive.get(at).map(|r| law("", &r.title_it, &r.title_en))?,
            Part::Constant => catalogue.constants.get(at).map(|r| law("", &r.title_it, &r.title_en))?,
            Part::Sanction => {
                catalogue.sanctions.get(at).map(|r| law(&r.id, &r.behaviour_it, &r.behaviour_en))?
            }
            Part::Offer => catalogue.suitable_offer.get(at).map(|r| law("", &r.text_it, &r.text_en))?,
            Part::SapEvent => catalogue.sap_events.get(at).map(|r| law(&r.code, &r.label_it, &r.label_it))?,
            Part::Pathway => catalogue.pathway.get(at).map(|r| law("", &r.title_it, &r.title_en))?,
            Part::Benefit => catalogue.benefits.get(at).map(|r| law("", &r.name, &r.name))?,
            Part::AgeBands => catalogue.age_bands.get(at).map(|r| law("", &r.title_it, &r.title_en))?,
        })
    }

    /// The locale key of the heading over rows of this kind.
    pub(super) fn key(self) -> &'static str {
        match self {
            Part::Area => "standards-areas",
            Part::Service => "standards-services",
            Part::Clock => "standards-clocks",
            Part::Indicator => "standards-indicators",
            Part::Check => "standards-checks",
            Part::SystemObjective => "standards-objectives",
            Part::Process => "standards-process",
            Part::ComplexTarget => "standards-complex",
            Part::Transversal => "standards-transversal",
            Part::PilotCentre => "standards-pilots",
            Part::PlanLevel => "standards-plan-levels",
            Part::PlanRow => "standards-plan-rows",
            Part::Exclusive => "standards-exclusive",
            Part::Constant => "standards-constants",
            Part::Sanction => "standards-sanctions",
            Part::Offer => "standards-offer",
            Part::SapEvent => "standards-sap-events",
            Part::Pathway => "standards-pathway",
            Part::Benefit => "standards-benefits",
            Part::AgeBands => "standards-age-bands",
        }
    }
}
