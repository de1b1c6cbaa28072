//! What every distinct value of a column comes to for one request, graded with the plain scorer's own functions.

use crate::domain::{Asked, Strength};

use super::super::{
    Criterion as C, Distance, Request, Side,
    grade::{self, Grade},
    points::{Stake, Sums},
    scale::Scale,
};
use super::{
    Values,
    page::{Shifts, Study},
    plan::FULL,
};

/// What both sides come to, and out of how many, as one row of a table.
pub(super) type Points = [u32; 4];

/// A table by column code: the points, and whether a must fails.
#[derive(Default)]
pub(super) struct Table {
    /// Empty when the request does not look at the column.
    pub(super) points: Vec<Points>,
    /// Empty when nothing of this column can fail.
    pub(super) fails: Vec<bool>,
}

impl Table {
    fn of(entries: impl IntoIterator<Item = Entry>) -> Self {
        let (points, fails): (Vec<Points>, Vec<bool>) =
            entries.into_iter().map(|Entry(sums, fails)| (sums.0, fails)).unzip();
        let fails = if fails.contains(&true) { fails } else { Vec::new() };
        let points = if points.iter().all(|row| *row == [0; 4]) { Vec::new() } else { points };
        Table { points, fails }
    }

    /// Adds what a value comes to.
    #[inline]
    pub(super) fn add(&self, code: usize, sums: &mut Sums) {
        if let Some(row) = self.points.get(code) {
            sums.add_row(*row);
        }
    }
}

/// What a grade of one demand comes to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Worth {
    pub(super) points: u32,
    pub(super) of: u32,
    pub(super) fails: bool,
}

/// One table entry made of demands and wishes.
#[derive(Default)]
struct Entry(Sums, bool);

impl Entry {
    fn fit(&mut self, worth: Worth) {
        self.0.add(Side::Fit, (worth.points, worth.of));
        self.1 |= worth.fails;
    }

    fn wish(&mut self, points: Points) {
        self.0.add_row(points);
    }
}

/// Grades the demands of a request.
pub(super) struct Grader<'a>(pub(super) &'a Request);

