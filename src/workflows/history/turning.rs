//! Operations taken back, and done again.

use crate::i18n::Message;
use crate::message;
use crate::model::member::{Member, MemberId};
use crate::store::{Change, History, NotTakenBack, Operation, OperationKind, Store, View};
use crate::workflows::context::{Context, Done};
use crate::workflows::decision::{Decided, decide_on_change};
use crate::workflows::history::listing::sentence;
use crate::workflows::history::refusal::HistoryRefusal;
use crate::workflows::proposal::{Crews, RosterEffect};
use crate::workflows::refusal::Refusal;
use crate::workflows::seats::{judged, judging};
use crate::workflows::upkeep::unfinished;

/// What is to be taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Undoing {
    /// The number of an operation; the last that holds where none is named.
    pub operation: Option<i64>,
    /// Whether rules that it would break stand in its way no more.
    pub force: bool,
    /// Whether it is only rehearsed.
    pub dry_run: bool,
    /// Whether whoever decides is asked about every operation, and not only about what people have been told.
    pub asks_always: bool,
}

/// An operation that is taken back or done again.
#[derive(Debug, Clone, PartialEq)]
pub struct Turned {
    /// The operation.
    pub operation: Operation,
    /// What that does to the roster.
    pub effect: RosterEffect,
    /// The version that it publishes, where people have been told.
    pub version: Option<i64>,
    /// The members, to name them.
    pub members: Vec<Member>,
}

impl Turned {
    /// Whether people have been told what it did.
    pub fn was_published(&self) -> bool {
        self.operation.kind == OperationKind::Publication
    }
}

/// Which way an operation is turned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Back,
    Again,
}

/// Takes back the last operation, or the one of a number where nothing later depends on it. What people have been told
/// is taken back only if whoever decides agrees; what is still a draft can be done again, and nobody is asked.
///
/// # Errors
/// If there is no such operation, it cannot be taken back, or rules would be broken; what whoever decides reports; or
/// if somebody else changed meanwhile what was shown.
pub fn undo(
    context: &Context,
    store: &mut Store,
    wanted: Undoing,
    decide: impl FnOnce(&Done<Turned>) -> Result<bool, Refusal>,
) -> Result<Decided<Done<Turned>, ()>, Refusal> {
    let view = store.view()?;
    let history = view.history()?;
    let operation = match wanted.operation {
        Some(number) => chosen(context, &history, number)?,
        None => last(&view, &history)?,
    };
    if history.operations.first().is_some_and(|first| first.id == operation.id) {
        return Err(HistoryRefusal::First.into());
    }
    if operation.kind == OperationKind::Restoration {
        // What was restored is no list of changes that could be turned around: it is restored back.
        return Err(HistoryRefusal::Restoration { kept: operation.kept.clone() }.into());
    }
    if operation.is_for_good() {
        return Err(HistoryRefusal::Erased { before: None }.into());
    }
    if view.only_gave_out(operation.id)? {
        return Err(HistoryRefusal::GivenOut { before: None }.into());
    }
    drop(view);
    let is_last = history.to_undo() == Some(operation.id);
    let was_published = operation.kind == OperationKind::Publication;
    let turn = Turn { history: &history, operation, way: Way::Back, judged: !is_last && !wanted.force };
    let decided = if was_published || wanted.asks_always {
        turn.take_if_agreed(context, store, wanted.dry_run, decide)?
    } else {
        turn.take(context, store, wanted.dry_run)?
    };
    // Whom nobody was told of is forgotten; what that leaves in the files is said by whatever looks after the database.
    if decided.stored.is_some() {
        unfinished::finish(context, store, unfinished::PATIENCE)?;
    }
    Ok(decided)
}

/// Does again what was undone last, or rehearses it.
///
/// # Errors
/// If nothing was undone last, or later operations rest on that; as [`undo`].
pub fn redo(context: &Context, store: &mut Store, dry_run: bool) -> Result<Decided<Done<Turned>, ()>, Refusal> {
    let history = store.view()?.history()?;
    let turn = Turn::to_redo(&store.view()?, &history)?;
    turn.take(context, store, dry_run)
}

