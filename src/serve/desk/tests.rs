//! The desk as a client on this machine meets it: real connections, each bounded in time.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::mpsc;
use std::thread;

use super::*;

/// Counts what was said to it.
#[derive(Default)]
struct Counting {
    said: Vec<String>,
}

impl Desk for Counting {
    fn show(&mut self, address: &str) -> Option<Shown> {
        match address {
            "" => Some(Shown::Page(format!("<p>{}", self.said.join(";")))),
            "style.css" => Some(Shown::Style("p{}".to_owned())),
            "panic" => panic!("a fault in a page"),
            _ => None,
        }
    }

    fn take(&mut self, address: &str, form: &Form) -> Option<Shown> {
        match address {
            "say" => {
                self.said.push(form.get("words").cloned().unwrap_or_default());
                Some(Shown::GoTo(String::new()))
            }
            "finish" => Some(Shown::Last("<p>The end".to_owned())),
            _ => None,
        }
    }
}

/// An open desk: its host and the path of its first page.
struct Opened {
    host: String,
    path: String,
    done: thread::JoinHandle<Vec<String>>,
}

fn opened() -> Opened {
    let (sender, address) = mpsc::channel();
    let done = thread::spawn(move || {
        let mut desk = Counting::default();
        open(&mut desk, |it| sender.send(it.to_owned()).unwrap()).unwrap();
        desk.said
    });
    let address = address.recv_timeout(Duration::from_secs(10)).unwrap();
    let (host, path) = address.strip_prefix("http://").unwrap().split_once('/').unwrap();
    Opened { host: host.to_owned(), path: format!("/{path}"), done }
}

impl Opened {
    fn send(&self, bytes: &[u8]) -> String {
        let mut stream = TcpStream::connect(&self.host).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(15))).unwrap();
        stream.write_all(bytes).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    fn get(&self, address: &str) -> String {
        let Opened { host, path, .. } = self;
        self.send(format!("GET {path}{address} HTTP/1.1\r\nHost: {host}\r\n\r\n").as_bytes())
    }

    fn post(&self, address: &str, length: usize, body: &str) -> String {
        let Opened { host, path, .. } = self;
        let head = format!(
            "POST {path}{address} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\r\n{body}"
        );
        self.send(head.as_bytes())
    }

    fn finish(self) -> Vec<String> {
        assert!(self.post("finish", 0, "").ends_with("<p>The end"));
        self.done.join().unwrap()
    }
}

#[test]
fn forms_come_in_order_and_the_last_page_ends_the_desk() {
    let desk = opened();
    let answer = desk.post("say", 16, "words=a+%26%0Ab&");
    assert!(answer.starts_with("HTTP/1.1 303 See Other\r\n"), "{answer}");
    assert!(answer.contains("\r\nLocation: ./\r\n"), "{answer}");
    assert!(desk.get("").ends_with("<p>a &\nb"));
    assert!(desk.get("style.css").contains("Content-Type: text/css"));
    assert_eq!(desk.finish(), ["a &\nb"]);
}

#[test]
fn every_page_is_locked_in() {
    let desk = opened();
    let page = desk.get("");
    for line in [
        "Content-Security-Policy: default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
        "Cache-Control: no-store",
        "X-Content-Type-Options: nosniff",
        "Referrer-Policy: no-referrer",
        "Cross-Origin-Resource-Policy: same-origin",
    ] {
        assert!(page.contains(&format!("\r\n{line}\r\n")), "{line}\n{page}");
    }
    desk.finish();
}

#[test]
fn a_refusal_has_no_words_and_takes_nothing() {
    let desk = opened();
    let Opened { host, path, .. } = &desk;
    let form =
        "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 7\r\n\r\nwords=x";
    for (request, status) in [
        (format!("GET /wrong/ HTTP/1.1\r\nHost: {host}\r\n\r\n"), 404),
        (format!("GET {path}nothing HTTP/1.1\r\nHost: {host}\r\n\r\n"), 404),
        (format!("GET {path} HTTP/1.1\r\nHost: evil.example\r\n\r\n"), 403),
        (format!("PUT {path}say HTTP/1.1\r\nHost: {host}\r\n\r\n"), 405),
        (format!("POST {path}say HTTP/1.1\r\nHost: {host}\r\n{form}"), 403),
        (
            format!(
                "POST {path}say HTTP/1.1\r\nHost: {host}\r\nOrigin: http://evil.example\r\n{form}"
            ),
            403,
        ),
        ("nonsense\r\n\r\n".to_owned(), 400),
        (format!("GET / HTTP/1.1\r\n{}", "x: y\r\n".repeat(4000)), 431),
    ] {
        let answer = desk.send(request.as_bytes());
        assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "{request}\n{answer}");
        assert!(answer.ends_with("\r\n\r\n"), "{answer}");
    }
    assert_eq!(desk.finish(), [""; 0]);
}

#[test]
fn a_body_that_is_not_as_long_as_it_says_is_refused() {
    let desk = opened();
    assert!(desk.post("say", 3, "words=much").starts_with("HTTP/1.1 400 "));
    assert!(desk.post("say", 70_000, "").starts_with("HTTP/1.1 413 "));
    // A client that leaves in the middle of its body.
    let Opened { host, path, .. } = &desk;
    let mut stream = TcpStream::connect(host).unwrap();
    let head = format!(
        "POST {path}say HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\nwords"
    );
    stream.write_all(head.as_bytes()).unwrap();
    drop(stream);
    let long = format!("words={}", "x".repeat(60_000));
    assert!(desk.post("say", long.len(), &long).starts_with("HTTP/1.1 303 "));
    assert_eq!(desk.finish(), ["x".repeat(60_000)]);
}

#[test]
fn a_page_that_panics_closes_nothing() {
    let desk = opened();
    assert!(desk.get("panic").contains("a fault in a page"));
    assert!(desk.get("").starts_with("HTTP/1.1 200 "));
    desk.finish();
}