impl Grader<'_> {
    pub(super) fn scale(&self) -> &Scale {
        self.0.weights.scale()
    }

    /// A demand's grade as points.
    pub(super) fn fit(&self, criterion: C, strength: Strength, count: usize, grade: Grade) -> Worth {
        let (points, of) = Stake::of_demand(&self.0.weights, criterion, strength, count).counts(grade);
        let fails = strength == Strength::Must && matches!(grade, Grade::Known { enough: false, .. });
        Worth { points, of, fails }
    }

    /// A wish's grade as points.
    pub(super) fn wish(&self, criterion: C, grade: Grade) -> Points {
        let mut sums = Sums::default();
        sums.add(Side::Wish, Stake::of_wish(&self.0.weights, criterion).counts(grade));
        sums.0
    }

    /// What profession, experience and the profession wanted come to at these grades, where they are compared.
    pub(super) fn most_by_career(&self, profession: Grade, experience: Grade, wanted: Grade) -> Points {
        let mut most = Entry::default();
        if self.0.profession.is_some() {
            most.fit(self.fit(C::Profession, Strength::Nice, 1, profession));
        }
        if let Some(asked) = self.0.experience_months {
            most.fit(self.fit(C::Experience, asked.strength, 1, experience));
        }
        most.wish(self.wish(C::Profession, wanted));
        most.0.0
    }

    /// The most that skills and languages come to.
    pub(super) fn most_listed(&self) -> Points {
        let mut most = Entry::default();
        for asked in &self.0.skills {
            most.fit(self.fit(C::Skill, asked.strength, self.0.skills.len(), FULL));
        }
        for asked in &self.0.languages {
            most.fit(self.fit(C::Language, asked.strength, self.0.languages.len(), FULL));
        }
        most.0.0
    }

    /// The most that everything in the tables comes to.
    pub(super) fn most_by_tables(&self) -> Points {
        let mut most = Entry::default();
        if let Some(asked) = self.0.education {
            most.fit(self.fit(C::Education, asked.strength, 1, FULL));
        }
        for asked in &self.0.licences {
            most.fit(self.fit(C::Licence, asked.strength, self.0.licences.len(), FULL));
        }
        if let Some(strength) = self.0.own_vehicle {
            most.fit(self.fit(C::Vehicle, strength, 1, FULL));
        }
        if self.0.max_km.is_some() {
            most.fit(self.fit(C::Distance, Strength::Must, 1, FULL));
        }
        for criterion in [C::Contract, C::Hours, C::Shifts, C::Pay, C::Availability] {
            most.wish(self.wish(criterion, FULL));
        }
        most.0.0
    }

    pub(super) fn places(&self, distances: &[Option<Distance>]) -> Table {
        let Some(max_km) = self.0.max_km else { return Table::default() };
        let unknown = [None];
        let distances = if distances.is_empty() { &unknown[..] } else { distances };
        Table::of(distances.iter().map(|distance| {
            let mut entry = Entry::default();
            entry.fit(self.fit(C::Distance, Strength::Must, 1, grade::radius(*distance, max_km)));
            entry
        }))
    }

    pub(super) fn licences(&self, values: &Values) -> Table {
        let count = self.0.licences.len();
        if count == 0 {
            return Table::default();
        }
        Table::of(values.licences.table(|held| {
            let mut entry = Entry::default();
            for Asked { value, strength } in &self.0.licences {
                let grade = grade::fact(held.map(|held| held.contains(*value)));
                entry.fit(self.fit(C::Licence, *strength, count, grade));
            }
            entry
        }))
    }

    pub(super) fn contracts(&self, values: &Values) -> Table {
        Table::of(values.contracts.table(|accepted| {
            let grade = match (accepted, self.0.contract) {
                (Some(all), _) if all.is_empty() => Grade::Neutral,
                (Some(all), Some(offered)) => grade::contract(offered, all, self.scale()),
                _ => Grade::Unknown,
            };
            Entry(Sums(self.wish(C::Contract, grade)), false)
        }))
    }

    pub(super) fn pay(&self, values: &Values) -> Table {
        Table::of(values.pays.table(|wanted| {
            let pay = wanted.zip(self.0.annual_pay.as_ref());
            let grade =
                pay.map_or(Grade::Unknown, |(wanted, offered)| grade::pay(*offered, *wanted, self.scale()));
            Entry(Sums(self.wish(C::Pay, grade)), false)
        }))
    }

    pub(super) fn availability(&self) -> Table {
        let scale = self.scale();
        let late = 0..=scale.availability_days.max(1);
        let known = late.map(|late| grade::availability(late, scale));
        let grades = std::iter::once(Grade::Unknown).chain(known);
        Table::of(grades.map(|grade| Entry(Sums(self.wish(C::Availability, grade)), false)))
    }

    pub(super) fn study(&self) -> Table {
        let hours = (0..8u8).map(|bits| {
            let grade = match (Study(bits << 4).hours(), self.0.hours) {
                (Some(accepted), _) if accepted.is_empty() => Grade::Neutral,
                (Some(accepted), Some(offered)) => grade::hours(offered, accepted),
                _ => Grade::Unknown,
            };
            self.wish(C::Hours, grade)
        });
        let hours: Vec<Points> = hours.collect();
        let education = |code: u8| {
            let mut entry = Entry::default();
            if let Some(Asked { value, strength }) = self.0.education {
                let grade = grade::education(value, Study(code).education());
                entry.fit(self.fit(C::Education, strength, 1, grade));
            }
            entry
        };
        Table::of((0..128u8).map(|code| {
            let mut entry = education(code);
            entry.wish(hours[usize::from(code >> 4)]);
            entry
        }))
    }

    pub(super) fn shifts(&self) -> Table {
        Table::of((0..=u8::MAX).map(|code| {
            let mut entry = Entry::default();
            if let Some(strength) = self.0.own_vehicle {
                entry.fit(self.fit(C::Vehicle, strength, 1, grade::fact(Shifts(code).vehicle())));
            }
            match (self.0.shifts, Shifts(code).shifts()) {
                (Some(offered), _) if offered.is_empty() => {}
                (Some(offered), Some(accepted)) => {
                    entry.wish(self.wish(C::Shifts, grade::shifts(offered, accepted)));
                }
                _ => entry.wish(self.wish(C::Shifts, Grade::Unknown)),
            }
            entry
        }))
    }
}
