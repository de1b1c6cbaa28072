//! The service pact: its five elements and three availabilities (D.Lgs. 150/2015, art. 20; RULES B.4.1). It is signed
//! only with all of them; proposed or refused with what there is.

use super::choices;
use super::contact::past_day;
use crate::app::form::read::{Read, checks};
use crate::app::form::{Around, Doubt, Field, Purpose, Remark, Sheet, Wrong, read, subject_name};
use crate::app::{Go, Then};
use crate::domain::{EventKind, Login, Note, Pact, PactTerms, Person, PersonId, SearchAct, SignatureStep};
use crate::look::Message;
use crate::office::{Act, NewEvent};
use crate::rules::missing_elements;

/// Days until the first act of search, where nobody says otherwise.
const FIRST_ACT: i64 = 30;

/// The elements that are texts.
const TEXTS: [&str; 3] = ["pact-profile", "pact-frequency", "pact-proof"];
/// The availabilities.
const FLAGS: [&str; 3] = ["pact-workshops", "pact-training", "pact-offers"];

/// A pact with someone.
pub struct PactForm {
    person: Person,
}

impl PactForm {
    /// The pact of a person.
    pub fn of(id: PersonId, around: &Around<'_>) -> Option<Self> {
        Some(PactForm { person: around.office.person(id).ok().flatten()?.value })
    }

    /// What they look for, as a first draft of the profile.
    fn profile(&self, around: &Around<'_>) -> String {
        let wanted = self.person.wishes.professions.iter().flatten();
        let done = self.person.record.experiences.iter().flatten().map(|job| &job.profession);
        let titles: Vec<String> = wanted
            .chain(done)
            .filter_map(|code| around.tables().professions.nearest(*code))
            .map(|row| row.title.to_string())
            .take(2)
            .collect();
        titles.join(", ")
    }

    /// The terms, or the first element that is missing.
    fn terms(sheet: &Sheet, around: &Around<'_>) -> Result<PactTerms, Wrong> {
        let answered = |id| sheet.flag(id).ok_or(Wrong::new(id, Message::new("wrong-needed")));
        Ok(PactTerms {
            responsible: sheet.need::<Login>("pact-responsible", read::login, around)?,
            profile: sheet.need("pact-profile", read::line, around)?,
            acts: sheet.need("pact-acts", acts, around)?,
            frequency: sheet.need("pact-frequency", read::line, around)?,
            proof: sheet.need("pact-proof", read::line, around)?,
            for_workshops: answered("pact-workshops")?,
            for_training: answered("pact-training")?,
            for_offers: answered("pact-offers")?,
        })
    }

    /// What was written of terms that are not whole, so that the note keeps it.
    fn pieces(sheet: &Sheet, around: &Around<'_>) -> Vec<String> {
        let texts = TEXTS.iter().chain(&["pact-acts"]).filter(|id| !sheet.text(id).is_empty());
        texts.map(|id| format!("{}: {}", around.said(id), sheet.text(id))).collect()
    }
}

/// Acts of active search: what, `@`, by when; with `;` between.
fn acts(text: &str, around: &Around<'_>) -> Read<Vec<SearchAct>> {
    let pieces = text.split(';').map(str::trim).filter(|piece| !piece.is_empty());
    let acts = pieces.map(|piece| {
        let wrong = || Message::new("wrong-act").arg("text", piece);
        let (what, due) = piece.rsplit_once('@').ok_or_else(wrong)?;
        let due = read::day(due, around)?.ok_or_else(wrong)?;
        let what = read::line::<240>(what, around)?.ok_or_else(wrong)?;
        Ok(SearchAct { what, due })
    });
    let acts = acts.collect::<Result<Vec<_>, Message>>()?;
    Ok((!acts.is_empty()).then_some(acts))
}

fn check_acts(text: &str, around: &Around<'_>) -> Result<Option<Message>, Message> {
    Ok(acts(text, around)?.map(|acts| {
        let days: Vec<String> = acts.iter().map(|act| act.due.to_string()).collect();
        Message::new("hint-acts").arg("count", acts.len()).arg("days", days.join(", "))
    }))
}

impl Purpose for PactForm {
    fn name(&self) -> String {
        format!("pact:{}", subject_name(self.person.id.into()))
    }

    fn title(&self, _: &Around<'_>) -> Message {
        Message::new("form-pact").arg("who", self.person.identity.shown())
    }

    fn fields(&self, around: &Around<'_>) -> Vec<Field> {
        let today = around.today();
        let responsible = self.person.responsible.clone().unwrap_or_else(|| around.by.clone());
        let first_act = format!("{} @ {}", around.said("pact-first-act"), today + FIRST_ACT);
        let text = |id, text: String| Field::line(id, checks::short).holding(text);
        vec![
            Field::choice("field-signature", choices::signatures())
                .needed()
                .holding(SignatureStep::Signed.word()),
            Field::day("field-day").needed().showing(Some(today)),
            Field::line("pact-responsible", checks::login).below("part-pact").showing(Some(responsible)),
            text("pact-profile", self.profile(around)),
            Field::line("pact-acts", check_acts).helped("help-acts").holding(first_act),
            text("pact-frequency", around.said("pact-usual-frequency")),
            text("pact-proof", around.said("pact-usual-proof")),
            Field::flag("pact-workshops").below("part-availability").flagged(Some(true)),
            Field::flag("pact-training").flagged(Some(true)),
            Field::flag("pact-offers").flagged(Some(true)),
            Field::note("field-note"),
        ]
    }

    fn doubts(&self, sheet: &Sheet, around: &Around<'_>) -> Vec<Doubt> {
        let mut doubts: Vec<Doubt> = past_day(sheet, around).into_iter().collect();
        let refused = FLAGS.into_iter().filter(|id| sheet.flag(id) == Some(false));
        doubts.extend(
            refused.map(|id| Doubt::new(id, Remark::warning(Message::new("pact-availability-refused")))),
        );
        doubts
    }

    fn act(&self, sheet: &Sheet, around: &Around<'_>) -> Result<(Act, Then), Wrong> {
        let step: SignatureStep = sheet.need("field-signature", read::word, around)?;
        let mut note = sheet.read("field-note", read::note, around)?;
        let terms = match (Self::terms(sheet, around), step) {
            (Ok(terms), SignatureStep::Signed) => match missing_elements(Some(&terms)).first() {
                Some(missing) => {
                    return Err(Wrong::new(missing.key(), Message::new("pact-not-signed-without")));
                }
                None => Some(Box::new(terms)),
            },
            (Ok(terms), _) => Some(Box::new(terms)),
            (Err(wrong), SignatureStep::Signed) => return Err(wrong),
            (Err(_), _) => {
                let mut lines = Self::pieces(sheet, around);
                lines.splice(0..0, note.iter().map(|note| note.to_string()));
                note = lines.join("\n").parse::<Note>().ok().or(note);
                None
            }
        };
        let event = NewEvent {
            subject: self.person.id.into(),
            on: sheet.need("field-day", read::day, around)?,
            kind: EventKind::Pact(Pact { step, terms }),
            note,
        };
        let said = Message::new(match step {
            SignatureStep::Signed => "pact-signed",
            SignatureStep::Proposed => "pact-proposed",
            SignatureStep::Refused => "pact-refused",
        });
        Ok((Act::Record(event), Then::say_and(said, Go::CloseForm)))
    }
}
