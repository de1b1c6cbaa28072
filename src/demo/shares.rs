//! The published shares that the fictional people follow: INAPP, Focus GOL 17/2025, at 31 December 2025, in
//! thousandths. 4,426,443 people were reached by then.

/// Women.
pub const WOMEN: u32 = 555;
/// Ages: first, last, share.
pub const AGES: [(i64, i64, u32); 3] = [(16, 29, 308), (30, 54, 523), (55, 66, 169)];
/// Citizens of other states.
pub const FOREIGN: u32 = 155;
/// The five clusters: back to work, upskilling, reskilling, work and inclusion, collective relocation.
pub const CLUSTERS: [u32; 5] = [506, 237, 216, 38, 3];
/// How clusters are written on a profiling.
pub const CLUSTER_NAMES: [&str; 5] = [
    "GOL 1 Reinserimento lavorativo",
    "GOL 2 Upskilling",
    "GOL 3 Reskilling",
    "GOL 4 Lavoro e inclusione",
    "GOL 5 Ricollocazione collettiva",
];
/// Education by cluster: up to lower secondary, qualification, diploma, degree. Weighed by cluster they give the
/// published 458, 67, 356 and 118; that the farther clusters have studied less is ours.
pub const EDUCATION: [[u32; 4]; 5] =
    [[370, 65, 430, 135], [480, 70, 340, 110], [610, 70, 232, 88], [640, 60, 215, 85], [350, 100, 450, 100]];

/// Published results, for the tests that compare.
#[cfg(test)]
pub mod published {
    /// Education of all clusters together, in the same four groups.
    pub const EDUCATION: [u32; 4] = [458, 67, 356, 118];
    /// Out of work for at least six months.
    pub const SIX_MONTHS: u32 = 324;
    /// Out of work for at least twelve months.
    pub const TWELVE_MONTHS: u32 = 279;
    /// With a signed pact: 3,818,413.
    pub const PACT: u32 = 863;
    /// Employed for at least a day within a year of being taken in charge.
    pub const EMPLOYED: u32 = 506;
    /// Specialist guidance, LEP E: 2,320,549.
    pub const E: u32 = 524;
    /// Support into work, LEP F1: 1,596,464.
    pub const F1: u32 = 361;
    /// Traineeships, LEP F2: 92,735.
    pub const F2: u32 = 21;
    /// Training, LEP H: 724,475.
    pub const H: u32 = 164;
}
