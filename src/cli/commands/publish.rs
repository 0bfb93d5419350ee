//! `korpass publish`: the draft becomes what people are told.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;

use crate::cli::commands::calendar::site::say_when_it_shows;
use crate::cli::commands::notify::say_whom_to_tell;
use crate::cli::commands::warn_of_dues;
use crate::cli::session::Session;
use crate::i18n::{SortKey, Time};
use crate::message;
use crate::model::difference::{News, NewsKind, Telling, difference};
use crate::model::member::MemberId;
use crate::model::period::Period;
use crate::model::roster::{SeatTold, ShiftTold};
use crate::model::vehicle::{Vehicle, VehicleId};
use crate::store::{Change, Store, ToldChange, View};
use crate::ui::table::ScreenTable;
use crate::ui::table::Tone;
use crate::workflows::failure::Failure;
use crate::workflows::lookup;
use crate::workflows::publication;
use crate::workflows::words;
use crate::workflows::words::Names;

/// The period to publish.
#[derive(Debug, clap::Args)]
pub struct Publish {
    #[arg(value_name = "period")]
    period: Option<String>,
    #[arg(long, short = 'y')]
    yes: bool,
    #[arg(long)]
    force: bool,
    #[arg(long)]
    dry_run: bool,
}

impl Publish {
    /// Shows what is new for whom, asks, and tells it.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let mut store = session.open()?;
        let (period, tellings) = {
            let view = store.view()?;
            let period = lookup::period_or_last_plan(&view, self.period.as_deref(), session.context.today(&view)?)?;
            (period, tellings(&view, period)?)
        };
        if tellings.is_empty() {
            if session.options.json {
                return session.show_json(&json!({"version": null, "members": 0, "news": []}));
            }
            session.show_message(&message!("publish-nothing"));
            return Ok(());
        }
        self.refuse_unfit(session, &store.view()?, period)?;
        if !self.yes && !self.dry_run {
            session.check_can_ask()?;
        }
        if session.options.json {
            if store.view()?.roster(period)?.manned() == 0 {
                session.warn(&message!("publish-none-manned"));
            }
            let version = if self.dry_run { None } else { Some(publish(session, &mut store, period)?) };
            return show_json(session, &store, &tellings, version);
        }
        show_news(session, &store.view()?, period, &tellings)?;
        warn_of_dues(session, &store.view()?)?;
        if self.dry_run {
            session.show_message(&message!("dry-run-note"));
            return Ok(());
        }
        if !self.yes && !session.ask(&message!("publish-ask")) {
            session.show_message(&message!("publish-declined"));
            return Ok(());
        }
        publish(session, &mut store, period)?;
        say_when_it_shows(session, &store)?;
        warn_of_the_rest(session, &store.view()?, period)?;
        say_whom_to_tell(session, &store.view()?)
    }
}

impl Publish {
    /// Refuses a part of the draft that breaks a rule beside what was published of the rest; with
    /// `--force` only warns.
    fn refuse_unfit(&self, session: &Session, view: &View<'_>, period: Period) -> Result<(), Failure> {
        match publication::unfit(view, period)? {
            Some(unfit) if !self.force => Err(Failure::new(message!("error-publish-unfit")).at(unfit.breaches).advise(
                message!("error-publish-unfit-advice", period = words::period_to_type(&session.texts, unfit.whole)),
            )),
            Some(unfit) => {
                unfit.breaches.iter().for_each(|breach| session.warn(breach));
                Ok(())
            }
            None => Ok(()),
        }
    }
}

/// Says what is planned for other days, and differs from what people have been told.
fn warn_of_the_rest(session: &Session, view: &View<'_>, published: Period) -> Result<(), Failure> {
    let today = session.context.today(view)?;
    let Some(ahead) = view.last_day_with_seats()?.and_then(|last| Period::new(today, last)) else { return Ok(()) };
    let rest: Vec<_> =
        tellings(view, ahead)?.into_iter().filter(|telling| !published.contains(telling.start.date())).collect();
    if let (Some(first), Some(last)) = (rest.first(), rest.last()) {
        let span = Time::Days(first.start.date(), last.start.date());
        session.warn(&message!("publish-rest", count = rest.len(), span = span));
    }
    Ok(())
}

