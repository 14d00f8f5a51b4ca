//! The words of a page as someone reads them: passage by passage, each with what kind of text it is.
//! Rules on the author's words look at running text alone; what is quoted from elsewhere, a plan's
//! own words above all, is not the author's to rewrite.

mod spoken;
mod syllables;

use std::cell::OnceCell;
use std::ops::Range;

pub(crate) use spoken::words;
pub(crate) use syllables::syllables;

use super::dom::{Child, Dom, Element};

/// The words of one paragraph, item, cell or heading.
#[derive(Debug)]
pub(crate) struct Passage<'p> {
    /// The element that holds them.
    pub(crate) element: Element<'p>,
    /// The words, with single spaces.
    pub(crate) text: String,
    /// Where in the words there are links, code and what someone types: places in bytes.
    pub(crate) linked: Vec<Range<usize>>,
    pub(crate) kind: TextKind,
    /// Whether the words are quoted: a `<blockquote>`, or whatever says `data-quoted`.
    pub(crate) quoted: bool,
    /// Whether they are in what the page is about, and not in its head, foot or navigation.
    pub(crate) main: bool,
    /// The language that the page says they are in, as it writes it; may be empty.
    pub(crate) language: &'p str,
    /// Abbreviations among them that say in a `title` what they mean.
    pub(crate) explained: Vec<String>,
    /// Where there are quotation marks, once someone has asked.
    marks: OnceCell<Box<[(usize, bool)]>>,
}

/// Each quotation mark of a text, with whether what follows it is quoted.
fn quotation_marks(text: &str) -> Box<[(usize, bool)]> {
    let (mut curly, mut straight) = (false, false);
    let marks = text.match_indices(['“', '”', '"']).map(|(at, mark)| {
        match mark {
            "“" => curly = true,
            "”" => curly = false,
            _ => straight = !straight,
        }
        (at, curly || straight)
    });
    marks.collect()
}

/// What kind of text a passage is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TextKind {
    /// Paragraphs and lists.
    Running,
    /// Headings.
    Heading,
    /// Tables, lists of terms, captions, forms, navigation, addresses.
    Other,
}

impl Passage<'_> {
    /// Whether these are running words in English that the author of the page can change.
    pub(crate) fn is_authors_english(&self) -> bool {
        self.kind == TextKind::Running && self.main && !self.quoted && self.is_english()
    }

    /// Whether the page says that these words are in English.
    pub(crate) fn is_english(&self) -> bool {
        let primary = self.language.split('-').next().unwrap_or("");
        primary.eq_ignore_ascii_case("en")
    }

    /// Whether a part of the words touches a link, code or what someone types.
    pub(crate) fn is_linked(&self, part: &Range<usize>) -> bool {
        // They follow each other.
        let at = self.linked.partition_point(|it| it.end <= part.start);
        self.linked.get(at).is_some_and(|it| it.start < part.end)
    }

    /// Whether a part of the words is between quotation marks: it is talked about, not used.
    pub(crate) fn is_quoted(&self, part: &Range<usize>) -> bool {
        let marks = self.marks.get_or_init(|| quotation_marks(&self.text));
        let before = marks.partition_point(|it| it.0 < part.start);
        before.checked_sub(1).is_some_and(|last| marks[last].1)
    }

    /// Whether more than half of the words are links.
    pub(crate) fn is_mostly_links(&self) -> bool {
        self.linked.iter().map(Range::len).sum::<usize>() * 2 > self.text.len()
    }
}

/// Every passage of a page, in its order. What no one sees or hears is left out.
pub(super) fn passages<'p>(
    dom: &'p Dom,
    left_out: &dyn Fn(Element<'p>) -> bool,
) -> Vec<Passage<'p>> {
    let Some(body) = dom.all("body").next() else { return Vec::new() };
    let says_main = |it: Element<'_>| it.is("main") || it.attribute("role") == Some("main");
    let language = dom.root().and_then(|it| it.attribute("lang")).unwrap_or("");
    let around = Inside {
        holder: body,
        kind: TextKind::Running,
        quoted: false,
        main: !dom.all("main").chain(dom.with("role")).any(|it| it != body && says_main(it)),
        linked: false,
        language,
    };
    let mut reader = Reader { passages: Vec::new(), open: false, left_out };
    reader.read(body, around.of(body, false));
    reader.passages
}

/// What is known of words from the elements around them.
#[derive(Clone, Copy)]
struct Inside<'p> {
    holder: Element<'p>,
    kind: TextKind,
    quoted: bool,
    main: bool,
    linked: bool,
    language: &'p str,
}

impl<'p> Inside<'p> {
    /// The same for what is in an element.
    fn of(mut self, element: Element<'p>, inline: bool) -> Self {
        if !inline {
            self.holder = element;
        }
        let role = element.attribute("role");
        match element.name() {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" if self.kind == TextKind::Running => {
                self.kind = TextKind::Heading;
            }
            "table" | "dl" | "nav" | "figure" | "form" | "fieldset" | "address" | "pre"
            | "header" | "footer" | "summary" | "button" => self.kind = TextKind::Other,
            _ if role == Some("navigation") => self.kind = TextKind::Other,
            _ => {}
        }
        self.main |= element.is("main") || role == Some("main");
        self.quoted |= quotes(element);
        self.linked |= element.is_any(&["a", "button", "code", "pre", "kbd", "samp"]);
        self.language = element.attribute("lang").unwrap_or(self.language);
        self
    }
}

struct Reader<'p, 'r> {
    passages: Vec<Passage<'p>>,
    /// Whether the last passage goes on.
    open: bool,
    /// Whether no one sees an element.
    left_out: &'r dyn Fn(Element<'p>) -> bool,
}

