//! Everything a row of the standards says, fact by fact.

use super::words::Words;
use super::{Part, Row};
use crate::app::App;
use crate::domain::ServiceCode;
use crate::standards::{
    Audience, Catalogue, Clock, Completion, Indicator, ServiceDefinition, Trigger, Validity,
};

/// One fact: the locale key of its label, and what there is to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// The locale key of its label.
    pub label: &'static str,
    /// What it says.
    pub text: String,
}

/// The facts of one row, the most asked for first.
pub fn facts(app: &App, row: Row) -> Vec<Fact> {
    let catalogue = &app.office.tables().catalogue;
    let sheet = Sheet { facts: Vec::new(), words: Words { app } };
    let Row::Entry(part, at) = row else { return Vec::new() };
    match part {
        Part::Service => catalogue.services.get(at).map(|s| sheet.service(s)),
        Part::Clock => catalogue.clocks.get(at).map(|c| sheet.clock(c)),
        Part::Indicator => catalogue.indicators.get(at).map(|i| sheet.indicator(i)),
        _ => sheet.other(part, at),
    }
    .unwrap_or_default()
}

/// Facts being written down.
pub(super) struct Sheet<'a> {
    pub(super) facts: Vec<Fact>,
    pub(super) words: Words<'a>,
}

impl<'a> Sheet<'a> {
    pub(super) fn catalogue(&self) -> &'a Catalogue {
        &self.words.app.office.tables().catalogue
    }

    pub(super) fn put(&mut self, label: &'static str, text: impl Into<String>) {
        let text = text.into();
        if !text.is_empty() {
            self.facts.push(Fact { label, text });
        }
    }

    pub(super) fn list(&mut self, label: &'static str, items: &[String]) {
        self.put(label, items.join("; "));
    }

    fn service(mut self, service: &ServiceDefinition) -> Vec<Fact> {
        let words = self.words;
        self.put("fact-minutes", service.minutes.as_ref().map(|m| words.minutes(m)).unwrap_or_default());
        self.put("fact-requires", words.joined(service.requires.iter().map(|c| words.condition(c))));
        self.put("fact-targets", words.targets(&service.targets));
        self.put("fact-modes", words.joined(service.modes.iter().map(|mode| words.mode(*mode))));
        let completes = service.completes.iter().map(|completion| match completion {
            Completion::MinMeetings(n) => words.with("completes-meetings", "count", usize::from(*n)),
            Completion::Outcome(_) => words.say("completes-outcome"),
        });
        self.put("fact-completes", words.joined(completes));
        self.put("fact-sap", words.joined(service.sap.iter().map(|code| words.sap(*code))));
        self.cross_walk(service);
        self.put("fact-uncounted", words.uncounted(&service.code));
        self.put("fact-clocks", self.clocks_of(service));
        self.put("fact-indicators", self.indicators_of(service));
        self.put("fact-source", service.source.clone());
        self.validity(service.validity);
        self.list("fact-legal", &service.legal);
        self.put("fact-audience", words.audience(service.audience));
        if service.exclusive {
            self.put("fact-exclusive", words.say("fact-exclusive-yes"));
        }
        self.put("fact-aim", service.aim_it.clone().unwrap_or_default());
        self.list("fact-activities", &service.activities_it);
        self.put("fact-access", service.access_it.clone().unwrap_or_default());
        self.list("fact-output", &service.output_it);
        self.put("fact-outcome", service.outcome_it.clone().unwrap_or_default());
        self.list("fact-results", &service.results_it);
        let needs = &service.preconditions;
        self.list("fact-technical", &needs.technical_it);
        self.list("fact-skills", &needs.skills_it);
        self.list("fact-knowledge", &needs.knowledge_it);
        self.list("fact-conduct", &needs.conduct_it);
        self.list("fact-operating", &needs.operating_it);
        self.list("fact-registers", &service.registers);
        self.put("fact-note", service.note_it.clone().unwrap_or_default());
        self.facts
    }

    /// What a delivery counts as in the other documents, and what counts as it.
    fn cross_walk(&mut self, service: &ServiceDefinition) {
        let catalogue = self.catalogue();
        let words = self.words;
        let named = |code: &ServiceCode| words.named_service(code);
        let mut counted = catalogue.counted_as(&service.code);
        counted.retain(|code| *code != service.code);
        self.put("fact-counts-as", words.joined(counted.iter().map(named)));
        let mut into: Vec<&ServiceCode> = catalogue.services.iter().map(|other| &other.code).collect();
        into.retain(|other| **other != service.code && catalogue.counts(other, &service.code));
        into.dedup();
        self.put("fact-counted-in", words.joined(into.into_iter().map(named)));
    }

    /// The time limits that this service sets going or meets.
    fn clocks_of(&self, service: &ServiceDefinition) -> String {
        let words = self.words;
        let catalogue = self.catalogue();
        let touches = |triggers: &[Trigger]| {
            triggers.iter().filter_map(Trigger::service).any(|wanted| catalogue.counts(&service.code, wanted))
        };
        let clocks = catalogue.clocks.iter().filter(|clock| touches(&clock.starts) || touches(&clock.ends));
        words.joined(clocks.map(|clock| {
            let title = words.one_of(&clock.title_it, &clock.title_en);
            format!("{} {title} ({})", clock.id, words.limit(clock.limit))
        }))
    }

    /// The figures that this service is counted in.
    fn indicators_of(&self, service: &ServiceDefinition) -> String {
        let words = self.words;
        let catalogue = self.catalogue();
        let about = |indicator: &&Indicator| {
            let own = indicator.service.as_ref() == Some(&service.code);
            let mut counted = indicator.of.iter().filter_map(Trigger::service);
            own || counted.any(|wanted| catalogue.counts(&service.code, wanted))
        };
        let found = catalogue.indicators.iter().filter(about);
        words.joined(found.map(|indicator| {
            let label = words.one_of(&indicator.label_it, &indicator.label_en);
            format!("{}:{} {label}", indicator.standard, indicator.code)
        }))
    }

    fn clock(mut self, clock: &Clock) -> Vec<Fact> {
        let words = self.words;
        self.put("fact-limit", words.limit(clock.limit));
        self.put("fact-starts", words.triggers(&clock.starts));
        self.put("fact-ends", words.triggers(&clock.ends));
        self.put("fact-targets", words.targets(&clock.applies_to));
        self.put("fact-except", words.targets(&clock.except_for));
        let traits = [
            (clock.repeats, "clock-repeats"),
            (clock.while_status.is_some(), "clock-while-unemployed"),
            (clock.unless_agreed, "clock-unless-agreed"),
            (clock.goal, "clock-goal"),
            (!clock.verified, "clock-unverified"),
        ];
        let traits = traits.into_iter().filter(|(holds, _)| *holds);
        self.put("fact-how", words.joined(traits.map(|(_, key)| words.say(key))));
        self.put("fact-centres", words.centres(clock.centres));
        let steps = self.catalogue().process.iter().filter(|step| step.clock.as_ref() == Some(&clock.id));
        let steps =
            steps.map(|step| format!("{} {}", step.number, words.one_of(&step.title_it, &step.title_en)));
        self.put("fact-process", words.joined(steps));
        self.put("fact-audience", words.audience(clock.audience));
        self.put("fact-source", clock.source.clone());
        self.validity(clock.validity());
        self.put("fact-note", clock.note_it.clone().unwrap_or_default());
        self.facts
    }

    fn indicator(mut self, indicator: &Indicator) -> Vec<Fact> {
        let words = self.words;
        self.put("fact-measure", words.measure(indicator.measure));
        self.put("fact-of", words.triggers(&indicator.of));
        self.put("fact-from", words.triggers(&indicator.from));
        self.put("fact-after", words.triggers(&indicator.after));
        self.put("fact-not-after", words.triggers(&indicator.not_after));
        self.put("fact-limit", indicator.limit.map(|limit| words.limit(limit)).unwrap_or_default());
        self.put("fact-targets", words.targets(&indicator.target.into_iter().collect::<Vec<_>>()));
        self.put("fact-by", words.joined(indicator.by.iter().map(|by| words.breakdown(*by))));
        let goals = self.catalogue().objectives.iter();
        let goals = goals.filter(|o| o.standard == indicator.standard && o.indicator == indicator.code);
        self.put("fact-goals", words.joined(goals.map(|goal| words.goal(goal))));
        self.put("fact-audience", words.audience(indicator.subject));
        self.put(
            "fact-service",
            indicator.service.as_ref().map(|code| words.named_service(code)).unwrap_or_default(),
        );
        if indicator.through_vacancy {
            self.put("fact-through", words.say("fact-through-vacancy"));
        }
        if indicator.split.is_some() {
            self.put("fact-split", words.say("fact-split-outcome"));
        }
        let checks = self.catalogue().checks.iter().filter(|check| {
            check.standard == indicator.standard
                && (check.left == indicator.code || check.right == indicator.code)
        });
        self.put(
            "fact-checks",
            words.joined(checks.map(|check| words.one_of(&check.title_it, &check.title_en).to_owned())),
        );
        self.put("fact-source", indicator.source.clone());
        self.put("fact-note", indicator.note_it.clone().unwrap_or_default());
        self.facts
    }

    pub(super) fn validity(&mut self, validity: Validity) {
        if let Some(from) = validity.from {
            self.put("fact-valid-from", from.to_string());
        }
        if let Some(to) = validity.to {
            self.put("fact-valid-to", to.to_string());
        }
    }
}

/// The locale key of whom a row is about.
pub(super) fn audience_key(audience: Audience) -> &'static str {
    match audience {
        Audience::Person => "audience-person",
        Audience::Company => "audience-company",
        Audience::Vacancy => "audience-vacancy",
        Audience::School => "audience-school",
        Audience::Office => "audience-office",
    }
}
