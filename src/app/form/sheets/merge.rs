//! Two records of one person become one: what they say differently stands side by side, and the operator chooses.

use crate::app::form::{Around, Choice, Doubt, Field, Purpose, Remark, Sheet, Shown, Wrong};
use crate::app::{Go, Then};
use crate::domain::{Detail, Person, PersonId};
use crate::look::Message;
use crate::office::{Act, detail};
use crate::store::Versioned;

/// The field that says which record stays.
const STAYS: &str = "merge-stays";

/// Two records of one person.
pub struct MergeForm {
    /// The older record and the newer one.
    records: [Versioned<Person>; 2],
}

/// The name of the form that merges two records.
pub fn merge_name(one: PersonId, other: PersonId) -> String {
    format!("merge:{}:{}", one.min(other), one.max(other))
}

impl MergeForm {
    /// The form for two records; `None` when one is not there, or was merged into another already.
    pub fn of(one: PersonId, other: PersonId, around: &Around<'_>) -> Option<Self> {
        let mergers = around.office.mergers();
        if one == other || mergers.is_gone(one) || mergers.is_gone(other) {
            return None;
        }
        let read = |id| around.office.person(id).ok().flatten();
        Some(MergeForm { records: [read(one.min(other))?, read(one.max(other))?] })
    }

    fn people(&self) -> [&Person; 2] {
        [&self.records[0].value, &self.records[1].value]
    }

    /// Which record stays and which goes.
    fn roles(&self, sheet: &Sheet) -> [usize; 2] {
        if sheet.text(STAYS) == "2" { [1, 0] } else { [0, 1] }
    }

    /// What the survivor takes from the record that goes.
    fn taken(&self, sheet: &Sheet) -> Vec<Detail> {
        let [stays, goes] = self.roles(sheet);
        let people = self.people();
        let taken = |one: &Detail| match sheet.field(one.field()) {
            Some(field) => field.text() == place(goes),
            None => one.is_missing(people[stays], people[goes]),
        };
        Detail::ALL.iter().copied().filter(taken).collect()
    }
}

/// The word of a choice.
fn place(at: usize) -> &'static str {
    if at == 0 { "1" } else { "2" }
}

/// Letters of two values that fit side by side in a line of eighty.
const LINE: usize = 44;

fn fit(texts: &[String; 2]) -> bool {
    texts.iter().map(|text| text.chars().count()).sum::<usize>() <= LINE
}

/// Two values side by side, the one that is chosen marked; of longer ones the one alone, the other stands below.
fn side_by_side(texts: [String; 2]) -> Vec<Choice> {
    let shown = |chosen: usize| {
        if !fit(&texts) {
            return Shown::Text(format!("(x) {}", texts[chosen]));
        }
        let each = texts.iter().enumerate().map(|(at, text)| {
            let mark = if at == chosen { "(x)" } else { "( )" };
            format!("{mark} {text}")
        });
        Shown::Text(each.collect::<Vec<_>>().join("  "))
    };
    [0, 1].map(|at| Choice { word: place(at).to_owned(), shown: shown(at) }).into()
}

/// How a record is called where two are compared.
pub fn called(person: &Person) -> String {
    format!("#{} {}", person.number, person.identity.shown())
}

impl Purpose for MergeForm {
    fn name(&self) -> String {
        let [one, other] = self.people();
        merge_name(one.id, other.id)
    }

    fn title(&self, _: &Around<'_>) -> Message {
        let [one, other] = self.people();
        Message::new("merge-title").arg("one", called(one)).arg("other", called(other))
    }

    fn fields(&self, around: &Around<'_>) -> Vec<Field> {
        let people = self.people();
        let mut fields =
            vec![Field::choice(STAYS, side_by_side(people.map(called))).needed().holding(place(0))];
        let contested = Detail::ALL.iter().filter(|one| one.is_contested(people[0], people[1]));
        let mut heading = Some("merge-contested");
        for one in contested {
            let told = |person: &Person| detail::told(&around.texts, around.tables(), *one, person);
            // a fiscal code is better than a provisional number
            let default = if one.is_missing(people[0], people[1]) { place(1) } else { place(0) };
            let mut field = Field::choice(one.field(), side_by_side(people.map(told))).needed();
            if let Some(heading) = heading.take() {
                field = field.below(heading);
            }
            fields.push(field.holding(default));
        }
        fields
    }

    fn doubts(&self, sheet: &Sheet, around: &Around<'_>) -> Vec<Doubt> {
        let people = self.people();
        let fields = sheet.fields.iter().filter_map(|field| {
            let texts = match Detail::ALL.iter().find(|one| one.field() == field.id) {
                Some(one) => people.map(|person| detail::told(&around.texts, around.tables(), *one, person)),
                None => people.map(called),
            };
            let [one, other] = &texts;
            let below = if field.text() == place(0) { other } else { one };
            let says = Message::new("merge-other").arg("text", below.clone());
            (!fit(&texts)).then(|| Doubt::new(field.id, Remark::hint(says)))
        });
        fields.collect()
    }

    fn question(&self, sheet: &Sheet, _: &Around<'_>) -> Option<Message> {
        let [stays, goes] = self.roles(sheet).map(|at| called(self.people()[at]));
        Some(Message::new("merge-confirm").arg("gone", goes).arg("into", stays))
    }

    fn act(&self, sheet: &Sheet, _: &Around<'_>) -> Result<(Act, Then), Wrong> {
        let [stays, goes] = self.roles(sheet);
        let seen = |at: usize| (self.records[at].value.id, self.records[at].version);
        let act = Act::Merge { gone: seen(goes), into: seen(stays), taken: self.taken(sheet) };
        let people = self.people();
        let said =
            Message::new("merge-done").arg("gone", called(people[goes])).arg("into", called(people[stays]));
        Ok((act, Then::say_and(said, Go::CloseForm)))
    }

    fn reread(&mut self, around: &Around<'_>) -> bool {
        let [one, other] = self.people().map(|person| person.id);
        match MergeForm::of(one, other, around) {
            Some(now) => {
                *self = now;
                true
            }
            None => false,
        }
    }
}
