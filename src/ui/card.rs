//! The card of a person, a company or a vacancy: a caller is answered from these lines.

use ratatui::layout::Rect;

use crate::app::App;
use crate::domain::{Contacts, ProfessionCode, ProfessionalRecord, Strength, Wishes};
use crate::look::{Language, Message, Role};
use crate::office::{Card, CompanyCard, DueLine, PersonCard, VacancyCard};
use crate::ui::pen::{Pen, Piece, piece};
use crate::ui::{events, profile, words};

/// Draws a card into the rows under a list.
pub fn draw(app: &App, pen: &mut Pen<'_>, area: Rect, card: &Card) {
    match card {
        Card::Person(card) => person(app, pen, area, card),
        Card::Company(card) => company(app, pen, area, card),
        Card::Vacancy(card) => vacancy(app, pen, area, card),
    }
}

fn person(app: &App, pen: &mut Pen<'_>, area: Rect, card: &PersonCard) {
    let (person, today) = (&card.person.value, app.office.today());
    let identity = &person.identity;
    let age = Message::new("age-years").arg("years", identity.birth_date.years_until(today));
    let age = pen.look.texts().say(&age).into_owned();
    let mut head = vec![
        piece(format!(" {}", identity.shown()), Role::Title),
        piece(format!("   {}   {age}", identity.tax_id), Role::Text),
    ];
    head.extend(reach(&person.contacts).into_iter().map(|text| piece(format!("   {text}"), Role::Text)));
    pen.row(area, 0, &head);
    pen.row(area, 1, &standing(app, pen, card));
    pen.row(area, 2, &[piece(format!(" {}", brings(app, pen, &person.record)), Role::Text)]);
    pen.row(area, 3, &[piece(format!(" {}", seeks(app, pen, &person.wishes)), Role::Text)]);
    next(app, pen, area, 4, card.due.first());
    last(app, pen, area, 5, card.timeline.until(today).next_back());
}

/// How to reach someone: the mobile first.
fn reach(contacts: &Contacts) -> Vec<String> {
    let phones = [&contacts.mobile, &contacts.phone].into_iter().flatten().map(ToString::to_string);
    phones.chain(contacts.email.as_ref().map(ToString::to_string)).collect()
}

fn standing(app: &App, pen: &Pen<'_>, card: &PersonCard) -> Vec<Piece> {
    let dot = pen.look.glyphs().dot;
    let (status, role) = words::standing(pen.look, &card.status);
    let mut pieces = vec![piece(format!(" {status}"), role)];
    if let Some(place) = &card.municipality {
        pieces.push(piece(format!(" {dot} {place}"), Role::Text));
    }
    if let Some(login) = &card.person.value.responsible {
        pieces.push(piece(format!(" {dot} {login}"), Role::Muted));
    }
    if card.due.len() > 1 {
        let more = Message::new("card-deadlines").arg("count", card.due.len());
        pieces.push(piece(format!(" {dot} {}", app.look.texts().say(&more)), Role::Muted));
    }
    pieces
}

/// Profession, experience, licences, languages, vehicle, skills: what was asked and is known. Long names come last:
/// a narrow screen cuts them.
fn brings(app: &App, pen: &Pen<'_>, record: &ProfessionalRecord) -> String {
    let tables = app.office.tables();
    let mut parts = Vec::new();
    for (profession, months) in trades(record).into_iter().take(2) {
        if let Some(profession) = tables.professions.nearest(profession) {
            parts.push(format!("{} {}", profession.title, words::months(pen.look, months)));
        }
    }
    if let Some(licences) = record.licences.filter(|held| !held.is_empty()) {
        let held: Vec<&str> = licences.essential().iter().map(|l| l.as_str()).collect();
        parts.push(format!("{} {}", pen.say("card-licence"), held.join(" ")));
    }
    let italian = app.look.texts().language() == Language::Italian;
    for spoken in record.languages.iter().flatten().take(2) {
        let name = tables.codes.language(spoken.language);
        let name = name.map_or_else(
            || spoken.language.to_string(),
            |n| if italian { &n.it } else { &n.en }.to_lowercase(),
        );
        parts.push(format!("{name} {}", spoken.level.map_or("?", |level| level.as_str())));
    }
    match record.own_vehicle {
        Some(true) => parts.push(pen.say("card-vehicle-yes")),
        Some(false) => parts.push(pen.say("card-vehicle-no")),
        None => {}
    }
    let skills = record.skills.iter().flatten().take(3);
    parts.extend(skills.map(|skill| words::skill(app, skill)));
    if parts.is_empty() {
        return pen.say("card-record-unknown");
    }
    parts.join(&format!(" {} ", pen.look.glyphs().dot))
}

/// What someone worked as, with the months of all jobs of that kind together, in the order of the record.
fn trades(record: &ProfessionalRecord) -> Vec<(ProfessionCode, u16)> {
    let mut trades: Vec<(ProfessionCode, u16)> = Vec::new();
    for job in record.experiences.iter().flatten() {
        match trades.iter_mut().find(|(profession, _)| *profession == job.profession) {
            Some((_, months)) => *months = months.saturating_add(job.months),
            None => trades.push((job.profession, job.months)),
        }
    }
    trades
}

