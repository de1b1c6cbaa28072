//! One box for everything: what a text is, is told by its shape, or by a prefix.

use crate::harness::Story;

#[test]
fn a_service_is_found_by_code_or_words_and_opens_in_the_standards() {
    let mut story = Story::begin();
    let screen = story.keys("<Esc>/s:").types("patto di servizio").screen();
    screen.shows("servizio lep").shows("Durata");
    story.keys("<Enter>").screen().shows("Filtra").shows("Patto di servizio (PdS)");
    story.keys("<Esc>/s:").types("B2").screen().shows("B2 Patto di servizio").hides("ROSSI");
    // a prefix alone lists the kind
    story.keys("<Esc>/s:").screen().shows("servizio").hides("ROSSI");
    story.keys("<Esc>/p:").screen().shows("ROSSI").hides("servizio lep");
}

#[test]
fn a_command_acts_on_what_was_in_view_before_the_search() {
    let mut story = Story::begin();
    story.keys("<Esc>/grec<Down><Enter>").screen().shows("GRECO Lucia");
    story.keys("/").types(">nota").screen().shows("Scrivi una nota");
    story.keys("<Enter>").types("dal riquadro").keys("<Enter>").screen().shows("dal riquadro");
    // nobody is chosen on the first screen: the reason is told, and nothing is lost
    story.keys("<Esc><Esc>1/").types(">patto").screen().shows("Ora no");
    story.keys("<Enter>").screen().shows(">patto");
    story.keys("<Esc><Esc>/").types(">vai all'agenda").keys("<Enter>").screen().shows("In ritardo");
}

#[test]
fn commands_stand_among_the_rest_when_their_words_are_typed() {
    let mut story = Story::begin();
    story.keys("<Esc>/").types("vai al").screen().shows("Vai al");
    story.keys("<Esc><Esc>/").types("greco").screen().shows("GRECO").hides("Vai all");
}

#[test]
fn the_value_that_answered_is_in_the_line() {
    let mut story = Story::begin();
    story.keys("<Esc>/4321").screen().shows("347 765 4321");
    story.keys("<Esc><Esc>/88E50").screen().shows("GRCLCU88E50X001");
}

#[test]
fn nothing_typed_into_the_box_can_hurt() {
    let mut story = Story::begin();
    let long = "rossi ".repeat(2_000);
    for text in [
        "",
        ">",
        "s:",
        "p:p:p:",
        ">>>",
        "🙂🙂",
        "\u{202e}rossi",
        "((((",
        "0000000000000000000",
        "' '' '",
        &long,
    ] {
        story.keys("<Esc><Esc>/").types(text).screen();
        story.keys("<Down><Enter>").screen();
        story.keys("<Esc><Esc><Esc>");
    }
}
