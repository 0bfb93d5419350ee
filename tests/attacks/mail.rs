//! A server that wishes no good.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};
use std::thread;

use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned, crypto};

use super::dialogue::{Answer, Prompt};

const FIXTURES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/mail");
const PASSWORD: &str = "sommar-Natt 1987";
/// The same as it goes to the server: "\0asa\0sommar-Natt 1987" in base64.
const AS_SENT: &str = "AGFzYQBzb21tYXItTmF0dCAxOTg3";
/// What a server says of itself.
const ABOUT: &str = "250-localhost\r\n250-STARTTLS\r\n250 AUTH PLAIN LOGIN\r\n";
/// The answers to all that is asked after STARTTLS until a message is taken.
const ALL_IS_WELL: &str = "235 welcome\r\n250 sender\r\n250 recipient\r\n354 go on\r\n250 taken\r\n221 bye\r\n";

/// Does something while a server on this computer talks to everybody who calls, each in turn.
fn while_serving<T>(talk: impl Fn(TcpStream) + Send + 'static, work: impl FnOnce(u16) -> T) -> T {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let over = Arc::new(AtomicBool::new(false));
    let is_over = Arc::clone(&over);
    let server = thread::spawn(move || {
        for caller in listener.incoming() {
            if is_over.load(Ordering::SeqCst) {
                break;
            }
            talk(caller.unwrap());
        }
    });
    let outcome = work(port);
    over.store(true, Ordering::SeqCst);
    drop(TcpStream::connect(("127.0.0.1", port)));
    server.join().unwrap();
    outcome
}

/// Says something; whoever has left by then hears nothing.
fn say(stream: &mut impl Write, text: &str) {
    drop(stream.write_all(text.as_bytes()).and_then(|()| stream.flush()));
}

/// What is said next; nothing where nobody is there any more.
fn hear(stream: &mut impl BufRead) -> String {
    let mut line = String::new();
    stream.read_line(&mut line).map_or(String::new(), |_| line)
}

/// Says a thing each time that something is heard, the first before anything is.
fn recite(stream: TcpStream, answers: &[&str]) {
    let mut stream = BufReader::new(stream);
    for answer in answers {
        say(stream.get_mut(), answer);
        if hear(&mut stream).is_empty() {
            return;
        }
    }
}

/// The server that can prove its name, from the first secret letter on.
fn proven(stream: TcpStream) -> StreamOwned<ServerConnection, TcpStream> {
    let read = |name: &str| std::fs::read(format!("{FIXTURES}/{name}.pem")).unwrap();
    let certificate = CertificateDer::from_pem_slice(&read("certificate")).unwrap();
    let key = PrivateKeyDer::from_pem_slice(&read("key")).unwrap();
    let config = ServerConfig::builder_with_provider(Arc::new(crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate], key)
        .unwrap();
    StreamOwned::new(ServerConnection::new(Arc::new(config)).unwrap(), stream)
}

/// The way to STARTTLS: what is said in the open, with what answers it.
fn up_to_starttls(stream: TcpStream, answer: &str) -> TcpStream {
    let mut stream = BufReader::new(stream);
    say(stream.get_mut(), "220 localhost\r\n");
    assert!(hear(&mut stream).starts_with("EHLO"));
    say(stream.get_mut(), ABOUT);
    if hear(&mut stream).starts_with("STARTTLS") {
        say(stream.get_mut(), answer);
    }
    stream.into_inner()
}

