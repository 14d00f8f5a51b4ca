//! What is out of place in a list that is nearly in order.

/// The indexes, in order, of the fewest things that are surely out of place in a list that should
/// ascend: those that belong above something before them, or those that belong below something
/// after them. Each thing reaches from its first to its last value; what overlaps is in order.
pub(super) fn out_of_place<T: Ord + Copy>(list: &[(T, T)]) -> Vec<usize> {
    let mut too_low = Vec::new();
    let mut highest: Option<T> = None;
    for (at, (first, last)) in list.iter().enumerate() {
        if highest.is_some_and(|it| *last < it) {
            too_low.push(at);
        }
        highest = highest.max(Some(*first));
    }
    let mut too_high = Vec::new();
    let mut lowest: Option<T> = None;
    for (at, (first, last)) in list.iter().enumerate().rev() {
        if lowest.is_some_and(|it| *first > it) {
            too_high.push(at);
        }
        lowest = Some(lowest.map_or(*last, |it| it.min(*last)));
    }
    too_high.reverse();
    if too_high.len() < too_low.len() { too_high } else { too_low }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_one_that_breaks_the_order_is_found_wherever_it_is() {
        for (list, expected) in [
            (&[1, 2, 3][..], &[][..]),
            (&[1, 2, 2, 3], &[]),
            (&[1, 2, 5, 3, 4], &[2]),
            (&[1, 3, 4, 2, 5], &[3]),
            (&[9, 1, 2, 3], &[0]),
            (&[2, 1], &[1]),
            (&[], &[]),
        ] {
            let spans: Vec<_> = list.iter().map(|it| (*it, *it)).collect();
            assert_eq!(out_of_place(&spans), expected, "{list:?}");
        }
    }

    #[test]
    fn a_year_is_in_order_beside_each_of_its_months() {
        assert!(out_of_place(&[(3, 3), (1, 12), (2, 2)]).len() == 1);
        assert!(out_of_place(&[(3, 3), (1, 12), (4, 4)]).is_empty());
    }
}
