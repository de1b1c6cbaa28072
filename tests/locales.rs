//! The two languages against each other and against the code.
//!
//! Keys are looked for in `src/`: what stands in quotes after `texts.get(`, `texts().get(`, the same with `with`,
//! and `Message::new(`, must be in the files; every key in the files must stand in quotes somewhere in `src/`,
//! unless it is built from a command id or a scope.

#![allow(clippy::unwrap_used, reason = "a test stops at the first thing it cannot read")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use sportello::command::row::label_key;
use sportello::command::{Scope, Shipped};
use sportello::look::{Language, Texts};

/// A key and what it takes: `[("call-length", {"minutes"})]`; attributes as `key.attribute`.
type Keys = BTreeMap<String, BTreeSet<String>>;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn files_below(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files_below(&path, extension));
        } else if path.extension().is_some_and(|e| e == extension) {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn keys_of(language: Language) -> Keys {
    let mut keys = Keys::new();
    for file in files_below(&root().join("locales").join(language.code()), "ftl") {
        let mut message = String::new();
        let mut current = String::new();
        for line in fs::read_to_string(&file).unwrap().lines() {
            if let Some((name, _)) =
                line.split_once(" =").filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase()))
            {
                message = name.to_owned();
                current.clone_from(&message);
                let before = keys.insert(message.clone(), BTreeSet::new());
                assert!(before.is_none(), "{name} is written twice in {}", language.code());
            } else if let Some((name, _)) =
                line.trim_start().strip_prefix('.').and_then(|l| l.split_once(" ="))
            {
                current = format!("{message}.{name}");
                keys.insert(current.clone(), BTreeSet::new());
            }
            for variable in line.split('$').skip(1) {
                let end = variable.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_');
                let name = variable[..end.unwrap_or(variable.len())].to_owned();
                keys.get_mut(&current).unwrap().insert(name);
            }
        }
    }
    keys
}

fn source() -> Vec<(PathBuf, String)> {
    let read = |path: PathBuf| (path.clone(), fs::read_to_string(path).unwrap());
    files_below(&root().join("src"), "rs").into_iter().map(read).collect()
}

/// The texts in quotes right after `call`, with any blanks between.
fn quoted_after<'s>(source: &'s str, call: &str) -> Vec<&'s str> {
    let after = source.match_indices(call).map(|(at, _)| source[at + call.len()..].trim_start());
    after.filter_map(|rest| rest.strip_prefix('"')).filter_map(|rest| rest.split('"').next()).collect()
}

/// The code without blanks before a dot, so that a call broken over two lines is still one.
fn joined(source: &str) -> String {
    let mut out = String::new();
    for line in source.lines() {
        if line.trim_start().starts_with('.') {
            out.push_str(line.trim_start());
        } else {
            out.push('\n');
            out.push_str(line);
        }
    }
    out
}

fn asked_for(source: &str) -> Vec<String> {
    let calls =
        ["texts.get(", "texts.with(", "texts().get(", "texts().with(", "Message::new(", "pen.say(", "said("];
    let joined = joined(source);
    let called = calls.iter().flat_map(|call| quoted_after(&joined, call));
    called.chain(reasons(&joined)).chain(chosen(&joined)).map(String::from).collect()
}

/// The reasons against a command: what stands in quotes at the end of `available(…, "reason")`.
fn reasons(source: &str) -> impl Iterator<Item = &str> {
    let after = source.match_indices("available(").map(|(at, _)| &source[at..]);
    after.filter_map(|rest| rest.split_once(", \"")?.1.split('"').next()).filter(|key| is_key(key))
}

/// Every text in quotes inside a function whose name ends in `_key`: it chooses between keys.
fn chosen(source: &str) -> impl Iterator<Item = &str> {
    let functions = source.match_indices("_key(").filter(|(at, _)| {
        let line = source[..*at].rfind('\n').map_or("", |start| &source[start..*at]);
        line.contains("fn ")
    });
    let bodies = functions.map(|(at, _)| source[at..].split("\n}\n").next().unwrap_or_default());
    bodies.flat_map(|body| body.split('"').skip(1).step_by(2)).filter(|key| is_key(key))
}

fn is_key(text: &str) -> bool {
    let begins = text.starts_with(|c: char| c.is_ascii_lowercase()) && !text.ends_with('-');
    begins
        && text.contains('-')
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

fn command_ids() -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for shipped in Shipped::ALL {
        let file = shipped.read().unwrap();
        ids.extend(Scope::ALL.iter().flat_map(|s| file.bindings(*s)).filter_map(|b| b.command.clone()));
    }
    // those that have no key are rows all the same
    for (_, text) in source() {
        ids.extend(quoted_after(&text, "Row::new(").into_iter().map(String::from));
    }
    ids
}

#[test]
fn both_languages_have_the_same_keys_and_variables() {
    let (italian, english) = (keys_of(Language::Italian), keys_of(Language::English));
    assert!(italian.len() > 100);
    for (key, variables) in &italian {
        assert_eq!(Some(variables), english.get(key), "{key}");
    }
    for key in english.keys() {
        assert!(italian.contains_key(key), "{key} is only in English");
    }
}

#[test]
fn every_key_asked_for_exists() {
    let keys = keys_of(Language::Italian);
    for (path, text) in source() {
        // a test may ask for what is not there
        let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
        for key in asked_for(code) {
            assert!(keys.contains_key(&key), "{key}, used in {}, is in no locale", path.display());
        }
    }
}

#[test]
fn every_key_is_used() {
    let source: String = source().into_iter().map(|(_, text)| text).collect();
    let built: BTreeSet<String> = command_ids()
        .iter()
        .map(|id| label_key(id))
        .chain(Scope::ALL.iter().map(|scope| format!("scope-{scope}")))
        .collect();
    for key in keys_of(Language::Italian).keys() {
        let message = key.split('.').next().unwrap();
        let used = built.contains(message) || source.contains(&format!("\"{key}\""));
        assert!(used, "{key} is used nowhere");
    }
}

#[test]
fn every_command_has_a_label_a_hint_and_a_help() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        for id in command_ids() {
            let label = label_key(&id);
            for key in [label.clone(), format!("{label}.hint"), format!("{label}.help")] {
                assert!(texts.has(&key), "{key} is not in {}", language.code());
            }
            let hint = texts.get(&format!("{label}.hint"));
            assert!(hint.chars().count() <= 14, "the hint \"{hint}\" is too long for a footer");
        }
    }
}

#[test]
fn calls_are_found_however_they_are_written() {
    let code =
        "look\n    .texts()\n    .get(\"a-b\");\ntexts.with(\n    \"c-d\", &[]);\nMessage::new(\"e-f\")";
    assert_eq!(asked_for(code), ["c-d", "a-b", "e-f"]);
}
