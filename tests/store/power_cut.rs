//! Simulated power cuts: what the file system has sent to the device when the writer freezes must hold everything
//! acknowledged.
//!
//! Each round makes an ext4 image, mounts it, lets a writer work on it, freezes the writer, copies the image (the
//! dirty pages of the cache are lost, as in a power cut), mounts the copy and verifies it. It needs root, loop devices
//! and mkfs.ext4, and is skipped, saying so, without them. `SPORTELLO_POWER_CUTS` asks for more rounds.

use crate::child;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

#[test]
fn a_power_cut_loses_nothing_acknowledged() {
    let rounds: u64 =
        std::env::var("SPORTELLO_POWER_CUTS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(2);
    let dir = tempfile::tempdir().unwrap();
    let mut total = 0;
    let mut failed = Vec::new();
    for round in 0..rounds {
        match cut(dir.path(), round) {
            Ok(acknowledged) => total += acknowledged,
            Err(Trouble::Here(why)) if round == 0 => {
                println!("skipped: {why}");
                return;
            }
            Err(Trouble::Here(why)) => panic!("{why}"),
            Err(Trouble::Lost(acknowledged)) => failed.push((round, acknowledged)),
        }
    }
    println!(
        "{} of {rounds} power cuts survived, {total} commits acknowledged",
        rounds - failed.len() as u64
    );
    assert!(failed.is_empty(), "rounds that lost work, with what was acknowledged: {failed:?}");
}

enum Trouble {
    /// This machine does not allow it.
    Here(String),
    /// The store did not survive.
    Lost(u64),
}

fn cut(dir: &Path, round: u64) -> Result<u64, Trouble> {
    let [image, copy] = ["image", "copy"].map(|name| dir.join(name));
    for file in [&image, &copy] {
        let _ = std::fs::remove_file(file);
    }
    std::fs::File::create(&image).and_then(|file| file.set_len(640 << 20)).map_err(|error| here(&error))?;
    run("mkfs.ext4", &["-q".as_ref(), &image])?;
    let acknowledged = {
        let live = Mount::new(&image, dir.join("live"))?;
        let mut writer =
            child::start(if round.is_multiple_of(2) { "burst" } else { "write" }, &live.0.join("office"), 0);
        if writer.line().is_none() {
            return Err(Trouble::Lost(0));
        }
        std::thread::sleep(Duration::from_millis(400 + round * 613 % 2600));
        let signal = |name: &str| run("kill", &[name.as_ref(), writer.id().to_string().as_ref()]);
        signal("-STOP")?;
        std::thread::sleep(Duration::from_millis(50));
        // said before the freeze, but perhaps not read yet: all of it counts
        let acknowledged = writer.acknowledged().max(1);
        run("cp", &["--sparse=always".as_ref(), &image, &copy])?;
        writer.kill();
        acknowledged
    };
    let dead = Mount::new(&copy, dir.join("dead"))?;
    let mut verifier = child::start("verify", &dead.0.join("office"), acknowledged);
    match verifier.line().as_deref() {
        Some("verified") => Ok(acknowledged),
        _ => Err(Trouble::Lost(acknowledged)),
    }
}

/// A mounted image, unmounted when it goes.
struct Mount(PathBuf);

impl Mount {
    fn new(image: &Path, at: PathBuf) -> Result<Mount, Trouble> {
        std::fs::create_dir_all(&at).map_err(|error| here(&error))?;
        run("mount", &["-o".as_ref(), "loop".as_ref(), image, &at])?;
        Ok(Mount(at))
    }
}

impl Drop for Mount {
    fn drop(&mut self) {
        for _ in 0..100 {
            if run("umount", &[&self.0]).is_ok() {
                return;
            }
            // a process just ended may not have let go yet
            std::thread::sleep(Duration::from_millis(50));
        }
        println!("{} is still mounted", self.0.display());
    }
}

fn here(error: &dyn std::fmt::Display) -> Trouble {
    Trouble::Here(error.to_string())
}

fn run(program: &str, arguments: &[&Path]) -> Result<(), Trouble> {
    match Command::new(program).args(arguments).output() {
        Ok(output) if output.status.success() => Ok(()),
        Ok(output) => {
            Err(Trouble::Here(format!("{program}: {}", String::from_utf8_lossy(&output.stderr).trim())))
        }
        Err(error) => Err(Trouble::Here(format!("{program}: {error}"))),
    }
}
