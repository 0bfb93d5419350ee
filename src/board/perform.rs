//! Does an action of the board: the workflow that a command at the prompt goes through, with what it would change shown
//! and asked about on the board.

use std::path::Path;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use chrono_tz::Tz;

use crate::board::action_channel::ActionChannel;
use crate::board::actions::{Action, Sitting};
use crate::board::database::Database;
use crate::board::events::Event;
use crate::board::own_operations::OwnOperations;
use crate::board::popup::AnswerKind;
use crate::board::requests::{ActionResult, Order, Update};
use crate::i18n::{CommandWord, Message, Texts, date_time};
use crate::message;
use crate::model::local_time::local_of;
use crate::model::period::Period;
use crate::model::shift_name::ShiftName;
use crate::planner::solve::Effort;
use crate::planner::watch::Progress;
use crate::store::Store;
use crate::ui::opening::Opening;
use crate::ui::page::Page;
use crate::ui::{effect, open_seat, plan, publication, why};
use crate::workflows::absence::filling::Fill;
use crate::workflows::absence::{AbsenceRequest, absent};
use crate::workflows::context::{Context, Done};
use crate::workflows::decision::Decided;
use crate::workflows::export::site_folder::way_out;
use crate::workflows::history::listing::sentence;
use crate::workflows::history::turning::{self, Turned, Undoing};
use crate::workflows::notification::to_be_told;
use crate::workflows::planning::draft;
use crate::workflows::planning::replan::{NewRoster, replan};
use crate::workflows::planning::search::{Search, Watch};
use crate::workflows::planning::why::why_shift;
use crate::workflows::proposal::{Proposed, Rehearsed};
use crate::workflows::publication::preview::Preview;
use crate::workflows::publication::publish::publish;
use crate::workflows::refusal::Refusal;
use crate::workflows::seats::changes::{self, Assign, Lock, Replace, Swap, Unassign};
use crate::workflows::seats::suggesting::OpenSeat;
use crate::workflows::upkeep::{self, UpkeepResult, Use};
use crate::workflows::vehicles::dues;
use crate::workflows::words::period_to_type;

/// Whoever decides on an operation that is taken back or done again.
type Decide<'d> = &'d dyn Fn(&Done<Turned>) -> Result<bool, Refusal>;

/// How long the planner may take for one action.
const LIMIT: Duration = Duration::from_secs(60);

/// Does one action.
pub struct Performer<'a> {
    context: Context,
    channel: &'a ActionChannel,
    own: &'a OwnOperations,
    /// Where the database lies.
    path: &'a Path,
    order: &'a Order,
    /// What is shown so far, and has not been asked about.
    page: Page,
}

impl<'a> Performer<'a> {
    /// Somebody who does an action on a database, its texts wrapped to so many columns.
    pub fn new(
        opening: &'a Opening,
        texts: &Rc<Texts>,
        channel: &'a ActionChannel,
        own: &'a OwnOperations,
        order: &'a Order,
    ) -> Self {
        let words = order.action.words(texts);
        let command = words.iter().map(CommandWord::text).collect::<Vec<_>>().join(" ");
        let (context, page) = (opening.context(texts, command), opening.page(texts, order.columns));
        Self { context, channel, own, path: &opening.database, order, page }
    }

    /// Does it.
    pub fn perform(&self, opening: &Opening) -> ActionResult {
        let done = Database::open(opening).and_then(|mut database| self.perform_in(&mut database));
        done.unwrap_or_else(|refusal| self.refused(refusal))
    }

    fn refused(&self, refusal: Refusal) -> ActionResult {
        ActionResult::Refused(self.page.failure_text(&refusal.explain(), self.page.ink))
    }

