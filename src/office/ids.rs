//! New ids, ascending with time.

use std::sync::Mutex;

use uuid::{Builder, ContextV7, NoContext, Timestamp, Uuid};

use crate::domain::Moment;

/// Makes UUIDs of version 7. Ids made in one process ascend, also within a millisecond.
#[derive(Debug)]
pub struct Ids(Source);

#[derive(Debug)]
enum Source {
    Random(Mutex<ContextV7>),
    Seeded(Mutex<u64>),
}

impl Default for Ids {
    fn default() -> Self {
        Ids(Source::Random(Mutex::new(ContextV7::new())))
    }
}

impl Ids {
    /// Ids that are the same for the same seed: for fictional offices and tests.
    pub fn seeded(seed: u64) -> Self {
        Ids(Source::Seeded(Mutex::new(seed)))
    }

    /// The next id, stamped with `now`.
    pub fn next<T: From<Uuid>>(&self, now: Moment) -> T {
        let millis = u64::try_from(now.0).unwrap_or(0);
        let (seconds, nanos) = (millis / 1_000, u32::try_from(millis % 1_000).unwrap_or(0) * 1_000_000);
        let uuid = match &self.0 {
            Source::Random(context) => match context.lock() {
                Ok(context) => Uuid::new_v7(Timestamp::from_unix(&*context, seconds, nanos)),
                Err(_) => Uuid::new_v7(Timestamp::from_unix(NoContext, seconds, nanos)),
            },
            Source::Seeded(state) => {
                let mut state = state.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
                *state += 1;
                Builder::from_unix_timestamp_millis(millis, &ascending(*state)).into_uuid()
            }
        };
        T::from(uuid)
    }
}

/// Ten bytes that ascend with `count`.
fn ascending(count: u64) -> [u8; 10] {
    let mut bytes = [0; 10];
    bytes[0] = (count >> 60).to_le_bytes()[0] & 0x0f;
    bytes[1] = (count >> 52).to_le_bytes()[0];
    let low = (count & ((1 << 52) - 1)).to_be_bytes();
    bytes[2] = 0x80;
    bytes[3..].copy_from_slice(&low[1..]);
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::PersonId;

    #[test]
    fn ids_ascend() {
        for ids in [Ids::default(), Ids::seeded(7)] {
            let made: Vec<PersonId> = (0..500).map(|_| ids.next(Moment(1_790_000_000_000))).collect();
            assert!(made.windows(2).all(|pair| pair[0] < pair[1]));
        }
    }

    #[test]
    fn the_same_seed_gives_the_same_ids() {
        let now = Moment(1_790_000_000_000);
        assert_eq!(Ids::seeded(7).next::<PersonId>(now), Ids::seeded(7).next::<PersonId>(now));
    }
}
