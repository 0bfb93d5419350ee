//! What is new for whom, put into words.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDateTime};

use crate::calendar::{Calendar, CrewPerson, MemberShift, PublishedRoster, Revisions, member_calendar, people};
use crate::i18n::{Language, SortKey, Texts};
use crate::model::difference::NewsKind;
use crate::model::local_time::local_of;
use crate::model::member::{Member, MemberId};
use crate::model::notice::Notice;
use crate::model::pending_news::{Aspect, Known, PendingNews};
use crate::model::problem::Seat;
use crate::model::roster::{PublishedSeat, PublishedShift};
use crate::model::vehicle::VehicleId;
use crate::store::{StoreError, View};
use crate::text;
use crate::workflows::context::Context;
use crate::workflows::export::calendar_files::FileNames;
use crate::workflows::export::calendar_files::TextsForOthers;
use crate::workflows::notification::letter::{Letter, mailbox_named};
use crate::workflows::refusal::Refusal;
use crate::workflows::words;
use crate::workflows::words::Names;

/// How many members are to be told something that they do not know yet, at a local moment.
pub fn to_be_told(view: &View<'_>, now: NaiveDateTime) -> Result<usize, StoreError> {
    let members = view.members()?;
    let pending_news = view.pending_news(now)?;
    Ok(members.iter().filter(|member| pending_news.iter().any(|news| news.member == member.id)).count())
}

/// Somebody for whom there is news.
#[derive(Debug, Clone, PartialEq)]
pub struct Recipient {
    /// The member.
    pub member: Member,
    /// What is new, by start.
    pub news: Vec<PendingNews>,
    /// The mail of which nobody knows whether it arrived.
    pub unsettled: Option<Notice>,
}

/// All that is needed to put news into words, read at one moment.
pub struct Announcer {
    published: PublishedRoster,
    names: Names,
    plates: BTreeMap<VehicleId, String>,
    texts: TextsForOthers,
    recipients: Vec<Recipient>,
}

impl Announcer {
    /// Reads what is new for whom: for one member, or all.
    pub fn read(context: &Context, view: &View<'_>, only: Option<MemberId>) -> Result<Self, Refusal> {
        let published = PublishedRoster::read(view, context.association(view)?, context.today(view)?)?;
        let mut by_member: BTreeMap<MemberId, Vec<PendingNews>> = BTreeMap::new();
        for news in view.pending_news(context.local_now(view)?)? {
            by_member.entry(news.member).or_default().push(news);
        }
        let mut unsettled: BTreeMap<MemberId, Notice> =
            view.unsettled_notices()?.into_iter().map(|notice| (notice.member, notice)).collect();
        let wanted = published.members.iter().filter(|member| only.is_none_or(|only| only == member.id));
        let mut recipients: Vec<Recipient> = wanted
            .map(|member| Recipient {
                member: member.clone(),
                news: by_member.remove(&member.id).unwrap_or_default(),
                unsettled: unsettled.remove(&member.id),
            })
            .filter(|recipient| !recipient.news.is_empty() || recipient.unsettled.is_some())
            .collect();
        SortKey::sort_by_name(&mut recipients, |recipient| recipient.member.profile.name.as_str());
        let vehicles = view.vehicles()?.into_iter();
        Ok(Self {
            names: Names::of(&published.members),
            plates: vehicles.map(|vehicle| (vehicle.id, vehicle.details.plate.to_string())).collect(),
            texts: TextsForOthers::new(context, &published.association),
            published,
            recipients,
        })
    }

    /// Those for whom there is news, or a mail in doubt, by name.
    pub fn recipients(&self) -> &[Recipient] {
        &self.recipients
    }

    /// All members.
    pub fn members(&self) -> &[Member] {
        &self.published.members
    }

    /// A moment of UTC as the coordinator's clock has it.
    pub fn moment(&self, context: &Context, at: NaiveDateTime) -> String {
        context.texts.moment(local_of(self.published.association.time_zone, at))
    }

    /// What somebody is to be told, in the member's language.
    pub fn text(&self, recipient: &Recipient) -> String {
        self.lines(recipient, None).join("\n")
    }

