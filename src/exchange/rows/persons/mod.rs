//! Rows of persons.

mod fill;
mod told;

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use fill::fill;
use told::{Told, tell, told};

use super::{Before, Desk, Outcome, Rows, Seen, Unit, before};
use crate::domain::{
    Contacts, Day, DidStep, EventKind, Identity, Person, ProfessionalRecord, Sex, Short, Subject, TaxId,
    Wishes, fold,
};
use crate::exchange::cells::Cells;
use crate::exchange::sheet::Row;
use crate::exchange::values::day;
use crate::exchange::{Finding, Reason};
use crate::office::{Act, NewEvent, Office};
use crate::store::StoreError;

/// Reads rows of persons.
#[derive(Default)]
pub(in crate::exchange) struct Persons {
    seen: Seen<TaxId>,
    /// The line on which a name and birth date stood, by their hash.
    namesakes: HashMap<u64, u64>,
}

impl Persons {
    /// Whom a new person seems to be the same as: in the registry, or further up in the file.
    fn double(&self, desk: &Desk<'_>, person: &Person) -> Option<Reason> {
        let known = desk.office.projections();
        let found = known.resembling(person, desk.tables, 1).into_iter().next();
        if let Some((id, reasons)) = found
            && let Some(why) = reasons.first().copied().filter(|why| why.is_of_identity())
            && let Some(number) = known.lookup.number_of(id)
        {
            return Some(Reason::SamePerson { number, why });
        }
        let identity = &person.identity;
        let forms = identity.tax_id.fiscal().into_iter();
        let mut forms = forms.flat_map(|code| std::iter::once(code.plain()).chain(code.variants()));
        let line = self.namesakes.get(&namesake(identity)).copied().or_else(|| {
            forms.find_map(|form| {
                let form = TaxId::Fiscal(form);
                self.seen.line(&form).filter(|_| form != identity.tax_id)
            })
        });
        line.map(|line| Reason::SamePersonInFile { line })
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
            Some(told) => match desk.person(&told.tax_id) {
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
                if let Some(double) = self.double(desk, &person) {
                    cells.warn("codice_fiscale", tax_id.as_str(), double);
                }
                self.namesakes.insert(namesake(&person.identity), row.line);
                let subject = Subject::Person(person.id);
                let mut acts = vec![Act::RegisterPerson(Box::new(person))];
                acts.extend(did.map(|on| declaration(subject, on)));
                Outcome::Write(Unit { weight: acts.len(), acts })
            }
            Before::Change => {
                let id = person.id;
                let subject = Subject::Person(id);
                let mut acts = Vec::new();
                if let Some(known) = known.filter(|known| known.value != person) {
                    acts.push(Act::AmendPerson { person: Box::new(person), base: known.version });
                }
                if let Some(on) = did
                    && !declared(desk.office, subject, on)?
                {
                    // the rest of the row is still worth having
                    let declaring = EventKind::Did(DidStep::Released);
                    match desk.office.examine(id, on, &declaring)? {
                        Ok(_) => acts.push(declaration(subject, on)),
                        Err(objection) => {
                            cells.warn("did_il", cells.raw("did_il"), Reason::LeftOut(objection));
                        }
                    }
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
