use super::*;
use proptest::prelude::*;

fn known(name: &str) -> KnownBy {
    KnownBy { names: [name.to_owned()].into(), ..KnownBy::default() }
}

/// The marks of Zork Zorkman among others.
fn zork(others: &[&str]) -> Marks {
    let own = KnownBy {
        phones: ["070-174 06 05".to_owned()].into(),
        emails: ["zork@example.org".to_owned()].into(),
        households: ["Tumba 1".to_owned()].into(),
        ..known("Zork Zorkman")
    };
    Marks::new(&own, &others.iter().map(|name| known(name)).collect::<Vec<_>>())
}

fn found(marks: &Marks, text: &str) -> Vec<(String, Certainty)> {
    marks.find(text).into_iter().map(|mention| (text[mention.place].to_owned(), mention.certainty)).collect()
}

/// A text with all that may be meant taken away.
fn taken(marks: &Marks, text: &str) -> String {
    marks.without(text, "N", |_| true)
}

#[test]
fn a_whole_name_is_found_in_all_the_ways_in_which_people_write_it() {
    let marks = zork(&["Bo Berg"]);
    for (text, without) in [
        ("med Zork Zorkman, Bo Berg", "med N, Bo Berg"),
        ("ZORK ZORKMAN och zork zorkman", "N och N"),
        ("Zork Zorkmans bil, Zork Zorkman:s, Zork Zorkman's", "Ns bil, N:s, N's"),
        ("Zorkman, Zork ringde", "N ringde"),
        ("Zork\u{a0}Zorkman Zork\u{2009} \tZorkman Zork\nZorkman", "N N N"),
        ("Zork_Zorkman zork-zorkman.ics ZorkZorkman", "N N.ics N"),
        ("Zork Z. och Zork Zo.", "N och N"),
        ("(Zork Zorkman)\"Zork Zorkman\"", "(N)\"N\""),
        ("Zork Zorkman-passet", "N-passet"),
    ] {
        assert_eq!(marks.without(text, "N", |_| false), without);
    }
}

#[test]
fn a_number_and_an_address_are_found_however_they_are_written() {
    let marks = zork(&[]);
    for text in [
        "0701740605",
        "070-1740605",
        "070 174 06 05",
        "+46701740605",
        "+46 (0)70-174 06 05",
        "0046 70 174 06 05",
        "46701740605",
        "070\u{2013}174\u{a0}06\u{a0}05",
        "(070) 174 06 05",
        "Zork@Example.ORG",
        "ZORK@EXAMPLE.ORG",
    ] {
        let around = format!("ring {text}, eller skriv.");
        assert_eq!(marks.without(&around, "N", |_| false), "ring N, eller skriv.", "{text}");
    }
    for text in ["90701740605", "07017406051", "zork@example.org.uk", "azork@example.org", "070-174 06 06"] {
        assert!(!marks.are_in(text), "{text}");
    }
    assert_eq!(marks.without("mejl: zork@example.org.", "N", |_| false), "mejl: N.");
}

#[test]
fn who_is_only_called_alike_is_another() {
    let marks = zork(&["Zork Zorkman Jr", "Eva Zork Zorkman", "Zork Zorkmansson", "Karl-Zork Zorkman-Ek", "Bo Ek"]);
    for text in [
        "Zork Zorkman Jr kör",
        "zork zorkman jr",
        "Zork Zorkman Jrs bil",
        "Eva Zork Zorkman",
        "Zork Zorkmansson",
        "Karl-Zork Zorkman-Ek",
        "Zork Zorkman-Ek",
        "Karl-Zork Zorkman",
        "Zorkmanland",
    ] {
        assert_eq!(taken(&marks, text), text);
    }
    // Nor is who is no member.
    let marks = zork(&[]);
    for text in ["Zork Zorkman Jr", "Zork Zorkman, junior", "Zork Zorkman d.y.", "Zork Zorkman den yngre"] {
        assert_eq!(taken(&marks, text), text);
    }
    assert_eq!(taken(&zork(&["Zork Zorkman Jr"]), "Zork Zorkman Jr, Zork Zorkman"), "Zork Zorkman Jr, N");
}

#[test]
fn a_name_that_begins_like_a_generation_is_none_of_the_name_before_it() {
    let twice = Marks::new(&known("Iv-Aa"), &[]);
    assert_eq!(twice.without("Iv-Aa , Iv-Aa, IV-AA", "N", |_| false), "N , N, N");
    let marks = zork(&["Junior Berg"]);
    assert_eq!(taken(&marks, "Zork Zorkman, Junior Berg"), "N, Junior Berg");
    assert_eq!(taken(&marks, "Zork Zorkman, Junior, Berg"), "Zork Zorkman, Junior, Berg");
}

#[test]
fn a_part_of_the_name_may_be_the_person_and_is_not_taken_unless_it_is_said_to_be() {
    let marks = zork(&["Eva Zorkman"]);
    assert_eq!(found(&marks, "Zork kommer sent"), [("Zork".to_owned(), Certainty::Perhaps)]);
    assert_eq!(found(&marks, "zorks cykel"), [("zork".to_owned(), Certainty::Perhaps)]);
    assert_eq!(found(&marks, "familjen Zorkman"), [("Zorkman".to_owned(), Certainty::Doubtful)]);
    assert_eq!(found(&marks, "hos TUMBA 1"), [("TUMBA 1".to_owned(), Certainty::Perhaps)]);
    assert_eq!(found(&marks, "Eva Zorkman"), []);
    let text = "Zork, hos Tumba 1";
    assert_eq!(marks.without(text, "N", |_| false), text);
    assert_eq!(marks.without(text, "N", |mention| mention.kind == MentionKind::NamePart), "N, hos Tumba 1");
    let bo = Marks::new(&known("Bo Ek"), &[]);
    assert_eq!(found(&bo, "de kan bo kvar"), [("bo".to_owned(), Certainty::Doubtful)]);
}

