//! When work is done: hours and shifts.

use super::{
    CodeKind,
    set::{CodeSet, Member},
    wire::text_enum,
};

/// Full-time or part-time (RULES B.9.5, work modality).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WorkingHours {
    /// `FT`, tempo pieno.
    FullTime,
    /// `PT`, tempo parziale.
    PartTime,
}

text_enum!(WorkingHours, CodeKind::WorkingHours, {
    FullTime = 0 => "FT",
    PartTime = 1 => "PT",
});

impl Member for WorkingHours {
    const MEMBERS: &'static [Self] = Self::ALL;
    const ANY: Option<&'static str> = Some("Q1");

    fn bit(self) -> u8 {
        self.into()
    }
}

/// The hours accepted or offered; reading `Q1` («any») gives both.
pub type WorkingHoursSet = CodeSet<WorkingHours>;

/// An arrangement of working time or place (RULES B.9.5, work modality).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shift {
    /// `LT`, lavoro a turni.
    Shifts,
    /// `LN`, lavoro notturno.
    Night,
    /// `WE`, lavoro nel fine settimana.
    Weekend,
    /// `OS`, orario spezzato.
    Split,
    /// `TL`, telelavoro.
    Telework,
}

text_enum!(Shift, CodeKind::Shift, {
    Shifts = 0 => "LT",
    Night = 1 => "LN",
    Weekend = 2 => "WE",
    Split = 3 => "OS",
    Telework = 4 => "TL",
});

impl Member for Shift {
    const MEMBERS: &'static [Self] = Self::ALL;
    const ANY: Option<&'static str> = Some("Q1");

    fn bit(self) -> u8 {
        self.into()
    }
}

/// The arrangements accepted or asked; reading `Q1` («any») gives all.
pub type ShiftSet = CodeSet<Shift>;
