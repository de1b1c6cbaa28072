//! The settled part in a file: lists of numbers, and on the way back every number held to what it points into, so
//! that whatever a file says, nothing can be read past an end.

use super::super::days;
use super::super::digits::Run;
use super::super::entry::Field;
use super::super::fiscal::Packed;
use super::super::fold::LONGEST;
use super::Sheets;
use super::dictionary::{Dictionary, Link};
use super::postings::Postings;
use super::rows::Rows;
use crate::store::cache::{CacheReader, CacheWriter, invalid};
use std::io::{self, Read, Write};

impl Sheets {
    /// Writes everything.
    pub(crate) fn write(&self, out: &mut CacheWriter<impl Write>) -> io::Result<()> {
        out.list(&self.spelling)?;
        out.list(&self.spelling_at)?;
        out.each(self.fields.len(), self.fields.iter().map(|field| *field as u8))?;
        out.list(&self.heads)?;
        self.posts.write(out)?;
        self.spelled.write(out)?;
        self.sounded.write(out)?;
        self.value_at.write(out)?;
        out.list(&self.values)?;
        self.run_at.write(out)?;
        out.each(self.runs.len(), self.runs.iter().map(|run| run.bits()))?;
        out.list(&self.births)?;
        out.each(self.codes.len(), self.codes.iter().map(|code| code.bits()))?;
        out.number(self.numbered_from)?;
        for list in [&self.mails, &self.numbers, &self.handles] {
            out.list(list)?;
        }
        out.list(&self.kinds)?;
        for list in [&self.by_day].into_iter().chain(&self.by_code) {
            out.list(list)?;
        }
        for list in [&self.by_mail, &self.by_number, &self.by_handle] {
            out.list(list)?;
        }
        self.grams.write(out)
    }

    /// Reads what [`Sheets::write`] wrote, or refuses it.
    pub(crate) fn read(input: &mut CacheReader<impl Read>) -> io::Result<Sheets> {
        let spelling: Vec<u8> = input.list()?;
        let spelling_at = offsets(input.list()?, spelling.len())?;
        let fields: Option<Vec<Field>> = input.list::<u8>()?.into_iter().map(Field::of_text).collect();
        let fields = fields.ok_or_else(|| invalid("an unknown field"))?;
        let head_count = fields.partition_point(|field| Field::HEADS.contains(field));
        hold(fields.is_sorted() && rows(&spelling_at) == fields.len(), "its values")?;
        let heads: Vec<u32> = input.list()?;
        let lists = fields.len() - head_count;
        let n = heads.last().copied().unwrap_or(0);
        let posts = Postings::read(input, lists, n)?;
        let values_known = fields.len() as u32;
        let spelled = Dictionary::read(input, values_known)?;
        let sounded = Dictionary::read(input, values_known)?;
        let value_at = Rows::read(input)?;
        let values = below(input.list()?, values_known)?;
        let run_at = Rows::read(input)?;
        let runs: Option<Vec<Run>> = input.list()?.into_iter().map(Run::of_bits).collect();
        let runs = runs.ok_or_else(|| invalid("no number"))?;
        hold(value_at.is_whole(values.len()) && run_at.is_whole(runs.len()), "its rows")?;
        let births: Vec<u16> = input.list()?;
        hold(births.iter().all(|day| *day <= days::LAST), "a birth date")?;
        let codes = input.list()?.into_iter().map(Packed::of_bits).collect();
        let numbered_from = input.number()?;
        let (mails, numbers, handles) = (input.list()?, input.list()?, input.list::<u32>()?);
        let kinds = offsets(input.list()?, n as usize)?;
        let kinds = kinds.try_into().map_err(|_| invalid("its kinds"))?;
        let persons = births.len() as u32;
        let by_day = below(input.list()?, persons)?;
        let mut by_code: [Vec<u32>; 4] = Default::default();
        for list in &mut by_code {
            *list = below(input.list()?, persons)?;
        }
        let (by_mail, by_number) = (below(input.list()?, n)?, below(input.list()?, n)?);
        let by_handle = below(input.list()?, n)?;
        let grams = Postings::read(input, 10_000, n)?;
        let sheets = Sheets {
            heads: offsets(heads, n as usize)?,
            spelling,
            spelling_at,
            fields,
            posts,
            spelled,
            sounded,
            value_at,
            values,
            run_at,
            runs,
            births,
            codes,
            mails,
            numbered_from,
            numbers,
            handles,
            kinds,
            by_day,
            by_code,
            by_mail,
            by_number,
            by_handle,
            grams,
        };
        sheets.is_whole(head_count, n as usize)?;
        Ok(sheets)
    }

