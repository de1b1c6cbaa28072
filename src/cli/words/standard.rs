//! Durations and time limits in words.

use crate::exchange::report::target_name;
use crate::look::{Message, Texts};
use crate::standards::{Amount, Limit, Minutes};

/// The minutes of a service: «individuale 30, gruppo 60».
pub(in crate::cli) fn minutes(texts: &Texts, minutes: &Minutes) -> String {
    let parts: Vec<String> = match minutes {
        Minutes::Minimum(by_mode) => by_mode
            .iter()
            .map(|(mode, minutes)| format!("{} {minutes}", mode.word().replace('_', " ")))
            .collect(),
        Minutes::Reference(row) => {
            let cells = row.cells.iter().filter_map(|(target, amount)| match amount {
                Amount::Minutes(minutes) => Some(format!("{} {minutes}", target_name(texts, *target))),
                Amount::Included | Amount::None | Amount::Unknown => None,
            });
            cells.collect()
        }
    };
    parts.join(", ")
}

/// How long a clock runs.
pub(in crate::cli) fn limit(texts: &Texts, limit: Limit) -> String {
    let message = match limit {
        Limit::Days(days) => Message::new("cli-limit-days").arg("count", days),
        Limit::WorkingDays(days) => Message::new("cli-limit-working-days").arg("count", days),
        Limit::Months(months) => Message::new("cli-limit-months").arg("count", months),
        Limit::OwnDate => Message::new("cli-limit-own"),
        Limit::Operator => Message::new("cli-limit-operator"),
        Limit::Decision => Message::new("limit-decision"),
    };
    texts.say(&message).into_owned()
}
