//! A vacancy: one position profile with a number of posts, its board state and its candidates.

use std::fmt;
use std::num::NonZeroU16;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{
    Answer, CadastralCode, Choice, CompanyId, ContractCode, Day, Eqf, LanguageLevel, Licence, Line, Login,
    Moment, Name, OfferAnswer, PersonId, ProfessionCode, ShiftSet, Short, SkillRef, TextError, VacancyId,
    WorkingHours,
};

/// The code that people say: `V-2026-0042`, or whatever an import brought.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct VacancyCode(Line<24>);

impl VacancyCode {
    /// The code of the `number`th vacancy of `year`.
    pub fn minted(year: i32, number: u32) -> Self {
        VacancyCode(Line::tame(&format!("V-{year}-{number:04}")))
    }

    /// Whether the office still has to name the vacancy.
    pub fn is_unnamed(&self) -> bool {
        *self == VacancyCode::default()
    }
}

impl Default for VacancyCode {
    /// The code of a vacancy that the office has not named yet.
    fn default() -> Self {
        VacancyCode(Line::tame("?"))
    }
}

impl FromStr for VacancyCode {
    type Err = TextError;

    fn from_str(text: &str) -> Result<Self, TextError> {
        text.to_uppercase().parse().map(VacancyCode)
    }
}

impl fmt::Display for VacancyCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// How strongly the employer asks for something.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Strength {
    /// «Preferibile»: earns points.
    Nice,
    /// «Obbligatorio»: decides eligibility.
    Must,
}

/// Something asked, and how strongly.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub struct Asked<T> {
    /// What.
    pub value: T,
    /// How strongly.
    pub strength: Strength,
}

impl<T> Asked<T> {
    /// Asked as a must.
    pub fn must(value: T) -> Self {
        Asked { value, strength: Strength::Must }
    }

    /// Asked as a preference.
    pub fn nice(value: T) -> Self {
        Asked { value, strength: Strength::Nice }
    }
}

/// What the employer asks of a candidate. What is not asked is `None` or empty.
#[derive(Clone, Default, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Profile {
    /// Skills.
    pub skills: Vec<Asked<SkillRef>>,
    /// Lowest level of education.
    pub education: Option<Asked<Eqf>>,
    /// Languages, each at least at a level.
    pub languages: Vec<Asked<LanguageLevel>>,
    /// Driving licences.
    pub licences: Vec<Asked<Licence>>,
    /// Months of experience in the profession.
    pub experience_months: Option<Asked<u16>>,
    /// A vehicle of one's own.
    pub own_vehicle: Option<Strength>,
    /// Farthest residence, in kilometres between seats.
    pub max_km: Option<u16>,
}

/// What the employer offers.
#[derive(Clone, Default, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Conditions {
    /// Kind of contract.
    pub contract: Option<ContractCode>,
    /// Full time or part time.
    pub hours: Option<WorkingHours>,
    /// Shifts the work asks for.
    pub shifts: Option<ShiftSet>,
    /// Gross yearly pay, in euro.
    pub annual_pay: Option<u32>,
}

/// The columns of the board, in order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VacancyState {
    /// «Rilevata»: the request is recorded.
    Detected,
    /// «Pubblicata».
    Published,
    /// «Preselezione»: candidates are being contacted.
    Preselecting,
    /// «Rosa inviata»: the shortlist is with the company.
    ShortlistSent,
    /// «Esito»: closed, with the reason.
    Closed(Closure),
}

/// Why a vacancy is closed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Closure {
    /// All posts filled by people the centre sent.
    Filled,
    /// The company found someone elsewhere.
    FilledElsewhere,
    /// The company withdrew the request.
    Withdrawn,
    /// Nobody suitable was found.
    Unfilled,
}

impl VacancyState {
    /// The states a vacancy moves through on its own feet, in board order.
    pub const OPEN: [VacancyState; 4] = [
        VacancyState::Detected,
        VacancyState::Published,
        VacancyState::Preselecting,
        VacancyState::ShortlistSent,
    ];

