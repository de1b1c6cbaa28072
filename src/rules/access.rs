//! Which services may start now, and what exactly is missing for the others.

use super::{Case, Status, targets};
use crate::domain::{Day, EventKind, ServiceCode, SignatureStep};
use crate::standards::{Audience, Condition, ServiceDefinition, Target, Trigger};

/// What the standards say of one service for one case on one day.
#[derive(Clone, PartialEq, Debug)]
pub struct Access<'a> {
    /// The service.
    pub service: &'a ServiceDefinition,
    /// Whether it may start.
    pub verdict: Verdict<'a>,
}

/// Whether a service may start.
#[derive(Clone, PartialEq, Debug)]
pub enum Verdict<'a> {
    /// It may.
    Now {
        /// The operator has to confirm a specific individual need.
        confirm_need: bool,
        /// Only together with one of these, on the same day; empty: by itself.
        together_with: Vec<&'a ServiceCode>,
    },
    /// It may not yet: everything that is missing.
    NotYet(Vec<Missing<'a>>),
}

/// Something missing, and which service's row asks for it.
#[derive(Clone, PartialEq, Debug)]
pub struct Missing<'a> {
    /// What.
    pub what: Lack<'a>,
    /// The row that asks for it; its `source` says where it is written.
    pub asked_by: &'a ServiceDefinition,
}

/// What can be missing.
#[derive(Clone, PartialEq, Debug)]
pub enum Lack<'a> {
    /// All of these services have to come before.
    Services(Vec<&'a ServiceCode>),
    /// One of these services has to come before.
    OneOf(&'a [ServiceCode]),
    /// The service pact, signed since the declaration in force.
    SignedPact,
    /// Something of this kind has to be recorded.
    Record(&'a Trigger),
    /// Not old enough until this day.
    Age {
        /// Years asked for.
        years: u16,
        /// The day they are reached.
        on: Day,
    },
    /// Not known to be of this kind.
    Target(Target),
    /// Not unemployed for long enough.
    Seniority {
        /// More than these months are asked for.
        over_months: u16,
        /// Months so far.
        months: i64,
    },
}

impl Lack<'_> {
    /// The key of its sentence in the locales.
    pub fn key(&self) -> &'static str {
        match self {
            Lack::Services(_) => "missing-services",
            Lack::OneOf(_) => "missing-one-of",
            Lack::SignedPact => "missing-pact",
            Lack::Record(_) => "missing-record",
            Lack::Age { .. } => "missing-age",
            Lack::Target(_) => "missing-target",
            Lack::Seniority { .. } => "missing-seniority",
        }
    }

    /// The words that go into that sentence, by name.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        let list = |codes: &mut dyn Iterator<Item = &str>| codes.collect::<Vec<_>>().join(", ");
        match self {
            Lack::Services(codes) => vec![("services", list(&mut codes.iter().map(|c| c.code())))],
            Lack::OneOf(codes) => vec![("services", list(&mut codes.iter().map(ServiceCode::code)))],
            Lack::SignedPact => vec![],
            Lack::Record(Trigger::Service(code)) => vec![("what", code.code().to_owned())],
            Lack::Record(Trigger::Event(pattern)) => vec![("what", pattern.word.to_owned())],
            Lack::Record(Trigger::Vacancy(_)) => vec![("what", "vacancy".to_owned())],
            Lack::Age { years, on } => vec![("years", years.to_string()), ("on", on.to_string())],
            Lack::Target(target) => vec![("target", target.to_string())],
            Lack::Seniority { over_months, months } => {
                vec![("over", over_months.to_string()), ("months", months.to_string())]
            }
        }
    }
}

impl Access<'_> {
    /// Whether it may start today.
    pub fn is_open(&self) -> bool {
        matches!(self.verdict, Verdict::Now { .. })
    }
}

/// The verdicts on every service for this audience, region first, those that may start before the others.
pub fn access<'a>(case: &Case<'a>, audience: Audience, on: Day) -> Vec<Access<'a>> {
    let gate = Gate::new(*case, on);
    let mut all: Vec<_> = case
        .catalogue
        .services_for(audience, on)
        .into_iter()
        .map(|service| Access { service, verdict: gate.verdict(service) })
        .collect();
    all.sort_by_key(|access| !access.is_open());
    all
}

/// The verdict on one service.
pub fn access_to<'a>(case: &Case<'a>, service: &'a ServiceDefinition, on: Day) -> Verdict<'a> {
    Gate::new(*case, on).verdict(service)
}

/// What one case brings to every condition.
struct Gate<'a> {
    case: Case<'a>,
    on: Day,
    status: Status,
    targets: Vec<Target>,
}

