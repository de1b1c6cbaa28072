//! The deadlines of everybody, small enough to stay in memory: what the agenda is read from.
//!
//! A survey of the whole office gives the sorted base. Subjects touched since are computed again and stand apart;
//! their marks in the base no longer count. From time to time the two are joined.

use std::collections::HashMap;

use crate::domain::{Day, Login, TimeOfDay};

/// Subjects computed again that are kept apart, at least, before they join the base.
const APART: usize = 1_024;
/// In place of a time, an operator or a rule that there is none of.
const NONE: u16 = u16::MAX;

/// What kind of record a mark is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Of {
    /// A person.
    Person,
    /// A company.
    Company,
    /// A vacancy.
    Vacancy,
}

/// Whose mark: the kind and the short number of a person or company, or the search handle of a vacancy.
pub type Who = (Of, u32);

/// One thing due, in sixteen bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Mark {
    due: i32,
    time: u16,
    of: Of,
    number: u32,
    rule: u16,
    operator: u16,
}

impl Mark {
    /// The last day in time; of a silent case the day of its last event.
    pub fn due(self) -> Day {
        Day::from_number(self.due).unwrap_or_default()
    }

    /// The time of day of an appointment.
    pub fn time(self) -> Option<TimeOfDay> {
        TimeOfDay::new(self.time / 60, self.time % 60)
    }

    /// Whose it is.
    pub fn who(self) -> Who {
        (self.of, self.number)
    }

    /// The rule's place among the clocks of the catalogue; `None` for a silent case.
    pub fn rule(self) -> Option<usize> {
        (self.rule != NONE).then_some(usize::from(self.rule))
    }
}

/// What the radar keeps of one case.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Watched {
    /// Who looks after it.
    pub operator: Option<Login>,
    /// What is due: the last day in time, the time of an appointment, the rule's place among the clocks.
    pub dues: Vec<(Day, Option<TimeOfDay>, usize)>,
    /// The day of the last event, when the case should not fall silent.
    pub last: Option<Day>,
}

/// How far the radar can be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Survey {
    /// Nobody has looked yet, or something changed that concerns every case.
    #[default]
    Waiting,
    /// The office is being surveyed.
    Running,
    /// Every case is on it, as it stood on that day.
    Done {
        /// The day.
        on: Day,
        /// Cases that could not be read.
        unread: usize,
    },
}

/// The deadlines of everybody.
#[derive(Debug, Default)]
pub struct Radar {
    dues: Vec<Mark>,
    silent: Vec<Mark>,
    apart: HashMap<Who, (Vec<Mark>, Option<Mark>)>,
    /// Whose dues are in the base.
    open: [Bits; 3],
    logins: Vec<Login>,
    survey: Survey,
}

impl Radar {
    /// How far it can be trusted.
    pub fn survey(&self) -> Survey {
        self.survey
    }

    /// Notes how far it can be trusted. What is put on it while a survey goes on stands apart until it is done.
    pub fn set_survey(&mut self, survey: Survey) {
        if survey == Survey::Running {
            self.join();
        }
        self.survey = survey;
    }

    /// Takes in a case for the first time, unsorted: [`Radar::settle`] comes after the last one.
    pub fn add(&mut self, who: Who, watched: &Watched) {
        let (dues, silent) = self.marks(who, watched);
        self.dues.extend(dues);
        self.silent.extend(silent);
    }

    /// Sorts what was added; what was touched while `before` was in use stays as it was computed then.
    pub fn settle(&mut self, before: Radar) {
        for (who, (dues, silent)) in &before.apart {
            let login = |mark: &Mark| before.logins.get(usize::from(mark.operator)).cloned();
            let all = || dues.iter().chain(silent);
            let operator = all().next().and_then(login).map_or(NONE, |login| self.operator(&login));
            let again = |mark: &Mark| Mark { operator, ..*mark };
            let moved = (dues.iter().map(again).collect(), silent.as_ref().map(again));
            self.apart.insert(*who, moved);
        }
        self.join();
        self.dues.shrink_to_fit();
        self.silent.shrink_to_fit();
    }

    /// Takes in a case as it stands after a change.
    pub fn put(&mut self, who: Who, watched: &Watched) {
        let marks = self.marks(who, watched);
        self.apart.insert(who, marks);
        let many = self.apart.len() > APART.max(self.dues.len() / 16);
        if many && self.survey != Survey::Running {
            self.join();
        }
    }

