//! What can be done with the lines of a ranking.

use super::{Found, Line, Sought};
use crate::app::form::{self, sheets::SetAsideForm};
use crate::app::overlay::choice::{self, Answer, Picked};
use crate::app::overlay::confirm;
use crate::app::screens::Screen;
use crate::app::{App, Effect, Then, candidacy};
use crate::domain::{PersonId, Stage, VacancyId};
use crate::look::Message;
use crate::matching::{Eligibility, Relaxation};
use crate::office::{Act, Advance, FoundId, said};

/// How many the «best» key takes.
pub const BEST: usize = 5;

/// What `matching.open` would match: the vacancy or the person under the cursor.
pub fn at_hand(app: &App) -> Option<Sought> {
    let person = || match app.subject()? {
        crate::domain::Subject::Person(id) => Some(Sought::Person(id)),
        crate::domain::Subject::Company(_) => None,
    };
    match app.screen {
        Screen::Board => app.screens.board.under().map(Sought::Vacancy),
        Screen::Persons => match app.screens.persons.found()? {
            FoundId::Vacancy(id) => Some(Sought::Vacancy(id)),
            _ => person(),
        },
        Screen::Matching => match app.screens.matching.under()? {
            Line::Vacancy(_, one) => Some(Sought::Vacancy(one.vacancy.id)),
            Line::Person(..) => person(),
        },
        _ => person(),
    }
}

/// Opens the matching of what is at hand.
pub fn open(app: &mut App) {
    if let Some(sought) = at_hand(app) {
        if app.screen != Screen::Matching {
            app.screens.matching.forget_way();
        }
        app.screens.matching.show(sought);
        app.go(Screen::Matching);
    }
}

/// Space: into the shortlist or out of it; for a person, the vacancy is proposed.
pub fn toggle(app: &mut App) -> Vec<Effect> {
    let Some(line) = app.screens.matching.under() else { return Vec::new() };
    let ((vacancy, person), name) = (line.pair(), line.name());
    match (line, line.stage()) {
        (Line::Vacancy(..), None) => {
            let act = Act::Advance { vacancy, person, step: Advance::Proposed, on: None, note: None };
            vec![Effect::act(act, Then::say(Message::new("matching-proposed").arg("vacancy", name)))]
        }
        (Line::Person(_, one), None) => {
            let act = Act::Select { vacancy, people: vec![(person, one.verdict.score.whole())] };
            let effects = vec![Effect::act(act, Then::say(Message::new("matching-in").arg("name", name)))];
            match &one.verdict.eligible {
                Eligibility::Eligible => effects,
                Eligibility::Excluded(failed) => {
                    let why = failed.first().map(|one| Message::new(said::criterion_key(*one)));
                    let question = Message::new("matching-excluded-anyway").arg("name", one.name.clone());
                    let question = why.into_iter().fold(question, |question, why| question.arg("why", why));
                    confirm::ask(app, question, effects);
                    Vec::new()
                }
            }
        }
        (Line::Person(..), Some(Stage::Selected)) => {
            let act = Act::Unselect { vacancy, people: vec![person] };
            vec![Effect::act(act, Then::say(Message::new("matching-out").arg("name", name)))]
        }
        (_, Some(stage)) => {
            let stage = Message::new(candidacy::stage_key(stage));
            app.refuse(Message::new("matching-underway").arg("stage", stage));
            Vec::new()
        }
    }
}

/// The best five that stand are put into the shortlist.
pub fn best(app: &mut App) -> Vec<Effect> {
    let Found::People(found) = &app.screens.matching.found else { return Vec::new() };
    let standing = found.ranked.best.iter().filter(|one| one.standing.as_ref().is_none_or(|c| c.stands()));
    let new: Vec<(PersonId, u8)> = standing
        .take(BEST)
        .filter(|one| one.standing.is_none())
        .map(|one| (one.person, one.verdict.score.whole()))
        .collect();
    if new.is_empty() {
        let empty = found.ranked.best.is_empty();
        app.hint(Message::new(if empty { "matching-nobody" } else { "matching-best-in" }));
        return Vec::new();
    }
    let said = Message::new("matching-best").arg("count", new.len());
    vec![Effect::act(Act::Select { vacancy: found.ranked.vacancy.id, people: new }, Then::say(said))]
}

