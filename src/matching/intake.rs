//! From the records of the office to what the scorer may see.

use crate::domain::{Asked, CadastralCode, Day, Experience, ProfessionalRecord, SkillRef, Vacancy, Wishes};
use crate::standards::{places::Places, skills::SkillTable};

use super::{Candidate, Handle, Request, Seat, SkillAsk, Stint, Weights};

/// Makes candidates and requests, with the tables that give places their seat and skills their one code.
#[derive(Clone, Copy)]
pub struct Intake<'a> {
    /// Seats of municipalities.
    pub places: &'a Places,
    /// Skills, and which are near each other.
    pub skills: &'a SkillTable,
}

impl Intake<'_> {
    /// A person as the scorer sees them. It takes the record and the wishes, not the person: identity, contacts and
    /// special data do not come this way.
    #[must_use]
    pub fn candidate(
        &self,
        handle: Handle,
        record: &ProfessionalRecord,
        wishes: &Wishes,
        municipality: Option<CadastralCode>,
        confirmed_on: Day,
    ) -> Candidate {
        let stints = record.experiences.as_ref().map(|all| {
            let stint =
                |job: &Experience| Stint { profession: job.profession, months: job.months, ended: job.ended };
            all.iter().map(stint).collect()
        });
        Candidate {
            handle,
            wanted: wishes.professions.clone(),
            experiences: stints,
            skills: record.skills.as_ref().map(|all| all.iter().map(|skill| self.canonical(skill)).collect()),
            education: record.education,
            languages: record.languages.clone(),
            licences: record.licences,
            own_vehicle: record.own_vehicle,
            seat: self.seat(municipality),
            contracts: wishes.contracts.clone(),
            hours: wishes.hours,
            shifts: wishes.shifts,
            max_km: wishes.max_km,
            min_pay: wishes.min_pay,
            available_from: wishes.available_from,
            confirmed_on,
        }
    }

    /// A vacancy as the scorer sees it. The draw among equals is seeded by its id. Its reserve for L. 68/1999 is not
    /// in it: that is a [`Filter`](super::Filter) of the caller's.
    #[must_use]
    pub fn request(&self, handle: Handle, vacancy: &Vacancy, weights: &Weights) -> Request {
        let (profile, conditions) = (&vacancy.profile, &vacancy.conditions);
        let skills = profile.skills.iter().map(|asked| {
            let skill = self.canonical(&asked.value);
            let related = skill.code().map_or(&[][..], |code| self.skills.related(code));
            let related = related.iter().map(|code| SkillRef::from(*code)).collect();
            Asked { value: SkillAsk { skill, related }, strength: asked.strength }
        });
        let [.., a, b, c, d, e, f, g, h] = *vacancy.id.bytes();
        Request {
            seed: u64::from_be_bytes([a, b, c, d, e, f, g, h]),
            profession: vacancy.profession,
            experience_months: profile.experience_months,
            skills: skills.collect(),
            education: profile.education,
            languages: profile.languages.clone(),
            licences: profile.licences.clone(),
            own_vehicle: profile.own_vehicle,
            max_km: profile.max_km,
            seat: self.seat(vacancy.municipality),
            contract: conditions.contract,
            hours: conditions.hours,
            shifts: conditions.shifts,
            annual_pay: conditions.annual_pay,
            ..Request::empty(handle, vacancy.requested_on, weights.clone())
        }
        .tidy()
    }

    /// Where a municipality is, if known well enough.
    fn seat(&self, municipality: Option<CadastralCode>) -> Option<Seat> {
        self.places.seat(municipality?).and_then(Seat::exact)
    }

    /// The one name of a skill: the table knows some under several codes, or learned words' code after they were
    /// written.
    fn canonical(&self, skill: &SkillRef) -> SkillRef {
        let row = match skill {
            SkillRef::Listed(code) => self.skills.get(*code),
            SkillRef::Free(words) => self.skills.by_title(words.text()),
        };
        row.map_or_else(|| skill.clone(), |row| SkillRef::Listed(row.code))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{CompanyId, Conditions, Profile, VacancyId, VacancyState};

    fn vacancy() -> Vacancy {
        Vacancy {
            id: VacancyId::from_bytes([7; 16]),
            code: "V-2026-0042".parse().unwrap(),
            company: CompanyId::from_bytes([1; 16]),
            title: "Magazziniere".parse().unwrap(),
            profession: Some("8.1.3.1.0".parse().unwrap()),
            municipality: Some("F262".parse().unwrap()),
            posts: std::num::NonZeroU16::MIN,
            conditions: Conditions::default(),
            profile: Profile {
                skills: vec![Asked::must("uso del muletto".parse().unwrap())],
                max_km: Some(30),
                ..Profile::default()
            },
            reserved_l68: false,
            requested_on: "2026-11-20".parse().unwrap(),
            agreed_on: None,
            state: VacancyState::Published,
            sent_on: None,
            candidates: Vec::new(),
            history: Vec::new(),
        }
    }

    #[test]
    fn words_meet_the_code_they_name_and_municipalities_their_seat() {
        let (places, skills) = (Places::load().unwrap(), SkillTable::starter().unwrap());
        let intake = Intake { places: &places, skills: &skills };
        let request = intake.request(Handle(1), &vacancy(), &Weights::standard().unwrap());
        assert_eq!(request.skills[0].value.skill.to_string(), "S001");
        assert!(!request.skills[0].value.related.is_empty());

        let record = ProfessionalRecord {
            skills: Some(vec!["S001".parse().unwrap()]),
            ..ProfessionalRecord::default()
        };
        let (bari, day) = (Some("A662".parse().unwrap()), "2026-11-22".parse().unwrap());
        let candidate = intake.candidate(Handle(2), &record, &Wishes::default(), bari, day);
        let verdict = super::super::score(&request, &candidate, day);
        assert!(verdict.is_eligible());
        let distance = request.seat.unwrap().distance(candidate.seat.unwrap());
        assert!((5.0..20.0).contains(&distance.km()), "Modugno to Bari: {}", distance.km());
        let nowhere = intake.candidate(Handle(3), &record, &Wishes::default(), None, day);
        assert_eq!(nowhere.seat, None);
    }
}
