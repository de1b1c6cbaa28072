//! The kinds of access conditions.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::{Target, Trigger};
use crate::domain::ServiceCode;

/// Something that must hold before a service may start.
///
/// In the files, one key each: `{ after = ["A.2"] }`, `{ pact = "signed" }`, `{ need = true }` …
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Condition<S = ServiceCode> {
    /// All of these services came before, or earlier on the same day.
    After(Vec<S>),
    /// One of these services came before.
    AfterAny(Vec<S>),
    /// One of these services came before or is delivered on the same day («contestualmente»).
    AfterOrWith(Vec<S>),
    /// The service pact is in this state.
    Pact(PactState),
    /// Something of this pattern was recorded.
    Recorded(Trigger<S>),
    /// The operator confirms a specific individual need.
    Need(Yes),
    /// At least this old, in years.
    MinAge(u16),
    /// Belongs to this kind of people.
    Target(Target),
    /// Unemployed for more than this many months.
    UnemployedOverMonths(u16),
}

/// How far a pact must be.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PactState {
    /// Signed, and not refused since.
    Signed,
}

/// What a service needs before its delivery counts as complete.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Completion {
    /// At least this many meetings.
    MinMeetings(u16),
    /// The outcome is registered.
    Outcome(Yes),
}

/// A mark that can only be `true`: a rule is taken away by taking away its line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Yes;

impl Serialize for Yes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bool(true)
    }
}

impl<'de> Deserialize<'de> for Yes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match bool::deserialize(deserializer)? {
            true => Ok(Yes),
            false => Err(de::Error::custom("write `true`, or take the rule away")),
        }
    }
}

impl<S> Condition<S> {
    /// The same condition with its services named in another way.
    pub(super) fn rename<T, E>(self, rename: &impl Fn(S) -> Result<T, E>) -> Result<Condition<T>, E> {
        let all = |services: Vec<S>| services.into_iter().map(rename).collect::<Result<Vec<T>, E>>();
        Ok(match self {
            Condition::After(services) => Condition::After(all(services)?),
            Condition::AfterAny(services) => Condition::AfterAny(all(services)?),
            Condition::AfterOrWith(services) => Condition::AfterOrWith(all(services)?),
            Condition::Recorded(trigger) => Condition::Recorded(trigger.rename(rename)?),
            Condition::Pact(state) => Condition::Pact(state),
            Condition::Need(yes) => Condition::Need(yes),
            Condition::MinAge(years) => Condition::MinAge(years),
            Condition::Target(target) => Condition::Target(target),
            Condition::UnemployedOverMonths(months) => Condition::UnemployedOverMonths(months),
        })
    }

    /// The services it waits for.
    pub fn services(&self) -> &[S] {
        match self {
            Condition::After(s) | Condition::AfterAny(s) | Condition::AfterOrWith(s) => s,
            Condition::Recorded(Trigger::Service(service)) => std::slice::from_ref(service),
            _ => &[],
        }
    }
}
