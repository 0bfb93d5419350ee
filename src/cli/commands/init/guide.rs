//! `korpass init` without a name: a new association asked for step by step.

use std::io::{BufRead, Write};
use std::path::Path;

use chrono::NaiveDate;

use crate::cli::ui::dialogue::Dialogue;
use crate::cli::ui::dialogue::GoneAway;
use crate::cli::ui::dialogue::not_understood;
use crate::i18n::{Language, Message, Texts};
use crate::message;
use crate::model::association::Association;
use crate::model::member::{Profile, Roles};
use crate::model::vehicle::Gearbox;
use crate::store::NewOperation;
use crate::workflows::failure::Failure;
use crate::workflows::founding::FirstVehicle;
use crate::workflows::founding::Founded;
use crate::workflows::founding::Founding;
use crate::workflows::founding::language_id;
use crate::workflows::import::file::SourceFile;
use crate::workflows::parse;
use crate::workflows::parse::NotUnderstood;
use crate::workflows::words;

/// The shifts that most associations begin with.
const USUAL_SHIFTS: &str = "mån-fre 10-13 13-16";
/// The same in English.
const USUAL_SHIFTS_EN: &str = "mon-fri 10-13 13-16";

/// Whom to ask, and what is known before.
pub struct Guide<'a, R, W> {
    /// Whom to ask.
    pub dialogue: Dialogue<R, W>,
    /// The operation by which answers are tried.
    pub operation: NewOperation,
    /// Whether the questions keep their language whatever the association speaks.
    pub keep_language: bool,
    /// Today.
    pub today: NaiveDate,
    /// Where the database will lie.
    pub database: &'a Path,
}

