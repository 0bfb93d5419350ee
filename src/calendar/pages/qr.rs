//! Addresses as pictures that cameras read.

use std::fmt::Write;

use qrcode_generator::qr::{Encoder, ErrorCorrection};

/// White modules around the code, without which cameras do not find it (ISO/IEC 18004, 5.3.8).
const QUIET_ZONE: usize = 4;

/// An address as a QR code, in SVG that fills whatever width the page gives it; nothing if the address is longer
/// than any QR code holds.
pub(super) fn qr_code(address: &str) -> Option<String> {
    let symbol = Encoder::new(ErrorCorrection::Medium).encode_text(address).ok()?;
    let side = symbol.size() + 2 * QUIET_ZONE;
    let mut path = String::new();
    for (y, row) in symbol.to_matrix().iter().enumerate() {
        for (x, _) in row.iter().enumerate().filter(|(_, dark)| **dark) {
            write!(path, "M{} {}h1v1h-1z", x + QUIET_ZONE, y + QUIET_ZONE).ok()?;
        }
    }
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" role=\"img\" aria-label=\"QR\" \
         shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path d=\"{path}\"/></svg>"
    ))
}