#[test]
fn what_others_have_too_is_theirs() {
    let couple = KnownBy {
        phones: ["+46701740605".to_owned()].into(),
        emails: ["ZORK@example.org".to_owned()].into(),
        households: ["tumba 1".to_owned()].into(),
        ..known("Eva Zorkman")
    };
    let own = KnownBy {
        phones: ["070-174 06 05".to_owned()].into(),
        emails: ["zork@example.org".to_owned()].into(),
        households: ["Tumba 1".to_owned()].into(),
        ..known("Zork Zorkman")
    };
    let text = "070-174 06 05 zork@example.org Tumba 1";
    assert_eq!(taken(&Marks::new(&own, &[couple]), text), text);
}

#[test]
fn hostile_names_are_found_as_they_are_and_as_they_are_escaped() {
    for name in [
        "Karl \"Kalle\" Ek",
        "back\\slash Ek",
        "$(id>x)",
        "Eva \"EVIL\" Ek",
        "--force",
        "-2+3",
        "O'Brien Ek",
        "Ek; DROP",
        "Bo",
        "!!!",
        "🚗",
        "Nguyễn Thị Hòa",
        "A\u{30a}sa O\u{308}berg",
        "Åsa Öberg",
        "=1+1",
        "<b>Bo</b> Ek",
    ] {
        let marks = Marks::new(&known(name), &[known("Ulla Alm")]);
        let escaped = serde_json::Value::from(name).to_string();
        for text in
            [name, escaped.as_str(), &format!("med {name}, Ulla Alm"), &format!("x \"{}\"", name.replace('"', "\"\""))]
        {
            assert!(marks.are_in(text), "{name} is not found in {text}");
            let left = marks.without(text, "N", |_| false);
            assert!(
                !marks.are_in(&left) && left.matches("Ulla Alm").count() == text.matches("Ulla Alm").count(),
                "{left}"
            );
        }
    }
}

#[test]
fn the_genitive_of_a_number_has_a_colon() {
    assert_eq!(zork(&[]).without("Zork Zorkmans", "Tidigare medlem 5", |_| false), "Tidigare medlem 5:s");
}

fn some_name() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        "[A-ZÅÄÖ][a-zåäö]{1,5}",
        "\"[A-Z][a-z]{1,3}\"",
        "[A-Z][a-z]{1,3}-[A-Z][a-z]{1,3}",
        "[A-Z]\\\\[a-z]{2}"
    ];
    proptest::collection::vec(word, 1..4).prop_map(|words| words.join(" "))
}

proptest! {
    #[test]
    fn nothing_is_left_of_any_mark_and_nothing_of_others_is_taken(
        own in some_name(), others in proptest::collection::vec(some_name(), 0..3),
        texts in proptest::collection::vec((0usize..5, 0usize..4), 0..6),
    ) {
        // Who is called alike, or so in the genitive, cannot be told apart.
        let is_another = |name: &String| ![folded(name), folded(&format!("{name}s"))].contains(&folded(&own));
        let others: Vec<String> = others.into_iter().filter(is_another).collect();
        let marks = Marks::new(&known(&own), &others.iter().map(|name| known(name)).collect::<Vec<_>>());
        // `Ek , Bo` are two who are called so, or one Bo Ek.
        let comma = if others.iter().any(|name| own.contains(name.as_str())) { " ; " } else { " , " };
        let pieces: Vec<(Option<&String>, String)> = texts.into_iter().map(|(which, form)| {
            let other = which.checked_sub(1).and_then(|index| others.get(index));
            let name = other.unwrap_or(&own);
            let piece = match form {
                0 => name.clone(),
                1 => name.to_uppercase(),
                2 => format!("{name}s"),
                _ => format!("({name})"),
            };
            (other, piece)
        }).collect();
        let text = pieces.iter().map(|(_, piece)| piece.as_str()).collect::<Vec<_>>().join(comma);
        let left = marks.without(&text, "9", |mention| mention.certainty != Certainty::Doubtful);
        prop_assert!(!marks.are_in(&left), "{left}");
        prop_assert_eq!(left.matches(comma).count(), text.matches(comma).count(), "{} / {}", text, left);
        for ((other, piece), left_of_it) in pieces.iter().zip(left.split(comma)) {
            prop_assert!(other.is_none() || left_of_it == piece, "{other:?}: {text} / {left}");
        }
    }

    #[test]
    fn any_text_is_taken_and_places_are_apart(name in ".{0,20}", text in ".{0,60}", phone in "[+0-9 -]{0,14}") {
        let own = KnownBy { phones: [phone].into(), emails: ["å@example.org".to_owned()].into(), ..known(&name) };
        let marks = Marks::new(&own, &[known("Bo Berg")]);
        let found = marks.find(&format!("{text} {name} {text}"));
        prop_assert!(found.windows(2).all(|pair| pair[0].place.end <= pair[1].place.start));
        marks.without(&text, "9", |_| true);
    }
}
