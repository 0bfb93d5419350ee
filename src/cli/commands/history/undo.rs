//! `korpass undo` and `redo`: operations taken back, and done again.

use serde::Serialize;

use crate::cli::answers::effect::EffectAnswer;
use crate::cli::commands::backup::restore;
use crate::cli::commands::history::sentence;
use crate::cli::session::Session;
use crate::message;
use crate::store::{Change, History, NotTakenBack, Operation, OperationKind, Store};
use crate::ui::effect;
use crate::workflows::failure::Failure;
use crate::workflows::parse;
use crate::workflows::proposal::Crews;
use crate::workflows::proposal::Effect;
use crate::workflows::seats::judging;
use crate::workflows::words;

/// What is to be taken back.
#[derive(Debug, clap::Args)]
pub struct Undo {
    #[arg(value_name = "operation", value_parser = parse::within::<i64>(1, i64::MAX))]
    operation: Option<i64>,
    #[arg(long)]
    force: bool,
    #[arg(long)]
    yes: bool,
    #[arg(long)]
    dry_run: bool,
}

/// Does again what was undone last.
#[derive(Debug, clap::Args)]
pub struct Redo {
    #[arg(long)]
    dry_run: bool,
}

impl Undo {
    /// Takes back the last operation, or the one of a number where nothing later depends on it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let history = store.view()?.history()?;
        let wanted = match self.operation {
            Some(number) => chosen(session, &history, number)?,
            None => last(&history)?,
        };
        if history.operations.first().is_some_and(|first| first.id == wanted) {
            return Err(Failure::new(message!("error-undo-first")).advise(message!("error-undo-first-advice")));
        }
        refuse_restoring(&history, wanted)?;
        if history.operation(wanted).is_some_and(Operation::is_for_good) {
            return Err(Failure::new(message!("error-undo-erased")));
        }
        if !self.yes && !self.dry_run && !agreed(session, history.operation(wanted)) {
            session.show_message(&message!("effect-declined"));
            return Ok(());
        }
        let is_last = history.to_undo() == Some(wanted);
        let judged = !is_last && !self.force;
        turn(session, &mut store, &history, Turn { operation: wanted, id: "op-undone", judged, dry_run: self.dry_run })
    }
}

impl Redo {
    /// Does again what was undone last.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let history = store.view()?.history()?;
        let wanted = history.to_redo().ok_or_else(|| {
            Failure::new(message!("error-nothing-to-redo")).advise(message!("error-nothing-to-redo-advice"))
        })?;
        let turn_again = Turn { operation: wanted, id: "op-redone", judged: false, dry_run: self.dry_run };
        turn(session, &mut store, &history, turn_again)
    }
}

/// What is taken back where nothing else is said: the last operation.
fn last(history: &History) -> Result<i64, Failure> {
    let before = history.to_undo().ok_or_else(|| Failure::new(message!("error-nothing-to-undo")))?;
    if history.ends_for_good() {
        // Taking back something else in silence would surprise.
        return Err(
            Failure::new(message!("error-undo-erased")).advise(message!("error-undo-erased-advice", before = before))
        );
    }
    Ok(before)
}

/// Whether a person, if there is one to ask, agrees to take back what people have been told.
fn agreed(session: &Session, operation: Option<&Operation>) -> bool {
    let was_told = operation.filter(|found| found.kind == OperationKind::Publication);
    let Some(told) = was_told.filter(|_| session.check_can_ask().is_ok()) else { return true };
    session.show_message(&message!("history-line", number = told.id, what = sentence(session, told)));
    session.ask(&message!("undo-ask-told"))
}

/// What was restored is no list of changes that could be turned around: it is restored back.
fn refuse_restoring(history: &History, wanted: i64) -> Result<(), Failure> {
    let restored = history.operation(wanted).filter(|found| found.kind == OperationKind::Restoration);
    let Some(restored) = restored else { return Ok(()) };
    let failure = Failure::new(message!("error-undo-restore"));
    Err(match restored.message.as_ref().and_then(|message| message.text(restore::KEPT)) {
        Some(kept) => failure.advise(message!("error-undo-restore-advice", file = kept)),
        None => failure,
    })
}