    /// Does it in the database that the board shows; if another has been put in its place, says so.
    fn perform_in(&self, database: &mut Database) -> Result<ActionResult, Refusal> {
        let before = {
            let view = database.store.view()?;
            if self.order.shown.is_gone_from(&database.origin(&view)?, &view)? {
                return Ok(self.of_another_database());
            }
            view.last_operation()?.map_or(0, |(number, _)| number)
        };
        if self.order.action.changes() {
            self.look_after(&mut database.store);
        }
        let result = self.act(&mut database.store).unwrap_or_else(|refusal| self.refused(refusal));
        self.own.remember(&self.context, &database.store.view()?, before)?;
        // What was stored in a file that is gone is stored nowhere.
        Ok(if database.is_in_place() { result } else { self.of_another_database() })
    }

    fn of_another_database(&self) -> ActionResult {
        let _ = self.page.take();
        ActionResult::Refused(self.page.say(&message!("board-not-in-replaced")))
    }

    /// Does what is due on the first change of a day; of what could not be done it is warned.
    fn look_after(&self, store: &mut Store) {
        for said in upkeep::look_after(&self.context, store, Use::Changing) {
            match said {
                UpkeepResult::Done(sentence) => self.page.show_message(&sentence),
                UpkeepResult::NotDone(sentence) | UpkeepResult::Soon(sentence) => self.warn(&sentence),
            }
        }
    }

    fn act(&self, store: &mut Store) -> Result<ActionResult, Refusal> {
        let context = &self.context;
        let decide = |shown: &Rehearsed| Ok(self.agrees_to(shown));
        Ok(match &self.order.action {
            Action::Assign(Sitting { shift, member }, seat) => {
                let (shift, member) = (shift.clone(), member.clone());
                let request = Assign { shift, member, seat: Some(*seat), force: false };
                self.proposed(changes::assign(context, store, &request, decide)?)
            }
            Action::Replace(Sitting { shift, member }, replacement) => {
                let (shift, member, replacement) = (shift.clone(), member.clone(), replacement.clone());
                let request = Replace { shift, member, replacement, force: false };
                self.proposed(changes::replace(context, store, &request, decide)?)
            }
            Action::Unassign(Sitting { shift, member }) => {
                let request = Unassign { shift: shift.clone(), member: member.clone(), force: false };
                self.proposed(changes::unassign(context, store, &request, decide)?)
            }
            Action::Lock(Sitting { shift, member }, locked) => {
                let (shift, member) = (shift.clone(), Some(member.clone()));
                let request = Lock { shift, member, locked: *locked, dry_run: false };
                self.said(&changes::lock(context, store, &request)?.sentence)
            }
            Action::Swap(one, other) => {
                let request = Swap {
                    shift: one.shift.clone(),
                    member: one.member.clone(),
                    other_shift: other.shift.clone(),
                    counterpart: other.member.clone(),
                    force: false,
                };
                self.proposed(changes::swap(context, store, &request, decide)?)
            }
            Action::Absent { member, when, fill } => self.absent(store, member, when, *fill)?,
            Action::Why(shift) => self.why(store, shift)?,
            Action::Plan(period) => self.plan(store, *period)?,
            Action::Replan(period) => self.replan(store, *period)?,
            Action::Publish { period, dry_run } => self.publish(store, *period, *dry_run)?,
            Action::Undo => {
                let wanted = Undoing { asks_always: true, ..Undoing::default() };
                let of_others = message!("undo-ask-others");
                self.turn(store, &of_others, |store, decide| turning::undo(context, store, wanted, decide))?
            }
            Action::Redo => {
                let of_others = message!("redo-ask-others");
                self.turn(store, &of_others, |store, decide| turning::redo_if(context, store, decide))?
            }
        })
    }

    fn said(&self, sentence: &Message) -> ActionResult {
        ActionResult::Said(self.page.say(sentence))
    }

    fn declined(&self) -> ActionResult {
        self.said(&message!("effect-declined"))
    }

    fn proposed<T>(&self, proposed: Proposed<T>) -> ActionResult {
        match proposed.stored {
            Some(_) => self.said(&proposed.shown.sentence),
            None => self.declined(),
        }
    }

