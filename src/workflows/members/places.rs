//! Places in texts at which a member is mentioned or may be: how they are shown, and which of them go.

use std::collections::BTreeSet;

use crate::i18n::Message;
use crate::message;
use crate::model::mention::{Certainty, Mention};
use crate::store::{TakenMentions, TextWithMention};

/// So many characters of a text stand on either side of a place.
const AROUND: usize = 30;

/// Which of the numbered places in texts mean the member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WhichPlaces {
    /// All of them.
    All,
    /// None.
    None,
    /// Those of these numbers, counted from 1.
    These(BTreeSet<usize>),
}

impl WhichPlaces {
    fn has(&self, number: usize) -> bool {
        match self {
            Self::All => true,
            Self::None => false,
            Self::These(numbers) => numbers.contains(&number),
        }
    }

    /// The highest number that is named.
    pub fn highest(&self) -> usize {
        match self {
            Self::These(numbers) => numbers.last().copied().unwrap_or_default(),
            Self::All | Self::None => 0,
        }
    }
}

/// Places that are not sure, in their order: each has the number that it is shown with.
fn open_places(texts: &[TextWithMention]) -> impl Iterator<Item = (&TextWithMention, &Mention)> {
    let mentions = texts.iter().flat_map(|text| text.mentions.iter().map(move |mention| (text, mention)));
    mentions.filter(|(_, mention)| mention.certainty != Certainty::Sure)
}

/// How many places are not sure.
pub fn count_open(texts: &[TextWithMention]) -> usize {
    open_places(texts).count()
}

/// Those of the places that go.
pub fn taken(texts: &[TextWithMention], which: &WhichPlaces) -> TakenMentions {
    let mut number = 0;
    TakenMentions::of(texts, |_, _| {
        number += 1;
        which.has(number)
    })
}

/// The places as they are shown: those that go in any case, and the others by number.
pub fn sure_places(texts: &[TextWithMention]) -> Vec<Message> {
    let mentions = texts.iter().flat_map(|text| text.mentions.iter().map(move |mention| (text, mention)));
    let sure = mentions.filter(|(_, mention)| mention.certainty == Certainty::Sure);
    sure.map(|(text, mention)| message!("place-sure", place = place(text), text = excerpt(text, mention))).collect()
}

/// The places that are not sure, by number.
pub fn numbered_places(texts: &[TextWithMention]) -> Vec<Message> {
    let numbered = open_places(texts).zip(1_usize..);
    let said = numbered.map(|((text, mention), number)| {
        let id = match mention.certainty {
            Certainty::Doubtful => "place-doubtful",
            Certainty::Sure | Certainty::Perhaps => "place-open",
        };
        message!(id, number = number, place = place(text), text = excerpt(text, mention))
    });
    said.collect()
}

/// What is said of places that stay, where somebody may still be meant.
pub fn kept_places(texts: &[TextWithMention]) -> Vec<Message> {
    let kept: Vec<Message> = open_places(texts)
        .map(|(text, mention)| message!("place-sure", place = place(text), text = excerpt(text, mention)))
        .collect();
    let head = (!kept.is_empty()).then(|| message!("erase-kept", count = kept.len()));
    head.into_iter().chain(kept).collect()
}

/// Where a text stands.
fn place(text: &TextWithMention) -> Message {
    let id = match text.table.as_str() {
        "driving_log" | "log_report" => "place-driving-log",
        "shift_note" | "shift_cancelled" | "shift_not_served" => "place-shift",
        "closure" => "place-closure",
        "exchange_event" | "exchange_reading" | "exchange_task" => "place-exchange",
        "introduction_session" => "place-introduction",
        "car" | "out_of_service" | "vehicle" | "vehicle_due" => "place-vehicle",
        "member" | "notice" => "place-member",
        "association" | "calendar_site" | "mail_server" => "place-association",
        _ => "place-history",
    };
    let place = match &text.day {
        Some(day) => message!("place-with-day", place = message!(id), day = day.as_str()),
        None => message!(id),
    };
    if text.is_past && id != "place-history" { message!("place-past", place = place) } else { place }
}

/// The words around a place, with the place set apart.
fn excerpt(text: &TextWithMention, mention: &Mention) -> String {
    let (before, after) = (&text.text[..mention.place.start], &text.text[mention.place.end..]);
    let first = before.char_indices().rev().nth(AROUND - 1).map_or(0, |(at, _)| at);
    let last = after.char_indices().nth(AROUND).map_or(after.len(), |(at, _)| at);
    let (cut_before, cut_after) = (if first > 0 { "…" } else { "" }, if last < after.len() { "…" } else { "" });
    let meant = &text.text[mention.place.clone()];
    format!("{cut_before}{}[{meant}]{}{cut_after}", &before[first..], &after[..last])
}
