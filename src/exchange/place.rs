//! Places in cells: a cadastral code or a name, with its province when it needs one.

use super::Reason;
use super::cells::Cells;
use crate::domain::{CadastralCode, Short};
use crate::standards::places::{Place, Places};

/// The place that a text means. Among places of one name `likely` wins, then the only one of today.
///
/// # Errors
/// [`Reason::UnknownPlace`], [`Reason::AmbiguousPlace`].
pub(super) fn place(
    places: &Places,
    text: &str,
    likely: Option<CadastralCode>,
) -> Result<CadastralCode, Reason> {
    if let Ok(code) = text.parse::<CadastralCode>() {
        return Ok(code);
    }
    let (name, province) = parted(text);
    let found = places.by_name(name, province);
    if let Some(place) = found.iter().find(|place| Some(place.code) == likely) {
        return Ok(place.code);
    }
    let current: Vec<&&Place> = found.iter().filter(|place| place.is_current()).collect();
    match (current.as_slice(), found.as_slice()) {
        ([place], _) => Ok(place.code),
        ([], [place]) => Ok(place.code),
        (_, []) => Err(Reason::UnknownPlace),
        _ => {
            let choices = found.iter().take(6).map(|place| shown(place)).collect();
            Err(Reason::AmbiguousPlace { choices })
        }
    }
}

/// A place as exports write it: «Bitonto (BA)» where that means this place again, else its code.
pub(super) fn written(places: &Places, code: CadastralCode) -> String {
    let named = places.latest(code).map(shown);
    named.filter(|name| place(places, name, None).ok() == Some(code)).unwrap_or_else(|| code.to_string())
}

fn shown(place: &Place) -> String {
    format!("{} ({})", place.name, place.province)
}

/// The name and the letters of the province: «Bitonto (BA)», «Bitonto - BA», «Bitonto, BA», «Bitonto BA».
fn parted(text: &str) -> (&str, Option<&str>) {
    let text = text.trim();
    let letters =
        |letters: &str| letters.len() == 2 && letters.bytes().all(|byte| byte.is_ascii_alphabetic());
    if let Some((name, rest)) = text.split_once('(') {
        let province = rest.trim().trim_end_matches(')').trim();
        return if letters(province) { (name.trim(), Some(province)) } else { (text, None) };
    }
    if let Some((name, province)) = text.rsplit_once(['-', ',', '/', ' ']) {
        let capitals = province.bytes().all(|byte| byte.is_ascii_uppercase());
        if letters(province) && capitals {
            return (name.trim_end_matches([' ', '-', ',', '/']), Some(province));
        }
    }
    (text, None)
}

/// Where somebody lives: what is not recognised is kept in the address, so that nothing is lost.
pub(super) struct Residence {
    /// The municipality, when it was recognised.
    pub municipality: Option<CadastralCode>,
    /// Street and number.
    pub address: Option<Short>,
}

/// Reads `comune` and `indirizzo`. `before` is the address known so far, for a file that does not give one.
pub(super) fn residence(cells: &mut Cells<'_>, places: &Places, before: Option<&Short>) -> Residence {
    // Addresses in cells often have line breaks.
    let one_line = |text: &str| text.split(['\r', '\n']).map(str::trim).collect::<Vec<_>>().join(", ");
    let address: Option<Short> = cells.with("indirizzo", |text| one_line(text).parse::<Short>());
    let Some(text) = cells.text("comune") else { return Residence { municipality: None, address } };
    match place(places, text, None) {
        Ok(code) => {
            if code != CadastralCode::FICTIONAL && places.by_code(code).is_empty() {
                cells.warn("comune", text, Reason::NoSuchPlaceCode);
            }
            Residence { municipality: Some(code), address }
        }
        Err(reason) => {
            let street = address.as_ref().or(before).map(|address| address.to_string()).unwrap_or_default();
            let joined = match street.as_str() {
                "" => text.to_owned(),
                street if street.contains(text) => street.to_owned(),
                street => format!("{street}, {text}"),
            };
            match joined.parse::<Short>() {
                Ok(address) => {
                    let ambiguous = matches!(reason, Reason::AmbiguousPlace { .. });
                    cells.warn("comune", text, if ambiguous { reason } else { Reason::KeptInAddress });
                    Residence { municipality: None, address: Some(address) }
                }
                Err(error) => {
                    cells.fault("comune", text, error);
                    Residence { municipality: None, address }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_with_and_without_province() {
        let places = Places::load().unwrap();
        let bitonto = place(&places, "Bitonto", None).unwrap();
        for text in ["Bitonto (BA)", "bitonto (ba)", "BITONTO BA", "Bitonto - BA", "Bitonto, BA", "A893"] {
            assert_eq!(place(&places, text, None).ok(), Some(bitonto), "{text}");
        }
        assert_eq!(written(&places, bitonto), "Bitonto (BA)");
        assert!(matches!(place(&places, "Borgo Inesistente", None), Err(Reason::UnknownPlace)));
        assert!(matches!(place(&places, "Samone", None), Err(Reason::AmbiguousPlace { .. })));
        let torino = place(&places, "Samone (TO)", None).unwrap();
        assert_eq!(place(&places, "Samone", Some(torino)).ok(), Some(torino));
    }

    #[test]
    fn every_place_is_written_so_that_it_is_read_again() {
        let places = Places::load().unwrap();
        for row in places.rows() {
            assert_eq!(
                place(&places, &written(&places, row.code), None).ok(),
                Some(row.code),
                "{}",
                row.name
            );
        }
    }
}
