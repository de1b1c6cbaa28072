//! A terminal's cells as a picture.

use std::fmt::Write;

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};

const CELL: (f32, f32) = (8.4, 18.0);
const MARGIN: f32 = 14.0;
const GROUND: &str = "#1b1d23";
const INK: &str = "#d7dae0";

/// The picture of a buffer.
pub fn draw(buffer: &Buffer) -> String {
    let (width, height) = (f32::from(buffer.area.width) * CELL.0, f32::from(buffer.area.height) * CELL.1);
    let (all_width, all_height) = (width + 2.0 * MARGIN, height + 2.0 * MARGIN);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{all_width:.0}\" height=\"{all_height:.0}\" \
         font-family=\"ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace\" font-size=\"14\" \
         xml:space=\"preserve\">\n<rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"{GROUND}\"/>\n"
    );
    for (row, cells) in buffer.content.chunks(usize::from(buffer.area.width)).enumerate() {
        let y = MARGIN + (row as f32 + 0.75) * CELL.1;
        let mut column = 0;
        while column < cells.len() {
            let look = style(&cells[column]);
            let run = cells[column..].iter().take_while(|cell| style(cell) == look).count();
            let text: String = cells[column..column + run].iter().map(Cell::symbol).collect();
            let x = MARGIN + column as f32 * CELL.0;
            let length = run as f32 * CELL.0;
            if look.reversed {
                let top = y - 0.75 * CELL.1;
                writeln!(
                    svg,
                    "<rect x=\"{x:.1}\" y=\"{top:.1}\" width=\"{length:.1}\" height=\"{:.1}\" fill=\"{}\"/>",
                    CELL.1, look.ink
                )
                .unwrap();
            }
            if !text.trim().is_empty() {
                let ink = if look.reversed { GROUND } else { look.ink };
                let weight = if look.bold { " font-weight=\"bold\"" } else { "" };
                let under = if look.underlined { " text-decoration=\"underline\"" } else { "" };
                let text = text.replace('&', "&amp;").replace('<', "&lt;");
                writeln!(svg, "<text x=\"{x:.1}\" y=\"{y:.1}\" textLength=\"{length:.1}\" fill=\"{ink}\"{weight}{under}>{text}</text>").unwrap();
            }
            column += run;
        }
    }
    svg.push_str("</svg>\n");
    svg
}

#[derive(PartialEq, Clone, Copy)]
struct Look {
    ink: &'static str,
    bold: bool,
    underlined: bool,
    reversed: bool,
}

fn style(cell: &Cell) -> Look {
    let has = |modifier| cell.modifier.contains(modifier);
    let ink = match cell.fg {
        Color::DarkGray => "#7f848e",
        Color::Red | Color::LightRed => "#e06c75",
        Color::Green | Color::LightGreen => "#98c379",
        Color::Yellow | Color::LightYellow => "#e5c07b",
        Color::Blue | Color::LightBlue => "#61afef",
        Color::Magenta | Color::LightMagenta => "#c678dd",
        Color::Cyan | Color::LightCyan => "#56b6c2",
        _ if has(Modifier::DIM) => "#7f848e",
        _ => INK,
    };
    Look {
        ink,
        bold: has(Modifier::BOLD),
        underlined: has(Modifier::UNDERLINED),
        reversed: has(Modifier::REVERSED),
    }
}
