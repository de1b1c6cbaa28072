//! A decision about the ladder of conditionality (D.Lgs. 150/2015 art. 21 c. 7): the program says what it proposes, the
//! operator decides, and says why.

use super::contact::past_day;
use crate::app::form::{
    Around, Choice, Doubt, Field, Purpose, Remark, Sheet, Shown, Wrong, read, subject_name,
};
use crate::app::{Go, Then};
use crate::domain::{Conditionality, Day, Decision, EventKind, Person, PersonId, Short, Subject};
use crate::look::Message;
use crate::office::{Act, NewEvent};
use crate::rules::{Case, ladder, sanction_told};
use crate::standards::{Sanction, SanctionStep};

/// The word of a measure taken as proposed.
const APPLY: &str = "apply";
/// The word of a justified reason.
const EXCUSE: &str = "excuse";

/// A decision about someone's behaviour.
pub struct ConditionalityForm {
    person: Person,
    /// The letter and the day of the oldest behaviour that waits.
    waiting: Option<(String, Day)>,
}

impl ConditionalityForm {
    /// The decision about a person; `None` when they are gone.
    pub fn of(id: PersonId, around: &Around<'_>) -> Option<Self> {
        let person = around.office.person(id).ok().flatten()?.value;
        let explained = around.office.explain(id, around.today()).ok().flatten()?;
        let waiting = explained.proposals.into_iter().next().map(|one| (one.rule, one.behaved_on));
        Some(ConditionalityForm { person, waiting })
    }

    /// What the ladder brings for what the form holds.
    fn step(&self, sheet: &Sheet, around: &Around<'_>) -> Option<(usize, SanctionStep, String)> {
        let catalogue = &around.tables().catalogue;
        let behaved_on = sheet.read("field-behaved-on", read::day, around).ok().flatten()?;
        let rule = catalogue.sanctions_on(behaved_on).find(|row| row.id == sheet.text("field-rule"))?;
        let timeline = around.office.timeline(Subject::Person(self.person.id)).ok()?;
        let settings = around.office.settings();
        let case = Case::of_person(&self.person, &timeline, catalogue, &settings.calendar);
        let (time, step) = ladder(&case, rule, behaved_on, around.today())?;
        Some((time, step, rule.source.clone()))
    }

    /// The reason as the operator wrote it, or the justified one they chose.
    fn why(sheet: &Sheet, around: &Around<'_>) -> Result<Short, Wrong> {
        if let Some(written) = sheet.read("field-reason", read::line, around)? {
            return Ok(written);
        }
        let chosen = sheet.text("field-justified");
        let rows = &around.tables().catalogue.justified_reasons;
        let row = rows.iter().find(|row| row.id == chosen);
        row.map(|row| Short::tame(around.named(&row.text_it, &row.text_en)))
            .ok_or(Wrong::new("field-reason", Message::new("service-reason-needed")))
    }
}

fn letter(row: &Sanction, around: &Around<'_>) -> Choice {
    let words = around.named(&row.behaviour_it, &row.behaviour_en);
    Choice { word: row.id.clone(), shown: Shown::Text(format!("{}) {words}", row.id)) }
}

impl Purpose for ConditionalityForm {
    fn name(&self) -> String {
        format!("conditionality:{}", subject_name(self.person.id.into()))
    }

    fn title(&self, _: &Around<'_>) -> Message {
        Message::new("form-conditionality").arg("who", self.person.identity.shown())
    }

    fn fields(&self, around: &Around<'_>) -> Vec<Field> {
        let catalogue = &around.tables().catalogue;
        let letters = catalogue.sanctions_on(around.today()).map(|row| letter(row, around)).collect();
        let reasons = catalogue.justified_reasons.iter().map(|row| Choice {
            word: row.id.clone(),
            shown: Shown::Text(around.named(&row.text_it, &row.text_en).to_owned()),
        });
        let decisions = [(APPLY, "choice-apply"), (EXCUSE, "choice-excuse")]
            .map(|(word, key)| Choice { word: word.to_owned(), shown: Shown::Key(key) });
        let (rule, day) = self.waiting.clone().unzip();
        vec![
            Field::choice("field-rule", letters).needed().showing(rule),
            Field::day("field-behaved-on").needed().showing(day),
            Field::choice("field-decision", decisions.to_vec()).needed(),
            Field::choice("field-justified", reasons.collect()).hidden_if(true),
            Field::line("field-reason", read::checks::short).helped("help-conditionality"),
            Field::day("field-day").needed().showing(Some(around.today())),
            Field::note("field-note"),
        ]
    }

    fn follow(&self, sheet: &mut Sheet, _: &str, _: &Around<'_>) {
        let excuses = sheet.text("field-decision") == EXCUSE;
        sheet.show("field-justified", excuses);
    }

    fn doubts(&self, sheet: &Sheet, around: &Around<'_>) -> Vec<Doubt> {
        let mut doubts: Vec<Doubt> = past_day(sheet, around).into_iter().collect();
        if let Some((time, step, source)) = self.step(sheet, around) {
            let proposed = Message::new("conditionality-proposes")
                .arg("time", time)
                .arg("measure", sanction_told(step))
                .arg("source", source);
            doubts.push(Doubt::new("field-decision", Remark::warning(proposed)));
        }
        doubts
    }

    fn act(&self, sheet: &Sheet, around: &Around<'_>) -> Result<(Act, Then), Wrong> {
        let behaved_on = sheet.need("field-behaved-on", read::day, around)?;
        let decision = match sheet.text("field-decision") {
            EXCUSE => Decision::Excused,
            APPLY => match self.step(sheet, around) {
                Some((_, SanctionStep::ReductionDays(days), _)) => Decision::Reduced(days),
                Some((_, SanctionStep::Forfeiture(_), _)) => Decision::Forfeited,
                None => {
                    return Err(Wrong::new("field-behaved-on", Message::new("conditionality-no-benefit")));
                }
            },
            _ => return Err(Wrong::new("field-decision", Message::new("wrong-needed"))),
        };
        let decided = Conditionality {
            rule: sheet.need("field-rule", read::line, around)?,
            behaved_on,
            decision,
            why: Self::why(sheet, around)?,
        };
        let event = NewEvent {
            subject: self.person.id.into(),
            on: sheet.need("field-day", read::day, around)?,
            kind: EventKind::Conditionality(decided),
            note: sheet.read("field-note", read::note, around)?,
        };
        let said = Message::new(match decision {
            Decision::Excused => "conditionality-excused",
            Decision::Reduced(_) | Decision::Forfeited => "conditionality-confirmed",
        });
        Ok((Act::Record(event), Then::say_and(said, Go::CloseForm)))
    }
}
