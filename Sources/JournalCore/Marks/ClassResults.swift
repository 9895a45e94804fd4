/// The results of one class for a year as another system reports them, ready to be loaded in one transaction.
public struct ClassResults: Hashable, Sendable {
  /// A subject of the class.
  public struct SubjectEntry: Hashable, Sendable {
    /// The name under which it is loaded: an existing subject's, or the file's own.
    public var name: String
    /// The short name, when the catalogue has one.
    public var shortName: String?
    /// Whether the class gets marks in it.
    public var hasMarks: Bool

    /// A subject of the class.
    public init(name: String, shortName: String?, hasMarks: Bool) {
      self.name = name
      self.shortName = shortName
      self.hasMarks = hasMarks
    }
  }

  /// One mark: whose, in what, for what.
  public struct MarkEntry: Hashable, Sendable {
    /// The index into `subjects`.
    public var subject: Int
    /// The period, year or examination.
    public var slot: MarkSlot
    /// The mark.
    public var mark: PeriodMark

    /// A mark of the subject with the index.
    public init(subject: Int, slot: MarkSlot, mark: PeriodMark) {
      self.subject = subject
      self.slot = slot
      self.mark = mark
    }
  }

  /// A pupil of the class with all marks of the year.
  public struct PupilEntry: Hashable, Sendable {
    /// The name.
    public var name: PersonName
    /// Sex; `unknown` where the source does not tell.
    public var sex: Sex
    /// The stored pupil that this is; nil for a pupil that the journal does not have yet.
    public var existing: ID<Pupil>?
    /// The marks, at most one for a subject and a slot.
    public var marks: [MarkEntry]

    /// A pupil of the class.
    public init(name: PersonName, sex: Sex, existing: ID<Pupil>?, marks: [MarkEntry]) {
      self.name = name
      self.sex = sex
      self.existing = existing
      self.marks = marks
    }
  }

  /// The school's full name as the source gives it.
  public var schoolName: String
  /// The year.
  public var year: AcademicYear
  /// The class.
  public var label: ClassLabel
  /// How the class divides its year.
  public var periodKind: PeriodKind
  /// The subjects in curriculum order.
  public var subjects: [SubjectEntry]
  /// The pupils in the source's order.
  public var pupils: [PupilEntry]

  /// The results of a class.
  public init(
    schoolName: String, year: AcademicYear, label: ClassLabel, periodKind: PeriodKind,
    subjects: [SubjectEntry], pupils: [PupilEntry]
  ) {
    self.schoolName = schoolName
    self.year = year
    self.label = label
    self.periodKind = periodKind
    self.subjects = subjects
    self.pupils = pupils
  }
}

/// What an importer must know of the journal to tell new from known; a value, so that planning needs no database.
public struct KnownJournal: Hashable, Sendable {
  /// A pupil already in a class.
  public struct KnownPupil: Hashable, Sendable {
    /// The record.
    public let id: ID<Pupil>
    /// The name on the data moment.
    public let name: PersonName
    /// Sex.
    public let sex: Sex
    /// The marks of the year.
    public let marks: [KnownMark]

    /// A known pupil.
    public init(id: ID<Pupil>, name: PersonName, sex: Sex, marks: [KnownMark]) {
      self.id = id
      self.name = name
      self.sex = sex
      self.marks = marks
    }
  }

  /// A mark already in the journal.
  public struct KnownMark: Hashable, Sendable {
    /// The subject's name.
    public let subject: String
    /// The period, year or examination.
    public let slot: MarkSlot
    /// The mark.
    public let mark: PeriodMark

    /// A known mark.
    public init(subject: String, slot: MarkSlot, mark: PeriodMark) {
      self.subject = subject
      self.slot = slot
      self.mark = mark
    }
  }

  /// The school's full name; empty when it was not set yet.
  public var schoolName: String
  /// The names of all subjects.
  public var subjects: [String]
  /// The pupils of the class and year that is being imported, on any day of the year.
  public var pupils: [KnownPupil]
  /// Whether the class exists.
  public var hasClass: Bool

  /// What a journal knows of a class.
  public init(schoolName: String, subjects: [String], pupils: [KnownPupil], hasClass: Bool) {
    self.schoolName = schoolName
    self.subjects = subjects
    self.pupils = pupils
    self.hasClass = hasClass
  }
}
