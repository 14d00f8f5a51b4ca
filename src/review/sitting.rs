//! The loop: which page comes after which, what was answered, and taking it back.

use super::form::{self, Fault, Form};
use super::item::Item;
use super::page::{self, AGAIN, ALL, DONE, FINISH, Page, TEXTS, UNDO};
use super::told::{Answered, Banner, Told};
use super::work::{Answer, Work};

/// Someone goes through a work.
#[derive(Debug)]
pub struct Sitting<W> {
    work: W,
    by: String,
    /// What was answered and not taken back, the last one last.
    answered: Vec<Answered>,
    told: Told,
}

/// What comes of a request.
#[derive(Debug)]
pub enum Turn {
    /// A page.
    Page(Page),
    /// The page at another address.
    GoTo(String),
    /// The last page.
    Last(Page),
}

impl<W: Work> Sitting<W> {
    /// A sitting that begins.
    pub fn new(work: W) -> Self {
        let by = work.about().by.clone();
        Sitting { work, by, answered: Vec::new(), told: Told::Nothing }
    }

    /// The work as it is at the end.
    pub fn into_work(self) -> W {
        self.work
    }

    /// The page at an address. An item that is not asked any more leads to the list.
    pub fn show(&self, address: &str) -> Turn {
        match address {
            "" => self.start(&self.by, &[]),
            ALL => self.all(),
            TEXTS => Turn::Page(self.page(page::texts(self.work.about()))),
            DONE if self.open().is_some() => Turn::GoTo(ALL.to_owned()),
            DONE => Turn::Page(self.page(page::done(self.work.about(), self.work.left()))),
            key => match self.place(key) {
                Some(at) => self.question(at, None),
                None => self.gone(),
            },
        }
    }

    /// What a form leads to that was sent to an address.
    pub fn take(&mut self, address: &str, form: &Form) -> Turn {
        match address {
            "" => self.begin(form),
            UNDO => self.undo(),
            AGAIN => self.again(),
            FINISH => {
                let work = &self.work;
                Turn::Last(page::finished(work.about(), work.items(), work.left()))
            }
            key => match self.place(key) {
                Some(at) => self.answer(at, form),
                None => self.gone(),
            },
        }
    }

    fn start(&self, by: &str, faults: &[Fault]) -> Turn {
        Turn::Page(self.page(page::start(self.work.about(), self.work.items(), by, faults)))
    }

    fn begin(&mut self, form: &Form) -> Turn {
        match form::by(form) {
            Ok(by) => {
                self.by = by;
                self.next(0)
            }
            Err(fault) => {
                let typed = form.get(form::BY).map(String::as_str).unwrap_or_default();
                self.start(typed, &[fault])
            }
        }
    }

    fn answer(&mut self, at: usize, form: &Form) -> Turn {
        let item = &self.work.items()[at];
        let (chosen, mut faults) = form::answer(item, form);
        let Some(chosen) = chosen else { return self.question(at, Some((form, &faults))) };
        if faults.is_empty() && item.answer.as_ref() == Some(&chosen) {
            // Sent twice, or not changed.
            return self.next(at + 1);
        }
        if let Some(fault) = form::is_late(item, form) {
            return self.question(at, Some((form, &[fault])));
        }
        for (field, text) in self.work.faults(&item.key, &chosen) {
            let field = form::field_name(&chosen.choice, &field);
            // One that is not sound says how to write it, and no more.
            if faults.iter().all(|it| it.field != field) {
                faults.push(Fault::of(&field, text));
            }
        }
        if !faults.is_empty() {
            form::in_order(item, &chosen, &mut faults);
            return self.question(at, Some((form, &faults)));
        }
        let key = item.key.clone();
        let said = item.said(&chosen);
        let (title, about) = (item.named(), item.about.clone());
        let answered = Answered { key: key.clone(), title, about, said };
        match self.work.keep(&Answer { key: &key, chosen: &chosen, by: &self.by }) {
            Ok(changed) => self.told = Told::Kept(answered.clone(), changed),
            Err(failure) if failure.kept => self.told = Told::Failed(failure),
            Err(failure) => {
                let fault =
                    Fault::of(form::CHOICE, format!("{}\n{}", failure.what, failure.next_step));
                let at = self.place(&key);
                return at
                    .map_or_else(|| self.gone(), |at| self.question(at, Some((form, &[fault]))));
            }
        }
        self.answered.push(answered);
        self.next(self.place(&key).map_or(at, |it| it + 1))
    }

    fn undo(&mut self) -> Turn {
        let Some(last) = self.answered.last().cloned() else { return self.all() };
        let key = last.key.clone();
        let taken = self.work.take_back();
        if taken.as_ref().map_or_else(|it| it.kept, |_| true) {
            self.answered.pop();
        }
        self.told = match taken {
            Ok(changed) => Told::TakenBack(last, changed),
            Err(failure) => Told::Failed(failure),
        };
        Turn::GoTo(if self.place(&key).is_some() { key } else { ALL.to_owned() })
    }

    fn again(&mut self) -> Turn {
        self.told = match (self.work.again(), self.answered.last()) {
            (Ok(changed), Some(last)) => Told::Kept(last.clone(), changed),
            (Ok(_), None) => Told::Nothing,
            (Err(failure), _) => Told::Failed(failure),
        };
        Turn::GoTo(ALL.to_owned())
    }

    /// The next item without an answer, from a place on and then from the first; the end if there is none.
    fn next(&self, from: usize) -> Turn {
        let items = self.work.items();
        let open = |it: &&Item| it.answer.is_none();
        let after = items.iter().skip(from).find(open).or_else(|| items.iter().find(open));
        Turn::GoTo(after.map_or(DONE, |it| &it.key).to_owned())
    }

    fn question(&self, at: usize, wrong: Option<(&Form, &[Fault])>) -> Turn {
        let page = page::question(self.work.about(), self.work.items(), at, &self.by, wrong);
        Turn::Page(self.page(page))
    }

    fn all(&self) -> Turn {
        Turn::Page(self.page(page::all(self.work.about(), self.work.items())))
    }

    fn gone(&self) -> Turn {
        let mut page = page::all(self.work.about(), self.work.items());
        page.banner = Some(Banner::gone());
        Turn::Page(page)
    }

    /// A page with what happened last above it. What is wrong with a form comes before that.
    fn page(&self, mut page: Page) -> Page {
        if page.faults.is_empty() {
            page.banner = Banner::of(&self.told, self.answered.last());
        }
        page
    }

    fn place(&self, key: &str) -> Option<usize> {
        self.work.items().iter().position(|it| it.key == key)
    }

    fn open(&self) -> Option<&Item> {
        self.work.items().iter().find(|it| it.answer.is_none())
    }
}
