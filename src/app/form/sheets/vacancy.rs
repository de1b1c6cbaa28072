//! A vacancy, new or to be amended: who asks, what is asked (a must with `!`), what is offered.

use std::num::NonZeroU16;

use super::{choices, written};
use crate::app::form::read::checks;
use crate::app::form::{Around, Doubt, Field, Purpose, Remark, Sheet, Wrong, read, subject_name, suggest};
use crate::app::{Go, Then};
use crate::domain::{Asked, CompanyId, Conditions, Profile, Vacancy, VacancyCode, VacancyId, VacancyState};
use crate::look::Message;
use crate::office::Act;
use crate::store::Versioned;

/// A vacancy, new or to be amended.
pub struct VacancyForm {
    stored: Option<Versioned<Vacancy>>,
    company: Option<CompanyId>,
}

impl VacancyForm {
    /// A new vacancy, of a company if that is known.
    pub fn fresh(company: Option<CompanyId>) -> Self {
        VacancyForm { stored: None, company }
    }

    /// A vacancy of the board.
    pub fn of(id: VacancyId, around: &Around<'_>) -> Option<Self> {
        let stored = around.office.vacancy(id).ok().flatten()?;
        Some(VacancyForm { company: Some(stored.value.company), stored: Some(stored) })
    }

    fn vacancy(&self) -> Option<&Vacancy> {
        self.stored.as_ref().map(|stored| &stored.value)
    }

    /// The company as its field shows it.
    fn shown_company(&self, around: &Around<'_>) -> Option<String> {
        let known = around.office.projections();
        known.companies.get(&self.company?).map(|company| format!("{} {}", company.name, company.vat))
    }

    fn profile(&self, sheet: &Sheet, around: &Around<'_>) -> Result<Profile, Wrong> {
        let was = self.vacancy().map(|v| &v.profile);
        let listed = |list: Option<Vec<_>>| list.unwrap_or_default();
        Ok(Profile {
            skills: match was.filter(|_| !changed(sheet, "vacancy-skills")) {
                Some(was) => was.skills.clone(),
                None => listed(sheet.read("vacancy-skills", read::asked_skills, around)?),
            },
            education: sheet.amend(
                "vacancy-education",
                read::asked_eqf,
                was.map(|w| &w.education),
                around,
            )?,
            languages: sheet.read("vacancy-languages", read::asked_languages, around)?.unwrap_or_default(),
            licences: sheet.read("vacancy-licences", read::asked_licences, around)?.unwrap_or_default(),
            experience_months: sheet.amend(
                "vacancy-experience",
                read::asked_months,
                was.map(|w| &w.experience_months),
                around,
            )?,
            own_vehicle: sheet.read("vacancy-vehicle", choices::strength, around)?,
            max_km: sheet.amend("vacancy-km", read::small, was.map(|w| &w.max_km), around)?,
        })
    }

    fn conditions(&self, sheet: &Sheet, around: &Around<'_>) -> Result<Conditions, Wrong> {
        let was = self.vacancy().map(|v| &v.conditions);
        Ok(Conditions {
            contract: sheet.amend("vacancy-contract", read::contract, was.map(|w| &w.contract), around)?,
            hours: sheet.read("vacancy-hours", read::one_hours, around)?,
            shifts: sheet.amend("vacancy-shifts", read::shifts, was.map(|w| &w.shifts), around)?,
            annual_pay: sheet.amend("vacancy-pay", read::number, was.map(|w| &w.annual_pay), around)?,
        })
    }
}

fn changed(sheet: &Sheet, id: &str) -> bool {
    sheet.field(id).is_some_and(Field::is_changed)
}

impl Purpose for VacancyForm {
    fn name(&self) -> String {
        match (self.vacancy(), self.company) {
            (Some(vacancy), _) => format!("vacancy:v{}", vacancy.id),
            (None, Some(company)) => format!("vacancy:{}", subject_name(company.into())),
            (None, None) => "vacancy:new".to_owned(),
        }
    }

