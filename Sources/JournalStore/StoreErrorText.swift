import JournalCore

extension StoreError: CustomStringConvertible {
  /// One line: where › what › what to do.
  public var description: String {
    switch self {
    case .missing(let path): "\(path) › there is no such file › check the path or make a journal with init"
    case .exists(let path): "\(path) › a file is already there › choose another name; nothing was changed"
    case .notAJournal(let path): "\(path) › the file is no journal of this program › check the path"
    case .newerVersion(let found, let known):
      "the journal › its schema has version \(found), this program knows versions up to \(known) › update the program"
    case .corrupt(let detail): "the journal › the file is damaged (\(detail)) › restore a backup"
    case .readOnly: "the journal › the file or its folder may not be written › check the rights"
    case .diskFull: "the journal › the disk is full › free space and repeat; nothing was changed"
    case .busy: "the journal › another program is writing it › repeat when that program is done"
    case .constraint(let table, let rule):
      "table \(table) › \(rule) › correct the entry; nothing was changed"
    case .io(let code, let detail):
      "the journal › SQLite error \(code): \(detail) › check the disk and the file"
    case .noSchool: "the journal › the school was not entered yet › enter its names and profile"
    case .noSuchYear(let year): "the journal › there is no year \(year.label) › open the year first"
    case .noSuchClass(let label, let year):
      "year \(year.label) › there is no class \(label.compact) › check the class or load its results"
    case .noSuchSubject(let name): "the journal › there is no subject «\(name)» › check the name"
    case .noSuchPerson(let id): "person \(id) › there is no such record › check the number"
    case .refused(let refusal): refusal.description
    }
  }
}

extension Refusal: CustomStringConvertible {
  /// One line: where › what › what to do.
  public var description: String {
    switch self {
    case .access(let refusal): refusal.description
    case .rule(let fault): fault.description
    case .erasedValue(let record):
      "таблица \(record) › прежнее значение стёрто после отзыва согласия › внесите запись заново"
    case .overlappingEnrolment(let person, let day):
      "person \(person) › is in a class already on \(day.dotted) or later › end that stay first"
    case .notEnrolled(let person, let label, let day):
      "person \(person) › is not in class \(label.compact) on \(day.dotted) › check the class and the day"
    case .incompleteMovement(let kind):
      "movement \(kind.rawValue) › the classes do not fit its kind › an arrival has a class to enter, "
        + "a departure a class to leave, a transfer two different ones of one year"
    case .alreadyCoded(let person): "person \(person) › has a code name already › nothing to do"
    case .codeNumberTaken(let number):
      "code name \(number) › the number was given before and is never reused › take the next one"
    case .periodKindDiffers(let label, let stored):
      "class \(label.compact) › divides its year by \(stored.rawValue), the load differs › check the file"
    case .brokenPeriods(let kind):
      "periods of \(kind.rawValue) › they overlap, or one of \(kind.count) is missing › check the dates"
    case .duplicateEntry(let entry):
      "entry \(entry) › the same pupil or mark occurs twice › remove one of them"
    case .unknownSubjectIndex(let entry, let index):
      "entry \(entry) › there is no subject with index \(index) › check the source"
    case .brokenDecision(let kind):
      "decision \(kind.rawValue) › its target grade or debts do not fit its kind › correct the decision"
    case .notEmpty:
      "the journal › it already holds classes or people › make a new journal for a made-up school"
    }
  }
}
