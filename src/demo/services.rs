//! Which services of the catalogue the fictional office delivers, and for how long.

use super::DemoError;
use crate::domain::{Day, Mode, SapCode, ServiceCode};
use crate::standards::{Catalogue, Condition, Minutes, Scope, ServiceDefinition, Target};

/// What an operator does, whatever the region calls it: letters of the national essential levels (DM 4/2018).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[allow(missing_docs)] // the letters are the names
pub enum Role {
    A,
    B,
    C,
    D,
    E,
    F1,
    F2,
    F3,
    H,
    J,
    M1,
    O,
    P,
    Q,
    R,
}

impl Role {
    const ALL: [Role; 15] = [
        Role::A,
        Role::B,
        Role::C,
        Role::D,
        Role::E,
        Role::F1,
        Role::F2,
        Role::F3,
        Role::H,
        Role::J,
        Role::M1,
        Role::O,
        Role::P,
        Role::Q,
        Role::R,
    ];

    /// The code among the national levels.
    pub fn lep(self) -> String {
        format!("{self:?}")
    }
}

/// A service as the office records it.
pub struct Line {
    /// Its code: the region's own where it has one for just this.
    pub code: ServiceCode,
    /// Codes it may be reported with.
    pub sap: Vec<SapCode>,
    minutes: Option<Minutes>,
    modes: Vec<Mode>,
    /// Only after the pact is signed.
    pub after_pact: bool,
}

impl Line {
    /// The minutes the standard proposes.
    pub fn minutes(&self, mode: Mode, benefit: bool) -> Option<u16> {
        let kinds = [Target::BenefitRecipient, Target::Unemployed];
        let kinds = if benefit { kinds.as_slice() } else { &kinds[1..] };
        self.minutes.as_ref().and_then(|minutes| minutes.default_for(Some(mode), kinds))
    }

    /// Whether it may be delivered so.
    pub fn allows(&self, mode: Mode) -> bool {
        self.modes.is_empty() || self.modes.contains(&mode)
    }
}

/// The services of the office, by role.
pub struct Services(Vec<Line>);

impl Services {
    /// What the office records for each role: the region's service where one stands for that level alone (or for
    /// reception and pact together), else the national one.
    ///
    /// # Errors
    /// When the catalogue lacks a national level.
    pub fn of(catalogue: &Catalogue, today: Day) -> Result<Services, DemoError> {
        Role::ALL.into_iter().map(|role| line(catalogue, today, role)).collect::<Result<_, _>>().map(Services)
    }

    /// The service of a role.
    pub fn get(&self, role: Role) -> &Line {
        &self.0[role as usize]
    }

    /// Whether two roles are one service here.
    pub fn same(&self, one: Role, other: Role) -> bool {
        self.get(one).code == self.get(other).code
    }
}

fn line(catalogue: &Catalogue, today: Day, role: Role) -> Result<Line, DemoError> {
    let missing = || DemoError::NoService(role.lep());
    let code = ServiceCode::new("lep", &role.lep()).map_err(|_| missing())?;
    let national = catalogue.service_on(&code, today).ok_or_else(missing)?;
    let stands = |service: &&ServiceDefinition| {
        let scope = catalogue.standard(service.code.standard()).map(|standard| standard.scope);
        let alone = service.default_for.len() == 1 || matches!(role, Role::B | Role::D);
        let old_enough = service.validity.covers(today - super::days::HISTORY);
        scope == Some(Scope::Regional) && alone && old_enough && service.default_for.contains(&code)
    };
    let regional = catalogue.services.iter().filter(|s| s.validity.covers(today)).find(stands);
    let used = regional.unwrap_or(national);
    let asks_pact = |service: &ServiceDefinition| {
        service.requires.iter().any(|condition| matches!(condition, Condition::Pact(_)))
    };
    Ok(Line {
        code: used.code.clone(),
        sap: if used.sap.is_empty() { national.sap.clone() } else { used.sap.clone() },
        minutes: used.minutes.clone(),
        modes: used.modes.clone(),
        after_pact: asks_pact(used),
    })
}
