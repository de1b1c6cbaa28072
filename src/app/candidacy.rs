//! What can happen next between a candidate and a vacancy, by how far they have come.

use super::overlay::choice::{self, Answer as Offered, Picked};
use super::{App, Effect, Then};
use crate::domain::{Answer, Choice, ContractCode, OfferAnswer, PersonId, Stage, Vacancy, VacancyId};
use crate::look::Message;
use crate::office::{Act, Advance};

/// The locale key of a stage: one short word.
pub fn stage_key(stage: Stage) -> &'static str {
    match stage {
        Stage::Selected => "stage-selected",
        Stage::Proposed => "stage-proposed",
        Stage::Answered(Answer::Available) => "stage-available",
        Stage::Answered(Answer::Unavailable) => "stage-unavailable",
        Stage::Answered(Answer::NoAnswer) => "stage-no-answer",
        Stage::Preselected => "stage-preselected",
        Stage::Referred => "stage-referred",
        Stage::Interviewed(None) => "stage-interviewed",
        Stage::Interviewed(Some(Choice::Chosen)) => "stage-chosen",
        Stage::Interviewed(Some(Choice::NotChosen)) => "stage-not-chosen",
        Stage::Offered(None) => "stage-offered",
        Stage::Offered(Some(OfferAnswer::Accepted)) => "stage-accepted",
        Stage::Offered(Some(OfferAnswer::Refused)) => "stage-refused",
        Stage::Hired => "stage-hired",
        Stage::SetAside => "stage-set-aside",
    }
}

/// One thing that can happen next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Next {
    Proposed,
    Answered(Answer),
    Preselected,
    Referred,
    Interviewed(Option<Choice>),
    Offered(Option<OfferAnswer>),
    HiredToday,
    HiredOn,
}

/// What can happen after a stage, the likeliest first. A word given too early can always be corrected: what can
/// follow is wide, never strict.
fn nexts(stage: Option<Stage>) -> &'static [Next] {
    use Next as N;
    const CALL: &[Next] = &[
        N::Answered(Answer::Available),
        N::Answered(Answer::Unavailable),
        N::Answered(Answer::NoAnswer),
        N::Proposed,
    ];
    const CHOSEN: Option<Choice> = Some(Choice::Chosen);
    const NOT_CHOSEN: Option<Choice> = Some(Choice::NotChosen);
    const ACCEPTED: Option<OfferAnswer> = Some(OfferAnswer::Accepted);
    const REFUSED: Option<OfferAnswer> = Some(OfferAnswer::Refused);
    match stage {
        None
        | Some(
            Stage::Selected
            | Stage::Proposed
            | Stage::SetAside
            | Stage::Answered(Answer::NoAnswer | Answer::Unavailable),
        ) => CALL,
        Some(Stage::Answered(Answer::Available)) => &[
            N::Preselected,
            N::Referred,
            N::Answered(Answer::Unavailable),
            N::Interviewed(CHOSEN),
            N::Interviewed(NOT_CHOSEN),
            N::HiredToday,
            N::HiredOn,
        ],
        Some(Stage::Preselected) => &[
            N::Referred,
            N::Answered(Answer::Unavailable),
            N::Interviewed(CHOSEN),
            N::Interviewed(NOT_CHOSEN),
            N::HiredToday,
            N::HiredOn,
        ],
        Some(Stage::Referred | Stage::Interviewed(None)) => &[
            N::Interviewed(CHOSEN),
            N::Interviewed(NOT_CHOSEN),
            N::HiredToday,
            N::HiredOn,
            N::Interviewed(None),
            N::Offered(None),
            N::Answered(Answer::Unavailable),
        ],
        Some(Stage::Interviewed(Some(_))) => &[
            N::HiredToday,
            N::HiredOn,
            N::Offered(ACCEPTED),
            N::Offered(REFUSED),
            N::Offered(None),
            N::Interviewed(CHOSEN),
            N::Interviewed(NOT_CHOSEN),
        ],
        Some(Stage::Offered(_)) => {
            &[N::HiredToday, N::HiredOn, N::Offered(ACCEPTED), N::Offered(REFUSED), N::Offered(None)]
        }
        Some(Stage::Hired) => &[],
    }
}