    /// Puts a question under all that was shown so far, and waits; nothing from whoever says no or goes away.
    fn ask(&self, question: &Message, kind: AnswerKind) -> Option<String> {
        let (shown, question) = (self.page.take(), self.page.say(question));
        self.channel.events.send(Event::Update(Update::Prompt { shown, question, kind })).ok()?;
        // An answer is about the database that was shown, and not about one that lies in its place now.
        self.channel.answers.recv().ok().flatten().filter(|_| self.order.shown.lies_at(self.path))
    }

    fn says_yes(&self, question: &Message) -> bool {
        self.ask(question, AnswerKind::YesOrNo).is_some()
    }

    /// Shows what a change does and asks whether to store it.
    fn agrees_to(&self, shown: &Rehearsed) -> bool {
        if shown.effect.shifts.is_empty() {
            self.page.show_message(&message!("effect-none"));
        }
        effect::show(&self.page, &shown.effect, &shown.members);
        self.says_yes(&message!("effect-ask"))
    }

    /// An operation is taken back or done again; whose it is may have to be asked about.
    fn turn(
        &self,
        store: &mut Store,
        of_others: &Message,
        turn: impl FnOnce(&mut Store, Decide<'_>) -> Result<Decided<Done<Turned>, ()>, Refusal>,
    ) -> Result<ActionResult, Refusal> {
        let (history, zone) = {
            let view = store.view()?;
            (view.history()?, self.context.association(&view)?.time_zone)
        };
        let decide = |shown: &Done<Turned>| {
            let number = shown.outcome.operation.id;
            let is_told = shown.outcome.was_published() && !history.is_undone(number);
            if is_told {
                return Ok(self.agrees_to_turn(shown, zone, &message!("undo-ask-told")));
            }
            Ok(self.own.has_last_turned(&history, number) || self.agrees_to_turn(shown, zone, of_others))
        };
        let turned = turn(store, &decide)?;
        Ok(if turned.stored.is_some() { self.said(&turned.shown.sentence) } else { self.declined() })
    }

    /// Shows an operation, who did it and what turning it does, and asks.
    fn agrees_to_turn(&self, shown: &Done<Turned>, zone: Tz, question: &Message) -> bool {
        let Turned { operation, effect, members, .. } = &shown.outcome;
        let at = date_time(local_of(zone, operation.at));
        self.page.show_message(&message!("history-head", number = operation.id, at = at, by = operation.by.as_str()));
        self.page.show_indented(&sentence(&self.page.texts, operation));
        if !effect.shifts.is_empty() {
            effect::show(&self.page, effect, members);
        }
        self.says_yes(question)
    }

    fn absent(&self, store: &mut Store, member: &str, when: &str, at_once: bool) -> Result<ActionResult, Refusal> {
        let choose = |open: &OpenSeat<'_>| Ok(self.choose(open));
        let fill = if at_once { Fill::AtOnce } else { Fill::Ask(&choose) };
        let request = AbsenceRequest { member: member.to_owned(), when: when.to_owned(), why: None, fill };
        let watch = BoardWatch::new(self.channel);
        let decide = |shown: &Rehearsed| Ok(self.agrees_to(shown));
        Ok(self.proposed(absent(&self.context, store, &request, &watch.search(), decide)?))
    }

    /// Asks who shall take a seat; nothing where it is left free.
    fn choose(&self, open: &OpenSeat<'_>) -> Option<usize> {
        open_seat::show(&self.page, open, false);
        let count = open.choices().count();
        let answer = (count > 0).then(|| self.ask(&message!("absent-ask", most = count), AnswerKind::Number(count)));
        self.page.show("");
        answer.flatten()?.parse::<usize>().ok()?.checked_sub(1).filter(|place| *place < count)
    }

    fn why(&self, store: &Store, shift: &ShiftName) -> Result<ActionResult, Refusal> {
        let found = why_shift(&store.view()?, shift)?;
        why::show_heading(&self.page, &found);
        why::show_reasons(&self.page, &found);
        Ok(ActionResult::Read(self.page.take()))
    }

    fn plan(&self, store: &mut Store, period: Period) -> Result<ActionResult, Refusal> {
        let watch = BoardWatch::new(self.channel);
        let planned = draft::plan(&self.context, store, period, &watch.search(), false)?;
        self.page.show_message(&planned.done.sentence);
        let summary = draft::summary(&self.context, &store.view()?, period, &planned.solution)?;
        plan::show_summary(&self.page, &summary);
        self.page.show("");
        self.page.show_message(&message!("plan-next", period = period_to_type(&self.page.texts, period)));
        if let Some(until) = draft::past_agreement(&self.context, &store.view()?, period)? {
            self.warn(&message!("plan-past-agreement", until = until.to_string()));
        }
        Ok(ActionResult::Read(self.page.take()))
    }

    fn replan(&self, store: &mut Store, period: Period) -> Result<ActionResult, Refusal> {
        let watch = BoardWatch::new(self.channel);
        let decide = |new: &NewRoster<'_>| {
            // A roster that would stay as it is asks nothing.
            if new.is_stored {
                return Ok(false);
            }
            self.page.show_message(&message!("replan-fixed", until = date_time(new.fixed_until)));
            Ok(self.agrees_to(new.shown))
        };
        let replanned = replan(&self.context, store, Some(&period.to_string()), &watch.search(), decide)?;
        if replanned.is_stored {
            return Ok(self.said(&message!("replan-nearest-already")));
        }
        Ok(self.proposed(replanned.proposed))
    }

