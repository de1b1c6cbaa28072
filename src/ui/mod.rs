//! The view: draws the state of `app`, changes nothing.
