//! Events in words.

use super::Words;
use crate::domain::{
    CandidacyStep, Channel, DidStep, Direction, Event, EventKind, Mode, ServiceCode, ServiceDelivery,
};
use crate::look::Message;
use crate::ui::story;

impl Words<'_> {
    /// What happened, in one line: «C Orientamento di base, 45 min, individuale».
    pub(in crate::cli) fn event(&self, event: &Event) -> String {
        if event.kind.is_special() {
            return self.say("cli-event-masked");
        }
        let label = self.label(&event.kind);
        let mut parts = self.details(&event.kind);
        parts.extend(event.kind.outcome_word().map(|word| self.outcome(word)));
        match parts.is_empty() {
            true => label,
            false => format!("{label}: {}", parts.join(", ")),
        }
    }

    /// The kind of an event.
    fn label(&self, kind: &EventKind) -> String {
        self.say(match kind {
            EventKind::Did(DidStep::Released) => "cli-event-did",
            EventKind::Did(DidStep::Suspended) => "cli-event-did-suspended",
            EventKind::Did(DidStep::Resumed) => "cli-event-did-resumed",
            EventKind::Did(DidStep::Revoked) => "cli-event-did-revoked",
            EventKind::Profiling(_) => "cli-event-profiling",
            EventKind::Service(_) => "cli-event-service",
            EventKind::Appointment(_) => "cli-event-appointment",
            EventKind::Contact(contact) => match contact.direction {
                Direction::Incoming => "cli-event-contact-in",
                Direction::Outgoing => "cli-event-contact-out",
            },
            EventKind::Pact(_) => "cli-event-pact",
            EventKind::ActionPlan(_) => "cli-event-plan",
            EventKind::PlanAction(_) => "cli-event-action",
            EventKind::Training(_) => "cli-event-training",
            EventKind::Traineeship(_) => "cli-event-traineeship",
            EventKind::Candidacy(candidacy) => match candidacy.step {
                CandidacyStep::Proposed => "cli-step-proposed",
                CandidacyStep::Answered(_) => "cli-step-answered",
                CandidacyStep::Preselected => "cli-step-preselected",
                CandidacyStep::Referred => "cli-step-referred",
                CandidacyStep::Interviewed(_) => "cli-step-interviewed",
                CandidacyStep::Offered(_) => "cli-step-offered",
            },
            EventKind::Hire(_) => "cli-event-hire",
            EventKind::Cessation => "cli-event-cessation",
            EventKind::Benefit(_) => "cli-event-benefit",
            EventKind::TargetedPlacement => "cli-event-masked",
            EventKind::Need(_) => "cli-event-need",
            EventKind::Document(_) => "cli-event-document",
            EventKind::Note => "cli-event-note",
            EventKind::Annul(_) => "cli-event-annul",
            EventKind::Call(_) => "cli-event-call",
            EventKind::Income(_) => "event-income",
            EventKind::Circumstance(declared) if declared.holds => "event-circumstance",
            EventKind::Circumstance(_) => "event-circumstance-over",
            EventKind::WeeklyHours(_) => "event-weekly-hours",
            EventKind::Conditionality(_) => "event-conditionality",
            EventKind::Measure(_) => "event-measure",
            EventKind::Reasons(_) => "cli-event-reasons",
        })
    }

    fn details(&self, kind: &EventKind) -> Vec<String> {
        match kind {
            EventKind::Profiling(profiling) => {
                let index = profiling.index.map(|index| self.texts.decimal(f64::from(index) / 1_000.0, 3));
                profiling.class.iter().map(ToString::to_string).chain(index).collect()
            }
            EventKind::Service(delivery) => self.delivery(delivery),
            EventKind::Appointment(appointment) => {
                let time = appointment.time.map(|time| time.to_string());
                time.into_iter().chain(appointment.service.as_ref().map(|code| self.service(code))).collect()
            }
            EventKind::Contact(contact) => {
                let channel = self.channel(contact.channel);
                std::iter::once(channel).chain(contact.minutes.map(|m| self.for_minutes(m))).collect()
            }
            EventKind::PlanAction(action) => {
                let due =
                    action.due.map(|due| self.tell(&Message::new("cli-due-by").arg("day", due.to_string())));
                std::iter::once(action.title.to_string()).chain(due).collect()
            }
            EventKind::Candidacy(candidacy) => vec![self.vacancy(candidacy.vacancy)],
            EventKind::Hire(hire) => {
                let contract = hire.contract.map(|code| self.contract(code));
                let until =
                    hire.until.map(|day| self.tell(&Message::new("cli-until").arg("day", day.to_string())));
                hire.vacancy.map(|id| self.vacancy(id)).into_iter().chain(contract).chain(until).collect()
            }
            EventKind::Benefit(benefit) => {
                let until = benefit
                    .until
                    .map(|day| self.tell(&Message::new("cli-until").arg("day", day.to_string())));
                std::iter::once(benefit.name.to_string()).chain(until).collect()
            }
            EventKind::Need(Some(vacancy)) => vec![self.vacancy(*vacancy)],
            EventKind::Reasons(reasons) => {
                let score = self.texts.decimal(f64::from(reasons.score) / 100.0, 0);
                vec![self.vacancy(reasons.vacancy), score]
            }
            EventKind::Document(title) => vec![title.to_string()],
            EventKind::Call(call) => {
                let minutes = u16::try_from(call.seconds.div_ceil(60)).unwrap_or(u16::MAX);
                let seen = call.vacancies.iter().map(|id| self.vacancy(*id));
                std::iter::once(self.for_minutes(minutes)).chain(seen).collect()
            }
            EventKind::Income(_)
            | EventKind::WeeklyHours(_)
            | EventKind::Conditionality(_)
            | EventKind::Measure(_) => story::declared(kind).iter().map(|said| self.tell(said)).collect(),
            EventKind::Did(_)
            | EventKind::Circumstance(_)
            | EventKind::Pact(_)
            | EventKind::ActionPlan(_)
            | EventKind::Training(_)
            | EventKind::Traineeship(_)
            | EventKind::Cessation
            | EventKind::TargetedPlacement
            | EventKind::Need(None)
            | EventKind::Note
            | EventKind::Annul(_) => Vec::new(),
        }
    }

    fn delivery(&self, delivery: &ServiceDelivery) -> Vec<String> {
        let minutes = delivery.minutes.map(|minutes| self.for_minutes(minutes));
        let mode = delivery.mode.map(|mode| self.mode(mode));
        let sap = delivery.sap.as_ref().map(|sap| format!("SAP {sap}"));
        std::iter::once(self.service(&delivery.service)).chain(minutes).chain(mode).chain(sap).collect()
    }

    /// A service with its title.
    pub(in crate::cli) fn service(&self, code: &ServiceCode) -> String {
        match self.office.tables().catalogue.service(code) {
            Some(service) => format!("{code} {}", self.pick(&service.title_it, &service.title_en)),
            None => code.to_string(),
        }
    }

    fn for_minutes(&self, minutes: u16) -> String {
        self.tell(&Message::new("cli-minutes").arg("minutes", minutes))
    }

    fn mode(&self, mode: Mode) -> String {
        self.say(match mode {
            Mode::Individual => "cli-mode-individual",
            Mode::Group => "cli-mode-group",
            Mode::Phone => "cli-mode-phone",
            Mode::BackOffice => "cli-mode-back-office",
        })
    }

    fn channel(&self, channel: Channel) -> String {
        self.say(match channel {
            Channel::Phone => "cli-channel-phone",
            Channel::Desk => "cli-channel-desk",
            Channel::Email => "cli-channel-email",
            Channel::Letter => "cli-channel-letter",
            Channel::Visit => "cli-channel-visit",
        })
    }

    /// How something went, in the operator's language.
    pub(super) fn outcome(&self, word: &str) -> String {
        outcome_key(word).map_or_else(|| word.to_owned(), |key| self.say(key))
    }
}

