//! Pages on the web.

/// A page that was written for the web under an address of its own.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct SitePage {
    /// Where on the web the site lay that it was written for.
    pub site: String,
    /// The address in it: 32 hexadecimal digits.
    pub token: String,
}

impl SitePage {
    /// The address as it is typed in a browser.
    pub fn address(&self) -> String {
        format!("{}/{}/", self.site, self.token)
    }
}
