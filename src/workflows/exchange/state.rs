//! The states of an exchange in words.

use crate::i18n::Message;
use crate::message;
use crate::model::exchange::ExchangeState;

/// The word for a state.
pub fn state_word(state: ExchangeState) -> Message {
    message!(match state {
        ExchangeState::Planned => "swap-planned",
        ExchangeState::Dated => "swap-dated",
        ExchangeState::Postponed => "swap-postponed",
        ExchangeState::UnderWay => "swap-under-way",
        ExchangeState::Done => "swap-done",
        ExchangeState::Cancelled => "swap-cancelled",
    })
}