impl<'a> Gate<'a> {
    fn new(case: Case<'a>, on: Day) -> Self {
        let status = Status::of(case.timeline, case.catalogue, on);
        let targets = targets(&case, &status);
        Gate { case, on, status, targets }
    }

    fn verdict(&self, service: &'a ServiceDefinition) -> Verdict<'a> {
        let mut missing = Vec::new();
        let mut confirm_need = false;
        let mut together_with: Option<Vec<&'a ServiceCode>> = None;
        for asking in self.asking(service) {
            if !asking.targets.is_empty() && !asking.targets.iter().any(|t| self.targets.contains(t)) {
                let lacks = asking.targets.iter().take(1).map(|target| Lack::Target(*target));
                missing.extend(lacks.map(|what| Missing { what, asked_by: asking }));
            }
            for condition in &asking.requires {
                if let Condition::Need(_) = condition {
                    confirm_need = true;
                } else if let Condition::AfterOrWith(codes) = condition {
                    if codes.iter().any(|code| self.delivered(code)) {
                        continue;
                    }
                    match self.openable(codes) {
                        open if open.is_empty() => {
                            missing.push(Missing { what: Lack::OneOf(codes), asked_by: asking });
                        }
                        open => together_with = Some(open),
                    }
                } else if let Some(what) = self.lack(condition) {
                    missing.push(Missing { what, asked_by: asking });
                }
            }
        }
        missing.dedup_by(|a, b| a.what == b.what);
        if missing.is_empty() {
            Verdict::Now { confirm_need, together_with: together_with.unwrap_or_default() }
        } else {
            Verdict::NotYet(missing)
        }
    }

    /// The rows that may say no: the service's own and, as recording it stands for them, those of the region.
    fn asking(&self, service: &'a ServiceDefinition) -> Vec<&'a ServiceDefinition> {
        let stands_for = |other: &&ServiceDefinition| other.default_for.contains(&service.code);
        let regional =
            self.case.catalogue.services.iter().filter(|s| s.validity.covers(self.on)).filter(stands_for);
        std::iter::once(service).chain(regional).collect()
    }

    /// Of these services, those that may start by themselves today.
    fn openable(&self, codes: &'a [ServiceCode]) -> Vec<&'a ServiceCode> {
        let opens = |code: &&ServiceCode| {
            let service = self.case.catalogue.service_on(code, self.on);
            let verdict = service.map(|service| self.verdict(service));
            matches!(verdict, Some(Verdict::Now { together_with, .. }) if together_with.is_empty())
        };
        codes.iter().filter(opens).collect()
    }

    fn delivered(&self, code: &'a ServiceCode) -> bool {
        self.case.deliveries(code, self.on).next().is_some()
    }

    fn lack(&self, condition: &'a Condition) -> Option<Lack<'a>> {
        match condition {
            Condition::After(codes) => {
                let still: Vec<_> = codes.iter().filter(|code| !self.delivered(code)).collect();
                (!still.is_empty()).then_some(Lack::Services(still))
            }
            Condition::AfterAny(codes) => {
                (!codes.iter().any(|code| self.delivered(code))).then_some(Lack::OneOf(codes))
            }
            Condition::Pact(_) => (!pact_is_signed(&self.case, &self.status)).then_some(Lack::SignedPact),
            Condition::Recorded(trigger) => {
                let recorded = self.case.timeline.until(self.on).any(|event| self.case.is(event, trigger));
                (!recorded).then_some(Lack::Record(trigger))
            }
            Condition::MinAge(years) => {
                let reached = self.case.facts.birth_date?.plus_months(u32::from(*years) * 12);
                (self.on < reached).then_some(Lack::Age { years: *years, on: reached })
            }
            Condition::Target(target) => (!self.targets.contains(target)).then_some(Lack::Target(*target)),
            Condition::UnemployedOverMonths(over) => {
                let months = self.status.seniority_months();
                let long = self.status.is_registered() && self.status.seniority_days > i64::from(*over) * 30;
                (!long).then_some(Lack::Seniority { over_months: *over, months })
            }
            Condition::Need(_) | Condition::AfterOrWith(_) => None,
        }
    }
}

/// Whether a pact is signed and holds: not refused since, and not older than the declaration in force.
pub fn pact_is_signed(case: &Case<'_>, status: &Status) -> bool {
    let mut answered = case.timeline.until(status.on).filter_map(|event| match &event.kind {
        EventKind::Pact(pact) if pact.step != SignatureStep::Proposed => Some((event.on, pact.step)),
        _ => None,
    });
    let since = if status.is_registered() { status.did } else { None };
    match answered.next_back() {
        Some((day, SignatureStep::Signed)) => since.is_none_or(|did| did <= day),
        _ => false,
    }
}
