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
    /// Compacting gives back at least half of what is taken, and at least 64 MiB.
    #[must_use]
    pub fn worth_compacting(&self) -> bool {
        // a freshly compacted store takes about 1.2 times its payload
        let after = self.payload + self.payload / 4;
        self.on_disk > 2 * after && self.on_disk - after > 64 * 1024 * 1024
    }
}

#[cfg(test)]
mod tests {
    use super::Health;

    #[test]
    fn compaction_must_give_back_half_and_64_mib() {
        let mib = 1024 * 1024u64;
        let health = |on_disk: u64, payload: u64| Health {
            on_disk: on_disk * mib,
            payload: payload * mib,
            ..Health::default()
        };
        assert!(!health(60, 1).worth_compacting());
        assert!(health(300, 100).worth_compacting());
        assert!(!health(200, 100).worth_compacting());
    }
}
