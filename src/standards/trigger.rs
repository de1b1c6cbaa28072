//! What starts a clock, meets it, or is counted: a pattern over what can happen.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::domain::{
    Answer, Attendance, Channel, Choice, Direction, EventKind, OfferAnswer, ProgrammeStep, ServiceCode,
    SignatureStep,
};

/// A pattern over what can happen to a person, a company or a vacancy.
///
/// In the files: `{ service = "A.2" }`, `{ event = "patto", outcome = "firmato" }`, `{ vacancy = "richiesta" }`; the
/// words are those of import files.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Trigger<S = ServiceCode> {
    /// A delivery of this service, or of one that counts as it.
    Service(S),
    /// An event of a timeline.
    Event(EventPattern),
    /// A moment of a vacancy.
    Vacancy(VacancyMoment),
}

/// A pattern over the events of a timeline; what is `None` matches everything.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct EventPattern {
    /// The kind, as in import files.
    pub word: &'static str,
    /// How it went.
    pub outcome: Option<&'static str>,
    /// For conversations: who turned to whom.
    pub direction: Option<Direction>,
    /// For conversations: by which way.
    pub channel: Option<Channel>,
}

/// A moment in the life of a vacancy.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub enum VacancyMoment {
    /// The company asked.
    #[serde(rename = "richiesta")]
    Requested,
    /// It was made public.
    #[serde(rename = "pubblicata")]
    Published,
    /// The first profiles went to the company.
    #[serde(rename = "rosa_inviata")]
    ShortlistSent,
    /// It was closed.
    #[serde(rename = "esito")]
    Closed,
}

impl VacancyMoment {
    /// Every moment, in the order of a vacancy's life.
    pub const ALL: [VacancyMoment; 4] = [
        VacancyMoment::Requested,
        VacancyMoment::Published,
        VacancyMoment::ShortlistSent,
        VacancyMoment::Closed,
    ];
}

impl EventPattern {
    /// Every event of a kind, as import files name it; `None` for a word that is none.
    pub fn of_kind(word: &str) -> Option<Self> {
        pattern(word, None, None, None).ok()
    }

    /// Whether an event is of this pattern.
    pub fn matches(&self, kind: &EventKind) -> bool {
        let (direction, channel) = match kind {
            EventKind::Contact(contact) => (Some(contact.direction), Some(contact.channel)),
            EventKind::Call(call) => (Some(call.direction), Some(Channel::Phone)),
            _ => (None, None),
        };
        self.is(kind.word(), kind.outcome_word(), direction, channel)
    }

    /// Whether an event told by its words is of this pattern.
    pub fn is(
        &self,
        word: &str,
        outcome: Option<&str>,
        direction: Option<Direction>,
        channel: Option<Channel>,
    ) -> bool {
        self.word == word
            && self.outcome.is_none_or(|o| outcome == Some(o))
            && self.direction.is_none_or(|d| direction == Some(d))
            && self.channel.is_none_or(|c| channel == Some(c))
    }
}

impl<S> Trigger<S> {
    /// The same pattern with its service, if any, named in another way.
    pub(super) fn rename<T, E>(self, rename: &impl Fn(S) -> Result<T, E>) -> Result<Trigger<T>, E> {
        Ok(match self {
            Trigger::Service(service) => Trigger::Service(rename(service)?),
            Trigger::Event(pattern) => Trigger::Event(pattern),
            Trigger::Vacancy(moment) => Trigger::Vacancy(moment),
        })
    }

    /// The same patterns with their services named in another way.
    pub(super) fn rename_all<T, E>(
        triggers: Vec<Self>,
        rename: &impl Fn(S) -> Result<T, E>,
    ) -> Result<Vec<Trigger<T>>, E> {
        triggers.into_iter().map(|trigger| trigger.rename(rename)).collect()
    }

    /// The service, if the pattern is about one.
    pub fn service(&self) -> Option<&S> {
        if let Trigger::Service(service) = self { Some(service) } else { None }
    }
}

/// How a trigger is written.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written<S> {
    #[serde(skip_serializing_if = "Option::is_none")]
    service: Option<S>,
    #[serde(skip_serializing_if = "Option::is_none")]
    event: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    outcome: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    direction: Option<Direction>,
    #[serde(skip_serializing_if = "Option::is_none")]
    channel: Option<Channel>,
    #[serde(skip_serializing_if = "Option::is_none")]
    vacancy: Option<VacancyMoment>,
}

