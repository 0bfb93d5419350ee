//! A server that wishes no good.
