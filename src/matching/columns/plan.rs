//! A request made ready for a scan: what every distinct value is worth, looked up once.

use crate::domain::{Asked, Cefr, Day, Strength};

use super::super::{
    Criterion as C, Distance, Request, Side,
    candidate::epoch,
    grade::{self, Grade, Held},
    points::{Sums, Terms, earned, worth},
    scale::Scale,
    score::{terms, wish_weight},
    wish::first_day,
};
use super::{
    Values,
    page::{Groups, Shifts, Study, pack},
};

/// Points won and possible of both sides, as one row of a table.
pub(super) type Points = [u32; 4];

/// A table by column code: the points, and whether a must fails. Empty when the request does not look at the column.
#[derive(Default)]
pub(super) struct Table {
    pub(super) points: Vec<Points>,
    /// Empty when nothing of this column can fail.
    pub(super) fails: Vec<bool>,
}

/// All skills or all languages asked.
pub(super) struct Demands<K> {
    pub(super) each: Vec<Listed<K>>,
    /// What having none of them all, while the list is known, is worth.
    pub(super) none: [u32; 2],
}

impl<K> Demands<K> {
    fn of(each: Vec<Listed<K>>) -> Self {
        let none = each.iter().fold([0; 2], |[points, possible], asked| {
            [points + asked.none.points, possible + asked.none.possible]
        });
        Demands { each, none }
    }
}

/// A skill or language asked: lists of posting keys by grade.
pub(super) struct Listed<K> {
    /// Keys in the order they are tried: the first that a lane has decides.
    pub(super) tries: Vec<(K, Worth)>,
    /// What having none of them, while the list is known, is worth.
    pub(super) none: Worth,
}

/// What a grade of one demand comes to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Worth {
    pub(super) points: u32,
    pub(super) possible: u32,
    pub(super) fails: bool,
}

/// A request made ready.
pub(super) struct Plan<'a> {
    pub(super) request: &'a Request,
    pub(super) terms: Terms,
    pub(super) today: u16,
    /// By days late, the last entry for all that is too late.
    pub(super) availability: Table,
    pub(super) first_day: u16,
    pub(super) places: Table,
    /// Hectometres to each seat by code; `None` where unknown. Empty when the request has no seat.
    pub(super) distances: Vec<Option<Distance>>,
    pub(super) licences: Table,
    pub(super) contracts: Table,
    pub(super) study: Table,
    pub(super) shifts: Table,
    /// Whether profession or experience is asked.
    pub(super) career: bool,
    /// Closeness by number of profession, if one is asked.
    pub(super) closeness: Vec<u8>,
    pub(super) skills: Demands<u32>,
    pub(super) languages: Demands<u16>,
    /// The group of the profession asked, if one is asked and lies in one.
    pub(super) group: Option<Groups>,
    /// The most that profession and experience can come to in this group, and outside it.
    pub(super) most_by_career: [Points; 2],
    /// The most that distance and pay can come to.
    pub(super) most_by_offer: Points,
}

/// Grades the demands of a request.
struct Grader<'a>(&'a Request);

impl Grader<'_> {
    fn scale(&self) -> &Scale {
        self.0.weights.scale()
    }

    /// A demand's grade as points.
    fn fit(&self, criterion: C, strength: Strength, count: usize, grade: Grade) -> Worth {
        let weight = worth(self.0.weights.tenths(Side::Fit, criterion), strength, count, &self.0.weights);
        let (points, possible) = earned(weight, grade);
        let fails = strength == Strength::Must && matches!(grade, Grade::Known { enough: false, .. });
        Worth { points, possible, fails }
    }

    /// A wish's grade as points.
    fn wish(&self, criterion: C, grade: Grade) -> Points {
        let mut sums = Sums::default();
        sums.add(Side::Wish, earned(wish_weight(self.0, criterion), grade));
        sums.0
    }
}

/// One table entry made of demands and wishes.
#[derive(Default)]
struct Entry(Points, bool);

