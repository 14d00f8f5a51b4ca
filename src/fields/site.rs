//! What a site says of itself and of anyone who publishes it, and what its accessibility statement says.

/// Calls `$make!` with the fields of a site.
macro_rules! site {
    ($make:ident $extra:tt) => {
        $make! { $extra
            /// Facts of a site.
            "site.yaml" SiteFacts / SiteDocument
            said {
                /// The name of the site, shown in the header of each page.
                required name: Title => [page json],
                /// Whose site it is.
                required organisation: Title => [page json],
                /// The language of the site, such as en-GB.
                optional language: Title => [page json],
                /// The absolute address of the site, once it is known.
                optional address: Link => [json],
                /// demonstration, draft or published.
                optional state: SiteState => [page json],
                /// A paragraph on every page that says what the site is.
                optional notice: Prose => [page],
                /// The folder in themes/ with the site's own theme files.
                optional theme: Title => [],
                /// A picture in content/files/.
                optional logo: Fact => [page],
                /// The organisation's colour, such as "#1d70b8".
                optional accent: Colour => [page],
                /// Where "Exit this page" goes: a neutral page.
                optional exit_link: Link => [page],
                /// How to contact you.
                optional contact: Publisher => [page],
                /// Links at the bottom of each page.
                list footer: FooterLinks => [page],
                /// Whether calendar-months.ics, the calendar file of events without a day, keeps
                /// those whose time has passed: true or false.
                optional past_months: Flag => [],
            }
            typed {
                /// Your own pages that the site links to: each is the name of a file in
                /// content/pages/.
                optional pages: PagesDocument,
                /// Notices for a time, such as a closure or the period before an election.
                list notices: NoticeDocument,
                /// What the header and the footer of your main website need, in content/around/.
                optional around: AroundDocument,
                /// Facts for the privacy notice.
                optional privacy: PrivacyDocument,
                /// Words that `check` wrongly flags as personal details.
                list not_names: Text,
            }
            said {
                /// Facts of the accessibility statement.
                optional accessibility: AccessibilityStatement => [page],
            }
            typed {}
        }
    };
}
pub(crate) use site;

/// Calls `$make!` with the ways to reach a publisher.
macro_rules! contact {
    ($make:ident $extra:tt) => {
        $make! { $extra
            /// How to contact you.
            "a contact" Contact / ContactDocument
            said {
                /// A job title or a team.
                optional name: Fact => [page],
                /// Email address.
                optional email: Mailbox => [page],
                /// Telephone number, in groups with spaces.
                optional telephone: Phone => [page],
                /// Postal address.
                optional post: Fact => [page],
                /// The address of a contact page.
                optional page: Fact => [page],
            }
            typed {}
        }
    };
}
pub(crate) use contact;

/// Calls `$make!` with the fields of a link at the foot of each page.
macro_rules! footer_link {
    ($make:ident $extra:tt) => {
        $make! { $extra
            /// A link at the bottom of each page.
            "a footer link" FooterLink / FooterLinkDocument
            said {
                /// The text of the link.
                required text: Title => [page],
                /// A page of the site, such as /about-this-plan/, or an https address.
                required link: Title => [page],
            }
            typed {}
        }
    };
}
pub(crate) use footer_link;

/// Calls `$make!` with the facts of the accessibility statement that the law asks for (SI 2018/952).
macro_rules! statement {
    ($make:ident $extra:tt) => {
        $make! { $extra
            /// Facts of the accessibility statement that the law asks for (SI 2018/952). None is made
            /// up: what has no answer marks the statement as a draft.
            "the accessibility statement" Statement / StatementDocument
            said {
                /// fully, partially or not.
                optional status: StatementStatus => [page],
                /// When the statement was prepared.
                optional prepared: MaybeDate => [page],
                /// When it was last reviewed.
                optional reviewed: MaybeDate => [page],
                /// The last test of the site.
                optional tested: LastTest => [page],
                /// Where complaints and questions go.
                optional feedback: Complaints => [page],
                /// What is not accessible.
                list problems: Problems => [page],
                /// What is being done to improve.
                optional improving: Prose => [page],
                /// ehrc, or ecni in Northern Ireland.
                optional enforcement: Enforcement => [page],
            }
            typed {}
        }
    };
}
pub(crate) use statement;

/// Calls `$make!` with the fields of a test of the site by a person.
macro_rules! tested {
    ($make:ident $extra:tt) => {
        $make! { $extra
            /// A test of the site by a person.
            "a test" Tested / TestedDocument
            said {
                /// The date of the test.
                optional on: MaybeDate => [page],
                /// Who did the test.
                optional by: Fact => [page],
                /// How the pages were chosen and what was tested.
                optional how: Prose => [page],
            }
            typed {}
        }
    };
}
pub(crate) use tested;

/// Calls `$make!` with where complaints and questions go.
macro_rules! feedback {
    ($make:ident $extra:tt) => {
        $make! { $extra
            /// Where complaints and questions go.
            "feedback" Feedback / FeedbackDocument
            said {
                /// Email address.
                optional email: Mailbox => [page],
                /// Telephone number.
                optional telephone: Phone => [page],
                /// Postal address.
                optional post: Fact => [page],
                /// Working days to reply.
                optional days: WholeNumber => [page],
            }
            typed {}
        }
    };
}
pub(crate) use feedback;

/// Calls `$make!` with the fields of something that is not accessible.
macro_rules! problem {
    ($make:ident $extra:tt) => {
        $make! { $extra
            /// Something that is not accessible.
            "a problem" Problem / ProblemDocument
            said {
                /// What is not accessible, and who this affects.
                required what: Title => [page],
                /// The WCAG criterion, such as "1.4.3".
                optional criterion: Fact => [page],
                /// non-compliance, burden or out-of-scope.
                optional kind: ProblemKind => [page],
                /// When it will be fixed.
                optional until: MaybeDate => [page],
                /// The reason.
                optional why: Fact => [page],
            }
            typed {}
        }
    };
}
pub(crate) use problem;
