//! Charts as SVG that takes the page's colours: shape and text tell apart what colour does.

use std::fmt::Display;

use plotters::coord::Shift;
use plotters::prelude::*;

/// Width of a chart over time, in the units of its drawing; the page scales it.
const WIDTH: u32 = 480;
/// Width of a chart of one bar a line, which has a narrower place on the page.
const NARROW: u32 = 360;
/// Height of a chart over time.
const HEIGHT: u32 = 170;
/// Height of a bar with the space about it, in a chart of one bar a line.
const LINE: u32 = 21;
/// About the width of a letter.
const LETTER: usize = 8;
/// The most room for names beside bars, in letters.
const MOST_LETTERS: usize = 22;

const INK: RGBColor = RGBColor(1, 1, 1);
const SOFT: RGBColor = RGBColor(2, 2, 2);
const BAR: RGBColor = RGBColor(3, 3, 3);
const OTHER: RGBColor = RGBColor(4, 4, 4);
/// What stands for each colour of a drawing on the page.
const ON_THE_PAGE: [(&str, &str); 4] =
    [("#010101", "var(--ink)"), ("#020202", "var(--line)"), ("#030303", "var(--bar)"), ("#040404", "var(--warn)")];

/// A chart cannot be drawn.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct NotDrawn(String);

/// A bar: a part that is filled, and one above it that is only outlined.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// What it stands for.
    pub label: String,
    /// Height of the filled part.
    pub filled: i64,
    /// Height of the outlined part.
    pub outlined: i64,
}

/// Something that happened, drawn as a line across the bars.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Before which bar, counted from 0.
    pub before: usize,
    /// What happened.
    pub label: String,
}

/// Bars over time, with what happened marked. `description` says the same in words.
///
/// # Errors
/// If it cannot be drawn.
pub fn over_time(bars: &[Bar], marks: &[Mark], description: &str) -> Result<String, NotDrawn> {
    let highest = bars.iter().map(|bar| bar.filled + bar.outlined).max().unwrap_or(0).max(1);
    let mut drawing = String::new();
    {
        let area = SVGBackend::with_string(&mut drawing, (WIDTH, HEIGHT)).into_drawing_area();
        let columns = bars.len().max(1) as f64;
        let mut chart = ChartBuilder::on(&area)
            .margin(4)
            .margin_top(18)
            .x_label_area_size(22)
            .y_label_area_size(46)
            .build_cartesian_2d(0.0..columns, 0.0..highest as f64 * 1.05)
            .map_err(not_drawn)?;
        chart
            .configure_mesh()
            .disable_x_mesh()
            .disable_x_axis()
            .y_labels(4)
            .light_line_style(TRANSPARENT)
            .bold_line_style(SOFT)
            .axis_style(SOFT)
            .y_label_formatter(&|height| format!("{height:.0}"))
            .label_style(("sans-serif", 14).into_font().color(&INK))
            .draw()
            .map_err(not_drawn)?;
        let rectangles = (0..).zip(bars).flat_map(|(place, bar): (i32, _)| {
            let (left, right) = (f64::from(place) + 0.15, f64::from(place) + 0.85);
            let (filled, whole) = (bar.filled as f64, (bar.filled + bar.outlined) as f64);
            let outline =
                (bar.outlined > 0).then(|| Rectangle::new([(left, filled), (right, whole)], OTHER.stroke_width(2)));
            [Some(Rectangle::new([(left, 0.0), (right, filled)], BAR.filled())), outline].into_iter().flatten()
        });
        chart.draw_series(rectangles).map_err(not_drawn)?;
        for mark in marks {
            let at = mark.before as f64;
            let line = PathElement::new([(at, 0.0), (at, highest as f64 * 1.05)], INK.stroke_width(2));
            chart.draw_series([line]).map_err(not_drawn)?;
            let (x, _) = chart.backend_coord(&(at, 0.0));
            let width = width_of(&mark.label);
            // Whatever the place, the whole of it is to be read.
            let left = if x + 4 + width > WIDTH.cast_signed() { (x - 4 - width).max(0) } else { x + 4 };
            write(&area, &mark.label, (left, 1))?;
        }
        let widest = bars.iter().map(|bar| bar.label.chars().count() + 1).max().unwrap_or(1) * LETTER;
        let every = (bars.len() * widest).div_ceil(WIDTH as usize - 60).max(1);
        for (place, bar) in bars.iter().enumerate().step_by(every) {
            let (x, y) = chart.backend_coord(&(place as f64 + 0.5, 0.0));
            write(&area, &bar.label, (x - width_of(&bar.label) / 2, y + 5))?;
        }
        area.present().map_err(not_drawn)?;
    }
    Ok(on_the_page(&drawing, (WIDTH, HEIGHT), description))
}

