//! One delivery of a service of the standards.

mod length;
mod list;

pub use list::{list_services, list_timed};

use super::contact::past_day;
use super::{called, choices};
use crate::app::form::{
    Around, Choice, Doubt, Field, Purpose, Remark, Sheet, Shown, Wrong, read, subject_name,
};
use crate::app::timer::Length;
use crate::app::{Go, Then};
use crate::domain::{EventKind, Mode, SapCode, ServiceCode, ServiceDelivery, Subject, Timeline};
use crate::look::Message;
use crate::office::{Act, NewEvent, sap_habit};
use crate::rules::{self, Case, Missing, Status, Verdict};
use crate::standards::{Minutes, Target};
use crate::store::StoreError;

/// A delivery about to be recorded, with what the standards say of it.
pub struct ServiceForm {
    subject: Subject,
    code: ServiceCode,
    title: (String, String),
    minutes: Option<Minutes>,
    modes: Vec<Mode>,
    sap: Vec<SapCode>,
    /// The kinds of person that the subject belongs to.
    targets: Vec<Target>,
    /// What is missing before it may start; empty: it may.
    missing: Vec<Message>,
    /// Only together with one of these, on the same day.
    together: Vec<String>,
    confirm_need: bool,
}

/// Someone's case with what it is made of.
fn with_case<T>(
    subject: Subject,
    around: &Around<'_>,
    look: impl FnOnce(&Case<'_>) -> T,
) -> Result<Option<T>, StoreError> {
    let office = around.office;
    let settings = office.settings();
    let catalogue = &around.tables().catalogue;
    let timeline: Timeline = office.timeline(subject)?;
    Ok(match subject {
        Subject::Person(id) => office
            .person(id)?
            .map(|person| look(&Case::of_person(&person.value, &timeline, catalogue, &settings.calendar))),
        Subject::Company(_) => Some(look(&Case::of_company(&timeline, catalogue, &settings.calendar))),
    })
}

/// What is missing, in words.
pub fn missing(lack: &Missing<'_>) -> Message {
    let message = Message::new(lack.what.key()).arg("source", lack.asked_by.source.as_str());
    let args = lack.what.args().into_iter();
    args.fold(message, |message, (name, value)| message.arg(name, crate::app::missing::worded(name, &value)))
}

/// The name of the form of a service for someone.
pub fn service_name(subject: Subject, service: &ServiceCode) -> String {
    format!("service:{}:{service}", subject_name(subject))
}

impl ServiceForm {
    /// The form of a service for someone; `None` when one of them is not there.
    pub fn of(subject: Subject, code: &ServiceCode, around: &Around<'_>) -> Option<Self> {
        let today = around.today();
        let service = around.tables().catalogue.service_on(code, today)?;
        let looked = with_case(subject, around, |case| {
            let status = Status::of(case.timeline, case.catalogue, today);
            (rules::targets(case, &status), Said::of(rules::access_to(case, service, today)))
        });
        let (targets, said) = looked.ok().flatten()?;
        Some(ServiceForm {
            subject,
            code: code.clone(),
            title: (service.title_it.clone(), service.title_en.clone()),
            minutes: service.minutes.clone(),
            modes: service.modes.clone(),
            sap: around.tables().catalogue.sap_choices(code),
            targets,
            missing: said.missing,
            together: said.together,
            confirm_need: said.confirm_need,
        })
    }

    /// Whom it is for, as titles call them.
    pub fn who(&self, around: &Around<'_>) -> String {
        called(self.subject, around)
    }

    /// What the standards say of its length for this person, delivered in the way that the form proposes.
    pub fn usual_length(&self) -> Option<Length> {
        self.length(Some(length::usual_mode(&self.modes)))
    }

    /// The same, delivered this way.
    fn length(&self, mode: Option<Mode>) -> Option<Length> {
        length::length_of(self.minutes.as_ref(), mode, &self.targets)
    }

    /// Minutes measured so far, if its time runs.
    fn measured(&self, around: &Around<'_>) -> Option<u16> {
        let timer = around.timer.filter(|timer| timer.is_of(self.subject, &self.code))?;
        Some(timer.minutes(around.office.now()))
    }

    /// The code that this operator chose last for this service.
    fn chosen_before(&self, around: &Around<'_>) -> Option<SapCode> {
        let kept = around.office.draft(around.by, &sap_habit(&self.code)).ok().flatten()?;
        let code = std::str::from_utf8(&kept.content).ok()?.parse().ok()?;
        self.sap.contains(&code).then_some(code)
    }

    fn mode(&self, sheet: &Sheet) -> Option<Mode> {
        sheet.word("field-mode")
    }

    fn is_short(&self, sheet: &Sheet, around: &Around<'_>) -> Option<u16> {
        let minutes = sheet.read("field-minutes", read::minutes, around).ok().flatten()?;
        let least = self.minutes.as_ref()?.minimum(self.mode(sheet))?;
        (minutes < least).then_some(least)
    }
}

/// A verdict freed of the catalogue.
struct Said {
    missing: Vec<Message>,
    together: Vec<String>,
    confirm_need: bool,
}

impl Said {
    fn of(verdict: Verdict<'_>) -> Self {
        match verdict {
            Verdict::Now { confirm_need, together_with } => Said {
                missing: Vec::new(),
                together: together_with.iter().map(|code| code.code().to_owned()).collect(),
                confirm_need,
            },
            Verdict::NotYet(lacks) => Said {
                missing: lacks.iter().map(missing).collect(),
                together: Vec::new(),
                confirm_need: false,
            },
        }
    }
}

impl Purpose for ServiceForm {
    fn name(&self) -> String {
        service_name(self.subject, &self.code)
    }

    fn title(&self, around: &Around<'_>) -> Message {
        Message::new("form-service")
            .arg("code", self.code.code())
            .arg("service", around.named(&self.title.0, &self.title.1))
            .arg("who", called(self.subject, around))
    }

    fn fields(&self, around: &Around<'_>) -> Vec<Field> {
        let mode = length::usual_mode(&self.modes);
        let named = |code: &SapCode| {
            let measure = around.tables().codes.measure(*code);
            let name = measure.map(|m| around.named(&m.it, &m.en).to_owned()).unwrap_or_default();
            Choice { word: code.to_string(), shown: Shown::Text(format!("{code} {name}").trim().to_owned()) }
        };
        let sap = Field::choice("field-sap", self.sap.iter().map(named).collect());
        let sap = match self.sap.len() {
            0 | 1 => sap.showing(self.sap.first()),
            // asked once: then it is what this operator chose last
            _ => sap.needed().showing(self.chosen_before(around)),
        };
        vec![
            Field::line("field-minutes", read::checks::minutes),
            Field::line("field-reason", read::checks::short).hidden_if(self.missing.is_empty()),
            Field::flag("field-need").hidden_if(!self.confirm_need),
            sap.hidden_if(self.sap.len() < 2),
            Field::choice("field-mode", choices::modes(&self.modes)).needed().holding(mode.word()),
            Field::day("field-day").needed().showing(Some(around.today())),
            Field::note("field-note"),
        ]
    }

    fn is_quick(&self) -> bool {
        true
    }

    fn habit(&self, sheet: &Sheet) -> Option<(String, String)> {
        let chosen: SapCode = sheet.word("field-sap").filter(|_| self.sap.len() > 1)?;
        Some((sap_habit(&self.code), chosen.to_string()))
    }

    fn follow(&self, sheet: &mut Sheet, left: &str, around: &Around<'_>) {
        if matches!(left, "" | "field-mode") {
            let proposed = || self.length(self.mode(sheet)).map(Length::minutes);
            let minutes = self.measured(around).or_else(proposed);
            sheet.fill("field-minutes", &minutes.map(|m| m.to_string()).unwrap_or_default());
        }
        let asks = !self.missing.is_empty() || self.is_short(sheet, around).is_some();
        sheet.show("field-reason", asks);
    }

    fn doubts(&self, sheet: &Sheet, around: &Around<'_>) -> Vec<Doubt> {
        let mut doubts: Vec<Doubt> = past_day(sheet, around).into_iter().collect();
        let length = length::told(self, self.mode(sheet), around);
        doubts.push(Doubt::new("field-minutes", Remark::hint(length)));
        if let Some(least) = self.is_short(sheet, around) {
            let short = Message::new("service-below-minimum").arg("least", least);
            let short = length::measured(self, short, around);
            doubts.push(Doubt::new("field-minutes", Remark::warning(short)));
        }
        if let Some(lack) = self.missing.first() {
            let not_yet = Message::new("service-not-yet").arg("why", lack.clone());
            doubts.push(Doubt::new("field-reason", Remark::warning(not_yet)));
        }
        if !self.together.is_empty() {
            let with = Message::new("service-together").arg("services", self.together.join(", "));
            doubts.push(Doubt::new("field-day", Remark::warning(with)));
        }
        doubts
    }

    fn act(&self, sheet: &Sheet, around: &Around<'_>) -> Result<(Act, Then), Wrong> {
        let short = self.is_short(sheet, around);
        let reason = sheet.read("field-reason", read::line::<240>, around)?;
        if reason.is_none() && (short.is_some() || !self.missing.is_empty()) {
            return Err(Wrong::new("field-reason", Message::new("service-reason-needed")));
        }
        if self.confirm_need && sheet.flag("field-need") != Some(true) {
            return Err(Wrong::new("field-need", Message::new("service-need-unconfirmed")));
        }
        let mut note = sheet.read("field-note", read::note, around)?;
        if short.is_none() && note.is_none() {
            // the reason for starting early has no field of its own in the event
            note = reason.as_ref().and_then(|reason| reason.parse().ok());
        }
        let delivery = ServiceDelivery {
            service: self.code.clone(),
            minutes: sheet.read("field-minutes", read::minutes, around)?,
            mode: self.mode(sheet),
            sap: match self.sap.as_slice() {
                [only] => Some(*only),
                _ => sheet.word("field-sap"),
            },
            below_minimum: reason.filter(|_| short.is_some()),
        };
        let event = NewEvent {
            subject: self.subject,
            on: sheet.need("field-day", read::day, around)?,
            kind: EventKind::Service(delivery),
            note,
        };
        let said = Message::new("service-recorded").arg("code", self.code.code());
        Ok((Act::Record(event), Then::say_and(said, Go::CloseForm)))
    }
}
