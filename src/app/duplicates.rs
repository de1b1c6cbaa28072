//! Records of one person: finding them, merging them, reading and taking apart what was merged.

use super::form::sheets::{merge_called, merge_name};
use super::form::{self};
use super::overlay::choice::{self, Answer, Picked};
use super::overlay::{details, picker};
use super::screens::standards::Fact;
use super::{App, Effect, Then};
use crate::command::Availability;
use crate::domain::{Detail, Merger, Person, PersonId, Subject, TaxId};
use crate::look::Message;
use crate::office::{Act, Duplicate, Hunt, Office, detail};

/// Pairs listed at once.
const MOST: usize = 300;
/// Records that resemble one person.
const ALIKE: usize = 20;

/// What happens when duplicates that are looked for aside are found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Awaited {
    /// Nobody waits.
    #[default]
    Nothing,
    /// The list opens.
    List,
    /// The operator has gone on meanwhile: a word is enough.
    Word,
}

impl Awaited {
    /// A key was pressed: no list may open over what it began.
    pub(super) fn went_on(&mut self) {
        if *self == Awaited::List {
            *self = Awaited::Word;
        }
    }
}

/// Lists the pairs of the whole registry; where nobody has looked since the last act, the session looks first.
pub(super) fn open(app: &mut App) -> Vec<Effect> {
    match app.office.hunt() {
        Hunt::Done { at, pairs } if at == app.office.revision() => list(app, &pairs),
        Hunt::Running => app.hint(Message::new("duplicates-running")),
        _ => {
            app.awaits_duplicates = Awaited::List;
            app.hint(Message::new("duplicates-running"));
            return vec![Effect::LookForDuplicates];
        }
    }
    Vec::new()
}

/// What was looked for is there: lists it, unless the operator has begun something else. Whether anything changed.
pub(super) fn follow(app: &mut App) -> bool {
    if app.awaits_duplicates == Awaited::Nothing {
        return false;
    }
    match (app.office.hunt(), app.awaits_duplicates) {
        (Hunt::Running | Hunt::Idle, _) => return false,
        (Hunt::Failed(error), _) => app.refuse(Message::new("refused-store").arg("error", error)),
        (Hunt::Done { pairs, .. }, Awaited::List) => list(app, &pairs),
        (Hunt::Done { pairs, .. }, _) => {
            app.hint(Message::new("duplicates-ready").arg("count", pairs.len()));
        }
    }
    app.awaits_duplicates = Awaited::Nothing;
    true
}

fn list(app: &mut App, pairs: &[Duplicate]) {
    app.notice = None;
    let mergers = app.office.mergers();
    let mut items = Vec::new();
    for pair in pairs.iter().filter(|pair| !mergers.is_gone(pair.first) && !mergers.is_gone(pair.second)) {
        if items.len() >= MOST {
            break;
        }
        let (Ok(Some(one)), Ok(Some(other))) =
            (app.office.person(pair.first), app.office.person(pair.second))
        else {
            continue;
        };
        let reasons = pair
            .reasons
            .iter()
            .map(|reason| app.look.texts().say(&detail::resemblance(*reason)).into_owned());
        items.push(picker::Item {
            text: format!("{}% {}", pair.score, paired(&one.value, &other.value)),
            detail: reasons.collect::<Vec<_>>().join(", "),
            reason: None,
            opens: picker::Opens::Form(merge_name(pair.first, pair.second)),
        });
    }
    if items.is_empty() {
        app.hint(Message::new("duplicates-none"));
        return;
    }
    let title = Message::new("duplicates-title").arg("count", pairs.len());
    picker::open(app, title, items);
}

/// Two records in one line: what they have in common is not said twice.
fn paired(one: &Person, other: &Person) -> String {
    let names =
        |person: &Person| (person.identity.surname.to_uppercase(), person.identity.given_names.to_string());
    let (first, second) = (names(one), names(other));
    let short = match (first.0 == second.0, first.1 == second.1) {
        (true, true) => String::new(),
        (true, false) => format!("{} ", second.1),
        (false, _) => format!("{} {} ", second.0, second.1),
    };
    format!("{} {} #{} = {short}#{}", first.0, first.1, one.number, other.number)
}

