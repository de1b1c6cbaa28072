//! A case explained in a window: why someone stands as they do, where they belong, what every clock says; a vacancy
//! judged as an offer.

use super::details;
use crate::app::App;
use crate::app::missing::target_key;
use crate::app::screens::Screen;
use crate::app::screens::standards::Fact;
use crate::domain::{PersonId, Subject, VacancyId};
use crate::look::{Language, Message};
use crate::office::{CaseExplained, OfferLines};
use crate::rules::{DeadlineState, Judged, Why};
use crate::standards::Criterion;
use crate::store::StoreError;

/// Explains the case under the cursor.
pub fn explain(app: &mut App) {
    let Some(id) = app.subject().and_then(Subject::person) else { return };
    let found = app.office.explain(id, app.office.today());
    show(app, found, "case-title", facts);
}

/// Judges the vacancy at hand as an offer to the person at hand.
pub fn judge(app: &mut App) {
    let Some((vacancy, id)) = at_hand(app) else { return };
    let found = app.office.judge(id, vacancy, app.office.today());
    show(app, found, "offer-title", offer);
}

/// The vacancy and the person that an offer would bring together.
pub fn at_hand(app: &App) -> Option<(VacancyId, PersonId)> {
    match app.screen {
        Screen::Matching => app.screens.matching.under().map(|line| line.pair()),
        Screen::Timeline => {
            let person = app.subject().and_then(Subject::person)?;
            Some((app.screens.timeline.under_cursor()?.kind.vacancy()?, person))
        }
        _ => None,
    }
}

fn show<T>(
    app: &mut App,
    found: Result<Option<T>, StoreError>,
    title: &'static str,
    facts: fn(&App, &T) -> Vec<Fact>,
) {
    match found {
        Ok(Some(found)) => {
            let facts = facts(app, &found);
            let title = app.look.texts().get(title).into_owned();
            details::open(app, title, facts);
        }
        Ok(None) => app.refuse(Message::new("form-gone")),
        Err(error) => app.refuse(Message::new("refused-store").arg("error", error.to_string())),
    }
}

fn facts(app: &App, case: &CaseExplained) -> Vec<Fact> {
    let texts = app.look.texts();
    let say = |message: &Message| texts.say(message).into_owned();
    let mut facts = Vec::new();
    facts.extend(case.status.iter().map(|why| Fact { label: "case-status", text: say(why) }));
    facts.extend(
        case.proposals
            .iter()
            .map(|one| Fact { label: "case-conditionality", text: say(one.said(texts.language())) }),
    );
    facts.extend(case.belongs.iter().map(|one| {
        let target = target_key(one.target.word()).map(|key| texts.get(key).into_owned());
        let letter = one.letter.map(|letter| format!(" ({letter})")).unwrap_or_default();
        let text = format!("{}{letter}: {}", target.unwrap_or_default(), say(&one.why));
        Fact { label: "case-belongs", text }
    }));
    facts.extend(case.incomplete.iter().map(|why| Fact { label: "case-incomplete", text: say(why) }));
    // clocks for other people say nothing of this one
    let meant = |state: DeadlineState| state != DeadlineState::NotApplicable(Why::OtherTarget);
    facts.extend(case.clocks.iter().filter(|clock| meant(clock.state)).map(|clock| {
        let title = match texts.language() {
            Language::Italian => &clock.title_it,
            Language::English => &clock.title_en,
        };
        Fact { label: "case-clock", text: format!("{title}: {} ({})", say(&clock.why), clock.rule) }
    }));
    facts
}

fn offer(app: &App, judged: &OfferLines) -> Vec<Fact> {
    let texts = app.look.texts();
    let say = |message: &Message| texts.say(message).into_owned();
    let verdict = |verdict| texts.get(verdict_key(verdict)).into_owned();
    let rules = Message::new("offer-rules")
        .arg("rules", judged.rules.as_str())
        .arg("benefit", judged.benefit.clone().unwrap_or_else(|| texts.get("offer-no-benefit").into_owned()))
        .arg("months", judged.seniority_days / 30);
    let mut facts = vec![
        Fact { label: "offer-all", text: verdict(judged.verdict) },
        Fact { label: "offer-by", text: say(&rules) },
    ];
    facts.extend(judged.criteria.iter().map(|one| {
        let asks = match texts.language() {
            Language::Italian => &one.text_it,
            Language::English => &one.text_en,
        };
        let unverified =
            if one.verified { String::new() } else { texts.get("offer-unverified").into_owned() };
        let text =
            format!("{}: {}. {asks} ({}{unverified})", verdict(one.verdict), say(&one.why), one.source);
        Fact { label: criterion_key(one.criterion), text }
    }));
    facts.push(Fact { label: "offer-note", text: texts.get("offer-manual").into_owned() });
    facts
}

/// The locale key of a verdict.
pub fn verdict_key(verdict: Judged) -> &'static str {
    match verdict {
        Judged::Holds => "offer-holds",
        Judged::Unknown => "offer-unknown",
        Judged::Fails => "offer-fails",
    }
}

/// The locale key of a criterion.
pub fn criterion_key(criterion: Criterion) -> &'static str {
    match criterion {
        Criterion::Coherence => "offer-criterion-coherence",
        Criterion::Distance => "offer-criterion-distance",
        Criterion::Contract => "offer-criterion-contract",
        Criterion::Hours => "offer-criterion-hours",
        Criterion::Pay => "offer-criterion-pay",
        Criterion::Content => "offer-criterion-content",
    }
}