impl<'de, S: Deserialize<'de>> Deserialize<'de> for Trigger<S> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let written = Written::<S>::deserialize(deserializer)?;
        let bare = written.outcome.is_none() && written.direction.is_none() && written.channel.is_none();
        match written {
            Written { service: Some(service), event: None, vacancy: None, .. } if bare => {
                Ok(Trigger::Service(service))
            }
            Written { service: None, event: None, vacancy: Some(moment), .. } if bare => {
                Ok(Trigger::Vacancy(moment))
            }
            Written { service: None, event: Some(word), outcome, direction, channel, vacancy: None } => {
                pattern(&word, outcome.as_deref(), direction, channel)
                    .map(Trigger::Event)
                    .map_err(de::Error::custom)
            }
            _ => Err(de::Error::custom("write one of service, event or vacancy")),
        }
    }
}

impl<S: Serialize> Serialize for Trigger<S> {
    fn serialize<Z: Serializer>(&self, serializer: Z) -> Result<Z::Ok, Z::Error> {
        let mut written: Written<&S> = Written {
            service: None,
            event: None,
            outcome: None,
            direction: None,
            channel: None,
            vacancy: None,
        };
        match self {
            Trigger::Service(service) => written.service = Some(service),
            Trigger::Vacancy(moment) => written.vacancy = Some(*moment),
            Trigger::Event(pattern) => {
                written.event = Some(pattern.word.to_owned());
                written.outcome = pattern.outcome.map(str::to_owned);
                written.direction = pattern.direction;
                written.channel = pattern.channel;
            }
        }
        written.serialize(serializer)
    }
}

fn pattern(
    word: &str,
    outcome: Option<&str>,
    direction: Option<Direction>,
    channel: Option<Channel>,
) -> Result<EventPattern, String> {
    let kinds = vocabulary();
    let Some((word, outcomes)) = kinds.iter().find(|(known, _)| *known == word) else {
        let known: Vec<_> = kinds.iter().map(|(word, _)| *word).collect();
        return Err(unknown(word, &known));
    };
    let outcome = match outcome {
        None => None,
        Some(text) => Some(
            outcomes.iter().find(|known| **known == text).copied().ok_or_else(|| unknown(text, outcomes))?,
        ),
    };
    if (direction.is_some() || channel.is_some()) && !matches!(*word, "contatto" | "chiamata") {
        return Err(format!("`{word}` has neither direction nor channel"));
    }
    Ok(EventPattern { word, outcome, direction, channel })
}

/// In the words of the TOML reader, so that both are told alike.
fn unknown(word: &str, known: &[&str]) -> String {
    let known: Vec<_> = known.iter().map(|word| format!("`{word}`")).collect();
    format!("unknown variant `{word}`, expected one of {}", known.join(", "))
}

/// Every kind of event that a pattern can name, with its outcomes.
fn vocabulary() -> Vec<(&'static str, Vec<&'static str>)> {
    let signature: Vec<_> = SignatureStep::ALL.iter().map(|s| s.word()).collect();
    let programme: Vec<_> = ProgrammeStep::ALL.iter().map(|s| s.word()).collect();
    vec![
        ("did", vec![]),
        ("did_sospesa", vec![]),
        ("did_ripresa", vec![]),
        ("did_revocata", vec![]),
        ("profilazione", vec![]),
        ("servizio", vec![]),
        ("appuntamento", Attendance::ALL.iter().map(|s| s.word()).collect()),
        ("contatto", vec![]),
        ("patto", signature.clone()),
        ("pai", signature),
        ("azione_pai", programme.clone()),
        ("formazione", programme.clone()),
        ("tirocinio", programme),
        ("proposta", vec![]),
        ("disponibilita", Answer::ALL.iter().map(|s| s.word()).collect()),
        ("preselezione", vec![]),
        ("segnalazione", vec![]),
        ("colloquio_azienda", Choice::ALL.iter().map(|s| s.word()).collect()),
        ("offerta", OfferAnswer::ALL.iter().map(|s| s.word()).collect()),
        ("assunzione", vec![]),
        ("cessazione", vec![]),
        ("beneficio", vec![]),
        ("l68", vec![]),
        ("fabbisogno", vec![]),
        ("documento", vec![]),
        ("chiamata", vec![]),
        ("reddito", vec![]),
        ("orario_lavoro", vec![]),
        ("condizionalita", vec![]),
        ("politica", vec![]),
    ]
}
