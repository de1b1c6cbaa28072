//! `sportello man`: the manual page, all subcommands in one.

use std::io;

use clap_mangen::Man;

use super::fault::Fault;
use super::out::Out;

pub(super) fn run(out: &mut Out) -> Result<(), Fault> {
    let mut command = super::help::command(&out.texts());
    command.build();
    let mut page = Vec::new();
    write(&command, &mut page).map_err(Fault::output)?;
    out.raw(&page)
}

fn write(command: &clap::Command, page: &mut Vec<u8>) -> io::Result<()> {
    Man::new(command.clone()).render(page)?;
    for sub in command.get_subcommands() {
        let name = sub.get_display_name().unwrap_or(sub.get_name()).replace('-', " ");
        let man = Man::new(sub.clone());
        page.extend_from_slice(format!(".SH \"{}\"\n", name.to_uppercase()).as_bytes());
        man.render_synopsis_section(page)?;
        man.render_description_section(page)?;
        man.render_options_section(page)?;
    }
    Ok(())
}
