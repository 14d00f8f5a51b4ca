//! The words of the page's language as a function of the templates: `t(key="not-stated")`.

use std::sync::Arc;

use tera::{Kwargs, State, Tera, TeraResult, Value};

use crate::locale::{Arg, Locale};

/// Lets templates say the words of `locale`. A key without words is an error of the template, told
/// with its place; it never is on a page.
pub fn register_words(tera: &mut Tera, locale: Arc<Locale>) {
    tera.register_function("t", move |kwargs: Kwargs, _: &State| say(&locale, &kwargs));
}

fn say(locale: &Locale, kwargs: &Kwargs) -> TeraResult<Value> {
    let key = kwargs.must_get::<&str>("key")?;
    let mut args: Vec<(&str, Arg<'_>)> = Vec::new();
    for (name, value) in kwargs.iter() {
        let Some(name) = name.as_str().filter(|it| *it != "key") else { continue };
        let arg = match value.as_i64() {
            Some(number) => Arg::Number(number),
            None => Arg::Words(value.to_string().into()),
        };
        args.push((name, arg));
    }
    let words = locale.said_by_a_template(key, &args);
    let unknown = || tera::Error::message(format!("no language file has the key {key}"));
    words.map(Value::from).ok_or_else(unknown)
}
