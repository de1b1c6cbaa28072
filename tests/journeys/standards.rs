//! The standards in force are read on one screen.

use crate::harness::Story;

#[test]
fn a_row_tells_everything_it_says() {
    let mut story = Story::begin();
    let screen = story.keys("<Esc>7").screen();
    screen.shows("Fonte").shows("Durata");
    let screen = story.keys("f").types("profilazione 90").screen();
    screen.shows("NAZ-90G").shows("90 giorni").shows("riparte ogni volta");
    story.keys("<Esc><Esc>").screen().hides("profilazione 90");
    story.keys("<Enter>").screen().shows("D.Lgs. 150/2015");
    story.keys("<Down><PgDn><End><Home>").screen().shows("90 giorni");
    story.keys("<Esc>").screen().shows("Filtra");
}

#[test]
fn sap_codes_and_cross_walk_are_found() {
    let mut story = Story::begin();
    story.keys("<Esc>7f").types("B1").screen().shows("Conta come");
    for keys in ["<End>", "<PgUp>", "<Up>", "<Home>", "<PgDn>", "<PgDn>", "<Down>"] {
        story.keys(keys).screen().shows("›");
    }
    story.keys("f").types("zzzz").screen().shows("Nessuna riga");
    story.keys("<Enter><Down>").screen();
}

#[test]
fn every_part_of_the_documents_is_found_in_both_languages() {
    let mut story = Story::begin();
    story.keys("<Esc>7");
    // a title in English, a figure, a pilot centre, an age band, a law, a step with its clock
    for (typed, row) in [
        ("longest job that suspends", "180 giorni"),
        ("8.145", "8.145 euro l'anno"),
        ("san severo", "Centri pilota"),
        ("25-34", "Fasce"),
        ("297/2002", "A1 Informazione"),
        ("R-PUG-03", "R-PUG-03"),
    ] {
        story.keys("f").types(typed).screen().shows(row);
        story.keys("<Esc><Esc>");
    }
}

#[test]
fn a_service_tells_its_clocks_its_figures_and_its_codes() {
    let mut story = Story::begin();
    story.keys("<Esc>7f").types("B1 colloquio informativo");
    let screen = story.keys("<Enter>").screen();
    screen.shows("Scadenze").shows("Indicatori").shows("Conta come").shows("lep:C Orientamento di base");
}
