//! A service as a standard defines it.

use serde::{Deserialize, Serialize};

use super::{Completion, Condition, Minutes, Target, Validity};
use crate::domain::{Mode, SapCode, ServiceCode};

/// Whom a row is about.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// A person looking for work.
    Person,
    /// A company.
    Company,
    /// A vacancy of a company.
    Vacancy,
    /// A school.
    School,
    /// The office itself.
    Office,
}

/// A service as a standard defines it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ServiceDefinition {
    /// Its name, as in `lep:F3`.
    pub code: ServiceCode,
    /// Title in Italian.
    pub title_it: String,
    /// Title in English.
    pub title_en: String,
    /// For whom.
    pub audience: Audience,
    /// The area it belongs to, where the standard has areas.
    pub area: Option<String>,
    /// Only for these kinds of person; everyone when empty.
    pub targets: Vec<Target>,
    /// That someone had it tells of health or disability: special data.
    pub special: bool,
    /// A function of the public centre alone.
    pub exclusive: bool,
    /// What it is for.
    pub aim_it: Option<String>,
    /// What is done.
    pub activities_it: Vec<String>,
    /// How it may be delivered; any way when empty.
    pub modes: Vec<Mode>,
    /// How long it lasts; `None`: the standard gives no figure.
    pub minutes: Option<Minutes>,
    /// What it leaves behind.
    pub output_it: Vec<String>,
    /// What it changes for whom it serves.
    pub outcome_it: Option<String>,
    /// What the standard measures of it.
    pub results_it: Vec<String>,
    /// How one gets to it, in the words of the standard.
    pub access_it: Option<String>,
    /// Laws and agreements it rests on.
    pub legal: Vec<String>,
    /// Codes it may be reported with; several: the operator is asked.
    pub sap: Vec<SapCode>,
    /// Whether the employer's mandatory notice of a job belongs to its report.
    pub mandatory_notice: bool,
    /// What must hold before it may start.
    pub requires: Vec<Condition>,
    /// What its delivery needs to count as complete.
    pub completes: Vec<Completion>,
    /// Kinds of event recorded with it, signed or refused: `patto`, `pai`.
    pub registers: Vec<String>,
    /// The service whose activities, output and outcome it shares.
    pub like: Option<ServiceCode>,
    /// Services of other standards that a delivery counts as.
    pub counts_as: Vec<ServiceCode>,
    /// Services of other standards whose delivery counts as this one.
    pub default_for: Vec<ServiceCode>,
    /// Services of other standards that are an activity of this one: their delivery counts as this, not the reverse.
    pub includes: Vec<ServiceCode>,
    /// What the centre needs to deliver it: a checklist, never a block.
    pub preconditions: Preconditions,
    /// Document, section or row, article.
    pub source: String,
    /// When it holds.
    pub validity: Validity,
    /// What the reader should know.
    pub note_it: Option<String>,
}

/// What a centre needs to deliver a service well.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Preconditions {
    /// Rooms, tools, networks.
    pub technical_it: Vec<String>,
    /// What operators must be able to do.
    pub skills_it: Vec<String>,
    /// What operators must know.
    pub knowledge_it: Vec<String>,
    /// How operators must behave towards whom they serve.
    pub conduct_it: Vec<String>,
    /// Methods and records.
    pub operating_it: Vec<String>,
}

impl ServiceDefinition {
    /// Whether it tells of health or disability that someone had it.
    pub fn is_special(&self) -> bool {
        self.special || self.targets.contains(&Target::Disabled)
    }

    /// Whether reports to the national file name it: some services are internal only.
    pub fn is_reported(&self) -> bool {
        !self.sap.is_empty()
    }

    /// How many meetings complete it.
    pub fn min_meetings(&self) -> u16 {
        let meetings = |c: &Completion| if let Completion::MinMeetings(n) = c { Some(*n) } else { None };
        self.completes.iter().find_map(meetings).unwrap_or(1)
    }

    /// Whether it may be closed only with an outcome.
    pub fn needs_outcome(&self) -> bool {
        self.completes.iter().any(|c| matches!(c, Completion::Outcome(_)))
    }
}
