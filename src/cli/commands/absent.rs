//! `korpass absent`: somebody cannot come; their seats are freed and filled again.

use std::cell::Cell;

use crate::cli::options::Consent;
use crate::cli::options::SolveOptions;
use crate::cli::proposing::{deciding, show_proposed};
use crate::cli::session::Session;
use crate::cli::ui::watch::PlannerWatch;
use crate::message;
use crate::model::absence_reason::AbsenceReason;
use crate::ui::open_seat;
use crate::workflows::absence::{AbsenceRequest, Fill, absent};
use crate::workflows::failure::Failure;
use crate::workflows::parse;
use crate::workflows::proposal::Rehearsed;
use crate::workflows::refusal::Refusal;
use crate::workflows::seats::suggesting::OpenSeat;

/// Who cannot come, and when.
#[derive(Debug, clap::Args)]
pub struct Absent {
    #[arg(value_name = "member")]
    member: String,
    #[arg(value_name = "until")]
    when: String,
    #[arg(long, value_name = "text", value_parser = parse::words)]
    why: Option<String>,
    #[arg(long)]
    auto: bool,
    #[command(flatten)]
    options: SolveOptions,
    #[command(flatten)]
    consent: Consent,
}

impl Absent {
    /// Frees the seats, fills them as is wished, shows what that means, and stores it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let Self { member, when, why, auto, options, consent } = self;
        let own_words = Cell::new(why.as_ref().is_some_and(|why| AbsenceReason::of_word(why).is_none()));
        // Once, as soon as it is known whom and what it is about.
        let warn = || {
            if own_words.take() {
                session.warn(&message!("absent-why-own-words"));
            }
        };
        let ask = |seat: &OpenSeat<'_>| {
            warn();
            ask(session, seat, consent)
        };
        let nobody_chooses = consent.yes || consent.dry_run && !session.environment.stdin_is_terminal;
        let fill = match (auto, nobody_chooses) {
            (true, _) => Fill::AtOnce,
            (false, true) => Fill::Leave,
            (false, false) => Fill::Ask(&ask),
        };
        let request = AbsenceRequest { member, when, why, fill };
        let watch = PlannerWatch::new(session, &options);
        let decide = |shown: &Rehearsed| {
            warn();
            deciding(session, consent)(shown)
        };
        show_proposed(session, &absent(&session.context, &mut store, &request, &watch.search(), decide)?)
    }
}

/// Asks who shall take a seat, if there is a person to ask; a rehearsal does without.
fn ask(session: &Session, seat: &OpenSeat<'_>, consent: Consent) -> Result<Option<usize>, Refusal> {
    if !consent.dry_run {
        session.check_can_ask()?;
    }
    if !session.environment.stdin_is_terminal {
        return Ok(None);
    }
    open_seat::show(&session.page, seat, false);
    let count = seat.choices().count();
    let number = (count > 0).then(|| session.ask_number(&message!("absent-ask", most = count), count)).flatten();
    session.show("");
    Ok(number.map(|number| number - 1))
}
