//! Rejected rows, written so that they can be corrected and imported again.

use std::io::{self, Write};

use serde_json::{Map, Value};

use crate::exchange::sheet::{Header, Original, REMARK};
use crate::exchange::{Finding, formula};
use crate::look::Texts;

/// The member that keeps a line of JSON Lines that is not JSON.
const LINE: &str = "riga";

/// Writes rejects in the format of the file they come from, with one column more that says why.
pub(super) struct Rejects<'a> {
    out: &'a mut dyn Write,
    texts: Texts,
    csv: Option<Table>,
    begun: bool,
}

/// What a rejects file takes over from a CSV file.
struct Table {
    separator: u8,
    names: Vec<String>,
    /// Where the remarks of an earlier import stand; they make room for the new ones.
    remark: Option<usize>,
}

impl<'a> Rejects<'a> {
    /// Rejects of a CSV file with this separator and header, or of JSON Lines.
    pub fn new(out: &'a mut dyn Write, texts: Texts, csv: Option<(u8, &Header)>) -> Self {
        let csv = csv.map(|(separator, header)| Table {
            separator,
            names: header.names.clone(),
            remark: header.remark,
        });
        Rejects { out, texts, csv, begun: false }
    }

    /// Writes one rejected record.
    pub fn write(&mut self, original: &Original, findings: &[Finding]) -> io::Result<()> {
        let faults = findings.iter().filter(|finding| finding.weight == crate::exchange::Weight::Fault);
        let remarks: Vec<String> =
            faults.map(|finding| self.texts.say(&finding.remark()).into_owned()).collect();
        let remark = remarks.join(" · ");
        match &self.csv {
            Some(table) => {
                let mut bytes = Vec::new();
                if !self.begun {
                    // Whoever corrects it does so in a spreadsheet, which needs the mark to know UTF-8.
                    bytes.extend("\u{feff}".as_bytes());
                    table.record(&mut bytes, &table.names, REMARK)?;
                }
                match original {
                    Original::Fields(fields) => table.record(&mut bytes, fields, &remark)?,
                    Original::Line(line) => table.record(&mut bytes, std::slice::from_ref(line), &remark)?,
                }
                self.out.write_all(&bytes)?;
            }
            None => {
                let line = match original {
                    Original::Line(line) => line.clone(),
                    Original::Fields(fields) => fields.join(";"),
                };
                let mut object = serde_json::from_str::<Map<String, Value>>(&line)
                    .unwrap_or_else(|_| Map::from_iter([(LINE.to_owned(), Value::String(line))]));
                object.insert(REMARK.to_owned(), Value::String(remark));
                serde_json::to_writer(&mut *self.out, &object)?;
                self.out.write_all(b"\n")?;
            }
        }
        self.begun = true;
        Ok(())
    }

    /// Sees to it that all of it is written.
    pub fn finish(self) -> io::Result<()> {
        if self.begun { self.out.flush() } else { Ok(()) }
    }
}

impl Table {
    fn record(&self, bytes: &mut Vec<u8>, fields: &[String], remark: &str) -> io::Result<()> {
        let mut cells: Vec<String> = fields.iter().map(|field| rewritten(field)).collect();
        cells.resize(cells.len().max(self.names.len()), String::new());
        if let Some(at) = self.remark.filter(|at| *at < cells.len()) {
            cells.remove(at);
        }
        cells.push(formula::shielded(remark).into_owned());
        let mut writer =
            csv::WriterBuilder::new().delimiter(self.separator).flexible(true).from_writer(bytes);
        writer.write_record(&cells)?;
        writer.flush()
    }
}

/// A field as it was, made harmless for a spreadsheet if it was not.
fn rewritten(field: &str) -> String {
    formula::shielded(formula::bare(field)).into_owned()
}
