//! The scales of the grades: how far from what was asked earns how much. Read from the weights file.

use serde::{Deserialize, Serialize};

use super::WeightsError;

/// The scales as they are written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RawScale {
    must: f64,
    closeness: [u8; 6],
    declared: u8,
    related_skill: u8,
    language_below: [u8; 2],
    contract_family: u8,
    half_life_years: f64,
    near_km: u16,
    edge: u8,
    limit_km: u16,
    limit_without_vehicle_km: u16,
    pay_floor: u8,
    availability_days: u16,
}

/// The scales, validated. Shares are percentages.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub(super) struct Scale {
    /// A must against a preference, in tenths.
    pub(super) must_tenths: u32,
    /// Share by levels of the classification in common, ascending.
    pub(super) closeness: [u8; 6],
    /// Share of a profession wanted but never done.
    pub(super) declared: u8,
    /// Share of a related skill.
    pub(super) related_skill: u8,
    /// Shares one and two language levels below, descending.
    pub(super) language_below: [u8; 2],
    /// Share of another contract of the same group.
    pub(super) contract_family: u8,
    /// Days after which a job counts half.
    pub(super) half_life_days: u32,
    /// Full points up to here, in kilometres.
    pub(super) near_km: u16,
    /// Soft edge beyond the limit, as a share of it.
    pub(super) edge: u8,
    /// Limit of those who stated none, in kilometres.
    pub(super) limit_km: u16,
    /// The same without a vehicle.
    pub(super) limit_without_vehicle_km: u16,
    /// Share of the lowest pay wanted that earns nothing.
    pub(super) pay_floor: u8,
    /// Days of delay that earn nothing.
    pub(super) availability_days: u16,
}

impl RawScale {
    /// Checks ranges and order.
    pub(super) fn validated(self) -> Result<Scale, WeightsError> {
        let share = |name, value: u8| if value <= 100 { Ok(value) } else { Err(WeightsError::Scale(name)) };
        let within = |name, value: f64, most: f64| {
            if (0.1..=most).contains(&value) { Ok(value) } else { Err(WeightsError::Scale(name)) }
        };
        if !self.closeness.is_sorted() || self.closeness[5] > 100 {
            return Err(WeightsError::Scale("closeness"));
        }
        let [one, two] = self.language_below;
        if one > 100 || two > one {
            return Err(WeightsError::Scale("language_below"));
        }
        Ok(Scale {
            must_tenths: (within("must", self.must, 10.0)? * 10.0).round() as u32,
            closeness: self.closeness,
            declared: share("declared", self.declared)?,
            related_skill: share("related_skill", self.related_skill)?,
            language_below: self.language_below,
            contract_family: share("contract_family", self.contract_family)?,
            half_life_days: (within("half_life_years", self.half_life_years, 100.0)? * 365.25).round() as u32,
            near_km: self.near_km,
            edge: share("edge", self.edge)?,
            limit_km: self.limit_km,
            limit_without_vehicle_km: self.limit_without_vehicle_km,
            pay_floor: share("pay_floor", self.pay_floor)?,
            availability_days: self.availability_days,
        })
    }
}
