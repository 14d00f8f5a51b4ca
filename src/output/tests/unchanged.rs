//! A file with the bytes that it had is published again, with its time.

use std::fs;
use std::time::{Duration, SystemTime};

use super::*;

/// When each file of the site last changed.
fn times(project: &Project) -> Vec<SystemTime> {
    let time = |it: &String| fs::metadata(project.path("output").join(it))?.modified();
    addresses().iter().map(|it| time(it).unwrap()).collect()
}

#[test]
fn a_file_that_is_as_it_was_keeps_its_time_wherever_the_site_is() {
    let long = "x".repeat(200_000);
    for system in
        [ALL, TWO, NONE].into_iter().flat_map(|it| [it, System { link: unsupported, ..it }])
    {
        let project = Project::new();
        fs::create_dir(project.path("output")).unwrap();
        project.publish_by(system, &long);
        let old = SystemTime::now() - Duration::from_secs(5_000);
        for file in addresses() {
            let file = fs::File::options().write(true).open(project.path("output").join(file));
            file.unwrap().set_modified(old).unwrap();
        }
        project.publish_by(system, &long);
        assert_eq!(times(&project), [old; 2]);
        let target = project.target("output").unwrap();
        // One with other bytes at its end, one with fewer, one with more.
        for other in [format!("{long} 2"), long.clone(), format!("{long} 1 and")] {
            let make = |index: usize, out: &mut dyn Write| {
                let text = if index == 0 { format!("{long} 0") } else { other.clone() };
                out.write_all(text.as_bytes()).map_err(|it| it.to_string())
            };
            publish_by(system, &target, &addresses(), make, &|_| ()).unwrap();
            assert_eq!(times(&project)[0], old);
            assert!(times(&project)[1] > old);
            assert_eq!(project.files("output")[0].1, other);
        }
    }
}

#[cfg(unix)]
#[test]
fn a_link_in_the_place_of_a_file_is_not_published_again() {
    let project = Project::new();
    project.publish("same");
    fs::write(project.path("elsewhere"), "same 0").unwrap();
    fs::remove_file(project.path("output/index.html")).unwrap();
    std::os::unix::fs::symlink(project.path("elsewhere"), project.path("output/index.html"))
        .unwrap();
    project.publish("same");
    assert!(!project.path("output/index.html").is_symlink());
    assert_eq!(project.files("output"), site("same"));
}
