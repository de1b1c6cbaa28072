//! `sportello journal`: who did what and when; `verify` follows the chain of digests.

use std::collections::VecDeque;

use serde::Serialize;

use super::arguments::{Journal, JournalTask};
use super::caller::Caller;
use super::fault::Fault;
use super::out::Out;
use crate::look::Message;
use crate::store::{ChainBreak, Fault as Broken, JournalEntry, Link, Revision, Store, Touch, check_chain};

/// Entries read in one go.
const PAGE: usize = 512;

/// One entry, as other programs read it.
#[derive(Serialize)]
struct Line {
    revision: u64,
    /// RFC 3339, UTC.
    at: String,
    operator: String,
    act: String,
    touched: Vec<Touched>,
    digest: String,
}

#[derive(Serialize)]
struct Touched {
    how: &'static str,
    kind: &'static str,
    key: String,
}

pub(super) fn run(caller: &Caller, out: &mut Out, asked: &Journal) -> Result<(), Fault> {
    let store = caller.store()?;
    if let Some(JournalTask::Verify) = asked.task {
        return match check_chain(&store, Link::default())? {
            Ok(link) => out.say(
                &Message::new("cli-journal-sound")
                    .arg("revision", link.revision.to_string())
                    .arg("digest", link.digest.to_string()),
            ),
            Err(found) => Err(Fault::new(broken(found)).mend(Message::new("cli-mend-journal"))),
        };
    }
    let entries = last(&store, Revision(asked.after), asked.limit)?;
    if asked.json {
        return out.json(&entries.iter().map(line).collect::<Vec<_>>());
    }
    for entry in &entries {
        let at = chrono::DateTime::from_timestamp_millis(entry.facts.at_ms).map_or_else(
            || "?".to_owned(),
            |at| at.with_timezone(&chrono::Local).format("%d/%m/%Y %H:%M").to_string(),
        );
        let (operator, act) = (&entry.facts.operator, &entry.facts.act);
        let touched = entry.touched.len();
        out.line(format!("{:>7}  {at}  {operator:<16} {act:<24} {touched:>4}", entry.revision.0))?;
    }
    Ok(())
}

/// What is said of a broken chain.
pub(super) fn broken(found: ChainBreak) -> Message {
    let what = match found.fault {
        Broken::Altered => Message::new("cli-journal-altered"),
        Broken::Missing => Message::new("cli-journal-missing"),
        Broken::OutOfOrder => Message::new("cli-journal-order"),
        Broken::Unlinked => Message::new("cli-journal-unlinked"),
    };
    what.arg("revision", found.revision.to_string())
}

/// The entries after a revision; of these the last `limit`.
fn last(store: &dyn Store, after: Revision, limit: Option<usize>) -> Result<VecDeque<JournalEntry>, Fault> {
    let mut kept = VecDeque::new();
    let mut from = match limit {
        // nothing before can be among the last
        Some(limit) => {
            let end = store.revision().0;
            Revision(after.0.max(end.saturating_sub(u64::try_from(limit).unwrap_or(u64::MAX))))
        }
        None => after,
    };
    loop {
        let page = store.journal(from, PAGE)?;
        let Some(end) = page.last().map(|entry| entry.revision) else { return Ok(kept) };
        kept.extend(page);
        from = end;
    }
}

fn line(entry: &JournalEntry) -> Line {
    let at = chrono::DateTime::from_timestamp_millis(entry.facts.at_ms);
    Line {
        revision: entry.revision.0,
        at: at.map(|at| at.to_rfc3339_opts(chrono::SecondsFormat::Millis, true)).unwrap_or_default(),
        operator: entry.facts.operator.clone(),
        act: entry.facts.act.clone(),
        touched: entry.touched.iter().map(touched).collect(),
        digest: entry.digest.to_string(),
    }
}

fn touched(touch: &Touch) -> Touched {
    let (kind, key) = touch.record();
    let how = match touch {
        Touch::Put(..) => "put",
        Touch::Deleted(..) => "deleted",
        Touch::Seen(..) => "seen",
    };
    Touched { how, kind: kind.tree(), key: key.to_string() }
}
