//! What needs words about a candidate: why they are set aside, from which day they are hired.

use super::called;
use crate::app::form::{Around, Field, Purpose, Sheet, Wrong, read};
use crate::app::{Go, Then};
use crate::domain::{ContractCode, PersonId, VacancyId};
use crate::look::Message;
use crate::office::{Act, Advance};

/// A candidate is set aside.
pub struct SetAsideForm {
    /// From which vacancy.
    pub vacancy: VacancyId,
    /// Whom.
    pub person: PersonId,
}

impl Purpose for SetAsideForm {
    fn name(&self) -> String {
        format!("set-aside:{}:{}", self.vacancy, self.person)
    }

    fn title(&self, around: &Around<'_>) -> Message {
        Message::new("form-set-aside").arg("who", called(self.person.into(), around))
    }

    fn fields(&self, _: &Around<'_>) -> Vec<Field> {
        vec![Field::line("field-reason", read::checks::short).needed()]
    }

    fn is_quick(&self) -> bool {
        true
    }

    fn act(&self, sheet: &Sheet, around: &Around<'_>) -> Result<(Act, Then), Wrong> {
        let step = Advance::SetAside(sheet.need("field-reason", read::line, around)?);
        let who = called(self.person.into(), around);
        let then = Then::say_and(Message::new("set-aside-done").arg("name", who), Go::CloseForm);
        Ok((Act::Advance { vacancy: self.vacancy, person: self.person, step, on: None, note: None }, then))
    }
}

/// A candidate is hired from a day.
pub struct HireForm {
    /// Through which vacancy.
    pub vacancy: VacancyId,
    /// Whom.
    pub person: PersonId,
}

impl Purpose for HireForm {
    fn name(&self) -> String {
        format!("hire:{}:{}", self.vacancy, self.person)
    }

    fn title(&self, around: &Around<'_>) -> Message {
        Message::new("form-hire").arg("who", called(self.person.into(), around))
    }

    fn fields(&self, _: &Around<'_>) -> Vec<Field> {
        vec![Field::day("field-first-day").needed(), Field::note("field-note")]
    }

    fn is_quick(&self) -> bool {
        true
    }

    fn act(&self, sheet: &Sheet, around: &Around<'_>) -> Result<(Act, Then), Wrong> {
        let from = sheet.need("field-first-day", read::day, around)?;
        let note = sheet.read("field-note", read::note, around)?;
        let step = Advance::Hired { contract: self.contract(around), from };
        let who = called(self.person.into(), around);
        let then = Then::say_and(Message::new("candidacy-recorded").arg("name", who), Go::CloseForm);
        Ok((Act::Advance { vacancy: self.vacancy, person: self.person, step, on: None, note }, then))
    }
}

impl HireForm {
    /// The contract that the vacancy offers.
    fn contract(&self, around: &Around<'_>) -> Option<ContractCode> {
        around.office.projections().vacancies.get(&self.vacancy)?.conditions.contract
    }
}
