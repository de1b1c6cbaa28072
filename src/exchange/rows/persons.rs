//! Rows of persons.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::{Before, Desk, Outcome, Rows, Seen, Unit, before, profession};
use crate::domain::{
    CadastralCode, Contacts, Day, DidStep, Disagreement, Email, Eqf, EventKind, Experience, Identity,
    LicenceSet, Name, Person, Phone, ProfessionalRecord, Sex, Short, Subject, TaxId, Wishes, WorkingHoursSet,
    fold,
};
use crate::exchange::cells::Cells;
use crate::exchange::place::{Residence, place, residence};
use crate::exchange::sheet::Row;
use crate::exchange::values::{day, says_none, small, yes_no};
use crate::exchange::{Finding, Reason};
use crate::office::{Act, NewEvent, Office};
use crate::standards::places::Validity;
use crate::store::StoreError;

/// Reads rows of persons.
pub(in crate::exchange) struct Persons {
    seen: Seen<TaxId>,
    /// The code under which a name and birth date are registered, by their hash.
    namesakes: HashMap<u64, TaxId>,
}

/// What a row says of who somebody is.
struct Told {
    tax_id: TaxId,
    surname: Name,
    given_names: Name,
    birth_date: Option<Day>,
    sex: Option<Sex>,
    birth_place: Option<CadastralCode>,
}

impl Persons {
    /// Learns who is registered.
    ///
    /// # Errors
    /// What reading the office met.
    pub fn new(office: &Office) -> Result<Self, StoreError> {
        let mut namesakes = HashMap::new();
        for person in office.every_person() {
            let identity = person?.identity;
            namesakes.insert(namesake(&identity), identity.tax_id);
        }
        Ok(Persons { seen: Seen::default(), namesakes })
    }

    /// The code under which the same person seems to be known.
    fn double(&self, desk: &Desk<'_>, identity: &Identity) -> Option<TaxId> {
        if let Some(other) = self.namesakes.get(&namesake(identity)) {
            return Some(*other);
        }
        let code = identity.tax_id.fiscal()?;
        let known = desk.office.projections();
        let lookup = &known.lookup;
        let mut forms = std::iter::once(code.plain()).chain(code.variants()).map(TaxId::Fiscal);
        forms.find(|form| {
            *form != identity.tax_id
                && (lookup.person_by_tax_id(form).is_some() || self.seen.line(form).is_some())
        })
    }
}

/// Surname, given names and birth date as one number.
fn namesake(identity: &Identity) -> u64 {
    let mut hasher = DefaultHasher::new();
    (fold(&identity.surname), fold(&identity.given_names), identity.birth_date).hash(&mut hasher);
    hasher.finish()
}

impl Rows for Persons {
    fn read(&mut self, desk: &Desk<'_>, row: &Row) -> Result<(Outcome, Vec<Finding>), StoreError> {
        let mut cells = Cells::of(row);
        let told = told(&mut cells, desk);
        let known = match &told {
            Some(told) => match desk.office.projections().lookup.person_by_tax_id(&told.tax_id) {
                Some(id) => desk.office.person(id)?,
                None => None,
            },
            None => None,
        };
        let start = told.as_ref().map(|told| match &known {
            Some(known) => known.value.clone(),
            None => blank(told, desk),
        });
        // Cells are read even where there is nobody to write them to: all faults are told at once.
        let Some(mut person) = start else {
            let mut nobody = (Contacts::default(), ProfessionalRecord::default(), Wishes::default());
            fill(&mut cells, desk, &mut nobody.0, &mut nobody.1, &mut nobody.2);
            did(&mut cells, desk);
            return Ok((Outcome::Rejected, cells.findings()));
        };
        if let Some(told) = told {
            tell(&mut person.identity, told, cells.optional::<Short>("cittadinanza"));
        }
        fill(&mut cells, desk, &mut person.contacts, &mut person.record, &mut person.wishes);
        let did = did(&mut cells, desk);
        if cells.is_spoiled() {
            return Ok((Outcome::Rejected, cells.findings()));
        }
        let tax_id = person.identity.tax_id;
        let outcome = match before(&self.seen, desk, &tax_id, known.is_some(), &mut cells, "codice_fiscale") {
            Before::End(outcome) => outcome,
            Before::Rehearsed => Outcome::Write(Unit { acts: Vec::new(), weight: 0 }),
            Before::New => {
                if let Some(code) = self.double(desk, &person.identity) {
                    cells.warn("codice_fiscale", tax_id.as_str(), Reason::SamePerson { code });
                }
                self.namesakes.insert(namesake(&person.identity), tax_id);
                let subject = Subject::Person(person.id);
                let mut acts = vec![Act::RegisterPerson(Box::new(person))];
                acts.extend(did.map(|on| declaration(subject, on)));
                Outcome::Write(Unit { weight: acts.len(), acts })
            }
            Before::Change => {
                let subject = Subject::Person(person.id);
                let mut acts = Vec::new();
                if let Some(known) = known.filter(|known| known.value != person) {
                    acts.push(Act::AmendPerson { person: Box::new(person), base: known.version });
                }
                if let Some(on) = did
                    && !declared(desk.office, subject, on)?
                {
                    acts.push(declaration(subject, on));
                }
                match acts.len() {
                    0 => Outcome::Unchanged,
                    weight => Outcome::Write(Unit { acts, weight }),
                }
            }
        };
        if matches!(outcome, Outcome::Write(_)) {
            self.seen.note(tax_id, row.line);
        }
        Ok((outcome, cells.findings()))
    }

