//! How well one colour can be read on another.

use super::Rgb;

/// The contrast ratio of two colours, 1 to 21, as WCAG 2 defines it (text should reach 4.5).
#[must_use]
pub fn contrast(a: Rgb, b: Rgb) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn luminance(Rgb(red, green, blue): Rgb) -> f64 {
    let linear = |channel: u8| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_ratios() {
        let near = |a, b, wanted: f64| (contrast(a, b) - wanted).abs() < 0.01;
        assert!(near(Rgb(0, 0, 0), Rgb(255, 255, 255), 21.0));
        assert!(near(Rgb(255, 255, 255), Rgb(255, 255, 255), 1.0));
        // the grey that just passes on white
        assert!(near(Rgb(0x76, 0x76, 0x76), Rgb(255, 255, 255), 4.54));
    }
}
