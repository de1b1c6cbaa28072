//! `sportello keys`: the keys of a keymap, and a look through an operator's own.

use std::fs;
use std::path::Path;

use super::arguments::Keys;
use super::fault::{Fault, shown};
use super::out::Out;
use crate::command::keymap::lint;
use crate::command::row::label_key;
use crate::command::{Keymap, KeymapFile, Scope, Shipped};
use crate::look::Message;

pub(super) fn run(out: &mut Out, asked: &Keys) -> Result<(), Fault> {
    if let Some(file) = &asked.check {
        return check(out, file);
    }
    let shipped = match &asked.keymap {
        None => Shipped::default(),
        Some(name) => Shipped::named(name).ok_or_else(|| unknown(name))?,
    };
    let file = shipped.read().map_err(|errors| faulty(out, &errors))?;
    print(out, &Keymap::new(&file), &file)
}

fn unknown(name: &str) -> Fault {
    let known: Vec<_> = Shipped::ALL.iter().map(|shipped| shipped.name()).collect();
    Fault::new(Message::new("cli-keymap-unknown").arg("name", name.to_owned()).arg("known", known.join(", ")))
}

/// Says every error on a line of its own.
fn faulty<E: ToString>(out: &mut Out, errors: &[E]) -> Fault {
    for error in errors {
        out.tell(error.to_string());
    }
    Fault::new(Message::new("cli-check-found").arg("count", errors.len()))
}

fn print(out: &mut Out, keymap: &Keymap, file: &KeymapFile) -> Result<(), Fault> {
    let texts = out.texts();
    let say = |key: &str| texts.get(key).into_owned();
    for scope in Scope::ALL {
        let mut ids: Vec<&str> = Vec::new();
        for id in file.bindings(scope).iter().filter_map(|binding| binding.command.as_deref()) {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        if ids.is_empty() {
            continue;
        }
        out.line(texts.get(&format!("scope-{scope}")))?;
        for id in ids {
            let keys: Vec<String> = keymap.keys_of(scope, id).iter().map(|keys| keys.spoken(&say)).collect();
            out.line(format!("  {:<24}  {}", keys.join(", "), texts.get(&label_key(id))))?;
        }
    }
    Ok(())
}

fn check(out: &mut Out, path: &Path) -> Result<(), Fault> {
    let text = fs::read_to_string(path).map_err(|error| Fault::reading(path, &error))?;
    let own = KeymapFile::read(&shown(path), &text).map_err(|errors| faulty(out, &errors))?;
    let base = Shipped::default().read().map_err(|errors| faulty(out, &errors))?;
    let texts = out.texts();
    let findings = lint(&base.overlaid_with(&own), &|id| texts.has(&label_key(id)));
    if findings.is_empty() {
        out.note(&Message::new("cli-check-none").arg("path", shown(path)));
        return Ok(());
    }
    Err(faulty(out, &findings))
}
