//! The case-work engine: acts in, changes out.
