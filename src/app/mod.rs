//! State and update of one operator's desk; nothing is drawn here.