impl Entry {
    fn fit(&mut self, worth: Worth) {
        self.0[0] += worth.points;
        self.0[1] += worth.possible;
        self.1 |= worth.fails;
    }

    fn wish(&mut self, points: Points) {
        self.0.iter_mut().zip(points).for_each(|(sum, part)| *sum += part);
    }
}

impl Table {
    fn of(entries: impl IntoIterator<Item = Entry>) -> Self {
        let (points, fails): (Vec<Points>, Vec<bool>) =
            entries.into_iter().map(|Entry(points, fails)| (points, fails)).unzip();
        let fails = if fails.contains(&true) { fails } else { Vec::new() };
        let points = if points.iter().all(|row| *row == [0; 4]) { Vec::new() } else { points };
        Table { points, fails }
    }
}

impl<'a> Plan<'a> {
    /// Looks everything up for a request.
    pub(super) fn new(request: &'a Request, values: &Values, today: Day) -> Self {
        let grader = Grader(request);
        let scale = grader.scale();
        let today = epoch(today);
        let distances = match request.seat {
            Some(work) => values.places.table(|home| home.map(|home| work.distance(home.0))),
            None => Vec::new(),
        };
        let career = request.profession.is_some() || request.experience_months.is_some();
        let near = |other| request.profession.map_or(100, |asked| grade::closeness(asked, other, scale));
        Plan {
            request,
            terms: terms(request),
            today,
            availability: grader.availability(),
            first_day: first_day(request.start, today),
            places: grader.places(&distances),
            distances,
            licences: grader.licences(values),
            contracts: grader.contracts(values),
            study: grader.study(),
            shifts: grader.shifts(),
            career,
            closeness: if career {
                values.professions.values().iter().map(|one| near(*one)).collect()
            } else {
                Vec::new()
            },
            skills: Demands::of(grader.skills(values)),
            languages: Demands::of(grader.languages()),
            group: grader.group(),
            most_by_career: [grader.most_by_career(FULL, FULL), grader.outside_the_group()],
            most_by_offer: grader.most_by_offer(),
        }
    }

    /// What the profession asked comes to.
    pub(super) fn profession(&self, done: Option<u8>, wanted: Option<u8>) -> Worth {
        let grader = Grader(self.request);
        grader.fit(C::Profession, Strength::Nice, 1, grade::profession(done, wanted, grader.scale()))
    }

    /// What the experience asked comes to.
    pub(super) fn experience(&self, asked: Asked<u16>, practice: Option<&grade::Practice>) -> Worth {
        Grader(self.request).fit(C::Experience, asked.strength, 1, grade::experience(practice, asked.value))
    }

    /// What a wish comes to.
    pub(super) fn wish(&self, criterion: C, grade: Grade) -> Points {
        Grader(self.request).wish(criterion, grade)
    }
}

/// The best grade there is.
const FULL: Grade = Grade::Known { share: 100, enough: true };