    fn publish(&self, store: &mut Store, period: Period, dry_run: bool) -> Result<ActionResult, Refusal> {
        let dues = dues::sentences_of_near(&self.context, &store.view()?)?;
        let mut is_declined = false;
        let decide = |preview: &Preview| {
            publication::show(&self.page, preview);
            dues.iter().for_each(|due| self.warn(due));
            if dry_run {
                self.page.show_message(&message!("dry-run-note"));
                return Ok(false);
            }
            let agrees = self.says_yes(&message!("publish-ask"));
            is_declined = !agrees;
            Ok(agrees)
        };
        let published = publish(&self.context, store, period, false, decide)?;
        if published.shown.differences.is_empty() {
            self.page.show_message(&message!("publish-nothing"));
        }
        if is_declined {
            self.page.show_message(&message!("publish-declined"));
        }
        if let Some(done) = published.stored {
            self.page.show_message(&done.sentence);
            self.say_what_is_next(store)?;
        }
        if let Some(rest) = published.rest {
            self.warn(&message!("publish-rest", count = rest.shifts, span = rest.span));
        }
        Ok(ActionResult::Read(self.page.take()))
    }

    /// Says how the news reaches people's calendars, and how many are to be told.
    fn say_what_is_next(&self, store: &Store) -> Result<(), Refusal> {
        let view = store.view()?;
        if let Some(way) = way_out(&view)? {
            self.page.show_message(&publication::way_out(&self.page.texts, way));
        }
        let members = to_be_told(&view, self.context.local_now(&view)?)?;
        if members > 0 {
            self.page.show_message(&message!("notify-next", members = members));
        }
        Ok(())
    }

    fn warn(&self, message: &Message) {
        self.page.show(self.page.wrap(&format!("! {}", self.page.say(message))));
    }
}

/// Watches over the planner for the board: how far it has come is sent as an event, and it is stopped from there.
struct BoardWatch<'a> {
    channel: &'a ActionChannel,
}

impl<'a> BoardWatch<'a> {
    fn new(channel: &'a ActionChannel) -> Self {
        Self { channel }
    }

    fn search(&self) -> Search<'_> {
        Search { effort: Effort::default(), watch: self }
    }
}

impl Watch for BoardWatch<'_> {
    fn begin(&self) -> Box<dyn Fn() -> bool + Sync> {
        let (start, stopped) = (Instant::now(), Arc::clone(&self.channel.stopped));
        Box::new(move || stopped.load(Ordering::Relaxed) || start.elapsed() >= LIMIT)
    }

    fn on_progress(&self, progress: Progress) {
        let _ = self.channel.events.send(Event::Update(Update::Progress(progress)));
    }

    fn end(&self) {}
}
