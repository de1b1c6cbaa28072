//! A screen like the registry of persons, for measuring: a list on top, what it means below.

use ratatui::{
    Frame,
    layout::{Position, Rect},
    style::{Color, Style, Stylize},
    text::{Line, Span},
    widgets::Clear,
};
use sportello::session::{
    Flow, Program,
    input::{Code, Input},
};

const SURNAMES: [&str; 9] =
    ["ROSSI", "BIANCHI", "GRECO", "ESPOSITO", "LOSACCO", "D'AMBROSIO", "FERRARI", "MÜLLER", "COLAIANNI"];
const NAMES: [&str; 7] = ["Maria", "Nicolò", "Giuseppe", "Anna", "Marianna", "Vito", "Concetta"];
const TOWNS: [&str; 6] = ["Bitonto", "Palo del Colle", "Bari", "Modugno", "Giovinazzo", "Terlizzi"];
const STATES: [&str; 5] = [
    "DID 04/09/26  colloquio −3 g",
    "DID 11/10/26  patto da firmare",
    "—",
    "tirocinio fino al 31/12/26",
    "DID 02/02/26  PAI",
];
const TRADES: [&str; 4] = [
    "Magazziniere 3 anni · muletto · patente C · inglese A2 · auto sì · entro 30 km",
    "Cameriera di sala 6 anni · inglese B1 · francese A2 · auto no · entro 10 km",
    "Saldatore 12 anni · patente B · auto sì · entro 50 km",
    "Impiegata amministrativa 8 anni · contabilità · Excel · part-time",
];

/// How the line under the cursor is shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Selected {
    /// A marker, and the name reversed.
    Name,
    /// A marker, and the whole line reversed.
    Line,
}

/// The program.
pub(crate) struct Registry {
    pub(crate) cursor: usize,
    pub(crate) top: usize,
    pub(crate) popup: bool,
    pub(crate) query: String,
    pub(crate) selected: Selected,
    pub(crate) drawn: usize,
    pub(crate) height: usize,
}

impl Registry {
    pub(crate) fn new(selected: Selected) -> Self {
        Self { cursor: 0, top: 0, popup: false, query: "rossi mar".into(), selected, drawn: 0, height: 12 }
    }

    fn name(person: usize) -> String {
        format!("{} {}", SURNAMES[person * 5 % 9], NAMES[person * 3 % 7])
    }

    fn town(person: usize) -> &'static str {
        TOWNS[person * 7 % 6]
    }

    fn birth(person: usize) -> String {
        format!("{:02}/{:02}/{}", person * 11 % 28 + 1, person * 5 % 12 + 1, 1950 + person * 13 % 55)
    }

    fn line(&self, person: usize) -> Line<'static> {
        let here = person == self.cursor;
        let marker = if here { " › " } else { "   " };
        let name = Span::raw(Self::name(person));
        let gap = " ".repeat(18_usize.saturating_sub(name.width()));
        let name = if here && self.selected == Selected::Name { name.reversed() } else { name };
        let rest = format!("{} {:<15} ", Self::birth(person), Self::town(person));
        let state = Span::styled(STATES[person % 5], Style::new().fg(Color::Yellow));
        let line = Line::from(vec![marker.into(), name, gap.into(), rest.into(), state]);
        if here && self.selected == Selected::Line { line.reversed() } else { line }
    }

    fn preview(person: usize) -> Vec<Line<'static>> {
        vec![
            Line::from(vec![
                format!(" {}", Self::name(person)).bold(),
                format!(
                    "   RSSMRA{:02}A01H501U   {} anni   333 {:07}",
                    person % 90,
                    20 + person * 7 % 45,
                    1_234_567 + person * 7919
                )
                .into(),
            ]),
            Line::raw(format!(
                " Disoccupato da {} g · DID 11/10/2026 · Patto da firmare · PAI —",
                10 + person * 17 % 300
            )),
            Line::raw(format!(" {}", TRADES[person * 3 % 4])),
            Line::from(vec![
                " Prossima   ".into(),
                "colloquio di orientamento entro 11/12/2026".fg(Color::Cyan),
                format!(" (fra {} g)", person % 30).into(),
            ]),
            Line::raw(format!(
                " Ultimo     {:02}/11/2026 telefono: «richiama lunedì dopo le 15»",
                person % 28 + 1
            )),
        ]
    }
}

impl Program for Registry {
    fn update(&mut self, input: Input) -> Flow {
        if let Input::Key(key) = input {
            match key.code() {
                Code::Down | Code::Char('j') => self.cursor += 1,
                Code::Up => self.cursor = self.cursor.saturating_sub(1),
                Code::PageDown => {
                    self.cursor += self.height;
                    self.top += self.height;
                }
                Code::Char('?') => self.popup = !self.popup,
                Code::Char('q') => return Flow::Leave,
                Code::Char(letter) => self.query.push(letter),
                _ => {}
            }
        }
        // At the edge the list jumps by half a page.
        if self.cursor >= self.top + self.height {
            self.top = self.cursor - self.height / 2;
        }
        Flow::Stay
    }

    fn draw(&mut self, frame: &mut Frame<'_>) {
        self.drawn += 1;
        let area = frame.area();
        self.height = usize::from(area.height.saturating_sub(12)).max(1);
        let rule = || Line::raw("─".repeat(usize::from(area.width))).fg(Color::DarkGray);
        let tabs = ["1 Persone", "2 Percorso", "3 Vacancy", "4 Incrocio", "5 Agenda"];
        let mut header = vec![" Sportello · CPI Bitonto      ".bold()];
        for (at, tab) in tabs.into_iter().enumerate() {
            header.push(if at == 0 { tab.fg(Color::Blue).bold() } else { tab.into() });
            header.push(" ".into());
        }
        let mut lines = vec![Line::from(header), rule(), Line::raw(format!(" Cerca › {}", self.query))];
        lines.extend((self.top..self.top + self.height).map(|person| self.line(person)));
        lines.push(rule());
        lines.extend(Self::preview(self.cursor));
        lines.push(rule());
        let mut footer = Vec::new();
        for (key, what) in [
            ("Invio", "apri"),
            ("t", "percorso"),
            ("s", "prestazione"),
            ("i", "incrocio"),
            ("c", "chiamata"),
            ("n", "nota"),
            ("?", "aiuto"),
        ] {
            footer.push(format!(" {key}").fg(Color::Blue));
            footer.push(format!(" {what} ").into());
        }
        lines.push(Line::from(footer));
        for (y, line) in (0..area.height).zip(&lines) {
            frame.render_widget(line, Rect { y, height: 1, ..area });
        }
        if self.popup {
            let popup = Rect::new(15, 6, 50, 12).intersection(area);
            frame.render_widget(Clear, popup);
            frame.render_widget(ratatui::widgets::Block::bordered().title(" Aiuto "), popup);
            for (y, text) in (popup.y + 1..popup.bottom().saturating_sub(1)).zip([
                "↑ ↓  scorri",
                "Invio  apri la scheda",
                "/  cerca da ogni schermata",
                "Esc  indietro",
            ]) {
                frame.render_widget(
                    Line::raw(text),
                    Rect::new(popup.x + 2, y, popup.width.saturating_sub(4), 1),
                );
            }
        }
        let column = 9 + u16::try_from(self.query.chars().count()).unwrap_or_default();
        frame.set_cursor_position(Position::new(column, 2));
    }
}
