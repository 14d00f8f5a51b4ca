//! Numbers as a sheet shows them. A cell holds `42856` and a pattern `mmm-yy`; the sheet shows
//! `May-17`, and that is all that its author said: there is no day in it. Patterns are as in
//! ECMA-376, part 1, 18.8.31.

mod date;
mod decimal;
mod number;
mod pattern;

use pattern::{Piece, Section};

/// How a cell shows its value.
#[derive(Debug, Default)]
pub(super) struct Format {
    /// For positive numbers, negative numbers, zero and text, as far as they are there.
    sections: Vec<Section>,
    /// Whether it is a date in a way that is not known here.
    strange_date: bool,
}

impl Format {
    /// Reads a pattern.
    pub(super) fn read(code: &str) -> Format {
        let sections = pattern::sections(code);
        let strange_date = sections.is_none() && pattern::seems_date(code);
        Format { sections: sections.unwrap_or_default(), strange_date }
    }

    /// A number as the cell shows it.
    pub(super) fn number(&self, value: f64, since_1904: bool) -> String {
        if !value.is_finite() {
            return value.to_string();
        }
        if self.strange_date {
            return date::iso(value, since_1904).unwrap_or_else(|| number::general(value));
        }
        let Some((section, unsigned)) = self.section(value) else { return number::general(value) };
        let value = if unsigned { value.abs() } else { value };
        if section.is_date() {
            let shown = date::shown(&section.pieces, value, since_1904);
            return shown.unwrap_or_else(|| number::general(value));
        }
        number::shown(&section.pieces, value)
    }

    /// A date that the file writes as `2017-05-01T00:00:00`, as the cell shows it; `None` if it is
    /// not a date or the cell does not show one.
    pub(super) fn iso(&self, text: &str, since_1904: bool) -> Option<String> {
        let value = date::days(text, since_1904)?;
        self.section(value).filter(|it| it.0.is_date())?;
        Some(self.number(value, since_1904))
    }

    /// A day as year, month and day, where the cell shows all three in whatever order.
    pub(super) fn day(&self, value: f64, since_1904: bool) -> Option<String> {
        let section = self.section(value).map(|it| it.0)?;
        let shows = |letter| {
            section.pieces.iter().any(|it| matches!(it, Piece::Date(it, _) if *it == letter))
        };
        (shows('y') && shows('d')).then(|| date::iso(value, since_1904))?
    }

    /// Whether it adds something to a text, or hides it.
    pub(super) fn says_more(&self) -> bool {
        self.of_text().is_some_and(|it| it.pieces != [Piece::Text])
    }

    /// A text as the cell shows it.
    pub(super) fn text(&self, text: &str) -> String {
        let Some(section) = self.of_text() else { return text.to_owned() };
        let pieces = section.pieces.iter().map(|it| match it {
            Piece::Literal(literal) => literal.as_str(),
            Piece::Text => text,
            _ => "",
        });
        pieces.collect()
    }

    /// The section for text: the fourth, or another that has a place for it.
    fn of_text(&self) -> Option<&Section> {
        let last = self.sections.last()?;
        (self.sections.len() == 4 || last.pieces.contains(&Piece::Text)).then_some(last)
    }

    /// The section for a number, and whether it shows the sign itself.
    fn section(&self, value: f64) -> Option<(&Section, bool)> {
        let numbers: Vec<&Section> =
            self.sections.iter().filter(|it| !it.is_text()).take(3).collect();
        let (first, rest) = numbers.split_first()?;
        if numbers.iter().any(|it| it.condition.is_some()) {
            let meets = |it: &&&Section| it.condition.is_none_or(|it| it.holds(value));
            let found = numbers.iter().find(meets)?;
            return Some((found, found.condition.is_some_and(|it| it.is_negative())));
        }
        match rest {
            [negative, ..] if value < 0.0 => Some((negative, true)),
            [_, zero] if value == 0.0 => Some((zero, false)),
            _ => Some((first, false)),
        }
    }
}

