//! A sitting in the browser: `review` says which page comes, `render` prints it, and `serve` sends it to this
//! machine. What is settled does not matter here.
//!
//! The browser is not opened. Its address is a secret, and other people on a shared machine can read the
//! arguments of every program that is started, so it is told in the terminal alone.

use crate::markup::escaped;
use crate::render;
use crate::review::{ALL, Sitting, Turn, Work};
use crate::serve::desk::{self, Form, Shown};

use super::printer;

/// Where the style of all pages is.
const STYLE: &str = "style.css";

struct Desk<W> {
    sitting: Sitting<W>,
    pages: render::Desk,
}

/// Serves a work until the person has finished. Gives back the work, or what went wrong and the next step.
pub(super) fn sit<W: Work>(work: W) -> Result<W, (String, String)> {
    let pages =
        render::Desk::new().map_err(|it| (it, "This is a fault in planpress.".to_owned()))?;
    let mut desk = Desk { sitting: Sitting::new(work), pages };
    let started = |address: &str| {
        printer::tell(&format!(
            "Open this address in your browser:\n\n  {address}\n\nIt works on this computer only. Do not send it to \
             anyone. To stop, choose Finish on the page, or press Ctrl and C here."
        ));
    };
    desk::open(&mut desk, started).map_err(|it| (it.to_string(), it.next_step().to_owned()))?;
    Ok(desk.sitting.into_work())
}

impl<W: Work> desk::Desk for Desk<W> {
    fn show(&mut self, address: &str) -> Option<Shown> {
        if address == STYLE {
            return Some(Shown::Style(self.pages.stylesheet().to_owned()));
        }
        Some(self.shown(self.sitting.show(address)))
    }

    fn take(&mut self, address: &str, form: &Form) -> Option<Shown> {
        let turn = self.sitting.take(address, form);
        Some(self.shown(turn))
    }
}

/// What is shown in the place of a page that planpress could not make: there is a way on to the others.
fn faulty(fault: &str) -> String {
    format!(
        "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<title>There is a problem – planpress</title>\n\
         <h1>There is a problem</h1>\n<p>planpress could not make this page. This is a fault in planpress.</p>\n\
         <pre>{}</pre>\n<p><a href=\"{ALL}\">See all questions</a></p>\n</html>\n",
        escaped(fault)
    )
}

impl<W: Work> Desk<W> {
    fn shown(&self, turn: Turn) -> Shown {
        let print = |page: &crate::review::Page| {
            self.pages.page(page.template, page).unwrap_or_else(|fault| faulty(&fault))
        };
        match turn {
            Turn::Page(page) => Shown::Page(print(&page)),
            Turn::Last(page) => Shown::Last(print(&page)),
            Turn::GoTo(address) => Shown::GoTo(address),
        }
    }
}
