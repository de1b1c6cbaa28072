//! Everything a row of the standards says, fact by fact.

use super::Row;
use super::words::Words;
use crate::app::App;
use crate::domain::ServiceCode;
use crate::standards::{Audience, Clock, Completion, Indicator, ServiceDefinition, Validity};

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
    match row {
        Row::Heading(..) => Vec::new(),
        Row::Service(at) => catalogue.services.get(at).map(|s| sheet.service(s)).unwrap_or_default(),
        Row::Clock(at) => catalogue.clocks.get(at).map(|c| sheet.clock(c)).unwrap_or_default(),
        Row::Indicator(at) => catalogue.indicators.get(at).map(|i| sheet.indicator(i)).unwrap_or_default(),
    }
}

/// Facts being written down.
struct Sheet<'a> {
    facts: Vec<Fact>,
    words: Words<'a>,
}

impl Sheet<'_> {
    fn put(&mut self, label: &'static str, text: impl Into<String>) {
        let text = text.into();
        if !text.is_empty() {
            self.facts.push(Fact { label, text });
        }
    }

    fn list(&mut self, label: &'static str, items: &[String]) {
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
        self.put("fact-sap", words.joined(service.sap.iter().map(ToString::to_string)));
        self.put("fact-counts-as", codes(&service.counts_as));
        self.put("fact-stands-for", codes(&service.default_for));
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
        self.list("fact-operating", &needs.operating_it);
        self.put("fact-note", service.note_it.clone().unwrap_or_default());
        self.facts
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
        let catalogue = &words.app.office.tables().catalogue;
        let goals = catalogue.objectives.iter();
        let goals = goals.filter(|o| o.standard == indicator.standard && o.indicator == indicator.code);
        self.put("fact-goals", words.joined(goals.map(|goal| words.goal(goal))));
        self.put("fact-audience", words.audience(indicator.subject));
        self.put("fact-service", indicator.service.as_ref().map(ToString::to_string).unwrap_or_default());
        self.put("fact-source", indicator.source.clone());
        self.put("fact-note", indicator.note_it.clone().unwrap_or_default());
        self.facts
    }

    fn validity(&mut self, validity: Validity) {
        if let Some(from) = validity.from {
            self.put("fact-valid-from", from.to_string());
        }
        if let Some(to) = validity.to {
            self.put("fact-valid-to", to.to_string());
        }
    }
}

fn codes(codes: &[ServiceCode]) -> String {
    codes.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
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