/// The key for a word of the files, which are Italian.
fn outcome_key(word: &str) -> Option<&'static str> {
    Some(match word {
        "proposto" => "cli-outcome-proposed",
        "firmato" => "cli-outcome-signed",
        "rifiutato" => "cli-outcome-refused",
        "iscritto" => "cli-outcome-enrolled",
        "avviato" => "cli-outcome-started",
        "concluso" => "cli-outcome-completed",
        "abbandonato" => "cli-outcome-abandoned",
        "presente" => "cli-outcome-present",
        "assente_giustificato" => "cli-outcome-excused",
        "assente_ingiustificato" => "cli-outcome-unexcused",
        "annullato" => "cli-outcome-cancelled",
        "disponibile" => "cli-outcome-available",
        "non_disponibile" => "cli-outcome-unavailable",
        "nessuna_risposta" => "cli-outcome-no-answer",
        "scelto" => "cli-outcome-chosen",
        "non_scelto" => "cli-outcome-not-chosen",
        "accettata" => "cli-outcome-accepted",
        "rifiutata" => "cli-outcome-turned-down",
        "solo_con_persone_a_carico" => "circumstance-alone",
        "genere_sottorappresentato" => "circumstance-gender",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Answer, Attendance, Choice, OfferAnswer, ProgrammeStep, SignatureStep};

    #[test]
    fn every_outcome_has_its_words() {
        let words = (SignatureStep::ALL.iter().map(|o| o.word()))
            .chain(ProgrammeStep::ALL.iter().map(|o| o.word()))
            .chain(Attendance::ALL.iter().map(|o| o.word()))
            .chain(Answer::ALL.iter().map(|o| o.word()))
            .chain(Choice::ALL.iter().map(|o| o.word()))
            .chain(OfferAnswer::ALL.iter().map(|o| o.word()));
        for word in words {
            assert!(outcome_key(word).is_some(), "{word}");
        }
    }
}
