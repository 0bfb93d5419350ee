//! Addresses as pictures that cameras read.

use qrcode_generator::Renderer;
use qrcode_generator::qr::{Encoder, ErrorCorrection};

/// Side of the picture in pixels; the pages stretch it as they like.
const SIDE: usize = 512;

/// An address as a QR code, in SVG to be put into a page; nothing if it is longer than any QR code holds.
pub(super) fn qr_code(address: &str) -> Option<String> {
    let symbol = Encoder::new(ErrorCorrection::Medium).encode_text(address).ok()?;
    Renderer::new(&symbol, SIDE).svg_xml_declaration(false).to_svg_string(Some(address)).ok()
}
