//! Numbers that look like chance and are the same every time, and words drawn by them.

/// Dice of one record.
pub(super) struct Dice(u64);

impl Dice {
    /// The dice of the record `index` of some kind.
    pub(super) fn new(seed: u64, kind: &str, index: usize) -> Self {
        let mut dice = Dice(seed);
        for part in kind.bytes().map(u64::from).chain([index as u64]) {
            dice.0 ^= part;
            dice.next();
        }
        dice
    }

    /// The next of a splitmix64 sequence (Steele, Lea and Flood 2014).
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `limit`.
    pub(super) fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit.max(1) as u64) as usize
    }

    /// A number from `first` to `last`, both included.
    pub(super) fn between(&mut self, first: usize, last: usize) -> usize {
        first + self.below(last - first + 1)
    }

    /// Whether it happens, so many times in a hundred.
    pub(super) fn percent(&mut self, times: usize) -> bool {
        self.below(100) < times
    }

    /// One of some things.
    pub(super) fn one<'a, T: ?Sized>(&mut self, of: &[&'a T]) -> &'a T {
        of[self.below(of.len())]
    }

    /// So many words; every third joins the others, and none is the one before it.
    pub(super) fn words(&mut self, count: usize) -> Vec<String> {
        let mut last = "";
        let mut word = |it: usize| {
            let list = if it % 3 == 2 { JOINING } else { WORDS };
            let cast = self.one(list);
            let other = || list.iter().find(|it| **it != cast).expect("a list of many words");
            last = if cast == last { other() } else { cast };
            last.to_owned()
        };
        (0..count).map(&mut word).collect()
    }

    /// So many words that begin with a capital.
    pub(super) fn phrase(&mut self, least: usize, most: usize) -> String {
        let count = self.between(least, most);
        capital(&self.words(count).join(" "))
    }

    /// So many sentences.
    pub(super) fn sentences(&mut self, count: usize) -> String {
        let each: Vec<_> = (0..count).map(|_| format!("{}.", self.phrase(9, 17))).collect();
        each.join(" ")
    }
}

/// The words with a capital at their beginning.
pub(super) fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|it| it.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

const JOINING: &[&str] = &["and", "for", "with", "in", "of", "near", "after", "beside"];

const WORDS: &[&str] = &[
    "allotments",
    "apprentices",
    "archives",
    "bakeries",
    "bridges",
    "buses",
    "canals",
    "carers",
    "choirs",
    "clinics",
    "courtyards",
    "crossings",
    "cyclists",
    "depots",
    "drains",
    "elders",
    "evenings",
    "families",
    "fences",
    "festivals",
    "footpaths",
    "fountains",
    "gardens",
    "gateways",
    "hedges",
    "heritage",
    "hostels",
    "insulation",
    "kitchens",
    "lamps",
    "lessons",
    "letters",
    "listeners",
    "markets",
    "meadows",
    "mentors",
    "museums",
    "neighbours",
    "nurseries",
    "orchards",
    "parks",
    "pavements",
    "playgrounds",
    "pools",
    "quarters",
    "railings",
    "readers",
    "refuges",
    "repairs",
    "rivers",
    "roofs",
    "schools",
    "shelters",
    "shops",
    "signs",
    "squares",
    "stations",
    "stewards",
    "tenants",
    "terraces",
    "theatres",
    "towpaths",
    "translators",
    "trees",
    "tutors",
    "verges",
    "villages",
    "visitors",
    "volunteers",
    "wards",
    "wells",
    "woodland",
    "workshops",
    "arrange",
    "check",
    "improve",
    "invite",
    "repair",
    "offer",
    "open",
    "paint",
    "plant",
    "publish",
    "renew",
    "share",
    "survey",
    "teach",
    "train",
    "warm",
    "welcome",
    "widen",
];
