//! A figure by sex and age: a table with bars, the part under the cursor marked.

use ratatui::layout::Rect;

use super::words;
use crate::look::Role;
use crate::reports::{Gender, Group, Part, Report, Row};
use crate::ui::pen::{Align, Pen, piece};
use crate::ui::words::month_key;

/// Columns of the names of rows.
const NAME: usize = 12;
/// Columns of a cell.
const CELL: usize = 7;
/// Columns of a month.
const MONTH: usize = 6;

/// Draws the groups from a row on; gives the row after. Nothing for a figure that is not broken down.
pub(super) fn groups(
    pen: &mut Pen<'_>,
    area: Rect,
    mut row: usize,
    figure: &Row,
    picked: Option<Part>,
) -> usize {
    let ages = sorted(figure.by.iter().filter_map(|cell| cell.group.age));
    let genders = sorted(figure.by.iter().map(|cell| cell.group.gender));
    if figure.by.is_empty() || genders == [None] && ages.is_empty() {
        return row;
    }
    let picked = picked.and_then(|part| part.group);
    if !ages.is_empty() {
        for (place, age) in ages.iter().enumerate() {
            let text = piece(words::age(*age), Role::Heading);
            pen.cell(area, row, NAME + place * CELL, CELL, Align::Right, &text);
        }
        row += 1;
    }
    let most = genders.iter().map(|gender| sum(figure, *gender)).max().unwrap_or(0);
    for gender in genders {
        let name = gender.map_or_else(|| pen.say("gender-all"), |gender| words::gender(pen, gender));
        pen.at(area, row, 1, &piece(name, Role::Label));
        let mut column = NAME;
        for age in &ages {
            let group = Group { gender, age: Some(*age) };
            let role = if picked == Some(group) { Role::Selected } else { Role::Text };
            let text = words::number(pen, count(figure, group));
            pen.cell(area, row, column, CELL, Align::Right, &piece(text, role));
            column += CELL;
        }
        let whole = sum(figure, gender);
        let alone = picked == Some(Group { gender, age: None });
        let role = if alone { Role::Selected } else { Role::Title };
        pen.cell(area, row, column, CELL, Align::Right, &piece(words::number(pen, whole), role));
        let room = usize::from(area.width).saturating_sub(column + CELL + 2).min(30);
        let bar = words::bar(pen, whole, most, room);
        pen.at(area, row, column + CELL + 1, &piece(bar, Role::Bar));
        row += 1;
    }
    row
}

/// Draws the months, their names over their figures; gives the row after.
pub(super) fn months(
    pen: &mut Pen<'_>,
    area: Rect,
    row: usize,
    report: &Report,
    figure: &Row,
    picked: Option<Part>,
) -> usize {
    if report.months.is_empty() || figure.months.is_empty() {
        return row;
    }
    let picked = picked.and_then(|part| part.month);
    for (place, (month, count)) in report.months.iter().zip(&figure.months).enumerate() {
        let column = 2 + place * MONTH;
        let name = pen.say(month_key(month.number()));
        pen.cell(area, row, column, MONTH, Align::Right, &piece(name, Role::Heading));
        let role = if picked == Some(*month) { Role::Selected } else { Role::Text };
        let text = words::number(pen, *count);
        pen.cell(area, row + 1, column, MONTH, Align::Right, &piece(text, role));
    }
    row + 2
}

fn count(figure: &Row, group: Group) -> u64 {
    figure.by.iter().filter(|cell| cell.group == group).map(|cell| cell.count).sum()
}

fn sum(figure: &Row, gender: Option<Gender>) -> u64 {
    figure.by.iter().filter(|cell| cell.group.gender == gender).map(|cell| cell.count).sum()
}

fn sorted<T: Ord + Copy>(all: impl Iterator<Item = T>) -> Vec<T> {
    let mut all: Vec<T> = all.collect();
    all.sort();
    all.dedup();
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reports::Age;

    #[test]
    fn ages_stand_from_the_young_to_the_old() {
        let ages = [Age::Unknown, Age::Band(55, None), Age::Band(15, Some(24)), Age::Under(15)];
        let sorted = sorted(ages.into_iter());
        let told: Vec<String> = sorted.into_iter().map(words::age).collect();
        assert_eq!(told, ["<15", "15-24", "55+", "?"]);
    }
}
