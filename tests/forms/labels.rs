//! Every field of every form has a label that fits, in both languages.

use crate::desk::{Desk, with_person};
use sportello::app::form::{Around, Kind, Shown, sheets, subject_name};
use sportello::domain::Subject;
use sportello::look::{Language, Texts};

/// Columns that labels have.
const ROOM: usize = 21;

fn forms(desk: &Desk, person: Subject) -> Vec<String> {
    let who = subject_name(person);
    let mut names: Vec<String> = ["note", "contact", "appointment", "pact", "person"]
        .iter()
        .map(|kind| format!("{kind}:{who}"))
        .collect();
    names.extend(["person:new", "company:new", "vacancy:new"].map(String::from));
    names.push(format!("service:{who}:puglia:B1"));
    let kinds = sheets::Recorded::ALL.iter().map(|kind| format!("event:{who}:{}", kind.word()));
    names.extend(kinds.filter(|name| sheets::named(name, &desk.app.around()).is_some()));
    names
}

#[test]
fn labels_titles_and_choices_are_words() {
    let (desk, id) = with_person("puglia");
    let names = forms(&desk, id.into());
    assert!(names.len() > 18, "{names:?}");
    for language in Language::ALL {
        let texts = Texts::new(language);
        let around = Around { texts, ..desk.app.around() };
        for name in &names {
            let purpose = sheets::named(name, &around).unwrap_or_else(|| panic!("{name}"));
            assert!(!texts.say(&purpose.title(&around)).contains('{'), "{name}");
            for field in purpose.fields(&around) {
                let label = texts.get(field.id);
                assert!(texts.has(field.id), "{} has no label", field.id);
                assert!(label.chars().count() <= ROOM, "«{label}» is too long for a label");
                for key in field.section.into_iter().chain(field.help) {
                    assert!(texts.has(key), "{key}");
                }
                let Kind::Choice(choices) = &field.kind else { continue };
                for choice in choices {
                    if let Shown::Key(key) = choice.shown {
                        assert!(texts.has(key), "{key}");
                    }
                }
            }
        }
    }
}

#[test]
fn a_form_is_found_again_by_its_name() {
    let (desk, id) = with_person("puglia");
    for name in forms(&desk, id.into()) {
        assert_eq!(
            sheets::named(&name, &desk.app.around()).map(|p| p.name()).as_deref(),
            Some(name.as_str())
        );
    }
    assert!(sheets::named("note:x", &desk.app.around()).is_none());
    assert!(sheets::named("nonsense", &desk.app.around()).is_none());
}
