//! A person, new or to be amended.

mod doubts;
mod fields;

use crate::app::form::{Around, Doubt, Field, Purpose, Sheet, Wrong, read, subject_name};
use crate::app::{Go, Then};
use crate::domain::{Contacts, Experience, Identity, Person, PersonId, ProfessionalRecord, TaxId, Wishes};
use crate::look::Message;
use crate::office::Act;
use crate::store::Versioned;

/// A person, new or to be amended.
pub struct PersonForm {
    stored: Option<Versioned<Person>>,
}

impl PersonForm {
    /// A new person.
    pub fn fresh() -> Self {
        PersonForm { stored: None }
    }

    /// A person of the registry.
    pub fn of(id: PersonId, around: &Around<'_>) -> Option<Self> {
        let stored = around.office.person(id).ok().flatten()?;
        Some(PersonForm { stored: Some(stored) })
    }

    fn person(&self) -> Option<&Person> {
        self.stored.as_ref().map(|stored| &stored.value)
    }

    fn identity(&self, sheet: &Sheet, around: &Around<'_>) -> Result<Identity, Wrong> {
        let was = self.person().map(|p| &p.identity);
        Ok(Identity {
            tax_id: sheet.need("person-code", read::tax_id, around)?,
            surname: sheet.need("person-surname", read::line, around)?,
            given_names: sheet.need("person-given", read::line, around)?,
            birth_date: sheet.need("person-born", read::day, around)?,
            sex: sheet.need("person-sex", read::word, around)?,
            birth_place: sheet.amend(
                "person-birthplace",
                read::place,
                was.map(|w| &w.birth_place),
                around,
            )?,
            citizenship: sheet.amend(
                "person-citizenship",
                read::line,
                was.map(|w| &w.citizenship),
                around,
            )?,
        })
    }

    fn contacts(&self, sheet: &Sheet, around: &Around<'_>) -> Result<Contacts, Wrong> {
        let was = self.person().map(|p| &p.contacts);
        Ok(Contacts {
            municipality: sheet.amend(
                "person-municipality",
                read::place,
                was.map(|w| &w.municipality),
                around,
            )?,
            address: sheet.amend("person-address", read::line, was.map(|w| &w.address), around)?,
            mobile: sheet.amend("person-mobile", read::phone, was.map(|w| &w.mobile), around)?,
            phone: sheet.amend("person-phone", read::phone, was.map(|w| &w.phone), around)?,
            email: sheet.amend("person-email", read::email, was.map(|w| &w.email), around)?,
        })
    }

    fn record(&self, sheet: &Sheet, around: &Around<'_>) -> Result<ProfessionalRecord, Wrong> {
        let was = self.person().map(|p| &p.record);
        let mut experiences =
            sheet.amend("person-experiences", read::experiences, was.map(|w| &w.experiences), around)?;
        if let Some((done, known)) = experiences.as_mut().zip(was.and_then(|w| w.experiences.as_ref())) {
            keep_details(done, known);
        }
        Ok(ProfessionalRecord {
            education: sheet.amend("person-education", read::eqf, was.map(|w| &w.education), around)?,
            education_title: sheet.amend(
                "person-education-title",
                read::line,
                was.map(|w| &w.education_title),
                around,
            )?,
            skills: sheet.amend("person-skills", read::skills, was.map(|w| &w.skills), around)?,
            languages: sheet.amend("person-languages", read::languages, was.map(|w| &w.languages), around)?,
            licences: sheet.amend("person-licences", read::licences, was.map(|w| &w.licences), around)?,
            own_vehicle: sheet.flag("person-vehicle"),
            experiences,
        })
    }