/// What publishing the period would tell.
pub fn tellings(view: &View<'_>, period: Period) -> Result<Vec<Telling>, Failure> {
    Ok(difference(&view.roster(period)?))
}

/// Tells everything new of a period as a version, in one operation; gives the version.
pub fn publish(session: &Session, store: &mut Store, period: Period) -> Result<i64, Failure> {
    let now = session.surroundings.now;
    session.change(store, false, |change| {
        let tellings = tellings(change, period)?;
        let version = change.begin_version(period, now)?;
        for telling in &tellings {
            tell(change, telling, version)?;
        }
        let members: BTreeSet<MemberId> =
            tellings.iter().flat_map(|telling| &telling.news).map(|news| news.member).collect();
        let span = Time::Days(period.from(), period.to());
        Ok((version, message!("op-published", version = version, span = span, members = members.len())))
    })
}

fn tell(change: &Change<'_>, telling: &Telling, version: i64) -> Result<(), Failure> {
    change.tell_shift(&ShiftTold {
        shift: telling.shift,
        start: telling.start,
        end: telling.end,
        vehicle: telling.vehicle,
        version,
    })?;
    for News { member, seat, kind } in telling.news.iter().copied() {
        if kind == NewsKind::Taken {
            change.untell_seat(telling.shift, member)?;
        } else {
            change.tell_seat(SeatTold { shift: telling.shift, seat, member })?;
        }
        change.record_told_change(ToldChange { version, shift: telling.shift, member, kind, seat })?;
    }
    Ok(())
}

fn show_json(session: &Session, store: &Store, tellings: &[Telling], version: Option<i64>) -> Result<(), Failure> {
    let members = store.view()?.members()?;
    let names = Names::of(&members);
    let news = || tellings.iter().flat_map(|telling| telling.news.iter().map(move |news| (telling, news)));
    let concerned: BTreeSet<MemberId> = news().map(|(_, news)| news.member).collect();
    let news: Vec<_> = news()
        .map(|(telling, news)| {
            json!({"member": names.full(news.member), "kind": news.kind.word(), "seat": news.seat,
                "start": telling.start, "end": telling.end})
        })
        .collect();
    session.show_json(&json!({"version": version, "members": concerned.len(), "news": news}))
}

/// Shows what is new, member by member.
fn show_news(session: &Session, view: &View<'_>, period: Period, tellings: &[Telling]) -> Result<(), Failure> {
    let (members, mut vehicles) = (view.members()?, view.vehicles()?);
    // Where all is about one vehicle it need not be named.
    let told = tellings.iter().filter_map(|telling| telling.before.as_ref()?.shift.vehicle);
    let concerned: BTreeSet<VehicleId> = tellings.iter().filter_map(|telling| telling.vehicle).chain(told).collect();
    vehicles.retain(|_| concerned.len() > 1);
    let names = Names::of(&members);
    let mut by_member: BTreeMap<MemberId, Vec<(&Telling, News)>> = BTreeMap::new();
    for telling in tellings {
        for news in &telling.news {
            by_member.entry(news.member).or_default().push((telling, *news));
        }
    }
    let mut by_member: Vec<(MemberId, Vec<(&Telling, News)>)> = by_member.into_iter().collect();
    SortKey::sort_by_name(&mut by_member, |(member, _)| names.full(*member));
    let roster = view.roster(period)?;
    let (manned, shifts) = (roster.manned(), roster.shifts.len());
    let heading = message!("publish-heading", members = by_member.len(), manned = manned, shifts = shifts);
    session.show(session.ink.heading(&session.texts.say(&heading)));
    session.show("");
    let mut table = ScreenTable::bare(session.ink, session.surroundings.width);
    for (member, news) in &by_member {
        for (index, (telling, news)) in news.iter().enumerate() {
            let name = if index == 0 { names.full(*member).to_owned() } else { String::new() };
            table.row(news_row(session, &names, &vehicles, name, telling, *news));
            if let Some(row) = before_row(session, &names, &vehicles, telling, *news) {
                table.row(row);
            }
        }
    }
    table.keep_whole(&[0, 1, 2]);
    table.lines().iter().for_each(|line| session.show(line));
    session.show("");
    session.show(session.ink.dim(&session.texts.get("news-legend")));
    session.show("");
    if manned == 0 {
        session.show(session.ink.warn(&format!("! {}", session.texts.get("publish-none-manned"))));
        session.show("");
    }
    Ok(())
}

