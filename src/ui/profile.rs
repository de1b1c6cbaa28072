//! What a vacancy asks and offers, in words.

use crate::app::App;
use crate::domain::{Strength, Vacancy};
use crate::look::Message;
use crate::matching::Value;
use crate::office::said;

/// What is asked this strongly: «patente B, uso del muletto».
pub fn asked(app: &App, vacancy: &Vacancy, strength: Strength) -> String {
    let (texts, tables, profile) = (app.look.texts(), app.office.tables(), &vacancy.profile);
    let say = |message: Message| texts.say(&message).into_owned();
    let value = |value: Value| said::value(texts, tables, &value);
    let mut parts = Vec::new();
    let licences = profile.licences.iter().filter(|one| one.strength == strength);
    parts.extend(licences.map(|one| value(Value::Licence(one.value))));
    if profile.own_vehicle == Some(strength) {
        parts.push(value(Value::Vehicle(true)));
    }
    let skills = profile.skills.iter().filter(|one| one.strength == strength);
    parts.extend(skills.map(|one| said::skill(texts, tables, &one.value)));
    let languages = profile.languages.iter().filter(|one| one.strength == strength);
    parts.extend(languages.map(|one| said::language(texts, tables, one.value)));
    if let Some(one) = profile.education.filter(|one| one.strength == strength) {
        parts.push(value(Value::Education(one.value)));
    }
    if let Some(one) = profile.experience_months.filter(|one| one.strength == strength) {
        let months = said::months(texts, u32::from(one.value));
        parts.push(say(Message::new("profile-experience").arg("months", months)));
    }
    if let Some(km) = profile.max_km.filter(|_| strength == Strength::Must) {
        parts.push(say(Message::new("profile-within").arg("km", km)));
    }
    parts.join(", ")
}

/// What is offered: contract, hours, shifts, pay.
pub fn offered(app: &App, vacancy: &Vacancy) -> String {
    let (texts, tables, offer) = (app.look.texts(), app.office.tables(), &vacancy.conditions);
    let values = [
        offer.contract.map(Value::Contract),
        offer.hours.map(Value::Hours),
        offer.shifts.map(Value::Shifts),
        offer.annual_pay.map(Value::Pay),
    ];
    let values = values.into_iter().flatten().map(|value| said::value(texts, tables, &value));
    values.collect::<Vec<_>>().join(&format!(" {} ", app.look.glyphs().dot))
}

/// «V-2026-0042 Magazziniere ×2».
pub fn head(app: &App, vacancy: &Vacancy) -> String {
    format!("{} {} {}{}", vacancy.code, &*vacancy.title, app.look.glyphs().times, vacancy.posts)
}