/// A small association in which four have news and three of them an address; mail is sent with a server at a port.
fn with_news(port: u16, security: &str) -> Prompt {
    static PUBLISHED: OnceLock<Vec<u8>> = OnceLock::new();
    let bytes = PUBLISHED.get_or_init(|| {
        let prompt = Prompt::new();
        prompt.done(&["init", "Grannstöd Provköping"]);
        prompt.done(&["vehicle", "add", "abc 123", "--gearbox", "manuell", "--from", "2020-01-01"]);
        prompt.write(
            "medlemmar.csv",
            "Namn;Roll;Mejl;Erfaren;Pass per månad\r\nÅsa Öberg;förare;asa@example.org;ja;4\r\n\
             Bo Berg;medåkare;bo@example.org;ja;4\r\nCilla Ceder;förare;cilla@example.org;ja;2,5\r\n\
             Disa Dal;medåkare;;ja;2,5\r\n",
        );
        prompt.done(&["member", "import", "medlemmar.csv"]);
        prompt.done(&["vehicle", "introduce", "ABC123", "Åsa", "Cilla", "--since", "2020-02-01"]);
        prompt.done(&["pattern", "add", "mån-tor", "9-12"]);
        prompt.done(&["plan", "2021-v5"]);
        prompt.done(&["publish", "--yes"]);
        rusqlite::Connection::open(prompt.path("korpass.db"))
            .unwrap()
            .execute_batch("PRAGMA wal_checkpoint(TRUNCATE)")
            .unwrap();
        std::fs::read(prompt.path("korpass.db")).unwrap()
    });
    let prompt = Prompt::new();
    prompt.write("korpass.db", bytes);
    prompt.write("losenord.txt", format!("{PASSWORD}\n"));
    let (port, certificate) = (port.to_string(), format!("{FIXTURES}/certificate.pem"));
    let setup = ["notify", "setup", "--from", "Åsa <asa@example.org>", "--host", "localhost", "--user", "asa"];
    let more = ["--password-file", "losenord.txt", "--port", &port, "--security", security, "--ca-file", &certificate];
    prompt.done(&[&setup[..], &more, &["--per-minute", "1000"]].concat());
    prompt
}

/// A text without the ends of its lines, which come where the screen ends.
fn in_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Tries to send; gives how many were told by that, and all that is known of it now: on the screen, in the log and in
/// the files of the database.
fn sent(prompt: &Prompt) -> (Answer, usize, String) {
    let answer = prompt.run(&["notify", "--send", "--yes"]);
    let log = prompt.json(&["notify", "--log"]);
    let told = log.as_array().unwrap().iter().filter(|notice| notice["state"] == "told").count();
    let said = format!("{}{}{log}", answer.shown, answer.told);
    assert!(!said.contains(|c: char| c.is_control() && c != '\n' || c == '\u{202e}'), "{said:?}");
    let mut known = said;
    for (_, bytes) in prompt.everything().into_iter().filter(|(file, _)| file.to_string_lossy().contains(".db")) {
        known.push_str(&String::from_utf8_lossy(&bytes));
    }
    (answer, told, known)
}

#[test]
fn what_is_said_in_the_open_is_no_answer_to_what_is_asked_in_secret() {
    // Somebody between them adds answers to the server's own, and lets nothing that is secret pass.
    let talk = |stream: TcpStream| {
        let injected = format!("220 go ahead\r\n{ABOUT}{ALL_IS_WELL}");
        let mut secret = proven(up_to_starttls(stream, &injected));
        drop(secret.read_to_end(&mut Vec::new()));
    };
    while_serving(talk, |port| {
        let prompt = with_news(port, "starttls");
        let (answer, told, _) = sent(&prompt);
        assert_eq!((answer.code, told), (1, 0), "{}{}", answer.shown, answer.told);
        assert!(in_one_line(&answer.told).contains("på något som ingen hade frågat"), "{}", answer.told);
    });
}

#[test]
fn mail_goes_out_where_the_server_turns_secret_as_it_should() {
    let talk = |stream: TcpStream| {
        let mut secret = BufReader::new(proven(up_to_starttls(stream, "220 go ahead\r\n")));
        loop {
            let line = hear(&mut secret);
            let answer = match line.get(..4).unwrap_or_default() {
                "EHLO" => ABOUT,
                "AUTH" if line.contains(AS_SENT) => "235 welcome\r\n",
                "AUTH" => "535 no\r\n",
                "DATA" => {
                    say(secret.get_mut(), "354 go on\r\n");
                    while !matches!(hear(&mut secret).as_str(), ".\r\n" | "") {}
                    "250 taken\r\n"
                }
                "" => return,
                _ => "250 done\r\n",
            };
            say(secret.get_mut(), answer);
        }
    };
    while_serving(talk, |port| {
        let prompt = with_news(port, "starttls");
        let (answer, told, _) = sent(&prompt);
        assert_eq!((answer.code, told), (0, 3), "{}{}", answer.shown, answer.told);
    });
}