    /// The lines of a text, with what there is to say of what comes with it.
    fn lines(&self, recipient: &Recipient, attached: Option<String>) -> Vec<String> {
        let texts = self.texts_of(recipient);
        let name = recipient.member.profile.name.as_str();
        let first = name.split_whitespace().next().unwrap_or(name);
        let mut lines = vec![text!(texts, "letter-hello", first = first)];
        for (kind, heading) in [
            (NewsKind::Given, "letter-given"),
            (NewsKind::Changed, "letter-changed"),
            (NewsKind::Taken, "letter-taken"),
        ] {
            let news: Vec<&PendingNews> = recipient.news.iter().filter(|news| news.kind() == kind).collect();
            if !news.is_empty() {
                lines.extend([String::new(), text!(texts, heading, count = news.len())]);
                lines.extend(news.iter().flat_map(|news| self.shift_lines(texts, news)));
            }
        }
        let association = &self.published.association;
        lines.extend(attached.into_iter().flat_map(|attached| [String::new(), attached]));
        lines.push(String::new());
        lines.push(match association.contact.as_str() {
            "" => texts.get("letter-cannot-come"),
            contact => text!(texts, "letter-cannot-come-ring", contact = contact),
        });
        lines.extend([texts.get("letter-thanks"), association.name.clone()]);
        lines
    }

    /// The letter to somebody, with the entries of the calendar that are new.
    pub fn letter(&self, recipient: &Recipient, revisions: &mut Revisions) -> Letter {
        let texts = self.texts_of(recipient);
        let names = FileNames::new(&self.published.association, &self.published.members, &self.published.cars);
        let file = names.members.get(&recipient.member.id).cloned().unwrap_or_else(|| "korpass.ics".to_owned());
        Letter {
            member: recipient.member.id,
            name: recipient.member.profile.name.clone(),
            address: recipient.member.profile.email.clone().unwrap_or_default(),
            subject: text!(texts, "letter-subject", association = &self.published.association.name),
            text: self.lines(recipient, Some(texts.get("letter-attached"))).join("\n") + "\n",
            calendar: self.calendar(recipient, revisions).to_ics(),
            file,
            news: recipient.news.clone(),
        }
    }

    fn texts_of(&self, recipient: &Recipient) -> &Texts {
        self.texts.of_member(&self.published, recipient.member.id)
    }

    /// The entries of the member's calendar that are new.
    fn calendar(&self, recipient: &Recipient, revisions: &mut Revisions) -> Calendar {
        let member = recipient.member.id;
        let all = self.published.shifts_of_member(member);
        let shift_of = |news: &PendingNews| -> Option<MemberShift> {
            let found = all.iter().find(|shift| shift.facts.shift == news.shift);
            found.cloned().or_else(|| {
                // Where a publication was taken back nothing is left of it but what was heard.
                let lost = news.before.as_ref()?;
                let (shift, start, end) = (news.shift, lost.start, lost.end);
                let heard = PublishedShift { shift, start, end, vehicle: lost.vehicle, version: 0 };
                Some(self.published.lost_shift(member, lost.seat, &heard))
            })
        };
        let shifts: Vec<MemberShift> = recipient.news.iter().filter_map(shift_of).collect();
        let (texts, name) = (self.texts_of(recipient), &recipient.member.profile.name);
        member_calendar(texts, &self.published.association, name, &shifts, revisions)
    }

    /// A shift: when, in which seat and vehicle; with whom; and what was before.
    fn shift_lines(&self, texts: &Texts, news: &PendingNews) -> Vec<String> {
        let Some(known) = news.known() else { return Vec::new() };
        let (when, seat) = (when(texts, known), texts.say(&words::seat(known.seat)));
        let plate = known.vehicle.and_then(|vehicle| self.plates.get(&vehicle));
        let mut lines = vec![match plate.filter(|_| news.now.is_some()) {
            Some(plate) => text!(texts, "letter-shift", when = when, seat = seat, plate = plate),
            None => text!(texts, "letter-shift-without-vehicle", when = when, seat = seat),
        }];
        if let Some(now) = &news.now {
            let crew: Vec<CrewPerson> = self.company(news, now);
            lines.push(match crew.as_slice() {
                [] => format!("  {}", texts.get("letter-alone")),
                crew => format!("  {}", text!(texts, "letter-with", people = people(texts, crew))),
            });
        }
        if let (Some(before), Some(_)) = (&news.before, &news.now) {
            let changed = news.changed().into_iter().map(|aspect| self.aspect(texts, before, aspect));
            let changed = changed.collect::<Vec<_>>().join(", ");
            lines.push(format!("  {}", text!(texts, "letter-before", what = changed)));
        }
        lines
    }

