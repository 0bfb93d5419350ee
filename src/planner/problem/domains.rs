//! The domains of the variables: which values each may still take in a part of all plans.

/// The domain of a variable that is 0 or 1: whether an assignment is made, or a shift runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Domain {
    /// 0 or 1.
    Free,
    /// Fixed at 0.
    Zero,
    /// Fixed at 1.
    One,
}

impl Domain {
    /// Fixes it at a value, which is no free one; says whether it was free before.
    ///
    /// # Errors
    /// [`Infeasible`] if it is fixed at the other value.
    pub fn fix(&mut self, value: Domain) -> Result<bool, Infeasible> {
        if *self == value {
            return Ok(false);
        }
        if *self != Domain::Free {
            return Err(Infeasible);
        }
        *self = value;
        Ok(true)
    }
}

/// A domain is empty: no plan is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Infeasible;

/// The domains of all variables, which describe a part of all plans.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Domains {
    /// Of each assignment variable.
    pub assignments: Vec<Domain>,
    /// Of whether each shift runs.
    pub shifts: Vec<Domain>,
}

impl Domains {
    /// How many assignment variables are free.
    pub fn free_assignments(&self) -> usize {
        self.assignments.iter().filter(|domain| **domain == Domain::Free).count()
    }
}