fn news_row(
    session: &Session,
    names: &Names,
    vehicles: &[Vehicle],
    name: String,
    telling: &Telling,
    news: News,
) -> Vec<(String, Tone)> {
    let texts = &session.texts;
    let (sign, tone) = match news.kind {
        NewsKind::Given => ("+", Tone::Plain),
        NewsKind::Taken => ("−", Tone::Warn),
        NewsKind::Changed => ("~", Tone::Plain),
    };
    let company = company(names, telling.crew.iter().map(|(_, member)| *member), news.member);
    let what = match news.kind {
        NewsKind::Taken => texts.get("news-taken"),
        _ if company.is_empty() => String::new(),
        _ => crate::text!(texts, "news-with", names = texts.list(&company)),
    };
    vec![
        (name, Tone::Strong),
        (format!("{sign} {}", texts.shift_time(telling.start, telling.end)), tone),
        (texts.say(&words::seat(news.seat)), tone),
        (what, Tone::Plain),
        (if news.kind == NewsKind::Taken { String::new() } else { plate(vehicles, telling.vehicle) }, Tone::Dim),
    ]
}

/// The others of a crew, by short name.
fn company(names: &Names, crew: impl Iterator<Item = MemberId>, but: MemberId) -> Vec<&str> {
    crew.filter(|member| *member != but).map(|member| names.short(member)).collect()
}

fn plate(vehicles: &[Vehicle], vehicle: Option<VehicleId>) -> String {
    let found = vehicle.and_then(|id| vehicles.iter().find(|vehicle| vehicle.id == id));
    found.map(|vehicle| vehicle.details.plate.to_string()).unwrap_or_default()
}

/// What has changed for a member who stays in a shift, as it was before, each under what it is now.
fn before_row(
    session: &Session,
    names: &Names,
    vehicles: &[Vehicle],
    telling: &Telling,
    news: News,
) -> Option<Vec<(String, Tone)>> {
    let before = telling.before.as_ref().filter(|_| news.kind == NewsKind::Changed)?;
    let texts = &session.texts;
    let earlier = |changed: bool, text: String| {
        let text = if text.is_empty() { texts.get("news-none") } else { text };
        (if changed { crate::text!(texts, "news-before", what = text) } else { String::new() }, Tone::Dim)
    };
    let moved = (before.shift.start, before.shift.end) != (telling.start, telling.end);
    let time = texts.shift_time(before.shift.start, before.shift.end);
    let seat = before.crew.iter().find(|told| told.member == news.member).map(|told| told.seat);
    let seat_word = seat.map(|seat| texts.say(&words::seat(seat))).unwrap_or_default();
    let company_before = company(names, before.crew.iter().map(|told| told.member), news.member);
    let company_now = company(names, telling.crew.iter().map(|(_, member)| *member), news.member);
    let (indented, tone) = earlier(moved, time);
    Some(vec![
        (String::new(), Tone::Plain),
        (if moved { format!("  {indented}") } else { indented }, tone),
        earlier(seat != Some(news.seat), seat_word),
        earlier(company_before != company_now, texts.list(&company_before)),
        earlier(before.shift.vehicle != telling.vehicle, plate(vehicles, before.shift.vehicle)),
    ])
}
