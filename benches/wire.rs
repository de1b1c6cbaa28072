//! Bytes and time per frame: the wire beside ratatui's stock backend.
//!
//! `cargo bench --bench wire` prints the table of bytes first, then measures the time a frame takes.

#![allow(missing_docs)]

#[path = "../tests/wire/registry.rs"]
#[allow(dead_code)]
mod registry;

use std::{cell::RefCell, io, rc::Rc};

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use ratatui::{Terminal, TerminalOptions, Viewport, backend::CrosstermBackend, layout::Rect};
use sportello::session::{
    Program, Session,
    input::{Code, Input, Key},
    wire::Depth,
};

use registry::{Registry, Selected};

/// What an operator does, and how it is drawn.
const FRAMES: [(&str, Option<Code>); 6] = [
    ("nothing changed", None),
    ("cursor down", Some(Code::Down)),
    ("page down", Some(Code::PageDown)),
    ("popup opens", Some(Code::Char('?'))),
    ("popup closes", Some(Code::Char('?'))),
    ("a letter typed", Some(Code::Char('k'))),
];

fn input(code: Option<Code>) -> Vec<Input> {
    code.map(|code| Input::Key(Key::plain(code))).into_iter().collect()
}

fn open(selected: Selected, cols: u16, rows: u16, depth: Depth) -> (Session<Registry>, usize) {
    let mut session = Session::new(Registry::new(selected), cols, rows, depth);
    let first = session.feed(&mut vec![]).map_or(0, |frame| frame.len());
    session.sent();
    (session, first)
}

fn on_wire(selected: Selected, cols: u16, rows: u16, depth: Depth) -> Vec<usize> {
    let (mut session, first) = open(selected, cols, rows, depth);
    let mut sizes = vec![first];
    for (_, code) in FRAMES {
        sizes.push(session.feed(&mut input(code)).map_or(0, |frame| frame.len()));
        session.sent();
    }
    sizes
}

/// Counts what is written.
#[derive(Clone, Default)]
struct Counter(Rc<RefCell<usize>>);

impl io::Write for Counter {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        *self.0.borrow_mut() += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn on_stock_backend(selected: Selected, cols: u16, rows: u16) -> Vec<usize> {
    let counter = Counter::default();
    let options = TerminalOptions { viewport: Viewport::Fixed(Rect::new(0, 0, cols, rows)) };
    let Ok(mut terminal) = Terminal::with_options(CrosstermBackend::new(counter.clone()), options) else {
        return vec![];
    };
    let mut registry = Registry::new(selected);
    let mut sizes = vec![];
    for code in std::iter::once(None).chain(FRAMES.map(|(_, code)| code)) {
        for input in input(code) {
            registry.update(input);
        }
        if terminal.draw(|frame| registry.draw(frame)).is_err() {
            return vec![];
        }
        sizes.push(counter.0.take());
    }
    sizes
}

#[allow(clippy::print_stdout)]
fn table() {
    println!("bytes per frame          {:>7} {:>7} {:>7} {:>7}", "stock", "mono", "16", "true");
    for (cols, rows) in [(80, 24), (132, 43)] {
        for selected in [Selected::Name, Selected::Line] {
            println!("{cols}x{rows}, selection reverses the {selected:?}");
            let stock = on_stock_backend(selected, cols, rows);
            let [mono, sixteen, full] =
                [Depth::Mono, Depth::Sixteen, Depth::True].map(|depth| on_wire(selected, cols, rows, depth));
            let names = std::iter::once("first paint").chain(FRAMES.map(|(name, _)| name));
            for (at, name) in names.enumerate() {
                println!("  {name:<22} {:>7} {:>7} {:>7} {:>7}", stock[at], mono[at], sixteen[at], full[at]);
            }
        }
    }
}

fn frames(criterion: &mut Criterion) {
    table();
    let mut group = criterion.benchmark_group("wire 80x24");
    group.bench_function("first paint", |bencher| {
        bencher.iter(|| open(Selected::Name, 80, 24, Depth::Sixteen).1);
    });
    for (name, code) in FRAMES {
        group.bench_function(name, |bencher| {
            bencher.iter_batched_ref(
                || (open(Selected::Name, 80, 24, Depth::Sixteen).0, input(code)),
                |(session, inputs)| session.feed(inputs),
                BatchSize::SmallInput,
            );
        });
    }
    group.finish();
}

criterion_group!(benches, frames);
criterion_main!(benches);
