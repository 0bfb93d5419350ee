//! What is left of somebody who was erased.
