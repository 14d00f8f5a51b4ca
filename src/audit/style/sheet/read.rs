//! How a sheet is read: rules in rules, at-rules with their conditions, declarations. What browsers pass
//! over is passed over (CSS Syntax 3, "error handling").

use std::sync::Arc;

use cssparser::{
    AtRuleParser, CowRcStr, DeclarationParser, Parser, ParserState, QualifiedRuleParser,
    RuleBodyItemParser, RuleBodyParser, StyleSheetParser, Token,
};
use selectors::matching::QuirksMode;
use selectors::parser::{AncestorHashes, ParseRelative, SelectorList};

use crate::audit::style::property::{Spelled, read};
use crate::audit::style::selector::{Css, Part, Reader, Word};

use super::block::{Block, Custom, Declared};
use super::import::{self, Import};
use super::media;
use super::supports;
use super::when::When;
use super::{Drawn, LayerPath, Sheet, SheetRule};

type ParseError = cssparser::ParseError<()>;

/// Rules in rules are read so deep.
const DEEPEST: u8 = 32;
/// So many selectors of one sheet are kept: the largest frameworks have a fifth of it.
const MOST_RULES: usize = 50_000;
/// So many layers of one sheet are told apart.
const MOST_LAYERS: usize = 500;
/// No selector that a person writes has more parts.
const MOST_PARTS: usize = 128;

/// Reads a sheet of an author, or of the browser itself.
pub(crate) fn sheet_of(css: &str, of_browser: bool) -> Sheet {
    let mut draft = Draft::new(of_browser);
    let mut input = Parser::new(css);
    input.set_nested_block_limit(DEEPEST);
    for rule in StyleSheetParser::new(&mut input, &mut draft) {
        // What is wrong is left out, as browsers do.
        drop(rule);
    }
    draft.sheet
}

/// Reads the declarations of a `style` attribute.
pub(crate) fn block_of(css: &str) -> Block {
    let mut draft = Draft::new(false);
    let mut input = Parser::new(css);
    input.set_nested_block_limit(DEEPEST);
    draft.level.declares = true;
    for declaration in RuleBodyParser::new(&mut input, &mut draft) {
        drop(declaration);
    }
    draft.level.own
}

/// A sheet while it is read.
struct Draft {
    sheet: Sheet,
    reader: Reader,
    level: Level,
    /// How many layers without a name there are.
    unnamed: usize,
}

/// What is around the place that is being read.
#[derive(Default)]
struct Level {
    /// The selectors of the rule around it.
    parent: Option<SelectorList<Css>>,
    declares: bool,
    when: Option<When>,
    layer: Option<usize>,
    own: Block,
}

/// The head of an at-rule.
enum Head {
    When(When),
    Layers(Vec<LayerPath>),
    Import(Import),
    Registered(Word),
}

impl Draft {
    fn new(of_browser: bool) -> Draft {
        let reader = Reader { of_browser };
        Draft { sheet: Sheet::default(), reader, level: Level::default(), unnamed: 0 }
    }

    /// Reads a block, where this is around what is in it.
    fn read_in(&mut self, level: Level, input: &mut Parser<'_>) {
        if level.when == Some(When::NEVER) {
            return;
        }
        let outer = std::mem::replace(&mut self.level, level);
        for item in RuleBodyParser::new(input, self) {
            drop(item);
        }
        self.settle();
        self.level = outer;
    }

    /// Makes rules of what was declared so far.
    fn settle(&mut self) {
        let own = std::mem::take(&mut self.level.own);
        let Some(parent) = self.level.parent.as_ref().filter(|_| !own.is_empty()) else { return };
        let when = self.level.when.unwrap_or(When::ALWAYS);
        self.sheet.knows_dark |= when.depends_on_scheme() || own.asks_for_dark();
        let block = Arc::new(own);
        for selector in parent.slice() {
            let part = match selector.pseudo_element() {
                None => Drawn::Itself,
                Some(Part::Generated) if block.paints() || block.is_out() => Drawn::Generated,
                Some(Part::Placeholder) => Drawn::Placeholder,
                Some(_) => continue,
            };
            if self.sheet.rules.len() >= MOST_RULES || selector.len() > MOST_PARTS {
                self.sheet.cut = true;
                continue;
            }
            let hashes = AncestorHashes::new(selector, QuirksMode::NoQuirks);
            let (selector, block) = (selector.clone(), Arc::clone(&block));
            let layer = self.level.layer;
            self.sheet.rules.push(SheetRule { selector, hashes, block, when, layer, part });
        }
    }

    /// A level inside this one.
    fn inner(&self, when: When) -> Level {
        Level {
            parent: self.level.parent.clone(),
            declares: self.level.parent.is_some(),
            when: Some(self.level.when.unwrap_or(When::ALWAYS).and(when)),
            layer: self.level.layer,
            own: Block::default(),
        }
    }

    /// The number of a layer inside the one that is being read.
    fn layer(&mut self, path: &[String]) -> usize {
        let around = self.level.layer.map(|it| self.sheet.layers[it].clone());
        let mut full = around.unwrap_or_default();
        if self.sheet.layers.len() + path.len() > MOST_LAYERS {
            self.sheet.cut = true;
            return self.level.layer.unwrap_or_default();
        }
        for name in path {
            full.push(if name.is_empty() { self.name_of_unnamed() } else { name.clone() });
            if !self.sheet.layers.contains(&full) {
                self.sheet.layers.push(full.clone());
            }
        }
        self.sheet.layers.iter().position(|it| *it == full).unwrap_or_default()
    }

    /// A name that no author can write.
    fn name_of_unnamed(&mut self) -> String {
        self.unnamed += 1;
        format!(" {}", self.unnamed)
    }
}

