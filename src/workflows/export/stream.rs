//! Places to write that are no files: pipes, terminals, standard output.

#[cfg(unix)]
pub use unix::{is_standard_output, is_stream, write};

#[cfg(not(unix))]
pub use elsewhere::{is_standard_output, is_stream, write};

#[cfg(unix)]
mod unix {
    use std::fs::{File, OpenOptions};
    use std::io::{ErrorKind, Write};
    use std::os::unix::fs::{FileTypeExt, OpenOptionsExt};
    use std::path::{Path, PathBuf};
    use std::time::Duration;

    use crate::workflows::export::refusal::ExportRefusal;
    use crate::workflows::export::web_folder::folder_of;
    use crate::workflows::refusal::Refusal;

    /// How long somebody may take who is to read a pipe.
    const PATIENCE: Duration = Duration::from_secs(10);

    /// A pipe that nobody reads is asked so often.
    const BETWEEN_TRIES: Duration = Duration::from_millis(5);

    /// The name of a place in the system's own folders, where links lead to what a process has open.
    fn name_in_system(path: &Path) -> Option<(PathBuf, &str)> {
        let folder = folder_of(path).canonicalize().ok()?;
        let is_system = folder == Path::new("/dev") || folder.starts_with("/dev/fd") || folder.starts_with("/proc");
        Some((folder, path.file_name()?.to_str()?)).filter(|_| is_system)
    }

    /// The number under which the process has it open, where a path says that.
    fn open_number(path: &Path) -> Option<u32> {
        let (folder, name) = name_in_system(path)?;
        match name {
            "stdout" => Some(1),
            "stderr" => Some(2),
            _ if folder.ends_with("fd") => name.parse().ok(),
            _ => None,
        }
    }

    /// Whether a path is the standard output of the program.
    pub fn is_standard_output(path: &Path) -> bool {
        open_number(path) == Some(1)
    }

    /// Whether what is written to a place goes to whoever reads there, and leaves no file of its own.
    pub fn is_stream(path: &Path) -> bool {
        if open_number(path).is_some() {
            return true;
        }
        // A link of the system leads to what is meant; anybody's is replaced.
        let found = if name_in_system(path).is_some() { path.metadata() } else { path.symlink_metadata() };
        found.is_ok_and(|found| {
            let kind = found.file_type();
            kind.is_fifo() || kind.is_char_device() || kind.is_socket()
        })
    }

    /// Writes all bytes to a stream, as long as somebody reads. Who has read enough and goes is no fault.
    ///
    /// # Errors
    /// If nobody reads, or the system refuses.
    pub fn write(path: &Path, bytes: &[u8]) -> Result<(), Refusal> {
        let written = match open_number(path) {
            Some(1) => whole(&mut std::io::stdout().lock(), bytes),
            Some(2) => whole(&mut std::io::stderr().lock(), bytes),
            _ => open(path).and_then(|mut file| whole(&mut file, bytes)),
        };
        match written {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
            Err(error) if error.kind() == ErrorKind::TimedOut => {
                Err(ExportRefusal::NobodyReads(path.to_owned()).into())
            }
            written => written.map_err(|error| Refusal::of_file(path, error)),
        }
    }

    /// Asks again, until there is something else than that it has to wait.
    fn patiently<T>(
        mut attempt: impl FnMut() -> std::io::Result<T>,
        has_to_wait: impl Fn(&std::io::Error) -> bool,
    ) -> std::io::Result<T> {
        let mut waited = Duration::ZERO;
        loop {
            match attempt() {
                Err(error) if has_to_wait(&error) && waited < PATIENCE => {
                    std::thread::sleep(BETWEEN_TRIES);
                    waited += BETWEEN_TRIES;
                }
                Err(error) if has_to_wait(&error) => return Err(ErrorKind::TimedOut.into()),
                done => return done,
            }
        }
    }

    /// Opens it without waiting for ever: a pipe can be opened only while somebody reads it.
    fn open(path: &Path) -> std::io::Result<File> {
        let mut options = OpenOptions::new();
        // A file that a shell has opened for the program goes on where it ends.
        options.append(true).custom_flags(libc::O_NONBLOCK | libc::O_NOCTTY);
        patiently(|| options.open(path), |error| error.raw_os_error() == Some(libc::ENXIO))
    }

    fn whole(out: &mut dyn Write, bytes: &[u8]) -> std::io::Result<()> {
        let mut rest = bytes;
        let has_to_wait = |error: &std::io::Error| error.kind() == ErrorKind::WouldBlock;
        while !rest.is_empty() {
            match patiently(|| out.write(rest), has_to_wait) {
                Ok(0) => return Err(ErrorKind::WriteZero.into()),
                Ok(count) => rest = &rest[count..],
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        patiently(|| out.flush(), has_to_wait)
    }
}

#[cfg(not(unix))]
mod elsewhere {
    use std::path::Path;

    use crate::workflows::refusal::Refusal;

    /// Standard output has no name there.
    pub fn is_standard_output(_: &Path) -> bool {
        false
    }

    /// Nothing but files can be named there.
    pub fn is_stream(_: &Path) -> bool {
        false
    }

    /// Writes all bytes to a place.
    ///
    /// # Errors
    /// If the system refuses.
    pub fn write(path: &Path, bytes: &[u8]) -> Result<(), Refusal> {
        std::fs::write(path, bytes).map_err(|error| Refusal::of_file(path, error))
    }
}
