import GRDB
public import JournalCore

/// What can go wrong with the journal's file, its rows or a change to it: facts, never values of columns.
public enum StoreError: Error, Hashable, Sendable {
  /// There is no file.
  case missing(path: String)
  /// A file is already there.
  case exists(path: String)
  /// The file is no journal: another program's database, or no database at all.
  case notAJournal(path: String)
  /// The journal was written by a newer program.
  case newerVersion(found: Int, known: Int)
  /// The file is damaged; the detail is SQLite's finding, without data.
  case corrupt(detail: String)
  /// The file or its folder may not be written.
  case readOnly
  /// The disk is full.
  case diskFull
  /// Another program holds the journal.
  case busy
  /// A rule of the schema was broken; the rule is the schema's own text.
  case constraint(table: String, rule: String)
  /// The file could not be read or written, or SQL was wrong; the code is SQLite's.
  case io(code: Int, detail: String)
  /// The school was not entered yet.
  case noSchool
  /// The journal does not have the year.
  case noSuchYear(AcademicYear)
  /// The journal does not have the class.
  case noSuchClass(ClassLabel, AcademicYear)
  /// The journal does not have the subject.
  case noSuchSubject(name: String)
  /// The journal does not have the person.
  case noSuchPerson(id: Int64)
  /// An operation was refused by a rule of the school.
  case refused(Refusal)
}

/// Why an operation was refused.
public enum Refusal: Hashable, Sendable {
  /// The session may not do it.
  case access(AccessRefusal)
  /// A rule of the school refuses it.
  case rule(RuleFault)
  /// A value that was erased after a withdrawal of consent cannot come back.
  case erasedValue(record: String)
  /// The person already belongs to a class on days that the change would cover.
  case overlappingEnrolment(person: Int64, day: Day)
  /// The person is not in the class on the day.
  case notEnrolled(person: Int64, label: ClassLabel, day: Day)
  /// A movement lacks the class it needs, names one it may not have, or goes from a class into itself.
  case incompleteMovement(Movement.Kind)
  /// The person has a code name already.
  case alreadyCoded(person: Int64)
  /// The number of a code name was given before; numbers are never reused.
  case codeNumberTaken(Int)
  /// The class divides its year in another way.
  case periodKindDiffers(ClassLabel, stored: PeriodKind)
  /// Two periods of a division share days, or a number is missing.
  case brokenPeriods(PeriodKind)
  /// The same pupil, or two marks for one subject and slot, in one load; `entry` counts pupils from 1.
  case duplicateEntry(entry: Int)
  /// A mark names a subject that the load does not have; `entry` counts pupils from 1.
  case unknownSubjectIndex(entry: Int, index: Int)
  /// A decision has a target grade or debts that its kind may not have, or lacks one it needs.
  case brokenDecision(CouncilDecision.Kind)
  /// The journal already holds people or classes.
  case notEmpty
}

extension StoreError {
  /// Whether it concerns one operation and not the file, so that others may be tried.
  var isOfOneOperation: Bool {
    switch self {
    case .refused, .constraint, .noSchool, .noSuchYear, .noSuchClass, .noSuchSubject, .noSuchPerson: true
    default: false
    }
  }

  /// The refusal of a rule.
  public static func rule(_ refusal: some RuleRefusal) -> StoreError { .refused(.rule(RuleFault(refusal))) }

  /// Any error thrown inside the store, as a fact; texts of SQLite are kept only where they hold no values.
  init(_ error: any Error) {
    switch error {
    case let error as StoreError: self = error
    case let refusal as any RuleRefusal: self = .refused(.rule(RuleFault(refusal)))
    case let error as DatabaseError: self.init(sqlite: error)
    case is RowDecodingError: self = .corrupt(detail: "a value has a type that the schema does not allow")
    default: self = .io(code: 0, detail: String(describing: type(of: error)))
    }
  }

  private init(sqlite error: DatabaseError) {
    let message = error.message ?? ""
    switch error.resultCode {
    case .SQLITE_FULL: self = .diskFull
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: self = .readOnly
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .corrupt(detail: message)
    case .SQLITE_CONSTRAINT:
      self = .constraint(table: StoreError.table(of: error), rule: message)
    default: self = .io(code: Int(error.extendedResultCode.rawValue), detail: message)
    }
  }

  /// The table that a statement writes, from its text; statements of the store carry no values in their text.
  private static func table(of error: DatabaseError) -> String {
    let words = (error.sql ?? "").split(whereSeparator: { $0.isWhitespace || $0 == "(" }).map(String.init)
    guard let index = words.firstIndex(where: { ["INTO", "UPDATE", "FROM"].contains($0.uppercased()) }),
      words.indices.contains(index + 1)
    else { return "journal" }
    return words[index + 1]
  }
}
