//! Is this a place for an office? Network folders are refused, and a volume that is nearly full.

use crate::store::StoreError;
use std::path::{Path, PathBuf};
use std::{fs, io};

/// What must stay free for the store to be opened and closed safely, in bytes.
pub(super) const OPENING_RESERVE: u64 = 16 * 1024 * 1024;
/// What must stay free after a commit, in bytes: more than opening needs, so that a full store still opens.
pub(super) const COMMIT_RESERVE: u64 = 64 * 1024 * 1024;

/// What is asked of the volume an office lies on. Tests put their own answers here.
pub trait Probe: Send + Sync {
    /// Bytes that an ordinary user may still write.
    ///
    /// # Errors
    /// Whatever the system says.
    fn free(&self, dir: &Path) -> io::Result<u64>;

    /// The name of the network file system the folder is on, or `None` when it is local.
    ///
    /// # Errors
    /// Whatever the system says.
    fn network(&self, dir: &Path) -> io::Result<Option<&'static str>>;
}

/// The probe that asks the operating system.
#[derive(Debug, Clone, Copy, Default)]
pub struct Volume;

impl Probe for Volume {
    fn free(&self, dir: &Path) -> io::Result<u64> {
        let stat = rustix::fs::statvfs(dir)?;
        Ok(stat.f_bavail.saturating_mul(stat.f_frsize))
    }

    fn network(&self, dir: &Path) -> io::Result<Option<&'static str>> {
        // the magic is 32 bits wide, whatever the word it comes in
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let magic = rustix::fs::statfs(dir)?.f_type as u32;
        if magic == FUSE {
            return Ok(fuse_network(&mounted_as(dir)?));
        }
        Ok(NETWORKS.iter().find(|(known, _)| *known == magic).map(|(_, name)| *name))
    }
}

const FUSE: u32 = 0x6573_5546;

/// File systems of other machines, by the magic of `statfs(2)`.
const NETWORKS: [(u32, &str); 10] = [
    (0x0000_6969, "nfs"),
    (0xFF53_4D42, "cifs"),
    (0xFE53_4D42, "smb2"),
    (0x0000_517B, "smb"),
    (0x0102_1997, "9p"),
    (0x5346_414F, "afs"),
    (0x6B41_4653, "kafs"),
    (0x7375_7245, "coda"),
    (0x0000_564C, "ncp"),
    (0x00C3_6400, "ceph"),
];

/// Programs that show another machine's files through FUSE; others, such as encrypted folders, are local.
const FUSE_NETWORKS: [&str; 8] =
    ["sshfs", "davfs", "davfs2", "glusterfs", "s3fs", "rclone", "smbnetfs", "curlftpfs"];

fn fuse_network(system: &str) -> Option<&'static str> {
    let program = system.strip_prefix("fuse.")?;
    FUSE_NETWORKS.into_iter().find(|name| *name == program)
}

/// The file system type of the mount a folder is on, from the kernel's table.
fn mounted_as(dir: &Path) -> io::Result<String> {
    let dir = dir.canonicalize()?;
    Ok(mount_type(&fs::read_to_string("/proc/self/mountinfo")?, &dir).unwrap_or_default())
}

// a line reads: id parent major:minor root mount-point options … - type source options
fn mount_type(table: &str, dir: &Path) -> Option<String> {
    table
        .lines()
        .filter_map(|line| {
            let (left, right) = line.split_once(" - ")?;
            let point = PathBuf::from(left.split(' ').nth(4)?.replace("\\040", " "));
            dir.starts_with(&point).then_some((point.components().count(), right.split(' ').next()?))
        })
        // of mounts on the same point the last one counts
        .max_by_key(|(depth, _)| *depth)
        .map(|(_, system)| system.to_owned())
}

/// Refuses a folder on a network file system.
pub(super) fn refuse_network(dir: &Path, probe: &dyn Probe) -> Result<(), StoreError> {
    match probe.network(dir).map_err(|source| StoreError::io(dir, source))? {
        Some(system) => Err(StoreError::NetworkFolder { dir: dir.to_path_buf(), system }),
        None => Ok(()),
    }
}

/// Refuses to go on unless so many bytes are free.
pub(super) fn refuse_full(dir: &Path, probe: &dyn Probe, needed: u64) -> Result<(), StoreError> {
    let free = probe.free(dir).map_err(|source| StoreError::io(dir, source))?;
    if free < needed { Err(StoreError::DiskFull { free, needed }) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_folder_is_local_and_has_room() {
        let here = Path::new("/tmp");
        assert_eq!(Volume.network(Path::new("/proc")).unwrap(), None);
        assert!(Volume.free(here).unwrap() > 0);
    }

    #[test]
    fn only_remote_programs_behind_fuse_count() {
        assert_eq!(fuse_network("fuse.sshfs"), Some("sshfs"));
        assert_eq!(fuse_network("fuse.gocryptfs"), None);
        assert_eq!(fuse_network("ext4"), None);
    }

    #[test]
    fn the_deepest_mount_decides() {
        let table = "21 1 8:1 / / rw - ext4 /dev/sda1 rw\n\
                     40 21 0:50 / /mnt/ufficio\\040est rw shared:1 - fuse.sshfs host:/x rw\n\
                     41 21 0:51 / /mnt rw - tmpfs tmpfs rw\n";
        assert_eq!(mount_type(table, Path::new("/mnt/ufficio est/a")).as_deref(), Some("fuse.sshfs"));
        assert_eq!(mount_type(table, Path::new("/mnt/b")).as_deref(), Some("tmpfs"));
        assert_eq!(mount_type(table, Path::new("/home")).as_deref(), Some("ext4"));
    }
}
