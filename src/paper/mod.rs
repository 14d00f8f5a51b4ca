//! A progress report for a committee: what someone must decide, what has changed since an edition, what is
//! late and why, what waits for an update, and who from, all actions, and the measures with their pictures. A page of
//! summary comes first.
//!
//! Every sentence is from the plan's data, on a day. The paper is one value, and two writers print it: HTML
//! for print and a Word document. It reads no file and writes none.

mod actions;
mod awaited;
mod changed;
mod decisions;
mod docx;
mod drawing;
mod html;
mod late;
mod measures;
mod origin;
mod summary;
mod svg;
mod tally;
mod teller;
mod value;

use chrono::NaiveDate;

use crate::changes::State;
use crate::model::{Catalogue, Edition, Plan};

pub use drawing::Drawing;
pub use value::{Block, Paper, Picture, Run, Table, Words};

use teller::Teller;

/// What a paper is made from.
#[derive(Clone, Copy)]
pub struct Brief<'a> {
    /// The site, for its publisher and what state it is in.
    pub catalogue: &'a Catalogue,
    /// The plan as it is now.
    pub plan: &'a Plan,
    /// The edition that it is compared with.
    pub edition: &'a Edition,
    /// What the plan was then.
    pub before: State<'a>,
    /// The day of the paper.
    pub today: NaiveDate,
}

impl Paper {
    /// The paper of a plan.
    pub fn new(brief: Brief<'_>) -> Paper {
        let teller = Teller::new(brief);
        let decisions = brief.plan.decisions(brief.before.plan, brief.edition.on, brief.today);
        let changes = teller.changes();
        let mut blocks = summary::write(&teller, &decisions, &changes);
        blocks.push(Block::NewPage);
        blocks.extend(decisions::write(&teller, &decisions));
        blocks.extend(changed::write(&teller, &changes));
        blocks.extend(late::write(&teller));
        blocks.extend(awaited::write(&teller));
        blocks.extend(actions::write(&teller));
        blocks.extend(measures::write(&teller));
        blocks.extend(origin::write(&teller));
        let organisation = &brief.catalogue.site.organisation;
        Paper {
            title: format!("Progress report: {}", brief.plan.title),
            author: organisation.clone(),
            on: brief.today,
            header: format!("{organisation}: progress report, {}", teller.locale.date(brief.today)),
            blocks,
        }
    }

    /// The paper as one HTML file, for print.
    pub fn html(&self) -> String {
        html::write(self)
    }

    /// The paper as a Word document.
    ///
    /// # Errors
    /// A paper that is too large for a document.
    pub fn docx(&self) -> std::io::Result<Vec<u8>> {
        docx::write(self).map_err(std::io::Error::other)
    }
}
