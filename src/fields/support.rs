//! What a service and one of the ways to reach it say. Names follow Open Referral UK where it has one.

/// Calls `$make!` with the fields of a service.
macro_rules! service {
    ($make:ident $extra:tt) => {
        $make! { $extra
            /// A service that helps or takes a report.
            "a service" Service / ServiceDocument
            said {
                /// Permanent name, such as victim-support.
                required id: Name => [json],
                /// What it is called.
                required name: Title => [page json search history],
                /// danger, report or support: the part of the help page.
                required kind: ServiceKind => [page json history],
                /// One sentence: what they do and who for.
                optional summary: Prose => [page json search history],
                /// Who it is for.
                optional r#for: Fact => [page json search history],
                /// The kinds of hate that it is for: race, religion, sexual-orientation, disability or
                /// transgender. Leave it out if it is for anyone.
                list strands: Strands => [page json history],
                /// The heading that it is under on the help page, such as Jewish people.
                optional group: Fact => [page history],
                /// Words that people search for when they need it, such as [self-harm, lonely].
                list words: List => [search],
                /// The area it covers.
                optional area: Fact => [page json search history],
                /// Which ages it is for.
                optional ages: Fact => [page json history],
                /// When it answers.
                optional hours: Fact => [page json history],
                /// What it costs.
                optional cost: Fact => [page json history],
                /// Which languages.
                optional languages: Fact => [page json search history],
                /// Other formats, such as large print or Easy Read.
                optional formats: Fact => [page history],
                /// Whether it also serves people who live elsewhere.
                optional elsewhere: Flag => [page history],
                /// What the plan prints about it, word for word.
                optional printed: Prose => [page history],
                /// The ways to reach it.
                list channels: Channels => [page json history],
                /// When, by whom and against what it was checked.
                optional checked: Check => [page json],
                /// How often it must be checked, such as 6 months.
                optional check_every: Months => [],
                /// What is doubtful about it.
                optional confirm: Fact => [page json history],
                /// The publisher's notes.
                list notes: Remarks => [page history],
            }
            typed {}
        }
    };
}
pub(crate) use service;

/// Calls `$make!` with the fields of a way to reach a service.
macro_rules! channel {
    ($make:ident $extra:tt) => {
        $make! { $extra
            /// One way to reach a service.
            "a channel" Channel / ChannelDocument
            said {
                /// voice, silent, relay, text, bsl, chat, web, email, app or in-person.
                required way: Way => [page json history],
            }
            typed {
                /// The telephone number, in groups with spaces.
                optional number: Text,
                /// The digits to dial, if different from the number.
                optional dial: Text,
                /// The web address, with https.
                optional link: Text,
                /// The e-mail address.
                optional email: Text,
            }
            said {
                /// Words in place of Call, Text, Chat …
                optional label: Fact => [page json history],
                /// When it answers, if different from its service.
                optional hours: Fact => [page json history],
                /// What it costs, if different from its service.
                optional cost: Fact => [page json history],
                /// Anything else to know.
                optional note: Fact => [page json history],
                /// Whether the plan prints it.
                optional printed: Flag => [page history],
                /// When it was checked, if different from its service.
                optional checked: Check => [page json],
                /// Why it is doubtful; the page says so.
                optional confirm: Fact => [page json history],
                /// Why it is no longer valid; it is not shown as a contact.
                optional dead: Fact => [page history],
            }
            typed {
            }
        }
    };
}
pub(crate) use channel;