/// Merges the person under the cursor with the one named, by number or code; nobody named, lists who resembles them.
pub(super) fn merge(app: &mut App, named: Option<&str>) -> Vec<Effect> {
    let Some(id) = app.subject().and_then(Subject::person) else { return Vec::new() };
    if let Some(named) = named.map(str::trim).filter(|named| !named.is_empty()) {
        return match person_named(&app.office, named) {
            Some(other) if other == id => {
                app.refuse(Message::new("refused-same-person"));
                Vec::new()
            }
            Some(other) => form::open_named(app, &merge_name(id, other)),
            None => {
                app.refuse(Message::new("merge-nobody").arg("name", named));
                Vec::new()
            }
        };
    }
    let found = app.office.resembling(id, ALIKE);
    let found = match found {
        Ok(found) => found,
        Err(error) => {
            app.refuse(Message::new("refused-store").arg("error", error.to_string()));
            return Vec::new();
        }
    };
    let items: Vec<picker::Item> = found
        .into_iter()
        .filter_map(|(other, reasons)| {
            let person = app.office.person(other).ok().flatten()?.value;
            let why = reasons
                .into_iter()
                .map(|reason| app.look.texts().get(detail::alike_key(reason)).into_owned());
            Some(picker::Item {
                text: format!("{} {}", merge_called(&person), person.identity.birth_date),
                detail: why.collect::<Vec<_>>().join(", "),
                reason: None,
                opens: picker::Opens::Form(merge_name(id, other)),
            })
        })
        .collect();
    if items.is_empty() {
        app.hint(Message::new("merge-nobody-alike"));
    } else {
        picker::open(app, Message::new("merge-with-whom"), items);
    }
    Vec::new()
}

fn person_named(office: &Office, text: &str) -> Option<PersonId> {
    let known = office.projections();
    let number = text.trim_start_matches('#').parse().ok();
    let by_number = number.and_then(|number| known.lookup.person_by_number(number));
    by_number.or_else(|| known.lookup.person_by_tax_id(&text.parse::<TaxId>().ok()?))
}

/// The records that were merged into the person under the cursor.
fn merged(app: &App) -> Vec<(Person, std::sync::Arc<Merger>)> {
    let Some(id) = app.subject().and_then(Subject::person) else { return Vec::new() };
    let mergers = app.office.mergers();
    let each = mergers.within(id).into_iter().filter_map(|gone| {
        let person = app.office.person(gone).ok().flatten()?.value;
        Some((person, mergers.of(gone)?.clone()))
    });
    each.collect()
}

/// Only where records were merged into the person under the cursor.
pub(super) fn needs_merged(app: &App) -> Availability<Message> {
    let id = app.subject().and_then(Subject::person);
    match id.is_some_and(|id| !app.office.mergers().within(id).is_empty()) {
        true => Availability::Available,
        false => Availability::Unavailable(Message::new("merged-none")),
    }
}

/// Shows the records that were merged into the person under the cursor, as they were.
pub(super) fn show_merged(app: &mut App) {
    let found = merged(app);
    let Some((_, newest)) = found.last() else { return };
    let texts = *app.look.texts();
    let into = app.office.person(newest.into).ok().flatten();
    let title = Message::new("merged-title")
        .arg("who", into.map(|person| merge_called(&person.value)).unwrap_or_default());
    let title = texts.say(&title).into_owned();
    let mut facts = Vec::new();
    for (person, merger) in &found {
        let said = Message::new("merged-fact")
            .arg("who", merge_called(person))
            .arg("day", merger.on.to_string())
            .arg("by", merger.by.to_string());
        facts.push(Fact { label: "merged-record", text: texts.say(&said).into_owned() });
        for one in Detail::ALL.iter().filter(|one| one.is_told(person)) {
            let text = detail::told(&texts, app.office.tables(), *one, person);
            facts.push(Fact { label: one.field(), text });
        }
        let events = app.office.own_timeline(person.id.into()).map(|timeline| timeline.all().len());
        let said = Message::new("merged-events").arg("count", events.unwrap_or_default());
        facts.push(Fact { label: "merged-history", text: texts.say(&said).into_owned() });
    }
    details::open(app, title, facts);
}

/// Asks which of the records merged into the person under the cursor shall stand by itself again.
pub(super) fn ask_part(app: &mut App) {
    let answers = merged(app).into_iter().map(|(person, _)| {
        let who = merge_called(&person);
        let then = Then::say(Message::new("merge-parted").arg("who", who.clone()));
        let label = Message::new("merge-part").arg("who", who);
        Answer::new(label, Picked::Effects(vec![Effect::act(Act::Part(person.id), then)]))
    });
    let answers: Vec<Answer> = answers.collect();
    choice::ask(app, Message::new("merge-part-which"), answers);
}
