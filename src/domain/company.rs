//! A company: whoever employs, professionals included.

use serde::{Deserialize, Serialize};

use super::{CadastralCode, CompanyId, Day, Email, Name, Phone, Short, VatNumber};

/// An employer known to the centre («impresa» in the EU sense: professionals too; seed 002, note 1).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Company {
    /// Never shown.
    pub id: CompanyId,
    /// The short number that people see.
    pub number: u32,
    /// VAT number, or the company's eleven-digit fiscal code.
    pub vat: VatNumber,
    /// Registered name.
    pub name: Name,
    /// Economic activity, an ATECO code.
    pub ateco: Option<Short>,
    /// Municipality of the seat.
    pub municipality: Option<CadastralCode>,
    /// Street and number.
    pub address: Option<Short>,
    /// Telephone.
    pub phone: Option<Phone>,
    /// E-mail.
    pub email: Option<Email>,
    /// Employees, all contracts.
    pub employees: Option<u32>,
    /// The person to ask for.
    pub referent: Option<Name>,
    /// The day it entered the registry.
    pub registered_on: Day,
}
