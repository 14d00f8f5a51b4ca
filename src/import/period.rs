//! The years that a plan's title names: "2023 - 2026", "2017/18", "2018-21".

/// The first and the last year. Two years in a row, and nothing else that could be one.
pub(super) fn of(title: &str) -> Option<(i32, i32)> {
    let numbers: Vec<&str> =
        title.split(|it: char| !it.is_ascii_digit()).filter(|it| !it.is_empty()).collect();
    let year = |it: &str| {
        let year = it.parse::<i32>().ok().filter(|_| it.len() == 4)?;
        (1990..2100).contains(&year).then_some(year)
    };
    let years: Vec<i32> = numbers.iter().filter_map(|it| year(it)).collect();
    match (years.as_slice(), numbers.as_slice()) {
        ([from, to], _) if from < to => Some((*from, *to)),
        ([from], [.., first, second]) if year(first) == Some(*from) && second.len() == 2 => {
            let to = from / 100 * 100 + second.parse::<i32>().ok()?;
            (to > *from && to - from <= 20).then_some((*from, to))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn years_are_read_where_a_title_has_two() {
        for (title, period) in [
            ("HATE CRIME Action Plan 2023 - 2026", Some((2023, 2026))),
            ("Plan 2017/18", Some((2017, 2018))),
            ("Hate Action Plan 2018-21", Some((2018, 2021))),
            ("Plan 2026", None),
            ("Action plan", None),
            ("Agenda item 12, 2024", None),
            ("2024 to 2023", None),
        ] {
            assert_eq!(super::of(title), period, "{title}");
        }
    }
}