    fn written(&mut self, refused: &[u64]) {
        self.seen.written(refused);
    }
}

/// Who the row is about; `None` when that can't be told. Warns where the fiscal code says otherwise.
fn told(cells: &mut Cells<'_>, desk: &Desk<'_>) -> Option<Told> {
    let tax_id: Option<TaxId> = cells.required("codice_fiscale");
    let surname: Option<Name> = cells.required("cognome");
    let given_names: Option<Name> = cells.required("nome");
    let birth_date = cells.with("data_nascita", |text| match day(text) {
        Ok(born) if born > desk.today => Err(Reason::NotYet),
        read => read.map_err(Reason::from),
    });
    let sex: Option<Sex> = cells.optional("sesso");
    let code = tax_id.and_then(|tax_id| tax_id.fiscal());
    let likely = code.map(|code| code.decode(desk.today).place);
    let birth_place = match (cells.text("comune_nascita"), code) {
        (None, _) => None,
        (Some(text), _) => match place(desk.tables.places, text, likely) {
            Ok(place) => Some(place),
            // The code knows the place: the name was only for people.
            Err(reason) if code.is_some() => {
                cells.warn("comune_nascita", text, reason);
                None
            }
            Err(reason) => {
                cells.fault("comune_nascita", text, reason);
                None
            }
        },
    };
    match tax_id {
        Some(TaxId::Provisional(code)) => {
            if !code.check_agrees() {
                cells.warn("codice_fiscale", code.as_str(), Reason::ProvisionalCheck);
            }
            for column in ["data_nascita", "sesso"] {
                let registered =
                    desk.office.projections().lookup.person_by_tax_id(&TaxId::Provisional(code)).is_some();
                if cells.text(column).is_none() && !registered {
                    cells.fault(column, "", Reason::Missing);
                }
            }
        }
        Some(TaxId::Fiscal(code)) => {
            let (surname, given) = (surname.as_deref()?, given_names.as_deref()?);
            for found in code.disagreements(surname, given, birth_date, sex, birth_place) {
                let column = match found {
                    Disagreement::Surname { .. } => "cognome",
                    Disagreement::Given { .. } => "nome",
                    Disagreement::Birth { .. } => "data_nascita",
                    Disagreement::Sex { .. } => "sesso",
                    Disagreement::Place { .. } => "comune_nascita",
                };
                cells.warn(column, cells.raw(column), Reason::Disagrees(found));
            }
            let said = match birth_date {
                Some(born) => code.birth_near(born),
                None => code.decode(desk.today),
            };
            let (place, born) = (birth_place.unwrap_or(said.place), birth_date.unwrap_or(said.day));
            if let Some(reason) = doubt(desk, place, born) {
                cells.warn("comune_nascita", &place.to_string(), reason);
            }
        }
        None => {}
    }
    Some(Told { tax_id: tax_id?, surname: surname?, given_names: given_names?, birth_date, sex, birth_place })
}

/// What is odd about a place of birth on a day.
fn doubt(desk: &Desk<'_>, place: CadastralCode, born: Day) -> Option<Reason> {
    if place == CadastralCode::FICTIONAL {
        return None;
    }
    match desk.tables.places.valid_on(place, born) {
        Validity::Valid(_) | Validity::Uncertain(_) => None,
        Validity::NotYet { first } => Some(Reason::PlaceNotYet { first }),
        Validity::Ended { last } => Some(Reason::PlaceEnded { last }),
        Validity::NoSuchCode => Some(Reason::NoSuchPlaceCode),
    }
}

