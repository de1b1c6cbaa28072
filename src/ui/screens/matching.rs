//! Candidates for a vacancy, or vacancies for a person: scores, a glyph for every criterion, and what it means.

use ratatui::layout::Rect;

use super::ranking::{self, Layout};
use crate::app::App;
use crate::app::screens::matching::{BELOW_ROWS, Found, HEAD_ROWS, Line, People, Vacancies, page};
use crate::domain::Strength;
use crate::look::{Message, Role};
use crate::matching::{Score, Whom};
use crate::office::{Card, said};
use crate::ui::pen::{Pen, piece};
use crate::ui::{card, profile, verdict};

/// Draws the screen.
pub fn draw(app: &App, pen: &mut Pen<'_>, body: Rect) {
    match &app.screens.matching.found {
        Found::Nothing => alone(pen, body, &Message::new("matching-none")),
        Found::Not(message) => alone(pen, body, message),
        Found::People(people) => {
            people_head(app, pen, body, people);
            list(app, pen, body);
        }
        Found::Vacancies(found) => {
            person_head(app, pen, body, found);
            list(app, pen, body);
        }
    }
}

fn alone(pen: &mut Pen<'_>, body: Rect, message: &Message) {
    let text = pen.look.texts().say(message).into_owned();
    pen.row(body, 1, &[piece(format!("   {text}"), Role::Muted)]);
}

fn people_head(app: &App, pen: &mut Pen<'_>, body: Rect, people: &People) {
    let (vacancy, dot) = (&people.ranked.vacancy, pen.look.glyphs().dot);
    let facts = [
        people.company.as_ref().map(|company| company.name.to_string()),
        app.office.place_name(vacancy.municipality),
        Some(profile::offered(app, vacancy)).filter(|offer| !offer.is_empty()),
    ];
    let facts: String = facts.into_iter().flatten().map(|fact| format!(" {dot} {fact}")).collect();
    pen.row(
        body,
        0,
        &[piece(format!(" {}", profile::head(app, vacancy)), Role::Title), piece(facts, Role::Text)],
    );
    let mut pieces = Vec::new();
    for (strength, key) in [(Strength::Must, "profile-musts"), (Strength::Nice, "profile-nices")] {
        let asked = profile::asked(app, vacancy, strength);
        if !asked.is_empty() {
            pieces.push(piece(format!(" {} ", pen.say(key)), Role::Label));
            pieces.push(piece(format!("{asked}  "), Role::Text));
        }
    }
    if pieces.is_empty() {
        pieces.push(piece(format!(" {}", pen.say("profile-nothing")), Role::Muted));
    }
    pen.row(body, 1, &pieces);
    pen.rule(body, 2);
    let counts = Message::new("matching-counts")
        .arg("eligible", people.ranked.eligible)
        .arg("excluded", people.ranked.excluded)
        .arg("shortlist", vacancy.candidates.iter().filter(|one| one.awaits_referral()).count());
    title(pen, body, &counts);
}

fn person_head(app: &App, pen: &mut Pen<'_>, body: Rect, found: &Vacancies) {
    let person = Card::Person(Box::new(found.card.clone()));
    card::draw(app, pen, Rect { height: 2, ..body }, &person);
    pen.rule(body, 2);
    let counts = Message::new("matching-open-counts")
        .arg("eligible", found.ranked.eligible)
        .arg("excluded", found.ranked.excluded);
    title(pen, body, &counts);
}

/// How many there are, on the rule over the list.
fn title(pen: &mut Pen<'_>, body: Rect, counts: &Message) {
    let text = pen.look.texts().say(counts).into_owned();
    pen.at(body, 2, 1, &piece(format!(" {text} "), Role::Muted));
}

fn list(app: &App, pen: &mut Pen<'_>, body: Rect) {
    let screen = &app.screens.matching;
    let lines = screen.lines();
    let layout = Layout::of(usize::from(body.width), matches!(screen.found, Found::Vacancies(_)));
    ranking::heads(pen, body, HEAD_ROWS - 1, &layout);
    let shown = lines.iter().enumerate().skip(screen.cursor.top()).take(page(app));
    for (row, (at, line)) in shown.enumerate() {
        ranking::line(app, pen, body, HEAD_ROWS + row, &layout, line, at == screen.cursor.at());
    }
    if lines.is_empty() {
        let text = pen.say("matching-nobody");
        pen.row(body, HEAD_ROWS, &[piece(format!("   {text}"), Role::Muted)]);
    }
    let below = usize::from(body.height).saturating_sub(BELOW_ROWS);
    pen.rule(body, below);
    if let Some(line) = lines.get(screen.cursor.at()) {
        meaning(app, pen, body, below + 1, line);
    }
    view(app, pen, body, below + 4);
}

