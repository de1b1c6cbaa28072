//! How codes travel through serde: as their text in readable formats, as a small integer or array in binary ones.

/// Implements serde for a `Copy` code with `Display`, `FromStr`, `From<Code> for $compact` and
/// `TryFrom<$compact>`.
macro_rules! text_or_compact {
    ($code:ty, $compact:ty) => {
        impl serde::Serialize for $code {
            fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
                if out.is_human_readable() {
                    out.collect_str(self)
                } else {
                    serde::Serialize::serialize(&<$compact>::from(*self), out)
                }
            }
        }

        impl<'de> serde::Deserialize<'de> for $code {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                if from.is_human_readable() {
                    let text = <std::borrow::Cow<'de, str> as serde::Deserialize>::deserialize(from)?;
                    text.parse().map_err(serde::de::Error::custom)
                } else {
                    let compact = <$compact as serde::Deserialize>::deserialize(from)?;
                    <$code>::try_from(compact).map_err(serde::de::Error::custom)
                }
            }
        }
    };
}

/// Implements `as_str`, `Display`, `FromStr`, the compact number and serde for a plain enum whose variants
/// each have one text. Parsing ignores case and surrounding spaces. The numbers are written to disk: append only.
macro_rules! text_enum {
    ($code:ident, $kind:expr, { $($variant:ident = $number:literal => $text:literal),+ $(,)? }) => {
        impl $code {
            /// Every value, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The code as it is written in files and on screen.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }
        }

        impl std::fmt::Display for $code {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl std::str::FromStr for $code {
            type Err = $crate::domain::codes::InvalidCode;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                let trimmed = text.trim();
                Self::ALL
                    .iter()
                    .copied()
                    .find(|value| value.as_str().eq_ignore_ascii_case(trimmed))
                    .ok_or_else(|| $crate::domain::codes::InvalidCode::new($kind, text))
            }
        }

        impl From<$code> for u8 {
            fn from(value: $code) -> u8 {
                match value { $($code::$variant => $number),+ }
            }
        }

        impl TryFrom<u8> for $code {
            type Error = $crate::domain::codes::InvalidCode;

            fn try_from(number: u8) -> Result<Self, Self::Error> {
                match number {
                    $($number => Ok(Self::$variant),)+
                    _ => Err($crate::domain::codes::InvalidCode::new($kind, &number.to_string())),
                }
            }
        }

        $crate::domain::codes::wire::text_or_compact!($code, u8);
    };
}

pub(crate) use {text_enum, text_or_compact};