    /// What is due up to a day, the earliest first.
    pub fn due_until(&self, last: Day) -> Vec<Mark> {
        let end = self.dues.partition_point(|mark| mark.due <= last.number());
        let apart = self.apart.values().flat_map(|(dues, _)| dues).copied();
        self.with(&self.dues[..end], apart.filter(|mark| mark.due <= last.number()))
    }

    /// Cases whose last event was on a day or before, the longest silent first.
    pub fn silent_since(&self, last: Day) -> Vec<Mark> {
        let end = self.silent.partition_point(|mark| mark.due <= last.number());
        let apart = self.apart.values().filter_map(|(_, silent)| *silent);
        self.with(&self.silent[..end], apart.filter(|mark| mark.due <= last.number()))
    }

    /// What is due with an operator on a day, at most `most` cases.
    pub fn due_on(&self, day: Day, operator: &Login, most: usize) -> Vec<Who> {
        let from = self.dues.partition_point(|mark| mark.due < day.number());
        let settled = self.dues[from..].iter().take_while(|mark| mark.due == day.number());
        let settled = settled.filter(|mark| !self.apart.contains_key(&mark.who()));
        let apart = self.apart.values().flat_map(|(dues, _)| dues).filter(|mark| mark.due == day.number());
        let theirs = apart.chain(settled).filter(|mark| self.is_of(**mark, operator));
        theirs.map(|mark| mark.who()).take(most).collect()
    }

    /// Whether anything is due with a case, ever.
    pub fn is_open(&self, who: Who) -> bool {
        match self.apart.get(&who) {
            Some((dues, _)) => !dues.is_empty(),
            None => self.open[who.0 as usize].has(who.1),
        }
    }

    /// Who looks after the case of a mark.
    pub fn operator_of(&self, mark: Mark) -> Option<&Login> {
        self.logins.get(usize::from(mark.operator))
    }

    /// Whether an operator looks after the case of a mark.
    pub fn is_of(&self, mark: Mark, operator: &Login) -> bool {
        self.operator_of(mark) == Some(operator)
    }

    /// How many marks it holds.
    pub fn len(&self) -> usize {
        self.dues.len() + self.silent.len()
    }

    /// Whether nothing at all is due.
    pub fn is_empty(&self) -> bool {
        self.len() == 0 && self.apart.is_empty()
    }

    fn with(&self, base: &[Mark], apart: impl Iterator<Item = Mark>) -> Vec<Mark> {
        let mut marks: Vec<Mark> =
            base.iter().filter(|mark| !self.apart.contains_key(&mark.who())).copied().collect();
        let sorted = marks.len();
        marks.extend(apart);
        if marks.len() > sorted {
            marks.sort();
        }
        marks
    }

    fn join(&mut self) {
        let apart = std::mem::take(&mut self.apart);
        self.dues.retain(|mark| !apart.contains_key(&mark.who()));
        self.silent.retain(|mark| !apart.contains_key(&mark.who()));
        for (dues, silent) in apart.into_values() {
            self.dues.extend(dues);
            self.silent.extend(silent);
        }
        self.dues.sort();
        self.silent.sort();
        self.open = Default::default();
        self.dues.iter().for_each(|mark| self.open[mark.of as usize].set(mark.number));
    }

    fn marks(&mut self, (of, number): Who, watched: &Watched) -> (Vec<Mark>, Option<Mark>) {
        let operator = watched.operator.as_ref().map_or(NONE, |login| self.operator(login));
        let mark = |day: Day, time: Option<TimeOfDay>, rule: u16| Mark {
            due: day.number(),
            time: time.map_or(NONE, TimeOfDay::minutes),
            of,
            number,
            rule,
            operator,
        };
        let dues = watched.dues.iter();
        let dues = dues.map(|(day, time, rule)| mark(*day, *time, u16::try_from(*rule).unwrap_or(NONE)));
        (dues.collect(), watched.last.map(|day| mark(day, None, NONE)))
    }

    fn operator(&mut self, login: &Login) -> u16 {
        let place = self.logins.iter().position(|known| known == login).unwrap_or_else(|| {
            self.logins.push(login.clone());
            self.logins.len() - 1
        });
        u16::try_from(place).unwrap_or(NONE)
    }
}

