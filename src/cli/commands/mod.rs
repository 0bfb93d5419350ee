//! One file a command: its arguments, one call into the library, and what is shown.

pub mod absent;
pub mod association;
pub mod availability;
pub mod backup;
pub mod board;
pub mod calendar;
pub mod cancel;
pub mod closure;
pub mod completion;
pub mod demo;
pub mod doctor;
pub mod exchange;
pub mod help_command;
pub mod history;
pub mod holiday;
pub mod init;
pub mod log;
pub mod man;
pub mod member;
pub mod notify;
pub mod pattern;
pub mod plan;
pub mod policy;
pub mod problem;
pub mod publish;
pub mod replace;
pub mod replan;
pub mod report;
pub mod roster;
pub mod seats;
pub mod setting;
pub mod shift;
pub mod solve;
pub mod suggest;
pub mod today;
pub mod vehicle;
pub mod why;

pub use vehicle::due::{dues_near, warn_of_dues};

use crate::cli::arguments::Arguments;
use crate::cli::session::Session;
use crate::workflows::failure::Failure;
use crate::workflows::upkeep::Use;

/// Runs a command, after the database has been looked after; a rehearsal leaves all as it was.
///
/// # Errors
/// What the command reports.
pub fn run(session: &Session, command: Arguments, rehearses: bool) -> Result<(), Failure> {
    if let Some(using) = using(&command) {
        let shows_day = matches!(command, Arguments::Today(_));
        session.look_after_database(if rehearses { Use::Reading } else { using }, shows_day);
    }
    match command {
        Arguments::Today(today) => today.run(session),
        Arguments::Demo(demo) => demo.run(session),
        Arguments::Init(init) => init.run(session),
        Arguments::Plan(plan) => plan.run(session),
        Arguments::Roster(roster) => roster.run(session),
        Arguments::Board(board) => board.run(session),
        Arguments::Publish(publish) => publish.run(session),
        Arguments::Assign(assign) => assign.run(session),
        Arguments::Unassign(unassign) => unassign.run(session),
        Arguments::Why(why) => why.run(session),
        Arguments::Lock(lock) => lock.run(session, true),
        Arguments::Unlock(lock) => lock.run(session, false),
        Arguments::Absent(absent) => absent.run(session),
        Arguments::Suggest(suggest) => suggest.run(session),
        Arguments::Replace(replace) => replace.run(session),
        Arguments::Swap(swap) => swap.run(session),
        Arguments::Cancel(cancel) => cancel.run(session),
        Arguments::Move(moved) => moved.run(session),
        Arguments::Replan(replan) => replan.run(session),
        Arguments::History(history) => history.run(session),
        Arguments::Undo(undo) => undo.run(session),
        Arguments::Redo(redo) => redo.run(session),
        Arguments::Backup(backup) => backup.run(session),
        Arguments::Restore(restore) => restore.run(session),
        Arguments::Doctor(doctor) => doctor.run(session),
        Arguments::Member(member) => member.run(session),
        Arguments::Availability(availability) => availability.run(session),
        Arguments::Vehicle(vehicle) => vehicle.run(session),
        Arguments::Pattern(pattern) => pattern.run(session),
        Arguments::Shift(shift) => shift.run(session),
        Arguments::Closure(closure) => closure.run(session),
        Arguments::Holiday(holiday) => holiday.run(session),
        Arguments::Policy(policy) => policy.run(session),
        Arguments::Calendar(calendar) => calendar.run(session),
        Arguments::Log(log) => log.run(session),
        Arguments::Report(report) => report.run(session),
        Arguments::Problem(problem) => problem.run(session),
        Arguments::Solve(solve) => solve.run(session),
        Arguments::Association(association) => association.run(session),
        Arguments::Setting(setting) => setting.run(session),
        Arguments::Notify(notify) => notify.run(session),
        Arguments::Help(help) => help.run(session),
        Arguments::Completion(completion) => completion.run(session),
        Arguments::Man(man) => man.run(session),
    }
}

/// What a command uses the database for; none where it needs none, or must find it as it lies.
fn using(command: &Arguments) -> Option<Use> {
    match command {
        Arguments::Demo(_)
        | Arguments::Init(_)
        | Arguments::Restore(_)
        | Arguments::Doctor(_)
        | Arguments::Solve(_)
        | Arguments::Holiday(_)
        | Arguments::Help(_)
        | Arguments::Completion(_)
        | Arguments::Man(_) => None,
        // The board looks after the database before each change.
        Arguments::Board(_)
        | Arguments::Today(_)
        | Arguments::Roster(_)
        | Arguments::Why(_)
        | Arguments::Suggest(_)
        | Arguments::History(_)
        | Arguments::Problem(_) => Some(Use::Reading),
        Arguments::Backup(backup) => (!backup.lists()).then_some(Use::Reading),
        Arguments::Calendar(calendar) => Some(of_reading(calendar.reads())),
        Arguments::Log(log) => Some(of_reading(log.reads())),
        Arguments::Vehicle(vehicle) => Some(of_reading(vehicle.reads())),
        Arguments::Pattern(pattern) => Some(of_reading(pattern.reads())),
        Arguments::Shift(shift) => Some(of_reading(shift.reads())),
        Arguments::Closure(closure) => Some(of_reading(closure.reads())),
        Arguments::Policy(policy) => Some(of_reading(policy.reads())),
        Arguments::Setting(setting) => Some(of_reading(setting.reads())),
        Arguments::Member(member) => Some(of_reading(member.reads())),
        Arguments::Availability(availability) => Some(of_reading(availability.reads())),
        Arguments::Association(association) => Some(of_reading(association.reads())),
        Arguments::Report(report) => Some(of_reading(report.reads())),
        Arguments::Notify(notify) => Some(of_reading(notify.reads())),
        Arguments::Plan(_)
        | Arguments::Publish(_)
        | Arguments::Assign(_)
        | Arguments::Unassign(_)
        | Arguments::Lock(_)
        | Arguments::Unlock(_)
        | Arguments::Absent(_)
        | Arguments::Replace(_)
        | Arguments::Swap(_)
        | Arguments::Cancel(_)
        | Arguments::Move(_)
        | Arguments::Replan(_)
        | Arguments::Undo(_)
        | Arguments::Redo(_) => Some(Use::Changing),
    }
}

fn of_reading(reads: bool) -> Use {
    if reads { Use::Reading } else { Use::Changing }
}
