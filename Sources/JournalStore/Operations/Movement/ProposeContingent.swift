import GRDB
public import JournalCore

/// Compares the list of a class from the school's information system with the journal, and proposes what differs
/// (S0-1.13, S3-1.11).
///
/// New names become requests for arrival, missing ones requests for departure; nothing else changes, and a proposal
/// that is open already is not made twice.
public struct ProposeContingent: RecordedOperation {
  /// How many proposals were made.
  public struct Outcome: Hashable, Sendable {
    /// Pupils whom the list has and the class does not.
    public var arrivals = 0
    /// Pupils whom the class has and the list does not.
    public var departures = 0
  }

  public static let name = "propose-contingent"
  public static let summary = "Compare a class with a list of names and propose movements."
  public static let fields: [FieldSpec] = [
    .required("class", .classLabel, "the class"), .required("on", .day, "the day of the list"),
    .required(
      "names", .text, "surname, first name and patronymic of each pupil, with semicolons between them"),
  ]

  let label: ClassLabel
  let day: Day
  let names: [PersonName]

  /// The list of the class on the day.
  public init(of label: ClassLabel, on day: Day, names: [PersonName]) {
    self.label = label
    self.day = day
    self.names = names
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      of: try fields.classLabel("class"), on: try fields.day("on"),
      names: try fields.value("names", like: "Иванов Иван Иванович; Петрова Анна") { text in
        let parts = text.split(separator: ";").map { $0.split(separator: " ").map(String.init) }
        let names = parts.compactMap { words in
          words.count < 2
            ? nil
            : PersonName(
              surname: words[0], given: words[1], patronymic: words.dropFirst(2).joined(separator: " "))
        }
        return names.count == parts.count ? names : nil
      })
  }

  public func demand(in transaction: Transaction) -> AccessDemand { AccessDemand(.importData, .execute) }

  /// How many proposals were made; throws `noSuchYear` or `noSuchClass`.
  public func perform(in transaction: Transaction) throws -> Outcome {
    let db = transaction.db
    let schoolClass = try db.requireClass(label, in: AcademicYear(containing: day))
    let listed = try db.classList(schoolClass.id, on: day).filter { try !db.isCoded($0.rawValue) }
    var unmatched = names
    var outcome = Outcome()
    for pupil in listed {
      let name = try db.names(of: pupil.rawValue).nearest(to: day)
      if let index = unmatched.firstIndex(where: { $0 == name }) {
        unmatched.remove(at: index)
      } else if try propose(.departure, pupil, "", in: schoolClass, transaction) {
        outcome.departures += 1
      }
    }
    for name in unmatched where try propose(.arrival, nil, name.full, in: schoolClass, transaction) {
      outcome.arrivals += 1
    }
    return outcome
  }

  private func propose(
    _ kind: Movement.Kind, _ pupil: ID<Pupil>?, _ text: String, in schoolClass: SchoolClass,
    _ transaction: Transaction
  ) throws -> Bool {
    let open: Int64? = try transaction.db.cachedStatement(
      sql: """
        SELECT id FROM movement_request WHERE kind = ? AND person_id IS ? AND class_id = ? AND text = ?
        AND movement_id IS NULL AND declined_on IS NULL
        """
    ).value([kind.rawValue, pupil?.rawValue, schoolClass.id.rawValue, text])
    if open != nil { return false }
    _ = try RequestMovement(kind, label: label, on: day, by: .contingent, pupil: pupil, text: text)
      .perform(in: transaction)
    return true
  }
}