fn seeks(app: &App, pen: &Pen<'_>, wishes: &Wishes) -> String {
    let tables = app.office.tables();
    let wanted = wishes.professions.iter().flatten().take(2);
    let mut parts: Vec<String> =
        wanted.filter_map(|code| tables.professions.nearest(*code)).map(|p| p.title.to_string()).collect();
    if let Some(km) = wishes.max_km {
        parts.push(app.look.texts().say(&Message::new("card-within").arg("km", km)).into_owned());
    }
    if let Some(day) = wishes.available_from {
        parts.push(app.look.texts().say(&Message::new("card-from").arg("day", day.to_string())).into_owned());
    }
    if parts.is_empty() {
        return pen.say("card-wishes-unknown");
    }
    format!("{} {}", pen.say("card-seeks"), parts.join(&format!(" {} ", pen.look.glyphs().dot)))
}

fn next(app: &App, pen: &mut Pen<'_>, area: Rect, row: usize, due: Option<&DueLine>) {
    let label = format!(" {:<11}", pen.say("card-next"));
    let mut pieces = vec![piece(label, Role::Label)];
    match due {
        Some(due) => {
            let (left, role) = words::days_left(pen.look, due, app.office.today());
            let day = due.due.map(|day| day.to_string()).unwrap_or_default();
            pieces.push(piece(format!("{} {day} ", words::deadline_title(pen.look, due)), Role::Text));
            pieces.push(piece(format!("({left})"), role));
        }
        None => pieces.push(piece(pen.say("card-nothing-due"), Role::Muted)),
    }
    pen.row(area, row, &pieces);
}

fn last(app: &App, pen: &mut Pen<'_>, area: Rect, row: usize, event: Option<&crate::domain::Event>) {
    let label = format!(" {:<11}", pen.say("card-last"));
    let mut pieces = vec![piece(label, Role::Label)];
    match event {
        Some(event) => {
            pieces.push(piece(format!("{} {}", event.on, events::title(app, event)), Role::Text));
            if let Some(note) = event.note.as_ref().filter(|_| !app.office.is_sealed(event)) {
                let line = note.lines().next().unwrap_or_default();
                let glyphs = pen.look.glyphs();
                pieces
                    .push(piece(format!(": {}{line}{}", glyphs.quote_open, glyphs.quote_close), Role::Quote));
            }
        }
        None => pieces.push(piece(pen.say("card-no-events"), Role::Muted)),
    }
    pen.row(area, row, &pieces);
}

fn company(app: &App, pen: &mut Pen<'_>, area: Rect, card: &CompanyCard) {
    let company = &card.company.value;
    let mut head = vec![
        piece(format!(" {}", company.name), Role::Title),
        piece(format!("   {}", company.vat), Role::Text),
    ];
    head.extend(company.phone.iter().map(|phone| piece(format!("   {phone}"), Role::Text)));
    head.extend(company.referent.iter().map(|name| piece(format!("   {name}"), Role::Text)));
    pen.row(area, 0, &head);
    let place = [card.municipality.as_deref(), company.address.as_deref()].into_iter().flatten();
    pen.row(area, 1, &[piece(format!(" {}", place.collect::<Vec<_>>().join(", ")), Role::Text)]);
    for (row, vacancy) in card.vacancies.iter().filter(|v| v.state.is_open()).take(2).enumerate() {
        let state = pen.say(words::vacancy_state_key(vacancy.state));
        let text = format!(" {} {} {} {state}", vacancy.code, vacancy.title, pen.look.glyphs().dot);
        pen.row(area, 2 + row, &[piece(text, Role::Text)]);
    }
    next(app, pen, area, 4, card.due.first());
    last(app, pen, area, 5, card.timeline.until(app.office.today()).next_back());
}

fn vacancy(app: &App, pen: &mut Pen<'_>, area: Rect, card: &VacancyCard) {
    let vacancy = &card.vacancy.value;
    let dot = pen.look.glyphs().dot;
    let company = card.company.as_ref().map(|c| c.name.to_string());
    let facts = company.into_iter().chain(card.municipality.clone()).map(|fact| format!(" {dot} {fact}"));
    let head = format!(" {}", profile::head(app, vacancy));
    pen.row(area, 0, &[piece(head, Role::Title), piece(facts.collect::<String>(), Role::Text)]);
    let mut musts = profile::asked(app, vacancy, Strength::Must);
    if vacancy.reserved_l68 {
        let reserve = pen.say("profile-reserved");
        musts = if musts.is_empty() { reserve } else { format!("{reserve}, {musts}") };
    }
    let nices = profile::asked(app, vacancy, Strength::Nice);
    for (row, key, text) in [
        (1, "profile-musts", musts),
        (2, "profile-nices", nices),
        (3, "profile-offers", profile::offered(app, vacancy)),
    ] {
        let text = if text.is_empty() { pen.look.glyphs().nothing.to_owned() } else { text };
        let label = format!(" {:<13}", pen.say(key));
        pen.row(area, row, &[piece(label, Role::Label), piece(text, Role::Text)]);
    }
    next(app, pen, area, 4, card.due.first());
    let waiting = vacancy.candidates.iter().filter(|one| one.awaits_referral()).count();
    let state = Message::new("profile-state")
        .arg("state", Message::new(words::vacancy_state_key(vacancy.state)))
        .arg("day", vacancy.requested_on.to_string())
        .arg("waiting", waiting)
        .arg("count", vacancy.candidates.len());
    let state = pen.look.texts().say(&state).into_owned();
    pen.row(area, 5, &[piece(format!(" {state}"), Role::Text)]);
}