    /// Column on the board, from 0.
    pub fn column(self) -> usize {
        match self {
            VacancyState::Detected => 0,
            VacancyState::Published => 1,
            VacancyState::Preselecting => 2,
            VacancyState::ShortlistSent => 3,
            VacancyState::Closed(_) => 4,
        }
    }

    /// Whether candidates can still be put forward.
    pub fn is_open(self) -> bool {
        !matches!(self, VacancyState::Closed(_))
    }
}

/// How far a candidate has come with one vacancy.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Chosen from the ranking, not yet spoken to.
    Selected,
    /// The vacancy was proposed to them.
    Proposed,
    /// What they said.
    Answered(Answer),
    /// Passed the preselection.
    Preselected,
    /// Their name went to the company.
    Referred,
    /// Met the company; its choice, once known.
    Interviewed(Option<Choice>),
    /// Received an offer; the answer, once known.
    Offered(Option<OfferAnswer>),
    /// Hired.
    Hired,
    /// Set aside by an operator, with a reason.
    SetAside,
}

/// A person put forward, or self-proposed, for a vacancy («candidatura»).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Candidate {
    /// Who.
    pub person: PersonId,
    /// How far.
    pub stage: Stage,
    /// Since when.
    pub since: Day,
    /// Score when selected, 0 to 100.
    pub score: Option<u8>,
    /// Why they were set aside, or another remark.
    pub remark: Option<Short>,
}

impl Candidate {
    /// Whether they still stand for the shortlist.
    pub fn stands(&self) -> bool {
        !matches!(self.stage, Stage::SetAside | Stage::Answered(Answer::Unavailable))
    }

    /// Whether they stand on the shortlist and their name has not gone to the company yet.
    pub fn awaits_referral(&self) -> bool {
        self.stands()
            && matches!(
                self.stage,
                Stage::Selected | Stage::Proposed | Stage::Answered(_) | Stage::Preselected
            )
    }
}

/// One move on the board.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Move {
    /// Where to.
    pub to: VacancyState,
    /// On which day.
    pub on: Day,
    /// When it was recorded.
    pub at: Moment,
    /// By whom.
    pub by: Login,
}

/// A request for personnel.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Vacancy {
    /// Never shown.
    pub id: VacancyId,
    /// The code that people say.
    pub code: VacancyCode,
    /// Who asks.
    pub company: CompanyId,
    /// The job, in the employer's words («mansione»).
    pub title: Name,
    /// The job, in the classification.
    pub profession: Option<ProfessionCode>,
    /// Where the work is.
    pub municipality: Option<CadastralCode>,
    /// How many people are wanted.
    pub posts: NonZeroU16,
    /// What is offered.
    pub conditions: Conditions,
    /// What is asked.
    pub profile: Profile,
    /// Reserved to the lists of L. 68/1999: a filter before scoring, never a weight.
    pub reserved_l68: bool,
    /// The day the company asked: the five-working-day clock starts here.
    pub requested_on: Day,
    /// A later day agreed with the company for the profiles, if any.
    pub agreed_on: Option<Day>,
    /// Column of the board.
    pub state: VacancyState,
    /// The day the shortlist went out, if it did.
    pub sent_on: Option<Day>,
    /// Everyone put forward.
    pub candidates: Vec<Candidate>,
    /// Its moves on the board, oldest first.
    pub history: Vec<Move>,
}

impl Vacancy {
    /// The candidate who is this person, if put forward.
    pub fn candidate(&self, person: PersonId) -> Option<&Candidate> {
        self.candidates.iter().find(|c| c.person == person)
    }

    /// Posts not yet filled by a hire.
    pub fn posts_left(&self) -> u16 {
        let hired = self.candidates.iter().filter(|c| c.stage == Stage::Hired).count();
        self.posts.get().saturating_sub(u16::try_from(hired).unwrap_or(u16::MAX))
    }
}
