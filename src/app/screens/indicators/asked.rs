//! Which standard, which days, broken down by what.

use crate::app::App;
use crate::app::form::read;
use crate::app::overlay::choice::{self, Answer, Picked};
use crate::app::overlay::line;
use crate::domain::Day;
use crate::look::{Language, Message};
use crate::office::{Office, ReportAsked};
use crate::reports::{By, Period};

/// Months that are told apart, at most.
const MONTHS: usize = 12;

/// What is asked for; what was not chosen is as the office has it.
#[derive(Debug, Default)]
pub struct Asked {
    standard: Option<String>,
    days: Option<Days>,
    by: Option<By>,
}

/// The days asked for, and by what they step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Days {
    /// The days.
    pub period: Period,
    /// What they are.
    pub span: Span,
}

/// A stretch of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Span {
    /// A month.
    Month,
    /// A quarter.
    Quarter,
    /// A year.
    Year,
    /// Any days.
    Own,
}

impl Span {
    /// The stretch that a day is in; `None` where only the operator can say.
    fn of(self, day: Day) -> Option<Period> {
        match self {
            Span::Month => Some(Period::month_of(day)),
            Span::Year => Some(Period::year_of(day)),
            Span::Quarter => {
                let first = Day::from_ymd(day.year(), day.month().saturating_sub(1) / 3 * 3 + 1, 1)?;
                Period::new(first, first.plus_months(3) - 1).ok()
            }
            Span::Own => None,
        }
    }
}

impl Days {
    fn of(span: Span, day: Day) -> Option<Days> {
        span.of(day).map(|period| Days { period, span })
    }

    /// The stretch before, or the one after.
    fn step(self, later: bool) -> Option<Days> {
        let (from, to) = (self.period.from(), self.period.to());
        if self.span != Span::Own {
            return Days::of(self.span, if later { to + 1 } else { from - 1 });
        }
        let length = to.days_since(from);
        let period = if later { Period::new(to + 1, to + 1 + length).ok()? } else { self.period.previous() };
        Some(Days { period, span: Span::Own })
    }
}

impl Asked {
    /// The standard: the office's own unless another was chosen.
    pub fn standard(&self, office: &Office) -> String {
        self.standard.clone().unwrap_or_else(|| office.settings().standard.to_string())
    }

    /// The days: this month unless others were chosen.
    pub fn days(&self, today: Day) -> Days {
        self.days.unwrap_or(Days { period: Period::month_of(today), span: Span::Month })
    }

    /// By what figures are broken down: by sex and the first age bands unless something else was chosen.
    pub fn by(&self, office: &Office) -> By {
        let bands = || office.tables().catalogue.age_bands.first().cloned();
        self.by.clone().unwrap_or_else(|| By { gender: true, age: bands() })
    }

    pub(super) fn question(&self, office: &Office) -> ReportAsked {
        let period = self.days(office.today()).period;
        ReportAsked {
            standard: self.standard(office),
            period,
            by: self.by(office),
            monthly: (2..=MONTHS).contains(&period.months().count()),
            compare: true,
        }
    }
}

/// What an answer changes.
#[derive(Debug, Clone)]
pub enum Changed {
    /// The standard.
    Standard(String),
    /// The days.
    Days(Days),
    /// The days, to be written by the operator.
    OwnDays,
    /// What figures are broken down by.
    By(By),
}

/// Takes an answer.
pub(in crate::app) fn change(app: &mut App, changed: Changed) {
    let asked = &mut app.screens.indicators.asked;
    match changed {
        Changed::Standard(standard) => asked.standard = Some(standard),
        Changed::Days(days) => asked.days = Some(days),
        Changed::By(by) => asked.by = Some(by),
        Changed::OwnDays => {
            line::open_with(app, "report.dates ");
            return app.hint(Message::new("indicators-write-days"));
        }
    }
    app.screens.indicators.behind = None;
    app.refresh();
}

