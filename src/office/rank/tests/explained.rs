//! Weights of one look, and reasons in plain words that are kept.

use super::*;

#[test]
fn weights_of_a_view_change_the_list_and_nothing_else() {
    let office = office();
    let languages =
        |text: &str| ProfessionalRecord { languages: Some(vec![text.parse().unwrap()]), ..licensed("B") };
    person(&office, 0, languages("en:A2"));
    let id = vacancy(&office, company(&office), |_| {});
    let usual = office.rank(id, depth()).unwrap();
    let weights =
        Weights::standard().unwrap().with(crate::matching::Side::Fit, Criterion::Language, 90.0).unwrap();
    let view = View { less: Vec::new(), weights: Some(weights) };
    let heavier = office.rank_as(id, &view, depth()).unwrap();
    assert!(heavier.best[0].verdict.score < usual.best[0].verdict.score);
    assert_eq!(office.rank(id, depth()).unwrap().best[0].verdict, usual.best[0].verdict);
    assert_eq!(office.verdict_as(id, heavier.best[0].person, &view).unwrap(), heavier.best[0].verdict);
}

#[test]
fn an_explanation_speaks_plainly() {
    let office = office();
    let record = ProfessionalRecord { languages: Some(vec!["en:A1".parse().unwrap()]), ..licensed("B") };
    let one = person(&office, 0, record);
    let id = vacancy(&office, company(&office), |_| {});
    let (texts, weights) = (Texts::new(Language::Italian), Weights::standard().unwrap());
    let explained = Explained { texts: &texts, tables: office.tables(), weights: &weights };
    let text = explained.lines(&office.verdict(id, one).unwrap()).join("\n");
    for part in ["punti su 100", "patente B", "C02", "Da chiedere alla persona", "non contano mai"] {
        assert!(text.to_lowercase().contains(&part.to_lowercase()), "{part}: {text}");
    }
    assert!(!text.contains("Rossia"), "no name: {text}");
}

#[test]
fn the_reasons_are_kept_with_the_shortlist_and_make_the_score_again() {
    let office = office();
    let one = person(&office, 0, licensed("B"));
    let id = vacancy(&office, company(&office), |_| {});
    office.perform(&by(), Act::Select { vacancy: id, people: vec![(one, 50)] }).unwrap();
    let weights =
        Weights::standard().unwrap().with(crate::matching::Side::Fit, Criterion::Licence, 77.0).unwrap();
    let view = View { less: Vec::new(), weights: Some(weights) };
    let (then, reasons) = (office.verdict_as(id, one, &view).unwrap(), office.reasons(id, &view).unwrap());
    office.perform(&by(), Act::SendShortlist { vacancy: id, reasons }).unwrap();
    // the record changes afterwards: what was kept does not
    let known = office.person(one).unwrap().unwrap();
    let (mut person, base) = (known.value, known.version);
    person.record = ProfessionalRecord::default();
    office.perform(&by(), Act::AmendPerson { person: Box::new(person), base }).unwrap();
    let (event, kept) = office.kept_reasons(id, one).unwrap().unwrap();
    assert_eq!((&kept, event.on, &event.by), (&then, office.today(), &by()));
    assert_eq!(kept.recompute().score, then.score);
    assert!(office.verdict(id, one).unwrap() != kept);
    let EventKind::Reasons(mut broken) = event.kind else { panic!() };
    assert_eq!(&*broken.standard, "puglia");
    broken.score += 1;
    assert_eq!(super::kept(&broken), None, "a score that its reasons do not make is none");
    broken.verdict.clear();
    assert_eq!(super::kept(&broken), None);
}
