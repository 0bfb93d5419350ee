//! Service, inspection and the like, due on a day or at a distance.

use chrono::NaiveDate;

use super::vehicle::VehicleId;

/// Something that is due of a vehicle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VehicleDue {
    /// Number in the database.
    pub id: i64,
    /// The vehicle.
    pub vehicle: VehicleId,
    /// What, such as service.
    pub what: String,
    /// The last day.
    pub on: Option<NaiveDate>,
    /// The reading of the odometer by which it must be done, in whole kilometres.
    pub at_km: Option<u32>,
    /// When it was done.
    pub done_on: Option<NaiveDate>,
}

/// How near something is that is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// Not yet near.
    Far,
    /// Within the days or kilometres that are warned of ahead.
    Soon,
    /// It should have been done.
    Overdue,
}

/// How early is warned.
#[derive(Debug, Clone, Copy)]
pub struct Warning {
    /// Days ahead.
    pub days: i64,
    /// Kilometres ahead.
    pub kilometres: i64,
}

impl VehicleDue {
    /// How near it is on a day, with the last known reading of the odometer; day or distance, whichever is nearer.
    pub fn urgency(&self, today: NaiveDate, odometer: Option<u32>, warning: Warning) -> Urgency {
        let of = |left: i64, ahead: i64| match left {
            ..0 => Urgency::Overdue,
            left if left <= ahead => Urgency::Soon,
            _ => Urgency::Far,
        };
        let by_day = self.on.map(|on| of((on - today).num_days(), warning.days));
        let by_distance = self.at_km.zip(odometer);
        let by_distance = by_distance.map(|(at, now)| of(i64::from(at) - i64::from(now), warning.kilometres));
        by_day.max(by_distance).unwrap_or(Urgency::Far)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn day_or_distance_counts_whichever_comes_first() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let due = VehicleDue {
            id: 1,
            vehicle: VehicleId(1),
            what: "Service".to_owned(),
            on: Some(day("2021-03-31")),
            at_km: Some(90_000),
            done_on: None,
        };
        let warning = Warning { days: 30, kilometres: 1_000 };
        let urgency = |today, odometer| due.urgency(day(today), odometer, warning);
        assert_eq!(urgency("2021-02-01", None), Urgency::Far);
        assert_eq!(urgency("2021-03-01", Some(80_000)), Urgency::Soon);
        assert_eq!(urgency("2021-02-01", Some(89_000)), Urgency::Soon);
        assert_eq!(urgency("2021-02-01", Some(90_001)), Urgency::Overdue);
        assert_eq!(urgency("2021-04-01", Some(1)), Urgency::Overdue);
    }
}
