//! From the text of the files to the typed catalogue.

use std::cell::RefCell;
use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use super::catalogue::Catalogue;
use super::place::{Page, Place};
use super::refer::{self, References};
use super::row::day;
use super::{
    AgeBands, Amount, Area, Audience, Check, Clock, Completion, ComplexTarget, Condition, Constant,
    Exclusive, IncomeSupport, Indicator, JustifiedReason, Minutes, Objective, OfferCriterion, PathwayStep,
    PilotCentre, Plan, PlanArea, PlanLevel, PlanRow, Preconditions, Problem, ProcessStep, ReferenceMinutes,
    Sanction, SapEvent, ServiceDefinition, Standard, StandardError, SystemObjective, Target, Transversal,
    Trigger, Validity, row::row,
};
use crate::domain::{Day, Mode, SapCode, ServiceCode};

/// A file as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    standard: Spanned<Standard>,
    #[serde(default)]
    area: Vec<Spanned<Area>>,
    #[serde(default)]
    service: Vec<Spanned<Service>>,
    #[serde(default)]
    duration: Vec<Spanned<Duration>>,
    #[serde(default)]
    clock: Vec<Spanned<Clock<String>>>,
    #[serde(default)]
    indicator: Vec<Spanned<Indicator<String>>>,
    #[serde(default)]
    check: Vec<Spanned<Check>>,
    #[serde(default)]
    objective: Vec<Spanned<Objective>>,
    #[serde(default)]
    system_objective: Vec<Spanned<SystemObjective>>,
    #[serde(default)]
    process_step: Vec<Spanned<ProcessStep>>,
    #[serde(default)]
    pilot_centre: Vec<Spanned<PilotCentre>>,
    #[serde(default)]
    exclusive: Vec<Spanned<Exclusive<String>>>,
    #[serde(default)]
    transversal: Vec<Spanned<Transversal>>,
    #[serde(default)]
    complex_target: Vec<Spanned<ComplexTarget>>,
    #[serde(default)]
    constant: Vec<Spanned<Constant>>,
    #[serde(default)]
    sanction: Vec<Spanned<Sanction<String>>>,
    #[serde(default)]
    justified_reason: Vec<Spanned<JustifiedReason>>,
    #[serde(default)]
    suitable_offer: Vec<Spanned<OfferCriterion>>,
    #[serde(default)]
    sap_event: Vec<Spanned<SapEvent>>,
    #[serde(default)]
    benefit: Vec<Spanned<IncomeSupport>>,
    #[serde(default)]
    age_bands: Vec<Spanned<AgeBands>>,
    #[serde(default)]
    pathway: Vec<Spanned<PathwayStep<String>>>,
    plan: Option<Spanned<Plan>>,
    #[serde(default)]
    plan_level: Vec<Spanned<PlanLevel>>,
    #[serde(default)]
    plan_area: Vec<Spanned<PlanArea>>,
    #[serde(default)]
    plan_row: Vec<Spanned<PlanRow>>,
}

/// A service as it is written: codes of its own standard stand without it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Service {
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
    preconditions: Preconditions,
    #[serde(default, deserialize_with = "day")]
    valid_from: Option<Day>,
    #[serde(default, deserialize_with = "day")]
    valid_to: Option<Day>,
    source: String,
    note_it: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenMinutes {
    minimum: BTreeMap<Mode, u16>,
}

/// A row of a duration table as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Duration {
    row: String,
    services: Vec<String>,
    #[serde(rename = "kind")]
    _kind: DurationKind,
    minutes: BTreeMap<Target, Amount>,
    source: String,
    note_it: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum DurationKind {
    Reference,
}

row!(Service, |service| service.code.clone(), dated);
row!(Duration, |duration| duration.row.clone());

/// Reads the files and checks what they say of each other.
pub(super) fn read(files: &[(&str, &str)]) -> Result<Catalogue, StandardError> {
    let mut catalogue = Catalogue::default();
    let references = RefCell::new(References::default());
    for (name, text) in files {
        read_one(&mut catalogue, &references, name, text)?;
    }
    refer::check(&catalogue, &references.into_inner())?;
    Ok(catalogue)
}

/// Takes rows whose codes stay as they are, and tells them which standard they belong to.
macro_rules! take {
    ($page:ident, $rows:expr) => {
        $page.rows($rows)?.into_iter().map(|(row, _)| row)
    };
    ($page:ident, $rows:expr, named) => {
        $page.rows($rows)?.into_iter().map(|(mut row, _)| {
            row.standard.clone_from(&$page.standard);
            row
        })
    };
}

