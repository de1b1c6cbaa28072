//! How fictional people are reached: by numbers nobody has, and addresses that lead nowhere.

use any_ascii::any_ascii;

use super::random::{Rng, Stream};
use super::world::World;
use crate::domain::{Contacts, Day, Email, Phone, Short};

/// The contacts of the person with this index, name and date of birth.
pub fn contacts(world: &World, index: u32, surname: &str, given: &str, born: Day) -> Contacts {
    let mut rng = world.rng(Stream::Contacts, index);
    let municipality = rng.chance(985).then(|| world.municipality(&mut rng));
    let address = rng.chance(920).then(|| address(world, &mut rng));
    if rng.chance(25) {
        // nobody wrote down how to reach them
        return Contacts { municipality, address, ..Contacts::default() };
    }
    let mobile = rng.chance(940).then(|| mobile(&mut rng)).flatten();
    let phone = if mobile.is_none() || rng.chance(130) { landline(world, &mut rng) } else { None };
    let email = rng.chance(620).then(|| email(&mut rng, surname, given, born)).flatten();
    Contacts { municipality, address, phone, mobile, email }
}

/// A street and number.
pub fn address(world: &World, rng: &mut Rng) -> Short {
    let street = rng.pick(&world.words.streets);
    let number = rng.range(1, 180);
    let letter = if rng.chance(60) { "/A" } else { "" };
    Short::tame(&format!("{street} {number}{letter}"))
}

/// A mobile number: no operator has been given a prefix that begins with 30.
fn mobile(rng: &mut Rng) -> Option<Phone> {
    format!("30{}{:07}", rng.below(10), rng.below(10_000_000)).parse().ok()
}

/// A land line of the seat's district: no subscriber's number begins with 00.
pub fn landline(world: &World, rng: &mut Rng) -> Option<Phone> {
    let area = &world.seat.area;
    let digits = 10_usize.saturating_sub(area.len() + 2);
    let number = format!("{:05}", rng.below(100_000));
    format!("{area}00{}", number.get(..digits.min(5)).unwrap_or(&number)).parse().ok()
}

/// An address at a domain that is kept for examples (RFC 2606).
fn email(rng: &mut Rng, surname: &str, given: &str, born: Day) -> Option<Email> {
    let plain = |name: &str| -> String {
        any_ascii(name).chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase()
    };
    let (surname, given) = (plain(surname), plain(given));
    let domain = rng.pick(&["posta.example", "mail.example", "lettera.example"]);
    let address = match rng.below(4) {
        0 => format!("{given}.{surname}@{domain}"),
        1 => format!("{surname}{:02}@{domain}", born.year() % 100),
        2 => format!("{given}{surname}{:02}@{domain}", born.year() % 100),
        _ => format!("{given}.{surname}{}@{domain}", rng.range(1, 999)),
    };
    address.parse().ok()
}
