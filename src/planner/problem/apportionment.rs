//! How many shifts would be fair for each member: apportionment of the seats by largest remainder (Hamilton's method;
//! Balinski & Young, *Fair Representation*, 1982) of shares that are found by water-filling.

/// What counts for one member's fair share.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Claim {
    /// Wished pace, in hundredths of shifts a month.
    pub pace: i64,
    /// Shifts carried in the weeks before, in shifts; see [`carried`].
    pub carried: f64,
    /// The most that the member's limits and availability allow.
    pub cap: i64,
}

/// The load of the weeks before as it counts for one member.
///
/// Somebody who was not a member the whole of that time is counted as having carried a fair share of
/// the time that is missing, so that newcomers need not catch up. `missing` is the member's pace times
/// the days missing, `all` the sum of every member's pace times the days of membership.
pub fn carried(served: usize, missing: i64, all: i64, all_served: usize) -> f64 {
    let share = if all == 0 { 0.0 } else { missing as f64 / all as f64 * all_served as f64 };
    served as f64 + share
}

/// Targets that add up to the seats to be filled, or to all that the caps allow.
///
/// Over the weeks before and the period together, each member's load shall be in proportion to the
/// wished pace. With a common factor `f` a member's share is `pace · f − carried`, kept between 0 and
/// the cap; `f` is chosen so that the shares add up to the seats, and the shares become whole numbers
/// by largest remainder (ties go to the earlier member).
pub fn targets(claims: &[Claim], seats: i64) -> Vec<i64> {
    let most: i64 = claims.iter().filter(|claim| claim.pace > 0).map(|claim| claim.cap).sum();
    let seats = seats.min(most);
    let factor = common_factor(claims, seats as f64);
    let shares: Vec<f64> = claims.iter().map(|claim| share(claim, factor)).collect();
    let mut targets: Vec<i64> = shares.iter().map(|share| share.floor() as i64).collect();
    let mut by_remainder: Vec<usize> = (0..claims.len()).filter(|index| claims[*index].pace > 0).collect();
    by_remainder.sort_by(|a, b| (shares[*b] - shares[*b].floor()).total_cmp(&(shares[*a] - shares[*a].floor())));
    let mut left = seats - targets.iter().sum::<i64>();
    // Shares add up to the seats but for rounding, so one or two rounds are enough.
    while left > 0 {
        let before = left;
        for index in &by_remainder {
            if left > 0 && targets[*index] < claims[*index].cap {
                targets[*index] += 1;
                left -= 1;
            }
        }
        if left == before {
            break;
        }
    }
    targets
}

fn share(claim: &Claim, factor: f64) -> f64 {
    if claim.pace == 0 {
        return 0.0;
    }
    (claim.pace as f64 * factor - claim.carried).clamp(0.0, claim.cap as f64)
}

/// The factor with which the shares add up to the seats (the water level of water-filling: whoever has carried more
/// comes later to a share, and whoever is at the cap gets no more), by bisection: the sum never falls as it grows.
fn common_factor(claims: &[Claim], seats: f64) -> f64 {
    let (mut low, mut high) = (0.0_f64, 1.0_f64);
    let total = |factor: f64| claims.iter().map(|claim| share(claim, factor)).sum::<f64>();
    // The paces are 1 at least and loads are small numbers, so doubling ends soon.
    for _ in 0..64 {
        if total(high) >= seats {
            break;
        }
        high *= 2.0;
    }
    for _ in 0..100 {
        let middle = f64::midpoint(low, high);
        if total(middle) < seats { low = middle } else { high = middle }
    }
    low
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn claim(pace: i64, carried: f64, cap: i64) -> Claim {
        Claim { pace, carried, cap }
    }

    #[test]
    fn targets_follow_the_wished_pace() {
        let claims = [claim(100, 0.0, 9), claim(200, 0.0, 9), claim(100, 0.0, 9)];
        assert_eq!(targets(&claims, 8), [2, 4, 2]);
    }

    #[test]
    fn what_is_left_goes_by_largest_remainder() {
        let claims = [claim(100, 0.0, 9), claim(100, 0.0, 9), claim(150, 0.0, 9)];
        assert_eq!(targets(&claims, 4), [1, 1, 2]);
    }

    #[test]
    fn nobody_gets_more_than_their_limits_allow() {
        let claims = [claim(100, 0.0, 1), claim(100, 0.0, 9)];
        assert_eq!(targets(&claims, 6), [1, 5]);
        assert_eq!(targets(&claims, 60), [1, 9]);
    }

    #[test]
    fn load_carried_before_is_made_good() {
        let claims = [claim(100, 4.0, 9), claim(100, 0.0, 9)];
        assert_eq!(targets(&claims, 4), [0, 4]);
        assert_eq!(targets(&claims, 8), [2, 6]);
    }

    #[test]
    fn six_weeks_after_six_weeks_even_out() {
        let mut served = [0_usize; 3];
        for _ in 0..8 {
            let claims: Vec<Claim> = served.iter().map(|load| claim(100, *load as f64, 9)).collect();
            for (load, target) in served.iter_mut().zip(targets(&claims, 10)) {
                *load += usize::try_from(target).unwrap();
            }
        }
        assert_eq!(served.iter().sum::<usize>(), 80);
        assert!(served.iter().max().unwrap() - served.iter().min().unwrap() <= 1, "{served:?}");
    }

    proptest! {
        #[test]
        fn targets_add_up_to_the_seats_within_the_caps(
            claims in prop::collection::vec((0i64..400, 0.0..6.0f64, 0i64..12), 1..40),
            seats in 0i64..300,
        ) {
            let claims: Vec<Claim> = claims.into_iter().map(|(pace, carried, cap)| claim(pace, carried, cap)).collect();
            let targets = targets(&claims, seats);
            let most: i64 = claims.iter().filter(|claim| claim.pace > 0).map(|claim| claim.cap).sum();
            prop_assert_eq!(targets.iter().sum::<i64>(), seats.min(most));
            for (claim, target) in claims.iter().zip(&targets) {
                prop_assert!((0..=claim.cap).contains(target));
            }
        }
    }
}
