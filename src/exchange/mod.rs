//! Import and export: rows of a file to acts, records to rows.
