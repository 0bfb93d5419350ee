//! `korpass help`: the help of a command, or of a task of every day.

use crate::cli::arguments;
use crate::cli::session::Session;
use crate::cli::usage_error;
use crate::i18n::Texts;
use crate::message;
use crate::workflows::failure::Failure;

/// The command or topic to tell of.
#[derive(Debug, clap::Args)]
pub struct Help {
    #[arg(value_name = "command")]
    pub command: Vec<String>,
}

/// A task that takes several commands.
struct Topic {
    /// Its names in English and Swedish, as they are typed.
    names: [&'static str; 2],
    /// The id of what it is about, in a few words.
    about: &'static str,
    /// The id of its text.
    text: &'static str,
}

/// The topics, in the order in which a coordinator meets them.
const TOPICS: [Topic; 3] = [
    Topic { names: ["planning", "planering"], about: "topic-planning-about", text: "topic-planning" },
    Topic { names: ["illness", "sjuk"], about: "topic-illness-about", text: "topic-illness" },
    Topic { names: ["exchange", "bilbyte"], about: "topic-exchange-about", text: "topic-exchange" },
];

/// The names of the topics in both languages.
pub fn topic_names() -> impl Iterator<Item = &'static str> {
    TOPICS.iter().flat_map(|topic| topic.names)
}

/// The English name of a topic that is called by either.
pub fn english_topic(name: &str) -> Option<&'static str> {
    TOPICS.iter().find(|topic| topic.names.contains(&name)).map(|topic| topic.names[0])
}

/// What help can be asked about: the topics in the language of the texts, and the commands.
pub fn subjects(texts: &Texts) -> Vec<(String, String)> {
    let topics = TOPICS.iter().map(|topic| (name_of(topic, texts).to_owned(), texts.get(topic.about)));
    let command = arguments::command();
    let commands = command.get_subcommands().map(|below| {
        let name = below.get_name();
        (name.to_owned(), texts.get(&format!("help-{name}")))
    });
    topics.chain(commands).collect()
}

/// The name of a topic in the language of the texts.
fn name_of(topic: &Topic, texts: &Texts) -> &'static str {
    let [english, swedish] = topic.names;
    match texts.language() {
        crate::i18n::Language::Sv => swedish,
        crate::i18n::Language::En => english,
    }
}

impl Help {
    /// Shows the help.
    pub fn run(self, session: &Session) -> Result<(), Failure> {
        let words: Vec<&str> = self.command.iter().map(String::as_str).collect();
        if let [word] = words[..]
            && let Some(topic) = TOPICS.iter().find(|topic| topic.names.contains(&word.to_lowercase().as_str()))
        {
            session.show_message(&message!(topic.text));
            return Ok(());
        }
        let mut command = arguments::help(&session.texts, session.environment.width);
        command.build();
        let mut path = vec!["korpass", "help"];
        for word in words {
            let Some(below) = command.find_subcommand(word).cloned() else {
                return Err(unknown(word, &command, &path, &session.texts));
            };
            command = below;
            path.push(word);
        }
        let rendered = command.render_help();
        session.show(if session.ink.coloured { rendered.ansi().to_string() } else { rendered.to_string() });
        Ok(())
    }
}

/// That there is no such command or topic, with what is like it.
fn unknown(word: &str, command: &clap::Command, path: &[&str], texts: &Texts) -> Failure {
    let like = usage_error::command_like(word, command, path.len() == 2, texts);
    let path = usage_error::spoken_path(path, texts);
    let meant = like.map(|(_, name)| message!("usage-did-you-mean", suggestion = format!("{path} {name}")));
    Failure::new(message!("usage-unknown-command", command = word))
        .at(meant)
        .advise(message!("usage-see-help", command = "korpass"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn every_topic_fits_the_screen_and_its_commands_can_be_typed() {
        for texts in Language::ALL.map(Texts::new) {
            let korpass = crate::cli::help::localise(arguments::command(), &texts);
            for topic in &TOPICS {
                for line in texts.get(topic.text).lines() {
                    assert!(line.chars().count() <= 80, "{line}");
                    let Some(typed) = line.strip_prefix("  korpass ") else { continue };
                    let words = crate::cli::help::words_of_example(typed);
                    let understood = korpass.clone().no_binary_name(true).try_get_matches_from(&words);
                    assert!(understood.is_ok(), "{line}: {:?}", understood.err());
                }
            }
        }
    }
}
