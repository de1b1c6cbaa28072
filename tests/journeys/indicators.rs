//! The figures of a standard, and whoever is behind them.

use sportello::domain::*;
use sportello::office::{Act, NewEvent};

use crate::harness::{Story, day, login};
use crate::placing::company;
use crate::timeline::{person, record, service};

/// A few people who had their interview in two months.
fn with_interviews() -> Story {
    let mut story = Story::begin();
    for (who, on) in [("rossi mario", "12/10/2026"), ("bianchi", "13/10/2026"), ("lo russo", "20/11/2026")] {
        record(&story, who, on, service("puglia:B1", 75), None);
    }
    story.hears();
    story
}

#[test]
fn from_a_figure_to_the_people_behind_it_and_back() {
    let mut story = with_interviews();
    let screen = story.keys("<Esc>8").screen();
    screen.shows("nov 2026").shows("Masterplan").shows("prima: ott 2026").shows("Utenti ricevuti");
    // the figure of November, of October before it, and half as many
    let row = go_to(&mut story, "B.1.1");
    assert!(row.contains("1       2   −50%"), "{row}");
    story.screen().shows("uomini").shows("45-54");
    story.keys("<Enter>").screen().shows("20/11/2026 LO RUSSO Vito").shows("B.1.1 ");
    story.keys("<Enter>").screen().shows("LO RUSSO Vito").shows("Ora può");
    story.keys("<Esc>").screen().shows("20/11/2026 LO RUSSO Vito");
    story.keys("<Esc>").screen().shows("prima: ott 2026");
}

/// The line of a figure, the cursor put on it.
fn go_to(story: &mut Story, code: &str) -> String {
    story.keys("<Home>");
    for _ in 0..120 {
        let screen = story.screen().to_string();
        let row = screen.lines().find(|row| row.contains("› ") && row.contains(code));
        if let Some(row) = row {
            return row.to_owned();
        }
        story.keys("<Down>");
    }
    panic!("{code} is not on the list:\n{}", story.screen());
}

#[test]
fn part_of_a_figure_has_its_own_people() {
    let mut story = with_interviews();
    story.keys("<Esc>8<lt>").screen().shows("ott 2026").shows("prima: set 2026");
    go_to(&mut story, "B.1.1");
    story.keys("<Right><Enter>").screen().shows("donne 35-44").shows("BIANCHI Anna").hides("ROSSI Mario");
    story.keys("<Esc>><Left>").screen().shows("nov 2026");
    // by sex alone: no band is told
    story.keys("b").screen().shows("Come distinguere?").shows("genere ed età");
    story.keys("2").screen().shows("genere").hides("35-44");
    story.keys("b1").screen().shows("senza distinguere");
}

#[test]
fn any_days_and_every_standard() {
    let mut story = with_interviews();
    let screen = story.keys("<Esc>8p").screen();
    screen.shows("questo trimestre: 01/10/2026 - 31/12/2026").shows("altri giorni");
    story.keys("3").screen().shows("ott-dic 2026").shows("prima: lug-set 2026");
    go_to(&mut story, "B.1.1");
    story.screen().shows("   ott   nov   dic");
    story.keys("p7").screen().shows("report.dates");
    story.types("1/1/2026 15/10/2026").keys("<Enter>").screen().shows("01/01/26-15/10/26");
    story.keys(":").types("date 15/10/2026 1/1/2026").keys("<Enter>").screen().shows("prima di cominciare");
    // what was typed stays to be mended
    story.screen().shows("report.dates 15/10/2026 1/1/2026");
    story.keys("<Esc>:").types("date domani").keys("<Enter>").screen().shows("non è un periodo");
    story.keys("<Esc>");
    choose_standard(&mut story, "(piemonte)");
    story.screen().shows("1.1").hides("B.1.1");
    choose_standard(&mut story, "(lep)");
    story.screen().shows("F3");
}

/// Chooses the standard with this in its title.
fn choose_standard(story: &mut Story, title: &str) {
    let asked = story.keys("f").screen().shows("Quale standard?").to_string();
    let row = asked.lines().find(|row| row.contains(title)).unwrap();
    let digit = row.chars().find(char::is_ascii_digit).unwrap();
    story.keys(&digit.to_string());
}

#[test]
fn coherences_name_whom_they_miss() {
    let mut story = Story::begin();
    // R-IND-01d: it hired, but never asked for anybody
    let firm = company(&story.office, "Ferramenta Greco srl", "12345678903");
    let hired = person(&story, "greco");
    let hire = Hire { person: hired, vacancy: None, contract: None, until: None };
    let event =
        NewEvent { subject: firm.into(), on: day("10/11/2026"), kind: EventKind::Hire(hire), note: None };
    story.office.perform(&login(), Act::Record(event)).unwrap();
    story.hears().keys("<Esc>8");
    choose_standard(&mut story, "(piemonte)");
    let row = go_to(&mut story, "R-IND-01d");
    assert!(row.contains("non vale per 1"), "{row}");
    story.screen().shows("Chi        Ferramenta Greco srl");
    story.keys("<Enter>").screen().shows("R-IND-01d").shows("› Ferramenta Greco srl");
    story.keys("<Enter>").screen().shows("Ferramenta Greco srl").shows("Assunzione");
    story.keys("<Esc><Esc>");
    let row = go_to(&mut story, "R-IND-01c");
    assert!(row.contains("vale"), "{row}");
    story.keys("<Enter>").screen().shows("Non c'è nessuno");
}

#[test]
fn goals_stand_under_the_figures_and_lead_to_them() {
    let mut story = Story::begin();
    story.keys("<Esc>8<End>").screen().shows("Fonte").shows("Masterplan Puglia");
    let row = go_to(&mut story, "A.1 ");
    assert!(row.contains("Utenti ricevuti"), "{row}");
    story.screen().shows("Obiettivo").shows("sul 2009");
    story.keys("<End><Enter>").screen().hides("Non c'è nessuno");
}
