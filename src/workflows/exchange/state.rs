//! The states of an exchange in words.

use crate::i18n::Message;
use crate::message;
use crate::model::vehicle_swap::SwapState;

/// The word for a state.
pub fn state_word(state: SwapState) -> Message {
    message!(match state {
        SwapState::Planned => "swap-planned",
        SwapState::Dated => "swap-dated",
        SwapState::Postponed => "swap-postponed",
        SwapState::UnderWay => "swap-under-way",
        SwapState::Done => "swap-done",
        SwapState::Cancelled => "swap-cancelled",
    })
}
