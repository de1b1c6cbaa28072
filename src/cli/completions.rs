//! `sportello completions`: what a shell needs to complete our commands.

use super::arguments::Completions;
use super::fault::Fault;
use super::out::Out;

pub(super) fn run(out: &mut Out, asked: &Completions) -> Result<(), Fault> {
    let mut text = Vec::new();
    clap_complete::generate(asked.shell, &mut super::help::command(&out.texts()), "sportello", &mut text);
    out.raw(&text)
}
