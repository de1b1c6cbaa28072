//! Whether a job offer is suitable (D.Lgs. 150/2015 art. 25, DM 42/2018; DL 48/2023 art. 9): a verdict for every
//! criterion, with the numbers behind it. What nobody has told is unknown, never a no.

use super::{Case, Status, jobs, pact_is_signed, running_benefit};
use crate::domain::codes::ContractFamily;
use crate::domain::{Day, Person, ProfessionCode, Vacancy, WorkingHours};
use crate::standards::{ContractLength, Criterion, OfferCriterion, Tables};

/// What the rules need to know of an offer, and of the person it is made to.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Offer {
    /// What is to be done.
    pub profession: Option<ProfessionCode>,
    /// Professions agreed with the person.
    pub agreed: Option<Vec<ProfessionCode>>,
    /// Professions they had.
    pub done: Option<Vec<ProfessionCode>>,
    /// Kilometres between the two town halls, as the crow flies.
    pub km: Option<u16>,
    /// Kind of contract.
    pub contract: Option<ContractFamily>,
    /// Full time or part time.
    pub hours: Option<WorkingHours>,
    /// Gross yearly pay, in euro.
    pub annual_pay: Option<u32>,
    /// Whether it says where.
    pub says_where: bool,
    /// Whether it says what is asked of the candidate.
    pub says_requirements: bool,
}

/// How a criterion stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Judged {
    /// It is met.
    Holds,
    /// Something that it needs is not known.
    Unknown,
    /// It is not met.
    Fails,
}

impl Judged {
    /// The word that programs read.
    pub fn word(self) -> &'static str {
        match self {
            Judged::Holds => "holds",
            Judged::Unknown => "unknown",
            Judged::Fails => "fails",
        }
    }
}

/// One criterion, judged.
#[derive(Clone, PartialEq, Debug)]
pub struct JudgedCriterion<'a> {
    /// The row that asks for it.
    pub row: &'a OfferCriterion,
    /// How it stands.
    pub verdict: Judged,
    /// The numbers.
    pub because: Because,
}

/// The numbers behind a verdict.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Because {
    /// No pact agrees on professional areas.
    NoPact,
    /// One of the professions to compare is not known.
    NoProfession,
    /// So many first figures of the classification are the same.
    Shared {
        /// How many.
        shared: u8,
        /// How many are asked for.
        asked: u8,
    },
    /// Any profession will do.
    AnyProfession,
    /// One of the two places is not known.
    NoPlace,
    /// So far away.
    Km {
        /// Kilometres.
        km: u16,
        /// The most.
        most: u16,
        /// Or so many minutes by public transport, which nobody has told.
        minutes: Option<u16>,
    },
    /// Anywhere.
    Anywhere,
    /// The contract is not known.
    NoContract,
    /// It has no end.
    Permanent,
    /// It has an end, and must last so long.
    FixedTerm {
        /// Months.
        least: u16,
    },
    /// It is no employment of these kinds.
    OtherContract,
    /// Whether it is full time is not known.
    NoHours,
    /// Full time.
    FullTime,
    /// Part time of unknown hours: at least so much of the last job is asked for.
    PartTime {
        /// Per cent of the last job's hours.
        percent: u16,
        /// Which is so many weekly hours, where the last job's are known.
        least: Option<u32>,
    },
    /// The pay is not known.
    NoPay,
    /// The pay has to be compared with what nobody has recorded: collective agreement, last month's benefit.
    Pay {
        /// Gross, a year.
        annual: u32,
        /// Per cent of the last month's benefit, for recipients.
        percent: Option<u16>,
    },
    /// The offer has to state these things: locale keys.
    ToState(Vec<&'static str>),
}

/// An offer judged in full.
#[derive(Clone, PartialEq, Debug)]
pub struct JudgedOffer<'a> {
    /// The rules that hold for this person, as income supports name them.
    pub rules: &'a str,
    /// The running income support.
    pub benefit: Option<&'a str>,
    /// Days of unemployment, suspended ones left out.
    pub seniority_days: i64,
    /// Every criterion.
    pub criteria: Vec<JudgedCriterion<'a>>,
}

impl JudgedOffer<'_> {
    /// All together: the worst of them. Only an operator can say it to the person.
    pub fn verdict(&self) -> Judged {
        self.criteria.iter().map(|one| one.verdict).max().unwrap_or(Judged::Unknown)
    }
}

impl Offer {
    /// A vacancy offered to a person.
    pub fn of(vacancy: &Vacancy, person: &Person, tables: &Tables) -> Self {
        let places = person.contacts.municipality.zip(vacancy.municipality);
        let km = places.and_then(|(home, work)| tables.places.distance_km(home, work));
        let contract = vacancy.conditions.contract.and_then(|code| tables.codes.contract(code));
        let profile = &vacancy.profile;
        let asks = profile.education.is_some()
            || profile.experience_months.is_some()
            || !profile.skills.is_empty()
            || !profile.languages.is_empty()
            || !profile.licences.is_empty();
        let done = person.record.experiences.as_ref();
        Offer {
            profession: vacancy.profession,
            agreed: person.wishes.professions.clone(),
            done: done.map(|jobs| jobs.iter().map(|job| job.profession).collect()),
            km: km.map(|km| km.round() as u16),
            contract: contract.and_then(|row| row.family),
            hours: vacancy.conditions.hours,
            annual_pay: vacancy.conditions.annual_pay,
            says_where: vacancy.municipality.is_some(),
            says_requirements: asks,
        }
    }