    fn title(&self, around: &Around<'_>) -> Message {
        match self.vacancy() {
            Some(vacancy) => Message::new("form-vacancy")
                .arg("code", vacancy.code.to_string())
                .arg("title", vacancy.title.to_string()),
            None => match self.shown_company(around) {
                Some(company) => Message::new("form-vacancy-of").arg("who", company),
                None => Message::new("form-vacancy-new"),
            },
        }
    }

    fn fields(&self, around: &Around<'_>) -> Vec<Field> {
        let mut fields = request(self.vacancy(), self.shown_company(around), around);
        fields.extend(asked(&self.vacancy().map(|v| v.profile.clone()).unwrap_or_default(), around));
        fields.extend(offered(&self.vacancy().map(|v| v.conditions.clone()).unwrap_or_default(), around));
        fields.push(Field::flag("vacancy-l68").flagged(self.vacancy().map(|v| v.reserved_l68)));
        if self.company.is_some()
            && let Some(company) = fields.first_mut()
        {
            company.hidden = true;
        }
        fields
    }

    fn doubts(&self, sheet: &Sheet, around: &Around<'_>) -> Vec<Doubt> {
        let mut doubts = Vec::new();
        let day = |id| sheet.read(id, read::day, around).ok().flatten();
        if let Some(requested) = day("vacancy-requested").filter(|day| *day > around.today()) {
            let message = Message::new("vacancy-requested-later").arg("day", requested.to_string());
            doubts.push(Doubt::new("vacancy-requested", Remark::warning(message)));
        }
        if let Some((requested, agreed)) = day("vacancy-requested").zip(day("vacancy-agreed"))
            && agreed < requested
        {
            let message = Message::new("vacancy-agreed-earlier");
            doubts.push(Doubt::new("vacancy-agreed", Remark::warning(message)));
        }
        if let Ok(Some(code)) = sheet.read("vacancy-code", read::vacancy_code, around) {
            let known = around.office.projections().lookup.vacancy_by_code(&code);
            if known.is_some_and(|id| self.vacancy().is_none_or(|v| v.id != id)) {
                let message = Message::new("refused-known-vacancy").arg("code", code.to_string());
                doubts.push(Doubt::new("vacancy-code", Remark::error(message)));
            }
        }
        doubts
    }

    fn act(&self, sheet: &Sheet, around: &Around<'_>) -> Result<(Act, Then), Wrong> {
        let was = self.vacancy();
        let company = match self.company {
            Some(company) => company,
            None => sheet.need("vacancy-company", read::company, around)?,
        };
        let posts = sheet.need("vacancy-posts", read::small, around)?;
        let posts = NonZeroU16::new(posts)
            .ok_or_else(|| Wrong::new("vacancy-posts", Message::new("vacancy-no-posts")))?;
        let code = sheet.read("vacancy-code", read::vacancy_code, around)?;
        let unnamed = || was.map_or_else(VacancyCode::default, |was| was.code.clone());
        let vacancy = Vacancy {
            id: was.map_or_else(|| around.office.fresh_id(), |was| was.id),
            code: code.unwrap_or_else(unnamed),
            company,
            title: sheet.need("vacancy-title", read::line, around)?,
            profession: sheet.amend(
                "vacancy-profession",
                read::profession,
                was.map(|w| &w.profession),
                around,
            )?,
            municipality: sheet.amend(
                "vacancy-municipality",
                read::place,
                was.map(|w| &w.municipality),
                around,
            )?,
            posts,
            conditions: self.conditions(sheet, around)?,
            profile: self.profile(sheet, around)?,
            reserved_l68: sheet.flag("vacancy-l68") == Some(true),
            requested_on: sheet.need("vacancy-requested", read::day, around)?,
            agreed_on: sheet.amend("vacancy-agreed", read::day, was.map(|w| &w.agreed_on), around)?,
            state: was.map_or(VacancyState::Detected, |was| was.state),
            sent_on: was.and_then(|was| was.sent_on),
            candidates: was.map(|was| was.candidates.clone()).unwrap_or_default(),
            history: was.map(|was| was.history.clone()).unwrap_or_default(),
        };
        let title = vacancy.title.to_string();
        Ok(match &self.stored {
            Some(stored) => (
                Act::AmendVacancy { vacancy: Box::new(vacancy), base: stored.version },
                Then::say_and(Message::new("vacancy-amended").arg("title", title), Go::CloseForm),
            ),
            None => (
                Act::OpenVacancy(Box::new(vacancy)),
                Then::say_and(Message::new("vacancy-opened").arg("title", title), Go::CloseForm),
            ),
        })
    }

