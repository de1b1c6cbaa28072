//! A desk whose acts and drafts really reach an office, driven by keys as they are written in keymaps.

use std::sync::Arc;
use std::time::Instant;

use ratatui::Terminal;
use ratatui::backend::TestBackend;

use sportello::app::{App, Effect, Input, commands};
use sportello::command::{Key, Keymap, Shipped};
use sportello::domain::*;
use sportello::look::{ColourDepth, GlyphSet, Language, Look, ShippedTheme};
use sportello::office::clock::{Clock, FixedClock};
use sportello::office::{Act, Office};
use sportello::store::MemoryStore;

pub struct Desk {
    pub app: App,
    pub pressed: usize,
}

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub fn operator() -> Login {
    "m.rossi".parse().unwrap()
}

pub fn office(standard: &str) -> Arc<Office> {
    office_with(standard, Arc::new(FixedClock(day("23/11/2026"))))
}

pub fn office_with(standard: &str, clock: Arc<dyn Clock>) -> Arc<Office> {
    let settings = OfficeSettings {
        name: "CPI Prova".parse().unwrap(),
        standard: standard.parse().unwrap(),
        calendar: WorkCalendar::default(),
        seat: None,
        fictional: true,
    };
    Arc::new(Office::found(Box::new(MemoryStore::new()), clock, &operator(), settings).unwrap())
}

pub fn person(code: &str, surname: &str) -> Person {
    Person {
        id: PersonId::from_bytes([7; 16]),
        number: 0,
        identity: Identity {
            tax_id: code.parse().unwrap(),
            surname: surname.parse().unwrap(),
            given_names: "Mario".parse().unwrap(),
            birth_date: day("01/01/1980"),
            sex: Sex::Male,
            birth_place: None,
            citizenship: None,
        },
        contacts: Contacts::default(),
        record: ProfessionalRecord::default(),
        wishes: Wishes::default(),
        responsible: None,
        registered_on: day("22/11/2026"),
        confirmed_on: day("22/11/2026"),
    }
}

/// A desk on an office with one person, the cursor on them.
pub fn with_person(standard: &str) -> (Desk, PersonId) {
    with_person_in(office(standard))
}

/// A desk on this office with one person more, the cursor on them.
pub fn with_person_in(office: Arc<Office>) -> (Desk, PersonId) {
    let act = Act::RegisterPerson(Box::new(person("RSSMRA80A01H501U", "Rossi")));
    let id = office.perform(&operator(), act).unwrap().person().unwrap();
    let mut desk = Desk::at(office);
    desk.keys("/ross<Down>");
    desk.pressed = 0;
    (desk, id)
}

impl Desk {
    pub fn at(office: Arc<Office>) -> Self {
        let keymap = Arc::new(Keymap::new(&Shipped::Italian.read().unwrap()));
        let theme = ShippedTheme::Default.read().unwrap();
        let look = Look::new(&theme, ColourDepth::Sixteen, GlyphSet::Unicode, Language::Italian);
        let table = Arc::new(commands::table().unwrap());
        let app = App::new(office, operator(), look, table, keymap, Instant::now());
        Desk { app, pressed: 0 }
    }

    /// Presses keys: `<Enter>` and the like, all else one by one.
    pub fn keys(&mut self, keys: &str) -> &mut Self {
        let mut rest = keys;
        while !rest.is_empty() {
            let end = match rest.find('>') {
                Some(end) if rest.starts_with('<') => end + 1,
                _ => rest.chars().next().map_or(0, char::len_utf8),
            };
            let (one, after) = rest.split_at(end);
            let key: Key = if one == " " { "<Space>".parse().unwrap() } else { one.parse().unwrap() };
            self.pressed += 1;
            let effects = self.app.update(Input::Key(key), Instant::now());
            self.carry_out(effects);
            rest = after;
        }
        self
    }

    pub fn paste(&mut self, text: &str) -> &mut Self {
        let effects = self.app.update(Input::Paste(text.to_owned()), Instant::now());
        self.carry_out(effects);
        self
    }

    pub fn command(&mut self, line: &str) -> &mut Self {
        self.keys(":").keys(line).keys("<Enter>")
    }

    fn carry_out(&mut self, effects: Vec<Effect>) {
        let mut queue: std::collections::VecDeque<Effect> = effects.into();
        while let Some(effect) = queue.pop_front() {
            match effect {
                Effect::Act(act, then) => match self.app.office.perform(&self.app.by, *act) {
                    Ok(done) => queue.extend(self.app.done(done, then)),
                    Err(refusal) => self.app.refused(&refusal),
                },
                Effect::Keep(name, text) => {
                    self.app.office.keep_draft(&self.app.by, &name, text.as_deref()).unwrap();
                }
                Effect::LookForDuplicates | Effect::Redraw | Effect::Leave => {}
            }
        }
    }

    /// The screen at 80×24 as text.
    pub fn screen(&self) -> String {
        let mut terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
        terminal.draw(|frame| sportello::ui::draw(&self.app, frame)).unwrap();
        let buffer = terminal.backend().buffer().clone();
        let row = |y| (0..80).map(|x| buffer[(x, y)].symbol()).collect::<String>().trim_end().to_owned();
        (0..24).map(row).collect::<Vec<_>>().join("\n")
    }

    pub fn shows(&mut self, text: &str) -> &mut Self {
        let screen = self.screen();
        // a remark may go on in the next row
        let flowed = screen.lines().map(str::trim).collect::<Vec<_>>().join(" ");
        assert!(screen.contains(text) || flowed.contains(text), "no «{text}» on\n{screen}");
        self
    }

    pub fn shows_not(&mut self, text: &str) -> &mut Self {
        let screen = self.screen();
        assert!(!screen.contains(text), "«{text}» on\n{screen}");
        self
    }

    pub fn events(&self, subject: impl Into<Subject>) -> Vec<Event> {
        self.app.office.timeline(subject.into()).unwrap().live().cloned().collect()
    }

    pub fn drafts(&self) -> usize {
        self.app.office.drafts(&operator()).unwrap().len()
    }
}
