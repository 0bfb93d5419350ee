//! The floor of planning: from facts to a problem, from a problem to a plan, and why it is as it is. `README.md` beside
//! this file says what each folder does.

use korpass_i18n as i18n;
use korpass_model as model;
use korpass_rules as rules;

mod bounds;
pub mod explanation;
mod parallel;
pub mod problem;
mod random;
mod relaxation;
mod search;
pub mod solve;
pub mod watch;

#[cfg(test)]
mod tests;
