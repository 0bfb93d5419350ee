//! What publishing tells.

use chrono::NaiveDateTime;
use serde::Serialize;

use crate::model::difference::{News, ShiftDifference};
use crate::model::problem::Seat;
use crate::workflows::publication::preview::Preview;
use crate::workflows::words::Names;

/// What publishing tells.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct PublicationAnswer {
    /// The number of the version; null where nothing was published.
    version: Option<i64>,
    /// How many members are told something.
    members: usize,
    /// What is new, shift by shift.
    news: Vec<NewsAnswer>,
}

/// What is new for a member in a shift.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
struct NewsAnswer {
    /// The name of the member.
    member: String,
    /// What is new: `given`, `taken` or `changed`.
    kind: &'static str,
    /// The new seat, or the one lost.
    seat: Seat,
    /// The local start of the shift.
    start: NaiveDateTime,
    /// The local end of the shift.
    end: NaiveDateTime,
}

impl PublicationAnswer {
    /// What was shown, and the version that it was published as, if it was.
    pub fn of(preview: &Preview, version: Option<i64>) -> Self {
        let names = Names::of(&preview.members);
        let news = preview.news().map(|(difference, news)| NewsAnswer::of(&names, difference, news));
        Self { version, members: preview.concerned().len(), news: news.collect() }
    }
}

impl NewsAnswer {
    fn of(names: &Names, difference: &ShiftDifference, news: News) -> Self {
        let member = names.full(news.member).to_owned();
        Self { member, kind: news.kind.word(), seat: news.seat, start: difference.start, end: difference.end }
    }
}
