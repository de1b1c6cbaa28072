//! What a form is for.

use super::{Around, Field, Remark, Sheet};
use crate::app::Then;
use crate::domain::Subject;
use crate::look::Message;
use crate::office::Act;

/// What a form is for: its fields, how they belong together, the act they become.
pub trait Purpose {
    /// The name its draft is kept under. [`super::open_named`] finds the purpose again by it.
    fn name(&self) -> String;

    /// What stands above the form.
    fn title(&self, around: &Around<'_>) -> Message;

    /// The fields, filled with what is stored.
    fn fields(&self, around: &Around<'_>) -> Vec<Field>;

    /// Whether Enter saves from any field: for forms that mostly need nothing but their first.
    fn is_quick(&self) -> bool {
        false
    }

    /// A field was left, or the form opened (`""`): others may follow from it.
    fn follow(&self, _sheet: &mut Sheet, _left: &str, _around: &Around<'_>) {}

    /// What is doubtful about fields that can each be read.
    fn doubts(&self, _sheet: &Sheet, _around: &Around<'_>) -> Vec<Doubt> {
        Vec::new()
    }

    /// Mends what the doubts say can be mended; whether there was something.
    fn mend(&self, _sheet: &mut Sheet, _around: &Around<'_>) -> bool {
        false
    }

    /// A choice to be remembered for this operator, under a name.
    fn habit(&self, _sheet: &Sheet) -> Option<(String, String)> {
        None
    }

    /// The act that the fields become, and how to go on.
    ///
    /// # Errors
    /// The first field that does not let it.
    fn act(&self, sheet: &Sheet, around: &Around<'_>) -> Result<(Act, Then), Wrong>;

    /// What is asked before the act is done, for one that cannot be taken lightly.
    fn question(&self, _sheet: &Sheet, _around: &Around<'_>) -> Option<Message> {
        None
    }

    /// Somebody changed the record meanwhile: takes the one stored now as the base. Says whether there is one.
    fn reread(&mut self, _around: &Around<'_>) -> bool {
        false
    }
}

/// Something doubtful about a field.
pub struct Doubt {
    /// Which one.
    pub field: &'static str,
    /// What to say.
    pub remark: Remark,
    /// Somebody the registry already has.
    pub known: Option<Subject>,
}

impl Doubt {
    /// A doubt about a field.
    pub fn new(field: &'static str, remark: Remark) -> Self {
        Doubt { field, remark, known: None }
    }
}

/// A field that does not let the form be saved.
#[derive(Debug)]
pub struct Wrong {
    /// Which one.
    pub field: &'static str,
    /// Why, and how to mend it.
    pub message: Message,
}

impl Wrong {
    /// A field that does not let the form be saved.
    pub fn new(field: &'static str, message: Message) -> Self {
        Wrong { field, message }
    }
}

/// A subject as it stands in the name of a form.
pub fn subject_name(subject: Subject) -> String {
    match subject {
        Subject::Person(id) => format!("p{id}"),
        Subject::Company(id) => format!("c{id}"),
    }
}

/// The subject in the name of a form.
pub fn subject_of(text: &str) -> Option<Subject> {
    let id = text.get(1..)?;
    match text.get(..1)? {
        "p" => id.parse().ok().map(Subject::Person),
        "c" => id.parse().ok().map(Subject::Company),
        _ => None,
    }
}
