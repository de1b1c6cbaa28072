//! The program's front door.

use std::process::ExitCode;

fn main() -> ExitCode {
    sportello::cli::main(std::env::args_os())
}
