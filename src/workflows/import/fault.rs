//! What is wrong with a file, by line and column.

use crate::i18n::Message;
use crate::message;
use crate::workflows::vehicles::conflict::Conflict;

/// What should have stood in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// A name.
    Name,
    /// A language.
    Language,
    /// A time zone.
    Zone,
    /// A day.
    Date,
    /// Weekdays.
    Days,
    /// Hours of a day.
    Window,
    /// A part of the year.
    Season,
    /// What somebody says of a time.
    Availability,
    /// A registration plate.
    Plate,
    /// A gearbox.
    Gearbox,
    /// A number.
    Number,
    /// What was reported on a drive.
    Reported,
    /// The seats that a member takes.
    Roles,
    /// Yes or no.
    YesNo,
    /// A telephone number.
    Phone,
    /// An e-mail address.
    Email,
    /// A number of shifts a month.
    Pace,
    /// A crew policy.
    Policy,
}

impl Expected {
    fn words(self) -> Message {
        message!(match self {
            Self::Name => "expected-name",
            Self::Language => "expected-lang",
            Self::Zone => "expected-zone",
            Self::Date => "expected-date",
            Self::Days => "expected-days",
            Self::Window => "expected-window",
            Self::Season => "expected-season",
            Self::Availability => "expected-availability",
            Self::Plate => "expected-plate",
            Self::Gearbox => "expected-gearbox",
            Self::Number => "expected-number",
            Self::Reported => "expected-reported",
            Self::Roles => "expected-roles",
            Self::YesNo => "expected-yes-no",
            Self::Phone => "expected-phone",
            Self::Email => "expected-email",
            Self::Pace => "expected-pace",
            Self::Policy => "expected-policy",
        })
    }
}

/// Something wrong with a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Fault {
    /// Line of the file, counted from 1.
    pub line: u64,
    /// What is wrong there.
    pub kind: FaultKind,
}

/// What can be wrong with a line of a file. Columns are named as the file heads them.
#[derive(Debug, Clone, PartialEq)]
pub enum FaultKind {
    /// Its quotes do not close, or it is not text.
    Unreadable,
    /// It has more cells than the heading.
    TooManyCells {
        /// How many it has.
        cells: usize,
        /// How many the heading has.
        columns: usize,
    },
    /// It has more columns than any list.
    TooManyColumns {
        /// How many it has.
        columns: usize,
        /// The most that are read.
        most: usize,
    },
    /// With it there are more rows than in any list.
    TooManyRows {
        /// The most that are read.
        most: usize,
    },
    /// A column stands twice in the heading.
    DoubleColumn {
        /// As the file has it.
        column: String,
    },
    /// A column is misspelt.
    MisspeltColumn {
        /// As the file has it.
        column: String,
        /// What was probably meant.
        meant: String,
    },
    /// A column that must be there is not.
    MissingColumn {
        /// How it is called.
        column: &'static str,
    },
    /// A cell cannot be read.
    BadCell {
        /// The column.
        column: String,
        /// What stands there.
        value: String,
        /// What should.
        expected: Expected,
    },
    /// A cell is empty that must not be.
    EmptyCell {
        /// The column.
        column: String,
        /// What should stand there.
        expected: Expected,
    },
    /// It ends before it begins.
    Reversed,
    /// It says the same hours of more days than it may.
    TooManyDays {
        /// The most.
        most: i64,
    },
    /// It says neither weekdays nor days, or hours that are none.
    NoTime,
    /// It answers otherwise than an earlier line for the same time.
    ContraryAnswer {
        /// The earlier line.
        first: u64,
    },
    /// What it says of a member.
    Member(MemberFault),
    /// No vehicle has the plate.
    UnknownVehicle {
        /// The plate.
        plate: String,
    },
    /// A vehicle cannot stand beside those known.
    VehicleConflict(Conflict),
    /// The drive has not begun yet.
    DriveAhead,
    /// Somebody sits in the car twice.
    TwiceInCar,
    /// The drive cannot stand beside those in the log.
    AgainstLog(Message),
}

