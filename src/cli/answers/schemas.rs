//! The schemas of the answers, and of the files with problems and plans: one file each in `docs/json`, made from the types. `KORPASS_WRITE_SCHEMAS=1 cargo test
//! --lib schemas` writes them anew.

use std::path::Path;

use schemars::{JsonSchema, schema_for};
use serde_json::Value;

use crate::cli::answers::comparison::ComparisonAnswer;
use crate::cli::answers::publication::PublicationAnswer;
use crate::cli::answers::roster::RosterAnswer;
use crate::cli::answers::vehicle::VehicleAnswer;
use crate::cli::answers::why_member::WhyMemberAnswer;
use crate::cli::answers::why_shift::WhyShiftAnswer;
use crate::cli::answers::{association, availability, member};
use crate::cli::commands;
use crate::cli::proposing;
use crate::model::problem::{PLAN_FORMAT, PROBLEM_FORMAT, Plan, Problem};

/// The schema of an answer, and the command that gives it.
fn schema<T: JsonSchema>(command: &str) -> (String, Value) {
    (command.to_owned(), schema_for!(T).to_value())
}

/// The schema of a file in a format: `korpass-plan/1` lies in `korpass-plan-1.json`.
fn file_schema<T: JsonSchema>(format: &str) -> (String, Value) {
    schema::<T>(&format.replace('/', "-"))
}

/// All of them.
fn all() -> Vec<(String, Value)> {
    vec![
        file_schema::<Problem>(PROBLEM_FORMAT),
        file_schema::<Plan>(PLAN_FORMAT),
        schema::<proposing::ProposalAnswer>("absent"),
        schema::<crate::cli::session::MessagesAnswer>("messages"),
        schema::<proposing::ProposalAnswer>("assign"),
        schema::<proposing::ProposalAnswer>("cancel"),
        schema::<proposing::ProposalAnswer>("move"),
        schema::<association::AssociationAnswer>("association-show"),
        schema::<availability::BusyAnswer>("availability-import-ics"),
        schema::<Vec<availability::SaidAnswer>>("availability-list"),
        schema::<Vec<availability::MemberCanAnswer<'_>>>("availability-show"),
        schema::<commands::demo::Answer<'_>>("demo"),
        schema::<member::DataHeldAnswer<'_>>("member-export-data"),
        schema::<Vec<member::MemberAnswer>>("member-list"),
        schema::<member::MemberKnownAnswer>("member-show"),
        schema::<commands::plan::PlanAnswer>("plan"),
        schema::<ComparisonAnswer>("plan-weights"),
        schema::<Problem>("problem-export"),
        schema::<PublicationAnswer>("publish"),
        schema::<proposing::ProposalAnswer>("replace"),
        schema::<proposing::ProposalAnswer>("replan"),
        schema::<RosterAnswer>("roster"),
        schema::<ComparisonAnswer>("roster-compare"),
        schema::<commands::solve::Answer>("solve"),
        schema::<commands::suggest::Answer>("suggest"),
        schema::<proposing::ProposalAnswer>("swap"),
        schema::<proposing::ProposalAnswer>("unassign"),
        schema::<commands::history::undo::Answer>("undo"),
        schema::<WhyMemberAnswer>("why-member"),
        schema::<WhyShiftAnswer>("why-shift"),
        schema::<commands::history::undo::Answer>("redo"),
        schema::<commands::history::list::HistoryAnswer>("history"),
        schema::<commands::backup::make::BackupAnswer>("backup"),
        schema::<commands::backup::list::BackupListAnswer>("backup-list"),
        schema::<commands::backup::restore::RestoreAnswer>("restore"),
        schema::<commands::doctor::DoctorAnswer>("doctor"),
        schema::<commands::today::TodayAnswer>("today"),
        schema::<commands::calendar::export::ExportAnswer>("calendar-export"),
        schema::<commands::calendar::gone::GoneAnswer>("calendar-gone"),
        schema::<commands::calendar::show::WishAnswer>("calendar-show"),
        schema::<commands::calendar::site::SiteAnswer>("calendar-site"),
        schema::<commands::log::list::LogListAnswer>("log-list"),
        schema::<commands::notify::show::NotifyAnswer>("notify"),
        schema::<commands::notify::letters::LettersAnswer>("notify-out"),
        schema::<commands::notify::told::ToldAnswer>("notify-told"),
        schema::<commands::notify::send::SentAnswer>("notify-send"),
        schema::<commands::notify::send::SendRehearsalAnswer>("notify-send-dry-run"),
        schema::<commands::notify::log::NoticesAnswer>("notify-log"),
        schema::<Option<commands::notify::setup::ServerAnswer>>("notify-setup"),
        schema::<crate::report::json::ReportAnswer>("report-coverage"),
        schema::<commands::report::meeting::MeetingsAnswer>("report-meeting-list"),
        schema::<commands::log::figures::LogFiguresAnswer>("log-figures"),
        schema::<Vec<VehicleAnswer>>("vehicle-list"),
        schema::<commands::vehicle::show::ShownVehicleAnswer>("vehicle-show"),
        schema::<Vec<commands::vehicle::due::list::DueAnswer>>("vehicle-due-list"),
        schema::<Vec<commands::vehicle::session::list::SessionAnswer>>("vehicle-session-list"),
        schema::<commands::vehicle::session::invitation::InvitationAnswer>("vehicle-session-invitation"),
        schema::<Vec<commands::exchange::advise::CandidateAnswer>>("vehicle-swap-advise"),
        schema::<commands::exchange::day::DayAnswer>("vehicle-swap-set-day"),
        schema::<commands::exchange::day::DayAnswer>("vehicle-swap-postpone"),
        schema::<commands::exchange::day::DayAnswer>("vehicle-swap-cancel"),
        schema::<commands::exchange::status::StatusAnswer>("vehicle-swap-status"),
        schema::<Vec<commands::exchange::tasks::list::TaskAnswer>>("vehicle-swap-tasks"),
        schema::<Vec<commands::pattern::list::PatternAnswer>>("pattern-list"),
        schema::<Vec<commands::shift::list::ShiftAnswer>>("shift-list"),
        schema::<Vec<commands::closure::list::ClosureAnswer>>("closure-list"),
        schema::<Vec<commands::holiday::HolidayAnswer>>("holiday-list"),
        schema::<Vec<commands::policy::list::PolicyAnswer>>("policy-list"),
        schema::<Vec<commands::setting::list::SettingAnswer>>("setting-list"),
    ]
}

#[test]
fn the_schemas_of_answers_are_those_of_their_types() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/json");
    let write = std::env::var_os("KORPASS_WRITE_SCHEMAS").is_some();
    let mut names = Vec::new();
    for (command, schema) in all() {
        let file = folder.join(format!("{command}.json"));
        let text = serde_json::to_string_pretty(&schema).unwrap() + "\n";
        if write {
            std::fs::write(&file, &text).unwrap();
        }
        let stored = std::fs::read_to_string(&file).unwrap_or_default();
        assert!(stored == text, "{} is not what its type says: write the schemas anew", file.display());
        names.push(format!("{command}.json"));
    }
    for entry in std::fs::read_dir(&folder).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(names.contains(&name) || !name.ends_with(".json"), "{name} belongs to no answer and no file");
    }
}