/// Bars one a line, each with its number: the filled part first, then the outlined.
///
/// # Errors
/// If it cannot be drawn.
pub fn one_a_line(bars: &[Bar], description: &str) -> Result<String, NotDrawn> {
    let labels: Vec<String> = bars.iter().map(|bar| shortened(&bar.label)).collect();
    let names = labels.iter().map(|label| width_of(label)).max().unwrap_or(0) + 10;
    let most = bars.iter().map(|bar| bar.filled + bar.outlined).max().unwrap_or(0).max(1);
    let height = LINE * u32::try_from(bars.len()).unwrap_or(0) + 4;
    let room = (i64::from(NARROW) - i64::from(names) - 40).max(40);
    let length = |part: i64| i32::try_from(part * room / most).unwrap_or(0);
    let mut drawing = String::new();
    {
        let area = SVGBackend::with_string(&mut drawing, (NARROW, height)).into_drawing_area();
        for (line, (bar, label)) in (0..).zip(bars.iter().zip(&labels)) {
            let top = 2 + line * LINE.cast_signed();
            let (filled, whole) = (names + length(bar.filled), names + length(bar.filled + bar.outlined));
            write(&area, label, (0, top + 3))?;
            if bar.filled > 0 {
                area.draw(&Rectangle::new([(names, top + 2), (filled, top + 17)], BAR.filled())).map_err(not_drawn)?;
            }
            if bar.outlined > 0 {
                let outline = Rectangle::new([(filled + 1, top + 3), (whole, top + 16)], BAR.stroke_width(2));
                area.draw(&outline).map_err(not_drawn)?;
            }
            write(&area, &(bar.filled + bar.outlined).to_string(), (whole + 6, top + 3))?;
        }
        area.present().map_err(not_drawn)?;
    }
    Ok(on_the_page(&drawing, (NARROW, height), description))
}

fn write(area: &DrawingArea<SVGBackend<'_>, Shift>, text: &str, at: (i32, i32)) -> Result<(), NotDrawn> {
    area.draw(&Text::new(text.to_owned(), at, ("sans-serif", 14).into_font().color(&INK))).map_err(not_drawn)
}

/// About the width of a text.
fn width_of(text: &str) -> i32 {
    i32::try_from(text.chars().count() * (LETTER - 1)).unwrap_or(i32::MAX)
}

/// A label no longer than there is room for.
fn shortened(label: &str) -> String {
    if label.chars().count() <= MOST_LETTERS {
        return label.to_owned();
    }
    label.chars().take(MOST_LETTERS - 1).chain(['…']).collect()
}

fn not_drawn(error: impl Display) -> NotDrawn {
    NotDrawn(error.to_string())
}

/// The drawing as a picture of the page: as wide as there is room, in the page's colours, described in words.
fn on_the_page(drawing: &str, (width, height): (u32, u32), description: &str) -> String {
    let size = format!("<svg width=\"{width}\" height=\"{height}\"");
    let description = description.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
    let named = drawing.replacen(&size, &format!("<svg role=\"img\" aria-label=\"{description}\""), 1);
    ON_THE_PAGE.iter().fold(named, |picture, (drawn, shown)| picture.replace(drawn, shown))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chart_is_described_in_words_and_takes_the_pages_colours() {
        let bars = [Bar { label: "v. 5".to_owned(), filled: 9, outlined: 1 }];
        let marks = [Mark { before: 0, label: "<RGX27D>".to_owned() }];
        for chart in [over_time(&bars, &marks, "9 av \"10\" & <pass>").unwrap(), one_a_line(&bars, "9").unwrap()] {
            assert!(chart.starts_with("<svg role=\"img\" aria-label=\"9") && chart.contains("v. 5"), "{chart}");
            assert!(chart.contains("var(--bar)") && !chart.contains("#0"), "{chart}");
        }
        let chart = over_time(&bars, &marks, "9 av \"10\" & <pass>").unwrap();
        assert!(chart.contains("9 av &quot;10&quot; &amp; &lt;pass>") && !chart.contains("<RGX27D"), "{chart}");
    }

    #[test]
    fn a_long_name_leaves_room_for_its_bar() {
        let bars =
            [Bar { label: "Maria Alexandra Charlotta von Oldenburg-Schleswig".repeat(3), filled: 9, outlined: 0 }];
        let chart = one_a_line(&bars, "9").unwrap();
        assert!(chart.contains("Maria Alexandra") && chart.contains('…') && !chart.contains("Schleswig"), "{chart}");
        assert!(!chart.contains("width=\"0\""), "{chart}");
    }

    #[test]
    fn nothing_and_very_much_can_be_drawn() {
        let many: Vec<Bar> =
            (0..600).map(|place| Bar { label: place.to_string(), filled: i64::MAX / 4000, outlined: 0 }).collect();
        for chart in [over_time(&[], &[], ""), one_a_line(&[], ""), over_time(&many, &[], "")].map(Result::unwrap) {
            assert!(chart.starts_with("<svg") && chart.trim_end().ends_with("</svg>"), "{chart}");
            assert!(!chart.contains("NaN") && !chart.contains("inf"), "{chart}");
        }
    }
}
