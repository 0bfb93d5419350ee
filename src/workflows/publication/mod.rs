//! Publishing: what people are told, whether a part of the draft can be, and the telling.

pub mod fitness;
pub mod preview;
pub mod publish;
pub mod refusal;
