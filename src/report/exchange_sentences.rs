//! The state of an exchange of vehicles, in sentences.

use crate::i18n::Texts;
use crate::message;
use crate::model::facts::Facts;
use crate::report::exchange::ExchangeFigures;

/// What is to be said of exchanges, in order of importance; with or without names of members.
pub fn sentences(texts: &Texts, exchanges: &[ExchangeFigures<'_>], facts: &Facts, with_names: bool) -> Vec<String> {
    let mut sentences = Vec::new();
    for exchange in exchanges {
        let (old, new) = (exchange.old.details.plate.to_string(), exchange.new.details.plate.to_string());
        let from = texts.long_date(exchange.new.details.in_service_from);
        let car = exchange.car.name.as_str();
        sentences.push(message!("exchange-what", car = car, old = old.as_str(), new = new.as_str(), from = from));
        if let Some((first, last)) = exchange.days_without() {
            sentences.push(message!("exchange-days-without", span = texts.date_span(first, last)));
        }
        let (introduced, drivers) = (exchange.introduced.len(), exchange.drivers.len());
        let ahead = exchange.to_be_introduced.len();
        sentences.push(message!(
            "exchange-introduced",
            introduced = introduced,
            drivers = drivers,
            ahead = ahead,
            plate = new.as_str()
        ));
        let missing: Vec<&str> = exchange
            .drivers
            .iter()
            .filter(|driver| {
                ![&exchange.introduced, &exchange.to_be_introduced].iter().any(|known| known.contains(driver))
            })
            .filter_map(|driver| facts.member(*driver).map(|member| member.profile.name.as_str()))
            .collect();
        if with_names && !missing.is_empty() {
            sentences.push(message!("exchange-missing", names = texts.list(&missing)));
        }
        sentences.push(message!("exchange-at-risk", count = exchange.at_risk));
    }
    sentences.iter().map(|sentence| texts.say(sentence)).collect()
}