/// What the line under the cursor means.
fn meaning(app: &App, pen: &mut Pen<'_>, body: Rect, row: usize, line: &Line<'_>) {
    let judged = line.verdict();
    let figure = |score: Option<Score>| {
        score.map_or_else(|| pen.look.glyphs().nothing.to_owned(), |score| score.to_string())
    };
    let sum = Message::new("matching-sum")
        .arg("score", judged.score.to_string())
        .arg("fit", figure(judged.fit))
        .arg("wish", figure(judged.wish))
        .arg("known", judged.confidence.to_string());
    let mut pieces = vec![piece(format!(" {}", pen.look.texts().say(&sum)), Role::Text)];
    if let Line::Vacancy(_, one) = line {
        pieces.insert(0, piece(format!(" {}", one.vacancy.code), Role::Title));
    }
    let lacking = verdict::lacking(app, judged);
    if !lacking.is_empty() {
        pieces.push(piece(format!("   {} ", pen.say("matching-lacks")), Role::Label));
        pieces.push(piece(lacking, Role::Text));
    }
    pen.row(body, row, &pieces);
    let mut asks = Vec::new();
    for (whom, key) in [(Whom::Person, "matching-ask"), (Whom::Company, "matching-ask-company")] {
        let ask = verdict::to_ask(app, judged, whom).join(", ");
        if !ask.is_empty() {
            asks.push(piece(format!(" {} ", pen.say(key)), Role::Label));
            asks.push(piece(format!("{ask}  "), Role::Text));
        }
    }
    pen.row(body, row + 1, &asks);
    let mut told = Vec::new();
    if let Some(standing) = line.standing() {
        told.push(piece(format!(" {}", verdict::standing(pen.look, standing)), Role::Text));
    }
    for conflict in line.conflicts() {
        told.push(piece(format!(" ! {}", verdict::conflict(pen.look, conflict)), Role::Warning));
    }
    pen.row(body, row + 2, &told);
}

/// What the view leaves out, or what asking less would bring.
fn view(app: &App, pen: &mut Pen<'_>, body: Rect, row: usize) {
    let screen = &app.screens.matching;
    let (texts, tables) = (app.look.texts(), app.office.tables());
    let Found::People(people) = &screen.found else { return };
    let less = &screen.view.less;
    if screen.view.weights.is_some() || !less.is_empty() {
        let mut changed: Vec<String> = less.iter().map(|one| said::relaxation(texts, tables, one)).collect();
        if screen.view.weights.is_some() {
            changed.push(texts.get("weigh-changed").into_owned());
        }
        let key = if less.is_empty() { "matching-weighed" } else { "matching-as-if" };
        let message = Message::new(key).arg("less", changed.join(", "));
        pen.row(body, row, &[piece(format!(" {}", texts.say(&message)), Role::Warning)]);
        return;
    }
    let mut pieces = Vec::new();
    for basis in &people.ranked.reserves {
        let message = Message::new("matching-reserve")
            .arg("basis", Message::new(said::basis_key(*basis)))
            .arg("count", people.ranked.filtered);
        pieces.push(piece(format!(" {} ", texts.say(&message)), Role::Warning));
    }
    if people.ranked.left_out > 0 {
        let message = Message::new("matching-left-out").arg("count", people.ranked.left_out);
        pieces.push(piece(format!(" {} ", texts.say(&message)), Role::Warning));
    }
    if let Some((less, extra)) = people.what_if.first().filter(|(_, extra)| *extra > 0) {
        let what = said::relaxation(texts, tables, less);
        let message = Message::new("matching-if").arg("what", what).arg("count", *extra);
        pieces.push(piece(format!(" {}", texts.say(&message)), Role::Muted));
    }
    pen.row(body, row, &pieces);
}