/// Asks whether the shortlist of the vacancy shall go to the company.
pub fn ask_to_send(app: &mut App, vacancy: VacancyId) {
    let known = app.office.projections();
    let Some(record) = known.vacancies.get(&vacancy) else { return };
    let company = known.companies.get(&record.company).map(|c| c.name.to_string()).unwrap_or_default();
    let count = record.candidates.iter().filter(|one| one.awaits_referral()).count();
    let question = Message::new("matching-send").arg("count", count).arg("company", company.clone());
    drop(known);
    let reasons = match app.office.reasons(vacancy, &app.screens.matching.view_of(vacancy)) {
        Ok(reasons) => reasons,
        Err(error) => {
            app.refuse(super::message(&error));
            return;
        }
    };
    let said = Message::new("matching-sent").arg("count", count).arg("company", company);
    confirm::ask(app, question, vec![Effect::act(Act::SendShortlist { vacancy, reasons }, Then::say(said))]);
}

/// How many would be sent with the shortlist of the vacancy in view.
pub fn waiting(app: &App) -> usize {
    match &app.screens.matching.found {
        Found::People(found) => {
            found.ranked.vacancy.candidates.iter().filter(|one| one.awaits_referral()).count()
        }
        _ => 0,
    }
}

/// Sends the shortlist in view.
pub fn send(app: &mut App) {
    if let Some(Sought::Vacancy(id)) = app.screens.matching.sought() {
        ask_to_send(app, id);
    }
}

/// Asks why the candidate is set aside.
pub fn set_aside(app: &mut App) -> Vec<Effect> {
    let Some(line) = app.screens.matching.under() else { return Vec::new() };
    let (vacancy, person) = line.pair();
    form::open(app, Box::new(SetAsideForm { vacancy, person }))
}

/// Shows or hides those whom a must excludes.
pub fn toggle_excluded(app: &mut App) {
    app.screens.matching.with_excluded = !app.screens.matching.with_excluded;
    super::refresh(app);
}

/// What asking less would bring, to choose from.
pub fn ask_less(app: &mut App) {
    let (texts, tables) = (app.look.texts(), app.office.tables());
    let mut options = Vec::new();
    let found = match &app.screens.matching.found {
        Found::People(found) => found,
        Found::Vacancies(found) => {
            for one in &found.ranked.openers {
                let what = said::value(texts, tables, &one.asked);
                let label = Message::new("less-opens").arg("what", what).arg("count", one.opens);
                options.push(Answer::new(label, Picked::Effects(Vec::new())));
            }
            if options.is_empty() {
                app.hint(Message::new("less-opens-nothing"));
            } else {
                choice::ask(app, Message::new("less-opens-title"), options);
            }
            return;
        }
        Found::Nothing | Found::Not(_) => return,
    };
    if !app.screens.matching.view.less.is_empty() {
        options.push(Answer::new(Message::new("less-none"), Picked::Less(None)));
    }
    for (less, extra) in found.what_if.iter().filter(|(_, extra)| *extra > 0) {
        let what = said::relaxation(texts, tables, less);
        let label = Message::new("less-brings").arg("what", what).arg("count", *extra);
        options.push(Answer::new(label, Picked::Less(Some(less.clone()))));
    }
    if options.is_empty() {
        app.hint(Message::new("less-nothing"));
        return;
    }
    choice::ask(app, Message::new("less-title"), options);
}

/// Looks at the vacancy as if it asked this less; `None`: as it does ask.
pub fn look_with_less(app: &mut App, less: Option<Relaxation>) {
    match less {
        Some(less) => app.screens.matching.view.less.push(less),
        None => app.screens.matching.view.less.clear(),
    }
    super::refresh(app);
}
