//! What can be imported and exported, and in which columns.

use std::fmt;
use std::str::FromStr;

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum What {
    /// Persons of the registry.
    Persons,
    /// Companies.
    Companies,
    /// Vacancies.
    Vacancies,
    /// Events of timelines.
    Events,
    /// Everything, as whole records with their ids (JSON Lines only).
    All,
    /// The official table of professions; read by `standards`, not here.
    Professions,
    /// The official table of skills; read by `standards`, not here.
    Skills,
}

/// A word that names no kind of file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not something to import or export: {0}")]
pub struct UnknownWhat(pub String);

/// How a file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// Comma-separated, UTF-8, for programs.
    #[default]
    Csv,
    /// With `;` and a byte order mark: what an Italian Excel opens with a double click.
    ExcelCsv,
    /// One JSON object a line.
    JsonLines,
}

/// A column of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Its name, as DESIGN gives it.
    pub name: &'static str,
    /// Whether no row makes sense without it.
    pub required: bool,
}

const fn must(name: &'static str) -> Column {
    Column { name, required: true }
}

const fn may(name: &'static str) -> Column {
    Column { name, required: false }
}

const PERSONS: &[Column] = &[
    must("codice_fiscale"),
    must("cognome"),
    must("nome"),
    may("data_nascita"),
    may("sesso"),
    may("comune_nascita"),
    may("cittadinanza"),
    may("comune"),
    may("indirizzo"),
    may("telefono"),
    may("cellulare"),
    may("email"),
    may("titolo_studio"),
    may("professioni"),
    may("competenze"),
    may("lingue"),
    may("patenti"),
    may("automunito"),
    may("disponibile_dal"),
    may("km_max"),
    may("contratti"),
    may("orario"),
    may("esperienze"),
    may("did_il"),
];

const COMPANIES: &[Column] = &[
    must("partita_iva"),
    must("ragione_sociale"),
    may("ateco"),
    may("comune"),
    may("indirizzo"),
    may("telefono"),
    may("email"),
    may("dipendenti"),
    may("referente"),
];

const VACANCIES: &[Column] = &[
    may("codice"),
    must("partita_iva"),
    must("mansione"),
    may("professione"),
    may("comune"),
    may("posti"),
    may("contratto"),
    may("orario"),
    may("retribuzione_annua"),
    may("richiesta_il"),
    may("competenze_obbligatorie"),
    may("competenze_preferibili"),
    may("titolo_minimo"),
    may("lingue"),
    may("patenti"),
    may("esperienza_mesi"),
    may("automunito"),
    may("km_max"),
    may("riserva_l68"),
];

const EVENTS: &[Column] = &[
    must("soggetto"),
    must("data"),
    must("tipo"),
    may("servizio"),
    may("minuti"),
    may("modalita"),
    may("vacancy"),
    may("esito"),
    may("nota"),
];

impl What {
    /// Every kind of file.
    pub const EVERY: [What; 7] = [
        What::Persons,
        What::Companies,
        What::Vacancies,
        What::Events,
        What::All,
        What::Professions,
        What::Skills,
    ];

    /// The word of the command line.
    pub fn word(self) -> &'static str {
        match self {
            What::Persons => "persons",
            What::Companies => "companies",
            What::Vacancies => "vacancies",
            What::Events => "events",
            What::All => "all",
            What::Professions => "professions",
            What::Skills => "skills",
        }
    }

    /// The columns of its files; none where the file is not a table of ours.
    pub fn columns(self) -> &'static [Column] {
        match self {
            What::Persons => PERSONS,
            What::Companies => COMPANIES,
            What::Vacancies => VACANCIES,
            What::Events => EVENTS,
            What::All | What::Professions | What::Skills => &[],
        }
    }
}

impl fmt::Display for What {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

impl FromStr for What {
    type Err = UnknownWhat;

    fn from_str(text: &str) -> Result<Self, UnknownWhat> {
        What::EVERY.into_iter().find(|what| what.word() == text).ok_or_else(|| UnknownWhat(text.to_owned()))
    }
}
