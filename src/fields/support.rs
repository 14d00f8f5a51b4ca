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
                /// The name of the service.
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
                /// The heading it is under on the help page, such as Jewish people.
                optional group: Fact => [page history],
                /// Words that people search for when they need it, such as [self-harm, lonely].
                list words: List => [search],
                /// The area it covers.
                optional area: Fact => [page json search history],
                /// The ages it is for.
                optional ages: Fact => [page json history],
                /// Opening hours.
                optional hours: Fact => [page json history],
                /// The cost.
                optional cost: Fact => [page json history],
                /// Languages.
                optional languages: Fact => [page json search history],
                /// Other formats, such as large print or Easy Read.
                optional formats: Fact => [page history],
                /// true if it also helps people who live outside the area.
                optional elsewhere: Flag => [page history],
                /// What the plan prints about it, word for word.
                optional printed: Prose => [history],
                /// The ways to contact it.
                list channels: Channels => [page json history],
                /// When it was checked, who by and the source they used.
                optional checked: Check => [page json],
                /// How often to check it, such as 6 months.
                optional check_every: Months => [],
                /// The post that checks it, such as Communities Officer: never a person's name. It is
                /// not published.
                optional kept_by: Fact => [],
                /// Why you are not sure that it is right.
                optional confirm: Fact => [page json history],
                /// Your notes.
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
            /// One way to contact a service.
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
                /// The email address.
                optional email: Text,
            }
            said {
                /// The words to show instead of Call, Text, Chat …
                optional label: Fact => [page json history],
                /// The opening hours, if different from the service.
                optional hours: Fact => [page json history],
                /// The cost, if different from the service.
                optional cost: Fact => [page json history],
                /// Anything else to know.
                optional note: Fact => [page json history],
                /// true if it is in the printed plan.
                optional printed: Flag => [page history],
                /// When it was checked, if different from the service.
                optional checked: Check => [page json],
                /// Why you are not sure that it is right. The page shows this.
                optional confirm: Fact => [page json history],
                /// Why it no longer works. It is not shown as a contact.
                optional dead: Fact => [page history],
            }
            typed {
            }
        }
    };
}
pub(crate) use channel;
