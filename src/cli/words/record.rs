//! What people bring and what employers ask, in words.

use super::Words;
use crate::domain::{
    ContractCode, Eqf, LanguageLevel, Licence, ProfessionalRecord, Profile, ShiftSet, Strength, Wishes,
    WorkingHours, WorkingHoursSet,
};
use crate::look::Message;
use crate::office::said;

impl Words<'_> {
    /// A contract by its name.
    pub(in crate::cli) fn contract(&self, code: ContractCode) -> String {
        match self.office.tables().codes.contract(code) {
            Some(row) => format!("{code} {}", self.pick(&row.it, &row.en)),
            None => code.to_string(),
        }
    }

    fn education(&self, level: Eqf) -> String {
        let row = self.office.tables().codes.education().iter().find(|row| row.code == level);
        let name = row.map(|row| self.pick(&row.it, &row.en).to_owned());
        name.map_or_else(
            || format!("EQF {}", level.level()),
            |name| format!("{name} (EQF {})", level.level()),
        )
    }

    fn language(&self, known: LanguageLevel) -> String {
        said::language(&self.texts, self.office.tables(), known)
    }

    fn hour(&self, hours: WorkingHours) -> String {
        said::hours(&self.texts, self.office.tables(), hours)
    }

    fn hours(&self, hours: WorkingHoursSet) -> String {
        hours.iter().map(|hours| self.hour(hours)).collect::<Vec<_>>().join(", ")
    }

    fn shifts(&self, shifts: ShiftSet) -> String {
        said::shifts(&self.texts, self.office.tables(), shifts)
    }

    /// A list that was asked for: «nessuna» when it is known to be empty.
    fn known<T>(&self, list: &Option<Vec<T>>, say: impl Fn(&T) -> String) -> Option<String> {
        let list = list.as_ref()?;
        Some(match list.is_empty() {
            true => self.say("cli-none"),
            false => list.iter().map(say).collect::<Vec<_>>().join(", "),
        })
    }

    fn yes(&self, yes: bool) -> String {
        self.say(if yes { "cli-yes" } else { "cli-no" })
    }

    /// What a person brings, one labelled line for each thing that is known.
    pub(in crate::cli) fn record(&self, record: &ProfessionalRecord) -> Vec<(String, String)> {
        let education = record.education.map(|level| match &record.education_title {
            Some(title) if !self.education(level).starts_with(&**title) => {
                format!("{}, {}", self.education(level), &**title)
            }
            _ => self.education(level),
        });
        let licences = record.licences.map(|set| match set.is_empty() {
            true => self.say("cli-none"),
            false => set.iter().map(Licence::as_str).collect::<Vec<_>>().join(", "),
        });
        let experience = |job: &crate::domain::Experience| {
            let months = Message::new("cli-months").arg("months", job.months);
            format!("{} {}", self.profession(job.profession), self.tell(&months))
        };
        [
            ("cli-label-education", education),
            ("cli-label-skills", self.known(&record.skills, |skill| self.skill(skill))),
            ("cli-label-languages", self.known(&record.languages, |known| self.language(*known))),
            ("cli-label-licences", licences),
            ("cli-label-vehicle", record.own_vehicle.map(|own| self.yes(own))),
            ("cli-label-experience", self.known(&record.experiences, experience)),
        ]
        .into_iter()
        .filter_map(|(key, value)| Some((self.say(key), value?)))
        .collect()
    }

    /// What a person looks for, one labelled line for each thing that is known.
    pub(in crate::cli) fn wishes(&self, wishes: &Wishes) -> Vec<(String, String)> {
        [
            ("cli-label-professions", self.known(&wishes.professions, |code| self.profession(*code))),
            ("cli-label-available", wishes.available_from.map(|day| day.to_string())),
            ("cli-label-km", wishes.max_km.map(|km| self.tell(&Message::new("cli-km").arg("km", km)))),
            ("cli-label-contracts", self.known(&wishes.contracts, |code| self.contract(*code))),
            ("cli-label-hours", wishes.hours.map(|hours| self.hours(hours))),
            ("cli-label-shifts", wishes.shifts.map(|shifts| self.shifts(shifts))),
            ("cli-label-pay", wishes.min_pay.map(|pay| self.tell(&Message::new("cli-pay").arg("pay", pay)))),
        ]
        .into_iter()
        .filter_map(|(key, value)| Some((self.say(key), value?)))
        .collect()
    }

    /// What an employer asks as a must, or as a preference.
    pub(in crate::cli) fn asked(&self, profile: &Profile, strength: Strength) -> Vec<String> {
        let mut asked: Vec<String> = Vec::new();
        let skills = profile.skills.iter().filter(|skill| skill.strength == strength);
        asked.extend(skills.map(|skill| self.skill(&skill.value)));
        asked.extend(
            profile.education.filter(|level| level.strength == strength).map(|level| {
                self.tell(&Message::new("cli-at-least").arg("what", self.education(level.value)))
            }),
        );
        let languages = profile.languages.iter().filter(|known| known.strength == strength);
        asked.extend(languages.map(|known| self.language(known.value)));
        let licences = profile.licences.iter().filter(|licence| licence.strength == strength);
        asked.extend(
            licences.map(|licence| {
                self.tell(&Message::new("cli-licence").arg("licence", licence.value.as_str()))
            }),
        );
        asked.extend(
            profile
                .experience_months
                .filter(|months| months.strength == strength)
                .map(|months| self.tell(&Message::new("cli-experience").arg("months", months.value))),
        );
        asked.extend(profile.own_vehicle.filter(|s| *s == strength).map(|_| self.say("cli-own-vehicle")));
        asked
    }

    /// What an employer offers.
    pub(in crate::cli) fn offered(&self, offered: &crate::domain::Conditions) -> Vec<String> {
        let mut parts = Vec::new();
        parts.extend(offered.contract.map(|code| self.contract(code)));
        parts.extend(offered.hours.map(|hours| self.hour(hours)));
        parts.extend(offered.shifts.map(|shifts| self.shifts(shifts)).filter(|text| !text.is_empty()));
        parts.extend(offered.annual_pay.map(|pay| self.tell(&Message::new("cli-pay").arg("pay", pay))));
        parts
    }
}
