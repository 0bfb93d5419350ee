//! A report for other programs: numbers alone, minutes for hours, and parts of wholes as such.

use chrono::{Datelike, NaiveDate, NaiveTime};
use serde::ser::{Serialize, SerializeMap, Serializer};

use super::document::Document;
use super::figures::Figures;
use super::figures::coverage::{self, Stretch};
use super::figures::key::{KeyFigure, Value};
use super::figures::members::MemberLoad;

/// A report for other programs.
#[derive(Debug, serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct ReportAnswer {
    period: Days,
    /// For whom it is.
    audience: &'static str,
    /// The key figures that the audience sees, by name.
    figures: Named<Figure>,
    /// The sentence that defines each of them.
    definitions: Named<String>,
    /// The key figures of the period before, if anything was planned then.
    before: Option<Named<Figure>>,
    /// Those of the same period a year earlier.
    year_before: Option<Named<Figure>>,
    total: Count,
    /// Shifts that nobody has planned yet.
    unplanned: i64,
    weeks: Vec<Week>,
    months: Vec<Month>,
    /// From Monday to Sunday.
    weekdays: [Count; 7],
    times: Vec<TimeOfDay>,
    outlook: Outlook,
    #[serde(flatten)]
    numbers: Option<Numbers>,
    #[serde(flatten)]
    names: Option<Names>,
}

/// What only those see who see numbers.
#[derive(Debug, serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Numbers {
    /// Minutes of all in the car.
    minutes: i64,
    done: Done,
    vehicles: Vec<Vehicle>,
    /// How exchanges of vehicles stand, in sentences.
    exchange: Vec<String>,
}

/// What only those see who see names.
#[derive(Debug, serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Names {
    members: Vec<Member>,
    /// Why shifts stand, in sentences.
    standing_reasons: Vec<String>,
    /// The names of those who have not served for long.
    idle: Vec<String>,
}

/// Days from one to another, both included.
#[derive(Debug, serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Days {
    from: NaiveDate,
    to: NaiveDate,
}

/// Shifts, counted.
#[derive(Debug, serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Count {
    planned: i64,
    /// With a whole crew.
    manned: i64,
    /// Without one.
    standing: i64,
    /// Of which a drive is written down.
    driven: i64,
    planned_minutes: i64,
    manned_minutes: i64,
}

/// A week.
#[derive(Debug, serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Week {
    /// Year and week, of ISO 8601.
    week: String,
    total: Count,
    /// From Monday to Sunday.
    days: [Count; 7],
    /// Kilometres, where the audience sees numbers.
    km: Option<i64>,
}

/// A month.
#[derive(Debug, serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Month {
    /// Year and month.
    month: String,
    total: Count,
    /// Kilometres, where the audience sees numbers.
    km: Option<i64>,
}

/// A time of the day.
#[derive(Debug, serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct TimeOfDay {
    from: NaiveTime,
    to: NaiveTime,
    total: Count,
}

/// The weeks ahead.
#[derive(Debug, serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Outlook {
    from: NaiveDate,
    to: NaiveDate,
    total: Count,
    /// Shifts that nobody has planned yet.
    unplanned: i64,
    /// The times of the week in which most shifts stand.
    weakest: Vec<TimeOfWeek>,
}

/// A time of the week.
#[derive(Debug, serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct TimeOfWeek {
    /// 1 is Monday.
    weekday: usize,
    from: NaiveTime,
    to: NaiveTime,
    total: Count,
}

/// Planned against done.
#[derive(Debug, serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Done {
    driven: i64,
    /// Driven by others than were told to come.
    other_crew: i64,
    not_served: i64,
    /// Of which nothing is written down.
    unwritten: i64,
}

/// A vehicle.
#[derive(Debug, serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Vehicle {
    /// The registration plate; null for shifts without a vehicle.
    plate: Option<String>,
    total: Count,
    /// Kilometres.
    km: Option<i64>,
}

/// What a member has served.
#[derive(Debug, serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct Member {
    id: String,
    name: String,
    shifts: i64,
    as_driver: i64,
    as_ride_along: i64,
    minutes: i64,
    /// Kilometres as a driver.
    km: i64,
}

/// The value of a key figure; null where there is nothing to compute it from.
#[derive(Debug, serde::Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(untagged)]
enum Figure {
    /// A count, or kilometres.
    Number(i64),
    /// A time.
    Minutes { minutes: i64 },
    /// A part of a whole.
    Share { part: i64, of: i64 },
    /// A number in hundredths.
    Hundredths { hundredths: i64 },
    /// Nothing to compute it from.
    Unknown,
}

/// Values by the names of key figures, in their order.
#[derive(Debug)]
struct Named<T>(Vec<(KeyFigure, T)>);

impl<T: Serialize> Serialize for Named<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (figure, value) in &self.0 {
            map.serialize_entry(&figure.name().replace('-', "_"), value)?;
        }
        map.end()
    }
}

#[cfg(test)]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Named<T> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("{}ByName", T::schema_name()).into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        std::collections::BTreeMap::<String, T>::json_schema(generator)
    }
}

