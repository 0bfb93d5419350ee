//! The wire to a mail server: what is asked and answered on it (RFC 5321, 2.3.8 and 4.2), in the open or in TLS, and
//! never for longer than there is patience for.

use std::io::{self, Read, Write};
use std::net::{TcpStream, ToSocketAddrs};
use std::sync::Arc;
use std::time::Duration;

use lettre::transport::smtp::response::Response;
use rustls::pki_types::ServerName;
use rustls::{ClientConfig, ClientConnection, StreamOwned};

use crate::workflows::notification::fault::Fault;

/// The longest line that is read, and the most of one answer; Postfix takes no more either.
const LONGEST_LINE: usize = 2000;
const LONGEST_ANSWER: usize = 64 * 1024;

/// Says how much time has passed since some moment.
pub type Clock<'c> = &'c dyn Fn() -> Duration;

/// A connection that breaks at a certain time, however much or little is said until then: a server that says a letter
/// now and then would hold a connection for ever whose patience begins anew with each.
struct Timed<'c> {
    tcp: TcpStream,
    clock: Clock<'c>,
    until: Duration,
}

impl Timed<'_> {
    fn left(&self) -> io::Result<Duration> {
        let left = self.until.checked_sub((self.clock)()).filter(|left| !left.is_zero());
        left.ok_or_else(|| io::ErrorKind::TimedOut.into())
    }
}

impl Read for Timed<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        self.tcp.set_read_timeout(Some(self.left()?))?;
        self.tcp.read(into)
    }
}

impl Write for Timed<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.tcp.set_write_timeout(Some(self.left()?))?;
        self.tcp.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.tcp.flush()
    }
}

/// How the connection is protected.
enum Protection<'c> {
    /// Not, or not yet.
    Open(Timed<'c>),
    Tls(Box<StreamOwned<ClientConnection, Timed<'c>>>),
}

/// A wire to a server.
pub struct Wire<'c> {
    stream: Protection<'c>,
    /// What was heard and belongs to no answer yet.
    heard: Vec<u8>,
}

impl<'c> Wire<'c> {
    /// A wire in the open, with so much patience.
    pub fn to(host: &str, port: u16, clock: Clock<'c>, patience: Duration) -> Result<Self, Fault> {
        let until = clock() + patience;
        let mut last = io::Error::from(io::ErrorKind::AddrNotAvailable);
        for address in (host, port).to_socket_addrs()? {
            let left = until.checked_sub(clock()).filter(|left| !left.is_zero()).ok_or(Fault::Late)?;
            match TcpStream::connect_timeout(&address, left) {
                Ok(tcp) => {
                    let stream = Protection::Open(Timed { tcp, clock, until });
                    return Ok(Self { stream, heard: Vec::new() });
                }
                Err(error) => last = error,
            }
        }
        Err(last.into())
    }

    /// So much patience from now on.
    pub fn give_patience(&mut self, patience: Duration) {
        let timed = match &mut self.stream {
            Protection::Open(timed) => timed,
            Protection::Tls(tls) => &mut tls.sock,
        };
        timed.until = (timed.clock)() + patience;
    }

    /// The same wire with TLS. Whatever was heard in the open and not answered to was not said by the server that
    /// proves who it is from here on: it is refused (RFC 3207, 6).
    pub fn with_tls(self, tls: &Arc<ClientConfig>, host: &str) -> Result<Self, Fault> {
        if !self.heard.is_empty() {
            return Err(Fault::OutOfTurn);
        }
        let Protection::Open(mut timed) = self.stream else { return Ok(self) };
        let name = ServerName::try_from(host.to_owned()).map_err(|error| Fault::Tls(error.to_string()))?;
        let mut connection =
            ClientConnection::new(Arc::clone(tls), name).map_err(|error| Fault::Tls(error.to_string()))?;
        while connection.is_handshaking() {
            connection.complete_io(&mut timed)?;
        }
        Ok(Self { stream: Protection::Tls(Box::new(StreamOwned::new(connection, timed))), heard: Vec::new() })
    }

    /// Says something. Who has said more than was asked for is not listened to any more: the next answer would be one
    /// to something else.
    pub fn say(&mut self, bytes: &[u8]) -> Result<(), Fault> {
        if !self.heard.is_empty() {
            return Err(Fault::OutOfTurn);
        }
        let stream: &mut dyn Write = match &mut self.stream {
            Protection::Open(timed) => timed,
            Protection::Tls(tls) => tls,
        };
        stream.write_all(bytes)?;
        Ok(stream.flush()?)
    }

    /// The next answer, whatever it says.
    pub fn answer(&mut self) -> Result<Response, Fault> {
        let mut lines = String::new();
        loop {
            let line = self.line()?;
            let is_code = line.len() >= 3 && line.as_bytes()[..3].iter().all(u8::is_ascii_digit);
            if !is_code || lines.len() + line.len() > LONGEST_ANSWER {
                return Err(Fault::NotSmtp);
            }
            lines.push_str(&line);
            lines.push_str("\r\n");
            if line.as_bytes().get(3) != Some(&b'-') {
                return lines.parse().map_err(|_| Fault::NotSmtp);
            }
        }
    }

    /// The next line, without its end.
    fn line(&mut self) -> Result<String, Fault> {
        loop {
            if let Some(end) = self.heard.iter().position(|byte| *byte == b'\n') {
                let line: Vec<u8> = self.heard.drain(..=end).collect();
                return Ok(String::from_utf8_lossy(line.trim_ascii_end()).into_owned());
            }
            if self.heard.len() > LONGEST_LINE {
                return Err(Fault::NotSmtp);
            }
            let mut more = [0; 1024];
            let stream: &mut dyn Read = match &mut self.stream {
                Protection::Open(timed) => timed,
                Protection::Tls(tls) => tls,
            };
            match stream.read(&mut more) {
                Ok(0) => return Err(Fault::Closed),
                Ok(count) => self.heard.extend_from_slice(&more[..count]),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error.into()),
            }
        }
    }
}