/// Does again what was undone last, if whoever decides agrees.
///
/// # Errors
/// As [`redo`], what whoever decides reports, or if somebody else changed meanwhile what was shown.
pub fn redo_if(
    context: &Context,
    store: &mut Store,
    decide: impl FnOnce(&Done<Turned>) -> Result<bool, Refusal>,
) -> Result<Decided<Done<Turned>, ()>, Refusal> {
    let history = store.view()?.history()?;
    let turn = Turn::to_redo(&store.view()?, &history)?;
    turn.take_if_agreed(context, store, false, decide)
}

/// What is taken back where nothing else is said: the last operation.
fn last(view: &View<'_>, history: &History) -> Result<Operation, Refusal> {
    let mut gave_out = false;
    for number in history.holding() {
        let Some(operation) = history.operation(number).filter(|operation| !operation.is_for_good()) else { continue };
        if view.only_gave_out(number)? {
            gave_out = true;
            continue;
        }
        // Taking back something else in silence would surprise.
        return match (history.ends_for_good(), gave_out) {
            (true, _) => Err(HistoryRefusal::Erased { before: Some(number) }.into()),
            (_, true) => Err(HistoryRefusal::GivenOut { before: Some(number) }.into()),
            _ => Ok(operation.clone()),
        };
    }
    Err(HistoryRefusal::NothingToUndo.into())
}

/// The operation of a number, if it still holds.
fn chosen(context: &Context, history: &History, number: i64) -> Result<Operation, HistoryRefusal> {
    let found = history.operation(number).ok_or(HistoryRefusal::NoSuchOperation { number })?;
    let what = || sentence(&context.texts, found);
    if found.takes_back.is_some() {
        return Err(HistoryRefusal::IsUndo { number, what: what() });
    }
    if history.is_undone(number) {
        return Err(HistoryRefusal::UndoneAlready { number, what: what() });
    }
    Ok(found.clone())
}

/// An operation to be taken back or done again.
struct Turn<'a> {
    history: &'a History,
    operation: Operation,
    way: Way,
    /// Whether rules that it would break stand in its way.
    judged: bool,
}

impl<'a> Turn<'a> {
    /// What was undone last is done again.
    fn to_redo(view: &View<'_>, history: &'a History) -> Result<Self, Refusal> {
        let operation = history.to_redo().and_then(|number| history.operation(number)).cloned();
        let operation = operation.ok_or(HistoryRefusal::NothingToRedo)?;
        if view.only_gave_out(operation.id)? {
            // Undone by a program that still did so.
            return Err(HistoryRefusal::GivenOut { before: None }.into());
        }
        if operation.forgotten {
            return Err(HistoryRefusal::Forgotten { number: operation.id }.into());
        }
        Ok(Self { history, operation, way: Way::Again, judged: false })
    }

    /// Turns it without asking, or rehearses that.
    fn take(&self, context: &Context, store: &mut Store, dry_run: bool) -> Result<Decided<Done<Turned>, ()>, Refusal> {
        let shown = context.change(store, OperationKind::Change, dry_run, |change| self.work(context, change))?;
        Ok(Decided { shown, stored: (!dry_run).then_some(()) })
    }

    /// Turns it if whoever decides agrees to what it gives.
    fn take_if_agreed(
        &self,
        context: &Context,
        store: &mut Store,
        dry_run: bool,
        decide: impl FnOnce(&Done<Turned>) -> Result<bool, Refusal>,
    ) -> Result<Decided<Done<Turned>, ()>, Refusal> {
        let decide = |shown: &Done<Turned>| Ok(!dry_run && decide(shown)?);
        decide_on_change(context, store, OperationKind::Change, decide, |change| self.work(context, change))
    }

