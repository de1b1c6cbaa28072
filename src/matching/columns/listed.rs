//! Skills and languages asked: which values answer each, by how well.

use crate::domain::{Asked, Cefr, LanguageLevel};

use super::super::{
    Criterion as C,
    bits::Bits,
    grade::{self, Grade, Held},
};
use super::{
    Values,
    page::Page,
    postings::Postings,
    tables::{Grader, Worth},
};

/// All skills, or all languages asked.
pub(super) struct Listed {
    each: Vec<Demand>,
    /// What having none of them all, while the list is known, comes to.
    none: u32,
    /// What all of them come to while the list is unknown.
    unknown: u32,
    /// Out of how many.
    of: u32,
}

/// One of them.
struct Demand {
    /// The values that answer it equally well, the best first: a lane counts in the first it is in.
    tiers: Vec<(Vec<u32>, Worth)>,
    none: Worth,
}

impl Listed {
    pub(super) fn skills(grader: &Grader<'_>, values: &Values) -> Self {
        let asked = &grader.0.skills;
        let demands = asked.iter().map(|Asked { value, strength }| {
            let worth = |grade| grader.fit(C::Skill, *strength, asked.len(), grade);
            let held = |held| worth(grade::skill(Some(held), grader.scale()));
            let exact = values.skills.known(&value.skill).into_iter().collect();
            let related = value.related.iter().filter_map(|one| values.skills.known(one)).collect();
            let tiers = vec![(exact, held(Held::Exact)), (related, held(Held::Related))];
            (Demand { tiers, none: held(Held::No) }, worth(Grade::Unknown))
        });
        Listed::of(demands.collect())
    }

    pub(super) fn languages(grader: &Grader<'_>, values: &Values) -> Self {
        let asked = &grader.0.languages;
        let demands = asked.iter().map(|Asked { value, strength }| {
            let worth = |grade| grader.fit(C::Language, *strength, asked.len(), grade);
            let mut tiers: Vec<(Vec<u32>, Worth)> = Vec::new();
            // Best level first, without a level last: the order in which the plain scorer takes the best.
            for level in Cefr::ALL.iter().rev().copied().map(Some).chain([None]) {
                let Some(key) = values.languages.known(&LanguageLevel { language: value.language, level })
                else {
                    continue;
                };
                let this = worth(grade::language_listed(value.level, level, grader.scale()));
                match tiers.last_mut() {
                    Some((keys, same)) if *same == this => keys.push(key),
                    _ => tiers.push((vec![key], this)),
                }
            }
            (Demand { tiers, none: worth(grade::language_unlisted(value.language)) }, worth(Grade::Unknown))
        });
        Listed::of(demands.collect())
    }

    fn of(demands: Vec<(Demand, Worth)>) -> Self {
        let unknown = demands.iter().map(|(_, unknown)| unknown.points).sum();
        let each: Vec<Demand> = demands.into_iter().map(|(demand, _)| demand).collect();
        let none = each.iter().map(|demand| demand.none.points).sum();
        Listed { none, unknown, of: each.iter().map(|demand| demand.none.of).sum(), each }
    }

    /// Takes the lanes out of which a must is known to fail. `having` is working memory.
    pub(super) fn pass(&self, known: &Bits, postings: &Postings, passing: &mut Bits, having: &mut Bits) {
        for demand in &self.each {
            if !demand.none.fails && demand.tiers.iter().all(|(_, worth)| !worth.fails) {
                continue;
            }
            having.clear();
            if demand.none.fails && demand.tiers.is_sorted_by_key(|(_, worth)| worth.fails) {
                // whoever has too little of it, or none, lacks what is enough
                let enough = demand.tiers.iter().take_while(|(_, worth)| !worth.fails);
                enough.for_each(|(keys, _)| gather(keys, postings, having));
                passing.drop_known_without(known, having);
                continue;
            }
            for (keys, worth) in &demand.tiers {
                let mut tier = Bits::default();
                gather(keys, postings, &mut tier);
                tier.drop(having);
                if worth.fails {
                    passing.drop(&tier);
                }
                having.add(&tier);
            }
            if demand.none.fails {
                passing.drop_known_without(known, having);
            }
        }
    }

    /// Who of a page has what, for counting.
    pub(super) fn on_page(&self, postings: &Postings) -> OnPage {
        let mut tiers = Vec::new();
        for (number, demand) in self.each.iter().enumerate() {
            for (keys, worth) in &demand.tiers {
                let mut having = Bits::default();
                let mut any = false;
                for lanes in keys.iter().filter_map(|key| postings.of(*key)).filter(|lanes| lanes.len() > 0) {
                    lanes.add_to(&mut having);
                    any = true;
                }
                if any {
                    tiers.push(Tier { number, having, more: worth.points.wrapping_sub(demand.none.points) });
                }
            }
        }
        OnPage { tiers, none: self.none, unknown: self.unknown, of: self.of }
    }
}

/// Puts the lanes of these values into `bits`.
fn gather(keys: &[u32], postings: &Postings, bits: &mut Bits) {
    keys.iter().filter_map(|key| postings.of(*key)).for_each(|lanes| lanes.add_to(bits));
}

/// The lanes of a page that answer one demand equally well.
struct Tier {
    /// Which demand.
    number: usize,
    having: Bits,
    /// Points above having none; may wrap, the sum over a lane does not.
    more: u32,
}

/// All demands of a list, on one page.
pub(super) struct OnPage {
    tiers: Vec<Tier>,
    none: u32,
    unknown: u32,
    of: u32,
}

impl OnPage {
    /// Points of a lane, and out of how many.
    #[inline]
    pub(super) fn counts(&self, known: bool, lane: u16) -> (u32, u32) {
        if !known {
            return (self.unknown, self.of);
        }
        let (mut points, mut done) = (self.none, usize::MAX);
        for tier in &self.tiers {
            if tier.number != done && tier.having.get(lane) {
                points = points.wrapping_add(tier.more);
                done = tier.number;
            }
        }
        (points, self.of)
    }
}

/// Skills and languages of one page.
pub(super) struct Lists {
    skills: OnPage,
    languages: OnPage,
}

impl Lists {
    pub(super) fn on_page(skills: &Listed, languages: &Listed, page: &Page) -> Self {
        Lists { skills: skills.on_page(&page.by_skill), languages: languages.on_page(&page.by_language) }
    }

    /// Points of a lane, and out of how many.
    #[inline]
    pub(super) fn counts(&self, page: &Page, lane: u16) -> (u32, u32) {
        let (skills, of_skills) = self.skills.counts(page.knows_skills.get(lane), lane);
        let (languages, of_languages) = self.languages.counts(page.knows_languages.get(lane), lane);
        (skills + languages, of_skills + of_languages)
    }
}
