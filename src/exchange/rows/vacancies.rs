//! Rows of vacancies.

use std::collections::HashMap;
use std::num::NonZeroU16;

use super::companies::vat;
use super::{Before, Desk, Outcome, Rows, Seen, Unit, before, profession};
use crate::domain::codes::InvalidCode;
use crate::domain::{
    Asked, CompanyId, ContractCode, Day, Eqf, LanguageLevel, Licence, Name, ProfessionCode, SkillRef,
    Strength, Vacancy, VacancyCode, VacancyState, WorkingHours, fold,
};
use crate::exchange::cells::Cells;
use crate::exchange::place::place;
use crate::exchange::sheet::Row;
use crate::exchange::values::{day, euro, small, strength, yes_no};
use crate::exchange::{Finding, Reason};
use crate::office::{Act, Office};
use crate::store::StoreError;

/// Reads rows of vacancies.
pub(in crate::exchange) struct Vacancies {
    seen: Seen<VacancyCode>,
    /// The codes of the requests by company, job and day, to notice one that comes again without its code.
    requests: HashMap<(CompanyId, String, Day), VacancyCode>,
}

impl Vacancies {
    /// Learns which requests there are.
    ///
    /// # Errors
    /// What reading the office met.
    pub fn new(office: &Office) -> Result<Self, StoreError> {
        let mut requests = HashMap::new();
        for vacancy in office.every_vacancy() {
            let vacancy = vacancy?;
            requests.insert(request(&vacancy), vacancy.code);
        }
        Ok(Vacancies { seen: Seen::default(), requests })
    }
}

fn request(vacancy: &Vacancy) -> (CompanyId, String, Day) {
    (vacancy.company, fold(&vacancy.title), vacancy.requested_on)
}

impl Rows for Vacancies {
    fn read(&mut self, desk: &Desk<'_>, row: &Row) -> Result<(Outcome, Vec<Finding>), StoreError> {
        let mut cells = Cells::of(row);
        let code: Option<VacancyCode> = cells.optional("codice");
        let known = match code.as_ref().and_then(|code| desk.vacancy(code)) {
            Some(id) => desk.office.vacancy(id)?,
            None => None,
        };
        let company = company(&mut cells, desk);
        let title: Option<Name> = cells.required("mansione");
        let start = match (&known, company, title) {
            (Some(known), Some(company), Some(title)) => {
                Some(Vacancy { company, title, ..known.value.clone() })
            }
            (None, Some(company), Some(title)) => {
                Some(blank(desk, code.clone().unwrap_or_default(), company, title))
            }
            _ => None,
        };
        // Cells are read even where there is nothing to write them to: all faults are told at once.
        let whole = start.is_some();
        let mut vacancy = match start {
            Some(vacancy) => vacancy,
            None => blank(desk, VacancyCode::default(), CompanyId::from_bytes([0; 16]), Name::tame("?")),
        };
        fill(&mut cells, desk, &mut vacancy);
        if cells.is_spoiled() || !whole {
            return Ok((Outcome::Rejected, cells.findings()));
        }
        let decided = match &code {
            Some(code) => before(&self.seen, desk, code, known.is_some(), &mut cells, "codice"),
            None => Before::New,
        };
        let outcome = match decided {
            Before::End(outcome) => outcome,
            Before::Rehearsed => Outcome::Write(Unit { acts: Vec::new(), weight: 0 }),
            Before::New => {
                if let Some(other) = self.requests.get(&request(&vacancy)) {
                    cells.warn("mansione", &vacancy.title, Reason::SameVacancy { code: other.clone() });
                }
                self.requests.insert(request(&vacancy), vacancy.code.clone());
                Outcome::Write(Unit { acts: vec![Act::OpenVacancy(Box::new(vacancy))], weight: 3 })
            }
            Before::Change => match known {
                Some(known) if known.value != vacancy => {
                    let act = Act::AmendVacancy { vacancy: Box::new(vacancy), base: known.version };
                    Outcome::Write(Unit { acts: vec![act], weight: 1 })
                }
                _ => Outcome::Unchanged,
            },
        };
        if let (Outcome::Write(_), Some(code)) = (&outcome, code) {
            self.seen.note(code, row.line);
        }
        Ok((outcome, cells.findings()))
    }

    fn written(&mut self, refused: &[u64]) {
        self.seen.written(refused);
    }
}

/// The company that asks.
fn company(cells: &mut Cells<'_>, desk: &Desk<'_>) -> Option<CompanyId> {
    let vat = vat(cells)?;
    let company = desk.company(vat);
    if company.is_none() {
        cells.fault("partita_iva", cells.raw("partita_iva"), Reason::UnknownCompany);
    }
    company
}

