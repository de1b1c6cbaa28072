//! A registry of persons who do not exist, the same every time, spread as names are: few common, many rare.

use sportello::search::Entry;

/// A small deterministic generator (splitmix64).
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Dice {
        Dice(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ z >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ z >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ z >> 31
    }

    pub(crate) fn below(&mut self, n: usize) -> usize {
        ((u128::from(self.next()) * n as u128) >> 64) as usize
    }

    /// A position below `n`, the early ones far likelier.
    fn common(&mut self, n: usize) -> usize {
        let u = (self.next() >> 11) as f64 / (1u64 << 53) as f64;
        ((n as f64 + 26.0).powf(u) * 26f64.powf(1.0 - u) - 26.0).clamp(0.0, n as f64 - 1.0) as usize
    }

    pub(crate) fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }
}

const COMMON: &str = "Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti De_Luca \
    Mancini Costa Giordano Rizzo Lombardi Moretti Barbieri Fontana Santoro Mariani Rinaldi Caruso Ferrara Galli Martini \
    Leone Longo Gentile Martinelli Vitale Lombardo Serra Coppola De_Santis D'Angelo Marchetti Parisi Villa Conte Ferraro \
    Ferri Fabbri Bianco Marini Grasso Valentini Messina Sala De_Angelis Gatti Pellegrini Palumbo Sanna Farina Rizzi \
    Monti Cattaneo Morelli Amato Silvestri Mazza Testa Grassi Pellegrino Carbone Giuliani Benedetti Barone Rossetti \
    Caputo Montanari Guerra Palmieri Bernardi Martino Fiore De_Rosa Ferretti Bellini Basile Riva Donati Piras Vitali \
    Battaglia Sartori Neri Costantini Milani Pagano Ruggiero Sorrentino D'Amico Orlando Damico Lorusso Lo_Russo Hoxha \
    Shehu Prifti Popescu Ionescu El_Amrani Benali Hussain Chen Zhang Kovalenko Shevchenko";
const ROOTS: &str = "Abb Agn Alb Aless Ambr Andr Angel Ans Anton Arm Bald Ball Barb Bard Bart Bass Batt Becc Bell Ben \
    Berg Bern Bert Biag Bin Bocc Bold Bon Bord Borg Bort Bosc Brac Bram Brign Brun Buff Burl Cacc Cald Cam Cap Carb Carl \
    Cas Cast Catt Cav Cecc Cer Cest Chiar Cicc Cocc Col Corn Corr Cort Crem Crisp Dain Dall Dond Dor Fabb Fabr Fagg Falc \
    Fant Fass Fav Fed Ferr Fian Fil Fior Fogl Font Form Franc Frass Fum Furl Gabb Gall Gamb Gand Gar Gasp Gatt Gav Gher \
    Giac Gian Gigl Gir Giul Gob Gram Grass Greg Grill Guid Lanc Lanz Laz Leon Lib Lomb Lor Luc Lup Macc Magg Mal Manc";
const ENDS: &str = "i o a ini ino etti etto elli ello oni one ucci uccio azzi azzo aro ari ati ato ali ale eri ero ese \
    iani iano ani ano aldi aldo ardi ardo olini olino otti otto acci accio occhi icchi igo enghi ese esi anti ante ossi \
    ulli inelli arelli erini oletti ucchi";
const GIVEN: &str = "Giuseppe Maria Giovanni Anna Antonio Francesca Mario Giulia Luigi Sara Francesco Laura Angelo \
    Elena Vincenzo Chiara Pietro Martina Salvatore Alessia Carlo Federica Franco Valentina Domenico Silvia Bruno Paola \
    Paolo Rosa Michele Giovanna Giorgio Angela Aldo Lucia Sergio Carmela Luciano Teresa Roberto Giuseppina Marco Elisa \
    Andrea Roberta Alessandro Simona Stefano Daniela Matteo Claudia Lorenzo Barbara Davide Cristina Simone Patrizia \
    Luca Monica Federico Rita Riccardo Antonella Nicolò Stefania Gianluca Caterina Gian_Luca Anna_Maria Annamaria \
    Concetta Arben Mihai Fatima Mohamed Olena Wei Ionut Khadija";
const TOWNS: &str = "Bari Bitonto Modugno Palo_del_Colle Andria Barletta Trani Molfetta Corato Ruvo_di_Puglia Terlizzi \
    Giovinazzo Altamura Gravina_in_Puglia Monopoli Conversano Putignano Noci Foggia Cerignola San_Severo Lecce Nardò \
    Galatina Brindisi Ostuni Fasano Taranto Martina_Franca Massafra Grottaglie Manduria Triggiano Capurso Noicàttaro";