impl<'i> QualifiedRuleParser<'i> for Draft {
    type Prelude = SelectorList<Css>;
    type QualifiedRule = ();
    type Error = ();

    fn parse_prelude(&mut self, input: &mut Parser<'i>) -> Result<SelectorList<Css>, ParseError> {
        let relative = match self.level.parent {
            Some(_) => ParseRelative::ForNesting,
            None => ParseRelative::No,
        };
        let list = SelectorList::parse(&self.reader, input, relative);
        let list = list.map_err(|_| ParseError::unexpected_token())?;
        Ok(match &self.level.parent {
            Some(parent) => list.replace_parent_selector(parent),
            None => list,
        })
    }

    fn parse_block(
        &mut self,
        selectors: SelectorList<Css>,
        _: &ParserState,
        input: &mut Parser<'i>,
    ) -> Result<(), ParseError> {
        self.settle();
        let level = Level { parent: Some(selectors), declares: true, ..self.inner(When::ALWAYS) };
        self.read_in(level, input);
        Ok(())
    }
}

impl<'i> AtRuleParser<'i> for Draft {
    type Prelude = Head;
    type AtRule = ();
    type Error = ();

    fn parse_prelude(
        &mut self,
        name: CowRcStr<'i>,
        input: &mut Parser<'i>,
    ) -> Result<Head, ParseError> {
        match &*name.to_ascii_lowercase() {
            "media" => Ok(Head::When(media::of_list(input))),
            "supports" => Ok(Head::When(When::of(supports::holds(input)))),
            "layer" if input.is_exhausted() => Ok(Head::Layers(vec![vec![String::new()]])),
            "layer" => input.parse_comma_separated(import::path).map(Head::Layers),
            "import" => import::read(input).map(Head::Import),
            "property" => Ok(Head::Registered(Word::of(input.expect_ident()?))),
            "container" | "scope" => {
                while input.next().is_ok() {}
                Ok(Head::When(When::PERHAPS))
            }
            _ => Err(ParseError::unexpected_token()),
        }
    }

    fn rule_without_block(&mut self, head: Head, _: &ParserState) -> Result<(), ()> {
        match head {
            Head::Layers(paths) => {
                for path in &paths {
                    self.layer(path);
                }
            }
            Head::Import(import) if self.sheet.rules.is_empty() => {
                let after = self.sheet.layers.len();
                self.sheet.imports.push(Import { after, ..import });
            }
            _ => return Err(()),
        }
        Ok(())
    }

    fn parse_block(
        &mut self,
        head: Head,
        _: &ParserState,
        input: &mut Parser<'i>,
    ) -> Result<(), ParseError> {
        self.settle();
        match head {
            Head::When(when) => {
                let level = self.inner(when);
                self.read_in(level, input);
            }
            Head::Layers(paths) if paths.len() == 1 => {
                let layer = Some(self.layer(&paths[0]));
                let level = Level { layer, ..self.inner(When::ALWAYS) };
                self.read_in(level, input);
            }
            Head::Registered(name) => {
                let start = input.position();
                while input.next().is_ok() {}
                let value = initial_value(input.slice_from(start));
                let custom = |value: &str| Custom { name, value: value.into(), important: false };
                self.sheet.registered.extend(value.map(custom));
            }
            Head::Layers(_) | Head::Import(_) => return Err(ParseError::unexpected_token()),
        }
        Ok(())
    }
}

impl<'i> DeclarationParser<'i> for Draft {
    type Declaration = ();
    type Error = ();

    fn parse_value(
        &mut self,
        name: CowRcStr<'i>,
        input: &mut Parser<'i>,
        _: &ParserState,
    ) -> Result<(), ParseError> {
        let is_custom = name.starts_with("--");
        let (value, important) = value(input, is_custom)?;
        let value = value.trim();
        if is_custom {
            let custom = Custom { name: Word::of(&name), value: value.into(), important };
            self.level.own.customs.push(custom);
        } else if let Some(spelled) = Spelled::named(&name) {
            let given = read(spelled, value).unwrap_or_default().into_iter();
            let declared = given.map(|(property, value)| Declared { property, value, important });
            self.level.own.declared.extend(declared);
        }
        Ok(())
    }
}

impl RuleBodyItemParser<'_, (), ()> for Draft {
    fn parse_declarations(&self) -> bool {
        self.level.declares
    }

    fn parse_qualified(&self) -> bool {
        true
    }
}

/// The words of a value to its end, and whether it is insisted on. Braces are in custom properties only:
/// anything else with them is a rule.
fn value<'i>(input: &mut Parser<'i>, braces: bool) -> Result<(&'i str, bool), ParseError> {
    let start = input.position();
    loop {
        let before = input.position();
        match input.next_including_whitespace() {
            Err(_) => return Ok((input.slice_from(start), false)),
            Ok(Token::Delim('!')) => {
                let words = input.slice(start..before);
                input.expect_ident_matching("important")?;
                input.expect_exhausted()?;
                return Ok((words, true));
            }
            Ok(Token::CurlyBracketBlock) if !braces => return Err(ParseError::unexpected_token()),
            Ok(
                Token::BadString(_)
                | Token::BadUrl(_)
                | Token::CloseParenthesis
                | Token::CloseSquareBracket
                | Token::CloseCurlyBracket,
            ) => return Err(ParseError::unexpected_token()),
            Ok(_) => {}
        }
    }
}

/// What `@property` says of the beginning.
fn initial_value(descriptors: &str) -> Option<&str> {
    let named = descriptors.split(';').filter_map(|it| it.split_once(':'));
    let mut of = named.filter(|it| it.0.trim().eq_ignore_ascii_case("initial-value"));
    of.next().map(|it| it.1.trim())
}
