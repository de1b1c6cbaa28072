//! What holds for every request and candidate.

mod any;
mod cases;

use proptest::prelude::*;

use super::*;
use crate::domain::{Eqf, LicenceSet};
use any::{above, candidate, candidates, filter, request, skill, today};

fn columns(candidates: &[Candidate]) -> Columns {
    let mut columns = Columns::default();
    for candidate in candidates {
        columns.put(candidate).unwrap();
    }
    columns
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1024, ..ProptestConfig::default() })]

    #[test]
    fn the_columns_agree_with_the_plain_scorer(
        request in request(),
        all in candidates(40),
        filters in filter(),
        top in 0usize..12,
        near in 0usize..12,
    ) {
        let depth = Depth { top, near };
        let columns = columns(&all);
        let fast = columns.rank(&request, &filters, depth, today());
        prop_assert_eq!(&fast, &rank_each(&request, &all, &filters, depth, today()));
        let counts = columns.count(&request, &filters, today());
        prop_assert_eq!((counts.eligible, counts.excluded, counts.filtered), (fast.eligible, fast.excluded, fast.filtered));
        prop_assert_eq!(fast.eligible + fast.excluded + fast.filtered, all.len());
        for line in fast.best.iter().chain(&fast.near) {
            let one = all.iter().find(|one| one.handle == line.handle).unwrap();
            let verdict = score(&request, one, today());
            prop_assert_eq!(verdict.score, line.score);
            prop_assert_eq!(verdict.is_eligible(), fast.best.contains(line));
        }
    }

}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, ..ProptestConfig::default() })]

    #[test]
    fn columns_that_changed_are_columns_made_anew(
        request in request(),
        changes in prop::collection::vec((0u32..8, prop::option::weighted(0.8, candidate())), 0..60),
    ) {
        let (mut changing, mut last) = (Columns::default(), std::collections::BTreeMap::new());
        for (handle, change) in changes {
            let handle = Handle(handle);
            match change {
                Some(one) => {
                    let one = Candidate { handle, ..one };
                    changing.put(&one).unwrap();
                    last.insert(handle, one);
                }
                None => {
                    prop_assert_eq!(changing.remove(handle), last.remove(&handle).is_some());
                }
            }
        }
        let last: Vec<Candidate> = last.into_values().collect();
        let depth = Depth { top: 10, near: 10 };
        prop_assert_eq!(changing.len(), last.len());
        prop_assert_eq!(changing.rank(&request, &[], depth, today()), rank_each(&request, &last, &[], depth, today()));
    }

    #[test]
    fn the_order_of_the_input_does_not_matter(
        request in request(),
        all in candidates(20).prop_shuffle(),
    ) {
        let depth = Depth { top: 20, near: 20 };
        let mut sorted = all.clone();
        sorted.sort_by_key(|one| one.handle);
        let ranking = rank_each(&request, &all, &[], depth, today());
        prop_assert_eq!(&ranking, &rank_each(&request, &sorted, &[], depth, today()));
        prop_assert_eq!(&ranking, &columns(&all).rank(&request, &[], depth, today()));
    }

    #[test]
    fn the_order_of_the_lists_does_not_matter(request in request(), one in candidate()) {
        let mut turned = one.clone();
        turned.skills.iter_mut().for_each(|list| list.reverse());
        turned.wanted.iter_mut().for_each(|list| list.reverse());
        turned.languages.iter_mut().for_each(|list| list.reverse());
        turned.contracts.iter_mut().for_each(|list| list.reverse());
        turned.experiences.iter_mut().for_each(|list| list.reverse());
        let mut asking = request.clone();
        asking.skills.reverse();
        asking.languages.reverse();
        asking.licences.reverse();
        let (a, b) = (score(&request, &one, today()), score(&asking, &turned, today()));
        prop_assert_eq!((a.score, a.fit, a.wish, a.confidence), (b.score, b.fit, b.wish, b.confidence));
        prop_assert_eq!(a.is_eligible(), b.is_eligible());
    }

    #[test]
    fn the_stored_reasons_rebuild_the_score(request in request(), one in candidate()) {
        let verdict = score(&request, &one, today());
        let json = serde_json::to_string(&verdict).unwrap();
        let config = bincode::config::standard();
        let bytes = bincode::serde::encode_to_vec(&verdict, config).unwrap();
        let from_json: Verdict = serde_json::from_str(&json).unwrap();
        let (from_bytes, _): (Verdict, usize) = bincode::serde::decode_from_slice(&bytes, config).unwrap();
        prop_assert_eq!(&from_json, &verdict);
        prop_assert_eq!(&from_bytes, &verdict);
        let Verdict { fit, wish, score, reach, confidence, .. } = verdict;
        prop_assert_eq!(from_bytes.recompute(), Figures { fit, wish, score, reach, confidence });
    }

    #[test]
    fn scores_stay_in_range_and_unknowns_are_asked(request in request(), one in candidate()) {
        let verdict = score(&request, &one, today());
        let figures = [Some(verdict.score), Some(verdict.reach), Some(verdict.confidence), verdict.fit, verdict.wish];
        for figure in figures.into_iter().flatten() {
            prop_assert!(figure.hundredths() <= 10_000);
        }
        prop_assert!(verdict.score <= verdict.reach);
        for line in &verdict.criteria {
            prop_assert!(line.points <= line.possible && line.possible <= line.weight);
            prop_assert!(line.assumed == 0 || line.state == State::Unknown && line.assumed < line.weight);
            prop_assert_eq!(line.ask.is_some(), line.state == State::Unknown);
            prop_assert!(line.state != State::Failed || line.demand == Demand::Must);
            prop_assert!(line.state != State::Unknown || line.possible == 0);
        }
        let unknown = verdict.criteria.iter().filter(|line| line.state == State::Unknown).count();
        prop_assert_eq!(verdict.to_ask.len(), unknown);
    }

    #[test]
    fn having_more_never_lowers(request in request(), one in candidate(), extra in skill(), km in 1u16..100) {
        let before = score(&request, &one, today());
        let mut better = vec![];
        if let Some(skills) = &one.skills {
            better.push(Candidate { skills: Some(skills.iter().cloned().chain([extra]).collect()), ..one.clone() });
        }
        if let Some(up) = one.education.and_then(|level| Eqf::try_from(level.level() + 1).ok()) {
            better.push(Candidate { education: Some(up), ..one.clone() });
        }
        if let Some(languages) = &one.languages {
            let up = languages.iter().map(|one| crate::domain::LanguageLevel {
                level: one.level.map(|level| above(level).unwrap_or(level)), ..*one
            });
            better.push(Candidate { languages: Some(up.collect()), ..one.clone() });
        }
        if one.licences.is_some() {
            better.push(Candidate { licences: Some(LicenceSet::all()), ..one.clone() });
        }
        if let (Some(stints), Some(profession)) = (&one.experiences, request.profession) {
            let more = Stint { profession, months: 240, ended: Some(today()) };
            better.push(Candidate { experiences: Some(stints.iter().copied().chain([more]).collect()), ..one.clone() });
        }
        if one.own_vehicle == Some(false) {
            better.push(Candidate { own_vehicle: Some(true), ..one.clone() });
        }
        if let Some(limit) = one.max_km {
            better.push(Candidate { max_km: Some(limit.saturating_add(km)), ..one.clone() });
        }
        if let Some(pay) = one.min_pay {
            better.push(Candidate { min_pay: Some(pay - pay / 7), ..one.clone() });
        }
        for better in better {
            let after = score(&request, &better, today());
            prop_assert!(after.score >= before.score, "{:?}\n{:?}", before, after);
            prop_assert!(after.is_eligible() || !before.is_eligible());
        }
    }

    #[test]
    fn forgetting_what_fits_never_raises(request in request(), one in candidate()) {
        // One fact forgotten at a time; where everything that hangs on it was answered better than is assumed of an
        // unknown, the score falls or stays: silence is never better than an answer that fits.
        let before = score(&request, &one, today());
        let forgotten = [
            Candidate { skills: None, ..one.clone() },
            Candidate { education: None, ..one.clone() },
            Candidate { languages: None, ..one.clone() },
            Candidate { licences: None, ..one.clone() },
            Candidate { contracts: None, ..one.clone() },
            Candidate { hours: None, ..one.clone() },
            Candidate { shifts: None, ..one.clone() },
            Candidate { min_pay: None, ..one.clone() },
            Candidate { available_from: None, ..one.clone() },
            Candidate { seat: None, ..one.clone() },
            Candidate { experiences: None, wanted: None, ..one.clone() },
        ];
        for forgotten in forgotten {
            let after = score(&request, &forgotten, today());
            let fitted = before.criteria.iter().zip(&after.criteria).all(|(known, unknown)| {
                known == unknown || unknown.state == State::Unknown && known.possible > 0 && known.points >= unknown.assumed
            });
            if fitted {
                prop_assert!(after.score <= before.score, "{before:#?}\n{after:#?}");
                prop_assert!(after.confidence <= before.confidence);
            }
        }
    }

    #[test]
    fn an_empty_record_never_leads_one_that_answers_better_than_is_assumed(request in request(), all in candidates(12)) {
        let unknown = score(&request, &Candidate::unknown(Handle(0), today()), today());
        prop_assert_eq!((unknown.fit, unknown.wish), (None, None));
        for one in &all {
            let verdict = score(&request, one, today());
            let better = verdict.criteria.iter().zip(&unknown.criteria).all(|(known, assumed)| {
                known.state == State::Unknown || known.points >= assumed.assumed && known.possible > 0
            });
            if better {
                prop_assert!(verdict.score >= unknown.score);
            }
        }
    }

    #[test]
    fn an_answer_adds_what_its_question_says(request in request(), one in candidate()) {
        let verdict = score(&request, &one, today());
        for question in &verdict.to_ask {
            prop_assert!(question.gain.hundredths() <= verdict.reach.above(verdict.score).hundredths());
        }
        let urgency = |one: &Question| (one.demand != Demand::Must, std::cmp::Reverse(one.gain));
        prop_assert!(verdict.to_ask.is_sorted_by_key(urgency));
    }

    #[test]
    fn asking_less_never_loses_anybody(request in request(), all in candidates(30)) {
        let columns = columns(&all);
        let now = columns.count(&request, &[], today()).eligible;
        let relaxations = relaxations(&request, &columns, &[], today());
        prop_assert_eq!(relaxations.len(), Relaxation::all(&request).len());
        for (relaxation, extra) in relaxations {
            let relaxed = relaxation.apply(&request);
            prop_assert!(relaxed != request);
            let ranking = rank_each(&relaxed, &all, &[], Depth::top(0), today());
            prop_assert_eq!(ranking.eligible, now + extra);
        }
    }

    #[test]
    fn a_person_is_ranked_against_vacancies_by_the_same_score(
        one in candidate(),
        requests in prop::collection::vec(request(), 0..12),
    ) {
        let requests: Vec<Request> =
            (0..).zip(requests).map(|(number, request)| Request { handle: Handle(number), ..request }).collect();
        let ranking = vacancies_for(&one, &requests, 3, Depth { top: 20, near: 20 }, today());
        prop_assert_eq!(ranking.best.len() + ranking.near.len(), requests.len());
        let openings = Openings::new(requests.clone());
        prop_assert_eq!(&openings.rank(&one, 3, Depth { top: 20, near: 20 }, today()), &ranking);
        prop_assert!(ranking.best.is_sorted_by(|a, b| a.score >= b.score));
        for line in ranking.best.iter().chain(&ranking.near) {
            let verdict = score(&requests[line.handle.0 as usize], &one, today());
            prop_assert_eq!(line.score, verdict.score);
        }
    }

    #[test]
    fn tidying_keeps_what_is_asked(request in request(), one in candidate()) {
        let tidy = request.clone().tidy();
        prop_assert_eq!(score(&request, &one, today()).is_eligible(), score(&tidy, &one, today()).is_eligible());
        prop_assert_eq!(tidy.clone().tidy(), tidy);
    }
}
