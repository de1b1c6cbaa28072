//! Rows that go in together.

use crate::domain::Login;
use crate::exchange::What;
use crate::exchange::sheet::Row;
use crate::office::{Act, Office, Refusal};
use crate::rules::Doubt;
use crate::store::StoreError;

/// Rows of one commit.
const ROWS: usize = 100;

/// Records that one commit writes, with room left for counters and new pages of timelines.
const WEIGHT: usize = 200;

/// A row on its way in.
pub(super) struct Waiting {
    /// The row, for the rejects if it is refused.
    pub row: Row,
    /// What it does.
    pub acts: Vec<Act>,
}

/// What writing a batch came to.
#[derive(Default)]
pub(super) struct Done {
    /// Rows written.
    pub written: u64,
    /// Rows that the office refused.
    pub refused: Vec<(Row, Refusal)>,
    /// What to look at twice in rows that were written, by their line.
    pub doubts: Vec<(u64, Doubt)>,
    /// Why nothing more can be written. The rows after it are neither written nor refused.
    pub stopped: Option<StoreError>,
}

/// Rows waiting to be written.
pub(super) struct Batch<'a> {
    office: &'a Office,
    by: &'a Login,
    label: &'static str,
    dry_run: bool,
    rows: Vec<Waiting>,
    weight: usize,
}

impl<'a> Batch<'a> {
    /// An empty batch.
    pub fn new(office: &'a Office, by: &'a Login, what: What, dry_run: bool) -> Self {
        let label = match what {
            What::Persons => "import-persons",
            What::Companies => "import-companies",
            What::Vacancies => "import-vacancies",
            What::Events => "import-events",
            _ => "import-all",
        };
        Batch { office, by, label, dry_run, rows: Vec::new(), weight: 0 }
    }

    /// Takes in a row that writes about `weight` records.
    pub fn add(&mut self, row: Waiting, weight: usize) {
        self.rows.push(row);
        self.weight += weight;
    }

    /// Whether it is time to write.
    pub fn is_full(&self) -> bool {
        self.rows.len() >= ROWS || self.weight + 3 > WEIGHT
    }

    /// Writes the rows: all in one commit, or where the office refuses that, halves of them, down to the rows that
    /// it refuses alone.
    pub fn write(&mut self) -> Done {
        self.weight = 0;
        let mut done = Done::default();
        let rows = std::mem::take(&mut self.rows);
        // Parts still to be written, the first on top. In a dry run each row stands alone: what the others would write
        // is not there.
        let mut parts: Vec<Vec<Waiting>> = match self.dry_run {
            true => rows.into_iter().rev().map(|row| vec![row]).collect(),
            false => vec![rows],
        };
        while let Some(mut part) = parts.pop() {
            let acts: Vec<Act> = part.iter().flat_map(|waiting| waiting.acts.iter().cloned()).collect();
            match self.perform(acts) {
                Ok(doubts) => {
                    done.written += part.len() as u64;
                    // the acts of the rows stand one after the other
                    let lines: Vec<u64> = part
                        .iter()
                        .flat_map(|waiting| waiting.acts.iter().map(|_| waiting.row.line))
                        .collect();
                    let of_line = |(act, doubt): (usize, Doubt)| lines.get(act).map(|line| (*line, doubt));
                    done.doubts.extend(doubts.into_iter().filter_map(of_line));
                }
                Err(Refusal::Store(error)) if !is_of_a_row(&error) => {
                    done.stopped = Some(error);
                    return done;
                }
                Err(refusal) if part.len() <= 1 => {
                    done.refused.extend(part.pop().map(|waiting| (waiting.row, refusal)));
                }
                Err(_) => {
                    let rest = part.split_off(part.len() / 2);
                    parts.push(rest);
                    parts.push(part);
                }
            }
        }
        done
    }

    fn perform(&self, acts: Vec<Act>) -> Result<Vec<(usize, Doubt)>, Refusal> {
        match self.dry_run {
            _ if acts.is_empty() => Ok(Vec::new()),
            true => self.office.rehearse(self.by, acts),
            false => self.office.perform_all(self.by, self.label, acts).map(|done| done.doubts),
        }
    }
}

/// Whether another row may still go in after this error.
fn is_of_a_row(error: &StoreError) -> bool {
    matches!(
        error,
        StoreError::Conflict { .. }
            | StoreError::Repeated { .. }
            | StoreError::TooLarge { .. }
            | StoreError::Record { .. }
    )
}
