//! A linear constraint over the columns of a relaxation.

/// A sum of columns that is at most, or exactly, a number.
pub struct Constraint {
    /// Columns and their coefficients; all others have none.
    pub coefficients: Vec<(usize, i64)>,
    /// The number.
    pub right_hand_side: i64,
    /// Exactly the number, and no less.
    pub is_equality: bool,
    /// A valid inequality that cuts off fractional solutions and no plan. The linear program may leave all cuts out
    /// until a solution violates one of them, and then has them all.
    pub is_cut: bool,
}

impl Constraint {
    /// At most a number.
    pub fn at_most(coefficients: Vec<(usize, i64)>, right_hand_side: i64) -> Self {
        Self { coefficients, right_hand_side, is_equality: false, is_cut: false }
    }

    /// Exactly a number.
    pub fn equal(coefficients: Vec<(usize, i64)>, right_hand_side: i64) -> Self {
        Self { is_equality: true, ..Self::at_most(coefficients, right_hand_side) }
    }

    /// At most a number, as a cut.
    pub fn cut(coefficients: Vec<(usize, i64)>, right_hand_side: i64) -> Self {
        Self { is_cut: true, ..Self::at_most(coefficients, right_hand_side) }
    }

    /// What it can add up to at most, both sides together: the sum of all its numbers, whatever their signs.
    pub fn size(&self) -> f64 {
        let coefficients: f64 = self.coefficients.iter().map(|(_, by)| by.abs() as f64).sum();
        coefficients + self.right_hand_side.abs() as f64
    }

    /// Whether a solution adds up to more than the number, by more than a tolerance. Of an equality that is one side:
    /// whether it adds up to less is not asked, as only cuts are.
    pub fn is_violated(&self, solution: &[f64], tolerance: f64) -> bool {
        let sum: f64 = self.coefficients.iter().map(|(column, by)| *by as f64 * solution[*column]).sum();
        sum > self.right_hand_side as f64 + tolerance
    }
}
