//! A report: read out of the database, counted, and put into words for its audience.

pub mod files;
pub mod meetings;
pub mod refusal;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate, NaiveDateTime};

use crate::i18n::Texts;
use crate::message;
use crate::model::association::Association;
use crate::model::driving_log::LogEntry;
use crate::model::facts::Facts;
use crate::model::local_time::local_of;
use crate::model::member::Member;
use crate::model::period::Period;
use crate::model::roster::{Roster, RosterShift};
use crate::model::settings::SettingKey;
use crate::model::shift::ShiftId;
use crate::report::audience::Audience;
use crate::report::document::Document;
use crate::report::exchange::exchanges;
use crate::report::exchange_sentences;
use crate::report::figures::coverage::Coverage;
use crate::report::figures::lead_time::LeadTime;
use crate::report::figures::{FigureSources, Figures};
use crate::store::View;
use crate::workflows::context::Context;
use crate::workflows::exchange::status::status_sentences as open_exchanges;
use crate::workflows::planning;
use crate::workflows::planning::standing as reasons;
use crate::workflows::refusal::Refusal;
use crate::workflows::reporting::refusal::ReportingRefusal;
use crate::workflows::words;

/// So many weeks ahead are looked at.
const WEEKS_AHEAD: u64 = 6;
/// The reasons of standing shifts are looked for in so many days at the end of a period, as each takes its time.
const DAYS_WITH_REASONS: u64 = 7 * 8;
/// And on no more days than so many standing shifts lie on.
const SHIFTS_WITH_REASONS: usize = 24;

/// All that a report is made of.
pub struct Gathered {
    /// The association.
    pub association: Association,
    /// What is known of the period.
    pub facts: Facts,
    /// The figures of the period.
    pub figures: Figures,
    before: Option<Figures>,
    year_before: Option<Figures>,
    outlook: Coverage,
    log: Vec<LogEntry>,
    not_served: BTreeMap<ShiftId, String>,
    now: NaiveDateTime,
    standing: Vec<String>,
    exchange: Vec<String>,
}

/// What the figures of every period are computed from.
struct Known<'a> {
    view: &'a View<'a>,
    association: &'a Association,
    log: &'a [LogEntry],
    not_served: &'a BTreeMap<ShiftId, String>,
    now: NaiveDateTime,
}

impl Gathered {
    /// Reads and counts all that a report of a period tells an audience, in words of a language.
    pub fn read(
        context: &Context,
        view: &View<'_>,
        period: Period,
        audience: Audience,
        texts: &Texts,
    ) -> Result<Self, Refusal> {
        let (association, log) = (context.association(view)?, view.driving_log()?);
        let now = context.local_now(view)?;
        let not_served = view.shifts_not_served()?;
        let known = Known { view, association: &association, log: &log, not_served: &not_served, now };
        let facts = view.facts(period, 0, 0)?;
        let figures = known.figures(&facts)?;
        let earlier = |period: Option<Period>| -> Result<Option<Figures>, Refusal> {
            let Some(period) = period else { return Ok(None) };
            let figures = known.figures(&view.facts(period, 0, 0)?)?;
            Ok(Some(figures).filter(|figures| figures.coverage.total.planned > 0))
        };
        let (before, year_before) = (earlier(period.before())?, earlier(period.a_year_before())?);
        let outlook = outlook(view, now.date(), &association)?;
        let exchanges = exchanges(&facts, |day| period.contains(day) || outlook.period.contains(day), now.date());
        let mut exchange = match audience {
            Audience::Board | Audience::Partners => {
                exchange_sentences::sentences(texts, &exchanges, &facts, audience.sees_names())
            }
            Audience::Public => Vec::new(),
        };
        if audience.sees_names() {
            exchange.extend(open_exchanges(context, view, texts)?);
        }
        let standing = match audience {
            Audience::Board => standing(view, texts, &facts)?,
            Audience::Partners | Audience::Public => Vec::new(),
        };
        Ok(Self { outlook, facts, figures, before, year_before, standing, exchange, log, not_served, now, association })
    }

