//! A grid as text, as CSV, as an Excel workbook.

use std::io::{self, Write};

use rust_xlsxwriter::{Format, Workbook, XlsxError};
use unicode_width::UnicodeWidthStr;

use super::{Cell, Grid};
use crate::exchange::formula;
use crate::look::Texts;

/// Cells between columns of text.
const GAP: &str = "  ";
/// Columns of text are no wider.
const WIDEST: usize = 56;

/// The lines of a table for people: numbers to the right.
pub fn text(grid: &Grid, texts: Texts) -> Vec<String> {
    let shown: Vec<Vec<String>> =
        grid.rows.iter().map(|row| row.iter().map(|cell| said(cell, texts)).collect()).collect();
    let width = |column: usize| {
        let cells = shown.iter().filter_map(|row| row.get(column)).chain(grid.head.get(column));
        cells.map(|cell| cell.width()).max().unwrap_or(0).min(WIDEST)
    };
    let widths: Vec<usize> = (0..grid.head.len()).map(width).collect();
    let right = |column: usize| {
        grid.rows
            .iter()
            .filter_map(|row| row.get(column))
            .any(|c| matches!(c, Cell::Number(_) | Cell::Decimal(_)))
    };
    let rights: Vec<bool> = (0..grid.head.len()).map(right).collect();
    let line = |cells: &[String]| {
        let cells = cells.iter().zip(&widths).zip(&rights);
        let cells: Vec<String> = cells.map(|((cell, width), right)| fitted(cell, *width, *right)).collect();
        cells.join(GAP).trim_end().to_owned()
    };
    std::iter::once(line(&grid.head)).chain(shown.iter().map(|row| line(row))).collect()
}

/// Grids one under the other as CSV. A cell that a spreadsheet would take for a formula is disarmed.
///
/// # Errors
/// Trouble with the output.
pub fn write_csv(grids: &[Grid], out: &mut dyn Write) -> io::Result<()> {
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(out);
    for (place, grid) in grids.iter().enumerate() {
        if place > 0 {
            writer.write_record([""])?;
        }
        writer.write_record(grid.head.iter().map(|cell| formula::shielded(cell).into_owned()))?;
        for row in &grid.rows {
            writer.write_record(row.iter().map(plain))?;
        }
    }
    writer.flush()
}

/// An Excel workbook with a sheet for each grid: text is written as text, never as a formula.
///
/// # Errors
/// A grid that does not fit a sheet.
pub fn workbook(grids: &[Grid]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let bold = Format::new().set_bold();
    let tenth = Format::new().set_num_format("0.0");
    for grid in grids {
        let sheet = book.add_worksheet();
        sheet.set_name(&grid.name)?;
        for (column, name) in (0..).zip(&grid.head) {
            sheet.write_string_with_format(0, column, name, &bold)?;
        }
        for (line, row) in (1..).zip(&grid.rows) {
            for (column, cell) in (0..).zip(row) {
                match cell {
                    Cell::Text(text) => sheet.write_string(line, column, text)?,
                    Cell::Number(number) => sheet.write_number(line, column, as_float(*number))?,
                    Cell::Decimal(number) => sheet.write_number_with_format(line, column, *number, &tenth)?,
                    Cell::Empty => sheet,
                };
            }
        }
        sheet.set_freeze_panes(1, 2)?;
        sheet.autofit();
    }
    book.save_to_buffer()
}

fn as_float(number: u64) -> f64 {
    number as f64
}

/// A cell as programs read it.
fn plain(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => formula::shielded(text).into_owned(),
        Cell::Number(number) => number.to_string(),
        Cell::Decimal(number) => format!("{number:.1}"),
        Cell::Empty => String::new(),
    }
}

/// A cell as people read it.
fn said(cell: &Cell, texts: Texts) -> String {
    match cell {
        Cell::Text(text) => text.clone(),
        Cell::Number(number) => texts.number(i64::try_from(*number).unwrap_or(i64::MAX)),
        Cell::Decimal(number) => texts.decimal(*number, 1),
        Cell::Empty => String::new(),
    }
}

fn fitted(text: &str, width: usize, right: bool) -> String {
    let mut cut = text.to_owned();
    if cut.width() > width {
        while cut.width() + 1 > width && cut.pop().is_some() {}
        cut.push('…');
    }
    let space = " ".repeat(width.saturating_sub(cut.width()));
    if right { format!("{space}{cut}") } else { format!("{cut}{space}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid() -> Grid {
        Grid {
            name: "Report".into(),
            head: vec!["Codice".into(), "Nome".into(), "Totale".into()],
            rows: vec![
                vec![Cell::Text("A.1".into()), Cell::Text("=cmd|' /C calc'!A0".into()), Cell::Number(1_234)],
                vec![Cell::Text("A.2".into()), Cell::Text("-5+1; \"x\"".into()), Cell::Decimal(66.66)],
                vec![Cell::Text("A.3".into()), Cell::Empty, Cell::Empty],
            ],
        }
    }

    #[test]
    fn numbers_stand_right_and_are_written_as_the_language_does() {
        let lines = text(&grid(), Texts::default());
        assert_eq!(lines[0], "Codice  Nome                Totale");
        assert_eq!(lines[1], "A.1     =cmd|' /C calc'!A0   1.234");
        assert_eq!(lines[2], "A.2     -5+1; \"x\"             66,7");
        assert_eq!(lines[3], "A.3");
    }

    #[test]
    fn no_cell_of_a_csv_is_a_formula() {
        let mut out = Vec::new();
        write_csv(&[grid(), grid()], &mut out).unwrap();
        let text = String::from_utf8(out).unwrap();
        let expected =
            "Codice,Nome,Totale\nA.1,'=cmd|' /C calc'!A0,1234\nA.2,\"'-5+1; \"\"x\"\"\",66.7\nA.3,,\n";
        assert_eq!(text, format!("{expected}\"\"\n{expected}"));
    }

    #[test]
    fn a_workbook_has_a_sheet_for_each_grid() {
        let book = workbook(&[grid(), Grid { name: "Verifiche".into(), ..Grid::default() }]).unwrap();
        assert_eq!(&book[..2], b"PK");
        let names = String::from_utf8_lossy(&book);
        assert!(names.contains("xl/worksheets/sheet1.xml") && names.contains("xl/worksheets/sheet2.xml"));
        assert!(workbook(&[Grid { name: "a/b".into(), ..Grid::default() }]).is_err());
    }
}
