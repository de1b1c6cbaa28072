//! Rows written as CSV or JSON Lines.

use std::io::{self, Write};

use serde_json::{Map, Value};

use crate::exchange::{Column, Format, formula};

/// A table being written.
pub(super) struct Table<'a> {
    style: Style<'a>,
    columns: &'static [Column],
}

enum Style<'a> {
    Csv(Box<csv::Writer<&'a mut dyn Write>>),
    JsonLines(&'a mut dyn Write),
}

impl<'a> Table<'a> {
    /// Begins a table with these columns.
    pub fn begin(
        out: &'a mut dyn Write,
        columns: &'static [Column],
        format: Format,
    ) -> io::Result<Table<'a>> {
        let mut builder = csv::WriterBuilder::new();
        let style = match format {
            Format::JsonLines => Style::JsonLines(out),
            Format::Csv => Style::Csv(Box::new(builder.from_writer(out))),
            Format::ExcelCsv => {
                out.write_all("\u{feff}".as_bytes())?;
                builder.delimiter(b';').terminator(csv::Terminator::CRLF);
                Style::Csv(Box::new(builder.from_writer(out)))
            }
        };
        let mut table = Table { style, columns };
        if let Style::Csv(writer) = &mut table.style {
            writer.write_record(columns.iter().map(|column| column.name))?;
        }
        Ok(table)
    }

    /// Writes a row: a cell for each column, in order.
    pub fn row(&mut self, cells: &[String]) -> io::Result<()> {
        debug_assert_eq!(cells.len(), self.columns.len());
        match &mut self.style {
            Style::Csv(writer) => {
                writer.write_record(cells.iter().map(|cell| formula::shielded(cell).into_owned()))?;
            }
            Style::JsonLines(out) => {
                let named = self.columns.iter().zip(cells).filter(|(_, cell)| !cell.is_empty());
                let object: Map<String, Value> = named
                    .map(|(column, cell)| (column.name.to_owned(), Value::String(cell.clone())))
                    .collect();
                serde_json::to_writer(&mut **out, &object)?;
                out.write_all(b"\n")?;
            }
        }
        Ok(())
    }

    /// Sees to it that all of it is written.
    pub fn finish(self) -> io::Result<()> {
        match self.style {
            Style::Csv(mut writer) => writer.flush(),
            Style::JsonLines(out) => out.flush(),
        }
    }
}
