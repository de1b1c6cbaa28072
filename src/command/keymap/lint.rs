//! What makes a keymap bad though it can be read: keys that cannot be typed, hide each other or surprise.

use std::fmt;
use std::sync::Arc;

use super::{Binding, Keymap, KeymapFile};
use crate::command::{Code, Key, Keys, Scope};

/// One thing to correct in a keymap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The file and the line (from 1), where the finding has one.
    pub place: Option<(Arc<str>, usize)>,
    /// The scope.
    pub scope: Scope,
    /// What is wrong.
    pub kind: FindingKind,
}

/// What can be wrong with a binding.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FindingKind {
    /// No command has this id.
    #[error("there is no command \"{0}\"")]
    UnknownCommand(String),
    /// The Italian keyboard has this key only with AltGr, or not at all.
    #[error("\"{0}\" needs AltGr on the Italian keyboard")]
    AltGr(Keys),
    /// Alt is taken by the terminal's own menus, and over slow lines it is read as Esc and a letter.
    #[error("\"{0}\" needs Alt, which terminals keep for themselves")]
    Alt(Keys),
    /// The keymap says it does without letters.
    #[error("\"{0}\" is a letter in a keymap without letters")]
    Letter(Keys),
    /// A shorter sequence, bound here or above, is the beginning of this one.
    #[error("\"{short}\" is bound and hides \"{long}\"")]
    Hides {
        /// The one that is a command already.
        short: Keys,
        /// The one that begins with it.
        long: Keys,
    },
    /// 1 to 9 and F2 to F10 are the screens, and only they.
    #[error("\"{0}\" is kept for the screens")]
    KeptForScreens(Keys),
    /// The key means the same in every keymap and this one makes it mean something else.
    #[error("\"{keys}\" is \"{wanted}\" in every keymap, not \"{found}\"")]
    Surprise {
        /// The key.
        keys: Keys,
        /// What operators expect of it.
        wanted: &'static str,
        /// What this keymap makes of it.
        found: String,
    },
    /// A command every screen needs has no key there.
    #[error("\"{0}\" has no key here")]
    Missing(&'static str),
    /// Where text is typed a visible character never is a command.
    #[error("\"{0}\" is text here")]
    IsText(Keys),
    /// The key that confirms must not be one that can have opened the question.
    #[error("\"{keys}\" confirms, so \"{elsewhere}\" cannot use it")]
    Confirms {
        /// The key.
        keys: Keys,
        /// The scope that binds it too.
        elsewhere: Scope,
    },
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some((file, line)) = &self.place {
            write!(f, "{file}:{line}: ")?;
        }
        write!(f, "[{}] {}", self.scope, self.kind)
    }
}

/// The commands every screen must have a key for.
const ON_EVERY_SCREEN: [&str; 8] = [
    "search.open",
    "line.open",
    "help.open",
    "menu.open",
    "desk.back",
    "desk.undo",
    "desk.quit",
    "desk.redraw",
];

/// The keys that mean the same in every keymap, where they are bound.
const WELL_KNOWN: [(&str, &str); 8] = [
    ("/", "search.open"),
    (":", "line.open"),
    ("?", "help.open"),
    ("<F1>", "help.open"),
    ("<Space>", "menu.open"),
    ("<Esc>", "desk.back"),
    ("u", "desk.undo"),
    ("q", "desk.quit"),
];

/// Everything to correct in a keymap; `known` tells whether a command id exists.
#[must_use]
pub fn lint(file: &KeymapFile, known: &dyn Fn(&str) -> bool) -> Vec<Finding> {
    let keymap = Keymap::new(file);
    let mut findings = Vec::new();
    for scope in Scope::ALL {
        for binding in file.bindings(scope) {
            if let Some(id) = &binding.command {
                let at = |kind| Finding { place: Some((binding.file.clone(), binding.line)), scope, kind };
                findings.extend(of_binding(file, scope, binding, id, known).into_iter().map(at));
            }
        }
        let here = |kind| Finding { place: None, scope, kind };
        findings.extend(missing(file, &keymap, scope).into_iter().map(here));
    }
    findings
}

fn of_binding(
    file: &KeymapFile,
    scope: Scope,
    binding: &Binding,
    id: &str,
    known: &dyn Fn(&str) -> bool,
) -> Vec<FindingKind> {
    let keys = &binding.keys;
    let any = |test: fn(Key) -> bool| keys.as_slice().iter().any(|key| test(*key));
    let mut found = Vec::new();
    let mut when = |bad: bool, kind: fn(Keys) -> FindingKind| {
        if bad {
            found.push(kind(keys.clone()));
        }
    };
    when(any(Key::needs_alt_gr), FindingKind::AltGr);
    when(any(|key| key.modifiers().alt), FindingKind::Alt);
    when(!file.letters() && any(|key| key.typed().is_some_and(char::is_alphanumeric)), FindingKind::Letter);
    when(scope.takes_text() && keys.first().typed().is_some(), FindingKind::IsText);
    when(taken_from_screens(scope, keys, id), FindingKind::KeptForScreens);
    if !known(id) {
        found.push(FindingKind::UnknownCommand(id.to_owned()));
    }
    if scope == Scope::Global {
        let well_known = WELL_KNOWN.iter().find(|(key, wanted)| keys.to_string() == *key && id != *wanted);
        if let Some((_, wanted)) = well_known {
            found.push(FindingKind::Surprise { keys: keys.clone(), wanted, found: id.to_owned() });
        }
    }
    let all_bound = |scope: Scope| file.bindings(scope).iter().filter(|other| other.command.is_some());
    for (above, other) in scope.chain().flat_map(|s| all_bound(s).map(move |other| (s != scope, other))) {
        let (own, theirs) = (keys.as_slice(), other.keys.as_slice());
        if own.len() > theirs.len() && own.starts_with(theirs) {
            found.push(FindingKind::Hides { short: other.keys.clone(), long: keys.clone() });
        } else if above && theirs.len() > own.len() && theirs.starts_with(own) {
            found.push(FindingKind::Hides { short: keys.clone(), long: other.keys.clone() });
        }
    }
    if scope == Scope::Confirm && id == "confirm.yes" {
        let uses = |s: &Scope| *s != scope && all_bound(*s).any(|other| other.keys.first() == keys.first());
        if let Some(elsewhere) = Scope::ALL.into_iter().find(uses) {
            found.push(FindingKind::Confirms { keys: keys.clone(), elsewhere });
        }
    }
    found
}

