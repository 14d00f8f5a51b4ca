//! What is seen on what: every pair of the theme's colours, and a finding for each that is too close.
//!
//! The list is held against the stylesheets by a test, so that a rule cannot bring in a pair that
//! no one has calculated.

use crate::diagnostics::{Code, Finding, Place, Report};
use crate::model::Colour;
use crate::model::contrast::{SHAPE, TEXT, figure, hex, ratio, readable, worst};

use super::{Palette, Scheme};

/// Words, by the ground that they are read on.
const WORDS: [(&str, &[&str]); 8] = [
    (
        "--pp-paper",
        &[
            "--pp-ink",
            "--pp-ink-soft",
            "--pp-link",
            "--pp-link-hover",
            "--pp-link-visited",
            "--pp-danger",
            "--pp-warn",
            "--pp-accent",
        ],
    ),
    (
        "--pp-wash",
        &[
            "--pp-ink",
            "--pp-ink-soft",
            "--pp-link",
            "--pp-link-hover",
            "--pp-link-visited",
            "--pp-accent",
        ],
    ),
    (
        "--pp-note",
        &[
            "--pp-ink",
            "--pp-ink-soft",
            "--pp-note-line",
            "--pp-link",
            "--pp-link-hover",
            "--pp-link-visited",
        ],
    ),
    ("--pp-accent", &["--pp-on-accent"]),
    ("--pp-band", &["--pp-on-band"]),
    ("--pp-alarm", &["--pp-on-alarm"]),
    ("--pp-focus", &["--pp-on-focus"]),
    ("--pp-ink", &["--pp-paper"]),
];

/// Edges of controls and shapes that say something, by the ground that they are seen on. What is
/// read on the same ground as words is strong enough for a shape.
const SHAPES: [(&str, &[&str]); 2] = [
    ("--pp-paper", &["--pp-line", "--pp-note-line", "--pp-alarm", "--pp-good"]),
    ("--pp-wash", &["--pp-line"]),
];

/// Where the keyboard may be. Its mark is a filled ground with a line under it: one of the two has
/// to be told apart.
const FOCUSED_ON: [&str; 6] =
    ["--pp-paper", "--pp-wash", "--pp-note", "--pp-band", "--pp-accent", "--pp-alarm"];

/// Tells each pair of colours that is too close, and each token that cannot be calculated.
pub(in crate::render) fn report(palette: &Palette, report: &mut Report) {
    let checked = Checked { palette };
    for scheme in Scheme::BOTH {
        checked.report_unread(scheme, report);
        for (list, need, what) in
            [(&WORDS[..], TEXT, "text"), (&SHAPES[..], SHAPE, "an edge or a shape")]
        {
            for (ground, inks) in list {
                for ink in *inks {
                    checked
                        .pair(scheme, ink, ground, need, what)
                        .into_iter()
                        .for_each(|it| report.push(it));
                }
            }
        }
        for ground in FOCUSED_ON {
            checked.focus(scheme, ground).into_iter().for_each(|it| report.push(it));
        }
    }
}

struct Checked<'a> {
    palette: &'a Palette,
}

impl Checked<'_> {
    /// Tokens of the project whose contrast no one can calculate, or that nothing says any more.
    fn report_unread(&self, scheme: Scheme, report: &mut Report) {
        let mut names: Vec<&str> =
            WORDS.iter().chain(&SHAPES).flat_map(|it| it.1).copied().collect();
        names.extend(WORDS.iter().chain(&SHAPES).map(|it| it.0));
        names.sort_unstable();
        names.dedup();
        for name in names {
            if self.palette.colour(scheme, name).is_some() {
                continue;
            }
            let design = scheme.word();
            report.push(match self.palette.token(scheme, name) {
                Some(token) => {
                    let (place, value) = (token.place.clone(), &token.value);
                    let message = format!(
                        "the contrast of {name} in the {design} design cannot be checked because \
                         it is written as {value}"
                    );
                    Finding::new(Code::PoorContrast, place, message)
                        .help("write the colour as #rrggbb, such as #1d70b8")
                }
                None => {
                    let message = format!("no style sheet sets {name} in the {design} design");
                    Finding::new(Code::PoorContrast, Place::Project, message).help(
                        "copy its line from assets/tokens.css of the built-in theme: anything \
                         your own tokens.css leaves out has no value",
                    )
                }
            });
        }
    }

    /// A pair that is too close.
    fn pair(
        &self,
        scheme: Scheme,
        ink: &str,
        ground: &str,
        need: f64,
        what: &str,
    ) -> Option<Finding> {
        let front = self.palette.colour(scheme, ink)?;
        let back = self.palette.colour(scheme, ground)?;
        let found = ratio(front, back);
        if found >= need {
            return None;
        }
        let message = format!(
            "{ink} ({}) on {ground} ({}) has a contrast of {} to 1 in the {} design, but {what} \
             needs {need} to 1",
            hex(front),
            hex(back),
            figure(found),
            scheme.word(),
        );
        let stands = |list: &[(&str, &[&str])]| -> Vec<Colour> {
            let here = list.iter().filter(|it| it.1.contains(&ink));
            here.filter_map(|it| self.palette.colour(scheme, it.0)).collect()
        };
        let (words, shapes) = (stands(&WORDS), stands(&SHAPES));
        let need = if words.is_empty() { SHAPE } else { TEXT };
        let grounds = [words, shapes].concat();
        let help = match readable(front, &grounds, need) {
            Some(shade) => {
                let (reached, shade) = (figure(worst(shade, &grounds)), hex(shade));
                format!("{ink}: {shade} would have {reached} to 1 or more wherever it is used")
            }
            None => format!(
                "no shade of {ink} is readable on every background it is used on: change {ground}"
            ),
        };
        Some(
            Finding::new(Code::PoorContrast, self.place(scheme, &[ink, ground]), message)
                .help(help),
        )
    }

    /// A ground on which the mark of the keyboard is lost.
    fn focus(&self, scheme: Scheme, ground: &str) -> Option<Finding> {
        let [focus, line] = ["--pp-focus", "--pp-on-focus"];
        let back = self.palette.colour(scheme, ground)?;
        let seen = [focus, line].map(|it| Some(ratio(self.palette.colour(scheme, it)?, back)));
        let [Some(filled), Some(lined)] = seen else { return None };
        if filled.max(lined) >= SHAPE {
            return None;
        }
        let message = format!(
            "the keyboard focus cannot be seen on {ground} ({}) in the {} design: {focus} has a \
             contrast of {} to 1 on it and {line} of {} to 1, but one of them needs {SHAPE} to 1",
            hex(back),
            scheme.word(),
            figure(filled),
            figure(lined),
        );
        let help = format!(
            "write {focus} much lighter and {line} much darker than {ground}, or the other way round"
        );
        let place = self.place(scheme, &[focus, line, ground]);
        Some(Finding::new(Code::PoorContrast, place, message).help(help))
    }

    /// Where the project says one of these tokens: nothing else can have changed a built-in pair.
    fn place(&self, scheme: Scheme, names: &[&str]) -> Place {
        let own = names.iter().filter_map(|it| self.palette.token(scheme, it)).find(|it| it.own);
        own.map_or(Place::Project, |it| it.place.clone())
    }
}

#[cfg(test)]
mod tests;