fn read_one(
    catalogue: &mut Catalogue,
    references: &RefCell<References>,
    name: &str,
    text: &str,
) -> Result<(), StandardError> {
    let file: File = toml::from_str(text).map_err(|error| Place::of_toml_error(name, text, &error))?;
    let mut page = Page { name, text, standard: file.standard.get_ref().id.clone() };
    let (standard, place) = page.row(file.standard)?;
    if catalogue.standard(&standard.id).is_some() {
        return Err(place.refuse(Problem::StandardTwice(standard.id)));
    }
    page.standard.clone_from(&standard.id);
    catalogue.standards.push(standard);
    let code_at = |place: &Place, text: String| -> Result<ServiceCode, StandardError> {
        let code = page.code(place, &text)?;
        references.borrow_mut().services.push((code.clone(), place.clone()));
        Ok(code)
    };

    catalogue.areas.extend(take!(page, file.area, named));
    let first_service = catalogue.services.len();
    for (service, place) in page.rows(file.service)? {
        let service = typed(service, &page, &place, &|text| code_at(&place, text))?;
        references.borrow_mut().defined.push((service.code.clone(), place));
        catalogue.services.push(service);
    }
    for (duration, place) in page.rows(file.duration)? {
        let codes = |texts: &[String]| {
            texts.iter().map(|t| code_at(&place, t.clone())).collect::<Result<Vec<_>, _>>()
        };
        let services = codes(&duration.services)?;
        let row = ReferenceMinutes {
            row: duration.row,
            cells: duration.minutes,
            services: services.clone(),
            source: duration.source,
            note_it: duration.note_it,
        };
        for service in catalogue.services.iter_mut().skip(first_service) {
            if services.contains(&service.code) {
                service.minutes = Some(Minutes::Reference(row.clone()));
            }
        }
    }
    for (clock, place) in page.rows(file.clock)? {
        catalogue.clocks.push(clock.rename(&page.standard, &|text| code_at(&place, text))?);
        if let Some(clock) = catalogue.clocks.last() {
            refer::check_clock(clock, &place)?;
        }
    }
    for (indicator, place) in page.rows(file.indicator)? {
        catalogue.indicators.push(indicator.rename(&page.standard, &|text| code_at(&place, text))?);
    }
    for (check, place) in page.rows(file.check)? {
        let mut references = references.borrow_mut();
        for code in [&check.left, &check.right] {
            references.indicators.push((page.standard.clone(), code.clone(), place.clone()));
        }
        catalogue.checks.push(Check { standard: page.standard.clone(), ..check });
    }
    for (objective, place) in page.rows(file.objective)? {
        references.borrow_mut().indicators.push((page.standard.clone(), objective.indicator.clone(), place));
        catalogue.objectives.push(Objective { standard: page.standard.clone(), ..objective });
    }
    for (step, place) in page.rows(file.process_step)? {
        references.borrow_mut().clocks.extend(step.clock.clone().map(|clock| (clock, place)));
        catalogue.process.push(ProcessStep { standard: page.standard.clone(), ..step });
    }
    for (exclusive, place) in page.rows(file.exclusive)? {
        let services =
            exclusive.services.into_iter().map(|text| code_at(&place, text)).collect::<Result<_, _>>()?;
        let Exclusive { id, title_it, title_en, source, .. } = exclusive;
        catalogue.exclusive.push(Exclusive { id, title_it, title_en, services, source });
    }
    for (sanction, place) in page.rows(file.sanction)? {
        let rename = |text| code_at(&place, text);
        let events = sanction.events.into_iter().map(|t| t.rename(&rename)).collect::<Result<_, _>>()?;
        let Sanction { id, rules, behaviour_it, behaviour_en, steps, verified, source, note_it, .. } =
            sanction;
        catalogue.sanctions.push(Sanction {
            id,
            rules,
            behaviour_it,
            behaviour_en,
            events,
            steps,
            verified,
            source,
            note_it,
        });
    }
    for (step, place) in page.rows(file.pathway)? {
        let rename = |text| code_at(&place, text);
        let all = |triggers: Vec<Trigger<String>>| {
            triggers.into_iter().map(|t| t.rename(&rename)).collect::<Result<Vec<_>, _>>()
        };
        let (done, refused) = (all(step.done)?, all(step.refused)?);
        let PathwayStep { id, title_it, title_en, source, .. } = step;
        catalogue.pathway.push(PathwayStep { id, title_it, title_en, done, refused, source });
    }
    catalogue.system_objectives.extend(take!(page, file.system_objective, named));
    catalogue.pilot_centres.extend(take!(page, file.pilot_centre, named));
    catalogue.transversal.extend(take!(page, file.transversal, named));
    catalogue.complex_targets.extend(take!(page, file.complex_target, named));
    catalogue.constants.extend(take!(page, file.constant));
    catalogue.justified_reasons.extend(take!(page, file.justified_reason));
    catalogue.suitable_offer.extend(take!(page, file.suitable_offer));
    catalogue.sap_events.extend(take!(page, file.sap_event));
    catalogue.benefits.extend(take!(page, file.benefit));
    catalogue.age_bands.extend(take!(page, file.age_bands));
    catalogue.plan = match file.plan {
        Some(plan) => Some(page.row(plan)?.0),
        None => catalogue.plan.take(),
    };
    catalogue.plan_levels.extend(take!(page, file.plan_level));
    catalogue.plan_areas.extend(take!(page, file.plan_area));
    catalogue.plan_rows.extend(take!(page, file.plan_row));
    Ok(())
}

fn typed(
    service: Service,
    page: &Page<'_>,
    place: &Place,
    code_at: &impl Fn(String) -> Result<ServiceCode, StandardError>,
) -> Result<ServiceDefinition, StandardError> {
    let codes = |texts: Vec<String>| texts.into_iter().map(code_at).collect::<Result<Vec<_>, _>>();
    let counts_as = codes(service.counts_as)?;
    let default_for = codes(service.default_for)?;
    if let Some(code) = default_for.iter().find(|code| !counts_as.contains(code)) {
        return Err(place.refuse(Problem::DefaultNotCounted(code.to_string())));
    }
    Ok(ServiceDefinition {
        code: page.code(place, &service.code)?,
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
        preconditions: service.preconditions,
        source: service.source,
        validity: Validity { from: service.valid_from, to: service.valid_to },
        note_it: service.note_it,
    })
}
