//! One operator's loop: events in, at most one frame out.
