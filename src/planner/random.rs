//! Repeatable random numbers: the same seed gives the same numbers on every machine.
//!
//! The generator is SplitMix64 (Steele, Lea & Flood, *Fast splittable pseudorandom number generators*, OOPSLA 2014), as
//! the crate `rand_xoshiro` has it. How numbers are drawn from it stands here, so that a seed gives the same plan
//! whichever version of `rand` there is.

pub use rand_xoshiro::SplitMix64;
use rand_xoshiro::rand_core::Rng;
pub use rand_xoshiro::rand_core::SeedableRng;

/// Ways to draw from a generator.
pub trait Draw {
    /// A number below `end`; 0 if `end` is 0. Multiply and shift (Lemire, *Fast random integer generation in an
    /// interval*, 2019), without rejection: the bias is below `end` in 2^64.
    fn below(&mut self, end: usize) -> usize;

    /// A number from 0 to 1, 1 not included.
    fn uniform(&mut self) -> f64;

    /// Another generator, seeded from this one.
    fn split(&mut self) -> Self;

    /// One of the items; nothing if there is none.
    fn choose<'i, T>(&mut self, items: &'i [T]) -> Option<&'i T> {
        items.get(self.below(items.len()))
    }
}

impl Draw for SplitMix64 {
    fn below(&mut self, end: usize) -> usize {
        ((u128::from(self.next_u64()) * end as u128) >> 64) as usize
    }

    fn uniform(&mut self) -> f64 {
        (self.next_u64() >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn split(&mut self) -> Self {
        Self::seed_from_u64(self.next_u64())
    }
}
