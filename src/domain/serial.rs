//! How a code of the trade is written by serde: text for people, a compact form for the store.

/// Serialises `$code` as text in readable formats (JSON, TOML) and as `$compact` in the store.
///
/// Needs `Display`, `FromStr`, `From<$code> for $compact` and `TryFrom<$compact> for $code`: what comes
/// back is checked either way.
macro_rules! text_or_compact {
    ($code:ty, $compact:ty) => {
        impl serde::Serialize for $code {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                if serializer.is_human_readable() {
                    serializer.collect_str(self)
                } else {
                    <$compact>::from(*self).serialize(serializer)
                }
            }
        }

        impl<'de> serde::Deserialize<'de> for $code {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                if deserializer.is_human_readable() {
                    String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
                } else {
                    <$compact>::deserialize(deserializer)?.try_into().map_err(serde::de::Error::custom)
                }
            }
        }
    };
}

/// Serialises `$code` as its text in every format.
macro_rules! always_text {
    ($code:ty) => {
        impl serde::Serialize for $code {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $code {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}

pub(super) use {always_text, text_or_compact};
