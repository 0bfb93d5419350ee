//! What members say of their time, one by one and from files.

use chrono::{NaiveDate, NaiveDateTime};

use crate::i18n::Message;
use crate::message;
use crate::model::availability::{Availability, AvailabilityException, WeeklyAvailability};
use crate::model::local_time::TimeWindow;
use crate::model::shift::Weekdays;
use crate::store::Store;
use crate::workflows::answers::refusal::AnswersRefusal;
use crate::workflows::answers::saying::say;
use crate::workflows::context::{Context, Done};
use crate::workflows::import;
use crate::workflows::import::file::SourceFile;
use crate::workflows::lookup;
use crate::workflows::refusal::Refusal;
use crate::workflows::seats::losing::{Reach, decide_on_lost};
use crate::workflows::seats::seats_ahead::Lost;
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

/// The word for what a member says.
pub fn word(said: Availability) -> Message {
    message!(words::availability_id(said))
}

/// Stores what a member says of the week, once whoever decides has seen the seats that are lost by it. Gives them, or
/// nothing where it was declined.
///
/// # Errors
/// If it ends before it begins, nobody is meant, or the database refuses it.
pub fn say_of_week(
    context: &Context,
    store: &mut Store,
    input: &OfWeek,
    dry_run: bool,
    decide: impl FnOnce(&Done<Lost>) -> Result<bool, Refusal>,
) -> Result<Option<Done<((), Lost)>>, Refusal> {
    if input.from.zip(input.to).is_some_and(|(from, to)| to < from) {
        return Err(AnswersRefusal::EndsBeforeStart.into());
    }
    decide_on_lost(context, store, Reach::Presence, dry_run, decide, |change| {
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
        Ok(((), message!("op-availability-set", name = name, said = said, time = time)))
    })
}

/// Stores what a member says of certain days or hours, once whoever decides has seen the seats that are lost by it. Gives
/// them, or nothing where it was declined.
///
/// # Errors
/// If nobody is meant, or the database refuses it.
pub fn say_of_days(
    context: &Context,
    store: &mut Store,
    input: &OfDays,
    dry_run: bool,
    decide: impl FnOnce(&Done<Lost>) -> Result<bool, Refusal>,
) -> Result<Option<Done<((), Lost)>>, Refusal> {
    decide_on_lost(context, store, Reach::Presence, dry_run, decide, |change| {
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
        Ok(((), message!("op-availability-set", name = name, said = said, time = spans)))
    })
}

/// The headings of a file that mean nothing to us, and the seats that are lost by what it says.
pub type Imported = (Vec<String>, Lost);

/// Takes what a file says, once whoever decides has seen the seats that are lost by it. Gives nothing where it was
/// declined.
///
/// # Errors
/// Every fault of the file, by line and column.
pub fn import_file(
    context: &Context,
    store: &mut Store,
    file: &SourceFile,
    dry_run: bool,
    decide: impl FnOnce(&Done<Lost>) -> Result<bool, Refusal>,
) -> Result<Option<Done<Imported>>, Refusal> {
    decide_on_lost(context, store, Reach::Presence, dry_run, decide, |change| {
        let imported = import::availability::import(change, &file.name, &file.bytes)?;
        let done = message!("op-availability-imported", file = file.name.as_str(), count = imported.count);
        Ok((imported.ignored, done))
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
            say_of_week(&context(), &mut store, &monday(said), false, |_| Ok(true)).unwrap();
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
            say_of_days(&context(), &mut store, &days(said), false, |_| Ok(true)).unwrap();
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
        let mut sentence =
            |file| import_file(&context(), &mut store, &file, false, |_| Ok(true)).unwrap().unwrap().sentence;
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
        let refused = say_of_week(&context(), &mut store, &backwards, false, |_| Ok(true)).map(|_| ());
        assert!(matches!(refused, Err(Refusal::Answers(AnswersRefusal::EndsBeforeStart))));
    }

    #[test]
    fn a_rehearsal_says_nothing() {
        let mut store = weekday_shifts();
        let done = say_of_week(&context(), &mut store, &monday(Availability::Unavailable), true, |_| Ok(true)).unwrap();
        assert!(done.unwrap().is_rehearsal);
        assert_eq!(store.view().unwrap().weekly_availability().unwrap(), []);
    }

    #[test]
    fn a_file_that_answers_twice_for_one_time_names_both_lines() {
        use crate::workflows::import::fault::{Fault, FaultKind};
        use crate::workflows::import::refusal::ImportRefusal;
        let mut store = weekday_shifts();
        let bytes = "Medlem;Svar;Dagar\nAlva;kan inte;mån\nBo;kan;mån\nAlva;kan;mån\n".as_bytes().to_vec();
        let file = SourceFile { name: "svar.csv".to_owned(), bytes };
        let refused = import_file(&context(), &mut store, &file, false, |_| Ok(true)).map(|_| ());
        let Err(Refusal::Import(ImportRefusal::Faulty { faults, .. })) = refused else { panic!("it was taken") };
        assert_eq!(faults, [Fault { line: 4, kind: FaultKind::ContraryAnswer { first: 2 } }]);
        assert_eq!(store.view().unwrap().weekly_availability().unwrap(), []);
    }
}