fn blank(desk: &Desk<'_>, code: VacancyCode, company: CompanyId, title: Name) -> Vacancy {
    Vacancy {
        id: desk.office.fresh_id(),
        code,
        company,
        title,
        profession: None,
        municipality: None,
        posts: NonZeroU16::MIN,
        conditions: Default::default(),
        profile: Default::default(),
        reserved_l68: false,
        requested_on: desk.today,
        agreed_on: None,
        state: VacancyState::Detected,
        sent_on: None,
        candidates: Vec::new(),
        history: Vec::new(),
    }
}

/// Puts a value in its place when the row has one.
fn put<T>(place: &mut T, told: Option<T>) {
    if let Some(told) = told {
        *place = told;
    }
}

fn fill(cells: &mut Cells<'_>, desk: &Desk<'_>, vacancy: &mut Vacancy) {
    let profession: Option<ProfessionCode> = cells.with("professione", |text| profession(desk, text));
    put(&mut vacancy.profession, profession.map(Some));
    // A vacancy has no address that could keep a name nobody knows: such a row is rejected.
    let municipality = cells.with("comune", |text| place(&desk.tables.places, text, None));
    put(&mut vacancy.municipality, municipality.map(Some));
    let posts = |text: &str| small(text, 1).map(|posts| NonZeroU16::new(posts).unwrap_or(NonZeroU16::MIN));
    put(&mut vacancy.posts, cells.with("posti", posts));
    put(&mut vacancy.conditions.contract, cells.optional::<ContractCode>("contratto").map(Some));
    put(&mut vacancy.conditions.hours, cells.optional::<WorkingHours>("orario").map(Some));
    put(&mut vacancy.conditions.annual_pay, cells.with("retribuzione_annua", euro).map(Some));
    put(&mut vacancy.requested_on, cells.with("richiesta_il", |text| past(text, desk.today)));
    skills(cells, desk, vacancy);
    let profile = &mut vacancy.profile;
    put(&mut profile.education, cells.with("titolo_minimo", education).map(Some));
    let languages = cells.list("lingue", |text| asked(text, str::parse::<LanguageLevel>));
    put(&mut profile.languages, languages);
    put(&mut profile.licences, cells.list("patenti", |text| asked(text, str::parse::<Licence>)));
    let months = cells.with("esperienza_mesi", |text| {
        let (text, strength) = strength(text);
        small(text, 0).map(|value| Asked { value, strength })
    });
    put(&mut profile.experience_months, months.map(Some));
    let vehicle = cells.with("automunito", |text| {
        let (text, strength) = strength(text);
        yes_no(text).map(|yes| yes.then_some(strength))
    });
    put(&mut profile.own_vehicle, vehicle);
    put(&mut profile.max_km, cells.with("km_max", |text| small(text, 0)).map(Some));
    put(&mut vacancy.reserved_l68, cells.with("riserva_l68", yes_no));
}

/// A day that has come.
fn past(text: &str, today: Day) -> Result<Day, Reason> {
    match day(text)? {
        day if day > today => Err(Reason::NotYet),
        day => Ok(day),
    }
}

/// Skills that must be and skills that would be nice; a row that gives one list leaves the other as it is.
fn skills(cells: &mut Cells<'_>, desk: &Desk<'_>, vacancy: &mut Vacancy) {
    for (column, strength) in
        [("competenze_obbligatorie", Strength::Must), ("competenze_preferibili", Strength::Nice)]
    {
        let told: Option<Vec<SkillRef>> = cells.list(column, |text| desk.tables.skills.resolve(text));
        if let Some(told) = told {
            let skills = &mut vacancy.profile.skills;
            skills.retain(|asked| asked.strength != strength);
            skills.extend(told.into_iter().map(|value| Asked { value, strength }));
            skills.sort_by_key(|asked| std::cmp::Reverse(asked.strength));
        }
    }
}

/// `B!` is a must, `B` a preference.
fn asked<T>(text: &str, read: impl FnOnce(&str) -> Result<T, InvalidCode>) -> Result<Asked<T>, InvalidCode> {
    let (text, strength) = strength(text);
    Ok(Asked { value: read(text)?, strength })
}

/// A minimum is a must; `4?` says that it is only a preference.
fn education(text: &str) -> Result<Asked<Eqf>, InvalidCode> {
    match text.strip_suffix('?') {
        Some(level) => level.parse().map(Asked::nice),
        None => text.strip_suffix('!').unwrap_or(text).parse().map(Asked::must),
    }
}
