//! One line of JSON as the cells of a row.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use crate::exchange::Reason;

/// Names and cells of one object, in order.
pub(super) struct Object(pub Vec<(String, String)>);

/// Reads an object whose values are texts, numbers, truth values, or lists of them.
pub(super) fn read(line: &str) -> Result<Object, Reason> {
    serde_json::from_str(line).map_err(|error| Reason::NotJson(error.to_string()))
}

impl<'de> Deserialize<'de> for Object {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_map(Cells)
    }
}

struct Cells;

impl<'de> Visitor<'de> for Cells {
    type Value = Object;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Object, A::Error> {
        let mut cells: Vec<(String, String)> = Vec::new();
        while let Some((name, Cell(text))) = map.next_entry::<String, Cell>()? {
            if cells.iter().any(|(other, _)| *other == name) {
                return Err(serde::de::Error::custom(format_args!("\"{name}\" stands there twice")));
            }
            cells.push((name, text));
        }
        Ok(Object(cells))
    }
}

/// A value as the text of a cell; lists are joined as in CSV.
struct Cell(String);

impl<'de> Deserialize<'de> for Cell {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Value)
    }
}

struct Value;

impl<'de> Visitor<'de> for Value {
    type Value = Cell;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, a number, true, false, null or a list of them")
    }

    fn visit_str<E>(self, text: &str) -> Result<Cell, E> {
        Ok(Cell(text.to_owned()))
    }

    fn visit_bool<E>(self, value: bool) -> Result<Cell, E> {
        Ok(Cell(if value { "S" } else { "N" }.to_owned()))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Cell, E> {
        Ok(Cell(number.to_string()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Cell, E> {
        Ok(Cell(number.to_string()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Cell, E> {
        Ok(Cell(number.to_string()))
    }

    fn visit_unit<E>(self) -> Result<Cell, E> {
        Ok(Cell(String::new()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Cell, A::Error> {
        let mut items = Vec::new();
        while let Some(Cell(item)) = list.next_element()? {
            if item.contains(';') {
                return Err(serde::de::Error::custom("a `;` inside an item of a list"));
            }
            items.push(item);
        }
        // An empty list says that there is none, which is more than saying nothing.
        Ok(Cell(if items.is_empty() { "-".to_owned() } else { items.join(";") }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_become_cells() {
        let Object(cells) =
            read(r#"{"a":"x","b":7,"c":true,"d":null,"e":["en:B1","fr"],"f":[],"g":1.5}"#).ok().unwrap();
        let texts: Vec<&str> = cells.iter().map(|(_, text)| text.as_str()).collect();
        assert_eq!(texts, ["x", "7", "S", "", "en:B1;fr", "-", "1.5"]);
    }

    #[test]
    fn what_is_not_a_row_is_refused() {
        for line in ["[]", "{\"a\":1", "{\"a\":{}}", "{\"a\":1,\"a\":2}", "{\"a\":[\"x;y\"]}", "null"] {
            assert!(matches!(read(line), Err(Reason::NotJson(_))), "{line}");
        }
    }
}
