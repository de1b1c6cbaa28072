//! What the settled part and the overlay have in common, so that both are scored by the same code.

use super::super::base::{Base, Link, Sheets};
use super::super::days::DayNumber;
use super::super::digits::Run;
use super::super::entry::{Field, Kind};
use super::super::fiscal::{self, Code};
use super::super::near::{Near, Walk};
use super::super::overlay::Overlay;

pub(super) trait Part {
    fn values(&self, doc: u32) -> &[u32];
    fn runs(&self, doc: u32) -> &[Run];
    fn birth(&self, doc: u32) -> DayNumber;
    fn code(&self, doc: u32) -> Code;
    fn mail(&self, doc: u32) -> u32;
    fn number(&self, doc: u32) -> u32;
    fn kind(&self, doc: u32) -> Kind;
    fn handle(&self, doc: u32) -> u32;
    fn field(&self, value: u32) -> Field;
    fn spelling(&self, value: u32) -> &str;
    fn value_count(&self) -> usize;
    /// Words beginning with a prefix, by spelling or by sound: length and links.
    fn prefixed(&self, sounds: bool, prefix: &[u8], f: &mut dyn FnMut(usize, &[Link]));
    /// Words within the walk's slips, by spelling or by sound: length, how near, links.
    fn near(&self, sounds: bool, walk: &mut Walk, f: &mut dyn FnMut(usize, Near, &[Link]));
}

impl Part for Base {
    #[inline]
    fn values(&self, doc: u32) -> &[u32] {
        Sheets::values(self, doc)
    }
    fn runs(&self, doc: u32) -> &[Run] {
        Sheets::runs(self, doc)
    }
    fn birth(&self, doc: u32) -> DayNumber {
        Sheets::birth(self, doc)
    }
    fn code(&self, doc: u32) -> Code {
        Sheets::code(self, doc)
    }
    fn mail(&self, doc: u32) -> u32 {
        Sheets::mail(self, doc)
    }
    fn number(&self, doc: u32) -> u32 {
        Sheets::number(self, doc)
    }
    fn kind(&self, doc: u32) -> Kind {
        Sheets::kind(self, doc)
    }
    fn handle(&self, doc: u32) -> u32 {
        Sheets::handle(self, doc)
    }
    fn field(&self, value: u32) -> Field {
        Sheets::field(self, value)
    }
    fn spelling(&self, value: u32) -> &str {
        Sheets::spelling(self, value)
    }
    fn value_count(&self) -> usize {
        Sheets::value_count(self)
    }
    fn prefixed(&self, sounds: bool, prefix: &[u8], f: &mut dyn FnMut(usize, &[Link])) {
        if sounds { &self.sounded } else { &self.spelled }.prefixed(prefix, f);
    }
    fn near(&self, sounds: bool, walk: &mut Walk, f: &mut dyn FnMut(usize, Near, &[Link])) {
        if sounds { &self.sounded } else { &self.spelled }.near(walk, f);
    }
}

impl Part for Overlay {
    fn values(&self, doc: u32) -> &[u32] {
        self.get(doc).map_or(&[], |changed| &changed.values)
    }
    fn runs(&self, doc: u32) -> &[Run] {
        self.get(doc).map_or(&[], |changed| &changed.entry.runs)
    }
    fn birth(&self, doc: u32) -> DayNumber {
        self.get(doc).map_or(0, |changed| changed.entry.birth)
    }
    fn code(&self, doc: u32) -> Code {
        self.get(doc).map_or(fiscal::NONE, |changed| changed.entry.code)
    }
    fn mail(&self, doc: u32) -> u32 {
        self.get(doc).map_or(0, |changed| changed.entry.mail)
    }
    fn number(&self, doc: u32) -> u32 {
        self.get(doc).map_or(0, |changed| changed.entry.number)
    }
    fn kind(&self, doc: u32) -> Kind {
        self.get(doc).map_or(Kind::Command, |changed| changed.entry.kind)
    }
    fn handle(&self, doc: u32) -> u32 {
        self.get(doc).map_or(0, |changed| changed.entry.handle)
    }
    fn field(&self, value: u32) -> Field {
        self.spellings[value as usize].0
    }
    fn spelling(&self, value: u32) -> &str {
        &self.spellings[value as usize].1
    }
    fn value_count(&self) -> usize {
        self.spellings.len()
    }
    fn prefixed(&self, sounds: bool, prefix: &[u8], f: &mut dyn FnMut(usize, &[Link])) {
        Overlay::prefixed(self, sounds, prefix, f);
    }
    fn near(&self, sounds: bool, walk: &mut Walk, f: &mut dyn FnMut(usize, Near, &[Link])) {
        Overlay::near(self, sounds, walk, f);
    }
}
