//! A score in plain words, for the person or the employer who asks why (L-10).

use super::said;
use crate::look::{Message, Texts};
use crate::matching::{Assessment, Demand, Eligibility, Score, State, Verdict, Weights, Whom};
use crate::standards::Tables;

/// Puts a verdict into plain words: it needs nothing but what is stored with it.
#[derive(Clone, Copy)]
pub struct Explained<'a> {
    /// The language.
    pub texts: &'a Texts,
    /// The names of the codes.
    pub tables: &'a Tables,
    /// The weights it was made with: which measures close a gap.
    pub weights: &'a Weights,
}

impl Explained<'_> {
    /// Everything: the figures, each comparison, what would close the gaps, what to ask, what never counts.
    pub fn lines(&self, verdict: &Verdict) -> Vec<String> {
        let mut lines = vec![self.figures(verdict)];
        if let Eligibility::Excluded(failed) = &verdict.eligible {
            let mut names: Vec<String> =
                failed.iter().map(|one| self.text(said::criterion_key(*one))).collect();
            names.dedup();
            lines.push(self.say(Message::new("explained-excluded").arg("why", names.join(", "))));
        }
        lines.extend(verdict.criteria.iter().map(|line| format!("  {}", self.line(line))));
        lines.extend(verdict.criteria.iter().filter_map(|line| self.gap(line)));
        for (whom, key) in [(Whom::Person, "explained-ask-person"), (Whom::Company, "explained-ask-company")]
        {
            let asked: Vec<String> = verdict
                .to_ask
                .iter()
                .filter(|one| one.whom == whom)
                .map(|one| {
                    let what = self.text(said::criterion_key(one.criterion));
                    let what = match &one.about {
                        Some(about) => format!("{what} ({})", said::value(self.texts, self.tables, about)),
                        None => what,
                    };
                    let gain = self.texts.decimal(f64::from(one.gain.hundredths()) / 100.0, 1);
                    self.say(Message::new("explained-gain").arg("what", what).arg("gain", gain))
                })
                .collect();
            if !asked.is_empty() {
                lines.push(self.say(Message::new(key).arg("what", asked.join("; "))));
            }
        }
        lines.push(self.text("explained-blind"));
        lines
    }

    fn figures(&self, verdict: &Verdict) -> String {
        let figure = |score: Option<Score>| score.map_or_else(|| "–".to_owned(), |score| score.to_string());
        let message = Message::new("explained-score")
            .arg("score", verdict.score.to_string())
            .arg("fit", figure(verdict.fit))
            .arg("wish", figure(verdict.wish))
            .arg("known", verdict.confidence.to_string())
            .arg("reach", verdict.reach.to_string());
        self.say(message)
    }

    /// One comparison: «obbligo, patente: chiesto B, c'è B CE; soddisfatto, 20,0 punti di 20,0».
    pub fn line(&self, line: &Assessment) -> String {
        let unknown = || self.text("explained-unknown");
        let value = |value: &Option<_>| {
            value.as_ref().map_or_else(unknown, |value| said::value(self.texts, self.tables, value))
        };
        let tens = |points: u32| self.texts.decimal(f64::from(points) / 1000.0, 1);
        let who = self.text(match line.demand {
            Demand::Must => "explain-must",
            Demand::Nice => "explain-nice",
            Demand::Wish => "explain-wish",
        });
        let (key, points, of) = match line.state {
            State::Unknown => ("explained-line-unknown", line.assumed, line.weight),
            _ => ("explained-line", line.points, line.possible),
        };
        self.say(
            Message::new(key)
                .arg("who", who)
                .arg("criterion", self.text(said::criterion_key(line.criterion)))
                .arg("asked", value(&line.asked))
                .arg("has", value(&line.has))
                .arg("state", self.text(said::state_key(line.state)))
                .arg("points", tens(points))
                .arg("of", tens(of)),
        )
    }

    /// What would close a gap, the cheapest first: measures of active policy.
    fn gap(&self, line: &Assessment) -> Option<String> {
        let open = matches!(line.state, State::Partly | State::Missing | State::Failed);
        if !open || line.demand == Demand::Wish {
            return None;
        }
        let measures: Vec<String> = self.measures(line).collect();
        let asked = line.asked.as_ref().map(|value| said::value(self.texts, self.tables, value));
        let message = Message::new("explained-gap")
            .arg("criterion", self.text(said::criterion_key(line.criterion)))
            .arg("asked", asked.unwrap_or_default())
            .arg("measures", measures.join(", "));
        (!measures.is_empty()).then(|| self.say(message))
    }

    /// The measures that close the gap of a line, each with its name: «C02 formazione di base».
    pub fn measures(&self, line: &Assessment) -> impl Iterator<Item = String> {
        self.weights.remedies(line.criterion).map(|code| {
            let named = self.tables.codes.measure(code);
            named.map_or_else(
                || code.to_string(),
                |row| format!("{code} {}", said::pick(self.texts, &row.it, &row.en)),
            )
        })
    }

    fn text(&self, key: &str) -> String {
        self.texts.get(key).into_owned()
    }

    fn say(&self, message: Message) -> String {
        self.texts.say(&message).into_owned()
    }
}