impl<R: BufRead, W: Write> Guide<'_, R, W> {
    /// Asks for everything; gives it once all is said and agreed to, and nothing where it is not agreed to.
    ///
    /// # Errors
    /// If nobody answers any more.
    pub fn founding(&mut self, known: Association) -> Result<Option<(Founding, Founded)>, GoneAway> {
        self.dialogue.say(&message!("init-guide"));
        self.dialogue.pause();
        let mut founding = Founding::of(known);
        self.ask_association(&mut founding)?;
        self.dialogue.pause();
        self.ask_vehicle(&mut founding)?;
        self.dialogue.pause();
        self.dialogue.say(&message!("init-guide-shifts"));
        self.ask_shifts(&mut founding)?;
        self.dialogue.pause();
        self.dialogue.say(&message!("init-guide-members"));
        self.ask_members(&mut founding)?;
        let founded = match founding.rehearse(&self.operation, &self.dialogue.texts) {
            Ok(founded) => founded,
            Err(refusal) => {
                self.dialogue.refuse(&refusal.explain());
                return Ok(None);
            }
        };
        if founding.vehicle.is_some() && founded.drivers > 0 {
            founding.drivers_know_vehicle = self.yes_or_no(&message!("init-ask-introduced"), true)?;
        }
        self.dialogue.pause();
        self.show_summary(&founding, &founded);
        Ok(self.yes_or_no(&message!("init-ask-save"), true)?.then_some((founding, founded)))
    }

    fn ask_association(&mut self, founding: &mut Founding) -> Result<(), GoneAway> {
        let association = &mut founding.association;
        let known = association.language;
        let default = (self.dialogue.texts.get(language_id(known)), known);
        let question = message!("init-ask-language");
        let language = self.value(&question, Some(default), "expected-lang", parse::language)?;
        association.language = language;
        if !self.keep_language {
            self.dialogue.texts = self.dialogue.texts.in_language(language);
        }
        let default = Some(association.name.clone()).filter(|name| !name.is_empty()).map(|name| (name.clone(), name));
        association.name = self.value(&message!("init-ask-name"), default, "expected-name", parse::words)?;
        association.car_place = self.text(&message!("init-ask-car-place"), &association.car_place)?;
        association.key_place = self.text(&message!("init-ask-key-place"), &association.key_place)?;
        association.contact = self.text(&message!("init-ask-contact"), &association.contact)?;
        Ok(())
    }

    fn ask_vehicle(&mut self, founding: &mut Founding) -> Result<(), GoneAway> {
        let none = (self.dialogue.texts.get("init-no-vehicle"), None);
        let question = message!("init-ask-plate");
        let plate = self.value(&question, Some(none), "expected-plate", |answer| parse::plate(answer).map(Some))?;
        let Some(plate) = plate else { return Ok(()) };
        let model = self.text(&message!("init-ask-model"), "")?;
        let manual = (self.dialogue.texts.say(&words::gearbox(Gearbox::Manual)), Gearbox::Manual);
        let question = message!("init-ask-gearbox");
        let gearbox = self.value(&question, Some(manual), "expected-gearbox", parse::gearbox)?;
        let today = (self.today.to_string(), self.today);
        let from = self.value(&message!("init-ask-from"), Some(today), "expected-date", parse::date)?;
        founding.vehicle = Some(FirstVehicle { plate, model, gearbox, from });
        Ok(())
    }

    fn ask_shifts(&mut self, founding: &mut Founding) -> Result<(), GoneAway> {
        let usual = match self.dialogue.texts.language() {
            Language::Sv => USUAL_SHIFTS,
            Language::En => USUAL_SHIFTS_EN,
        };
        let first = parse::weekly_shifts(usual).ok().map(|usual_shifts| (usual.to_owned(), Some(usual_shifts)));
        let mut question = message!("init-ask-shifts");
        let mut default = first;
        loop {
            let answer = self.value(&question, default, "init-expected-shifts", |answer| match answer {
                "-" => Ok(None),
                answer => parse::weekly_shifts(answer).map(Some),
            })?;
            let Some(shifts) = answer else { return Ok(()) };
            founding.weekly.push(shifts);
            if !self.fits(founding) {
                founding.weekly.pop();
            }
            question = message!("init-ask-more-shifts");
            default = Some((self.dialogue.texts.get("init-done"), None));
        }
    }

    fn ask_members(&mut self, founding: &mut Founding) -> Result<(), GoneAway> {
        loop {
            let done = (self.dialogue.texts.get("init-done"), None);
            let question = message!("init-ask-member");
            let answer = self.value(&question, Some(done), "expected-name", |answer| parse::words(answer).map(Some))?;
            let Some(answer) = answer else { return Ok(()) };
            let is_file = answer.to_lowercase().ends_with(".csv") || Path::new(&answer).is_file();
            if is_file {
                self.read_file(founding, &answer);
                continue;
            }
            founding.members.push(Profile::named(answer, Roles::Both));
            let fits = self.fits(founding);
            let Some(mut profile) = founding.members.pop().filter(|_| fits) else { continue };
            self.ask_member(&mut profile)?;
            founding.members.push(profile);
        }
    }

    fn read_file(&mut self, founding: &mut Founding, path: &str) {
        let path = Path::new(path);
        match SourceFile::read(path) {
            Ok(file) => founding.files.push(file),
            Err(refusal) => return self.dialogue.refuse(&refusal.explain()),
        }
        match founding.rehearse(&self.operation, &self.dialogue.texts) {
            Ok(founded) => self.dialogue.say(&message!("init-file-read", count = founded.from_files)),
            Err(refusal) => {
                founding.files.pop();
                self.dialogue.refuse(&refusal.explain());
            }
        }
    }

    fn ask_member(&mut self, profile: &mut Profile) -> Result<(), GoneAway> {
        let none = (self.dialogue.texts.get("init-nothing"), None);
        let question = message!("init-ask-phone");
        profile.phone = self.value(&question, Some(none), "expected-phone", |answer| parse::phone(answer).map(Some))?;
        let both = (self.dialogue.texts.say(&words::roles(Roles::Both)), Roles::Both);
        profile.roles = self.value(&message!("init-ask-roles"), Some(both), "expected-roles", parse::roles)?;
        profile.experienced = self.yes_or_no(&message!("init-ask-experienced"), false)?;
        Ok(())
    }

    /// Whether all that is told fits together; says why not.
    fn fits(&mut self, founding: &Founding) -> bool {
        match founding.rehearse(&self.operation, &self.dialogue.texts) {
            Ok(_) => true,
            Err(refusal) => {
                self.dialogue.refuse(&refusal.explain());
                false
            }
        }
    }

    fn show_summary(&mut self, founding: &Founding, founded: &Founded) {
        self.dialogue.say(&message!("init-summary"));
        let texts = self.dialogue.texts.in_language(self.dialogue.texts.language());
        let mut lines = founding.lines(&texts, founded);
        lines.push(("label-database", self.database.display().to_string().into()));
        let width = lines.iter().map(|(label, _)| texts.get(label).chars().count()).max().unwrap_or(0);
        for (label, value) in lines {
            self.dialogue.say_beside(&texts.get(label), width, &texts.write(&value));
        }
        self.dialogue.pause();
    }

    /// Asks for a value of some form, in the words of the command line where it is not of the form.
    fn value<T>(
        &mut self,
        question: &Message,
        default: Option<(String, T)>,
        expected: &'static str,
        read: impl Fn(&str) -> Result<T, NotUnderstood>,
    ) -> Result<T, GoneAway> {
        let texts: Texts = self.dialogue.texts.in_language(self.dialogue.texts.language());
        self.dialogue.ask(question, default, |answer| {
            read(answer).map_err(|fault| match parse::sentence_of_day(answer, fault) {
                Some(sentence) => Failure::new(sentence),
                None => not_understood(&texts, question, answer, expected),
            })
        })
    }

    /// Asks for a text that may be left out; a hyphen takes away what was told before.
    fn text(&mut self, question: &Message, known: &str) -> Result<String, GoneAway> {
        let shown = if known.is_empty() { self.dialogue.texts.get("init-nothing") } else { known.to_owned() };
        let default = Some((shown, known.to_owned()));
        self.value(question, default, "expected-text", |answer| match answer {
            "-" => Ok(String::new()),
            answer => parse::words(answer),
        })
    }

    fn yes_or_no(&mut self, question: &Message, default: bool) -> Result<bool, GoneAway> {
        let shown = self.dialogue.texts.say(&words::yes_no(default));
        self.value(question, Some((shown, default)), "expected-yes-no", parse::yes_or_no)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Texts;

    /// What comes of answers, and the screen.
    fn guided(language: Language, answers: &str) -> (Option<(Founding, Founded)>, String) {
        let mut screen = Vec::new();
        let now = "2021-01-18T09:00:00".parse().unwrap();
        let operation = NewOperation {
            at: now,
            by: String::new(),
            command: "init".to_owned(),
            kind: crate::store::OperationKind::Change,
            dry_run: false,
            now_is_given: true,
        };
        let known = Association {
            uid: "0".repeat(32),
            language,
            name: String::new(),
            time_zone: chrono_tz::Europe::Stockholm,
            car_place: String::new(),
            key_place: String::new(),
            contact: String::new(),
            agreement_until: None,
        };
        let dialogue = Dialogue::new(answers.as_bytes(), &mut screen, Texts::new(language), 80);
        let database = Path::new("korpass.db");
        let mut guide = Guide { dialogue, operation, keep_language: false, today: now.date(), database };
        let outcome = guide.founding(known).ok().flatten();
        (outcome, String::from_utf8(screen).unwrap())
    }

    const ANSWERS: &str = "\nGrannstöd Provköping\nKommunhuset\n\nÅsa, 070-174 06 05\nABC12\nabc 123\nVolvo V60\n\n\n\
        mån-tor 9-12 12-15\nfre\nmån 10-11\nfre 9-12\n\n\
        Åsa Öberg\n08-123\n0701740605\nförare\nja\nåsa öberg\nBo Berg\n\n\n\nfinns inte.csv\n\n\n";

    #[test]
    fn an_association_is_asked_for_step_by_step_in_swedish() {
        let (outcome, screen) = guided(Language::Sv, &format!("{ANSWERS}ja\n"));
        insta::assert_snapshot!("guided_sv", screen);
        let (founding, founded) = outcome.unwrap();
        assert_eq!((founded.members, founded.drivers, founded.any_experienced), (2, 2, true));
        assert_eq!(founding.weekly.len(), 2);
        assert_eq!(founding.members[0].phone.as_deref(), Some("070-174 06 05"));
        assert!(founding.drivers_know_vehicle);
    }

    #[test]
    fn an_association_is_asked_for_step_by_step_in_english() {
        let answers = "\nNeighbours of Testby\n\n\n\n\nmon-fri 10-12\n\nBo Berg\n\nboth\n\n\n\n";
        let (outcome, screen) = guided(Language::En, answers);
        insta::assert_snapshot!("guided_en", screen);
        let (founding, _) = outcome.unwrap();
        assert_eq!((founding.vehicle, founding.association.name.as_str()), (None, "Neighbours of Testby"));
    }

    #[test]
    fn the_language_chosen_is_spoken_from_then_on() {
        let (_, screen) = guided(Language::En, "svenska\n");
        assert!(screen.ends_with("Föreningens namn: \n"), "{screen}");
    }

    #[test]
    fn nothing_comes_of_a_dialogue_that_is_broken_off_or_refused_at_the_end() {
        assert_eq!(guided(Language::Sv, &format!("{ANSWERS}nej\n")).0.map(|_| ()), None);
        let lines: Vec<&str> = ANSWERS.split_inclusive('\n').collect();
        for count in 0..lines.len() {
            assert!(guided(Language::Sv, &lines[..count].concat()).0.is_none(), "after {count} answers");
        }
    }

    #[test]
    fn members_come_from_a_file_too() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("medlemmar.csv");
        std::fs::write(&file, "Namn;Roll\nÅsa Öberg;förare\nBo Berg;chafför\n").unwrap();
        let start = "\nX\n\n\n\n\n\n\n";
        let (_, screen) = guided(Language::Sv, &format!("{start}{}\n", file.display()));
        assert!(screen.contains("rad 3") && screen.contains("chafför"), "{screen}");
        std::fs::write(&file, "Namn;Roll\nÅsa Öberg;förare\nBo Berg;medåkare\n").unwrap();
        let (outcome, screen) = guided(Language::Sv, &format!("{start}{}\n\nja\n", file.display()));
        assert!(screen.contains("2 medlemmar ur medlemmar.csv"), "{screen}");
        assert_eq!(outcome.unwrap().1.from_files, 2);
    }
}
