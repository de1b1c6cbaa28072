//! Registering and amending companies.

use crate::desk::{Desk, office};

#[test]
fn a_company_is_registered_once_and_amended() {
    let mut desk = Desk::at(office("puglia"));
    desk.command("nuova-impresa").shows("Nuova impresa");
    desk.keys("12345678901<Enter>").shows("una cifra è sbagliata");
    desk.keys("<Up><C-u>12345678903<Enter>Logistica Sud srl<F10>").shows("Registrata: Logistica Sud srl");
    let subject = desk.app.subject().unwrap();
    assert!(subject.company().is_some());
    desk.keys("e<Tab><Tab><Tab>modugn").shows("Modugno (BA)");
    desk.keys("<Enter><Tab>0805551234<Tab><Tab>30<F10>").shows("Dati aggiornati");
    let company = desk.app.office.company(subject.company().unwrap()).unwrap().unwrap().value;
    assert_eq!(company.phone.unwrap().digits(), "0805551234");
    assert_eq!(company.employees, Some(30));
    desk.command("company.new").keys("12345678903<Enter>").shows("è la partita IVA di Logistica Sud srl");
    desk.keys("Altra srl<F10>").shows("Partita IVA: è la partita IVA di Logistica Sud srl");
}
