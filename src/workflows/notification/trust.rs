//! Whom to trust as a mail server: whoever can prove their name by the certificates of the computer, or of a file.

use std::path::Path;
use std::sync::Arc;

use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, RootCertStore, crypto};

use crate::model::mail_server::MailServer;
use crate::workflows::notification::refusal::NotificationRefusal;
use crate::workflows::refusal::Refusal;

/// How TLS is spoken with a server.
///
/// # Errors
/// If the certificates to trust cannot be read, or the server's name is none that can be proven.
pub fn trusted(server: &MailServer) -> Result<Arc<ClientConfig>, Refusal> {
    let host = |reason: String| NotificationRefusal::Host { host: server.host.clone(), reason };
    ServerName::try_from(server.host.as_str()).map_err(|error| host(error.to_string()))?;
    let mut roots = RootCertStore::empty();
    // One that the computer has and cannot be read proves nobody's name; the others do.
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    if let Some(file) = &server.ca_file {
        let path = Path::new(file);
        let bytes = std::fs::read(path).map_err(|error| Refusal::of_file(path, error))?;
        let refuse = || NotificationRefusal::Certificates { file: file.clone() };
        let found: Vec<CertificateDer<'_>> =
            CertificateDer::pem_slice_iter(&bytes).collect::<Result<_, _>>().map_err(|_| refuse())?;
        if found.is_empty() || found.into_iter().any(|certificate| roots.add(certificate).is_err()) {
            return Err(refuse().into());
        }
    }
    let building = ClientConfig::builder_with_provider(Arc::new(crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|error| host(error.to_string()))?;
    Ok(Arc::new(building.with_root_certificates(roots).with_no_client_auth()))
}
