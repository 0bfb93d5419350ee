//! An erasure that was held up, and people who come back.
