//! Records of another office are taken in as they are.

use crate::office::act::Adopted;
use crate::office::refusal::Refusal;
use crate::office::tx::{Counter, Tx};
use crate::store::Version;

pub(super) fn adopt(tx: &mut Tx<'_>, record: Adopted) -> Result<(), Refusal> {
    match record {
        Adopted::Person(person) => {
            tx.raise(Counter::Person, person.number)?;
            tx.put_person(person, Version::ABSENT)
        }
        Adopted::Company(company) => {
            tx.raise(Counter::Company, company.number)?;
            tx.put_company(company, Version::ABSENT)
        }
        Adopted::Vacancy(vacancy) => tx.put_vacancy(vacancy, Version::ABSENT),
        Adopted::Event(subject, event) => tx.append(subject, event),
        Adopted::Merger(merger) => {
            let (leaving, _) = tx.person(merger.gone)?;
            tx.person(merger.into)?;
            tx.put_merger(*merger, leaving)
        }
    }
}
