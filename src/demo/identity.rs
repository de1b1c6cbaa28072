//! Identities, with the mistakes that registries have: a code that contradicts the record, a day and a month
//! swapped, one person twice.

use std::collections::HashSet;

use super::face::Face;
use super::random::{Rng, Stream};
use super::world::World;
use crate::domain::{CadastralCode, Day, FiscalCode, Identity, Name, Sex, TaxId, VatNumber};

/// How often each doubt is made, in a thousand persons.
const DOUBTS: [u32; 5] = [4, 5, 4, 3, 984];

/// Office number of provisional codes: no tax office has it.
const PROVISIONAL_OFFICE: u16 = 301;

/// What is wrong with a record.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Doubt {
    /// Day and month of birth were swapped in the registry; the code has them right.
    Swapped,
    /// The code was made of another name: a second name left out, a slip of the pen.
    OtherName,
    /// The same person is there under another code.
    Double,
    /// A provisional number in place of the code.
    Provisional,
}

/// What is wrong with the record of this index, if anything, and the chance that decides how.
fn drawn(world: &World, index: u32) -> (Option<Doubt>, Rng) {
    let mut rng = world.rng(Stream::Doubt, index);
    let doubt = match rng.weighed(&DOUBTS) {
        0 => Some(Doubt::Swapped),
        1 => Some(Doubt::OtherName),
        2 => (index > 0).then_some(Doubt::Double),
        3 => Some(Doubt::Provisional),
        _ => None,
    };
    (doubt, rng)
}

/// What is wrong with the record of this index, if anything.
pub fn doubt(world: &World, index: u32) -> Option<Doubt> {
    drawn(world, index).0
}

/// For a double, the index of the same person's first record.
pub fn original(world: &World, index: u32) -> u32 {
    let (_, mut rng) = drawn(world, index);
    let back = rng.range(1, i64::from(index.min(900)));
    let first = index.saturating_sub(u32::try_from(back).unwrap_or(1));
    // whoever came just before is taken where that one is a double too
    (0..=first).rev().find(|earlier| doubt(world, *earlier) != Some(Doubt::Double)).unwrap_or(0)
}

/// The identity as the registry has it. `known` remembers the codes given, so that none is given twice.
pub fn identity(world: &World, index: u32, face: &Face, known: &mut HashSet<TaxId>) -> Identity {
    let (doubt, mut rng) = drawn(world, index);
    let mut written = Identity {
        tax_id: TaxId::Fiscal(code(&face.surname, &face.given, face.born, face.sex)),
        surname: face.surname.clone(),
        given_names: face.given.clone(),
        birth_date: face.born,
        sex: face.sex,
        birth_place: Some(CadastralCode::FICTIONAL),
        citizenship: rng.chance(930).then(|| face.citizenship(world)),
    };
    match doubt {
        Some(Doubt::Swapped) => {
            written.birth_date = swapped(face.born).unwrap_or(face.born);
        }
        Some(Doubt::OtherName) => {
            let other = other_name(world, face, &mut rng);
            written.tax_id = TaxId::Fiscal(code(&face.surname, &other, face.born, face.sex));
        }
        Some(Doubt::Double) => {
            written.given_names = other_name(world, face, &mut rng);
            let born = if rng.chance(400) { swapped(face.born).unwrap_or(face.born) } else { face.born };
            written.birth_date = born;
            written.tax_id = TaxId::Fiscal(code(&written.surname, &written.given_names, born, written.sex));
        }
        Some(Doubt::Provisional) => {
            let number = VatNumber::compose(1_000_000 + index % 8_000_000, PROVISIONAL_OFFICE);
            let provisional = number.and_then(|number| number.to_string().parse().ok());
            written.tax_id = provisional.unwrap_or(written.tax_id);
        }
        None => {}
    }
    written.tax_id = free(written.tax_id, known);
    written
}

/// The code of a birth in no place at all: it can't be a living person's.
fn code(surname: &str, given: &str, born: Day, sex: Sex) -> FiscalCode {
    FiscalCode::compute(surname, given, born, sex, CadastralCode::FICTIONAL)
}

/// Two people who would share a code get different forms of it, as the tax office does.
fn free(tax_id: TaxId, known: &mut HashSet<TaxId>) -> TaxId {
    if known.insert(tax_id) {
        return tax_id;
    }
    let forms = tax_id.fiscal().into_iter().flat_map(|code| code.variants()).map(TaxId::Fiscal);
    forms.into_iter().find(|form| known.insert(*form)).unwrap_or(tax_id)
}

/// The date with day and month swapped, where that is another date.
fn swapped(born: Day) -> Option<Day> {
    let other = Day::from_ymd(born.year(), born.day(), born.month())?;
    (other != born).then_some(other)
}

/// The name with a second one left out, or added.
fn other_name(world: &World, face: &Face, rng: &mut Rng) -> Name {
    match face.given.split_once(' ') {
        Some((first, _)) => Name::tame(first),
        None => {
            let second = world.names.given(rng, face.sex, face.born.year());
            if second == face.given {
                Name::tame(&format!("{}a", &*face.given))
            } else {
                Name::tame(&format!("{} {}", &*face.given, &*second))
            }
        }
    }
}