/// The pattern of a number that Excel has without a list. Where it depends on the country, it is
/// that of the United Kingdom, where the plans come from.
pub(super) fn built_in(id: u32) -> &'static str {
    match id {
        1 => "0",
        2 => "0.00",
        3 => "#,##0",
        4 => "#,##0.00",
        5 | 6 => "\"£\"#,##0;-\"£\"#,##0",
        7 | 8 => "\"£\"#,##0.00;-\"£\"#,##0.00",
        9 => "0%",
        10 => "0.00%",
        11 => "0.00E+00",
        14 | 27..=31 | 34..=36 | 50..=54 | 57 | 58 => "dd/mm/yyyy",
        15 => "d-mmm-yy",
        16 => "d-mmm",
        17 | 55 => "mmm-yy",
        18 => "h:mm AM/PM",
        19 => "h:mm:ss AM/PM",
        20 | 32 => "h:mm",
        21 | 33 => "h:mm:ss",
        22 => "dd/mm/yyyy hh:mm",
        37 | 38 => "#,##0;-#,##0",
        39 | 40 => "#,##0.00;-#,##0.00",
        41 => "#,##0;-#,##0;\"-\";@",
        42 => "\"£\"#,##0;-\"£\"#,##0;\"£-\";@",
        43 => "#,##0.00;-#,##0.00;\"-\";@",
        44 => "\"£\"#,##0.00;-\"£\"#,##0.00;\"£-\";@",
        45 => "mm:ss",
        46 => "[h]:mm:ss",
        47 => "mm:ss.0",
        48 => "##0.0E+0",
        49 => "@",
        _ => "General",
    }
}

#[cfg(test)]
mod tests {
    use super::{Format, built_in};
    use crate::intake::words::words;

    fn shown(code: &str, value: f64) -> String {
        words(&Format::read(code).number(value, false))
    }

    #[test]
    fn numbers_are_shown_as_the_pattern_says() {
        for (code, value, text) in [
            ("General", 1.0, "1"),
            ("General", 0.1 + 0.2, "0.3"),
            ("General", 1.0 / 3.0, "0.333333333"),
            ("General", -2.5, "-2.5"),
            ("General", 7_700_900_123.0, "7700900123"),
            ("General", 447_700_900_123.0, "447700900123"),
            ("General", 1e20, "1E+20"),
            ("General", 0.000_012_345, "1.2345E-05"),
            ("0.0", 1.0, "1.0"),
            ("0", 2.5, "3"),
            ("0.00", 1.005, "1.01"),
            ("#,##0", 1_234_567.0, "1,234,567"),
            ("#,##0.00", -1234.5, "-1,234.50"),
            ("0%", 0.755, "76%"),
            ("0.0%", 0.1, "10.0%"),
            ("\"£\"#,##0", 50_000.0, "£50,000"),
            ("[$£-809]#,##0.00", 12.5, "£12.50"),
            ("[$€-2]\\ #,##0", 12.0, "€ 12"),
            ("£#,##0;[Red]-£#,##0", -5.0, "-£5"),
            ("#,##0_);(#,##0)", -5.0, "(5)"),
            ("\"Q\"0", 3.0, "Q3"),
            ("0\"st\"", 1.0, "1st"),
            ("0.##", 1.5, "1.5"),
            ("#", 0.0, ""),
            ("0,", 12_345.0, "12"),
            ("0.0,,\"m\"", 2_500_000.0, "2.5m"),
            ("00000 000000", 7_700_900_123.0, "07700 900123"),
            ("000\"-\"00", 12_345.0, "123-45"),
            ("0;-0;;@", 0.0, ""),
            ("0;;", -1.0, ""),
            (";;;", 7.0, ""),
            ("[>=100]\"many\";[<0]\"none\";0", 250.0, "many"),
            ("[>=100]\"many\";[<0]\"none\";0", 12.0, "12"),
            ("[=1]\"yes\";\"no\"", 0.0, "no"),
            ("0.00E+00", 12_345.0, "1.23E+04"),
            ("0.0E-0", 0.001, "1.0E-3"),
            ("##0.0E+0", 12_345.0, "12.3E+3"),
            ("@", 12.0, "12"),
            ("# ?/?", 0.5, "0.5"),
            ("0*-", 3.0, "3"),
            ("\"Done\"", 1.0, "Done"),
            ("General\" days\"", 5.0, "5 days"),
            ("", 5.0, "5"),
        ] {
            assert_eq!(shown(code, value), text, "{code} {value}");
        }
    }