    fn work(&self, context: &Context, change: &Change<'_>) -> Result<(Turned, Message), Refusal> {
        let number = self.operation.id;
        let before = Crews::read(context, change, &[])?;
        let judged_before = if self.judged { judging::all_ahead(context, change)? } else { Vec::new() };
        let taken = change
            .take_back(self.history.turn(number), context.now)
            .map_err(|refused| self.not_taken_back(context, refused))?;
        if self.judged {
            let breaches = judged::added(&judged_before, judging::all_ahead(context, change)?);
            if !breaches.is_empty() {
                let breaches = breaches.into_iter().map(|judged| judged.sentence).collect();
                return Err(HistoryRefusal::Breaks { number, breaches }.into());
            }
        }
        let effect = RosterEffect::between(&before, &Crews::read(context, change, &[])?);
        let mut operation = self.operation.clone();
        if self.way == Way::Back && self.forgets(context, change, &taken.added)? {
            // What is kept of it names nobody.
            operation = change.history()?.operation(number).cloned().unwrap_or(operation);
        }
        // Said within another sentence.
        let what = sentence(&context.texts, &operation).trim_end_matches('.').to_owned();
        let sentence = match self.way {
            Way::Back => message!("op-undone", number = number, what = what),
            Way::Again => message!("op-redone", number = number, what = what),
        };
        let members = change.members()?;
        Ok((Turned { operation, effect, version: taken.version, members }, sentence))
    }

    /// Forgets those whom it had added, if nobody was told of them; whether there were any.
    fn forgets(&self, context: &Context, change: &Change<'_>, added: &[MemberId]) -> Result<bool, Refusal> {
        let texts = context.texts.in_language(context.association(change)?.language);
        let new_name = |member: MemberId| crate::text!(texts, "forgotten-name", number = member.0);
        Ok(change.forget_added(self.operation.id, added, &new_name)? > 0)
    }

