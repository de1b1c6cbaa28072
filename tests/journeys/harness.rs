//! A desk that is told keys and asked what it shows.

use std::sync::Arc;
use std::time::{Duration, Instant};

use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::layout::Size;
use sportello::app::{App, commands};
use sportello::command::{Key, Keymap, Shipped};
use sportello::demo::{self, Options};
use sportello::domain::*;
use sportello::look::{ColourDepth, GlyphSet, Language, Look, ShippedTheme};
use sportello::office::clock::FixedClock;
use sportello::office::{Act, NewEvent, Office};
use sportello::session::input::Input;
use sportello::session::{Desk, Flow, Program, Session};
use sportello::store::{Opening, SledStore};

/// The day of every story.
pub const TODAY: &str = "22/11/2026";

/// A desk in a terminal of 80 by 24, with the keys pressed so far counted.
pub struct Story {
    desk: Desk,
    now: Instant,
    terminal: Terminal<TestBackend>,
    /// The office behind the desk.
    pub office: Arc<Office>,
    /// Keys pressed since the last [`Story::count_from_here`].
    pub pressed: usize,
    /// Whether the operator left.
    pub left: bool,
    folder: tempfile::TempDir,
}

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub fn login() -> Login {
    "m.rossi".parse().unwrap()
}

fn empty_office(folder: &std::path::Path) -> Office {
    let settings = OfficeSettings {
        name: "CPI Bitonto".parse().unwrap(),
        standard: "puglia".parse().unwrap(),
        calendar: WorkCalendar::default(),
        seat: "A893".parse().ok(),
        fictional: true,
    };
    let clock = Arc::new(FixedClock(day(TODAY)));
    let store = SledStore::open(folder, &Opening::new("m.rossi", 0).or_create()).unwrap();
    Office::found(Box::new(store), clock, &login(), settings).unwrap()
}

fn desk(office: &Arc<Office>) -> Desk {
    let theme = ShippedTheme::Default.read().unwrap();
    let look = Look::new(&theme, ColourDepth::Sixteen, GlyphSet::Unicode, Language::Italian);
    let table = Arc::new(commands::table().unwrap());
    let keymap = Arc::new(Keymap::new(&Shipped::Italian.read().unwrap()));
    Desk::new(App::new(office.clone(), login(), look, table, keymap, Instant::now()))
}

impl Story {
    /// A desk in an office of a few people.
    pub fn begin() -> Story {
        let folder = tempfile::tempdir().unwrap();
        let office = Arc::new(empty_office(folder.path()));
        people::settle(&office);
        Story::at(office, folder)
    }

    /// A desk in a fictional office, on disk, read in.
    pub fn in_a_fictional_office(persons: u32) -> Story {
        let folder = tempfile::tempdir().unwrap();
        let opening = Opening::new("m.rossi", 0);
        let options = Options { persons, ..Options::on(day(TODAY)) };
        let mut go_on = |_| std::ops::ControlFlow::Continue(());
        demo::make(folder.path(), &opening, &options, &mut go_on).unwrap();
        let store = SledStore::open(folder.path(), &opening).unwrap();
        let office = Office::over(Box::new(store), Arc::new(FixedClock(day(TODAY)))).unwrap();
        let mut go_on = |_| std::ops::ControlFlow::Continue(());
        office.load(&mut go_on).unwrap();
        office.load_matching(&mut go_on).unwrap();
        office.survey(&mut go_on).unwrap();
        office.survey(&mut go_on).unwrap();
        Story::at(Arc::new(office), folder)
    }

    /// The same desk as a session would run it, and the folder it lives in.
    pub fn into_session(self) -> (Session<Desk>, tempfile::TempDir) {
        (Session::new(self.desk, 80, 24, ColourDepth::Sixteen), self.folder)
    }

    /// The desk hears of what others did.
    pub fn hears(&mut self) -> &mut Story {
        self.desk.poll();
        self
    }

    /// The line drops, and the operator comes back.
    pub fn drop_line(&mut self) {
        self.desk = desk(&self.office);
        self.resize(80, 24);
    }

    /// Waits until a question takes keys.
    pub fn wait(&mut self) {
        self.now += Duration::from_millis(310);
    }

    fn at(office: Arc<Office>, folder: tempfile::TempDir) -> Story {
        let mut story = Story {
            desk: desk(&office),
            now: Instant::now(),
            terminal: Terminal::new(TestBackend::new(80, 24)).unwrap(),
            office,
            pressed: 0,
            left: false,
            folder,
        };
        story.resize(80, 24);
        story
    }

    /// Presses keys: `rossi mar<Down><Enter>s`.
    pub fn keys(&mut self, keys: &str) -> &mut Story {
        for key in parse(keys) {
            self.pressed += 1;
            self.left |= self.desk.update_at(Input::Key(key), self.now) == Flow::Leave;
        }
        self
    }

