//! What the rows say that are neither services nor time limits nor indicators.

use super::Part;
use super::detail::{Fact, Sheet};
use crate::look::Message;
use crate::standards::{Comparison, PlanRowKind, SanctionStep, SapDate, Side, Unit};

impl Sheet<'_> {
    /// The facts of a row of this kind; `None` when there is no such row.
    pub(super) fn other(mut self, part: Part, at: usize) -> Option<Vec<Fact>> {
        match part {
            Part::Service | Part::Clock | Part::Indicator => return None,
            Part::Area => self.area(at)?,
            Part::Check => self.check(at)?,
            Part::SystemObjective => self.objective(at)?,
            Part::Process => self.step(at)?,
            Part::ComplexTarget => self.complex(at)?,
            Part::Transversal => {
                let row = self.catalogue().transversal.get(at)?;
                self.put("fact-aim", row.text_it.clone());
                self.put("fact-source", row.source.clone());
            }
            Part::PilotCentre => {
                let row = self.catalogue().pilot_centres.get(at)?;
                self.put("fact-source", row.source.clone());
            }
            Part::PlanLevel => {
                let row = self.catalogue().plan_levels.get(at)?;
                let key = if row.plans_months { "plan-months" } else { "plan-no-months" };
                self.put("fact-how", self.words.say(key));
                self.put("fact-source", row.source.clone());
            }
            Part::PlanRow => self.plan_row(at)?,
            Part::Exclusive => {
                let row = self.catalogue().exclusive.get(at)?;
                let words = self.words;
                self.put("fact-of", words.joined(row.services.iter().map(|code| words.named_service(code))));
                self.put("fact-source", row.source.clone());
            }
            Part::Constant => self.constant(at)?,
            Part::Sanction => self.sanction(at)?,
            Part::Offer => self.offer(at)?,
            Part::SapEvent => {
                let row = self.catalogue().sap_events.get(at)?;
                let date = row.date.map(|date| match date {
                    SapDate::Proposed => "sap-date-proposed",
                    SapDate::Start => "sap-date-start",
                    SapDate::End => "sap-date-end",
                });
                self.put("fact-date", date.map(|key| self.words.say(key)).unwrap_or_default());
                self.put("fact-source", row.source.clone());
            }
            Part::Pathway => {
                let row = self.catalogue().pathway.get(at)?;
                self.put("fact-ends", self.words.triggers(&row.done));
                self.put("fact-refused", self.words.triggers(&row.refused));
                self.put("fact-source", row.source.clone());
            }
            Part::Benefit => {
                let row = self.catalogue().benefits.get(at)?;
                if row.counts_as_did {
                    self.put("fact-counts-as", self.words.say("benefit-counts-as-did"));
                }
                self.put("fact-source", row.source.clone());
            }
            Part::AgeBands => {
                let row = self.catalogue().age_bands.get(at)?;
                let bands = row.from.iter().filter_map(|age| row.band(*age)).collect::<Vec<_>>();
                self.list("fact-bands", &bands);
                self.put("fact-source", row.source.clone());
            }
        }
        Some(self.facts)
    }

    fn area(&mut self, at: usize) -> Option<()> {
        let row = self.catalogue().areas.get(at)?;
        self.put("fact-aim", row.purpose_it.clone());
        self.list("fact-recipients", &row.recipients_it);
        let services = self.catalogue().services.iter();
        let own = services.filter(|s| s.code.standard() == row.standard && s.area.as_ref() == Some(&row.id));
        let words = self.words;
        self.put("fact-of", words.joined(own.map(|service| words.named_service(&service.code))));
        self.put("fact-audience", words.audience(row.audience));
        self.put("fact-source", row.source.clone());
        Some(())
    }

    fn check(&mut self, at: usize) -> Option<()> {
        let row = self.catalogue().checks.get(at)?;
        let sign = match row.is {
            Comparison::Equal => "=",
            Comparison::AtMost => "<=",
        };
        let label = |code: &str| {
            let mut all = self.catalogue().indicators.iter();
            let found = all.find(|i| i.standard == row.standard && i.code == code);
            let label = found.map(|i| self.words.one_of(&i.label_it, &i.label_en)).unwrap_or_default();
            format!("{code} {label}")
        };
        let text = format!("{} {sign} {}", label(&row.left), label(&row.right));
        self.put("fact-checks", text);
        self.put("fact-source", row.source.clone());
        Some(())
    }

    fn objective(&mut self, at: usize) -> Option<()> {
        let row = self.catalogue().system_objectives.get(at)?;
        let words = self.words;
        let steps = row.steps.iter().map(|step| match step.by {
            Some(day) => format!("{}: {}", words.with("story-until", "day", day.to_string()), step.value_it),
            None => step.value_it.clone(),
        });
        self.list("fact-goals", &steps.collect::<Vec<_>>());
        self.put("fact-source", row.source.clone());
        Some(())
    }

    fn step(&mut self, at: usize) -> Option<()> {
        let row = self.catalogue().process.get(at)?;
        let words = self.words;
        let side = match row.office {
            Side::Front => "process-front",
            Side::Back => "process-back",
        };
        self.put("fact-how", words.say(side));
        let clock = row.clock.as_ref().and_then(|id| self.catalogue().clocks.iter().find(|c| c.id == *id));
        let clock = clock.map(|clock| {
            format!(
                "{} {} ({})",
                clock.id,
                words.one_of(&clock.title_it, &clock.title_en),
                words.limit(clock.limit)
            )
        });
        self.put("fact-clocks", clock.unwrap_or_default());
        self.put("fact-activities", row.text_it.clone().unwrap_or_default());
        self.put("fact-source", row.source.clone());
        Some(())
    }

    fn complex(&mut self, at: usize) -> Option<()> {
        let row = self.catalogue().complex_targets.get(at)?;
        self.list("fact-network", &row.network_it);
        self.list("fact-professional", &row.professional_it);
        self.list("fact-specialist", &row.specialist_it);
        self.put("fact-source", row.source.clone());
        Some(())
    }

    fn plan_row(&mut self, at: usize) -> Option<()> {
        let row = self.catalogue().plan_rows.get(at)?;
        let area = self.catalogue().plan_areas.iter().find(|area| area.id == row.area);
        let area =
            area.map(|area| format!("{} {}", area.id, self.words.one_of(&area.title_it, &area.title_en)));
        self.put("fact-area", area.unwrap_or_default());
        let kind = match row.kind {
            PlanRowKind::Action => "plan-action",
            PlanRowKind::Accreditation => "plan-accreditation",
            PlanRowKind::Measure => "plan-measure",
        };
        self.put("fact-how", self.words.say(kind));
        self.put("fact-short", row.short_it.clone());
        if row.free_title {
            self.put("fact-note", self.words.say("plan-free-title"));
        }
        self.put("fact-source", row.source.clone());
        Some(())
    }

    fn constant(&mut self, at: usize) -> Option<()> {
        let row = self.catalogue().constants.get(at)?;
        let unit = match row.unit {
            Unit::Days => "unit-days",
            Unit::Months => "unit-months",
            Unit::Years => "unit-years",
            Unit::EurYear => "unit-eur-year",
            Unit::HoursWeek => "unit-hours-week",
        };
        let value = i64::from(row.value);
        let value = self.words.app.look.texts().number(value);
        self.put("fact-value", format!("{value} {}", self.words.say(unit)));
        self.validity(row.validity());
        self.unverified(row.verified);
        self.put("fact-source", row.source.clone());
        self.put("fact-note", row.note_it.clone().unwrap_or_default());
        Some(())
    }

    fn sanction(&mut self, at: usize) -> Option<()> {
        let row = self.catalogue().sanctions.get(at)?;
        let words = self.words;
        let steps = row.steps.iter().zip(1..).map(|(step, time)| {
            let what = match step {
                SanctionStep::ReductionDays(days) => words.with("sanction-days", "days", *days),
                SanctionStep::Forfeiture(_) => words.say("sanction-forfeiture"),
            };
            let message = Message::new("sanction-step").arg("time", time).arg("what", what);
            words.app.look.texts().say(&message).into_owned()
        });
        self.list("fact-steps", &steps.collect::<Vec<_>>());
        self.put("fact-of", words.triggers(&row.events));
        self.unverified(row.verified);
        self.put("fact-source", row.source.clone());
        self.put("fact-note", row.note_it.clone().unwrap_or_default());
        Some(())
    }

    fn offer(&mut self, at: usize) -> Option<()> {
        let row = self.catalogue().suitable_offer.get(at)?;
        let words = self.words;
        let mut when = words.with("offer-over", "months", row.over_months);
        if let Some(months) = row.up_to_months {
            when = format!("{when}, {}", words.with("offer-up-to", "months", months));
        }
        self.put("fact-targets", when);
        let figures = [
            (row.max_km, "offer-km"),
            (row.max_minutes, "offer-minutes"),
            (row.min_months, "offer-months"),
            (row.min_percent, "offer-percent"),
        ];
        let figures = figures.into_iter().filter_map(|(n, key)| Some(words.with(key, "count", n?)));
        self.put("fact-value", words.joined(figures));
        self.unverified(row.verified);
        self.put("fact-source", row.source.clone());
        self.put("fact-note", row.note_it.clone().unwrap_or_default());
        Some(())
    }

    fn unverified(&mut self, verified: bool) {
        if !verified {
            self.put("fact-how", self.words.say("clock-unverified"));
        }
    }
}
