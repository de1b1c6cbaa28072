//! A folder for an office, the program run on it, and an office made in it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use assert_cmd::Command;
use serde_json::Value;
use sportello::domain::*;
use sportello::office::clock::FixedClock;
use sportello::office::{Act, NewEvent, Office};
use sportello::store::{Opening, SledStore};
use tempfile::TempDir;

/// The day on which all stories happen.
pub const TODAY: &str = "22/11/2026";

/// A folder of its own, gone at the end.
pub struct Desk {
    folder: TempDir,
}

/// What the program said and did.
pub struct Said {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Desk {
    /// Nothing in it yet.
    pub fn bare() -> Self {
        Desk { folder: tempfile::tempdir().unwrap() }
    }

    /// With an office that has nobody in it.
    pub fn new() -> Self {
        let desk = Desk::bare();
        desk.run(&["init", "--name", "CPI Prova", "--standard", "puglia"]).done();
        desk
    }

    /// With a person, a company and a vacancy in it.
    pub fn furnished() -> Self {
        let desk = Desk::new();
        furnish(&desk.office());
        desk
    }

    /// The office's folder.
    pub fn office(&self) -> PathBuf {
        self.path("ufficio")
    }

    /// A file or folder beside the office.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The program, in Italian, on this office, on [`TODAY`].
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::cargo_bin("sportello").unwrap();
        for name in ["LC_ALL", "LC_MESSAGES", "LOGNAME", "SPORTELLO_LOG"] {
            command.env_remove(name);
        }
        command
            .env("LANG", "it_IT.UTF-8")
            .env("USER", "m.rossi")
            .env("HOME", self.folder.path())
            .env("XDG_DATA_HOME", self.path("dati"))
            .env("SPORTELLO_OFFICE", self.office())
            .env("SPORTELLO_TODAY", TODAY)
            .current_dir(self.folder.path())
            .args(args);
        command
    }

    /// Runs it to its end.
    pub fn run(&self, args: &[&str]) -> Said {
        said(&mut self.command(args))
    }

    /// Runs it with `--json` and reads what it printed.
    pub fn json(&self, args: &[&str]) -> Value {
        let said = self.run(&[args, &["--json"]].concat()).done();
        serde_json::from_str(&said.out).unwrap()
    }
}

/// Runs a command to its end.
pub fn said(command: &mut Command) -> Said {
    let output = command.output().unwrap();
    Said {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

impl Said {
    #[track_caller]
    fn ended(self, code: i32) -> Self {
        assert_eq!(self.code, code, "out: {}\nerr: {}", self.out, self.err);
        assert!(!self.err.contains("panicked"), "{}", self.err);
        self
    }

    /// It did what was asked.
    #[track_caller]
    pub fn done(self) -> Self {
        self.ended(0)
    }

    /// It refused, and printed no data.
    #[track_caller]
    pub fn refused(self) -> Self {
        let said = self.ended(1);
        assert!(said.err.contains("sportello: "), "{}", said.err);
        assert!(!said.err.contains('{') && !said.err.contains("cli-"), "{}", said.err);
        said
    }

    /// It did not understand the line.
    #[track_caller]
    pub fn misused(self) -> Self {
        self.ended(2)
    }

    /// All of these are on standard error.
    #[track_caller]
    pub fn tells(self, parts: &[&str]) -> Self {
        for part in parts {
            assert!(self.err.contains(part), "«{part}» is not in: {}", self.err);
        }
        self
    }

    /// All of these are on standard output.
    #[track_caller]
    pub fn prints(self, parts: &[&str]) -> Self {
        for part in parts {
            assert!(self.out.contains(part), "«{part}» is not in: {}", self.out);
        }
        self
    }
}

/// An office held by this process.
pub fn open(dir: &Path) -> Office {
    let store = SledStore::open(dir, &Opening::new("g.verdi", 1_795_000_000_000)).unwrap();
    let office = Office::over(Box::new(store), Arc::new(FixedClock(day(TODAY)))).unwrap();
    office.load(&mut |_| std::ops::ControlFlow::Continue(())).unwrap();
    office
}

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub fn by() -> Login {
    "g.verdi".parse().unwrap()
}

/// Mario Rossi, Logistica Sud and its vacancy; two events, one of them special data.
fn furnish(dir: &Path) {
    let office = open(dir);
    let act = |act| office.perform(&by(), act).unwrap();
    let person = act(Act::RegisterPerson(Box::new(mario()))).person().unwrap();
    let employer = act(Act::RegisterCompany(Box::new(logistics()))).company().unwrap();
    act(Act::OpenVacancy(Box::new(storekeeper(employer))));
    let subject = Subject::Person(person);
    let event = |on: &str, kind, note: Option<&str>| NewEvent {
        subject,
        on: day(on),
        kind,
        note: note.map(|note| note.parse().unwrap()),
    };
    act(Act::Record(event("11/10/2026", EventKind::Did(DidStep::Released), None)));
    act(Act::Record(event("12/10/2026", EventKind::TargetedPlacement, Some("verbale segreto"))));
    let contact = Contact { direction: Direction::Incoming, channel: Channel::Phone, minutes: Some(4) };
    act(Act::Record(event("18/11/2026", EventKind::Contact(contact), Some("richiama lunedì"))));
}

fn mario() -> Person {
    Person {
        id: PersonId::from_bytes([0; 16]),
        number: 0,
        identity: Identity {
            tax_id: "RSSMRA80A01H501U".parse().unwrap(),
            surname: "Rossi".parse().unwrap(),
            given_names: "Mario".parse().unwrap(),
            birth_date: day("01/01/1980"),
            sex: Sex::Male,
            birth_place: Some("H501".parse().unwrap()),
            citizenship: None,
        },
        contacts: Contacts { mobile: Some("333 1234567".parse().unwrap()), ..Contacts::default() },
        record: ProfessionalRecord {
            skills: Some(vec!["S001".parse().unwrap()]),
            own_vehicle: Some(true),
            ..ProfessionalRecord::default()
        },
        wishes: Wishes { max_km: Some(30), ..Wishes::default() },
        responsible: None,
        registered_on: day(TODAY),
        confirmed_on: day(TODAY),
    }
}

fn logistics() -> Company {
    Company {
        id: CompanyId::from_bytes([1; 16]),
        number: 0,
        vat: "12345678903".parse().unwrap(),
        name: "Logistica Sud srl".parse().unwrap(),
        ateco: None,
        municipality: Some("F262".parse().unwrap()),
        address: None,
        phone: None,
        email: None,
        employees: Some(12),
        referent: None,
        registered_on: day(TODAY),
    }
}

fn storekeeper(company: CompanyId) -> Vacancy {
    Vacancy {
        id: VacancyId::from_bytes([2; 16]),
        code: VacancyCode::default(),
        company,
        title: "Magazziniere".parse().unwrap(),
        profession: Some("8.1.3.1.0".parse().unwrap()),
        municipality: Some("F262".parse().unwrap()),
        posts: 2.try_into().unwrap(),
        conditions: Conditions::default(),
        profile: Profile { skills: vec![Asked::must("S001".parse().unwrap())], ..Profile::default() },
        reserved_l68: false,
        requested_on: day(TODAY),
        agreed_on: None,
        state: VacancyState::Detected,
        sent_on: None,
        candidates: Vec::new(),
        history: Vec::new(),
    }
}