fn ask(app: &mut App, title: &'static str, answers: Vec<(Message, Changed)>) {
    let options = answers.into_iter().map(|(label, changed)| Answer::new(label, Picked::Report(changed)));
    let options = options.collect();
    choice::ask(app, Message::new(title), options);
}

/// Asks for the standard.
pub(in crate::app) fn ask_standard(app: &mut App) {
    let italian = app.look.texts().language() == Language::Italian;
    let own = app.office.settings().standard.to_string();
    let every = &app.office.tables().every;
    let mut known = app.office.reportable();
    known.sort_by_key(|id| *id != own);
    let answers = known.into_iter().map(|id| {
        let standard = every.standards.iter().find(|standard| standard.id == id);
        let title = standard.map_or(id, |s| if italian { &s.title_it } else { &s.title_en });
        (
            Message::new("indicators-named").arg("name", title).arg("standard", id),
            Changed::Standard(id.to_owned()),
        )
    });
    let answers = answers.collect();
    ask(app, "indicators-which", answers);
}

/// Asks for the days.
pub(in crate::app) fn ask_period(app: &mut App) {
    let today = app.office.today();
    let mut answers = Vec::new();
    for (span, this, last) in [
        (Span::Month, "period-month", "period-last-month"),
        (Span::Quarter, "period-quarter", "period-last-quarter"),
        (Span::Year, "period-year", "period-last-year"),
    ] {
        let now = Days::of(span, today);
        let before = now.and_then(|days| days.step(false));
        for (days, key) in [(now, this), (before, last)] {
            if let Some(days) = days {
                let (from, to) = (days.period.from().to_string(), days.period.to().to_string());
                answers.push((Message::new(key).arg("from", from).arg("to", to), Changed::Days(days)));
            }
        }
    }
    answers.push((Message::new("period-own"), Changed::OwnDays));
    ask(app, "indicators-when", answers);
}

/// Asks by what figures are broken down.
pub(in crate::app) fn ask_by(app: &mut App) {
    let italian = app.look.texts().language() == Language::Italian;
    let mut answers = vec![
        (Message::new("by-nothing"), Changed::By(By::default())),
        (Message::new("by-gender"), Changed::By(By { gender: true, age: None })),
    ];
    for bands in &app.office.tables().catalogue.age_bands {
        let name = if italian { &bands.title_it } else { &bands.title_en };
        for (key, gender) in [("by-both-in", true), ("by-age-in", false)] {
            let by = By { gender, age: Some(bands.clone()) };
            answers.push((Message::new(key).arg("bands", name.as_str()), Changed::By(by)));
        }
    }
    ask(app, "indicators-by", answers);
}

/// The stretch of days before, or after.
pub(in crate::app) fn step(app: &mut App, later: bool) {
    let days = app.screens.indicators.asked.days(app.office.today());
    if let Some(days) = days.step(later) {
        change(app, Changed::Days(days));
    }
}

/// Days written by the operator: the first and the last.
pub(in crate::app) fn own_days(app: &mut App, text: &str) {
    let around = app.around();
    let mut words = text.split_whitespace();
    let mut next = || read::day(words.next().unwrap_or_default(), &around).ok().flatten();
    let period = next().zip(next()).map(|(from, to)| Period::new(from, to));
    match period {
        Some(Ok(period)) => {
            app.go(crate::app::screens::Screen::Indicators);
            change(app, Changed::Days(Days { period, span: Span::Own }));
        }
        Some(Err(wrong)) => {
            let message = Message::new("report-backwards").arg("from", wrong.from.to_string());
            written_again(app, text, message.arg("to", wrong.to.to_string()));
        }
        None => written_again(app, text, Message::new("period-unreadable").arg("text", text)),
    }
}

/// Days that cannot be counted stay in the line, to be mended.
fn written_again(app: &mut App, text: &str, why: Message) {
    line::open_with(app, &format!("report.dates {text}"));
    app.refuse(why);
}