/// A person of whom nothing is known but what the code says.
fn blank(told: &Told, desk: &Desk<'_>) -> Person {
    let said = told.tax_id.fiscal().map(|code| match told.birth_date {
        Some(born) => code.birth_near(born),
        None => code.decode(desk.today),
    });
    Person {
        id: desk.office.fresh_id(),
        number: 0,
        identity: Identity {
            tax_id: told.tax_id,
            surname: told.surname.clone(),
            given_names: told.given_names.clone(),
            birth_date: said.map_or(desk.today, |said| said.day),
            sex: said.map_or(Sex::Female, |said| said.sex),
            birth_place: said.map(|said| said.place),
            citizenship: None,
        },
        contacts: Contacts::default(),
        record: ProfessionalRecord::default(),
        wishes: Wishes::default(),
        responsible: None,
        registered_on: desk.today,
        confirmed_on: desk.today,
    }
}

/// Writes what the row says over what is known.
fn tell(identity: &mut Identity, told: Told, citizenship: Option<Short>) {
    identity.surname = told.surname;
    identity.given_names = told.given_names;
    identity.birth_date = told.birth_date.unwrap_or(identity.birth_date);
    identity.sex = told.sex.unwrap_or(identity.sex);
    identity.birth_place = told.birth_place.or(identity.birth_place);
    identity.citizenship = citizenship.or(identity.citizenship.take());
}

/// Puts a value in its place when the row has one.
fn put<T>(place: &mut Option<T>, told: Option<T>) {
    if told.is_some() {
        *place = told;
    }
}

fn fill(
    cells: &mut Cells<'_>,
    desk: &Desk<'_>,
    contacts: &mut Contacts,
    record: &mut ProfessionalRecord,
    wishes: &mut Wishes,
) {
    let Residence { municipality, address } = residence(cells, desk.tables.places, contacts.address.as_ref());
    put(&mut contacts.municipality, municipality);
    put(&mut contacts.address, address);
    put(&mut contacts.phone, cells.optional::<Phone>("telefono"));
    put(&mut contacts.mobile, cells.optional::<Phone>("cellulare"));
    put(&mut contacts.email, cells.optional::<Email>("email"));
    put(&mut record.education, cells.optional::<Eqf>("titolo_studio"));
    put(&mut record.skills, cells.list("competenze", |text| desk.tables.skills.resolve(text)));
    put(&mut record.languages, cells.list("lingue", str::parse));
    put(&mut record.licences, licences(cells));
    put(&mut record.own_vehicle, cells.with("automunito", yes_no));
    put(&mut record.experiences, cells.list("esperienze", |text| experience(desk, text)));
    put(&mut wishes.professions, cells.list("professioni", |text| profession(desk, text)));
    put(&mut wishes.available_from, cells.with("disponibile_dal", day));
    put(&mut wishes.max_km, cells.with("km_max", |text| small(text, 0)));
    put(&mut wishes.contracts, cells.list("contratti", str::parse));
    put(&mut wishes.hours, cells.optional::<WorkingHoursSet>("orario"));
}

/// Licences; «nessuna» is an answer.
fn licences(cells: &mut Cells<'_>) -> Option<LicenceSet> {
    if says_none(cells.raw("patenti")) { Some(LicenceSet::EMPTY) } else { cells.optional("patenti") }
}

/// `8.1.3.1.0:36`, or a title in place of the code.
fn experience(desk: &Desk<'_>, text: &str) -> Result<Experience, Reason> {
    let (title, months) = text.rsplit_once(':').ok_or(Reason::Experience)?;
    Ok(Experience {
        profession: profession(desk, title.trim())?,
        months: small(months.trim(), 0)?,
        ended: None,
        employer: None,
    })
}

fn did(cells: &mut Cells<'_>, desk: &Desk<'_>) -> Option<Day> {
    cells.with("did_il", |text| match day(text) {
        Ok(on) if on > desk.today => Err(Reason::NotYet),
        read => read.map_err(Reason::from),
    })
}

fn declaration(subject: Subject, on: Day) -> Act {
    Act::Record(NewEvent { subject, on, kind: EventKind::Did(DidStep::Released), note: None })
}

/// Whether the declaration of this day is in the timeline.
fn declared(office: &Office, subject: Subject, on: Day) -> Result<bool, StoreError> {
    let timeline = office.timeline(subject)?;
    Ok(timeline.live().any(|event| event.on == on && event.kind == EventKind::Did(DidStep::Released)))
}
