//! Where the command line writes: data to standard output, everything else to standard error.

use std::fmt::Display;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::time::{Duration, Instant};

use serde::Serialize;

use super::fault::Fault;
use crate::look::{ColourDepth, GlyphSet, Look, Message, ShippedTheme, Texts, clean};

/// How often a line of progress is written anew.
const PROGRESS_EVERY: Duration = Duration::from_millis(120);
/// Work shorter than this shows no progress.
const PROGRESS_AFTER: Duration = Duration::from_millis(400);

/// The two streams of a command, in one hand.
pub(super) struct Out {
    data: Box<dyn Write>,
    notes: Box<dyn Write>,
    texts: Texts,
    /// Progress is shown to people, not kept in files.
    watched: bool,
    /// When the work began whose progress is shown, and when it was last written.
    progress: Option<(Instant, Option<Instant>)>,
}

impl Out {
    /// The streams of this process.
    pub(super) fn of_process(texts: Texts) -> Self {
        Out {
            data: Box::new(BufWriter::with_capacity(1 << 16, io::stdout())),
            notes: Box::new(io::stderr()),
            texts,
            watched: io::stderr().is_terminal(),
            progress: None,
        }
    }

    /// The words of this command.
    pub(super) fn texts(&self) -> Texts {
        self.texts
    }

    /// How the desk would look without colours: its words need it.
    pub(super) fn plain(&self) -> Result<Look, Fault> {
        let theme = ShippedTheme::Monochrome.read().map_err(|errors| {
            let error = errors.first().map(ToString::to_string).unwrap_or_default();
            Fault::new(Message::new("cli-tables").arg("error", error))
        })?;
        Ok(Look::new(&theme, ColourDepth::Mono, GlyphSet::Unicode, self.texts.language()))
    }

    /// A line of data; control characters are made harmless.
    pub(super) fn line(&mut self, line: impl AsRef<str>) -> Result<(), Fault> {
        writeln!(self.data, "{}", clean(line.as_ref()).trim_end()).map_err(Fault::output)
    }

    /// A line of data in the operator's language.
    pub(super) fn say(&mut self, message: &Message) -> Result<(), Fault> {
        self.line(self.texts.say(message))
    }

    /// Text as it is, for shells and pagers.
    pub(super) fn raw(&mut self, text: &[u8]) -> Result<(), Fault> {
        self.data.write_all(text).map_err(Fault::output)
    }

    /// Standard output as a stream, for what is written as it comes.
    pub(super) fn stream(&mut self) -> impl Write + '_ {
        &mut self.data
    }

    /// A value for other programs.
    pub(super) fn json<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Fault> {
        serde_json::to_writer_pretty(&mut self.data, value).map_err(|error| Fault::output(error.into()))?;
        self.data.write_all(b"\n").map_err(Fault::output)
    }

    /// Everything written so far arrives.
    pub(super) fn finish(&mut self) -> Result<(), Fault> {
        self.data.flush().map_err(Fault::output)
    }

    /// Something worth knowing, on standard error.
    pub(super) fn note(&mut self, message: &Message) {
        let text = self.texts.say(message).into_owned();
        self.tell(&text);
    }

    /// A line on standard error. Nobody could be told that it cannot be written.
    pub(super) fn tell(&mut self, text: impl Display) {
        self.clear();
        for line in text.to_string().lines() {
            let _ = writeln!(self.notes, "{}", clean(line));
        }
    }

    /// How far long work has come, on a terminal only.
    pub(super) fn progress(&mut self, message: impl FnOnce() -> Message) {
        if !self.watched {
            return;
        }
        let now = Instant::now();
        let (since, last) = *self.progress.get_or_insert((now, None));
        let due = last.map_or(since + PROGRESS_AFTER, |last| last + PROGRESS_EVERY);
        if now >= due {
            self.progress = Some((since, Some(now)));
            let text = self.texts.say(&message()).into_owned();
            let _ = write!(self.notes, "\r{text:<78}").and_then(|()| self.notes.flush());
        }
    }

    /// The work is over: its progress goes.
    pub(super) fn clear(&mut self) {
        if let Some((_, Some(_))) = self.progress.take() {
            let _ = write!(self.notes, "\r{:<78}\r", "").and_then(|()| self.notes.flush());
        }
    }
}
