//! What a user says of a member beside name and seats, as options.

use chrono::NaiveDate;

use crate::model::pace::Pace;
use crate::workflows::members::details::MemberDetails;
use crate::workflows::parse;
use crate::workflows::parse::OrNothing;

/// What a user says of a member beside name and seats.
#[derive(Debug, clap::Args)]
pub struct DetailArguments {
    #[arg(long, value_name = "phone", value_parser = parse::or_empty(parse::phone))]
    phone: Option<String>,
    #[arg(long, value_name = "email", value_parser = parse::or_empty(parse::email))]
    email: Option<String>,
    #[arg(long, value_name = "choice", value_parser = parse::yes_or_no)]
    experienced: Option<bool>,
    #[arg(long, value_name = "choice", value_parser = parse::yes_or_no)]
    board: Option<bool>,
    #[arg(long, value_name = "household", value_parser = parse::or_empty(parse::words))]
    household: Option<String>,
    #[arg(long, value_name = "choice", value_parser = parse::yes_or_no)]
    automatic_only: Option<bool>,
    #[arg(long, value_name = "pace", value_parser = parse::pace, allow_hyphen_values = true)]
    pace: Option<Pace>,
    #[arg(long, value_name = "number", value_parser = parse::within::<u32>(0, 14), allow_hyphen_values = true)]
    max_week: Option<u32>,
    #[arg(long, value_name = "number", value_parser = parse::within::<u32>(0, 62), allow_hyphen_values = true)]
    max_month: Option<u32>,
    #[arg(long, value_name = "choice", value_parser = parse::yes_or_no)]
    must_serve: Option<bool>,
    #[arg(long, value_name = "date", value_parser = parse::date_or_nothing)]
    joined: Option<OrNothing<NaiveDate>>,
    #[arg(long, value_name = "date", value_parser = parse::date_or_nothing)]
    left: Option<OrNothing<NaiveDate>>,
    #[arg(long, value_name = "choice", value_parser = parse::yes_or_no)]
    available_unless_told: Option<bool>,
    #[arg(long, value_name = "other")]
    prefers: Vec<String>,
    #[arg(long, value_name = "other")]
    avoids: Vec<String>,
    #[arg(long, value_name = "other")]
    forget_pair: Vec<String>,
}

impl From<DetailArguments> for MemberDetails {
    fn from(details: DetailArguments) -> Self {
        // An empty text takes away what was told before.
        let or_nothing = |text: String| OrNothing(Some(text).filter(|text| !text.is_empty()));
        Self {
            phone: details.phone.map(or_nothing),
            email: details.email.map(or_nothing),
            experienced: details.experienced,
            board: details.board,
            household: details.household.map(or_nothing),
            automatic_only: details.automatic_only,
            pace: details.pace,
            max_week: details.max_week,
            max_month: details.max_month,
            must_serve: details.must_serve,
            joined: details.joined,
            left: details.left,
            available_unless_told: details.available_unless_told,
            prefers: details.prefers,
            avoids: details.avoids,
            forget_pair: details.forget_pair,
        }
    }
}