    fn not_taken_back(&self, context: &Context, refused: NotTakenBack) -> Refusal {
        match refused {
            NotTakenBack::Store(error) => error.into(),
            NotTakenBack::Depends(later) => {
                let found = later.iter().filter_map(|id| self.history.operation(*id));
                let what = found
                    .map(|found| message!("history-line", number = found.id, what = sentence(&context.texts, found)));
                HistoryRefusal::Depends { number: self.operation.id, what: what.collect(), later }.into()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workflows::fixtures::{
        away, context, four_shifts_a_week, four_shifts_a_week_at, man, period, weekday_shifts,
    };
    use crate::workflows::lookup;
    use crate::workflows::publication::publish::publish;

    /// A database with the first week of February manned, and told to all.
    fn published_in(mut store: Store) -> Store {
        man(&mut store, "2021-v5", &[(1, 2), (3, 2), (1, 4), (3, 4)]);
        publish(&context(), &mut store, period("2021-v5"), false, |_| Ok(true)).unwrap();
        store
    }

    /// Gives Alva a telephone number.
    fn set_phone(store: &mut Store, phone: &str) {
        let done = context().change(store, OperationKind::Change, false, |change| {
            let mut alva = lookup::member(&change.members()?, "Alva")?.clone();
            alva.profile.phone = Some(phone.to_owned());
            change.update_member(alva.id, &alva.profile)?;
            Ok(((), message!("and")))
        });
        done.unwrap();
    }

    fn phone(store: &Store) -> Option<String> {
        lookup::member(&store.view().unwrap().members().unwrap(), "Alva").unwrap().profile.phone.clone()
    }

    fn undo_of(store: &mut Store, operation: Option<i64>) -> Result<bool, Refusal> {
        let wanted = Undoing { operation, ..Undoing::default() };
        Ok(undo(&context(), store, wanted, |_| Ok(true))?.stored.is_some())
    }

    #[test]
    fn the_last_operation_is_taken_back_and_done_again() {
        let mut store = weekday_shifts();
        set_phone(&mut store, "070-1");
        assert!(undo_of(&mut store, None).unwrap());
        assert_eq!(phone(&store), None);
        let again = redo(&context(), &mut store, false).unwrap();
        assert_eq!((again.shown.outcome.operation.id, again.stored.is_some()), (2, true));
        assert_eq!(phone(&store).as_deref(), Some("070-1"));
    }

    #[test]
    fn what_is_only_rehearsed_stays() {
        let mut store = weekday_shifts();
        set_phone(&mut store, "070-1");
        let wanted = Undoing { dry_run: true, ..Undoing::default() };
        let rehearsed = undo(&context(), &mut store, wanted, |_| Ok(true)).unwrap();
        assert!(rehearsed.shown.is_rehearsal && rehearsed.stored.is_none());
        assert_eq!(phone(&store).as_deref(), Some("070-1"));
    }

    #[test]
    fn somebody_is_asked_only_about_what_people_have_been_told() {
        let mut store = published_in(four_shifts_a_week());
        let declined = undo(&context(), &mut store, Undoing::default(), |_| Ok(false)).unwrap();
        assert!(declined.shown.outcome.was_published() && declined.stored.is_none());
        away(&mut store, 2, "2021-02-01");
        let ask_nobody = |_: &Done<Turned>| panic!("nobody is asked");
        assert!(undo(&context(), &mut store, Undoing::default(), ask_nobody).unwrap().stored.is_some());
    }

    #[test]
    fn whoever_wishes_to_be_asked_about_everything_is() {
        let mut store = weekday_shifts();
        set_phone(&mut store, "070-1");
        let wanted = Undoing { asks_always: true, ..Undoing::default() };
        let mut undone = |agrees| undo(&context(), &mut store, wanted, |_| Ok(agrees)).unwrap().stored.is_some();
        assert!(!undone(false) && undone(true));
        assert_eq!(phone(&store), None);
        let mut redone = |agrees| redo_if(&context(), &mut store, |_| Ok(agrees)).unwrap().stored.is_some();
        assert!(!redone(false) && redone(true));
        assert_eq!(phone(&store).as_deref(), Some("070-1"));
    }

    #[test]
    fn what_later_operations_rest_on_is_not_taken_back() {
        let mut store = weekday_shifts();
        set_phone(&mut store, "070-1");
        set_phone(&mut store, "070-2");
        let refused = undo_of(&mut store, Some(2)).unwrap_err();
        assert!(
            matches!(&refused, Refusal::History(HistoryRefusal::Depends { number: 2, later, .. }) if later == &[3]),
            "{refused:?}"
        );
        assert_eq!(phone(&store).as_deref(), Some("070-2"));
    }

    #[test]
    fn what_cannot_be_taken_back_is_refused_with_its_kind() {
        let mut store = weekday_shifts();
        let refusal = |refused: Result<bool, Refusal>| match refused {
            Err(Refusal::History(refusal)) => refusal,
            other => panic!("{other:?}"),
        };
        assert_eq!(refusal(undo_of(&mut store, None)), HistoryRefusal::First);
        assert_eq!(refusal(undo_of(&mut store, Some(9))), HistoryRefusal::NoSuchOperation { number: 9 });
        let redone = redo(&context(), &mut store, false).map(|decided| decided.stored.is_some());
        assert_eq!(refusal(redone), HistoryRefusal::NothingToRedo);
        set_phone(&mut store, "070-1");
        undo_of(&mut store, None).unwrap();
        assert!(matches!(refusal(undo_of(&mut store, Some(2))), HistoryRefusal::UndoneAlready { number: 2, .. }));
        assert!(matches!(refusal(undo_of(&mut store, Some(3))), HistoryRefusal::IsUndo { number: 3, .. }));
    }

    #[test]
    fn what_changes_while_somebody_decides_is_not_taken_back_over_it() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("korpass.db");
        let mut store = published_in(four_shifts_a_week_at(&file));
        let decided = undo(&context(), &mut store, Undoing::default(), |_| {
            let other = &mut Store::open(&file).unwrap();
            man(other, "2021-02-01", &[(3, 4)]);
            publish(&context(), other, period("2021-02-01"), true, |_| Ok(true)).unwrap();
            Ok(true)
        });
        let refused = decided.map(|_| ()).unwrap_err();
        assert!(matches!(&refused, Refusal::History(HistoryRefusal::Depends { .. })), "{refused:?}");
        let history = store.view().unwrap().history().unwrap();
        assert!(history.operations.iter().all(|operation| operation.takes_back.is_none()));
    }
}
