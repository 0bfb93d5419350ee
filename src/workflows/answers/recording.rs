//! What members say of their time, one by one and from files.

use chrono::{NaiveDate, NaiveDateTime};

use crate::i18n::Message;
use crate::message;
use crate::model::availability::{Availability, AvailabilityException, WeeklyAvailability};
use crate::model::local_time::TimeWindow;
use crate::model::shift::Weekdays;
use crate::store::{Change, OperationKind, Store};
use crate::workflows::answers::refusal::AnswersRefusal;
use crate::workflows::answers::saying::say;
use crate::workflows::context::{Context, Done};
use crate::workflows::import;
use crate::workflows::import::file::SourceFile;
use crate::workflows::lookup;
use crate::workflows::refusal::Refusal;
use crate::workflows::seats::seats_ahead::{Lost, SeatsAhead};
use crate::workflows::words;

/// What a member says of the week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfWeek {
    /// The member as named by the user.
    pub member: String,
    /// What they say.
    pub said: Availability,
    /// Of which weekdays.
    pub weekdays: Weekdays,
    /// Of which hours; without any of the whole day.
    pub window: Option<TimeWindow>,
    /// First day it holds.
    pub from: Option<NaiveDate>,
    /// Last day it holds.
    pub to: Option<NaiveDate>,
}

/// What a member says of certain days or hours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfDays {
    /// The member as named by the user.
    pub member: String,
    /// What they say.
    pub said: Availability,
    /// Local start and end of each time.
    pub times: Vec<(NaiveDateTime, NaiveDateTime)>,
}

/// What came of a file of answers.
pub struct AvailabilityImport {
    /// Headings that mean nothing to us.
    pub ignored: Vec<String>,
    /// The seats that are lost by it.
    pub lost: Lost,
}

/// The word for what a member says.
pub fn word(said: Availability) -> Message {
    message!(words::availability_id(said))
}

/// Stores what a member says of the week. Gives the seats that are lost by it.
///
/// # Errors
/// If it ends before it begins, nobody is meant, or the database refuses it.
pub fn say_of_week(context: &Context, store: &mut Store, input: &OfWeek, dry_run: bool) -> Result<Done<Lost>, Refusal> {
    if input.from.zip(input.to).is_some_and(|(from, to)| to < from) {
        return Err(AnswersRefusal::EndsBeforeStart.into());
    }
    losing_seats(context, store, dry_run, |change| {
        let members = change.members()?;
        let member = lookup::member(&members, &input.member)?;
        let window = input.window.unwrap_or(TimeWindow::WHOLE_DAY);
        let said = WeeklyAvailability {
            id: 0,
            member: member.id,
            weekdays: input.weekdays,
            window,
            availability: input.said,
            valid_from: input.from,
            valid_to: input.to,
        };
        say(change, &mut change.weekly_availability()?, said)?;
        let time = words::weekly_time(input.weekdays, window);
        let (name, said) = (member.profile.name.as_str(), word(input.said));
        Ok(message!("op-availability-set", name = name, said = said, time = time))
    })
}

/// Stores what a member says of certain days or hours. Gives the seats that are lost by it.
///
/// # Errors
/// If nobody is meant, or the database refuses it.
pub fn say_of_days(context: &Context, store: &mut Store, input: &OfDays, dry_run: bool) -> Result<Done<Lost>, Refusal> {
    losing_seats(context, store, dry_run, |change| {
        let members = change.members()?;
        let member = lookup::member(&members, &input.member)?;
        let mut known = change.availability_exceptions()?;
        for (from, to) in input.times.iter().copied() {
            let (member, availability) = (member.id, input.said);
            let said = AvailabilityException { id: 0, member, from, to, availability, from_calendar: false };
            say(change, &mut known, said)?;
        }
        let spans: Vec<Message> = input.times.iter().map(|(from, to)| words::span(*from, *to)).collect();
        let (name, said) = (member.profile.name.as_str(), word(input.said));
        Ok(message!("op-availability-set", name = name, said = said, time = spans))
    })
}

/// Takes what a file says, with the seats that are lost by it.
///
/// # Errors
/// Every fault of the file, by line and column.
pub fn import_file(
    context: &Context,
    store: &mut Store,
    file: &SourceFile,
    dry_run: bool,
) -> Result<Done<AvailabilityImport>, Refusal> {
    let mut ignored = Vec::new();
    let done = losing_seats(context, store, dry_run, |change| {
        let imported = import::availability::import(change, &file.name, &file.bytes)?;
        ignored = imported.ignored;
        Ok(message!("op-availability-imported", file = file.name.as_str(), count = imported.count))
    })?;
    let Done { outcome: lost, sentence, is_rehearsal } = done;
    Ok(Done { outcome: AvailabilityImport { ignored, lost }, sentence, is_rehearsal })
}

