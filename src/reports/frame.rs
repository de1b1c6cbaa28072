//! What a standard asks to count: its own indicators or, where it names none, the deliveries of its services.

use std::borrow::Cow;

use crate::domain::ServiceCode;
use crate::standards::{
    Audience, Breakdown, Catalogue, Check, Indicator, Measure, Scope, ServiceDefinition, Target, Trigger,
};

/// The standards that a report reads, and the one it is made for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame<'a> {
    pub(super) catalogue: &'a Catalogue,
    pub(super) standard: &'a str,
}

/// An indicator, and whether it was derived from a service.
pub(super) struct Asked<'a> {
    pub(super) indicator: Cow<'a, Indicator>,
    /// Deliveries are told with the people they reached, their minutes and their codes.
    pub(super) deliveries: bool,
    /// Tells of health or disability: a figure and nothing more.
    pub(super) special: bool,
}

impl<'a> Frame<'a> {
    /// Everything to be counted, in the order of the document.
    pub(super) fn asked(self) -> Vec<Asked<'a>> {
        let own = self.catalogue.indicators.iter().filter(|i| i.standard == self.standard);
        let own: Vec<_> = own
            .map(|indicator| Asked {
                special: self.is_special(indicator),
                indicator: Cow::Borrowed(indicator),
                deliveries: false,
            })
            .collect();
        if own.is_empty() { self.services() } else { own }
    }

    /// The coherences that its report must show.
    pub(super) fn checks(self) -> impl Iterator<Item = &'a Check> {
        self.catalogue.checks.iter().filter(move |check| check.standard == self.standard)
    }

    /// One figure for each service: the last version of each code.
    fn services(self) -> Vec<Asked<'a>> {
        let of_standard = |s: &&ServiceDefinition| s.code.standard() == self.standard;
        let last = |s: &&ServiceDefinition| {
            self.catalogue.service(&s.code).is_some_and(|last| std::ptr::eq(last, *s))
        };
        let services = self.catalogue.services.iter().filter(of_standard).filter(last);
        services
            .map(|service| Asked {
                indicator: Cow::Owned(deliveries_of(service, self.standard)),
                deliveries: true,
                special: service.is_special(),
            })
            .collect()
    }

    /// Whether a figure tells who is on the lists of L. 68/1999.
    fn is_special(self, indicator: &Indicator) -> bool {
        let special = |trigger: &Trigger| match trigger {
            Trigger::Service(code) => self.catalogue.service(code).is_some_and(ServiceDefinition::is_special),
            Trigger::Event(pattern) => pattern.word == "l68",
            Trigger::Vacancy(_) => false,
        };
        indicator.target == Some(Target::Disabled) || indicator.triggers().any(special)
    }
}

fn deliveries_of(service: &ServiceDefinition, standard: &str) -> Indicator {
    let by = match service.audience {
        Audience::Person => vec![Breakdown::Gender, Breakdown::Age],
        _ => Vec::new(),
    };
    Indicator {
        standard: standard.to_owned(),
        code: service.code.code().to_owned(),
        label_it: service.title_it.clone(),
        label_en: service.title_en.clone(),
        service: Some(service.code.clone()),
        subject: service.audience,
        measure: Measure::Events,
        from: Vec::new(),
        of: vec![Trigger::Service(service.code.clone())],
        after: Vec::new(),
        not_after: Vec::new(),
        target: None,
        through_vacancy: false,
        limit: None,
        split: None,
        by,
        valid_from: service.validity.from,
        valid_to: service.validity.to,
        source: service.source.clone(),
        note_it: None,
    }
}

/// Which codes a delivery counts under.
#[derive(Clone, Copy, Debug)]
pub(super) struct CrossWalk<'a>(pub(super) &'a Catalogue);

impl CrossWalk<'_> {
    /// Whether a delivery counts as a service: as itself, through a tie between the two standards or, between two
    /// regions, through the national levels.
    pub(super) fn counts(self, delivered: &ServiceCode, wanted: &ServiceCode) -> bool {
        if self.0.counts(delivered, wanted) {
            return true;
        }
        let national = |code: &ServiceCode| {
            self.0.standard(code.standard()).is_some_and(|standard| standard.scope == Scope::National)
        };
        let regions = delivered.standard() != wanted.standard() && !national(delivered) && !national(wanted);
        regions
            && self
                .0
                .counted_as(delivered)
                .iter()
                .skip(1)
                .any(|middle| national(middle) && self.0.counts(middle, wanted))
    }
}
