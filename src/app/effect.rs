//! What a desk asks the session to do.

use crate::look::Message;
use crate::office::Act;

/// Something to be carried out by the session.
#[derive(Debug)]
pub enum Effect {
    /// Do this act; then go on as told.
    Act(Box<Act>, Then),
    /// Keep this text of the form with this name, in case the line drops; `None`: it is no longer needed.
    Keep(String, Option<Vec<u8>>),
    /// Look for records of one person over the whole registry, aside.
    LookForDuplicates,
    /// Draw everything anew.
    Redraw,
    /// The operator leaves.
    Leave,
}

/// How to go on when an act is done.
#[derive(Debug, Clone)]
pub struct Then {
    /// What to say.
    pub notice: Option<Message>,
    /// Where to go.
    pub go: Go,
    /// Whether the act can be taken back afterwards.
    pub undoable: bool,
}

/// Where to go when an act is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Go {
    /// Nowhere.
    Stay,
    /// The form that asked for the act closes.
    CloseForm,
    /// The form closes, the person it made opens.
    OpenPerson,
    /// The form closes, the company it made opens.
    OpenCompany,
    /// The call is over.
    EndCall,
}

impl Effect {
    /// An act, and how to go on.
    pub fn act(act: Act, then: Then) -> Self {
        Effect::Act(Box::new(act), then)
    }
}

impl Then {
    /// Say something and stay.
    pub fn say(message: Message) -> Self {
        Then { notice: Some(message), go: Go::Stay, undoable: true }
    }

    /// Say something and go somewhere.
    pub fn say_and(message: Message, go: Go) -> Self {
        Then { notice: Some(message), go, undoable: true }
    }
}