/// Numbers, a bit each: people have short ones.
#[derive(Debug, Default)]
struct Bits(Vec<u64>);

impl Bits {
    fn set(&mut self, number: u32) {
        let word = number as usize >> 6;
        if word >= self.0.len() {
            self.0.resize(word + 1, 0);
        }
        self.0[word] |= 1 << (number & 63);
    }

    fn has(&self, number: u32) -> bool {
        self.0.get(number as usize >> 6).is_some_and(|word| word >> (number & 63) & 1 == 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn due(text: &str) -> Watched {
        Watched { dues: vec![(day(text), None, 3)], ..Watched::default() }
    }

    #[test]
    fn a_mark_is_small() {
        assert_eq!(size_of::<Mark>(), 16);
    }

    #[test]
    fn a_touched_case_replaces_what_was_surveyed() {
        let mut radar = Radar::default();
        radar.add((Of::Person, 1), &due("10/11/2026"));
        radar.add((Of::Person, 2), &due("05/11/2026"));
        radar.settle(Radar::default());
        let numbers = |radar: &Radar| -> Vec<u32> {
            radar.due_until(day("30/11/2026")).iter().map(|m| m.who().1).collect()
        };
        assert_eq!(numbers(&radar), [2, 1]);
        radar.put((Of::Person, 2), &due("20/11/2026"));
        assert_eq!(numbers(&radar), [1, 2]);
        radar.put((Of::Person, 1), &Watched::default());
        assert_eq!(numbers(&radar), [2]);
        assert!(radar.due_until(day("19/11/2026")).is_empty());
    }

    #[test]
    fn it_is_known_who_has_something_open_and_what_is_due_with_whom() {
        let mut radar = Radar::default();
        let mine: Login = "m.rossi".parse().unwrap();
        let of_mine = |watched| Watched { operator: Some(mine.clone()), ..watched };
        radar.add((Of::Person, 1), &of_mine(due("10/11/2026")));
        radar.add((Of::Person, 700), &due("10/11/2026"));
        radar.add((Of::Company, 2), &of_mine(due("11/11/2026")));
        radar.settle(Radar::default());
        radar.put((Of::Vacancy, 5), &of_mine(due("10/11/2026")));
        radar.put((Of::Person, 1), &Watched::default());
        assert_eq!(radar.due_on(day("10/11/2026"), &mine, 9), [(Of::Vacancy, 5)]);
        assert_eq!(radar.due_on(day("11/11/2026"), &mine, 9), [(Of::Company, 2)]);
        let open = [(Of::Person, 700), (Of::Company, 2), (Of::Vacancy, 5)];
        assert!(open.into_iter().all(|who| radar.is_open(who)));
        assert!(![(Of::Person, 1), (Of::Person, 2)].into_iter().any(|who| radar.is_open(who)));
    }

    #[test]
    fn what_changed_during_a_survey_is_kept_with_its_operator() {
        let mut before = Radar::default();
        let (mine, other): (Login, Login) = ("m.rossi".parse().unwrap(), "a.bianchi".parse().unwrap());
        before.put((Of::Person, 9), &Watched { operator: Some(other.clone()), ..due("01/11/2026") });
        before.put((Of::Person, 1), &Watched { operator: Some(mine.clone()), ..due("20/11/2026") });
        let mut radar = Radar::default();
        radar.add((Of::Person, 1), &due("10/11/2026"));
        radar.settle(before);
        let marks = radar.due_until(day("30/11/2026"));
        assert_eq!(marks.iter().map(|m| m.who().1).collect::<Vec<_>>(), [9, 1]);
        assert!(radar.is_of(marks[0], &other) && radar.is_of(marks[1], &mine));
    }

    #[test]
    fn many_touched_cases_join_the_base_but_not_during_a_survey() {
        let mut radar = Radar::default();
        radar.set_survey(Survey::Running);
        for number in 0..3_000 {
            radar.put((Of::Person, number), &due("10/11/2026"));
        }
        assert_eq!(radar.apart.len(), 3_000);
        radar.set_survey(Survey::Waiting);
        for number in 0..3_000 {
            radar.put((Of::Person, number), &due("10/11/2026"));
        }
        assert!(radar.apart.len() <= APART);
        assert_eq!(radar.due_until(day("10/11/2026")).len(), 3_000);
    }
}
