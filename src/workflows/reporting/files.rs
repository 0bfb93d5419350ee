//! Reports as files: for which period, in which form, and what is written where.

use std::path::Path;

use crate::i18n::Texts;
use crate::model::period::Period;
use crate::report::audience::Audience;
use crate::report::document::Document;
use crate::report::json::ReportAnswer;
use crate::report::markdown::markdown;
use crate::report::page::page;
use crate::report::tables::csv;
use crate::report::workbook::workbook;
use crate::store::View;
use crate::workflows::context::Context;
use crate::workflows::export::output::{Readers, write_named};
use crate::workflows::lookup;
use crate::workflows::refusal::Refusal;
use crate::workflows::reporting::Gathered;
use crate::workflows::reporting::refusal::ReportingRefusal;

/// Which period a report is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of<'a> {
    /// The one named, or the last that was planned.
    Named(Option<&'a str>),
    /// The quarter.
    Quarter,
    /// The year.
    Year,
    /// The days since the steering group met last.
    SinceMeeting,
}

/// How a report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// For a spreadsheet.
    Csv,
    /// For other programs.
    Json,
    /// To paste into minutes or mail.
    Markdown,
    /// For a browser, or to print.
    Page,
    /// For Excel and LibreOffice.
    Workbook,
}

/// The period that a report is of.
///
/// # Errors
/// If it cannot be read, or the steering group has never met.
pub fn period(context: &Context, view: &View<'_>, of: Of<'_>) -> Result<Period, Refusal> {
    let today = context.today(view)?;
    let found = match of {
        Of::Named(text) => return lookup::period_or_last_plan(view, text, today),
        Of::Quarter => Period::quarter_of(today),
        Of::Year => Period::year_of(today),
        Of::SinceMeeting => {
            let last = view.steering_meetings()?.into_iter().rev().find(|met| *met < today);
            let last = last.ok_or(ReportingRefusal::NoMeeting)?;
            // The day of the meeting was in the report that was made for it.
            let first = last.succ_opt().unwrap_or(last);
            return Ok(Period::new(first, today).ok_or(ReportingRefusal::PeriodTooLong)?);
        }
    };
    Ok(found.ok_or(ReportingRefusal::EndsBeforeStart)?)
}

/// A report to be read on a screen: what it is made of, in the language of whoever asks.
///
/// # Errors
/// If the period cannot be read, or the database.
pub fn to_read(context: &Context, view: &View<'_>, of: Of<'_>, audience: Audience) -> Result<Gathered, Refusal> {
    Gathered::read(context, view, period(context, view, of)?, audience, &context.texts)
}

/// A report for others, in the language of the association, as it lies in a file.
///
/// # Errors
/// If the period cannot be read, or the database, or the report cannot be put together.
pub fn made(
    context: &Context,
    view: &View<'_>,
    of: Of<'_>,
    (audience, form): (Audience, Form),
) -> Result<Vec<u8>, Refusal> {
    let texts: Texts = context.texts_for_others(&context.association(view)?);
    let gathered = Gathered::read(context, view, period(context, view, of)?, audience, &texts)?;
    bytes(&gathered.document(&texts, audience), form)
}

/// The same written to a file.
///
/// # Errors
/// As [`made`], or if the system refuses.
pub fn write(
    context: &Context,
    view: &View<'_>,
    of: Of<'_>,
    (audience, form): (Audience, Form),
    (file, readers): (&Path, Readers),
) -> Result<(), Refusal> {
    write_named(file, &made(context, view, of, (audience, form))?, readers)
}

fn bytes(document: &Document<'_>, form: Form) -> Result<Vec<u8>, Refusal> {
    Ok(match form {
        Form::Markdown => markdown(document).into_bytes(),
        Form::Csv => csv(document).map_err(Refusal::of_page)?,
        Form::Json => serde_json::to_vec_pretty(&ReportAnswer::of(document)).map_err(Refusal::of_page)?,
        Form::Page => page(document).map_err(Refusal::of_page)?.into_bytes(),
        Form::Workbook => workbook(document).map_err(Refusal::of_page)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workflows::fixtures::{context, weekday_shifts};
    use crate::workflows::reporting::meetings;

    #[test]
    fn a_period_is_the_quarter_the_year_or_since_the_last_meeting_of_the_steering_group() {
        let mut store = weekday_shifts();
        let context = context();
        let of = |store: &crate::store::Store, of| period(&context, &store.view().unwrap(), of);
        let days = |from: &str, to: &str| Period::new(from.parse().unwrap(), to.parse().unwrap()).unwrap();
        assert_eq!(of(&store, Of::Quarter).unwrap(), days("2021-01-01", "2021-03-31"));
        assert_eq!(of(&store, Of::Year).unwrap(), days("2021-01-01", "2021-12-31"));
        let none = of(&store, Of::SinceMeeting);
        assert!(matches!(none, Err(Refusal::Reporting(ReportingRefusal::NoMeeting))), "{none:?}");
        meetings::add(&context, &mut store, "2021-01-11".parse().unwrap()).unwrap();
        assert_eq!(of(&store, Of::SinceMeeting).unwrap(), days("2021-01-12", "2021-01-18"));
    }

    #[test]
    fn the_same_report_has_the_same_bytes_in_every_form() {
        let (store, context) = (weekday_shifts(), context());
        for form in [Form::Csv, Form::Json, Form::Markdown, Form::Page, Form::Workbook] {
            let made = || {
                let of = Of::Named(Some("2021-v3"));
                made(&context, &store.view().unwrap(), of, (Audience::Board, form)).unwrap()
            };
            assert_eq!(made(), made(), "{form:?}");
            assert!(!made().is_empty());
        }
    }
}