/// Changes what is said, and finds the seats ahead that are lost by it.
fn losing_seats(
    context: &Context,
    store: &mut Store,
    dry_run: bool,
    work: impl FnOnce(&Change<'_>) -> Result<Message, Refusal>,
) -> Result<Done<Lost>, Refusal> {
    context.change(store, OperationKind::Change, dry_run, |change| {
        let seats = SeatsAhead::of(context, change)?;
        let done = work(change)?;
        Ok((seats.lost(context, change)?, done))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workflows::fixtures::{context, weekday_shifts};

    fn monday(said: Availability) -> OfWeek {
        let weekdays = Weekdays::of([1]);
        OfWeek { member: "Alva".to_owned(), said, weekdays, window: None, from: None, to: None }
    }

    #[test]
    fn what_is_said_again_of_a_time_stands_in_place_of_what_was_said_before() {
        let mut store = weekday_shifts();
        for said in [Availability::Preferred, Availability::Unavailable] {
            say_of_week(&context(), &mut store, &monday(said), false).unwrap();
        }
        let kept = store.view().unwrap().weekly_availability().unwrap();
        assert_eq!(kept.iter().map(|said| said.availability).collect::<Vec<_>>(), [Availability::Unavailable]);
        let days = |said| OfDays {
            member: "Alva".to_owned(),
            said,
            times: vec![crate::model::local_time::whole_days(
                "2021-02-01".parse().unwrap(),
                "2021-02-02".parse().unwrap(),
            )],
        };
        for said in [Availability::Available, Availability::Reluctant] {
            say_of_days(&context(), &mut store, &days(said), false).unwrap();
        }
        let kept = store.view().unwrap().availability_exceptions().unwrap();
        assert_eq!(kept.iter().map(|said| said.availability).collect::<Vec<_>>(), [Availability::Reluctant]);
    }

    #[test]
    fn a_file_that_says_the_same_again_says_nothing_new() {
        let mut store = weekday_shifts();
        let rows = |week: &str, day: &str| SourceFile {
            name: "svar.csv".to_owned(),
            bytes: format!("Medlem;Svar;Dagar;Från\nBo;{week};mån;\nBo;{day};;2021-02-08\n").into_bytes(),
        };
        let mut sentence = |file| import_file(&context(), &mut store, &file, false).unwrap().sentence;
        let of_count = |count: usize| message!("op-availability-imported", file = "svar.csv", count = count);
        assert_eq!(sentence(rows("kan inte", "kan inte")), of_count(2));
        assert_eq!(sentence(rows("kan inte", "kan inte")), of_count(0));
        assert_eq!(sentence(rows("kan", "kan inte")), of_count(1));
        let view = store.view().unwrap();
        assert_eq!(view.weekly_availability().unwrap().len(), 1);
        assert_eq!(view.availability_exceptions().unwrap().len(), 1);
    }

    #[test]
    fn nothing_is_said_of_a_time_that_ends_before_it_begins() {
        let mut store = weekday_shifts();
        let backwards = OfWeek {
            from: "2021-03-01".parse().ok(),
            to: "2021-02-01".parse().ok(),
            ..monday(Availability::Unavailable)
        };
        let refused = say_of_week(&context(), &mut store, &backwards, false).map(|_| ());
        assert!(matches!(refused, Err(Refusal::Answers(AnswersRefusal::EndsBeforeStart))));
    }

    #[test]
    fn a_rehearsal_says_nothing() {
        let mut store = weekday_shifts();
        let done = say_of_week(&context(), &mut store, &monday(Availability::Unavailable), true).unwrap();
        assert!(done.is_rehearsal);
        assert_eq!(store.view().unwrap().weekly_availability().unwrap(), []);
    }

    #[test]
    fn a_file_that_answers_twice_for_one_time_names_both_lines() {
        use crate::workflows::import::fault::{Fault, FaultKind};
        use crate::workflows::import::refusal::ImportRefusal;
        let mut store = weekday_shifts();
        let bytes = "Medlem;Svar;Dagar\nAlva;kan inte;mån\nBo;kan;mån\nAlva;kan;mån\n".as_bytes().to_vec();
        let file = SourceFile { name: "svar.csv".to_owned(), bytes };
        let refused = import_file(&context(), &mut store, &file, false).map(|_| ());
        let Err(Refusal::Import(ImportRefusal::Faulty { faults, .. })) = refused else { panic!("it was taken") };
        assert_eq!(faults, [Fault { line: 4, kind: FaultKind::ContraryAnswer { first: 2 } }]);
        assert_eq!(store.view().unwrap().weekly_availability().unwrap(), []);
    }
}
