//! `korpass why`: why a shift has the crew it has, or none, and why a member has as many shifts.

use crate::cli::answers::why_member::WhyMemberAnswer;
use crate::cli::answers::why_shift::WhyShiftAnswer;
use crate::cli::screens::why_member;
use crate::cli::session::Session;
use crate::message;
use crate::model::shift_name::ShiftName;
use crate::ui;
use crate::workflows::failure::Failure;
use crate::workflows::parse;
use crate::workflows::parse::Subject;
use crate::workflows::planning::why;

/// What is asked about: a shift, or a member in a period.
#[derive(Debug, clap::Args)]
pub struct Why {
    #[arg(value_name = "subject", value_parser = parse::subject)]
    subject: Subject,
    #[arg(value_name = "period")]
    period: Option<String>,
}

impl Why {
    /// Says why a shift has its crew, or what keeps it from having one; or why a member has as many shifts.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        match (&self.subject, &self.period) {
            (Subject::Shift(_), Some(_)) => Err(Failure::new(message!("error-why-period"))),
            (Subject::Shift(name), None) => shift(session, name),
            (Subject::Member(name), period) => member(session, name, period.as_deref()),
        }
    }
}

fn shift(session: &Session, name: &ShiftName) -> Result<(), Failure> {
    let why = why::why_shift(&session.open()?.view()?, name)?;
    if session.options.json {
        return session.show_json(&WhyShiftAnswer::of(&why, &session.page));
    }
    ui::why::show_heading(&session.page, &why);
    ui::why::show_reasons(&session.page, &why);
    Ok(())
}

fn member(session: &Session, name: &str, period: Option<&str>) -> Result<(), Failure> {
    let why = why::why_member(&session.context, &session.open()?.view()?, name, period)?;
    if session.options.json {
        return session.show_json(&WhyMemberAnswer::of(&why));
    }
    why_member::show(&session.page, &why);
    Ok(())
}
