//! Rows go into the catalogue with whole codes; every mention of another row is noted, to be checked at the end.

use std::cell::RefCell;

use super::written::{self, Duration};
use super::{Document, Placed};
use crate::domain::ServiceCode;
use crate::standards::catalogue::Catalogue;
use crate::standards::place::Place;
use crate::standards::refer::{self, References};
use crate::standards::{
    Check, Minutes, Objective, ProcessStep, ReferenceMinutes, Row, ServiceDefinition, StandardError, Validity,
};

/// Rows whose codes stay as they are, told which standard they belong to.
macro_rules! named {
    ($rows:expr, $standard:expr) => {
        $rows.into_iter().map(|placed| {
            let mut row = placed.row;
            row.standard.clone_from(&$standard);
            row
        })
    };
}

/// Rows that belong to no single standard.
fn bare<T>(rows: Vec<Placed<T>>) -> impl Iterator<Item = T> {
    rows.into_iter().map(|placed| placed.row)
}

/// Puts a document into the catalogue.
pub(super) fn fill(
    catalogue: &mut Catalogue,
    references: &mut References,
    document: Document,
) -> Result<(), StandardError> {
    let standard = document.standard.id.clone();
    catalogue.standards.push(document.standard);
    let mentioned = RefCell::new(Vec::new());
    let code_at = |place: &Place, text: String| -> Result<ServiceCode, StandardError> {
        let code = place.code(&standard, &text)?;
        mentioned.borrow_mut().push((code.clone(), place.clone()));
        Ok(code)
    };

    catalogue.areas.extend(named!(document.area, standard));
    let mut services = Vec::new();
    for placed in document.service {
        let place = placed.place.clone();
        let service = written::typed(placed, &standard, &|text| code_at(&place, text))?;
        references.defined.push((service.code.clone(), place));
        services.push(service);
    }
    for Placed { row, place } in document.duration {
        let of = row.services.iter().map(|text| code_at(&place, text.clone())).collect::<Result<_, _>>()?;
        services = last(services, of, row);
    }
    catalogue.services.extend(services);
    for Placed { row, place } in document.clock {
        let clock = row.rename(&standard, &|text| code_at(&place, text))?;
        refer::check_clock(&clock, &place)?;
        catalogue.clocks.push(clock);
    }
    for Placed { row, place } in document.indicator {
        catalogue.indicators.push(row.rename(&standard, &|text| code_at(&place, text))?);
    }
    for Placed { row, place } in document.check {
        for code in [&row.left, &row.right] {
            references.indicators.push((standard.clone(), code.clone(), place.clone()));
        }
        catalogue.checks.push(Check { standard: standard.clone(), ..row });
    }
    for Placed { row, place } in document.objective {
        references.indicators.push((standard.clone(), row.indicator.clone(), place));
        catalogue.objectives.push(Objective { standard: standard.clone(), ..row });
    }
    for Placed { row, place } in document.process_step {
        references.clocks.extend(row.clock.clone().map(|clock| (clock, place)));
        catalogue.process.push(ProcessStep { standard: standard.clone(), ..row });
    }
    for Placed { row, place } in document.exclusive {
        catalogue.exclusive.push(row.rename(&|text| code_at(&place, text))?);
    }
    for Placed { row, place } in document.uncounted {
        references.plan_rows.extend(row.plan_rows.iter().map(|row| (row.clone(), place.clone())));
        catalogue.uncounted.push(row.rename(&standard, &|text| code_at(&place, text))?);
    }
    for Placed { row, place } in document.sanction {
        catalogue.sanctions.push(row.rename(&|text| code_at(&place, text))?);
    }
    for Placed { row, place } in document.pathway {
        catalogue.pathway.push(row.rename(&|text| code_at(&place, text))?);
    }
    catalogue.system_objectives.extend(named!(document.system_objective, standard));
    catalogue.pilot_centres.extend(named!(document.pilot_centre, standard));
    catalogue.transversal.extend(named!(document.transversal, standard));
    catalogue.complex_targets.extend(named!(document.complex_target, standard));
    catalogue.pact_elements.extend(bare(document.pact_element));
    catalogue.constants.extend(bare(document.constant));
    catalogue.justified_reasons.extend(bare(document.justified_reason));
    catalogue.suitable_offer.extend(bare(document.suitable_offer));
    catalogue.sap_events.extend(bare(document.sap_event));
    catalogue.benefits.extend(bare(document.benefit));
    catalogue.age_bands.extend(bare(document.age_bands));
    catalogue.plan = bare(document.plan).last().or(catalogue.plan.take());
    catalogue.plan_levels.extend(bare(document.plan_level));
    catalogue.plan_areas.extend(bare(document.plan_area));
    catalogue.plan_rows.extend(bare(document.plan_row));
    references.services.append(&mut mentioned.borrow_mut());
    Ok(())
}

/// Gives services the minutes of a row of the duration table, on the days on which the row holds: a service whose
/// duration changes is, from that day, another version of itself.
fn last(
    services: Vec<ServiceDefinition>,
    of: Vec<ServiceCode>,
    duration: Duration,
) -> Vec<ServiceDefinition> {
    let holds = duration.validity();
    let row = ReferenceMinutes {
        row: duration.row,
        cells: duration.minutes,
        services: of,
        source: duration.source,
        note_it: duration.note_it,
    };
    let mut all = Vec::with_capacity(services.len() + 1);
    for service in services {
        if !row.services.contains(&service.code) || !service.validity.overlaps(holds) {
            all.push(service);
            continue;
        }
        let version = |validity: Validity| ServiceDefinition { validity, ..service.clone() };
        let [before, after] = service.validity.without(holds);
        all.extend(before.map(version));
        let minutes = Some(Minutes::Reference(row.clone()));
        all.push(ServiceDefinition { minutes, ..version(service.validity.within(holds)) });
        all.extend(after.map(version));
    }
    all
}
