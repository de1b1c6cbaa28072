//! From the text of the files to the typed catalogue.
//!
//! | Room | What happens there |
//! |---|---|
//! | this | one file: its sections, every row with its place |
//! | `written` | services and durations as they are written |
//! | `amend` | the rows of one file laid over those of another |
//! | `fill` | rows into the catalogue, mentions of other rows noted down |

mod amend;
mod fill;
mod written;

use serde::Deserialize;
use toml::Spanned;

use super::catalogue::Catalogue;
use super::place::{Page, Place, Placed};
use super::refer::{self, References};
use super::{
    AgeBands, Area, Check, Clock, ComplexTarget, Constant, Exclusive, IncomeSupport, Indicator,
    JustifiedReason, Objective, OfferCriterion, PactElement, PathwayStep, PilotCentre, Plan, PlanArea,
    PlanLevel, PlanRow, Problem, ProcessStep, Sanction, SapEvent, Standard, StandardError, SystemObjective,
    Transversal, Uncounted,
};
use amend::amend;
use written::{Duration, Service};

/// Writes down the sections of a file once, for reading them and for laying one file over another.
macro_rules! sections {
    ($($section:ident: $row:ty,)*) => {
        /// A file as it is written.
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct File {
            standard: Spanned<Standard>,
            $(#[serde(default)] $section: Vec<Spanned<$row>>,)*
        }

        /// A file read: its rows with their places.
        struct Document {
            standard: Standard,
            place: Place,
            $($section: Vec<Placed<$row>>,)*
        }

        impl Document {
            fn read(name: &str, text: &str) -> Result<Self, StandardError> {
                let file: File = toml::from_str(text).map_err(|e| Place::of_toml_error(name, text, &e))?;
                let page = Page { name, text };
                let Placed { row: standard, place } = page.row(file.standard)?;
                Ok(Document { standard, place, $($section: page.rows(file.$section)?,)* })
            }

            /// Lays the rows of a later file over these.
            fn amend(&mut self, later: Document) -> Result<(), StandardError> {
                $(amend(&mut self.$section, later.$section, &self.place)?;)*
                Ok(())
            }
        }
    };
}

sections! {
    area: Area,
    service: Service,
    duration: Duration,
    clock: Clock<String>,
    indicator: Indicator<String>,
    check: Check,
    objective: Objective,
    system_objective: SystemObjective,
    process_step: ProcessStep,
    pilot_centre: PilotCentre,
    exclusive: Exclusive<String>,
    uncounted: Uncounted<String>,
    transversal: Transversal,
    complex_target: ComplexTarget,
    pact_element: PactElement,
    constant: Constant,
    sanction: Sanction<String>,
    justified_reason: JustifiedReason,
    suitable_offer: OfferCriterion,
    sap_event: SapEvent,
    benefit: IncomeSupport,
    age_bands: AgeBands,
    pathway: PathwayStep<String>,
    plan: Plan,
    plan_level: PlanLevel,
    plan_area: PlanArea,
    plan_row: PlanRow,
}

/// Reads the files, lays those that amend over those before them, and checks what rows say of each other.
pub(super) fn read(files: &[(&str, &str)]) -> Result<Catalogue, StandardError> {
    let mut documents: Vec<Document> = Vec::new();
    let mut catalogue = Catalogue::default();
    for (name, text) in files {
        let document = Document::read(name, text)?;
        let id = document.standard.id.clone();
        match documents.iter_mut().find(|earlier| earlier.standard.id == id) {
            Some(earlier) if document.standard.amends => {
                catalogue.amendments.push(document.standard.clone());
                earlier.amend(document)?;
            }
            Some(_) => return Err(document.place.refuse(Problem::StandardTwice(id))),
            None if document.standard.amends => return Err(document.place.refuse(Problem::Dangling(id))),
            None => documents.push(document),
        }
    }
    let mut references = References::default();
    for document in documents {
        fill::fill(&mut catalogue, &mut references, document)?;
    }
    refer::check(&catalogue, &references)?;
    Ok(catalogue)
}