fn taken_from_screens(scope: Scope, keys: &Keys, id: &str) -> bool {
    let kept = match keys.first().code() {
        Code::Char(digit) => keys.first().typed().is_some() && matches!(digit, '1'..='9'),
        Code::Function(n) => keys.first().modifiers() == Default::default() && (2..=10).contains(&n),
        _ => false,
    };
    // a form saves with F10: it is the key of a ninth screen, which does not exist
    let saves = id == "form.save" && keys.first().code() == Code::Function(10);
    kept && !saves && !(scope == Scope::Global && id.starts_with("screen."))
}

fn missing(file: &KeymapFile, keymap: &Keymap, scope: Scope) -> Vec<FindingKind> {
    let mut found = Vec::new();
    let without_key = |id: &&str| keymap.keys_of(scope, id).is_empty();
    if scope.is_screen() {
        found.extend(ON_EVERY_SCREEN.into_iter().filter(|id| without_key(id)).map(FindingKind::Missing));
    } else if without_key(&"desk.back") && scope != Scope::Confirm && scope != Scope::Global {
        found.push(FindingKind::Missing("desk.back"));
    }
    match scope {
        Scope::Confirm => {
            let both = ["confirm.yes", "confirm.no"];
            found.extend(both.into_iter().filter(|id| without_key(id)).map(FindingKind::Missing));
        }
        Scope::Global if file.letters() => {
            let bound =
                |key: &str| file.bindings(scope).iter().any(|binding| binding.keys.to_string() == key);
            let absent = WELL_KNOWN.iter().filter(|(key, _)| !bound(key));
            found.extend(absent.map(|(_, id)| FindingKind::Missing(id)));
        }
        _ => {}
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::keymap::Shipped;

    fn findings(own: &str) -> Vec<String> {
        let base = Shipped::Italian.read().unwrap();
        let file = base.overlaid_with(&KeymapFile::read("own.toml", own).unwrap());
        lint(&file, &|id| id != "no.such").iter().map(ToString::to_string).collect()
    }

    #[test]
    fn every_kind_of_trap_is_found() {
        let cases = [
            ("[persons]\n\"z\" = \"no.such\"\n", "own.toml:2: [persons] there is no command \"no.such\""),
            (
                "[persons]\n\"[\" = \"a.b\"\n",
                "own.toml:2: [persons] \"[\" needs AltGr on the Italian keyboard",
            ),
            (
                "[persons]\n\"<A-x>\" = \"a.b\"\n",
                "own.toml:2: [persons] \"<A-x>\" needs Alt, which terminals keep \
              for themselves",
            ),
            ("[persons]\n\"uu\" = \"a.b\"\n", "own.toml:2: [persons] \"u\" is bound and hides \"uu\""),
            ("[persons]\n\"3\" = \"a.b\"\n", "own.toml:2: [persons] \"3\" is kept for the screens"),
            ("[global]\n\"<F4>\" = \"a.b\"\n", "own.toml:2: [global] \"<F4>\" is kept for the screens"),
            ("[form]\n\"z\" = \"a.b\"\n", "own.toml:2: [form] \"z\" is text here"),
            (
                "[global]\n\"q\" = \"a.b\"\n",
                "own.toml:2: [global] \"q\" is \"desk.quit\" in every keymap, not \"a.b\"",
            ),
            ("[board]\n\"u\" = \"a.b\"\n", "[board] \"desk.undo\" has no key here"),
            ("[picker]\n\"<Esc>\" = \"none\"\n", "[picker] \"desk.back\" has no key here"),
            (
                "[confirm]\n\"x\" = \"confirm.yes\"\n",
                "own.toml:2: [confirm] \"x\" confirms, so \"timeline\" cannot use \
              it",
            ),
        ];
        for (own, wanted) in cases {
            let found = findings(own);
            assert!(
                found.iter().any(|finding| finding == wanted),
                "{own}\nwanted {wanted}\nfound {found:#?}"
            );
        }
    }

    #[test]
    fn a_keymap_without_letters_holds_to_it() {
        let own = "letters = false\n[persons]\n\"n\" = \"a.b\"\n";
        let found = lint(&KeymapFile::read("own.toml", own).unwrap(), &|_| true);
        assert!(found.iter().any(|f| matches!(f.kind, FindingKind::Letter(_))), "{found:?}");
    }
}
