//! Which exchange is meant, at the prompt.

/// Which exchange is meant.
#[derive(Debug, clap::Args)]
pub struct Which {
    /// Plate of the vehicle that comes.
    #[arg(long = "to", value_name = "plate")]
    coming: Option<String>,
}

impl Which {
    /// The plate of the vehicle that comes, if it was told.
    pub fn coming(&self) -> Option<&str> {
        self.coming.as_deref()
    }
}
