//! Going through the pages: first the musts on bits, then the points of whoever is left, those first who can be near
//! the profession asked. The others are looked at only if one of them could still come in.

use super::super::{
    Depth, Filter,
    bits::Bits,
    draw::Best,
    filter::join,
    grade::{self, Practice},
    points::Sums,
    ranking::Ranks,
};
use super::{
    listed::Lists,
    page::{Page, Row},
    plan::{Plan, study_code},
    postings::Postings,
    tables::Table,
};

/// A page under a scan.
pub(super) struct Seen<'a> {
    number: u16,
    page: &'a Page,
    /// Lanes that take part.
    admitted: Bits,
    /// Lanes of which no must has failed.
    passing: Bits,
    /// Lanes in the groups of the profession asked; `None`: all.
    inside: Option<Bits>,
    /// How many the reserves keep out.
    pub(super) filtered: usize,
}

impl<'a> Seen<'a> {
    /// Lets take part whom the reserves admit, and parts them by the musts.
    pub(super) fn new(plan: &Plan<'_>, number: u16, page: &'a Page, filters: &[Filter]) -> Self {
        let mut admitted = page.live.clone();
        for filter in filters {
            match filter.admitted.page(number) {
                Some(members) => admitted.keep(members),
                None => admitted.clear(),
            }
        }
        let filtered = if filters.is_empty() { 0 } else { page.live.count() - admitted.count() };
        let inside = plan.career.inside.as_ref().map(|groups| {
            let mut inside = Bits::default();
            groups
                .iter()
                .filter_map(|group| page.by_group.of(*group))
                .for_each(|all| all.add_to(&mut inside));
            inside
        });
        let passing = admitted.clone();
        let mut seen = Seen { number, page, admitted, passing, inside, filtered };
        seen.pass(plan);
        seen
    }

    /// How many pass, how many fail.
    pub(super) fn counts(&self) -> (usize, usize) {
        let passing = self.passing.count();
        (passing, self.admitted.count() - passing)
    }

    /// Takes out the lanes of which a must fails.
    fn pass(&mut self, plan: &Plan<'_>) {
        let (page, passing, mut having) = (self.page, &mut self.passing, Bits::default());
        pass_table(passing, &page.by_place, &plan.places, &mut having);
        pass_table(passing, &page.by_licences, &plan.licences, &mut having);
        drop_each(passing, &page.by_study, |code| plan.failing_education(code));
        let vehicle = |code: u32| plan.shifts.fails.get((code << 6) as usize).copied().unwrap_or(false);
        drop_each(passing, &page.by_shifts, vehicle);
        plan.skills.pass(&page.knows_skills, &page.by_skill, passing, &mut having);
        plan.languages.pass(&page.knows_languages, &page.by_language, passing, &mut having);
        if plan.career.required_months().is_none() {
            return;
        }
        if let Some(inside) = &self.inside {
            // whoever was asked and did nothing near has no month of it
            passing.drop_known_without(&page.knows_jobs, inside);
        }
        let inside = self.inside.as_ref();
        passing.retain(|lane| {
            !page.knows_jobs.get(lane)
                || inside.is_some_and(|inside| !inside.get(lane))
                || !plan.lacks_months(practice(plan, page, page.rows[usize::from(lane)].lists).0)
        });
    }

    /// The lanes to look at: in the groups of the profession asked, or outside.
    fn lanes(&self, passing: bool, inside: bool) -> Bits {
        let mut lanes = if passing {
            self.passing.clone()
        } else {
            let mut lanes = self.admitted.clone();
            lanes.drop(&self.passing);
            lanes
        };
        match &self.inside {
            Some(these) if inside => lanes.keep(these),
            Some(these) => lanes.drop(these),
            None if inside => {}
            None => lanes.clear(),
        }
        lanes
    }

    /// Lets lanes compete.
    fn offer(&self, plan: &Plan<'_>, lanes: &Bits, inside: bool, best: &mut Best) {
        if lanes.is_empty() {
            return;
        }
        let lists = Lists::on_page(&plan.skills, &plan.languages, self.page);
        let most_by_career = plan.most.career[usize::from(!inside)];
        for lane in lanes.iter() {
            let row = &self.page.rows[usize::from(lane)];
            let scan = Lane { plan, page: self.page, lists: &lists, lane, row };
            if let Some(sums) = scan.sums(most_by_career, |most| best.hopeless(most)) {
                best.offer(sums, row.scalars.confirmed, join(self.number, lane));
            }
        }
    }
}

/// Ranks those who take part.
pub(super) fn rank(plan: &Plan<'_>, seen: &[Seen<'_>], depth: Depth, ranks: &mut Ranks) {
    for one in seen {
        let (eligible, excluded) = one.counts();
        ranks.count(eligible, excluded);
    }
    let compete = |best: &mut Best, passing: bool| {
        for inside in [true, false] {
            if !inside && best.hopeless(plan.most.outside()) {
                return;
            }
            for one in seen {
                one.offer(plan, &one.lanes(passing, inside), inside, best);
            }
        }
    };
    if depth.top > 0 {
        compete(ranks.best(), true);
    }
    if depth.near > 0 {
        compete(ranks.near(), false);
    }
}

