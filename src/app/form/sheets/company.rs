//! A company, new or to be amended.

use crate::app::form::read::checks;
use crate::app::form::{Around, Doubt, Field, Purpose, Remark, Sheet, Wrong, read, subject_name, suggest};
use crate::app::{Go, Then};
use crate::domain::{Company, CompanyId, Subject};
use crate::look::Message;
use crate::office::Act;
use crate::store::Versioned;

/// A company, new or to be amended.
pub struct CompanyForm {
    stored: Option<Versioned<Company>>,
}

impl CompanyForm {
    /// A new company.
    pub fn fresh() -> Self {
        CompanyForm { stored: None }
    }

    /// A company of the registry.
    pub fn of(id: CompanyId, around: &Around<'_>) -> Option<Self> {
        let stored = around.office.company(id).ok().flatten()?;
        Some(CompanyForm { stored: Some(stored) })
    }

    fn company(&self) -> Option<&Company> {
        self.stored.as_ref().map(|stored| &stored.value)
    }
}

impl Purpose for CompanyForm {
    fn name(&self) -> String {
        match self.company() {
            Some(company) => format!("company:{}", subject_name(company.id.into())),
            None => "company:new".to_owned(),
        }
    }

    fn title(&self, _: &Around<'_>) -> Message {
        match self.company() {
            Some(company) => Message::new("form-company").arg("who", company.name.to_string()),
            None => Message::new("form-company-new"),
        }
    }

    fn fields(&self, around: &Around<'_>) -> Vec<Field> {
        let was = self.company();
        let place = was.and_then(|c| c.municipality).map(|code| checks::shown_place(code, around));
        vec![
            Field::line("company-vat", checks::vat).needed().showing(was.map(|c| c.vat)),
            Field::line("company-name", checks::name).needed().showing(was.map(|c| &c.name)),
            Field::line("company-ateco", checks::short).showing(was.and_then(|c| c.ateco.as_ref())),
            Field::pick("company-municipality", suggest::places, checks::place).showing(place),
            Field::line("company-address", checks::short).showing(was.and_then(|c| c.address.as_ref())),
            Field::phone("company-phone").showing(was.and_then(|c| c.phone)),
            Field::line("company-email", checks::email).showing(was.and_then(|c| c.email.as_ref())),
            Field::line("company-employees", checks::number).showing(was.and_then(|c| c.employees)),
            Field::line("company-referent", checks::name).showing(was.and_then(|c| c.referent.as_ref())),
        ]
    }

    fn doubts(&self, sheet: &Sheet, around: &Around<'_>) -> Vec<Doubt> {
        let Ok(Some(vat)) = sheet.read("company-vat", read::vat, around) else { return Vec::new() };
        let known = around.office.projections();
        match known.lookup.company_by_vat(vat) {
            Some(id) if self.company().is_none_or(|company| company.id != id) => {
                let name = known.companies.get(&id).map(|c| c.name.to_string()).unwrap_or_default();
                let message = Message::new("company-known").arg("who", name);
                let remark = Remark::error(message);
                vec![Doubt { field: "company-vat", remark, known: Some(Subject::Company(id)) }]
            }
            _ => Vec::new(),
        }
    }

    fn act(&self, sheet: &Sheet, around: &Around<'_>) -> Result<(Act, Then), Wrong> {
        let was = self.company();
        let company = Company {
            id: was.map_or_else(|| around.office.fresh_id(), |was| was.id),
            number: was.map_or(0, |was| was.number),
            vat: sheet.need("company-vat", read::vat, around)?,
            name: sheet.need("company-name", read::line, around)?,
            ateco: sheet.amend("company-ateco", read::line, was.map(|w| &w.ateco), around)?,
            municipality: sheet.amend(
                "company-municipality",
                read::place,
                was.map(|w| &w.municipality),
                around,
            )?,
            address: sheet.amend("company-address", read::line, was.map(|w| &w.address), around)?,
            phone: sheet.amend("company-phone", read::phone, was.map(|w| &w.phone), around)?,
            email: sheet.amend("company-email", read::email, was.map(|w| &w.email), around)?,
            employees: sheet.amend("company-employees", read::number, was.map(|w| &w.employees), around)?,
            referent: sheet.amend("company-referent", read::line, was.map(|w| &w.referent), around)?,
            registered_on: was.map_or(around.today(), |was| was.registered_on),
        };
        let who = company.name.to_string();
        Ok(match &self.stored {
            Some(stored) => (
                Act::AmendCompany { company: Box::new(company), base: stored.version },
                Then::say_and(Message::new("company-amended").arg("who", who), Go::CloseForm),
            ),
            None => (
                Act::RegisterCompany(Box::new(company)),
                Then::say_and(Message::new("company-registered").arg("who", who), Go::OpenCompany),
            ),
        })
    }

    fn reread(&mut self, around: &Around<'_>) -> bool {
        let now = self.company().and_then(|company| around.office.company(company.id).ok().flatten());
        let found = now.is_some();
        self.stored = now.or(self.stored.take());
        found
    }
}