/// What can be wrong with what a line says of a member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MemberFault {
    /// It names nobody known.
    Unknown {
        /// The column.
        column: String,
        /// The name.
        name: String,
        /// Who was probably meant.
        meant: Option<String>,
    },
    /// A member stands in the file twice.
    Double {
        /// Who.
        name: String,
        /// The earlier line.
        first: u64,
    },
    /// There is a member of the name already.
    Exists {
        /// Who.
        name: String,
    },
    /// A member left before joining.
    LeftBeforeJoined,
    /// A member is to ride with themselves.
    PairWithSelf {
        /// Who.
        name: String,
    },
    /// Two both like to ride together and must not.
    ContraryPair {
        /// One of them.
        one: String,
        /// The other.
        other: String,
    },
    /// The member does not drive.
    NoDriver {
        /// Who.
        name: String,
    },
    /// The licence of the member does not allow the vehicle.
    Licence {
        /// Who.
        name: String,
        /// The plate of the vehicle.
        plate: String,
    },
}

impl FaultKind {
    /// Whether the file is larger than any list, so that what else is wrong with it tells nothing.
    pub fn is_of_size(&self) -> bool {
        matches!(self, Self::TooManyColumns { .. } | Self::TooManyRows { .. })
    }
}

impl From<MemberFault> for FaultKind {
    fn from(fault: MemberFault) -> Self {
        Self::Member(fault)
    }
}

impl Fault {
    /// The same in a sentence.
    pub fn sentence(&self) -> Message {
        let line = self.line;
        match &self.kind {
            FaultKind::Unreadable => message!("import-unreadable-line", line = line),
            FaultKind::TooManyCells { cells, columns } => {
                message!("import-too-many-cells", line = line, cells = *cells, columns = *columns)
            }
            FaultKind::TooManyColumns { columns, most } => {
                message!("import-too-many-columns", columns = *columns, most = *most)
            }
            FaultKind::TooManyRows { most } => message!("import-too-many-rows", line = line, most = *most),
            FaultKind::DoubleColumn { column } => message!("import-double-column", column = column.as_str()),
            FaultKind::MisspeltColumn { column, meant } => {
                message!("import-misspelt-column", column = column.as_str(), meant = meant.as_str())
            }
            FaultKind::MissingColumn { column } => message!("import-missing-column", column = *column),
            FaultKind::BadCell { column, value, expected } => message!(
                "import-bad-cell",
                line = line,
                column = column.as_str(),
                value = value.as_str(),
                expected = expected.words()
            ),
            FaultKind::EmptyCell { column, expected } => {
                message!("import-empty-cell", line = line, column = column.as_str(), expected = expected.words())
            }
            FaultKind::Reversed => message!("import-reversed-dates", line = line),
            FaultKind::TooManyDays { most } => message!("import-too-many-days", line = line, most = *most),
            FaultKind::NoTime => message!("import-no-time", line = line),
            FaultKind::ContraryAnswer { first } => message!("import-contrary-answer", line = line, first = *first),
            FaultKind::VehicleConflict(why) => message!("import-line", line = line, fault = why.sentence()),
            FaultKind::DriveAhead => message!("import-log-ahead", line = line),
            FaultKind::TwiceInCar => message!("import-log-twice", line = line),
            FaultKind::AgainstLog(why) => message!("import-log-fault", line = line, fault = why.clone()),
            FaultKind::Member(fault) => fault.sentence(line),
            FaultKind::UnknownVehicle { plate } => {
                message!("import-unknown-vehicle", line = line, plate = plate.as_str())
            }
        }
    }
}

impl MemberFault {
    /// The same in a sentence.
    fn sentence(&self, line: u64) -> Message {
        match self {
            Self::Unknown { column, name, meant } => {
                let hint = match meant {
                    Some(name) => message!("error-did-you-mean", name = name.as_str()),
                    None => message!("import-no-hint"),
                };
                let (column, name) = (column.as_str(), name.as_str());
                message!("import-unknown-member", line = line, column = column, name = name, hint = hint)
            }
            Self::Double { name, first } => {
                message!("import-double-member", line = line, name = name.as_str(), first = *first)
            }
            Self::Exists { name } => message!("import-member-exists", line = line, name = name.as_str()),
            Self::LeftBeforeJoined => message!("import-left-before-joined", line = line),
            Self::PairWithSelf { name } => message!("import-pair-with-self", line = line, name = name.as_str()),
            Self::ContraryPair { one, other } => {
                message!("import-contrary-pair", line = line, one = one.as_str(), other = other.as_str())
            }
            Self::NoDriver { name } => message!("import-no-driver", line = line, name = name.as_str()),
            Self::Licence { name, plate } => {
                message!("import-licence", line = line, name = name.as_str(), plate = plate.as_str())
            }
        }
    }
}
