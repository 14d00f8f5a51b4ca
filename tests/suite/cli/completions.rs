//! `planpress completions` and `planpress man`.

use std::process::Command;

use clap::CommandFactory;
use planpress::cli::Args;

use crate::project::Project;

fn verbs() -> Vec<String> {
    let command = Args::command();
    command.get_subcommands().map(|it| it.get_name().to_owned()).collect()
}

#[test]
fn every_shell_is_told_every_verb() {
    let project = Project::empty();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let run = project.run(&["completions", shell]);
        assert_eq!((run.status, run.err.as_str()), (Some(0), ""), "{shell}");
        let silent: Vec<_> = verbs().into_iter().filter(|it| !run.out.contains(it)).collect();
        assert!(silent.is_empty(), "{shell} does not hear of {silent:?}");
        assert!(run.out.contains("--portable") || run.out.contains("portable"), "{shell}");
        assert_eq!(run.out, project.run(&["completions", shell]).out, "{shell}");
    }
    assert_eq!(project.run(&["completions", "dos"]).status, Some(2));
}

/// Sources the script, types words and asks for what may come next, as bash does at a tab.
fn offered(script: &str, typed: &[&str]) -> Option<Vec<String>> {
    let project = Project::empty().with("planpress.bash", script);
    let ask = format!(
        "source planpress.bash && COMP_WORDS=({}) && COMP_CWORD={} && \
         _planpress planpress '' {} && printf '%s\\n' \"${{COMPREPLY[@]}}\"",
        typed.join(" "),
        typed.len() - 1,
        typed[typed.len() - 2]
    );
    let run = Command::new("bash").current_dir(project.path(".")).args(["-c", &ask]).output();
    let run = run.ok().filter(|it| it.status.success())?;
    let words = String::from_utf8(run.stdout).expect("words");
    Some(words.lines().map(str::to_owned).collect())
}

#[test]
fn bash_takes_its_script_and_offers_the_verbs() {
    if Command::new("bash").arg("--version").output().is_err() {
        return; // No bash here, as on Windows.
    }
    let script = Project::empty().run(&["completions", "bash"]).out;
    let words = offered(&script, &["planpress", "\"\""]).expect("bash takes the script");
    for verb in verbs() {
        assert!(words.contains(&verb), "{verb} is not offered: {words:?}");
    }
    let words = offered(&script, &["planpress", "check", "--format", "\"\""]).expect("words");
    assert!(words.contains(&"json".to_owned()), "{words:?}");
    assert_eq!(offered(&script.replacen("esac", "", 1), &["planpress", "\"\""]), None);
}

#[test]
fn the_man_page_has_every_verb_with_its_options() {
    let run = Project::empty().run(&["man"]);
    assert_eq!((run.status, run.err.as_str()), (Some(0), ""));
    assert!(run.out.contains("\n.TH planpress 1 "), "{}", run.out);
    for verb in Args::command().get_subcommands() {
        let heading = format!("\n.SH \"planpress {}\"\n", verb.get_name());
        let (_, section) = run.out.split_once(&heading).unwrap_or_else(|| panic!("{heading}"));
        let section = section.split("\n.SH ").next().expect("a section");
        for option in verb.get_arguments().filter_map(|it| it.get_long()) {
            let option = option.replace('-', r"\-");
            assert!(section.contains(&format!(r"\-\-{option}")), "{heading} {option}");
        }
    }
    assert!(run.out.contains("EXIT STATUS"));
}

/// `man` itself says nothing against the page, where it is installed.
#[test]
fn man_reads_the_page() {
    let project = Project::empty();
    let page = project.run(&["man"]).out;
    let complaints = |page: &str| {
        let project = Project::empty().with("planpress.1", page);
        let groff = Command::new("groff")
            .current_dir(project.path("."))
            .args(["-man", "-ww", "-z", "planpress.1"])
            .output();
        groff.ok().map(|it| String::from_utf8_lossy(&it.stderr).into_owned())
    };
    let Some(said) = complaints(&page) else { return };
    assert_eq!(said, "");
    assert_ne!(complaints(&format!("{page}.nowhere\n")).as_deref(), Some(""));
}
