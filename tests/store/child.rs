//! This test binary as another process: a writer to be killed, a holder, a verifier.

use crate::harness::{create, facts, key};
use sportello::store::{ChangeSet, Kind, Link, Opening, SledStore, Store, StoreError, Version, check_chain};
use std::io::{BufRead, BufReader, Write};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

const TASK: &str = "SPORTELLO_STORE_TEST_TASK";
const OFFICE: &str = "SPORTELLO_STORE_TEST_OFFICE";
const COUNT: &str = "SPORTELLO_STORE_TEST_COUNT";

/// How many timeline pages the writer keeps rewriting.
const SLOTS: u64 = 400;

/// Does nothing as a test; as a child process it does what its environment says.
#[test]
fn process() {
    let (Ok(task), Ok(office)) = (std::env::var(TASK), std::env::var(OFFICE)) else { return };
    let office = Path::new(&office);
    let count = std::env::var(COUNT).ok().and_then(|count| count.parse().ok()).unwrap_or(0);
    match task.as_str() {
        "hold" => {
            let _store = SledStore::open(office, &Opening::new("child", 5).or_create()).unwrap();
            say("held");
            std::thread::sleep(Duration::from_secs(120));
        }
        "open" => say(&match SledStore::open(office, &Opening::new("child", 5)) {
            Ok(_) => "opened".to_owned(),
            Err(error) => format!("{error:?}"),
        }),
        "scan" => scan(office),
        "write" => write(office, Duration::ZERO),
        "burst" => write(office, Duration::from_millis(400)),
        "verify" => {
            verify(office, count);
            say("verified");
        }
        other => panic!("no task {other}"),
    }
}

/// A child at work.
pub struct Process {
    child: Child,
    lines: Receiver<String>,
}

/// Starts a child on an office.
pub fn start(task: &str, office: &Path, count: u64) -> Process {
    spawn(command(task, office, count)).unwrap()
}

/// Runs a task as the user nobody, and gives the line it says. `None` when that can't be done here.
pub fn as_nobody(task: &str, office: &Path) -> Option<String> {
    let mut command = command(task, office, 0);
    if rustix::process::geteuid().is_root() {
        command.uid(65534).gid(65534).current_dir("/");
    } else {
        return None;
    }
    let mut process = spawn(command).ok()?;
    process.line()
}

fn command(task: &str, office: &Path, count: u64) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["child::process", "--exact", "--nocapture"]);
    command.env(TASK, task).env(OFFICE, office).env(COUNT, count.to_string());
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    command
}

fn spawn(mut command: Command) -> std::io::Result<Process> {
    let mut child = command.spawn()?;
    let stdout = BufReader::new(child.stdout.take().unwrap());
    let (sender, lines) = channel();
    std::thread::spawn(move || {
        for line in stdout.lines() {
            let Ok(line) = line else { break };
            // everything else comes from the test runner
            if let Some(said) = line.strip_prefix("child: ")
                && sender.send(said.to_owned()).is_err()
            {
                break;
            }
        }
    });
    Ok(Process { child, lines })
}

impl Process {
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// The next line it says, or `None` when it ends (or says nothing for a minute).
    pub fn line(&mut self) -> Option<String> {
        self.lines.recv_timeout(Duration::from_secs(60)).ok()
    }

    /// The number of the last commit it has acknowledged by now.
    pub fn acknowledged(&mut self) -> u64 {
        self.lines.try_iter().last().map_or(0, |line| line.parse().unwrap())
    }