impl<'p> Reader<'p, '_> {
    /// Reads what is in an element. The tree is never deeper than its own limit.
    fn read(&mut self, element: Element<'p>, inside: Inside<'p>) {
        for child in element.children() {
            match child {
                Child::Text(words) => self.add(words, inside),
                Child::Element(it) if it.is("br") => self.add(" ", inside),
                Child::Element(it) if is_silent(it) || (self.left_out)(it) => {}
                Child::Element(it) => {
                    let inline = is_inline(it);
                    self.open &= inline;
                    self.read(it, inside.of(it, inline));
                    self.open &= inline;
                    self.keep_abbreviation(it);
                }
            }
        }
    }

    fn add(&mut self, words: &str, inside: Inside<'p>) {
        if !self.open {
            if words.trim().is_empty() {
                return;
            }
            let Inside { holder, kind, quoted, main, language, .. } = inside;
            self.passages.push(Passage {
                element: holder,
                text: String::new(),
                linked: Vec::new(),
                kind,
                quoted,
                main,
                language,
                explained: Vec::new(),
                marks: OnceCell::new(),
            });
            self.open = true;
        }
        let Some(passage) = self.passages.last_mut() else { return };
        let start = passage.text.len();
        for letter in words.chars() {
            if !letter.is_whitespace() {
                passage.text.push(letter);
            } else if !passage.text.is_empty() && !passage.text.ends_with(' ') {
                passage.text.push(' ');
            }
        }
        if inside.linked && start < passage.text.len() {
            passage.linked.push(start..passage.text.len());
        }
    }

    fn keep_abbreviation(&mut self, element: Element<'p>) {
        let says = element.attribute("title").is_some_and(|it| !it.trim().is_empty());
        if element.is("abbr")
            && says
            && let Some(passage) = self.passages.last_mut()
        {
            passage.explained.push(element.text().trim().to_owned());
        }
    }
}

/// Whether the words of an element are quoted from elsewhere.
fn quotes(element: Element<'_>) -> bool {
    element.is("blockquote") || element.has("data-quoted")
}

/// Whether an element is among words that are quoted from elsewhere.
pub(crate) fn is_quoted(element: Element<'_>) -> bool {
    element.and_ancestors().any(quotes)
}

/// Whether an element is part of the line of words around it.
fn is_inline(element: Element<'_>) -> bool {
    // Asked of each element, so a match, which compares no name letter by letter that has another length.
    let is_inline = matches!(
        element.name(),
        "a" | "abbr"
            | "b"
            | "bdi"
            | "bdo"
            | "cite"
            | "code"
            | "data"
            | "del"
            | "dfn"
            | "em"
            | "font"
            | "i"
            | "img"
            | "ins"
            | "kbd"
            | "label"
            | "mark"
            | "q"
            | "s"
            | "samp"
            | "small"
            | "span"
            | "strong"
            | "sub"
            | "sup"
            | "time"
            | "u"
            | "var"
            | "wbr"
    );
    is_inline && element.is_html()
}

/// Whether nothing in an element is read as words of the page.
fn is_silent(element: Element<'_>) -> bool {
    const SILENT: &[&str] = &[
        "script", "style", "template", "noscript", "textarea", "select", "datalist", "iframe",
        "object", "video", "audio", "canvas",
    ];
    !element.is_html()
        || element.is_any(SILENT)
        || element.has("hidden")
        || element.attribute("aria-hidden") == Some("true")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(html: &str) -> Vec<(String, TextKind, bool)> {
        let dom = Dom::parse(html);
        passages(&dom, &|_| false).into_iter().map(|it| (it.text, it.kind, it.quoted)).collect()
    }

    #[test]
    fn words_are_read_passage_by_passage() {
        let page = "<h1>One</h1><p>Two <b>and\n a</b> half<p hidden>no<ul><li>three<p>four</ul>\
            <script>no</script><table><tr><td>five</table><blockquote><p>six</blockquote>\
            <div data-quoted>seven</div><p>eight<br>nine <span aria-hidden=true>no</span>";
        let found = read(page);
        let running = |it: &str| (it.to_owned(), TextKind::Running, false);
        assert_eq!(
            found,
            [
                ("One".to_owned(), TextKind::Heading, false),
                running("Two and a half"),
                running("three"),
                running("four"),
                ("five".to_owned(), TextKind::Other, false),
                ("six".to_owned(), TextKind::Running, true),
                ("seven".to_owned(), TextKind::Running, true),
                running("eight nine "),
            ]
        );
    }

    #[test]
    fn links_main_language_and_abbreviations_are_known() {
        let dom = Dom::parse(
            "<html lang=en><p>head<main><p>a <a href=x>link</a> <abbr title='Now'>N</abbr>\
             <p lang=cy>Cymraeg</main>",
        );
        let found = passages(&dom, &|_| false);
        assert_eq!(found.iter().map(|it| it.main).collect::<Vec<_>>(), [false, true, true]);
        assert!(found[1].is_authors_english() && !found[0].is_authors_english());
        assert!(!found[2].is_authors_english());
        assert_eq!(found[1].linked.first(), Some(&(2..6)));
        assert!(found[1].is_linked(&(5..9)) && !found[1].is_linked(&(6..9)));
        assert_eq!(found[1].explained, ["N"]);
        let dom = Dom::parse("<p>a “b c” d \"e\" f");
        let found = &passages(&dom, &|_| false)[0];
        let quoted =
            |word| found.is_quoted(&(found.text.find(word).map(|it| it..it + 1)).expect(word));
        assert_eq!(
            ["a", "b", "c", "d", "e", "f"].map(quoted),
            [false, true, true, false, true, false]
        );
    }
}