    fn wishes(&self, sheet: &Sheet, around: &Around<'_>) -> Result<Wishes, Wrong> {
        let was = self.person().map(|p| &p.wishes);
        Ok(Wishes {
            professions: sheet.amend(
                "person-professions",
                read::professions,
                was.map(|w| &w.professions),
                around,
            )?,
            available_from: sheet.amend(
                "person-available",
                read::day,
                was.map(|w| &w.available_from),
                around,
            )?,
            max_km: sheet.amend("person-km", read::small, was.map(|w| &w.max_km), around)?,
            contracts: sheet.amend("person-contracts", read::contracts, was.map(|w| &w.contracts), around)?,
            hours: sheet.amend("person-hours", read::hours, was.map(|w| &w.hours), around)?,
            shifts: sheet.amend("person-shifts", read::shifts, was.map(|w| &w.shifts), around)?,
            min_pay: sheet.amend("person-pay", read::number, was.map(|w| &w.min_pay), around)?,
        })
    }
}

/// The form shows of a job what and how long: its end and employer stay with the job they belong to.
fn keep_details(done: &mut [Experience], known: &[Experience]) {
    for job in done {
        let same = known.iter().filter(|was| was.profession == job.profession);
        let best = same.clone().find(|was| was.months == job.months).or_else(|| same.clone().next());
        if let Some(was) = best {
            job.ended = was.ended;
            job.employer.clone_from(&was.employer);
        }
    }
}

impl Purpose for PersonForm {
    fn name(&self) -> String {
        match self.person() {
            Some(person) => format!("person:{}", subject_name(person.id.into())),
            None => "person:new".to_owned(),
        }
    }

    fn title(&self, _: &Around<'_>) -> Message {
        match self.person() {
            Some(person) => Message::new("form-person").arg("who", person.identity.shown()),
            None => Message::new("form-person-new"),
        }
    }

    fn fields(&self, around: &Around<'_>) -> Vec<Field> {
        fields::fields(self.person(), around)
    }

    fn follow(&self, sheet: &mut Sheet, left: &str, around: &Around<'_>) {
        if left != "person-code" {
            return;
        }
        let Ok(Some(TaxId::Fiscal(code))) = sheet.read("person-code", read::tax_id, around) else { return };
        let birth = code.decode(around.today());
        sheet.fill("person-born", &birth.day.to_string());
        sheet.fill("person-sex", &birth.sex.to_string());
        sheet.fill("person-birthplace", &read::checks::shown_place(birth.place, around));
    }

    fn doubts(&self, sheet: &Sheet, around: &Around<'_>) -> Vec<Doubt> {
        doubts::doubts(self.person(), sheet, around)
    }

    fn act(&self, sheet: &Sheet, around: &Around<'_>) -> Result<(Act, Then), Wrong> {
        let today = around.today();
        let was = self.person();
        let (record, wishes) = (self.record(sheet, around)?, self.wishes(sheet, around)?);
        let confirmed_on = match was {
            Some(was) if was.record == record && was.wishes == wishes => was.confirmed_on,
            _ => today,
        };
        let person = Person {
            id: was.map_or_else(|| around.office.fresh_id(), |was| was.id),
            number: was.map_or(0, |was| was.number),
            identity: self.identity(sheet, around)?,
            contacts: self.contacts(sheet, around)?,
            record,
            wishes,
            responsible: sheet.amend(
                "person-responsible",
                read::login,
                was.map(|w| &w.responsible),
                around,
            )?,
            registered_on: was.map_or(today, |was| was.registered_on),
            confirmed_on,
        };
        let who = person.identity.shown();
        Ok(match &self.stored {
            Some(stored) => (
                Act::AmendPerson { person: Box::new(person), base: stored.version },
                Then::say_and(Message::new("person-amended").arg("who", who), Go::CloseForm),
            ),
            None => (
                Act::RegisterPerson(Box::new(person)),
                Then::say_and(Message::new("person-registered").arg("who", who), Go::OpenPerson),
            ),
        })
    }

    fn reread(&mut self, around: &Around<'_>) -> bool {
        let now = self.person().and_then(|person| around.office.person(person.id).ok().flatten());
        let found = now.is_some();
        self.stored = now.or(self.stored.take());
        found
    }
}
