//! `sportello init`: a new, empty office.

use std::path::Path;

use super::arguments::Init;
use super::caller::Caller;
use super::fault::{Fault, shown};
use super::out::Out;
use super::own;
use crate::domain::{CadastralCode, OfficeSettings, WorkCalendar};
use crate::look::Message;
use crate::office::Office;
use crate::standards::places::Places;
use crate::standards::{Catalogue, OwnFile, Tables, TablesError};
use crate::store::{SledStore, StoreError};

pub(super) fn run(caller: &Caller, out: &mut Out, asked: Init) -> Result<(), Fault> {
    // everything that can be refused is refused before the folder is touched
    let mut own = caller.own_standards()?;
    let (region, brought) = match region_file(&asked.standard)? {
        None => (asked.standard, None),
        Some((region, file)) => {
            own.retain(|known| known.name != file.name);
            own.push(file.clone());
            (region, Some(file))
        }
    };
    let tables = Tables::founding(&region, &own)?;
    let standard = region.parse().map_err(|_| {
        let known: Vec<_> = tables.catalogue.regions().map(|standard| standard.id.clone()).collect();
        Fault::new(
            Message::new("cli-standard-unknown").arg("asked", region.clone()).arg("known", known.join(", ")),
        )
    })?;
    let seat = asked.seat.as_deref().map(|name| place(&tables.places, name)).transpose()?;
    let settings = OfficeSettings {
        name: asked.name,
        standard,
        calendar: asked.patron.map_or_else(WorkCalendar::default, WorkCalendar::with_patron),
        seat,
        fictional: false,
    };
    if is_office(caller)? {
        return Err(StoreError::Occupied(caller.dir.clone()).into());
    }
    let name = settings.name.to_string();
    let store = SledStore::open(&caller.dir, &caller.opening().or_create())?;
    if let Some(OwnFile { name, text: Ok(text) }) = brought {
        own::keep(&caller.dir, name.trim_start_matches("standards/"), &text)?;
    }
    Office::found_with(Box::new(store), caller.clock.clone(), &caller.by, settings, &own)?;
    out.note(&Message::new("cli-init-done").arg("name", name).arg("dir", shown(&caller.dir)));
    Ok(())
}

/// The regional standard that a file defines, where a file is named: it goes into the office's folder.
fn region_file(asked: &str) -> Result<Option<(String, OwnFile)>, Fault> {
    let path = Path::new(asked);
    if path.extension().is_none_or(|extension| extension != "toml") {
        return Ok(None);
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let file = own::read(path, format!("standards/{name}"));
    match file.region() {
        Some(region) => Ok(Some((region, file))),
        // what is wrong with it, or else that there is no region in it
        None => {
            let (_, refused) = Catalogue::with_own(&[file]).map_err(TablesError::from)?;
            let none = || Fault::new(Message::new("cli-standard-no-region").arg("path", asked.to_owned()));
            Err(refused.into_iter().next().map_or_else(none, |error| TablesError::from(error).into()))
        }
    }
}

/// Whether the folder holds an office with its settings; a store without them was left by a founding that did not
/// come to its end.
fn is_office(caller: &Caller) -> Result<bool, Fault> {
    match SledStore::open(&caller.dir, &caller.opening()) {
        Ok(store) => match Office::over(Box::new(store), caller.clock.clone()) {
            Ok(_) => Ok(true),
            Err(crate::office::OpenError::NoOffice) => Ok(false),
            Err(error) => Err(error.into()),
        },
        Err(StoreError::Absent(_)) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// The municipality that a name, `name (BA)` or a cadastral code means.
fn place(places: &Places, text: &str) -> Result<CadastralCode, Fault> {
    if let Ok(code) = text.parse::<CadastralCode>()
        && places.latest(code).is_some()
    {
        return Ok(code);
    }
    let (name, province) = match text.trim().strip_suffix(')').and_then(|text| text.rsplit_once('(')) {
        Some((name, province)) => (name.trim(), Some(province.trim())),
        None => (text.trim(), None),
    };
    let found = places.by_name(name, province);
    let present: Vec<_> = found.iter().filter(|place| place.is_current() && place.province != "EE").collect();
    match present.as_slice() {
        [only] => Ok(only.code),
        [] => Err(Fault::new(Message::new("cli-place-unknown").arg("name", text.to_owned()))),
        several => {
            let choices: Vec<_> =
                several.iter().map(|place| format!("{} ({})", place.name, place.province)).collect();
            Err(Fault::new(
                Message::new("cli-place-ambiguous")
                    .arg("name", text.to_owned())
                    .arg("choices", choices.join(", ")),
            ))
        }
    }
}