    /// One thing of a shift as it was heard of.
    fn aspect(&self, texts: &Texts, before: &Known, aspect: Aspect) -> String {
        match aspect {
            Aspect::Time => when(texts, before),
            Aspect::Seat => texts.say(&words::seat(before.seat)),
            Aspect::Company if before.others.is_empty() => texts.get("letter-alone"),
            Aspect::Company => {
                let names: Vec<&str> = before.others.keys().map(|member| self.names.full(*member)).collect();
                text!(texts, "letter-with", people = texts.list(&names))
            }
            Aspect::Vehicle => {
                let plate = before.vehicle.and_then(|vehicle| self.plates.get(&vehicle)).cloned();
                plate.unwrap_or_else(|| texts.get("letter-no-vehicle"))
            }
        }
    }

    /// The others in the car, the driver first.
    fn company(&self, news: &PendingNews, known: &Known) -> Vec<CrewPerson> {
        let mut seats: Vec<PublishedSeat> = known
            .others
            .iter()
            .map(|(member, seat)| PublishedSeat { shift: news.shift, seat: *seat, member: *member })
            .collect();
        seats.sort_by_key(|seat| (seat.seat != Seat::Driver, seat.member));
        seats.iter().map(|seat| self.published.person(seat)).collect()
    }

    /// The language that somebody is written to in.
    pub fn language(&self, recipient: &Recipient) -> Language {
        self.texts_of(recipient).language()
    }

    /// The full name of a member.
    pub fn name(&self, member: MemberId) -> &str {
        self.names.full(member)
    }

    /// The registration plate of a vehicle.
    pub fn plate(&self, vehicle: VehicleId) -> Option<&str> {
        self.plates.get(&vehicle).map(String::as_str)
    }

    /// A member.
    pub fn member(&self, id: MemberId) -> Option<&Member> {
        self.published.members.iter().find(|member| member.id == id)
    }

    /// Those with news who get mail: they have an address, and no mail to them is in doubt.
    pub fn reachable(&self) -> impl Iterator<Item = &Recipient> + Clone {
        self.settled_with_news().filter(|recipient| recipient.has_address())
    }

    /// Those with news who must be told by hand.
    pub fn by_hand(&self) -> impl Iterator<Item = &Recipient> + Clone {
        self.settled_with_news().filter(|recipient| !recipient.has_address())
    }

    /// Those with news, to none of whom a mail is in doubt.
    pub fn settled_with_news(&self) -> impl Iterator<Item = &Recipient> + Clone {
        self.recipients.iter().filter(|recipient| recipient.unsettled.is_none() && !recipient.news.is_empty())
    }

    /// Those of whom nobody knows whether a mail reached them, each with that mail.
    pub fn in_doubt(&self) -> impl Iterator<Item = (&Recipient, &Notice)> {
        self.recipients.iter().filter_map(|recipient| Some((recipient, recipient.unsettled.as_ref()?)))
    }
}

impl Recipient {
    /// Whether mail can be sent to them.
    pub fn has_address(&self) -> bool {
        self.member.profile.email.as_deref().is_some_and(|address| mailbox_named(None, address).is_ok())
    }
}

/// `tisdag 9 februari kl. 10–13`.
fn when(texts: &Texts, known: &Known) -> String {
    let day = known.start.date();
    text!(
        texts,
        "letter-when",
        weekday = texts.weekday_name(day.weekday().number_from_monday()),
        day = day.day(),
        month = texts.month_name(day.month()),
        time = texts.time_span(known.start.time(), known.end.time())
    )
}
