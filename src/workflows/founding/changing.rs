//! An association: what it is when it is new, and what can be changed of it.

use chrono::NaiveDate;
use chrono_tz::Tz;

use crate::i18n::Language;
use crate::message;
use crate::model::association::Association;
use crate::store::{OperationKind, Store};
use crate::workflows::context::{Context, Done};
use crate::workflows::parse::OrNothing;
use crate::workflows::refusal::Refusal;

/// What a user changes of an association; what is not given stays as it was.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AssociationChange {
    /// Its name.
    pub name: Option<String>,
    /// The language that it speaks.
    pub language: Option<Language>,
    /// Its time zone.
    pub time_zone: Option<Tz>,
    /// Where the car stands; empty for nowhere.
    pub car_place: Option<String>,
    /// Where the key is; empty for nowhere.
    pub key_place: Option<String>,
    /// Whom to call; empty for nobody.
    pub contact: Option<String>,
    /// The last day of the agreement with the police.
    pub agreement_until: Option<OrNothing<NaiveDate>>,
}

impl AssociationChange {
    /// What holds once it is changed.
    fn apply(self, before: Association) -> Association {
        Association {
            name: self.name.unwrap_or(before.name),
            language: self.language.unwrap_or(before.language),
            time_zone: self.time_zone.unwrap_or(before.time_zone),
            car_place: self.car_place.unwrap_or(before.car_place),
            key_place: self.key_place.unwrap_or(before.key_place),
            contact: self.contact.unwrap_or(before.contact),
            agreement_until: OrNothing::or_before(self.agreement_until, before.agreement_until),
            uid: before.uid,
        }
    }
}

/// Changes the association.
///
/// # Errors
/// If the database has no association or refuses it.
pub fn edit(
    context: &Context,
    store: &mut Store,
    input: AssociationChange,
    dry_run: bool,
) -> Result<Done<()>, Refusal> {
    context.change(store, OperationKind::Change, dry_run, |change| {
        let association = input.apply(context.association(change)?);
        change.set_association(&association)?;
        Ok(((), message!("op-association-changed", name = association.name)))
    })
}

/// A new association without a name yet, known by a number that nobody else has, with the zone of Sweden.
///
/// # Errors
/// If there is no chance to be had.
pub fn nameless(context: &Context, language: Language, time_zone: Tz) -> Result<Association, Refusal> {
    Ok(Association {
        uid: format!("{:032x}", (context.chance)()?),
        language,
        name: String::new(),
        time_zone,
        car_place: String::new(),
        key_place: String::new(),
        contact: String::new(),
        agreement_until: None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workflows::fixtures::{context, weekday_shifts};

    #[test]
    fn what_is_not_given_stays_as_it_was() {
        let mut store = weekday_shifts();
        let mut edited = |input| assert!(!edit(&context(), &mut store, input, false).unwrap().is_rehearsal);
        let day = NaiveDate::from_ymd_opt(2021, 2, 7);
        edited(AssociationChange {
            contact: Some("Åsa".to_owned()),
            agreement_until: Some(OrNothing(day)),
            ..AssociationChange::default()
        });
        edited(AssociationChange { contact: Some(String::new()), ..AssociationChange::default() });
        let found = context().association(&store.view().unwrap()).unwrap();
        assert_eq!((found.name.as_str(), found.contact.as_str()), ("Grannstöd Testby", ""));
        assert_eq!(found.agreement_until, day);
    }

    #[test]
    fn a_rehearsal_changes_nothing() {
        let mut store = weekday_shifts();
        let input = AssociationChange { name: Some("Nyby".to_owned()), ..AssociationChange::default() };
        assert!(edit(&context(), &mut store, input, true).unwrap().is_rehearsal);
        assert_eq!(context().association(&store.view().unwrap()).unwrap().name, "Grannstöd Testby");
    }
}