/// Takes out the lanes whose value of a column fails, from the side of the fewer.
fn pass_table(passing: &mut Bits, postings: &Postings, table: &Table, having: &mut Bits) {
    if table.fails.is_empty() {
        return;
    }
    let fails = |code: usize| table.fails.get(code).copied().unwrap_or(false);
    let (mut failing, mut other) = (0, 0);
    for (code, lanes) in postings.all().iter().enumerate() {
        *(if fails(code) { &mut failing } else { &mut other }) += lanes.len();
    }
    if failing <= other {
        drop_each(passing, postings, |code| fails(code as usize));
    } else {
        having.clear();
        let others = postings.all().iter().enumerate().filter(|(code, _)| !fails(*code));
        others.for_each(|(_, lanes)| lanes.add_to(having));
        passing.keep(having);
    }
}

/// Takes out the lanes of the values that fail.
fn drop_each(passing: &mut Bits, postings: &Postings, fails: impl Fn(u32) -> bool) {
    for (code, lanes) in (0..).zip(postings.all()) {
        if lanes.len() > 0 && fails(code) {
            lanes.take_from(passing);
        }
    }
}

/// What was done and what is wanted, for the profession asked; `Some(None)`: anything.
#[inline]
fn practice(plan: &Plan<'_>, page: &Page, lists: u32) -> (Practice, Option<u8>) {
    let scale = plan.request.weights.scale();
    let mut practice = Practice::default();
    let Some(mut reader) = page.arena.reader(lists) else { return (practice, None) };
    let anything = reader.wants_anything();
    for (profession, months, ended) in reader.jobs() {
        let recency = grade::recency(ended, plan.today, scale);
        practice.add(plan.career.closeness(profession), months, recency, scale);
    }
    let wanted = reader.wanted().map(|profession| plan.career.closeness(profession)).max();
    (practice, if anything { None } else { Some(wanted.unwrap_or(0)) })
}

impl Plan<'_> {
    /// Whether these months are too few for a must.
    fn lacks_months(&self, practice: Practice) -> bool {
        self.career.required_months().is_some_and(|months| {
            matches!(grade::experience(Some(&practice), months), grade::Grade::Known { enough: false, .. })
        })
    }
}

/// One candidate under a scan.
struct Lane<'a> {
    plan: &'a Plan<'a>,
    page: &'a Page,
    lists: &'a Lists,
    lane: u16,
    row: &'a Row,
}

impl Lane<'_> {
    /// All points, the cheap ones first; `None` as soon as even full points for the rest would be `hopeless`.
    #[inline]
    fn sums(&self, most_by_career: [u32; 4], hopeless: impl Fn(Sums) -> bool) -> Option<Sums> {
        let most = &self.plan.most;
        let mut sums = self.by_tables();
        let mut at_best = sums;
        at_best.add_row(most.commute);
        at_best.add_row(most.listed);
        at_best.add_row(most_by_career);
        if hopeless(at_best) {
            return None;
        }
        let scalars = &self.row.scalars;
        let (points, of) = self.lists.counts(self.page, self.lane);
        let (commute, of_commute) = self.plan.by_commute(scalars.place, scalars.max_km, scalars.shifts);
        sums.add_row([points, of, commute, of_commute]);
        let mut at_best = sums;
        at_best.add_row(most_by_career);
        if hopeless(at_best) {
            return None;
        }
        sums.add_row(self.by_career());
        Some(sums)
    }

    /// What is looked up.
    #[inline]
    fn by_tables(&self) -> Sums {
        let (plan, scalars) = (self.plan, &self.row.scalars);
        let mut sums = Sums::default();
        plan.places.add(if plan.places.points.len() > 1 { usize::from(scalars.place) } else { 0 }, &mut sums);
        plan.licences.add(usize::from(scalars.licences), &mut sums);
        plan.contracts.add(usize::from(scalars.contracts), &mut sums);
        plan.pay.add(usize::from(scalars.min_pay), &mut sums);
        plan.study.add(study_code(scalars.study), &mut sums);
        plan.shifts.add(usize::from(scalars.shifts.0), &mut sums);
        let late = match scalars.available {
            0 => 0,
            from => 1 + usize::from(from.saturating_sub(plan.first_day)),
        };
        plan.availability.add(late.min(plan.availability.points.len() - 1), &mut sums);
        sums
    }

    /// Profession and experience.
    #[inline]
    fn by_career(&self) -> [u32; 4] {
        let (practice, wanted) = practice(self.plan, self.page, self.row.lists);
        let done = self.page.knows_jobs.get(self.lane).then_some(practice);
        let wanted = self.page.knows_wanted.get(self.lane).then_some(wanted);
        self.plan.career.counts(self.plan.request, done.as_ref(), wanted)
    }
}
