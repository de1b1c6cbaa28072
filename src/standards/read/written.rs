//! Services and duration tables as they are written: codes of their own standard stand without it.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::domain::{Day, Mode, SapCode, ServiceCode};
use crate::standards::place::Placed;
use crate::standards::row::{day, row};
use crate::standards::{
    Amount, Audience, Completion, Condition, Minutes, Preconditions, Problem, ServiceDefinition,
    StandardError, Target, Validity,
};

/// A service as it is written.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Service {
    code: String,
    title_it: String,
    title_en: String,
    audience: Audience,
    area: Option<String>,
    #[serde(default)]
    targets: Vec<Target>,
    #[serde(default)]
    special: bool,
    #[serde(default)]
    exclusive: bool,
    aim_it: Option<String>,
    #[serde(default)]
    activities_it: Vec<String>,
    #[serde(default)]
    modes: Vec<Mode>,
    minutes: Option<WrittenMinutes>,
    #[serde(default)]
    output_it: Vec<String>,
    outcome_it: Option<String>,
    #[serde(default)]
    results_it: Vec<String>,
    access_it: Option<String>,
    #[serde(default)]
    legal: Vec<String>,
    #[serde(default)]
    sap: Vec<SapCode>,
    #[serde(default)]
    mandatory_notice: bool,
    #[serde(default)]
    requires: Vec<Condition<String>>,
    #[serde(default)]
    completes: Vec<Completion>,
    #[serde(default)]
    registers: Vec<String>,
    like: Option<String>,
    #[serde(default)]
    counts_as: Vec<String>,
    #[serde(default)]
    default_for: Vec<String>,
    #[serde(default)]
    includes: Vec<String>,
    #[serde(default)]
    preconditions: Preconditions,
    #[serde(default, deserialize_with = "day")]
    valid_from: Option<Day>,
    #[serde(default, deserialize_with = "day")]
    valid_to: Option<Day>,
    source: String,
    note_it: Option<String>,
}

#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenMinutes {
    minimum: BTreeMap<Mode, u16>,
}

/// A row of a duration table as it is written.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Duration {
    pub(super) row: String,
    pub(super) services: Vec<String>,
    #[serde(rename = "kind")]
    _kind: DurationKind,
    pub(super) minutes: BTreeMap<Target, Amount>,
    #[serde(default, deserialize_with = "day")]
    valid_from: Option<Day>,
    #[serde(default, deserialize_with = "day")]
    valid_to: Option<Day>,
    pub(super) source: String,
    pub(super) note_it: Option<String>,
}

#[derive(Clone, Deserialize)]
#[serde(rename_all = "snake_case")]
enum DurationKind {
    Reference,
}

row!(Service, |service| service.code.clone(), dated);
row!(Duration, |duration| duration.row.clone(), dated);

/// The service with whole codes.
pub(super) fn typed(
    placed: Placed<Service>,
    standard: &str,
    code_at: &impl Fn(String) -> Result<ServiceCode, StandardError>,
) -> Result<ServiceDefinition, StandardError> {
    let Placed { row: service, place } = placed;
    let codes = |texts: Vec<String>| texts.into_iter().map(code_at).collect::<Result<Vec<_>, _>>();
    let counts_as = codes(service.counts_as)?;
    let default_for = codes(service.default_for)?;
    if let Some(code) = default_for.iter().find(|code| !counts_as.contains(code)) {
        return Err(place.refuse(Problem::DefaultNotCounted(code.to_string())));
    }
    Ok(ServiceDefinition {
        code: place.code(standard, &service.code)?,
        title_it: service.title_it,
        title_en: service.title_en,
        audience: service.audience,
        area: service.area,
        targets: service.targets,
        special: service.special,
        exclusive: service.exclusive,
        aim_it: service.aim_it,
        activities_it: service.activities_it,
        modes: service.modes,
        minutes: service.minutes.map(|m| Minutes::Minimum(m.minimum)),
        output_it: service.output_it,
        outcome_it: service.outcome_it,
        results_it: service.results_it,
        access_it: service.access_it,
        legal: service.legal,
        sap: service.sap,
        mandatory_notice: service.mandatory_notice,
        requires: service.requires.into_iter().map(|c| c.rename(code_at)).collect::<Result<_, _>>()?,
        completes: service.completes,
        registers: service.registers,
        like: service.like.map(code_at).transpose()?,
        counts_as,
        default_for,
        includes: codes(service.includes)?,
        preconditions: service.preconditions,
        source: service.source,
        validity: Validity { from: service.valid_from, to: service.valid_to },
        note_it: service.note_it,
    })
}
