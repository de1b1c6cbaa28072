//! Figures, days and groups in words.

use crate::app::App;
use crate::look::{Language, Message, Role};
use crate::reports::{Age, By, CheckResult, Gender, GoalRow, GoalVerdict, Period, Row, Unit, WhyUnknown};
use crate::standards::{Centres, Goal};
use crate::ui::pen::Pen;
use crate::ui::words::month_key;

pub(super) fn one_of<'t>(pen: &Pen<'_>, it: &'t str, en: &'t str) -> &'t str {
    match pen.look.texts().language() {
        Language::Italian => it,
        Language::English => en,
    }
}

pub(super) fn say(pen: &Pen<'_>, message: &Message) -> String {
    pen.look.texts().say(message).into_owned()
}

pub(super) fn label<'r>(pen: &Pen<'_>, row: &'r Row) -> &'r str {
    one_of(pen, &row.label_it, &row.label_en)
}

pub(super) fn check_title<'r>(pen: &Pen<'_>, check: &'r CheckResult) -> &'r str {
    one_of(pen, &check.title_it, &check.title_en)
}

/// Whether a coherence holds, and how many break it.
pub(super) fn check(pen: &Pen<'_>, check: &CheckResult) -> String {
    match (check.holds, check.records.len()) {
        (true, _) => pen.say("report-holds"),
        (false, 0) => pen.say("report-broken"),
        (false, count) => say(pen, &Message::new("check-broken-by").arg("count", count)),
    }
}

/// The title of a standard.
pub(super) fn standard(app: &App, id: &str) -> String {
    let known = app.office.tables().every.standards.iter().find(|standard| standard.id == id);
    let title = known.map(|standard| match app.look.texts().language() {
        Language::Italian => standard.title_it.clone(),
        Language::English => standard.title_en.clone(),
    });
    title.unwrap_or_else(|| id.to_owned())
}

/// «novembre 2026» is «nov 2026»; a year by its number; else both days.
pub(super) fn period(pen: &Pen<'_>, period: Period) -> String {
    let (from, to) = (period.from(), period.to());
    if period == Period::year_of(from) {
        return from.year().to_string();
    }
    let month = |day: crate::domain::Day| pen.say(month_key(day.month()));
    let whole = from.day() == 1 && (to + 1).day() == 1;
    match (whole, from.year() == to.year()) {
        _ if period == Period::month_of(from) => format!("{} {}", month(from), from.year()),
        (true, true) => format!("{}-{} {}", month(from), month(to), to.year()),
        _ => format!("{}-{}", from.short(), to.short()),
    }
}

/// By what figures are broken down.
pub(super) fn by(pen: &Pen<'_>, by: &By) -> String {
    match (by.gender, &by.age) {
        (false, None) => pen.say("by-nothing"),
        (true, None) => pen.say("by-gender"),
        (true, Some(_)) => pen.say("by-both"),
        (false, Some(_)) => pen.say("by-age"),
    }
}

/// Women, men, or not known.
pub(super) fn gender(pen: &Pen<'_>, gender: Gender) -> String {
    pen.say(match gender {
        Gender::Female => "gender-women",
        Gender::Male => "gender-men",
        Gender::Unknown => "gender-unknown",
    })
}

/// An age band.
pub(super) fn age(age: Age) -> String {
    age.to_string()
}

/// What a figure is a number of.
pub(super) fn unit(pen: &Pen<'_>, unit: Unit) -> String {
    pen.say(match unit {
        Unit::Persons => "report-unit-persons",
        Unit::Companies => "report-unit-companies",
        Unit::Vacancies => "report-unit-vacancies",
        Unit::Events => "report-unit-events",
        Unit::Posts => "report-unit-posts",
        Unit::Days => "report-unit-days",
        Unit::Dates => "report-unit-dates",
        Unit::Manual => "report-unit-manual",
    })
}

pub(super) fn number(pen: &Pen<'_>, number: u64) -> String {
    pen.look.texts().number(i64::try_from(number).unwrap_or(i64::MAX))
}

/// «+12%»; a figure that was nothing before has no per cent.
pub(super) fn change(pen: &Pen<'_>, now: u64, before: u64) -> String {
    let (now, before) = (i128::from(now), i128::from(before));
    match (now - before, before) {
        (0, _) => "=".to_owned(),
        (more, 0) => format!("+{more}"),
        (more, _) => {
            let percent = (more * 100 + more.signum() * before / 2) / before;
            let sign = if more > 0 { "+" } else { pen.look.glyphs().minus };
            if percent.abs() > 999 { format!("{sign}>999%") } else { format!("{sign}{}%", percent.abs()) }
        }
    }
}

