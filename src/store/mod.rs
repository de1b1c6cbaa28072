//! The store port, sled behind it, and the envelope every record lives in.
