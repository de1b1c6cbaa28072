//! Going through a page: first the musts on bitsets, then the points of whoever is left.

use std::hash::Hash;

use crate::domain::Strength;

use super::super::{
    Criterion as C, Depth, Filter,
    bits::Bits,
    draw::Best,
    filter::join,
    grade::{self, Practice},
    points::Sums,
    ranking::Ranks,
};
use super::{
    page::Page,
    plan::{Listed, Plan, Table},
    postings::Postings,
};

/// A page's worth of working memory, used again for every page.
pub(super) struct Scan<'a> {
    plan: &'a Plan<'a>,
    /// Lanes that take part.
    admitted: Bits,
    /// Lanes of which no must has failed.
    passing: Bits,
    /// Lanes that have what is being tried.
    having: Bits,
    /// Points won and possible by skills and languages.
    posted: Vec<[u32; 2]>,
}

impl<'a> Scan<'a> {
    pub(super) fn new(plan: &'a Plan<'a>) -> Self {
        Scan {
            plan,
            admitted: Bits::default(),
            passing: Bits::default(),
            having: Bits::default(),
            posted: Vec::new(),
        }
    }

    /// Lets take part whom the reserves admit; how many they keep out.
    pub(super) fn admit(&mut self, number: u16, page: &Page, filters: &[Filter]) -> usize {
        self.admitted.clone_from(&page.live);
        for filter in filters {
            match filter.admitted.page(number) {
                Some(members) => self.admitted.keep(members),
                None => self.admitted.clear(),
            }
        }
        if filters.is_empty() { 0 } else { page.live.count() - self.admitted.count() }
    }

    /// Parts those who take part by the musts: how many pass, how many fail.
    pub(super) fn split(&mut self, page: &Page) -> (usize, usize) {
        self.passing.clone_from(&self.admitted);
        let plan = self.plan;
        for asked in &plan.skills.each {
            self.pass_listed(asked, &page.knows_skills, &page.skills);
        }
        for asked in &plan.languages.each {
            self.pass_listed(asked, &page.knows_languages, &page.languages);
        }
        self.pass_table(&plan.places, &page.place, usize::from);
        self.pass_table(&plan.licences, &page.licences, usize::from);
        self.pass_table(&plan.study, &page.study, |code| usize::from(code.0));
        self.pass_table(&plan.shifts, &page.shifts, |code| usize::from(code.0));
        if let Some(asked) = plan.request.experience_months
            && asked.strength == Strength::Must
        {
            self.passing.retain(|lane| !plan.experience(asked, practice(plan, page, lane).0.as_ref()).fails);
        }
        let passing = self.passing.count();
        (passing, self.admitted.count() - passing)
    }

    /// Takes out the lanes whose value of a column fails.
    fn pass_table<T: Copy>(&mut self, table: &Table, column: &[T], code: impl Fn(T) -> usize) {
        if !table.fails.is_empty() {
            self.passing.retain(|lane| !table.fails[code(column[usize::from(lane)])]);
        }
    }

    /// Takes out the lanes whose list is known and does not satisfy a must.
    fn pass_listed<K: Hash + Eq + Copy>(&mut self, asked: &Listed<K>, knows: &Bits, postings: &Postings<K>) {
        let can_fail = asked.none.fails || asked.tries.iter().any(|(_, worth)| worth.fails);
        if !can_fail {
            return;
        }
        self.having.clear();
        for (key, worth) in &asked.tries {
            for lane in postings.of(*key) {
                if !self.having.get(*lane) {
                    self.having.set(*lane);
                    if worth.fails {
                        self.passing.put(*lane, false);
                    }
                }
            }
        }
        if asked.none.fails {
            self.passing.drop_known_without(knows, &self.having);
        }
    }

    /// Ranks those who take part.
    pub(super) fn rank(&mut self, number: u16, page: &Page, depth: Depth, ranks: &mut Ranks) {
        let (eligible, excluded) = self.split(page);
        ranks.count(eligible, excluded);
        self.post(page);
        let (plan, posted) = (self.plan, &self.posted);
        let offer = |lanes: &Bits, best: &mut Best| {
            for lane in lanes.iter() {
                let sums = Lane { plan, page, posted, lane }.sums(|most| best.hopeless(plan.terms, most));
                if let Some(sums) = sums {
                    best.offer(plan.terms, sums, page.confirmed[usize::from(lane)], join(number, lane));
                }
            }
        };
        if depth.top > 0 {
            offer(&self.passing, ranks.best());
        }
        if depth.near > 0 {
            self.admitted.drop(&self.passing);
            offer(&self.admitted, ranks.near());
        }
    }

    /// Adds up what the skills and languages that lanes have come to, above having none.
    fn post(&mut self, page: &Page) {
        let plan = self.plan;
        self.posted.clear();
        if plan.skills.each.is_empty() && plan.languages.each.is_empty() {
            return;
        }
        self.posted.resize(page.place.len(), [0; 2]);
        for asked in &plan.skills.each {
            self.post_listed(asked, &page.skills);
        }
        for asked in &plan.languages.each {
            self.post_listed(asked, &page.languages);
        }
    }