    /// The report in words.
    pub fn document<'a>(&'a self, texts: &'a Texts, audience: Audience) -> Document<'a> {
        Document {
            texts,
            audience,
            association: &self.association.name,
            facts: &self.facts,
            figures: &self.figures,
            before: self.before.as_ref(),
            year_before: self.year_before.as_ref(),
            outlook: &self.outlook,
            log: &self.log,
            not_served: &self.not_served,
            exchanges: exchanges(&self.facts, |day| self.figures.coverage.period.contains(day), self.now.date()),
            now: self.now,
            standing: self.standing.clone(),
            exchange: self.exchange.clone(),
        }
    }
}

impl Known<'_> {
    fn figures(&self, facts: &Facts) -> Result<Figures, Refusal> {
        let zone = self.association.time_zone;
        let lead_times: Vec<LeadTime> = self
            .view
            .changes_after_first(facts.roster.period)?
            .into_iter()
            .map(|(at, start)| LeadTime::new(zone, local_of(zone, at), start))
            .collect();
        let members: Vec<&Member> = words::by_name(&facts.members);
        Ok(Figures::new(FigureSources {
            facts,
            members: &members,
            recent: &self.recent(facts)?,
            log: self.log,
            not_served: self.not_served,
            lead_times: &lead_times,
            now: self.now,
            zone,
        }))
    }

    /// The weeks up to the last day planned of the period in which a member who never served is idle.
    fn recent(&self, facts: &Facts) -> Result<Roster, Refusal> {
        let period = facts.roster.period;
        let planned = facts.roster.shifts.iter().filter(|shift| shift.is_planned());
        let last = planned.map(|shift| shift.timetable.shift.start.date()).max().unwrap_or(period.to());
        let weeks = u64::try_from(facts.settings.get(SettingKey::ServeWeeks)).unwrap_or(0);
        let first = last.checked_sub_days(Days::new(7 * weeks)).and_then(|day| day.succ_opt()).unwrap_or(last);
        Ok(self.view.roster(Period::new(first, last).unwrap_or(period))?)
    }
}

/// Why shifts stand: each of the last weeks with its reason, those before as a number.
fn standing(view: &View<'_>, texts: &Texts, facts: &Facts) -> Result<Vec<String>, Refusal> {
    let period = facts.roster.period;
    let stands = |shift: &&RosterShift| shift.is_standing();
    let latest = facts.roster.shifts.iter().rev().filter(stands).take(SHIFTS_WITH_REASONS);
    let days: Vec<NaiveDate> = latest.map(|shift| shift.timetable.shift.start.date()).collect();
    let (Some(last), Some(earliest)) = (days.first().copied(), days.last()) else { return Ok(Vec::new()) };
    let longest = last.checked_sub_days(Days::new(DAYS_WITH_REASONS - 1)).unwrap_or(last);
    let first = longest.max(*earliest);
    // Limits hold by the week, and a period that is short is looked at as `roster` does.
    let is_short = days.len() < SHIFTS_WITH_REASONS && longest <= period.from();
    let weeks = Period::new(first, last).map(Period::whole_weeks).unwrap_or(period);
    let latest = Period::new(weeks.from().max(period.from()), weeks.to().min(period.to()));
    let recent = latest.filter(|_| !is_short).unwrap_or(period);
    let first = recent.from();
    let recent = planning::facts::facts(view, recent)?;
    let reasons = reasons::reasons(&recent);
    let shifts: Vec<&RosterShift> = recent.roster.shifts.iter().collect();
    let mut sentences = reasons::sentences(texts, &reasons::lacking(&reasons, &shifts));
    let earlier = facts.roster.shifts.iter().filter(stands).filter(|shift| shift.timetable.shift.start.date() < first);
    let earlier = earlier.count();
    if earlier > 0 {
        sentences.push(texts.say(&message!("page-standing-before", count = earlier, day = texts.long_date(first))));
    }
    Ok(sentences)
}

/// The coverage of the weeks that begin today.
fn outlook(view: &View<'_>, today: NaiveDate, association: &Association) -> Result<Coverage, Refusal> {
    let last = today.checked_add_days(Days::new(7 * WEEKS_AHEAD - 1)).unwrap_or(today);
    let ahead = Period::new(today, last).ok_or(ReportingRefusal::EndsBeforeStart)?;
    Ok(Coverage::new(&view.roster(ahead)?, &BTreeSet::new(), &[], association.time_zone))
}
