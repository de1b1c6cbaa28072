//! What an event tells besides its title: outcome, way, minutes, codes. Special data tells nothing.

use crate::app::App;
use crate::app::missing::mode_key;
use crate::app::outcome::{attendance_key, programme_key};
use crate::domain::{
    Answer, CandidacyStep, Channel, Choice, Day, Decision, Direction, Event, EventKind, Mode, OfferAnswer,
    Subject, Work,
};
use crate::look::Message;
use crate::office::FoundId;
use crate::rules::circumstance_key;

/// The words after the title, most telling first.
pub fn tail(app: &App, subject: Subject, event: &Event) -> Vec<String> {
    let said = |key: &'static str| app.look.texts().get(key).into_owned();
    let until = |day: Day| app.look.texts().say(&Message::new("story-until").arg("day", day.to_string()));
    let mut words: Vec<String> = Vec::new();
    if app.office.is_sealed(event) {
        return words;
    }
    match &event.kind {
        EventKind::Profiling(profiling) => {
            words
                .extend(profiling.index.map(|index| app.look.texts().decimal(f64::from(index) / 1_000.0, 3)));
            words.extend(profiling.class.iter().map(ToString::to_string));
        }
        EventKind::Service(delivery) => {
            words.extend(delivery.mode.filter(|mode| *mode != Mode::Individual).map(|m| said(mode_key(m))));
            words.extend(delivery.below_minimum.iter().map(|_| said("story-below-minimum")));
        }
        EventKind::Appointment(appointment) => {
            words.extend(appointment.outcome.map(|outcome| said(attendance_key(outcome))));
            words.extend(appointment.time.map(|time| time.to_string()));
            words.extend(appointment.service.iter().map(|service| service.code().to_owned()));
        }
        EventKind::Contact(contact) => words.push(said(channel_key(contact.channel))),
        EventKind::PlanAction(action) => {
            words.extend(action.outcome.map(|step| said(programme_key(step))));
            words.extend(action.due.map(|day| until(day).into_owned()));
        }
        EventKind::Training(step) | EventKind::Traineeship(step) => words.push(said(programme_key(*step))),
        EventKind::Candidacy(candidacy) => {
            words.extend(answer_key(candidacy.step).map(said));
            words.extend(other(app, subject, candidacy.person.into()));
        }
        EventKind::Hire(hire) => {
            words.extend(other(app, subject, hire.person.into()));
            words.extend(hire.contract.map(|contract| contract.to_string()));
            words.extend(hire.until.map(|day| until(day).into_owned()));
        }
        EventKind::Benefit(benefit) => words.extend(benefit.until.map(|day| until(day).into_owned())),
        EventKind::Need(Some(vacancy)) => words.extend(name(app, FoundId::Vacancy(*vacancy))),
        EventKind::Call(call) => {
            let incoming = call.direction == Direction::Incoming;
            words.push(said(if incoming { "story-call-in" } else { "story-call-out" }));
            words.extend(call.vacancies.iter().filter_map(|id| name(app, FoundId::Vacancy(*id))));
        }
        EventKind::Reasons(reasons) => {
            words.extend(name(app, FoundId::Vacancy(reasons.vacancy)));
            let texts = app.look.texts();
            let score = texts.decimal(f64::from(reasons.score) / 100.0, 0);
            words.push(texts.say(&Message::new("story-score").arg("score", score)).into_owned());
        }
        kind => words.extend(declared(kind).map(|message| app.look.texts().say(&message).into_owned())),
    }
    words
}

/// What was declared, decided or reported, in words.
pub fn declared(kind: &EventKind) -> Option<Message> {
    Some(match kind {
        EventKind::Income(income) => Message::new(match income.work {
            Work::Employed => "story-income-employed",
            Work::SelfEmployed => "story-income-self-employed",
        })
        .arg("euro", income.euro)
        .arg("year", income.year.to_string()),
        EventKind::Circumstance(declared) => Message::new(circumstance_key(declared.circumstance)),
        EventKind::WeeklyHours(hours) => Message::new("story-hours").arg("hours", u8::from(*hours)),
        EventKind::Conditionality(decided) => decision(decided.decision)
            .arg("letter", decided.rule.to_string())
            .arg("day", decided.behaved_on.to_string())
            .arg("why", decided.why.to_string()),
        EventKind::Measure(measure) => {
            let event = format!("{:02}", measure.event);
            Message::new("story-measure").arg("code", measure.code.to_string()).arg("event", event)
        }
        _ => return None,
    })
}

fn decision(decision: Decision) -> Message {
    match decision {
        Decision::Reduced(days) => Message::new("story-reduced").arg("days", days),
        Decision::Forfeited => Message::new("story-forfeited"),
        Decision::Excused => Message::new("story-excused"),
    }
}

/// How long it took, in minutes, rounded up.
pub fn minutes(event: &Event) -> Option<u32> {
    match &event.kind {
        EventKind::Service(delivery) => delivery.minutes.map(u32::from),
        EventKind::Contact(contact) => contact.minutes.map(u32::from),
        EventKind::Call(call) => Some(call.seconds.div_ceil(60)),
        _ => None,
    }
}

/// The national level it counts as and the code it is reported with: «LEP B», «SAP A01».
pub fn codes(app: &App, event: &Event) -> Vec<String> {
    let EventKind::Service(delivery) = &event.kind else { return Vec::new() };
    if app.office.is_sealed(event) {
        return Vec::new();
    }
    let catalogue = &app.office.tables().catalogue;
    let counted = catalogue.counted_as(&delivery.service);
    let national = counted.iter().find(|code| code.standard() == "lep" && **code != delivery.service);
    let mut codes: Vec<String> = national.map(|code| format!("LEP {}", code.code())).into_iter().collect();
    let only = match catalogue.sap_choices(&delivery.service).as_slice() {
        [only] => Some(*only),
        _ => None,
    };
    codes.extend(delivery.sap.or(only).map(|sap| format!("SAP {sap}")));
    codes
}

/// Whom an event in a company's timeline is about.
fn other(app: &App, subject: Subject, person: Subject) -> Option<String> {
    if subject == person { None } else { name(app, person.into()) }
}

/// The name of a record that can be read.
fn name(app: &App, id: FoundId) -> Option<String> {
    app.office.name(id).ok().flatten()
}

fn channel_key(channel: Channel) -> &'static str {
    match channel {
        Channel::Phone => "channel-phone",
        Channel::Desk => "channel-desk",
        Channel::Email => "channel-email",
        Channel::Letter => "channel-letter",
        Channel::Visit => "channel-visit",
    }
}

fn answer_key(step: CandidacyStep) -> Option<&'static str> {
    Some(match step {
        CandidacyStep::Answered(Answer::Available) => "answer-available",
        CandidacyStep::Answered(Answer::Unavailable) => "answer-unavailable",
        CandidacyStep::Answered(Answer::NoAnswer) => "answer-none",
        CandidacyStep::Interviewed(Some(Choice::Chosen)) => "answer-chosen",
        CandidacyStep::Interviewed(Some(Choice::NotChosen)) => "answer-not-chosen",
        CandidacyStep::Offered(Some(OfferAnswer::Accepted)) => "answer-accepted",
        CandidacyStep::Offered(Some(OfferAnswer::Refused)) => "answer-refused",
        _ => return None,
    })
}