#[test]
fn nothing_is_said_in_the_open_to_a_server_that_offers_no_secrecy() {
    // STARTTLS is struck out of what the server offers.
    let talk = |stream: TcpStream| {
        let mut stream = BufReader::new(stream);
        say(stream.get_mut(), "220 localhost\r\n");
        assert!(hear(&mut stream).starts_with("EHLO"));
        say(stream.get_mut(), "250-localhost\r\n250 AUTH PLAIN LOGIN\r\n");
        let next = hear(&mut stream);
        assert!(next.is_empty() || next.starts_with("QUIT"), "{next}");
    };
    while_serving(talk, |port| {
        let (answer, told, _) = sent(&with_news(port, "starttls"));
        assert_eq!((answer.code, told), (1, 0));
        assert!(answer.told.contains("STARTTLS"), "{}", answer.told);
    });
}

#[test]
fn a_server_that_says_the_password_back_tells_it_to_nobody_else() {
    for refusal in [
        format!("535 5.7.8 \u{1b}]0;x\u{7}no \u{1b}[2J{PASSWORD} \u{202e}is wrong\r\n"),
        format!("535-5.7.8 you said\r\n535 5.7.8 {AS_SENT}\r\n"),
        format!("535 5.7.8 {}\r\n", PASSWORD.split("").collect::<Vec<_>>().join("\u{1}")),
    ] {
        let talk = move |stream: TcpStream| recite(stream, &["220 localhost\r\n", ABOUT, &refusal]);
        while_serving(talk, |port| {
            let prompt = with_news(port, "none");
            let (answer, told, known) = sent(&prompt);
            assert_eq!((answer.code, told), (1, 0), "{}", answer.told);
            assert!(answer.told.contains("535"), "{}", answer.told);
            for secret in [PASSWORD, AS_SENT, "s o m m a r"] {
                assert!(!known.contains(secret), "{secret:?}");
            }
        });
    }
}

#[test]
fn what_no_mail_server_says_is_refused_and_steers_no_terminal() {
    let endless = "250-".to_owned() + &"x".repeat(200_000) + "\r\n";
    for answers in [
        vec!["HTTP/1.1 200 OK\r\n\r\n"],
        vec!["\u{1b}[2J\u{1b}]0;x\u{7}220 localhost\r\n"],
        vec!["220 localhost\r\n", "250\u{0}\r\n", "999 \u{1b}[2J\r\n"],
        vec!["220 localhost\r\n", &endless],
        // More than was asked for.
        vec!["220 localhost\r\n250 AUTH PLAIN\r\n235 ok\r\n250 ok\r\n250 ok\r\n354 go\r\n250 taken\r\n"],
        // All is taken before it is sent.
        vec!["220 localhost\r\n", ABOUT, "235 ok\r\n", "250 ok\r\n", "250 ok\r\n", "354 go on\r\n250 taken\r\n"],
        vec!["554 \u{1b}[2J\u{9b}no mail today\r\n"],
        vec!["220 localhost\r\n", ABOUT, "235 ok\r\n", "550 \u{1b}[2J\u{9b}not from you\r\n"],
    ] {
        let shown = format!("{answers:?}");
        let answers: Vec<String> = answers.into_iter().map(str::to_owned).collect();
        let talk = move |stream: TcpStream| {
            recite(stream, &answers.iter().map(String::as_str).collect::<Vec<_>>());
        };
        while_serving(talk, |port| {
            let (answer, told, _) = sent(&with_news(port, "none"));
            assert_eq!((answer.code, told), (1, 0), "{shown}: {}{}", answer.shown, answer.told);
        });
    }
}