    /// Ends it as a power cut would, without a chance to tidy up, and gives what it had still acknowledged.
    pub fn kill(&mut self) -> u64 {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        self.lines.iter().last().map_or(0, |line| line.parse().unwrap_or(0))
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Opens, reads all persons, and says how long it took and how much memory.
fn scan(office: &Path) {
    let memory = || {
        let status = std::fs::read_to_string("/proc/self/status").unwrap();
        let line = |name: &str| status.lines().find(|line| line.starts_with(name)).unwrap().to_owned();
        format!("{} {}", line("VmRSS"), line("VmHWM")).split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let before = memory();
    let start = std::time::Instant::now();
    let store = SledStore::open(office, &Opening::new("child", 5)).unwrap();
    let (opened, after_opening) = (start.elapsed(), memory());
    let count = sportello::store::rows(&store, Kind::Person, 500).filter(Result::is_ok).count();
    let scanned = start.elapsed();
    let (first, second) = (after_opening, memory());
    let count2 = sportello::store::rows(&store, Kind::Timeline, 500).filter(Result::is_ok).count();
    let third = memory();
    say(&format!(
        "opened {opened:?} scanned {count} after {scanned:?} then {count2} timelines; {before} | {first} | {second} | {third}"
    ));
}

// not through the test runner's captured output
fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    out.write_all(format!("child: {line}\n").as_bytes()).unwrap();
    out.flush().unwrap();
}

// an arithmetic scatter, so that writer and verifier know the same
fn scatter(number: u64) -> u64 {
    let mixed = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb) >> 32
}

fn content(number: u64, longest: u64) -> Vec<u8> {
    let length = 8 + scatter(number) % longest;
    number.to_le_bytes().into_iter().cycle().take(usize::try_from(length).unwrap()).collect()
}

const fn slot(number: u64) -> u64 {
    (number * 7919) % SLOTS
}

const fn forgotten(number: u64) -> Option<u64> {
    if number.is_multiple_of(5) { Some(number - 3) } else { None }
}

/// Commits and acknowledges without end: a new person, a rewritten timeline page, a counter, at times a deletion.
/// It rests every 400 commits, so that the engine's own tidying is met alone too.
fn write(office: &Path, rest: Duration) {
    let store = create(office);
    loop {
        let number = store.revision().0 + 1;
        let mut changes = ChangeSet::new(facts("act"));
        changes.put(Kind::Person, key(number), Version::ABSENT, content(number, 1200));
        let page = key(slot(number));
        let based_on =
            store.get(Kind::Timeline, &page).unwrap().map_or(Version::ABSENT, |found| found.version);
        changes.put(Kind::Timeline, page, based_on, content(number, 8000));
        changes.put(Kind::Counter, key(0), Version(number - 1), number.to_le_bytes().to_vec());
        if let Some(gone) = forgotten(number) {
            changes.delete(Kind::Person, key(gone), Version(gone));
        }
        match store.commit(changes) {
            Ok(revision) => {
                say(&revision.to_string());
                if revision.0.is_multiple_of(400) {
                    std::thread::sleep(rest);
                }
            }
            Err(StoreError::DiskFull { .. }) => std::thread::sleep(Duration::from_secs(1)),
            Err(other) => panic!("{other}"),
        }
    }
}

/// Everything acknowledged is there, every commit wholly or not at all, and the chain holds.
pub fn verify(office: &Path, acknowledged: u64) {
    let store = SledStore::open(office, &Opening::new("verifier", 6).or_create()).unwrap();
    let last = store.revision().0;
    assert!(last >= acknowledged, "{acknowledged} acknowledged, {last} there");
    assert_eq!(store.chain_break(), None);
    assert_eq!(check_chain(&store, Link::default()).unwrap(), Ok(store.head()));
    let gone: std::collections::BTreeSet<_> = (1..=last).filter_map(forgotten).collect();
    let mut expected = 0;
    for number in 1..=last + 10 {
        let found = store.get(Kind::Person, &key(number)).unwrap().map(|found| found.value);
        let there = number <= last && !gone.contains(&number);
        assert_eq!(found, there.then(|| content(number, 1200)), "person {number}");
        expected += u64::from(there);
    }
    for page in 0..SLOTS {
        let writer = (1..=last).rev().find(|number| slot(*number) == page);
        let found = store.get(Kind::Timeline, &key(page)).unwrap();
        assert_eq!(found.as_ref().map(|found| found.version.0), writer, "page {page}");
        assert_eq!(found.map(|found| found.value), writer.map(|number| content(number, 8000)), "page {page}");
        expected += u64::from(writer.is_some());
    }
    if last > 0 {
        let counter = store.get(Kind::Counter, &key(0)).unwrap().unwrap();
        assert_eq!((counter.version.0, counter.value), (last, last.to_le_bytes().to_vec()));
        expected += 1;
    }
    assert_eq!(store.health().unwrap().records, expected);
}