    /// Whether the documents of a head are of its kind and begin with it.
    fn leads(&self, head: usize) -> bool {
        let docs = self.heads[head]..self.heads[head + 1];
        let kind = Field::HEADS.iter().position(|field| *field == self.fields[head]).unwrap_or(0);
        (docs.is_empty() || self.kinds[kind] <= docs.start && docs.end <= self.kinds[kind + 1])
            && docs.into_iter().all(|doc| self.values(doc).first() == Some(&(head as u32)))
    }

    /// Whether every list is as long as the others say.
    fn is_whole(&self, head_count: usize, n: usize) -> io::Result<()> {
        let documents = [self.value_at.len(), self.run_at.len(), self.handles.len(), self.by_handle.len()];
        let numbers = self.numbers.len() + self.numbered_from as usize;
        let mails = if self.mails.is_empty() { n } else { self.mails.len() };
        hold(documents.into_iter().chain([numbers, mails]).all(|len| len == n), "its documents")?;
        hold(rows(&self.heads) == head_count, "its heads")?;
        hold((0..head_count).all(|head| self.leads(head)), "a head")?;
        let persons = self.kinds[1] as usize;
        hold(self.births.len() == persons && self.codes.len() == persons, "its persons")
    }
}

impl Rows {
    fn write(&self, out: &mut CacheWriter<impl Write>) -> io::Result<()> {
        out.list(&self.blocks)?;
        out.list(&self.within)
    }

    fn read(input: &mut CacheReader<impl Read>) -> io::Result<Rows> {
        Ok(Rows { blocks: input.list()?, within: input.list()? })
    }
}

impl Postings {
    fn write(&self, out: &mut CacheWriter<impl Write>) -> io::Result<()> {
        out.list(&self.at)?;
        out.list(&self.bytes)
    }

    /// Lists of numbers below `limit`.
    fn read(input: &mut CacheReader<impl Read>, lists: usize, limit: u32) -> io::Result<Postings> {
        let at: Vec<u32> = input.list()?;
        let bytes: Vec<u8> = input.list()?;
        let at = offsets(at, bytes.len())?;
        hold(rows(&at) == lists, "its lists")?;
        Ok(Postings { at, bytes, limit })
    }
}

impl Dictionary {
    fn write(&self, out: &mut CacheWriter<impl Write>) -> io::Result<()> {
        out.list(&self.letters)?;
        out.list(&self.at)?;
        out.list(&self.shared)?;
        out.list(&self.link_at)?;
        out.each(self.links.len(), self.links.iter().map(|link| link.bits()))
    }

    /// Words of values below `limit`.
    fn read(input: &mut CacheReader<impl Read>, limit: u32) -> io::Result<Dictionary> {
        let letters: Vec<u8> = input.list()?;
        let at = offsets(input.list()?, letters.len())?;
        let shared: Vec<u8> = input.list()?;
        let link_at: Vec<u32> = input.list()?;
        let links: Vec<Link> = input.list()?.into_iter().map(Link::of_bits).collect();
        let link_at = offsets(link_at, links.len())?;
        hold(rows(&at) == shared.len() && rows(&link_at) == shared.len(), "its words")?;
        hold(at.windows(2).all(|word| (word[1] - word[0]) as usize <= LONGEST), "a word")?;
        hold(links.iter().all(|link| link.value() < limit), "a word's values")?;
        Ok(Dictionary { letters, at, shared, link_at, links })
    }
}

fn hold(so: bool, what: &'static str) -> io::Result<()> {
    if so { Ok(()) } else { Err(invalid(what)) }
}

/// How many rows a list of beginnings tells apart; none for the empty list, which an empty index has.
fn rows(at: &[u32]) -> usize {
    at.len().saturating_sub(1)
}

/// Beginnings of rows that follow each other from 0 to `end`.
fn offsets(at: Vec<u32>, end: usize) -> io::Result<Vec<u32>> {
    let whole =
        at.first().is_none_or(|first| *first == 0) && at.last().is_none_or(|last| *last as usize == end);
    hold(whole && at.is_sorted() && (end == 0 || !at.is_empty()), "its rows")?;
    Ok(at)
}

/// Numbers that are all below `limit`.
fn below(list: Vec<u32>, limit: u32) -> io::Result<Vec<u32>> {
    // taking the largest runs through faster than stopping at the first that is too large
    let largest = list.iter().copied().max();
    hold(largest.is_none_or(|largest| largest < limit), "a place that is not there")?;
    Ok(list)
}