impl Grader<'_> {
    /// Full points raise any side at least as much as the true grade, known or not.
    fn most_by_career(&self, profession: Grade, experience: Grade) -> Points {
        let mut most = Entry::default();
        if self.0.profession.is_some() {
            most.fit(self.fit(C::Profession, Strength::Nice, 1, profession));
            most.wish(self.wish(C::Profession, profession));
        }
        if let Some(asked) = self.0.experience_months {
            most.fit(self.fit(C::Experience, asked.strength, 1, experience));
        }
        most.0
    }

    /// Of professions that share two levels at most, all known: the closeness of two, and no month of experience.
    fn outside_the_group(&self) -> Points {
        let share = self.scale().closeness[2];
        // A scale may count two levels like three, and who asks for no month misses none.
        let none = self.scale().closeness[3] > share
            && self.0.experience_months.is_some_and(|asked| asked.value > 0);
        let experience = if none { Grade::Known { share: 0, enough: false } } else { FULL };
        self.most_by_career(Grade::Known { share, enough: false }, experience)
    }

    /// Above the third level the asked profession contains groups: then any candidate may be inside.
    fn group(&self) -> Option<Groups> {
        self.0.profession.filter(|asked| asked.level() >= 3).map(|asked| Groups::of([asked]))
    }

    fn most_by_offer(&self) -> Points {
        let mut most = Entry::default();
        if self.0.seat.is_some() {
            most.wish(self.wish(C::Distance, FULL));
        }
        if self.0.annual_pay.is_some() {
            most.wish(self.wish(C::Pay, FULL));
        }
        most.0
    }

    fn places(&self, distances: &[Option<Distance>]) -> Table {
        let Some(max_km) = self.0.max_km else { return Table::default() };
        Table::of(distances.iter().map(|distance| {
            let mut entry = Entry::default();
            entry.fit(self.fit(C::Distance, Strength::Must, 1, grade::radius(*distance, max_km)));
            entry
        }))
    }

    fn licences(&self, values: &Values) -> Table {
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

    fn contracts(&self, values: &Values) -> Table {
        let Some(offered) = self.0.contract else { return Table::default() };
        Table::of(values.contracts.table(|accepted| {
            let grade = accepted.map_or(Grade::Unknown, |all| grade::contract(offered, all, self.scale()));
            Entry(self.wish(C::Contract, grade), false)
        }))
    }

    fn availability(&self) -> Table {
        let scale = self.scale();
        let late = 0..=scale.availability_days.max(1);
        Table::of(late.map(|late| Entry(self.wish(C::Availability, grade::availability(late, scale)), false)))
    }

    fn study(&self) -> Table {
        Table::of((0..=u8::MAX).map(|code| {
            let mut entry = Entry::default();
            if let Some(Asked { value, strength }) = self.0.education {
                entry.fit(self.fit(
                    C::Education,
                    strength,
                    1,
                    grade::education(value, Study(code).education()),
                ));
            }
            if let Some((offered, accepted)) = self.0.hours.zip(Study(code).hours()) {
                entry.wish(self.wish(C::Hours, grade::hours(offered, accepted)));
            }
            entry
        }))
    }

    fn shifts(&self) -> Table {
        let offered = self.0.shifts.filter(|offered| !offered.is_empty());
        Table::of((0..=u8::MAX).map(|code| {
            let mut entry = Entry::default();
            if let Some(strength) = self.0.own_vehicle {
                entry.fit(self.fit(C::Vehicle, strength, 1, grade::fact(Shifts(code).vehicle())));
            }
            if let Some((offered, accepted)) = offered.zip(Shifts(code).shifts()) {
                entry.wish(self.wish(C::Shifts, grade::shifts(offered, accepted)));
            }
            entry
        }))
    }

    fn skills(&self, values: &Values) -> Vec<Listed<u32>> {
        let count = self.0.skills.len();
        let each = self.0.skills.iter().map(|Asked { value, strength }| {
            let worth = |held| self.fit(C::Skill, *strength, count, grade::skill(Some(held), self.scale()));
            let exact = values.skills.known(&value.skill).map(|number| (number, worth(Held::Exact)));
            let related = value.related.iter().filter_map(|one| values.skills.known(one));
            let related = related.map(|number| (number, worth(Held::Related)));
            Listed { tries: exact.into_iter().chain(related).collect(), none: worth(Held::No) }
        });
        each.collect()
    }

    fn languages(&self) -> Vec<Listed<u16>> {
        let count = self.0.languages.len();
        let each = self.0.languages.iter().map(|Asked { value, strength }| {
            let worth = |grade| self.fit(C::Language, *strength, count, grade);
            // Best level first, without a level last: the order in which the plain scorer takes the best.
            let levels = Cefr::ALL.iter().rev().copied().map(Some).chain([None]);
            let tries = levels.map(|level| {
                let grade = grade::language_listed(value.level, level, self.scale());
                (pack(value.language, level), worth(grade))
            });
            Listed { tries: tries.collect(), none: worth(grade::language_unlisted(value.language)) }
        });
        each.collect()
    }
}
