//! Addresses of calendars on the web.

use std::fmt;
use std::str::FromStr;

use url::Url;

/// The name of a calendar's file in its folder.
pub const FEED_FILE: &str = "korpass.ics";

/// The name of the page in a folder, as web hosts find it.
pub const PAGE_FILE: &str = "index.html";

/// Where on the web the folder of calendars lies, such as `https://example.org/korpass`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteAddress(Url);

/// A text is not the address of a folder on the web.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no address of a folder on the web")]
pub struct NotASiteAddress;

impl FromStr for SiteAddress {
    type Err = NotASiteAddress;

    fn from_str(text: &str) -> Result<Self, NotASiteAddress> {
        let text = text.trim().trim_end_matches('/');
        let mut url = Url::parse(text).map_err(|_| NotASiteAddress)?;
        let is_plain =
            url.query().is_none() && url.fragment().is_none() && url.username().is_empty() && url.password().is_none();
        if !matches!(url.scheme(), "http" | "https") || !url.has_host() || !is_plain {
            return Err(NotASiteAddress);
        }
        url.path_segments_mut().map_err(|()| NotASiteAddress)?.pop_if_empty();
        Ok(Self(url))
    }
}

impl fmt::Display for SiteAddress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.as_str().trim_end_matches('/'))
    }
}

impl SiteAddress {
    /// Whether what is fetched from there can be read along the way.
    pub fn is_open_to_all(&self) -> bool {
        self.0.scheme() == "http"
    }

    /// The page of whoever has a token.
    pub fn page(&self, token: &str) -> String {
        format!("{self}/{token}/")
    }

    /// The calendar of whoever has a token.
    pub fn feed(&self, token: &str) -> String {
        format!("{self}/{token}/{FEED_FILE}")
    }

    /// The same as programs understand it that are to subscribe to it.
    pub fn subscription(&self, token: &str) -> String {
        let feed = self.feed(token);
        let rest = feed.split_once("://").map_or(feed.as_str(), |(_, rest)| rest);
        format!("webcal://{rest}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_of_a_folder_gives_those_of_pages_and_calendars() {
        let site: SiteAddress = " https://Example.org:8080/våra/kalendrar// ".parse().unwrap();
        assert_eq!(site.feed("ab"), "https://example.org:8080/v%C3%A5ra/kalendrar/ab/korpass.ics");
        assert_eq!(site.subscription("ab"), "webcal://example.org:8080/v%C3%A5ra/kalendrar/ab/korpass.ics");
        let site: SiteAddress = "http://example.org".parse().unwrap();
        assert_eq!(site.page("ab"), "http://example.org/ab/");
        assert!(site.is_open_to_all());
    }

    #[test]
    fn what_is_no_address_of_a_folder_on_the_web_is_refused() {
        for text in [
            "",
            "example.org",
            "ftp://example.org",
            "https://",
            "https://example.org/?a=b",
            "mailto:a@example.org",
            "https://a@example.org/",
            "https://:b@example.org",
        ] {
            assert_eq!(text.parse::<SiteAddress>(), Err(NotASiteAddress), "{text}");
        }
    }
}
