//! Numbers, times and files beyond all measure.
