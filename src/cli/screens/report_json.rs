//! A report for other programs.

use chrono::Datelike;
use serde_json::{Value, json};

use crate::report::document::Document;
use crate::report::figures::Figures;
use crate::report::figures::coverage::Count;
use crate::report::figures::key::{KeyFigure, Value as Figure};
use crate::report::figures::members::MemberLoad;

/// A report for other programs: numbers alone, minutes for hours, and parts of wholes as such.
pub fn json(document: &Document<'_>) -> Value {
    let figures = document.figures;
    let coverage = &figures.coverage;
    let kilometres = |kilometres: i64| document.audience.sees_numbers().then_some(kilometres);
    let weeks: Vec<Value> = coverage
        .weeks
        .iter()
        .map(|week| {
            let iso = week.first_day.iso_week();
            json!({"week": format!("{}-W{:02}", iso.year(), iso.week()), "total": count(week.total),
                "days": week.days.map(count), "km": kilometres(week.kilometres)})
        })
        .collect();
    let mut report = json!({
        "period": {"from": coverage.period.from(), "to": coverage.period.to()},
        "audience": document.audience.name(),
        "figures": key_figures(document, figures),
        "definitions": definitions(document),
        "before": document.before.map(|before| key_figures(document, before)),
        "year_before": document.year_before.map(|before| key_figures(document, before)),
        "total": count(coverage.total), "unplanned": coverage.unplanned,
        "weeks": weeks,
        "months": coverage.months.iter().map(|month| json!({"month": month.first_day.format("%Y-%m").to_string(),
            "total": count(month.total), "km": kilometres(month.kilometres)})).collect::<Vec<_>>(),
        "weekdays": coverage.weekdays.map(count),
        "times": coverage.times.iter().map(|((from, to), of)| json!({"from": from, "to": to, "total": count(*of)})).collect::<Vec<_>>(),
        "outlook": outlook(document),
    });
    if document.audience.sees_numbers() {
        let done = &figures.done;
        report["minutes"] = json!(figures.crew_minutes());
        report["done"] = json!({"driven": done.driven, "other_crew": done.other_crew, "not_served": done.not_served,
            "unwritten": done.unwritten});
        report["vehicles"] = document
            .vehicles()
            .into_iter()
            .map(|vehicle| {
                let of = coverage.vehicles.get(&vehicle).copied().unwrap_or_default();
                let plate =
                    vehicle.and_then(|id| document.facts.vehicle(id)).map(|found| found.details.plate.to_string());
                json!({"plate": plate, "total": count(of), "km": vehicle.map(|id| document.kilometres_of(id))})
            })
            .collect();
        report["exchange"] = json!(document.exchange);
    }
    if document.audience.sees_names() {
        report["members"] = members(document);
        report["standing_reasons"] = json!(document.standing);
        report["idle"] = figures.activity.idle.iter().flatten().map(|member| document.name(*member)).collect();
    }
    report
}

fn count(count: Count) -> Value {
    json!({"planned": count.planned, "manned": count.manned, "standing": count.standing(), "driven": count.driven,
        "planned_minutes": count.planned_minutes, "manned_minutes": count.manned_minutes})
}

/// The key figures: numbers; shares as `{"part", "of"}`; hundredths as they are; null where nothing is known.
fn key_figures(document: &Document<'_>, figures: &Figures) -> Value {
    let seen = KeyFigure::ALL.into_iter().filter(|figure| document.audience.sees(*figure));
    let values = seen.map(|figure| {
        let value = match figure.of(figures) {
            Figure::Number(number) | Figure::Kilometres(number) => json!(number),
            Figure::Minutes(minutes) => json!({"minutes": minutes}),
            Figure::Share(part, whole) => json!({"part": part, "of": whole}),
            Figure::Hundredths(hundredths) => json!({"hundredths": hundredths}),
            Figure::Unknown => Value::Null,
        };
        (figure.name().replace('-', "_"), value)
    });
    Value::Object(values.collect())
}

/// The sentence that defines each key figure.
fn definitions(document: &Document<'_>) -> Value {
    let rows = document.key_rows().into_iter();
    Value::Object(rows.map(|row| (row.figure.name().replace('-', "_"), json!(row.definition))).collect())
}

fn members(document: &Document<'_>) -> Value {
    let member = |load: &MemberLoad| {
        json!({"id": load.member.to_string(), "name": document.name(load.member), "shifts": load.shifts(),
            "as_driver": load.drives, "as_ride_along": load.rides, "minutes": load.minutes, "km": load.kilometres})
    };
    document.figures.members.iter().map(member).collect()
}

/// The weeks ahead; when the car will not be out is nothing for the public.
fn outlook(document: &Document<'_>) -> Value {
    let outlook = document.outlook;
    let most = if document.audience.sees_numbers() { 3 } else { 0 };
    let weakest: Vec<Value> = outlook
        .weakest(most)
        .into_iter()
        .map(|((day, from, to), of)| json!({"weekday": day + 1, "from": from, "to": to, "total": count(of)}))
        .collect();
    json!({"from": outlook.period.from(), "to": outlook.period.to(), "total": count(outlook.total),
        "unplanned": outlook.unplanned, "weakest": weakest})
}
