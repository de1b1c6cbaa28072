//! What a service pact must hold before it is signed (seed 002, D; D.Lgs. 150/2015 art. 20 c. 2-3).

use crate::domain::PactTerms;

/// A mandatory element, or an availability.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PactElement {
    /// (a) Who answers for the activities.
    Responsible,
    /// (b) The personal profile of employability.
    Profile,
    /// (c) The acts of active search, with their time limits.
    Acts,
    /// (d) How often person and centre are in touch.
    Frequency,
    /// (e) How active search is shown.
    Proof,
    /// Available for initiatives that strengthen job search.
    Workshops,
    /// Available for training, retraining or activation.
    Training,
    /// Available to accept suitable offers.
    Offers,
}

impl PactElement {
    /// Every one, in the order of the law.
    pub const ALL: [PactElement; 8] = [
        PactElement::Responsible,
        PactElement::Profile,
        PactElement::Acts,
        PactElement::Frequency,
        PactElement::Proof,
        PactElement::Workshops,
        PactElement::Training,
        PactElement::Offers,
    ];

    /// The locale key of its name.
    pub fn key(self) -> &'static str {
        match self {
            PactElement::Responsible => "pact-responsible",
            PactElement::Profile => "pact-profile",
            PactElement::Acts => "pact-acts",
            PactElement::Frequency => "pact-frequency",
            PactElement::Proof => "pact-proof",
            PactElement::Workshops => "pact-workshops",
            PactElement::Training => "pact-training",
            PactElement::Offers => "pact-offers",
        }
    }
}

/// What is missing before it can be signed; with no terms at all, everything.
pub fn missing_elements(terms: Option<&PactTerms>) -> Vec<PactElement> {
    let Some(terms) = terms else { return PactElement::ALL.to_vec() };
    let there = |element: PactElement| match element {
        // texts that are there are never empty
        PactElement::Responsible | PactElement::Profile | PactElement::Frequency | PactElement::Proof => true,
        PactElement::Acts => !terms.acts.is_empty(),
        PactElement::Workshops => terms.for_workshops,
        PactElement::Training => terms.for_training,
        PactElement::Offers => terms.for_offers,
    };
    PactElement::ALL.into_iter().filter(|element| !there(*element)).collect()
}
