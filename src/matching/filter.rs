//! Lawful reserves: who may take part at all, decided before and outside the score (L-08).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Handle, bits::Bits};

/// The law that reserves a vacancy to some.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LegalBasis {
    /// Collocamento mirato: lists of L. 68/1999, art. 8 and 18.
    TargetedPlacement,
    /// Avviamento a selezione nella P.A.: L. 56/1987, art. 16.
    PublicSelection,
    /// Age limits of apprenticeship: D.Lgs. 81/2015, art. 41–47.
    ApprenticeshipAge,
    /// Membership of a programme (GOL, Garanzia Giovani).
    Programme,
}

/// A reserve: the handles it admits, and why. The caller computes who they are; the score never learns it.
#[derive(Clone, Debug)]
pub struct Filter {
    /// The law behind it, shown and logged.
    pub basis: LegalBasis,
    /// Who is admitted.
    pub admitted: HandleSet,
}

/// A set of handles.
#[derive(Clone, Default, Debug)]
pub struct HandleSet {
    pages: BTreeMap<u16, Bits>,
}

impl HandleSet {
    /// Adds a handle.
    pub fn insert(&mut self, handle: Handle) {
        let (page, lane) = split(handle);
        self.pages.entry(page).or_default().set(lane);
    }

    /// Whether the handle is in.
    #[must_use]
    pub fn contains(&self, handle: Handle) -> bool {
        let (page, lane) = split(handle);
        self.pages.get(&page).is_some_and(|bits| bits.get(lane))
    }

    /// The members of one page of handles.
    pub(super) fn page(&self, page: u16) -> Option<&Bits> {
        self.pages.get(&page)
    }
}

impl FromIterator<Handle> for HandleSet {
    fn from_iter<I: IntoIterator<Item = Handle>>(handles: I) -> Self {
        let mut set = HandleSet::default();
        handles.into_iter().for_each(|handle| set.insert(handle));
        set
    }
}

/// A handle as a page of 65,536 and a lane in it.
pub(super) fn split(handle: Handle) -> (u16, u16) {
    ((handle.0 >> 16) as u16, handle.0 as u16)
}

/// The handle of a lane of a page.
pub(super) fn join(page: u16, lane: u16) -> Handle {
    Handle(u32::from(page) << 16 | u32::from(lane))
}
