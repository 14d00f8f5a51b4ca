//! A command that shows pages on this machine, as a browser meets it: pages and forms over plain HTTP.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::project::Project;

/// No answer takes longer.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

/// A running command with pages on this machine.
pub(crate) struct Desk {
    pub(crate) child: Child,
    pub(crate) host: String,
    pub(crate) path: String,
}

/// What was answered to a request.
pub(crate) struct Got {
    pub(crate) status: u16,
    pub(crate) location: Option<String>,
    pub(crate) body: String,
}

impl Desk {
    /// Starts the program with these arguments, and waits for the address that it says.
    pub(crate) fn start(project: &Project, arguments: &[&str]) -> Desk {
        let mut child = Command::new(env!("CARGO_BIN_EXE_planpress"))
            .current_dir(project.path(""))
            .args(arguments)
            .stdin(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let lines = BufReader::new(child.stderr.take().expect("its words")).lines();
        let address = lines
            .map_while(Result::ok)
            .find_map(|it| it.trim().strip_prefix("http://").map(|it| it.to_owned()));
        let address = address.expect("the address of the page");
        let (host, path) = address.split_once('/').expect("a token");
        Desk { child, host: host.to_owned(), path: format!("/{path}") }
    }

    pub(crate) fn send(&self, request: &str) -> Got {
        let mut stream = TcpStream::connect(&self.host).expect("the page is served");
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").expect("an answer");
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        let location = head.lines().find_map(|it| it.strip_prefix("Location: "));
        Got { status, location: location.map(str::to_owned), body: body.to_owned() }
    }

    pub(crate) fn get(&self, address: &str) -> Got {
        let Desk { host, path, .. } = self;
        self.send(&format!("GET {path}{address} HTTP/1.1\r\nHost: {host}\r\n\r\n"))
    }

    /// The page at an address, which must be there.
    pub(crate) fn page(&self, address: &str) -> String {
        let got = self.get(address);
        assert_eq!(got.status, 200, "{address}");
        got.body
    }

    pub(crate) fn post(&self, address: &str, fields: &[(&str, &str)]) -> Got {
        let Desk { host, path, .. } = self;
        let body: Vec<_> =
            fields.iter().map(|(name, it)| format!("{name}={}", coded(it))).collect();
        let body = body.join("&");
        self.send(&format!(
            "POST {path}{address} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        ))
    }

    /// The answer that a page shows, as its form says it.
    pub(crate) fn seen(&self, key: &str) -> String {
        let page = self.page(key);
        let seen = page.split("name=\"seen\" value=\"").nth(1).expect("what was seen");
        let seen = seen.split('"').next().unwrap_or_default();
        seen.replace("&amp;", "&")
            .replace("&#x27;", "'")
            .replace("&#x2F;", "/")
            .replace("&quot;", "\"")
    }

    /// Sends an answer that must be taken, and gives the next address.
    pub(crate) fn answer(&self, key: &str, answer: &str) -> String {
        let got = self.post(key, &[("seen", &*self.seen(key)), ("answer", answer)]);
        assert_eq!(got.status, 303, "{}", got.body);
        got.location.expect("the next page")
    }

    /// The keys of all questions, in the order of the pages.
    pub(crate) fn keys(&self) -> Vec<String> {
        let page = self.page("questions");
        let links = page.split("<a class=\"pp-link\" href=\"").skip(1);
        links
            .filter_map(|it| it.split('"').next())
            .filter(|it| !["questions", "texts"].contains(it))
            .map(str::to_owned)
            .collect()
    }

    pub(crate) fn finish(mut self) {
        assert!(self.post("finish", &[]).body.contains("You can close this page"));
        let started = Instant::now();
        while self.child.try_wait().unwrap().is_none() {
            assert!(started.elapsed() < PATIENCE, "the program goes on after the last page");
            std::thread::sleep(Duration::from_millis(20));
        }
        assert!(self.child.wait().unwrap().success());
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Percent-encoded, whatever it is.
fn coded(text: &str) -> String {
    let coded = |it: u8| match it {
        it if it.is_ascii_alphanumeric() => char::from(it).to_string(),
        it => format!("%{it:02X}"),
    };
    text.bytes().map(coded).collect()
}