    #[test]
    fn dates_are_shown_as_the_pattern_says_and_say_no_more() {
        for (code, value, text) in [
            ("mmm\\-yy", 42_856.0, "May-17"),
            ("mmm-yy", 42_856.0, "May-17"),
            ("d/m/yyyy", 42_856.0, "1/5/2017"),
            ("dd/mm/yyyy;@", 42_856.0, "01/05/2017"),
            ("[$-809]dd mmmm yyyy", 42_856.0, "01 May 2017"),
            ("[$-809]dddd, d mmmm yyyy;@", 42_856.0, "Monday, 1 May 2017"),
            ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", 42_856.0, "01 May 2017"),
            ("ddd d mmm", 42_856.0, "Mon 1 May"),
            ("mmmmm", 42_856.0, "M"),
            ("yyyy", 42_856.0, "2017"),
            ("\"Q\"yy", 42_856.0, "Q17"),
            ("mmmm\\ yyyy", 42_856.0, "May 2017"),
            ("yyyy-mm-dd h:mm:ss", 42_856.5, "2017-05-01 12:00:00"),
            ("h:mm AM/PM", 0.4375, "10:30 AM"),
            ("h:mm am/pm", 0.75, "6:00 PM"),
            ("hh.mm", 0.437_499_999_999, "10.30"),
            ("[h]:mm", 1.5, "36:00"),
            ("[mm]:ss", 0.0625, "90:00"),
            ("mm:ss.0", 0.000_012_731_5, "00:01.1"),
            ("d mmm yyyy", 60.0, "29 Feb 1900"),
            ("d mmm yyyy", 59.0, "28 Feb 1900"),
            ("d mmm yyyy", 61.0, "1 Mar 1900"),
            ("d mmm yyyy", 1.0, "1 Jan 1900"),
            ("d mmm yyyy", 2_958_465.0, "31 Dec 9999"),
            ("d mmm yyyy", 2_958_466.0, "2958466"),
            ("d mmm yyyy", -1.0, "-1"),
            ("bbbb", 42_856.0, "2017-05-01"),
        ] {
            assert_eq!(shown(code, value), text, "{code} {value}");
        }
        assert_eq!(Format::read("d mmm yyyy").number(0.0, true), "1 Jan 1904");
        assert_eq!(Format::read("d mmm yyyy").number(41_394.0, true), "1 May 2017");
        assert_eq!(Format::read(built_in(17)).number(42_856.0, false), "May-17");
        assert_eq!(Format::read(built_in(14)).number(42_856.0, false), "01/05/2017");
    }

    #[test]
    fn dates_that_are_written_out_are_shown_as_the_pattern_says() {
        for (code, text, expected) in [
            ("mmm-yy", "2017-05-01T00:00:00Z", Some("May-17")),
            ("d mmm yyyy h:mm", "2017-05-01T10:30:00.000", Some("1 May 2017 10:30")),
            ("d mmm yyyy", "1900-02-28", Some("28 Feb 1900")),
            ("General", "2017-05-01", None),
            ("mmm-yy", "2017-13-01", None),
            ("mmm-yy", "soon", None),
            ("mmm-yy", "2017-05-é1", None),
        ] {
            for since_1904 in [false, true] {
                let shown = Format::read(code).iso(text, since_1904);
                if !(since_1904 && text.starts_with("1900")) {
                    assert_eq!(shown.as_deref(), expected, "{text}");
                }
            }
        }
    }

    #[test]
    fn a_day_is_a_day_whatever_order_the_pattern_has() {
        let day = |code: &str, value: f64| Format::read(code).day(value, false);
        for code in ["dd/mm/yyyy", "m/d/yy", "yyyy-mm-dd", "d mmmm yyyy", "[$-409]mmm d, yyyy;@"] {
            assert_eq!(day(code, 46_346.0).as_deref(), Some("2026-11-20"), "{code}");
        }
        for code in ["mmm-yy", "d-mmm", "h:mm", "0.00", "General"] {
            assert_eq!(day(code, 46_346.0), None, "{code}");
        }
        assert_eq!(day("dd/mm/yyyy", 1e12), None);
    }

    #[test]
    fn text_gets_what_the_pattern_adds() {
        for (code, text, more) in [
            ("@", "A", false),
            ("General", "A", false),
            ("0;-0;0;@", "A", false),
            ("dd/mm/yyyy;@", "A", false),
            ("\"Ref \"@", "Ref A", true),
            (";;;", "", true),
        ] {
            let format = Format::read(code);
            assert_eq!((format.text("A").as_str(), format.says_more()), (text, more), "{code}");
        }
    }
}
