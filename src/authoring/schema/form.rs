//! The words of JSON Schema for one value.
//!
//! Types and what is asked of each are side by side wherever they can, and not as branches of
//! `anyOf`: then an editor says what was expected, and not only that no branch fits.

use serde_json::{Map, Value, json};

/// What is asked of a value.
#[derive(Clone)]
pub(super) struct Form {
    /// The types that it may have, the one to be offered first at the front; none where `rest` says it.
    types: Vec<&'static str>,
    /// What is asked beside the type.
    rest: Map<String, Value>,
    /// Whether `rest` speaks of one type only each, so that other types may be beside it.
    by_type: bool,
}

impl Form {
    pub(super) fn of_type(name: &'static str) -> Form {
        Form { types: vec![name], rest: Map::new(), by_type: true }
    }

    /// Text, and what YAML takes for something else before planpress takes it as text.
    pub(super) fn text(blank: bool) -> Form {
        let form = Form::of_type("string").or("number").or("boolean");
        if blank { form.or("null") } else { form.pattern(r"\S", "write text here") }
    }

    /// A number or words, or a mark such as `[c]`.
    pub(super) fn figure(blank: bool) -> Form {
        let word = Value::Object(Form::text(true).into_map());
        Form::text(blank).or("array").and("items", word)
    }

    pub(super) fn truth(blank: bool) -> Form {
        let words = "[Tt][Rr][Uu][Ee]|[Yy][Ee][Ss]|[Ff][Aa][Ll][Ss][Ee]|[Nn][Oo]";
        Form::of_type("boolean").or("string").written(words, blank, "write true or false")
    }

    pub(super) fn whole_number(blank: bool) -> Form {
        let form = Form::of_type("integer").or("string").between(0, u32::MAX);
        form.written(r"\+?[0-9]+", blank, "write digits only")
    }

    pub(super) fn word(words: &[&str], blank: bool) -> Form {
        let nothing = blank.then_some(Value::Null);
        let words: Vec<_> = words.iter().map(|it| json!(it)).chain(nothing).collect();
        Form::whole("enum", words.into())
    }

    /// A record that is written under this name, where nothing may be in its place; so little
    /// is beside `$ref` because editors take what does for its own branch.
    pub(super) fn reference(name: &str, blank: bool) -> Form {
        let form = Form::whole("$ref", json!(format!("#/$defs/{name}")));
        if blank { form } else { form.or("object") }
    }

    /// Several of these, or one by itself.
    pub(super) fn list(self) -> Form {
        let items = Value::Object(self.clone().into_map());
        let array = Form::of_type("array");
        if self.by_type {
            return Form::either(vec![array.and("items", items), self]);
        }
        // Outside the branches, `items` tells an editor to begin with a dash.
        let mut list = Form::either(vec![array, self]);
        list.rest.shift_insert(0, "items".to_owned(), items);
        list
    }

    /// Any of these.
    pub(super) fn either(forms: Vec<Form>) -> Form {
        let mut all = Form { types: Vec::new(), rest: Map::new(), by_type: true };
        for form in &forms {
            let fits = |(key, value)| all.rest.get(key).is_none_or(|it: &Value| it == value);
            if !form.by_type || !form.rest.iter().all(fits) {
                let branches: Vec<_> = forms.into_iter().flat_map(Form::branches).collect();
                return Form::whole("anyOf", branches.into());
            }
            all.rest.extend(form.rest.clone());
            all = form.types.iter().fold(all, |all, it| all.or(it));
        }
        all
    }

    /// What may hold in place of it: itself, or what it says may hold.
    fn branches(self) -> Vec<Value> {
        let map = self.into_map();
        match map.get("anyOf") {
            Some(Value::Array(branches)) if map.len() == 1 => branches.clone(),
            _ => vec![Value::Object(map)],
        }
    }

    /// A keyword that speaks of every type.
    fn whole(key: &str, value: Value) -> Form {
        let form = Form { types: Vec::new(), rest: Map::new(), by_type: false };
        form.and(key, value)
    }

    pub(super) fn into_map(self) -> Map<String, Value> {
        let mut map = Map::new();
        match self.types.as_slice() {
            [] => {}
            [one] => drop(map.insert("type".to_owned(), json!(one))),
            several => drop(map.insert("type".to_owned(), json!(several))),
        }
        map.extend(self.rest);
        map
    }

    pub(super) fn or(mut self, name: &'static str) -> Form {
        if !self.types.contains(&name) {
            self.types.push(name);
        }
        self
    }

    fn and(mut self, key: &str, value: Value) -> Form {
        self.rest.insert(key.to_owned(), value);
        self
    }

    fn between(self, least: u32, most: u32) -> Form {
        self.and("minimum", json!(least)).and("maximum", json!(most))
    }

    /// A text that may have blanks around it, or be blank, as the reader takes it.
    fn written(self, words: &str, blank: bool, instead: &str) -> Form {
        let form = if blank { self.or("null") } else { self };
        let optional = if blank { "?" } else { "" };
        form.pattern(&format!(r"^\s*({words}){optional}\s*$"), instead)
    }

    /// What a text must match, with words that editors show in place of the pattern.
    fn pattern(self, pattern: &str, instead: &str) -> Form {
        self.and("pattern", json!(pattern)).and("patternErrorMessage", json!(instead))
    }
}