    /// Types text whose characters do not count as keys of a command.
    pub fn types(&mut self, text: &str) -> &mut Story {
        let before = self.pressed;
        for c in text.chars() {
            self.desk.update_at(Input::Key(Key::char(c)), self.now);
        }
        self.pressed = before;
        self
    }

    /// Counts keys from here.
    pub fn count_from_here(&mut self) -> &mut Story {
        self.pressed = 0;
        self
    }

    /// Gives the terminal another size.
    pub fn resize(&mut self, columns: u16, rows: u16) -> &mut Story {
        self.terminal.backend_mut().resize(columns, rows);
        self.desk.update_at(Input::Resize(Size::new(columns, rows)), self.now);
        self
    }

    /// What the terminal shows.
    pub fn screen(&mut self) -> Screen {
        let desk = &mut self.desk;
        self.terminal.draw(|frame| desk.draw(frame)).unwrap();
        let buffer = self.terminal.backend().buffer();
        let width = usize::from(buffer.area.width).max(1);
        let rows = buffer.content.chunks(width);
        Screen(
            rows.map(|row| row.iter().map(|cell| cell.symbol()).collect::<String>().trim_end().to_owned())
                .collect(),
        )
    }
}

/// The rows of a terminal.
pub struct Screen(Vec<String>);

impl Screen {
    /// Holds when some row has this text.
    #[track_caller]
    pub fn shows(self, text: &str) -> Screen {
        assert!(self.0.iter().any(|row| row.contains(text)), "«{text}» is not on the screen:\n{self}");
        self
    }

    /// Holds when no row has this text.
    #[track_caller]
    pub fn hides(self, text: &str) -> Screen {
        assert!(!self.0.iter().any(|row| row.contains(text)), "«{text}» is on the screen:\n{self}");
        self
    }
}

impl std::fmt::Display for Screen {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0.join("\n"))
    }
}

/// The keys of a text like `rossi mar<Down>`.
pub fn parse(keys: &str) -> Vec<Key> {
    let mut parsed = Vec::new();
    let mut rest = keys;
    while let Some(c) = rest.chars().next() {
        let named = rest
            .strip_prefix('<')
            .and_then(|r| r.split_once('>'))
            .map(|(name, after)| (format!("<{name}>"), after));
        match named {
            Some((name, after)) => {
                parsed.push(name.parse().unwrap());
                rest = after;
            }
            None => {
                parsed.push(Key::char(c));
                rest = &rest[c.len_utf8()..];
            }
        }
    }
    parsed
}

mod people {
    use super::*;

    /// Surname, given names, fiscal code, mobile, DID.
    const PEOPLE: [(&str, &str, &str, &str, Option<&str>); 6] = [
        ("Rossi", "Mario", "RSSMRA80A01X001", "333 123 4567", Some("11/10/2026")),
        ("Rossi", "Maria", "RSSMRA85C52X001", "347 765 4321", Some("04/09/2026")),
        ("Rossi", "Marianna", "RSSMNN99L62X001", "320 555 0199", None),
        ("Bianchi", "Anna", "BNCNNA90D45X001", "328 555 0142", Some("01/06/2026")),
        ("Lo Russo", "Vito", "LRSVTI75M08X001", "339 555 0177", Some("20/11/2026")),
        ("Greco", "Lucia", "GRCLCU88E50X001", "340 555 0111", None),
    ];

    pub fn settle(office: &Office) {
        for (surname, given, code, mobile, did) in PEOPLE {
            let person = person(office, surname, given, code, mobile);
            let id =
                office.perform(&login(), Act::RegisterPerson(Box::new(person))).unwrap().person().unwrap();
            if let Some(did) = did {
                let kind = EventKind::Did(DidStep::Released);
                let event = NewEvent { subject: id.into(), on: day(did), kind, note: None };
                office.perform(&login(), Act::Record(event)).unwrap();
            }
        }
    }

    fn person(office: &Office, surname: &str, given: &str, code: &str, mobile: &str) -> Person {
        let code = with_check(code);
        let birth = code.decode(day(TODAY));
        Person {
            id: office.fresh_id(),
            number: 0,
            identity: Identity {
                tax_id: TaxId::Fiscal(code),
                surname: surname.parse().unwrap(),
                given_names: given.parse().unwrap(),
                birth_date: birth.day,
                sex: birth.sex,
                birth_place: Some(birth.place),
                citizenship: None,
            },
            contacts: Contacts {
                municipality: "A893".parse().ok(),
                mobile: Some(mobile.parse().unwrap()),
                ..Contacts::default()
            },
            record: ProfessionalRecord::default(),
            wishes: Wishes::default(),
            responsible: Some(login()),
            registered_on: day("01/06/2026"),
            confirmed_on: day("01/11/2026"),
        }
    }

    /// The fictional code with its right check character.
    fn with_check(fifteen: &str) -> FiscalCode {
        let check = ('A'..='Z').find_map(|c| format!("{fifteen}{c}").parse().ok());
        check.unwrap_or_else(|| panic!("{fifteen} is no beginning of a fiscal code"))
    }
}
