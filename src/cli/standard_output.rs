//! Standard output: what could not be written there is a failure, but that whoever reads has gone.

use std::io::{ErrorKind, Write};

/// Writes out a text. Gives whether anybody still reads: who has seen enough and closed the pipe is no fault.
pub fn write(text: &str) -> std::io::Result<bool> {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(false),
        written => written.map(|()| true),
    }
}
