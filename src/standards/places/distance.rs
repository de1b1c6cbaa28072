//! How far two places are.

use super::{Places, Seat};
use crate::domain::CadastralCode;

/// The mean radius of the earth in kilometres.
const EARTH_RADIUS: f32 = 6371.0;

impl Places {
    /// Where the town hall of a code is, or was.
    pub fn seat(&self, code: CadastralCode) -> Option<Seat> {
        self.latest(code)?.seat
    }

    /// Kilometres as the crow flies between two town halls; `None` when one of them is unknown.
    ///
    /// Good to a kilometre or so; where a seat is [approximate](Seat::approximate), to the size of a province.
    pub fn distance_km(&self, from: CadastralCode, to: CadastralCode) -> Option<f32> {
        let (from, to) = (self.seat(from)?, self.seat(to)?);
        Some(from.distance_km(to))
    }
}

impl Seat {
    /// Kilometres as the crow flies, by the haversine formula.
    pub fn distance_km(self, to: Seat) -> f32 {
        let half_sine = |a: f32, b: f32| ((b - a).to_radians() / 2.0).sin().powi(2);
        let cosines = self.latitude.to_radians().cos() * to.latitude.to_radians().cos();
        let haversine =
            half_sine(self.latitude, to.latitude) + cosines * half_sine(self.longitude, to.longitude);
        2.0 * EARTH_RADIUS * haversine.clamp(0.0, 1.0).sqrt().asin()
    }
}
