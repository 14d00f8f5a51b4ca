//! The preview as a browser sees it: real connections on this machine, each bounded in time.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use super::*;

const HTML: &str = "text/html; charset=utf-8";
const LONG: Duration = Duration::from_secs(10);

/// A site of a few pages that carry this text.
struct Site(&'static str);

impl Pages for Site {
    fn page(&self, address: &str) -> Result<Option<Page>, String> {
        let html = |text: String| {
            Ok(Some(Page { bytes: format!("<body>{text}</body>").into(), media_type: HTML }))
        };
        match address {
            "index.html" => html(format!("home {}", self.0)),
            "plans/x/index.html" => html(format!("plan {}", self.0)),
            "404.html" => html(format!("no page {}", self.0)),
            "assets/site.css" => {
                Ok(Some(Page { bytes: b"p{}".to_vec(), media_type: "text/css; charset=utf-8" }))
            }
            "broken/index.html" => Err("error: a <template> & its \"mistake\"".to_owned()),
            "panic/index.html" => panic!("a fault in a page"),
            _ => Ok(None),
        }
    }
}

fn good(text: &'static str) -> Rebuilt {
    Rebuilt { pages: Arc::new(Site(text)), findings: String::new(), has_errors: false }
}

fn bad(findings: &str) -> Rebuilt {
    Rebuilt { pages: Arc::new(Site("bad")), findings: findings.to_owned(), has_errors: true }
}

struct Preview {
    server: Server,
    showing: Arc<Showing>,
}

impl Preview {
    fn of(rebuilt: Rebuilt) -> Self {
        let showing = Arc::new(Showing::default());
        showing.show(rebuilt);
        let server = Server::start(0, Arc::clone(&showing)).unwrap();
        Preview { server, showing }
    }

    fn get(&self, path: &str) -> Got {
        get(self.server.address(), path)
    }

    fn send(&self, request: &[u8]) -> Got {
        send(self.server.address(), request)
    }
}

/// What came back, as text.
#[derive(Debug)]
struct Got {
    status: u16,
    head: String,
    body: String,
}

fn connect(address: SocketAddr) -> TcpStream {
    let stream = TcpStream::connect_timeout(&address, LONG).unwrap();
    stream.set_read_timeout(Some(LONG)).unwrap();
    stream.set_write_timeout(Some(LONG)).unwrap();
    stream
}

fn send(address: SocketAddr, request: &[u8]) -> Got {
    let mut stream = connect(address);
    stream.write_all(request).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    let (head, body) = answer.split_once("\r\n\r\n").expect("an answer with headers");
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    Got { status, head: head.to_owned(), body: body.to_owned() }
}

fn get(address: SocketAddr, path: &str) -> Got {
    send(address, format!("GET {path} HTTP/1.1\r\nHost: {address}\r\n\r\n").as_bytes())
}

/// Listens for edits; the versions arrive on the channel.
fn listen(address: SocketAddr) -> mpsc::Receiver<String> {
    let mut stream = connect(address);
    write!(stream, "GET /_planpress/events HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
    let (sender, versions) = mpsc::channel();
    thread::spawn(move || {
        for line in BufReader::new(stream).lines().map_while(Result::ok) {
            if let Some(version) = line.strip_prefix("data: ")
                && sender.send(version.to_owned()).is_err()
            {
                break;
            }
        }
    });
    versions
}

#[test]
fn pages_are_answered_at_their_addresses() {
    let preview = Preview::of(good("one"));
    let home = preview.get("/");
    assert_eq!(home.status, 200);
    assert!(
        home.body.starts_with("<body>home one<script src=\"/_planpress/reload.js\""),
        "{home:?}"
    );
    assert!(home.head.contains("\r\nContent-Type: text/html; charset=utf-8\r\n"), "{home:?}");
    assert!(home.head.contains("\r\nCache-Control: no-store\r\n"), "{home:?}");
    assert!(preview.get("/plans/x/?a=b").body.starts_with("<body>plan one"));
    assert_eq!(preview.get("/assets/site.css").body, "p{}");
    let slash = preview.get("/plans/x");
    assert_eq!(slash.status, 302);
    assert!(slash.head.ends_with("\r\nLocation: /plans/x/"), "{slash:?}");
    let missing = preview.get("/nowhere/");
    assert_eq!(missing.status, 404);
    assert!(missing.body.starts_with("<body>no page one<script"), "{missing:?}");
    assert!(missing.head.contains("\r\nCache-Control: no-store\r\n"), "{missing:?}");
    assert_eq!(preview.get("/_planpress/reload.js").body, reload::SCRIPT);
}

#[test]
fn the_head_of_a_page_is_the_same_without_the_page() {
    let preview = Preview::of(good("one"));
    let head = preview.send(b"HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n");
    assert_eq!((head.head, head.body), (preview.get("/").head, String::new()));
}

#[test]
fn an_edit_is_shown_and_told() {
    let preview = Preview::of(good("one"));
    let versions = listen(preview.server.address());
    let first = versions.recv_timeout(LONG).unwrap();
    assert!(preview.get("/").body.contains(&format!("data-version=\"{first}\"")));
    preview.showing.show(good("two"));
    let second = versions.recv_timeout(LONG).unwrap();
    let page = preview.get("/").body;
    assert!(page.contains("home two") && page.contains(&format!("data-version=\"{second}\"")));
    assert_ne!(first, second);
}

#[test]
fn errors_are_shown_on_every_page_and_the_last_good_site_stays() {
    let preview = Preview::of(good("one"));
    preview.showing.show(bad("error[syntax]: <b> & \"colon\"\n  --> content/site.yaml:1:2"));
    for path in ["/", "/plans/x/", "/plans/x", "/nowhere/"] {
        let page = preview.get(path);
        assert_eq!(page.status, 500, "{path}");
        let words =
            "error[syntax]: &lt;b&gt; &amp; &quot;colon&quot;\n  --&gt; content/site.yaml:1:2";
        assert!(page.body.contains(words), "{page:?}");
        assert!(page.body.contains(&format!("href=\"{path}?last-good\"")), "{page:?}");
        assert!(page.body.contains("/_planpress/reload.js"), "{page:?}");
    }
    assert!(preview.get("/?last-good").body.starts_with("<body>home one"));
    assert_eq!(preview.get("/assets/site.css").status, 200);
    preview.showing.show(good("mended"));
    assert!(preview.get("/").body.contains("home mended"));
}

#[test]
fn without_a_good_site_there_is_no_link_to_one() {
    let preview = Preview::of(bad("error: no content"));
    for path in ["/", "/?last-good"] {
        let page = preview.get(path);
        assert!(page.status == 500 && page.body.contains("error: no content"), "{page:?}");
        assert!(!page.body.contains("last good"), "{page:?}");
    }
    assert_eq!(preview.get("/assets/site.css").status, 404);
}

#[test]
fn a_page_that_cannot_be_made_says_why_and_the_others_are_there() {
    let preview = Preview::of(good("one"));
    for (path, words) in [
        ("/broken/", "error: a &lt;template&gt; &amp; its &quot;mistake&quot;"),
        ("/broken", "302"),
        ("/panic/", "a fault in a page"),
    ] {
        let page = preview.get(path);
        assert!(page.body.contains(words) || page.status.to_string() == words, "{page:?}");
    }
    assert_eq!(preview.get("/").status, 200);
}

#[test]
fn strangers_are_refused() {
    let preview = Preview::of(good("one"));
    assert!(preview.server.address().ip().is_loopback());
    for (request, status) in [
        ("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", 403),
        ("GET /_planpress/events HTTP/1.1\r\nHost: evil.example\r\n\r\n", 403),
        ("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999999999\r\n\r\nx", 405),
        ("GET /../../etc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n", 404),
        ("GET /%2e%2e%2fetc/passwd HTTP/1.1\r\nHost: localhost\r\n\r\n", 404),
        ("\x16\x03\x01 a handshake of TLS\r\n\r\n", 400),
    ] {
        let got = preview.send(request.as_bytes());
        assert_eq!(got.status, status, "{request}");
        assert!(!got.body.contains("home one"), "{request}");
    }
    let long = format!("GET / HTTP/1.1\r\nHost: localhost\r\nX: {}", "x".repeat(20_000));
    assert_eq!(preview.send(long.as_bytes()).status, 431);
}

#[test]
fn clients_that_say_nothing_hold_nobody_up() {
    let preview = Preview::of(good("one"));
    let address = preview.server.address();
    let silent: Vec<_> = (0..20).map(|_| connect(address)).collect();
    let halves: Vec<_> = (0..20)
        .map(|_| {
            let mut stream = connect(address);
            stream.write_all(b"GET / HTTP/1.1\r\nHo").unwrap();
            stream
        })
        .collect();
    let start = Instant::now();
    assert_eq!(preview.get("/").status, 200);
    assert!(start.elapsed() < Duration::from_secs(5));
    drop((silent, halves));
}

#[test]
fn clients_that_left_make_room_for_others() {
    let preview = Preview::of(good("one"));
    let address = preview.server.address();
    for _ in 0..3 {
        let end = Instant::now() + LONG;
        let mut listeners = Vec::new();
        while listeners.len() < 20 {
            let versions = listen(address);
            match versions.recv_timeout(LONG) {
                Ok(_) => listeners.push(versions),
                Err(_) => assert!(Instant::now() < end, "those who left still have their places"),
            }
        }
        assert_eq!(preview.get("/").status, 200);
        drop(listeners);
        // The threads that read for them see that no one wants the news, and hang up.
        preview.showing.show(good("news"));
    }
}

#[test]
fn a_port_that_is_taken_is_told_with_a_way_out() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let error = Server::start(port, Arc::default()).err().expect("the port is taken");
    assert!(error.to_string().starts_with(&format!("cannot serve on port {port}: ")), "{error}");
    assert!(error.next_step().contains("--port 8081"), "{}", error.next_step());
}

#[test]
fn pages_are_shown_before_they_are_judged_unless_errors_are_shown() {
    let preview = Preview::of(good("old"));
    let version = || preview.showing.now().version;
    let Rebuilt { pages, .. } = good("new");
    let judged = |has_errors| Rebuilt {
        pages: Arc::clone(&pages),
        findings: "error: it says bad".to_owned(),
        has_errors,
    };
    preview.showing.show_early(Arc::clone(&pages));
    assert!(preview.get("/").body.contains("home new"));
    let early = version();
    preview.showing.show(judged(false));
    assert_eq!(version(), early, "a page that is right is not loaded again");
    preview.showing.show(judged(true));
    assert!(preview.get("/").body.contains("it says bad"));
    preview.showing.show_early(good("next").pages);
    assert!(preview.get("/").body.contains("it says bad"));
    preview.showing.show(judged(false));
    assert!(preview.get("/").body.contains("home new"));
}

/// The whole loop, over a project on disk. The thread ends with the tests.
#[test]
fn an_edit_on_disk_is_read_again_and_reading_is_no_edit() {
    let project = tempfile::tempdir().unwrap();
    let page = project.path().join("content/pages/home.md");
    fs::create_dir_all(page.parent().unwrap()).unwrap();
    fs::write(&page, "good").unwrap();
    let rebuilds = Arc::new(AtomicUsize::new(0));
    let (sender, started) = mpsc::channel();
    let (folder, count, source) = (project.path().to_owned(), Arc::clone(&rebuilds), page.clone());
    thread::spawn(move || {
        let rebuild = |_: &ShowEarly<'_>| {
            count.fetch_add(1, Ordering::SeqCst);
            match fs::read_to_string(&source).unwrap().as_str() {
                "bad" => bad("error: it says bad"),
                "panic" => panic!("a fault in the build"),
                "mended" => good("mended"),
                _ => good("good"),
            }
        };
        serve(&folder, 0, rebuild, |address| sender.send(address).unwrap())
    });
    let address = started.recv_timeout(LONG).unwrap();
    assert!(get(address, "/").body.contains("home good"));
    thread::sleep(Duration::from_millis(700));
    let before = rebuilds.load(Ordering::SeqCst);
    fs::read(&page).unwrap();
    get(address, "/plans/x/");
    thread::sleep(Duration::from_millis(700));
    assert_eq!(rebuilds.load(Ordering::SeqCst), before, "reading started a rebuild");
    for (text, words) in
        [("bad", "it says bad"), ("panic", "a fault in the build"), ("mended", "home mended")]
    {
        fs::write(&page, text).unwrap();
        let end = Instant::now() + LONG;
        while !get(address, "/").body.contains(words) {
            assert!(Instant::now() < end, "{text} was not shown");
            thread::sleep(Duration::from_millis(20));
        }
    }
}