const TRADES: &str = "Magazziniere Muratore Cuoca Cameriere Carpentiere_in_ferro Commessa_alle_vendite Autista_di_mezzi_pesanti \
    Saldatore Elettricista Idraulico Addetta_alle_pulizie Badante Operaio_agricolo Ragioniere Segretaria Barista Panettiere \
    Parrucchiera Meccanico Falegname Imbianchino Infermiera Operatrice_socio_sanitaria Giardiniere Addetto_alla_logistica \
    Programmatore Cassiera Sarta Tornitore Guardia_giurata";

fn list(names: &str) -> Vec<String> {
    names.split_whitespace().map(|name| name.replace('_', " ")).collect()
}

/// One person as text.
pub(crate) struct Person {
    pub(crate) surname: String,
    pub(crate) given: String,
    pub(crate) town: String,
    pub(crate) trades: Vec<String>,
    pub(crate) birth: (u16, u8, u8),
    pub(crate) code: String,
    pub(crate) phone: String,
    pub(crate) email: Option<String>,
}

impl Person {
    pub(crate) fn entry(&self, handle: u32) -> Entry<'_> {
        let (year, month, day) = self.birth;
        let mut entry = Entry::person(handle, &self.surname, &self.given)
            .municipality(&self.town)
            .birth(year, month, day)
            .fiscal_code(&self.code)
            .phone(&self.phone)
            .number(handle + 1);
        for trade in &self.trades {
            entry = entry.profession(trade);
        }
        match &self.email {
            Some(email) => entry.email(email),
            None => entry,
        }
    }
}

/// The first `n` persons of the registry.
pub(crate) fn persons(n: usize) -> Vec<Person> {
    let mut dice = Dice::new(0x5eed);
    let mut surnames = list(COMMON);
    let ends = list(ENDS);
    let mut rare: Vec<String> =
        list(ROOTS).iter().flat_map(|root| ends.iter().map(move |end| format!("{root}{end}"))).collect();
    for i in (1..rare.len()).rev() {
        rare.swap(i, dice.below(i + 1));
    }
    surnames.extend(rare);
    let (given, towns, trades) = (list(GIVEN), list(TOWNS), list(TRADES));
    (0..n).map(|_| person(&mut dice, &surnames, &given, &towns, &trades)).collect()
}

fn person(
    dice: &mut Dice,
    surnames: &[String],
    given: &[String],
    towns: &[String],
    trades: &[String],
) -> Person {
    let pick = |dice: &mut Dice, from: &[String]| from[dice.common(from.len())].clone();
    let surname = pick(dice, surnames);
    let first = pick(dice, given);
    let given = if dice.chance(7) { format!("{first} {}", pick(dice, given)) } else { first };
    let birth = (1955 + dice.below(54) as u16, 1 + dice.below(12) as u8, 1 + dice.below(28) as u8);
    let email = dice.chance(60).then(|| {
        let name = |text: &str| text.replace([' ', '\''], "").to_lowercase();
        format!("{}.{}{}@example.org", name(&given), name(&surname), dice.below(99))
    });
    let phone = if dice.chance(90) {
        format!(
            "3{}{}",
            [20, 28, 33, 38, 39, 40, 46, 47, 48, 49, 66, 80, 88, 91][dice.below(14)],
            1_000_000 + dice.below(9_000_000)
        )
    } else {
        format!("080 {}", 5_000_000 + dice.below(999_999))
    };
    Person {
        code: code(&surname, &given, birth, dice),
        trades: (0..dice.below(3)).map(|_| pick(dice, trades)).collect(),
        town: pick(dice, towns),
        surname,
        given,
        birth,
        phone,
        email,
    }
}

/// A code of the right shape; its place and check letters are made up.
fn code(surname: &str, given: &str, (year, month, day): (u16, u8, u8), dice: &mut Dice) -> String {
    let three = |name: &str| {
        let letters = || name.chars().filter(char::is_ascii_alphabetic).map(|c| c.to_ascii_uppercase());
        let vowel = |c: &char| "AEIOU".contains(*c);
        let mut out: String =
            letters().filter(|c| !vowel(c)).chain(letters().filter(vowel)).take(3).collect();
        while out.len() < 3 {
            out.push('X');
        }
        out
    };
    let month = char::from(b"ABCDEHLMPRST"[usize::from(month - 1)]);
    let female = if dice.chance(50) { 40 } else { 0 };
    let check = char::from(b'A' + dice.below(26) as u8);
    let place = ["A662", "A893", "F262", "A285", "H501", "L109"][dice.below(6)];
    format!(
        "{}{}{:02}{month}{:02}{place}{check}",
        three(surname),
        three(given),
        year % 100,
        u16::from(day) + female
    )
}
