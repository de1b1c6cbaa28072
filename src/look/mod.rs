//! How the desk looks: theme roles, colour depth, glyphs, language.