    fn length(&self) -> Option<ContractLength> {
        match self.contract? {
            ContractFamily::OpenEnded | ContractFamily::Apprenticeship => Some(ContractLength::Permanent),
            ContractFamily::FixedTerm => Some(ContractLength::FixedTerm),
            _ => None,
        }
    }
}

/// Judges an offer made to someone on a day, by the rules of the income support they receive then.
pub fn judge_offer<'a>(case: &Case<'a>, status: &Status, offer: &Offer, on: Day) -> JudgedOffer<'a> {
    let benefit = running_benefit(case.timeline, on).map(|(_, benefit)| &*benefit.name);
    let rules = case.catalogue.rules_of(benefit);
    let days = status.seniority_days;
    let in_span = |row: &&OfferCriterion| {
        let over = row.over_months == 0 || days > i64::from(row.over_months) * 30;
        over && row.up_to_months.is_none_or(|most| days <= i64::from(most) * 30)
    };
    let meant = |row: &&OfferCriterion| row.for_contract.is_none() || row.for_contract == offer.length();
    let rows = case.catalogue.suitable_offer_on(on).filter(|row| row.rules == rules);
    let mut criteria: Vec<JudgedCriterion<'a>> = Vec::new();
    for row in rows.filter(in_span) {
        let (verdict, because) = if meant(&row) {
            judge(case, status, offer, row, benefit.is_some())
        } else if offer.contract.is_none() {
            // which of the rows holds depends on what nobody has told
            (Judged::Unknown, Because::NoContract)
        } else {
            continue;
        };
        if criteria.iter().all(|one| one.row.criterion != row.criterion || one.because != because) {
            criteria.push(JudgedCriterion { row, verdict, because });
        }
    }
    JudgedOffer { rules, benefit, seniority_days: days, criteria }
}

fn judge(
    case: &Case<'_>,
    status: &Status,
    offer: &Offer,
    row: &OfferCriterion,
    recipient: bool,
) -> (Judged, Because) {
    use Judged::{Fails, Holds, Unknown};
    match row.criterion {
        Criterion::Coherence => coherence(case, status, offer, row),
        Criterion::Distance => match (offer.km, row.max_km) {
            (_, None) => (Holds, Because::Anywhere),
            (None, Some(_)) => (Unknown, Because::NoPlace),
            (Some(km), Some(most)) => {
                let verdict = match row.max_minutes {
                    _ if km <= most => Holds,
                    Some(_) => Unknown,
                    None => Fails,
                };
                (verdict, Because::Km { km, most, minutes: row.max_minutes })
            }
        },
        Criterion::Contract => match (offer.contract, offer.length()) {
            (None, _) => (Unknown, Because::NoContract),
            (_, Some(ContractLength::Permanent)) => (Holds, Because::Permanent),
            (_, Some(ContractLength::FixedTerm)) => match row.min_months {
                Some(least) => (Unknown, Because::FixedTerm { least }),
                None => (Holds, Because::FixedTerm { least: 0 }),
            },
            (_, None) => (Fails, Because::OtherContract),
        },
        Criterion::Hours => match offer.hours {
            None => (Unknown, Because::NoHours),
            Some(WorkingHours::FullTime) => (Holds, Because::FullTime),
            Some(WorkingHours::PartTime) => {
                let percent = row.min_percent.unwrap_or(100);
                let last = jobs(case.timeline, status.on).into_iter().rev().find_map(|job| job.hours);
                let last = last.filter(|_| row.of_last_job);
                let least = last.map(|hours| (u32::from(u8::from(hours)) * u32::from(percent)).div_ceil(100));
                (Unknown, Because::PartTime { percent, least })
            }
        },
        Criterion::Pay => match offer.annual_pay {
            None => (Unknown, Because::NoPay),
            Some(annual) => {
                let percent = row.min_percent.filter(|_| recipient);
                (Unknown, Because::Pay { annual, percent })
            }
        },
        Criterion::Content => {
            let parts = [
                (offer.says_requirements, "offer-part-requirements"),
                (offer.says_where, "offer-part-place"),
                (offer.hours.is_some(), "offer-part-hours"),
                (offer.contract.is_some(), "offer-part-contract"),
                (offer.length() == Some(ContractLength::Permanent), "offer-part-length"),
                (offer.annual_pay.is_some(), "offer-part-pay"),
                (false, "offer-part-reply"),
            ];
            let missing = parts.into_iter().filter(|(said, _)| !said).map(|(_, key)| key).collect();
            (Unknown, Because::ToState(missing))
        }
    }
}

fn coherence(case: &Case<'_>, status: &Status, offer: &Offer, row: &OfferCriterion) -> (Judged, Because) {
    let Some(asked) = row.shared_digits else { return (Judged::Holds, Because::AnyProfession) };
    if !pact_is_signed(case, status) {
        return (Judged::Unknown, Because::NoPact);
    }
    let done = offer.done.iter().flatten().filter(|_| row.with_experience);
    let mine: Vec<ProfessionCode> = offer.agreed.iter().flatten().chain(done).copied().collect();
    let Some(wanted) = offer.profession.filter(|_| !mine.is_empty()) else {
        return (Judged::Unknown, Because::NoProfession);
    };
    let shared = mine.iter().map(|one| one.shared_levels(wanted)).max().unwrap_or(0);
    let verdict = if shared >= asked { Judged::Holds } else { Judged::Fails };
    (verdict, Because::Shared { shared, asked })
}