/// A bar of `part` of `whole`.
pub(super) fn bar(pen: &Pen<'_>, part: u64, whole: u64, width: usize) -> String {
    #[allow(clippy::cast_precision_loss, reason = "a bar has few columns")]
    let share = if whole == 0 { 0.0 } else { part as f64 / whole as f64 };
    pen.look.glyphs().bar(share, width)
}

/// The mark of a verdict on a goal.
pub(super) fn verdict_mark(pen: &Pen<'_>, verdict: GoalVerdict) -> (&'static str, Role) {
    let glyphs = pen.look.glyphs();
    match verdict {
        GoalVerdict::Reached => (glyphs.done, Role::Ok),
        GoalVerdict::Missed => (glyphs.failed, Role::Late),
        GoalVerdict::Unknown(_) => (glyphs.unknown, Role::Unknown),
    }
}

/// The verdict on a goal, with the reason where nobody can say.
pub(super) fn verdict(pen: &Pen<'_>, verdict: GoalVerdict) -> String {
    pen.say(match verdict {
        GoalVerdict::Reached => "report-reached",
        GoalVerdict::Missed => "report-missed",
        GoalVerdict::Unknown(WhyUnknown::Unreadable) => "report-unreadable",
        GoalVerdict::Unknown(WhyUnknown::NoBase) => "report-no-base",
        GoalVerdict::Unknown(WhyUnknown::NoFigure) => "report-no-figure",
    })
}

/// What a goal asks: «+25% sul 2009».
pub(super) fn asks(pen: &Pen<'_>, goal: &GoalRow) -> String {
    match (&goal.goal, goal.against) {
        (Goal::IncreasePercent(percent), Some(year)) => {
            let message = Message::new("report-goal-increase").arg("percent", *percent);
            say(pen, &message.arg("year", year.to_string()))
        }
        (Goal::IncreasePercent(percent), None) => {
            say(pen, &Message::new("goal-increase").arg("percent", *percent))
        }
        (Goal::Share { percent, of }, _) => {
            say(pen, &Message::new("report-goal-share").arg("percent", *percent).arg("of", of.as_str()))
        }
        (Goal::Days(days), _) => say(pen, &Message::new("report-goal-days").arg("days", *days)),
        (Goal::Unknown, _) => pen.say("report-goal-unknown"),
    }
}

/// What there is: «+12%», «83%», «9 giorni».
fn reached(pen: &Pen<'_>, goal: &GoalRow) -> Option<String> {
    let value = goal.value?;
    let texts = pen.look.texts();
    Some(match &goal.goal {
        Goal::IncreasePercent(_) => {
            format!("{}{}%", if value > 0.0 { "+" } else { "" }, texts.decimal(value, 0))
        }
        Goal::Share { .. } => format!("{}%", texts.decimal(value, 0)),
        Goal::Days(_) => say(pen, &Message::new("goal-median").arg("days", texts.decimal(value, 1))),
        Goal::Unknown => return None,
    })
}

/// «+25% sul 2009: +12%».
pub(super) fn goal_short(pen: &Pen<'_>, goal: &GoalRow) -> String {
    match reached(pen, goal) {
        Some(value) => format!("{}: {value}", asks(pen, goal)),
        None => asks(pen, goal),
    }
}

/// All of it: «+25% sul 2009, entro 31/12/2011, centri pilota: +12% (47 su 42) · non raggiunto».
pub(super) fn goal_long(pen: &Pen<'_>, goal: &GoalRow) -> String {
    let by = goal.by.map(|day| say(pen, &Message::new("story-until").arg("day", day.to_string())));
    let centres = match goal.centres {
        Centres::All => None,
        Centres::Pilot => Some(pen.say("report-goal-pilot")),
        Centres::Other => Some(pen.say("report-goal-other")),
    };
    let recipients = goal.recipients.and_then(|target| crate::app::missing::target_key(target.word()));
    let recipients = recipients.map(|key| pen.say(key));
    let asked =
        [Some(asks(pen, goal)), by, centres, recipients].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let figure = match (goal.count, goal.base) {
        (Some(count), Some(base)) => {
            let of = Message::new("goal-of").arg("count", number(pen, count)).arg("base", number(pen, base));
            format!(" ({})", say(pen, &of))
        }
        _ => String::new(),
    };
    let value = reached(pen, goal).map(|value| format!(": {value}{figure}")).unwrap_or_default();
    format!("{asked}{value} {} {}", pen.look.glyphs().dot, verdict(pen, goal.verdict))
}
