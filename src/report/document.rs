//! A report before it becomes a page, a table or a file: what it tells, to whom, in which words.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;

use super::audience::Audience;
use super::exchange::ExchangeFigures;
use super::figures::Figures;
use super::figures::coverage::Coverage;
use super::figures::key::{KeyFigure, Value};
use super::sheet::Cell;
use crate::i18n::Texts;
use crate::model::driving_log::LogEntry;
use crate::model::facts::Facts;
use crate::model::member::MemberId;
use crate::model::shift::ShiftId;

/// A report.
pub struct Document<'a> {
    /// Its language.
    pub texts: &'a Texts,
    /// For whom it is.
    pub audience: Audience,
    /// The association's name.
    pub association: &'a str,
    /// What the figures are computed from.
    pub facts: &'a Facts,
    /// The figures of the period.
    pub figures: &'a Figures,
    /// Those of the period before, if anything was planned then.
    pub before: Option<&'a Figures>,
    /// Those of the same period a year earlier, if anything was planned then.
    pub year_before: Option<&'a Figures>,
    /// Coverage of the weeks ahead.
    pub outlook: &'a Coverage,
    /// The driving log.
    pub log: &'a [LogEntry],
    /// Shifts that are down as not served, with the reason.
    pub not_served: &'a BTreeMap<ShiftId, String>,
    /// Exchanges of vehicles in the period.
    pub exchanges: Vec<ExchangeFigures<'a>>,
    /// Local time at which the report is made.
    pub now: NaiveDateTime,
    /// Why shifts stand, in sentences.
    pub standing: Vec<String>,
    /// How exchanges of vehicles stand, in sentences.
    pub exchange: Vec<String>,
}

/// A key figure beside what it was.
pub struct KeyRow {
    /// The figure.
    pub figure: KeyFigure,
    /// What it is called.
    pub label: String,
    /// Its value.
    pub value: Cell,
    /// Its value in the period before.
    pub before: Cell,
    /// Its value a year earlier.
    pub year_before: Cell,
    /// The sentence that defines it.
    pub definition: String,
}

impl From<Value> for Cell {
    fn from(value: Value) -> Self {
        match value {
            Value::Number(number) | Value::Kilometres(number) => Cell::Number(number),
            Value::Share(part, whole) => Cell::Share(part, whole),
            Value::Minutes(minutes) => Cell::Hours(minutes),
            Value::Hundredths(hundredths) => Cell::Hundredths(hundredths),
            Value::Unknown => Cell::Missing,
        }
    }
}

impl Document<'_> {
    /// The key figures that the audience sees.
    pub fn key_rows(&self) -> Vec<KeyRow> {
        let seen = KeyFigure::ALL.into_iter().filter(|figure| self.audience.sees(*figure));
        seen.map(|figure| {
            let earlier = |figures: Option<&Figures>| figures.map_or(Cell::Missing, |of| Cell::from(figure.of(of)));
            KeyRow {
                figure,
                label: self.texts.get(&format!("figure-{}", figure.name())),
                value: Cell::from(figure.of(self.figures)),
                before: earlier(self.before),
                year_before: earlier(self.year_before),
                definition: self.texts.get(&format!("definition-{}", figure.name())),
            }
        })
        .collect()
    }

    /// The heading: whose coverage, and when.
    pub fn subtitle(&self) -> String {
        let period = self.figures.coverage.period;
        let weeks = self.texts.weeks(period.from(), period.to());
        crate::text!(
            self.texts,
            "page-subtitle",
            span = self.texts.date_span(period.from(), period.to()),
            weeks = weeks
        )
    }

    /// What is planned of the weeks ahead, in sentences; when the car will not be out is nothing for the public.
    pub fn outlook_sentences(&self) -> Vec<String> {
        let (outlook, texts) = (self.outlook, self.texts);
        let span = texts.date_span(outlook.period.from(), outlook.period.to());
        let total = outlook.total;
        let mut sentences = vec![if total.planned == 0 {
            crate::text!(texts, "outlook-nothing", span = span)
        } else {
            let percent = texts.percent(total.manned, total.planned);
            crate::text!(
                texts,
                "outlook-planned",
                span = span,
                manned = total.manned,
                planned = total.planned,
                percent = percent
            )
        }];
        if outlook.unplanned > 0 && total.planned > 0 {
            sentences.push(crate::text!(texts, "outlook-unplanned", count = outlook.unplanned));
        }
        let without_vehicle = outlook.vehicles.get(&None).map_or(0, |count| count.standing());
        if without_vehicle > 0 && self.audience.sees_numbers() {
            sentences.push(crate::text!(texts, "outlook-no-vehicle", count = without_vehicle));
        }
        let most = if self.audience.sees_numbers() { 3 } else { 0 };
        let weakest = outlook.weakest(most).into_iter().map(|((day, from, to), count)| {
            let weekday = texts.weekday_name(u32::try_from(day).unwrap_or(0) + 1);
            let time = texts.time_span(from, to);
            crate::text!(texts, "outlook-slot", weekday = weekday, time = time, count = count.standing())
        });
        let weakest: Vec<String> = weakest.collect();
        if !weakest.is_empty() {
            sentences.push(crate::text!(texts, "outlook-weakest", slots = texts.list(&weakest)));
        }
        sentences
    }

    /// What the period comes to, in sentences: manned, driven, not planned.
    pub fn summary(&self) -> Vec<String> {
        let (texts, total, done) = (self.texts, self.figures.coverage.total, self.figures.done);
        if total.planned + total.driven == 0 {
            let period = self.figures.coverage.period;
            let nothing = crate::text!(texts, "outlook-nothing", span = texts.date_span(period.from(), period.to()));
            return [nothing].into_iter().chain(self.unplanned_sentence()).collect();
        }
        let manned = crate::text!(
            texts,
            "coverage-total",
            manned = total.manned,
            planned = total.planned,
            percent = texts.percent(total.manned, total.planned),
            hours = texts.hours(self.figures.crew_minutes())
        );
        let driven = crate::text!(
            texts,
            "coverage-done",
            driven = done.driven,
            other = done.other_crew,
            not_served = done.not_served,
            unwritten = done.unwritten
        );
        let driven = Some(driven).filter(|_| done.is_known() && self.audience.sees_numbers());
        [manned].into_iter().chain(driven).chain(self.unplanned_sentence()).collect()
    }

    /// Which days the figures of earlier periods are of, in sentences.
    pub fn compared(&self) -> Vec<String> {
        let sentence = |id: &str, figures: &Figures| {
            let (coverage, texts) = (&figures.coverage, self.texts);
            let span = texts.date_span(coverage.period.from(), coverage.period.to());
            texts.say(&crate::message!(id, span = span, unplanned = coverage.unplanned))
        };
        let before = self.before.map(|figures| sentence("compared-before", figures));
        let year_before = self.year_before.map(|figures| sentence("compared-year-before", figures));
        before.into_iter().chain(year_before).collect()
    }

    /// That some shifts are not planned yet and do not count, if there are any.
    pub fn unplanned_sentence(&self) -> Option<String> {
        let count = self.figures.coverage.unplanned;
        (count > 0).then(|| crate::text!(self.texts, "coverage-unplanned", count = count))
    }

    /// A member's name, as far as the audience sees names.
    pub fn name(&self, member: MemberId) -> String {
        let found = self.facts.member(member).filter(|_| self.audience.sees_names());
        found.map_or_else(|| "–".to_owned(), |member| member.profile.name.clone())
    }
}
