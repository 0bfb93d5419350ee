//! Marks: short numbers that tell whether something large is as it was.

use serde::Serialize;

/// The mark of anything that can be written as JSON: equal for equal things, and hardly ever for others.
///
/// It is FNV-1a (Fowler, Noll and Vo) of 64 bits over the JSON: the same on every computer and in every
/// version, so that it may be stored.
///
/// # Errors
/// If the thing cannot be written as JSON.
pub fn mark(thing: &impl Serialize) -> serde_json::Result<i64> {
    let hash = serde_json::to_vec(thing)?
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3));
    Ok(hash.cast_signed())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_tells_things_apart_and_stays_the_same() {
        // The basis of FNV-1a with the one byte "1", times its prime.
        assert_eq!(mark(&1).unwrap().cast_unsigned(), 0xaf63_ac4c_8601_9afc);
        assert_ne!(mark(&[1, 2]).unwrap(), mark(&[2, 1]).unwrap());
    }
}
