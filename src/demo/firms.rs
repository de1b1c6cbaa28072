//! Fictional companies.

use std::collections::HashSet;

use super::contacts;
use super::days::Days;
use super::random::{Rng, Stream};
use super::trades::Sector;
use super::world::{Tag, World};
use crate::domain::{Company, Day, Email, Name, Sex, VatNumber};

/// Office number of VAT numbers: no tax office has it.
const VAT_OFFICE: u16 = 300;

/// The day the first companies entered the registry, in days before today; the last ones came two years ago.
const EARLIEST: i64 = 2_400;

/// The companies of an office, oldest first.
pub fn companies(world: &World) -> Vec<Company> {
    let mut names = HashSet::new();
    (0..world.companies()).map(|index| company(world, index, &mut names)).collect()
}

fn company(world: &World, index: u32, names: &mut HashSet<Name>) -> Company {
    let mut rng = world.rng(Stream::Company, index);
    // the first draw is also what the jobs of its requests follow from
    let sector = world.trades.sectors.draw(&mut rng);
    let registered_on = registered(world, index);
    let municipality = world.municipality(&mut rng);
    let name = new_name(world, sector, names, &mut rng);
    let email = email(&name, index);
    let sex = if rng.chance(400) { Sex::Female } else { Sex::Male };
    let born = 1_960 + i32::try_from(rng.below(40)).unwrap_or(0);
    let (given, surname) = (world.names.given(&mut rng, sex, born), world.names.surname(&mut rng));
    Company {
        id: world.ids(Tag::Company, index).next(Days::moment(registered_on, 0)),
        number: index + 1,
        vat: vat(world, index),
        name,
        ateco: rng.chance(940).then(|| sector.ateco.clone()),
        municipality: rng.chance(985).then_some(municipality),
        address: rng.chance(900).then(|| contacts::address(world, &mut rng)),
        phone: if rng.chance(880) { contacts::landline(world, &mut rng) } else { None },
        email: email.filter(|_| rng.chance(790)),
        employees: rng.chance(800).then(|| staff(sector, &mut rng)),
        referent: rng.chance(720).then(|| Name::tame(&format!("{given} {surname}"))),
        registered_on,
    }
}

/// Companies come in evenly until two years ago.
fn registered(world: &World, index: u32) -> Day {
    let days = &world.days;
    let count = i64::from(world.companies().max(1));
    let through = (EARLIEST - super::days::HISTORY) * i64::from(index) / count;
    days.before(days.today - EARLIEST + through)
}

/// A number with a right check digit and an office that does not exist.
fn vat(world: &World, index: u32) -> VatNumber {
    let first = u32::try_from(world.seed % 1_000_000).unwrap_or(0);
    let number = 1_000_000 + (first + index) % 8_999_999;
    VatNumber::compose(number, VAT_OFFICE).unwrap_or_else(|| vat(world, index + 1))
}

/// A name that no other company has; where they are all taken, with a number.
fn new_name(world: &World, sector: &Sector, names: &mut HashSet<Name>, rng: &mut Rng) -> Name {
    let mut name = called(world, sector, rng);
    for number in 2.. {
        if names.insert(name.clone()) {
            break;
        }
        let other = called(world, sector, rng);
        name = if number < 6 { other } else { Name::tame(&format!("{other} {number}")) };
    }
    name
}

fn called(world: &World, sector: &Sector, rng: &mut Rng) -> Name {
    let mut text = String::new();
    let mut rest = rng.pick(&sector.names).as_str();
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let (word, after) = after.split_once('}').unwrap_or((after, ""));
        match word {
            "c" => text.push_str(&world.names.surname(rng)),
            "n" => {
                let sex = if rng.chance(500) { Sex::Female } else { Sex::Male };
                text.push_str(&world.names.given(rng, sex, 1_970));
            }
            "l" => text.push_str(world.town(rng)),
            _ => {}
        }
        rest = after;
    }
    text.push_str(rest);
    Name::tame(&text)
}

fn email(name: &str, index: u32) -> Option<Email> {
    let plain: String =
        any_ascii::any_ascii(name).chars().filter(char::is_ascii_alphanumeric).collect::<String>();
    let plain: String = plain.to_lowercase().chars().take(30).collect();
    format!("info@{plain}{}.example", index + 1).parse().ok()
}

/// Small ones are many.
fn staff(sector: &Sector, rng: &mut Rng) -> u32 {
    let (fewest, most) = sector.staff;
    let reach = most - fewest;
    let one = rng.range(0, reach);
    let other = rng.range(0, reach);
    u32::try_from(fewest + one.min(other)).unwrap_or(1)
}