    fn post_listed<K: Hash + Eq + Copy>(&mut self, asked: &Listed<K>, postings: &Postings<K>) {
        self.having.clear();
        for (key, worth) in &asked.tries {
            // The difference may be negative; the sum over a lane is not.
            let points = worth.points.wrapping_sub(asked.none.points);
            let possible = worth.possible.wrapping_sub(asked.none.possible);
            for lane in postings.of(*key) {
                if !self.having.get(*lane) {
                    self.having.set(*lane);
                    let posted = &mut self.posted[usize::from(*lane)];
                    posted[0] = posted[0].wrapping_add(points);
                    posted[1] = posted[1].wrapping_add(possible);
                }
            }
        }
    }
}

/// What was done and what is wanted, for the profession asked.
#[inline]
fn practice(plan: &Plan<'_>, page: &Page, lane: u16) -> (Option<Practice>, Option<Option<u8>>) {
    let scale = plan.request.weights.scale();
    let Some(mut reader) = page.arena.reader(lane) else { return (None, None) };
    let mut practice = Practice::default();
    for (profession, months, ended) in reader.jobs() {
        let recency = grade::recency(ended, plan.today, scale);
        practice.add(plan.closeness[profession as usize], months, recency, scale);
    }
    let wanted = reader.wanted().map(|profession| plan.closeness[profession as usize]).max();
    (page.knows_jobs.get(lane).then_some(practice), page.knows_wanted.get(lane).then_some(wanted))
}

/// One candidate under a scan.
struct Lane<'a> {
    plan: &'a Plan<'a>,
    page: &'a Page,
    posted: &'a [[u32; 2]],
    lane: u16,
}

impl Lane<'_> {
    /// All points, the cheap ones first; `None` as soon as even full points for the rest would be `hopeless`.
    #[inline]
    fn sums(&self, hopeless: impl Fn(Sums) -> bool) -> Option<Sums> {
        let plan = self.plan;
        let groups = self.page.groups[usize::from(self.lane)];
        let outside = plan.group.is_some_and(|group| !groups.may_meet(group));
        let most_by_career = plan.most_by_career[usize::from(outside)];
        let mut sums = self.by_tables();
        let mut most = sums;
        most.add_row(plan.most_by_offer);
        most.add_row(most_by_career);
        if hopeless(most) {
            return None;
        }
        self.by_offer(&mut sums);
        let mut most = sums;
        most.add_row(most_by_career);
        if hopeless(most) {
            return None;
        }
        self.by_career(&mut sums);
        Some(sums)
    }

    /// What is looked up.
    #[inline]
    fn by_tables(&self) -> Sums {
        let (plan, page, at) = (self.plan, self.page, usize::from(self.lane));
        let mut sums = Sums::default();
        if let Some([points, possible]) = self.posted.get(at) {
            let fit = &mut sums.0;
            if page.knows_skills.get(self.lane) {
                (fit[0], fit[1]) = (plan.skills.none[0], plan.skills.none[1]);
            }
            if page.knows_languages.get(self.lane) {
                (fit[0], fit[1]) = (fit[0] + plan.languages.none[0], fit[1] + plan.languages.none[1]);
            }
            (fit[0], fit[1]) = (fit[0].wrapping_add(*points), fit[1].wrapping_add(*possible));
        }
        let mut look = |table: &Table, code: usize| {
            if let Some(row) = table.points.get(code) {
                sums.add_row(*row);
            }
        };
        look(&plan.places, usize::from(page.place[at]));
        look(&plan.licences, usize::from(page.licences[at]));
        look(&plan.contracts, usize::from(page.contracts[at]));
        look(&plan.study, usize::from(page.study[at].0));
        look(&plan.shifts, usize::from(page.shifts[at].0));
        if page.available[at] != 0 {
            let late = usize::from(page.available[at].saturating_sub(plan.first_day));
            look(&plan.availability, late.min(plan.availability.points.len().saturating_sub(1)));
        }
        sums
    }

    /// Distance and pay.
    #[inline]
    fn by_offer(&self, sums: &mut Sums) {
        let (plan, page, at) = (self.plan, self.page, usize::from(self.lane));
        let scale = plan.request.weights.scale();
        if let Some(Some(distance)) = plan.distances.get(usize::from(page.place[at])) {
            let max_km = page.max_km[at].checked_sub(1);
            let grade = grade::commute(*distance, max_km, page.shifts[at].vehicle(), scale);
            sums.add_row(plan.wish(C::Distance, grade));
        }
        if let Some((offered, wanted)) = plan.request.annual_pay.zip(page.min_pay[at].checked_sub(1)) {
            sums.add_row(plan.wish(C::Pay, grade::pay(offered, wanted, scale)));
        }
    }

    /// Profession and experience.
    #[inline]
    fn by_career(&self, sums: &mut Sums) {
        let plan = self.plan;
        if !plan.career {
            return;
        }
        let (practice, wanted) = practice(plan, self.page, self.lane);
        if plan.request.profession.is_some() {
            let nearest = wanted.map(|best| best.unwrap_or(0));
            let worth = plan.profession(practice.map(|practice| practice.best), nearest);
            sums.add_row([worth.points, worth.possible, 0, 0]);
            if let Some(best) = wanted {
                sums.add_row(plan.wish(C::Profession, grade::wanted(best, plan.request.weights.scale())));
            }
        }
        if let Some(asked) = plan.request.experience_months {
            let worth = plan.experience(asked, practice.as_ref());
            sums.add_row([worth.points, worth.possible, 0, 0]);
        }
    }
}
