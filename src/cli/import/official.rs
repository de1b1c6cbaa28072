//! The official tables of professions and skills, taken into an office's folder.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;

use super::Counts;
use crate::cli::arguments::Import;
use crate::cli::caller::Caller;
use crate::cli::fault::{Fault, shown};
use crate::cli::open::OwnTable;
use crate::cli::out::Out;
use crate::exchange::What;
use crate::look::Message;
use crate::standards::professions::ProfessionTable;
use crate::standards::sheet::RowError;
use crate::standards::skills::{EscoLanguage, SkillTable};

/// A table read, and how to write it.
enum Table {
    Professions(ProfessionTable),
    Skills(SkillTable),
}

pub(super) fn import_table(caller: &Caller, out: &mut Out, asked: &Import) -> Result<(), Fault> {
    let bytes = fs::read(&asked.file).map_err(|error| Fault::reading(&asked.file, &error))?;
    // held while its folder changes
    let _store = caller.store()?;
    let table = match read(asked.what, &asked.file, &bytes) {
        Ok(table) => table,
        Err(errors) => return Err(refused(out, &errors)),
    };
    let rows = match &table {
        Table::Professions(table) => table.rows().len(),
        Table::Skills(table) => table.rows().len(),
    } as u64;
    if !asked.dry_run {
        let place = match table {
            Table::Professions(_) => OwnTable::Professions,
            Table::Skills(_) => OwnTable::Skills,
        };
        let path = place.path(&caller.dir);
        keep(&path, &table).map_err(|error| Fault::writing(&path, &error))?;
    }
    if asked.json {
        return out.json(&Counts { read: rows, written: rows, rejected: 0, warnings: 0 });
    }
    let rows = super::count(rows);
    out.say(&Message::new("cli-import-table").arg("rows", rows).arg("path", shown(&asked.file)))
}

fn read(what: What, path: &Path, bytes: &[u8]) -> Result<Table, Vec<RowError>> {
    if what == What::Professions {
        return ProfessionTable::read(bytes).map(Table::Professions);
    }
    let header = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    if String::from_utf8_lossy(header).contains("conceptUri") {
        // the language stands in the name of ESCO's file, nowhere else
        let name = path.file_stem().unwrap_or_default().to_string_lossy().to_lowercase();
        let english = name.ends_with("_en") || name.ends_with("-en");
        let language = if english { EscoLanguage::English } else { EscoLanguage::Italian };
        return SkillTable::read_esco(bytes, language).map(Table::Skills);
    }
    SkillTable::read(bytes).map(Table::Skills)
}

fn refused(out: &mut Out, errors: &[RowError]) -> Fault {
    for error in errors.iter().take(super::TOLD) {
        out.tell(error);
    }
    Fault::new(Message::new("cli-import-table-refused").arg("count", errors.len()))
}

/// Writes the table whole or not at all.
fn keep(path: &Path, table: &Table) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    let beside = path.with_extension("writing");
    let written = write(&beside, table).and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        // the error that matters is the one above
        let _ = fs::remove_file(&beside);
    }
    written?;
    File::open(folder)?.sync_all()
}

fn write(path: &Path, table: &Table) -> io::Result<()> {
    let mut file = BufWriter::new(File::create(path)?);
    let done = match table {
        Table::Professions(table) => table.write(&mut file),
        Table::Skills(table) => table.write(&mut file),
    };
    done.map_err(io::Error::other)?;
    file.flush()?;
    file.get_ref().sync_all()
}
