//! Which kinds of people of the standards someone belongs to on a day, and why.

use super::conditionality::running_benefit;
use super::{Case, Status};
use crate::domain::{Circumstance, Day, EventKind, Sex};
use crate::standards::{Catalogue, Target};

/// A kind of people that someone is known to belong to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Belonging {
    /// The kind.
    pub target: Target,
    /// The letter of Reg. reg. Puglia 2/2009 art. 12 c. 4, for the disadvantaged.
    pub letter: Option<char>,
    /// Why.
    pub ground: Ground,
}

/// Why someone belongs to a kind of people; figures are those of the standards on that day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ground {
    /// Enrolled under L. 68/1999: special data.
    Enrolled,
    /// Of this age, in full years.
    Age(i64),
    /// Of this age with a degree, in full years.
    Graduate(i64),
    /// An income support is running.
    Benefit,
    /// Out of work for so many months, where at least so many are asked for.
    OutOfWork {
        /// So far.
        months: i64,
        /// Asked for.
        least: i64,
    },
    /// No diploma and no vocational qualification.
    NoQualification,
    /// Older than this.
    OverAge(i64),
    /// As declared.
    Declared(Circumstance),
    /// Out of work for more than so many months.
    LongTerm {
        /// So far.
        months: i64,
        /// Passed.
        over: i64,
    },
    /// None of the kinds that come first.
    NoPriority,
    /// The declaration is in force.
    Registered,
}

impl Belonging {
    /// Whether it tells of health, disability or ethnic origin: masked wherever it is shown.
    pub fn is_special(&self) -> bool {
        matches!(self.ground, Ground::Enrolled | Ground::Declared(Circumstance::Minority))
    }
}

/// The kinds someone is known to belong to, the most specific first. What is unknown is left out.
pub fn targets(case: &Case<'_>, status: &Status) -> Vec<Target> {
    let mut found: Vec<Target> = belongings(case, status).into_iter().map(|one| one.target).collect();
    found.dedup();
    found
}

/// The same with the reason of each; a disadvantage has one line a letter.
pub fn belongings(case: &Case<'_>, status: &Status) -> Vec<Belonging> {
    let on = status.on;
    let limit = |id: &str| figure(case.catalogue, id, on);
    let age = case.age(on).map(i64::from);
    let up_to = |id: &str| age.filter(|age| limit(id).is_some_and(|most| *age <= most));
    let months = status.seniority_months();
    let mut found = Vec::new();
    let mut is = |target, ground| found.push(Belonging { target, letter: None, ground });
    let enrolled = |event: &crate::domain::Event| matches!(event.kind, EventKind::TargetedPlacement);
    if case.timeline.until(on).any(enrolled) {
        is(Target::Disabled, Ground::Enrolled);
    }
    let grown = age.filter(|age| limit("did_min_age").is_some_and(|least| *age >= least));
    let adolescent = grown.filter(|age| limit("adolescent_max_age").is_some_and(|most| *age < most));
    let graduate = case.facts.education.is_some_and(|level| level.level() >= 6);
    let of_age = grown.filter(|_| adolescent.is_none());
    let young = of_age.and(up_to("young_max_age")).map(Ground::Age).or_else(|| {
        let late = up_to("young_graduate_max_age").filter(|_| graduate);
        of_age.and(late).map(Ground::Graduate)
    });
    if let Some(age) = adolescent {
        is(Target::Adolescent, Ground::Age(age));
    }
    if receives_benefit(case, on) {
        is(Target::BenefitRecipient, Ground::Benefit);
    }
    found.extend(disadvantages(case, status));
    let mut is = |target, ground| found.push(Belonging { target, letter: None, ground });
    if let Some(ground) = young {
        is(Target::Young, ground);
    }
    let away = limit("returning_woman_months").filter(|least| months >= *least);
    let woman = case.facts.sex == Some(Sex::Female) && young.is_none() && adolescent.is_none();
    let returning = away.filter(|_| woman);
    if let Some(least) = returning {
        is(Target::ReturningWoman, Ground::OutOfWork { months, least });
    }
    if status.is_registered() {
        let over = limit(if young.is_some() { "long_term_months_young" } else { "long_term_months" });
        if let Some(over) = over.filter(|most| months > *most) {
            is(Target::LongTerm, Ground::LongTerm { months, over });
        }
        if adolescent.is_none() && young.is_none() && returning.is_none() {
            is(Target::LongTermRisk, Ground::NoPriority);
        }
        is(Target::Unemployed, Ground::Registered);
    }
    found
}

/// The letters of the regulation that are known to hold; the severe case first.
fn disadvantages(case: &Case<'_>, status: &Status) -> Vec<Belonging> {
    let limit = |id: &str| figure(case.catalogue, id, status.on);
    let months = status.seniority_months();
    let out_of_work = |id: &str| {
        let least = limit(id).filter(|least| status.is_registered() && months >= *least)?;
        Some(Ground::OutOfWork { months, least })
    };
    let mut letters = Vec::new();
    letters.extend(out_of_work("disadvantaged_months").map(|ground| ('a', ground)));
    if case.facts.education.is_some_and(|level| level.level() < 3) {
        letters.push(('b', Ground::NoQualification));
    }
    let over = |most: &i64| case.age(status.on).is_some_and(|age| i64::from(age) > *most);
    letters.extend(limit("disadvantaged_age").filter(over).map(|most| ('c', Ground::OverAge(most))));
    let declared = Circumstance::ALL.iter().filter(|one| holds(case, **one, status.on));
    letters.extend(declared.map(|one| (one.letter(), Ground::Declared(*one))));
    let severe = out_of_work("severely_disadvantaged_months");
    let severe =
        severe.map(|ground| Belonging { target: Target::SeverelyDisadvantaged, letter: Some('a'), ground });
    let letters = letters.into_iter().map(|(letter, ground)| Belonging {
        target: Target::Disadvantaged,
        letter: Some(letter),
        ground,
    });
    severe.into_iter().chain(letters).collect()
}

/// Whether a circumstance was declared and not taken back since.
fn holds(case: &Case<'_>, circumstance: Circumstance, on: Day) -> bool {
    let mut told = case.timeline.until(on).filter_map(|event| match &event.kind {
        EventKind::Circumstance(declared) if declared.circumstance == circumstance => Some(declared.holds),
        _ => None,
    });
    told.next_back().unwrap_or(false)
}

/// Whether an income support is running on a day.
pub fn receives_benefit(case: &Case<'_>, on: Day) -> bool {
    running_benefit(case.timeline, on).is_some()
}

fn figure(catalogue: &Catalogue, id: &str, on: Day) -> Option<i64> {
    catalogue.constant(id, on).map(|constant| i64::from(constant.value))
}
