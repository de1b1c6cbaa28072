//! A caller is found before they finish spelling.

use crate::harness::Story;

#[test]
fn by_surname_and_initial_with_the_card_in_view() {
    let mut story = Story::begin();
    story.keys("/grec l");
    assert!(story.pressed <= 7);
    story.screen().shows("› GRECO Lucia").shows("340 555 0111").shows("10/05/1988");
    story
        .keys("<Esc>/rossi mar<Down><Down>")
        .screen()
        .shows("ROSSI Mario   RSSMRA80A01X001")
        .shows("333 123 4567");
}

#[test]
fn by_the_last_digits_of_the_telephone() {
    let mut story = Story::begin();
    story.keys("/4321");
    assert!(story.pressed <= 6);
    story.screen().shows("ROSSI Maria").hides("BIANCHI");
}

#[test]
fn typing_moves_to_the_list_and_opens_the_case() {
    let mut story = Story::begin();
    story.keys("/lorusso<Down>").screen().shows("LO RUSSO Vito");
    story.keys("<Enter><Esc>").screen().shows("LO RUSSO Vito");
}

#[test]
fn help_menu_palette_and_line_come_from_one_table() {
    let mut story = Story::begin();
    story.keys("<Esc>?").screen().shows("Aiuto");
    story.keys("<Esc><Space>").screen().shows("Che cosa si può fare");
    story.keys("<Esc><C-p>agenda").screen().shows("Vai all'agenda");
    story.keys("<Esc>:esc<Tab><Enter>");
    assert!(story.left, "the line completed and ran «esci»");
}

#[test]
fn a_small_terminal_says_so() {
    let mut story = Story::begin();
    story.resize(60, 20).screen().shows("80×24");
    story.resize(0, 0).screen();
    story.resize(132, 43).keys("/ross").screen().shows("ROSSI Mario");
}