impl Next {
    fn key(self) -> &'static str {
        match self {
            Next::Proposed => "next-proposed",
            Next::Answered(Answer::Available) => "next-available",
            Next::Answered(Answer::Unavailable) => "next-unavailable",
            Next::Answered(Answer::NoAnswer) => "next-no-answer",
            Next::Preselected => "next-preselected",
            Next::Referred => "next-referred",
            Next::Interviewed(None) => "next-interviewed",
            Next::Interviewed(Some(Choice::Chosen)) => "next-chosen",
            Next::Interviewed(Some(Choice::NotChosen)) => "next-not-chosen",
            Next::Offered(None) => "next-offered",
            Next::Offered(Some(OfferAnswer::Accepted)) => "next-accepted",
            Next::Offered(Some(OfferAnswer::Refused)) => "next-refused",
            Next::HiredToday => "next-hired-today",
            Next::HiredOn => "next-hired-on",
        }
    }

    /// What choosing it does. The stage it repeats is not offered.
    fn picked(self, app: &App, vacancy: &Vacancy, person: PersonId, name: &str) -> Picked {
        let contract: Option<ContractCode> = vacancy.conditions.contract;
        let step = match self {
            Next::Proposed => Advance::Proposed,
            Next::Answered(answer) => Advance::Answered(answer),
            Next::Preselected => Advance::Preselected,
            Next::Referred => Advance::Referred,
            Next::Interviewed(choice) => Advance::Interviewed(choice),
            Next::Offered(answer) => Advance::Offered(answer),
            Next::HiredToday => Advance::Hired { contract, from: app.office.today() },
            Next::HiredOn => return Picked::Hire(vacancy.id, person),
        };
        Picked::Effects(vec![advance(vacancy.id, person, step, name)])
    }

    fn repeats(self, stage: Option<Stage>) -> bool {
        match self {
            Next::Proposed => stage == Some(Stage::Proposed),
            Next::Answered(answer) => stage == Some(Stage::Answered(answer)) && answer != Answer::NoAnswer,
            Next::Preselected => stage == Some(Stage::Preselected),
            Next::Referred => stage == Some(Stage::Referred),
            Next::Interviewed(choice) => stage == Some(Stage::Interviewed(choice)),
            Next::Offered(answer) => stage == Some(Stage::Offered(answer)),
            Next::HiredToday | Next::HiredOn => false,
        }
    }
}

/// The act that brings a candidate a step further.
fn advance(vacancy: VacancyId, person: PersonId, step: Advance, name: &str) -> Effect {
    let said = Message::new("candidacy-recorded").arg("name", name);
    Effect::act(Act::Advance { vacancy, person, step, on: None, note: None }, Then::say(said))
}

/// Asks what happened with a candidate.
pub fn ask(app: &mut App, vacancy: VacancyId, person: PersonId) {
    let record = app.office.projections().vacancies.get(&vacancy).cloned();
    let Some(record) = record else { return app.refuse(Message::new("refused-missing-vacancy")) };
    let name = match name(app, person) {
        Ok(name) => name,
        Err(message) => return app.refuse(message),
    };
    let stage = record.candidate(person).map(|one| one.stage);
    let options: Vec<Offered> = nexts(stage)
        .iter()
        .filter(|next| !next.repeats(stage))
        .map(|next| Offered::new(Message::new(next.key()), next.picked(app, &record, person, &name)))
        .collect();
    if options.is_empty() {
        app.hint(Message::new("candidacy-hired").arg("name", name));
        return;
    }
    let title = match stage {
        Some(stage) => {
            Message::new("candidacy-title-at").arg("name", name).arg("stage", Message::new(stage_key(stage)))
        }
        None => Message::new("candidacy-title").arg("name", name),
    };
    choice::ask(app, title, options);
}

/// Asks which candidate of a vacancy something happened with; of one only, what happened.
pub fn ask_whom(app: &mut App, vacancy: VacancyId) {
    let record = app.office.projections().vacancies.get(&vacancy).cloned();
    let people = record.iter().flat_map(|record| &record.candidates);
    let people: Vec<(PersonId, Stage)> = people.map(|one| (one.person, one.stage)).collect();
    match people.as_slice() {
        [] => app.hint(Message::new("candidacy-nobody")),
        [(only, _)] => ask(app, vacancy, *only),
        _ => {
            let option = |(person, stage): &(PersonId, Stage)| {
                let label = Message::new("candidacy-one")
                    .arg("name", name(app, *person)?)
                    .arg("stage", Message::new(stage_key(*stage)));
                Ok(Offered::new(label, Picked::Candidate(vacancy, *person)))
            };
            match people.iter().map(option).collect() {
                Ok(options) => choice::ask(app, Message::new("candidacy-whom"), options),
                Err(message) => app.refuse(message),
            }
        }
    }
}

/// «ROSSI Mario», as the registry has it now.
pub fn name(app: &App, person: PersonId) -> Result<String, Message> {
    match app.office.person(person) {
        Ok(Some(person)) => Ok(person.value.identity.shown()),
        Ok(None) => Err(Message::new("refused-missing-person")),
        Err(error) => Err(Message::new("refused-store").arg("error", error.to_string())),
    }
}
