//! Conditions, limits, minutes and patterns of the standards, in words.

use super::detail::audience_key;
use crate::app::App;
use crate::app::missing::{mode_key, target_key};
use crate::domain::{Mode, SapCode, ServiceCode};
use crate::look::{Arg, Language, Message};
use crate::standards::{
    Amount, Audience, Breakdown, Centres, Condition, Goal, Limit, Measure, Minutes, Objective, Target,
    Trigger, VacancyMoment,
};

/// Puts rows of the standards into the words of a session.
#[derive(Clone, Copy)]
pub(super) struct Words<'a> {
    pub(super) app: &'a App,
}

impl Words<'_> {
    pub(super) fn say(self, key: &str) -> String {
        self.app.look.texts().get(key).into_owned()
    }

    pub(super) fn with(self, key: &'static str, name: &'static str, value: impl Into<Arg>) -> String {
        self.app.look.texts().say(&Message::new(key).arg(name, value)).into_owned()
    }

    pub(super) fn joined(self, parts: impl Iterator<Item = String>) -> String {
        parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    }

    pub(super) fn audience(self, audience: Audience) -> String {
        self.say(audience_key(audience))
    }

    pub(super) fn mode(self, mode: Mode) -> String {
        self.say(mode_key(mode))
    }

    /// The one of two texts that fits the session's language.
    pub(super) fn one_of<'t>(self, it: &'t str, en: &'t str) -> &'t str {
        match self.app.look.texts().language() {
            Language::Italian => it,
            Language::English => en,
        }
    }

    /// A service by its standard, code and title.
    pub(super) fn named_service(self, code: &ServiceCode) -> String {
        let service = self.app.office.tables().catalogue.service(code);
        let title = service.map(|service| self.one_of(&service.title_it, &service.title_en));
        format!("{code} {}", title.unwrap_or_default()).trim_end().to_owned()
    }

    /// A code of the electronic file, with its name where the table has it.
    pub(super) fn sap(self, code: SapCode) -> String {
        let measure = self.app.office.tables().codes.measure(code);
        let name = measure.map(|named| self.one_of(&named.it, &named.en)).unwrap_or_default();
        format!("{code} {name}").trim_end().to_owned()
    }

    fn target(self, target: Target) -> String {
        target_key(target.word()).map_or_else(|| target.to_string(), |key| self.say(key))
    }

    pub(super) fn targets(self, targets: &[Target]) -> String {
        self.joined(targets.iter().map(|target| self.target(*target)))
    }

    /// Minutes by mode, or by kind of people.
    pub(super) fn minutes(self, given: &Minutes) -> String {
        let minutes = self.say("story-minutes");
        match given {
            Minutes::Minimum(by_mode) => {
                let cells = by_mode.iter().map(|(mode, n)| format!("{} {n} {minutes}", self.mode(*mode)));
                format!("{} {}", self.say("minutes-minimum"), self.joined(cells))
            }
            Minutes::Reference(row) => {
                let cells = row.cells.iter().filter_map(|(target, amount)| {
                    let told = match amount {
                        Amount::Minutes(n) => format!("{n} {minutes}"),
                        Amount::Included => self.say("minutes-included"),
                        Amount::None => return None,
                        Amount::Unknown => self.say("minutes-unreadable"),
                    };
                    let own = *target == Target::Any;
                    Some(if own { told } else { format!("{} {told}", self.target(*target)) })
                });
                format!("{} {} ({})", self.say("minutes-reference"), self.joined(cells), row.row)
            }
        }
    }

    pub(super) fn condition(self, condition: &Condition) -> String {
        let codes =
            |codes: &[ServiceCode]| codes.iter().map(ServiceCode::code).collect::<Vec<_>>().join(", ");
        match condition {
            Condition::After(services) => self.with("requires-after", "services", codes(services)),
            Condition::AfterAny(services) => self.with("requires-after-any", "services", codes(services)),
            Condition::AfterOrWith(services) => self.with("requires-with", "services", codes(services)),
            Condition::Pact(_) => self.say("requires-pact"),
            Condition::Recorded(trigger) => self.with("requires-recorded", "what", self.trigger(trigger)),
            Condition::Need(_) => self.say("requires-need"),
            Condition::MinAge(years) => self.with("requires-age", "years", *years),
            Condition::Target(target) => self.with("requires-target", "target", self.target(*target)),
            Condition::UnemployedOverMonths(months) => self.with("requires-months", "months", *months),
        }
    }

    /// Why deliveries of a service are counted for nothing in a standard.
    pub(super) fn uncounted(self, code: &ServiceCode) -> String {
        let rows = self.app.office.tables().catalogue.uncounted(code);
        self.joined(
            rows.map(|row| format!("{}: {}", row.standard, self.one_of(&row.reason_it, &row.reason_en))),
        )
    }

    pub(super) fn limit(self, limit: Limit) -> String {
        match limit {
            Limit::Days(days) => self.with("limit-days", "days", days),
            Limit::WorkingDays(days) => self.with("limit-working-days", "days", days),
            Limit::Months(months) => self.with("limit-months", "months", months),
            Limit::OwnDate => self.say("limit-own-date"),
            Limit::Operator => self.say("limit-operator"),
            Limit::Decision => self.say("limit-decision"),
        }
    }

    pub(super) fn triggers(self, triggers: &[Trigger]) -> String {
        self.joined(triggers.iter().map(|trigger| self.trigger(trigger)))
    }

    /// Events are told with the words of import files: that is what operators and files call them.
    fn trigger(self, trigger: &Trigger) -> String {
        match trigger {
            Trigger::Service(code) => {
                let service = self.app.office.tables().catalogue.service(code);
                let title = service.map(|service| self.one_of(&service.title_it, &service.title_en));
                format!("{} {}", code.code(), title.unwrap_or_default()).trim_end().to_owned()
            }
            Trigger::Event(pattern) => {
                let more = [
                    pattern.outcome,
                    pattern.direction.map(|direction| direction.word()),
                    pattern.channel.map(|channel| channel.word()),
                ];
                let words = std::iter::once(pattern.word).chain(more.into_iter().flatten());
                words.map(|word| word.replace('_', " ")).collect::<Vec<_>>().join(" ")
            }
            Trigger::Vacancy(moment) => self.say(match moment {
                VacancyMoment::Requested => "moment-requested",
                VacancyMoment::Published => "moment-published",
                VacancyMoment::ShortlistSent => "moment-sent",
                VacancyMoment::Closed => "moment-closed",
            }),
        }
    }

    pub(super) fn centres(self, centres: Centres) -> String {
        match centres {
            Centres::All => String::new(),
            Centres::Pilot => self.say("centres-pilot"),
            Centres::Other => self.say("centres-other"),
        }
    }

    pub(super) fn measure(self, measure: Measure) -> String {
        self.say(match measure {
            Measure::Subjects => "measure-subjects",
            Measure::Events => "measure-events",
            Measure::Posts => "measure-posts",
            Measure::Days => "measure-days",
            Measure::Dates => "measure-dates",
            Measure::Manual => "measure-manual",
        })
    }

    pub(super) fn breakdown(self, by: Breakdown) -> String {
        self.say(match by {
            Breakdown::Gender => "by-gender",
            Breakdown::Age => "by-age",
        })
    }

    /// What an indicator should reach, by when and for which centres.
    pub(super) fn goal(self, objective: &Objective) -> String {
        let value = match &objective.value {
            Goal::IncreasePercent(percent) => self.with("goal-increase", "percent", *percent),
            Goal::Share { percent, of } => {
                let message = Message::new("goal-share").arg("percent", *percent).arg("of", of.as_str());
                self.app.look.texts().say(&message).into_owned()
            }
            Goal::Days(days) => self.with("limit-days", "days", *days),
            Goal::Unknown => self.say("minutes-unreadable"),
        };
        let by = objective.by.map(|day| self.with("story-until", "day", day.to_string()));
        let centres = Some(self.centres(objective.centres)).filter(|text| !text.is_empty());
        [Some(value), by, centres].into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}