/// An operation to be taken back or done again.
struct Turn {
    operation: i64,
    /// The sentence of the history.
    id: &'static str,
    /// Whether rules that it would break stand in its way.
    judged: bool,
    dry_run: bool,
}

/// The operation of a number, if it still holds.
fn chosen(session: &Session, history: &History, number: i64) -> Result<i64, Failure> {
    let advice = || message!("error-no-such-operation-advice");
    let found = history
        .operation(number)
        .ok_or_else(|| Failure::new(message!("error-no-such-operation", number = number)).advise(advice()))?;
    if found.takes_back.is_some() {
        return Err(Failure::new(message!("error-undo-of-undo", number = number, what = sentence(session, found)))
            .advise(message!("error-undo-of-undo-advice")));
    }
    if history.is_undone(number) {
        return Err(Failure::new(message!("error-undone-already", number = number, what = sentence(session, found))));
    }
    Ok(number)
}

fn turn(session: &Session, store: &mut Store, history: &History, turn: Turn) -> Result<(), Failure> {
    let now = session.surroundings.now;
    let (effect, version) = session.change(store, turn.dry_run, |change| {
        let before = Crews::read(&session.context, change, &[])?;
        let judged_before = if turn.judged { judging::all_ahead(&session.context, change)? } else { Vec::new() };
        let taken = change
            .take_back(history.turn(turn.operation), now)
            .map_err(|refused| not_taken_back(session, history, turn.operation, refused))?;
        if turn.judged {
            refuse_new_breaches(session, change, &judged_before, turn.operation)?;
        }
        let effect = Effect::between(&before, &Crews::read(&session.context, change, &[])?);
        let what = history.operation(turn.operation).map(|found| what_was_done(session, found)).unwrap_or_default();
        Ok(((effect, taken.version), message!(turn.id, number = turn.operation, what = what)))
    })?;
    if session.options.json {
        let effect = EffectAnswer::of(&effect, &store.view()?.members()?);
        let Turn { operation, dry_run, .. } = turn;
        return session.show_json(&Answer { effect, operation, version, stored: !dry_run });
    }
    if !session.options.quiet {
        effect::show(&session.page, &effect, &store.view()?.members()?);
    }
    if turn.dry_run {
        return Ok(());
    }
    if let Some(version) = version {
        session.confirm(&message!("undo-told", version = version));
    } else if let Some(period) = effect.period().filter(|_| !effect.to_tell().is_empty()) {
        session.confirm(&message!("effect-publish", period = words::period_to_type(&session.texts, period)));
    }
    Ok(())
}

/// What `--json` answers with.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub struct Answer {
    #[serde(flatten)]
    effect: EffectAnswer,
    /// The operation that was taken back or done again.
    operation: i64,
    /// The version that was published by that, where people have been told.
    version: Option<i64>,
    /// Whether it was stored: not in a rehearsal.
    stored: bool,
}

/// What an operation did, to be said within another sentence.
fn what_was_done(session: &Session, operation: &Operation) -> String {
    sentence(session, operation).trim_end_matches('.').to_owned()
}

fn not_taken_back(session: &Session, history: &History, operation: i64, refused: NotTakenBack) -> Failure {
    match refused {
        NotTakenBack::Store(error) => error.into(),
        NotTakenBack::Depends(later) => {
            let shown = later
                .iter()
                .filter_map(|id| history.operation(*id))
                .map(|found| message!("history-line", number = found.id, what = sentence(session, found)));
            let last = later.last().copied().unwrap_or(operation);
            Failure::new(message!("error-undo-depends", number = operation, count = later.len()))
                .at(shown.collect::<Vec<_>>())
                .advise(message!("error-undo-depends-advice", last = last))
        }
    }
}

/// Refuses if rules are broken that were not before.
fn refuse_new_breaches(
    session: &Session,
    change: &Change<'_>,
    before: &[judging::Judged],
    operation: i64,
) -> Result<(), Failure> {
    let new = judging::added(before, judging::all_ahead(&session.context, change)?);
    if new.is_empty() {
        return Ok(());
    }
    Err(Failure::new(message!("error-undo-breaks", number = operation))
        .at(new.into_iter().map(|judged| judged.sentence))
        .advise(message!("error-undo-breaks-advice", number = operation)))
}
