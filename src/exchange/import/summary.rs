//! How far an import came, and what it found.

use serde::Serialize;

use crate::exchange::{Finding, Weight};

/// How far an import came, told while it runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Bytes of the file behind it.
    pub bytes: u64,
    /// Rows read.
    pub read: u64,
    /// Rows written.
    pub written: u64,
    /// Rows rejected.
    pub rejected: u64,
}

/// What an import did. As JSON, only the counts: findings are told one by one.
#[derive(Debug, Default, Serialize)]
pub struct Summary {
    /// Rows read, the header aside.
    pub read: u64,
    /// Rows that went in (or would have, in a dry run).
    pub written: u64,
    /// Rows that did not, and stand in the rejects.
    pub rejected: u64,
    /// Things to look at; their rows went in, or were there already.
    pub warnings: u64,
    /// Rows that said nothing new.
    pub unchanged: u64,
    /// Whether it was stopped before the end of the file.
    pub cancelled: bool,
    /// The first findings, at most [`Summary::KEPT`] of each weight. Faults stand in the rejects too, all of them.
    #[serde(skip)]
    pub findings: Vec<Finding>,
    #[serde(skip)]
    kept: [usize; 2],
}

impl Summary {
    /// The most findings of one weight that are kept: a bad file of a million rows must not fill the memory.
    pub const KEPT: usize = 500;

    /// How far this is.
    pub(super) fn progress(&self, bytes: u64) -> Progress {
        Progress { bytes, read: self.read, written: self.written, rejected: self.rejected }
    }

    /// Takes in the findings of a row that was not rejected, or of the file.
    pub(super) fn warn(&mut self, findings: Vec<Finding>) {
        self.warnings += findings.len() as u64;
        self.keep(findings);
    }

    /// Takes in the findings of a rejected row. Its warnings are told with it but not counted.
    pub(super) fn reject(&mut self, findings: Vec<Finding>) {
        self.rejected += 1;
        self.keep(findings);
    }

    fn keep(&mut self, findings: Vec<Finding>) {
        for finding in findings {
            let kept = &mut self.kept[usize::from(finding.weight == Weight::Fault)];
            if *kept < Self::KEPT {
                *kept += 1;
                self.findings.push(finding);
            }
        }
    }
}