impl ReportAnswer {
    /// The report for other programs.
    pub fn of(document: &Document<'_>) -> Self {
        let figures = document.figures;
        let coverage = &figures.coverage;
        let kilometres = |stretch: &Stretch| document.audience.sees_numbers().then_some(stretch.kilometres);
        let times = coverage.times.iter();
        Self {
            period: Days { from: coverage.period.from(), to: coverage.period.to() },
            audience: document.audience.name(),
            figures: key_figures(document, figures),
            definitions: Named(document.key_rows().into_iter().map(|row| (row.figure, row.definition)).collect()),
            before: document.before.map(|before| key_figures(document, before)),
            year_before: document.year_before.map(|before| key_figures(document, before)),
            total: coverage.total.into(),
            unplanned: coverage.unplanned,
            weeks: coverage.weeks.iter().map(|week| Week::of(week, kilometres(week))).collect(),
            months: coverage.months.iter().map(|month| Month::of(month, kilometres(month))).collect(),
            weekdays: coverage.weekdays.map(Count::from),
            times: times.map(|((from, to), of)| TimeOfDay { from: *from, to: *to, total: (*of).into() }).collect(),
            outlook: Outlook::of(document),
            numbers: document.audience.sees_numbers().then(|| Numbers::of(document)),
            names: document.audience.sees_names().then(|| Names::of(document)),
        }
    }
}

/// The key figures that the audience sees.
fn key_figures(document: &Document<'_>, figures: &Figures) -> Named<Figure> {
    let seen = KeyFigure::ALL.into_iter().filter(|figure| document.audience.sees(*figure));
    Named(seen.map(|figure| (figure, figure.of(figures).into())).collect())
}

impl From<Value> for Figure {
    fn from(value: Value) -> Self {
        match value {
            Value::Number(number) | Value::Kilometres(number) => Self::Number(number),
            Value::Minutes(minutes) => Self::Minutes { minutes },
            Value::Share(part, of) => Self::Share { part, of },
            Value::Hundredths(hundredths) => Self::Hundredths { hundredths },
            Value::Unknown => Self::Unknown,
        }
    }
}

impl From<coverage::Count> for Count {
    fn from(count: coverage::Count) -> Self {
        let coverage::Count { planned, manned, driven, planned_minutes, manned_minutes } = count;
        Self { planned, manned, standing: count.standing(), driven, planned_minutes, manned_minutes }
    }
}

impl Week {
    fn of(week: &Stretch, km: Option<i64>) -> Self {
        let iso = week.first_day.iso_week();
        let name = format!("{}-W{:02}", iso.year(), iso.week());
        Self { week: name, total: week.total.into(), days: week.days.map(Count::from), km }
    }
}

impl Month {
    fn of(month: &Stretch, km: Option<i64>) -> Self {
        Self { month: month.first_day.format("%Y-%m").to_string(), total: month.total.into(), km }
    }
}

impl Outlook {
    /// The weeks ahead; when the car will not be out is nothing for the public.
    fn of(document: &Document<'_>) -> Self {
        let outlook = document.outlook;
        let most = if document.audience.sees_numbers() { 3 } else { 0 };
        let weakest = outlook.weakest(most).into_iter();
        let time = |((day, from, to), of): ((usize, NaiveTime, NaiveTime), coverage::Count)| TimeOfWeek {
            weekday: day + 1,
            from,
            to,
            total: of.into(),
        };
        Self {
            from: outlook.period.from(),
            to: outlook.period.to(),
            total: outlook.total.into(),
            unplanned: outlook.unplanned,
            weakest: weakest.map(time).collect(),
        }
    }
}

impl Numbers {
    fn of(document: &Document<'_>) -> Self {
        let (figures, done) = (document.figures, &document.figures.done);
        let vehicles = document.vehicles().into_iter().map(|vehicle| {
            let of = figures.coverage.vehicles.get(&vehicle).copied().unwrap_or_default();
            let plate = vehicle.and_then(|id| document.facts.vehicle(id)).map(|found| found.details.plate.to_string());
            Vehicle { plate, total: of.into(), km: vehicle.map(|id| document.kilometres_of(id)) }
        });
        Self {
            minutes: figures.crew_minutes(),
            done: Done {
                driven: done.driven,
                other_crew: done.other_crew,
                not_served: done.not_served,
                unwritten: done.unwritten,
            },
            vehicles: vehicles.collect(),
            exchange: document.exchange.clone(),
        }
    }
}

impl Names {
    fn of(document: &Document<'_>) -> Self {
        let member = |load: &MemberLoad| Member {
            id: load.member.to_string(),
            name: document.name(load.member),
            shifts: load.shifts(),
            as_driver: load.drives,
            as_ride_along: load.rides,
            minutes: load.minutes,
            km: load.kilometres,
        };
        let idle = document.figures.activity.idle.iter().flatten();
        Self {
            members: document.figures.members.iter().map(member).collect(),
            standing_reasons: document.standing.clone(),
            idle: idle.map(|member| document.name(*member)).collect(),
        }
    }
}