    fn reread(&mut self, around: &Around<'_>) -> bool {
        let now = self.vacancy().and_then(|vacancy| around.office.vacancy(vacancy.id).ok().flatten());
        let found = now.is_some();
        self.stored = now.or(self.stored.take());
        found
    }
}

fn request(was: Option<&Vacancy>, company: Option<String>, around: &Around<'_>) -> Vec<Field> {
    let place = was.and_then(|v| v.municipality).map(|code| checks::shown_place(code, around));
    let profession = was.and_then(|v| v.profession).map(|code| written::profession(code, around));
    vec![
        Field::pick("vacancy-company", suggest::companies, checks::company).needed().showing(company),
        Field::line("vacancy-title", checks::name).needed().showing(was.map(|v| &v.title)),
        Field::pick("vacancy-profession", suggest::professions, checks::profession).showing(profession),
        Field::line("vacancy-posts", checks::small)
            .needed()
            .holding(was.map_or("1".to_owned(), |v| v.posts.to_string())),
        Field::pick("vacancy-municipality", suggest::places, checks::place).showing(place),
        Field::day("vacancy-requested")
            .needed()
            .showing(Some(was.map_or(around.today(), |v| v.requested_on))),
        Field::day("vacancy-agreed").showing(was.and_then(|v| v.agreed_on)),
        Field::line("vacancy-code", checks::vacancy_code)
            .helped("help-vacancy-code")
            .showing(was.map(|v| &v.code)),
    ]
}

fn asked(was: &Profile, around: &Around<'_>) -> Vec<Field> {
    let one = |asked: &Asked<_>| written::asked(asked, ToString::to_string);
    vec![
        Field::picks("vacancy-skills", suggest::skills, checks::asked_skills)
            .below("part-profile")
            .helped("help-must")
            .holding(written::asked_list(&was.skills, |skill| written::skill(skill, around))),
        Field::line("vacancy-experience", checks::asked_months)
            .helped("help-asked-months")
            .showing(was.experience_months.as_ref().map(one)),
        Field::line("vacancy-education", checks::asked_eqf)
            .helped("help-asked-eqf")
            .showing(was.education.as_ref().map(|asked| written::asked(asked, ToString::to_string))),
        Field::line("vacancy-languages", checks::languages)
            .helped("help-asked-languages")
            .holding(written::asked_list(&was.languages, ToString::to_string)),
        Field::line("vacancy-licences", checks::asked_licences)
            .helped("help-asked-licences")
            .holding(written::asked_list(&was.licences, ToString::to_string)),
        Field::choice("vacancy-vehicle", choices::strengths())
            .holding(was.own_vehicle.map(choices::strength_word).unwrap_or_default()),
        Field::line("vacancy-km", checks::small).showing(was.max_km),
    ]
}

fn offered(was: &Conditions, around: &Around<'_>) -> Vec<Field> {
    vec![
        Field::pick("vacancy-contract", suggest::contracts, checks::contracts)
            .below("part-conditions")
            .showing(was.contract),
        Field::choice("vacancy-hours", choices::hours(around)).showing(was.hours),
        Field::line("vacancy-shifts", checks::shifts).helped("help-shifts").showing(was.shifts),
        Field::line("vacancy-pay", checks::number).showing(was.annual_pay),
    ]
}
