//! A region that is only a file: its figures are counted without a line of Rust.

use super::world::{World, by_both, year};
use crate::reports::{GoalVerdict, goals, report};
use crate::standards::{BUILTIN, Catalogue};

const REGION: &str = r#"
[standard]
id = "fantasia"
title_it = "Fantasia"
title_en = "Fantasy"
scope = "regional"
region = "Fantasia"
document = "Un documento inventato"
monthly = true
source = "Documento inventato"

[[service]]
code = "X.1"
title_it = "Ascolto"
title_en = "Listening"
audience = "person"
counts_as = ["lep:C"]
default_for = ["lep:C"]
source = "Riga X.1"

[[indicator]]
code = "1"
label_it = "Ascoltati prima del lavoro"
label_en = "Listened to before work"
subject = "person"
measure = "subjects"
after = [{ service = "X.1" }]
of = [{ event = "assunzione" }]
by = ["gender"]
source = "Indicatore 1"

[[indicator]]
code = "2"
label_it = "Ascoltati"
label_en = "Listened to"
subject = "person"
measure = "subjects"
of = [{ service = "X.1" }]
source = "Indicatore 2"

[[check]]
id = "F-1"
title_it = "Chi lavora è stato ascoltato"
title_en = "Whoever works was listened to"
left = "1"
is = "at_most"
right = "2"
compare = "persons"
source = "Verifica F-1"

[[objective]]
indicator = "2"
by = 2026-12-31
centres = "all"
value = { share = { percent = 50, of = "did" } }
source = "Obiettivo 2"
"#;

#[test]
fn a_region_is_a_file() {
    let mut world = World::told(&[
        "anna 2026-03-01 did",
        "bruno 2026-03-01 did",
        "anna 2026-03-02 servizio fantasia:X.1",
        "carla 2026-03-02 servizio puglia:B1",
        "anna 2026-05-01 assunzione",
        "bruno 2026-05-01 assunzione",
    ]);
    let files = [BUILTIN.as_slice(), &[("fantasia.toml", REGION)]].concat();
    world.catalogue = Catalogue::read(&files).unwrap();
    let (columns, by) = (world.columns(), by_both(&world.catalogue));
    let question = world.question("fantasia", year(), &by);
    let told = report(&columns, &question);
    let totals: Vec<_> = told.rows.iter().map(|row| (row.code.as_str(), row.total)).collect();
    assert_eq!(totals, [("1", Some(1)), ("2", Some(2))]);
    assert!(told.checks[0].holds);
    let goals = goals(&columns, &question, false);
    assert_eq!((goals[0].count, goals[0].base, goals[0].verdict), (Some(1), Some(2), GoalVerdict::Reached));
}
