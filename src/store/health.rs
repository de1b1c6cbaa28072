//! How a store is doing.

/// Sizes of a store and its surroundings, in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Health {
    /// What the engine's files take.
    pub on_disk: u64,
    /// What they hold: keys, records and journal entries.
    pub payload: u64,
    /// How many records there are.
    pub records: u64,
    /// What is left on the volume; `None` where there is no volume.
    pub free: Option<u64>,
    /// Whether the check of the last journal entries, made when the store was opened, found a break.
    pub chain_break: Option<super::ChainBreak>,
}

impl Health {
    /// Compacting would give back at least a third of what is taken, and at least 64 MiB.
    #[must_use]
    pub fn worth_compacting(&self) -> bool {
        // measured: a freshly compacted store takes 2 to 2.5 times its payload, an old one 4 to 5 times
        let after = self.payload.saturating_mul(5) / 2;
        let gained = self.on_disk.saturating_sub(after);
        gained >= 64 * 1024 * 1024 && gained >= self.on_disk / 3
    }
}

#[cfg(test)]
mod tests {
    use super::Health;

    #[test]
    fn compaction_must_give_back_a_third_and_64_mib() {
        let mib = 1024 * 1024u64;
        let health = |on_disk: u64, payload: u64| Health {
            on_disk: on_disk * mib,
            payload: payload * mib,
            ..Health::default()
        };
        assert!(!health(60, 1).worth_compacting());
        assert!(health(400, 100).worth_compacting());
        assert!(!health(300, 100).worth_compacting());
        assert!(!health(60, 15).worth_compacting());
    }
}
