//! What a council's own website puts around the pages: its header and footer, and the hosts that they may use.
//! Pages for someone in need have none of it.

/// What is around each page but those with *Exit this page*.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Around {
    /// The markup of the header, found to be whole and to load nothing from elsewhere.
    pub header: Option<String>,
    /// The same of the footer.
    pub footer: Option<String>,
    /// Stylesheets: `files/…` of the project, or an address on one of the hosts.
    pub stylesheets: Vec<String>,
    /// Hosts that styles and fonts may come from, and that the form of a search may send to.
    pub hosts: Vec<String>,
}
