import GRDB
public import JournalCore

/// Registers a written application to change one cell of a locked record, under the next number of the year (S4-4.1–4.2).
public struct FileChangeRequest: RecordedOperation {
  public static let name = "file-change-request"
  public static let summary = "Register an application to change one cell of a locked record."
  public static let fields: [FieldSpec] =
    CellFields.all + [
      .optional("wanted", .text, "the wanted value; empty clears the cell"),
      .required("ground", .word, "the ground"), .optional("text", .text, "the ground in words"),
      .optional("document-number", .text, "the number of the ground's document"),
      .optional("document-day", .day, "its date"),
      .optional("error-report", .integer, "the error report's number"),
    ]

  let cell: ChangeCell
  let year: AcademicYear
  let wanted: String
  let ground: LateChangeGround
  let text: String
  let document: OrderReference?
  let errorReport: Int?

  /// An application for the wanted value; empty text clears the cell. `year` is the school year of the cell.
  public init(
    _ wanted: String, for cell: ChangeCell, in year: AcademicYear, ground: LateChangeGround,
    text: String = "",
    document: OrderReference? = nil, errorReport: Int? = nil
  ) {
    self.wanted = wanted
    self.cell = cell
    self.year = year
    self.ground = ground
    self.text = text
    self.document = document
    self.errorReport = errorReport
  }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    let number = fields.textIfAny("document-number")
    let document: OrderReference? =
      number == nil ? nil : OrderReference(number: number ?? "", date: try fields.day("document-day"))
    self.init(
      fields.textIfAny("wanted") ?? "", for: try CellFields.cell(&fields), in: try fields.year("year"),
      ground: try fields.word("ground"), text: fields.textIfAny("text") ?? "", document: document,
      errorReport: try fields.integerIfAny("error-report"))
  }

  public func demand(in transaction: Transaction) throws -> AccessDemand {
    let place = try ChangeableCell(cell: cell, year: year).place(transaction)
    return AccessDemand(.requestLateChange, .write, place.target)
  }

  /// The number in the register; throws what `ChangeFiling.admit` refuses, `noSuchCell`, `valueNotAllowed`,
  /// `noSuchRecord` for the error report, or `yearArchived`.
  public func perform(in transaction: Transaction) throws -> Int {
    let (db, session) = (transaction.db, transaction.session)
    let target = ChangeableCell(cell: cell, year: year)
    let place = try target.place(transaction)
    try ArchiveLock.check(place.target, db)
    let filing = try filing(target, place, transaction)
    let absences = try place.teacher.map { try ChangeParties.absences(of: $0, db) } ?? []
    try filing.admit(teacherAbsences: absences, under: session.profile)
    try target.requireAllowed(wanted, under: session.profile)
    let register = try db.requireYear(AcademicYear(containing: session.today))
    let number: Int =
      1
      + (try db.cachedStatement(sql: "SELECT max(number) FROM change_request WHERE year_id = ?")
        .value([register]) ?? 0)
    try insert(filing, place, number, register, transaction)
    return number
  }

  private func filing(
    _ target: ChangeableCell, _ place: ChangeableCell.Place, _ transaction: Transaction
  ) throws -> ChangeFiling {
    let session = transaction.session
    let initiators = session.profile.lateChange.initiators.sorted { $0.rawValue > $1.rawValue }
    guard let party = ChangeParties.party(of: session.principal, among: initiators) else {
      throw ChangeRefusal.notInitiator(
        .administrator, clause: ClauseText.of(.lateChangeInitiators, in: session.profile))
    }
    var filing = ChangeFiling(
      initiator: party, cell: cell, day: place.day, old: try target.current(transaction.db), wanted: wanted,
      ground: ground)
    filing.text = text
    filing.document = document
    filing.errorReport = try errorReport.map { try StoredErrorReport.require($0, transaction).id }
    return filing
  }

  private func insert(
    _ filing: ChangeFiling, _ place: ChangeableCell.Place, _ number: Int, _ register: Int64,
    _ transaction: Transaction
  ) throws {
    let cellYear = cell.kind == .periodMark ? year : AcademicYear(containing: place.day)
    try transaction.db.cachedStatement(
      sql: """
        INSERT INTO change_request (year_id, number, filed_at, initiator, initiator_id, cell, record_id, person_id,
          subject_id, slot, class_id, cell_year, day, old_value, wanted_value, ground, ground_text, document_number,
          document_day, error_report_id, state)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'requested')
        """
    ).execute(arguments: [
      register, number, transaction.session.now.iso, filing.initiator.rawValue,
      try Author.person(transaction)?.rawValue, cell.kind.rawValue, cell.record, cell.pupil?.rawValue,
      place.subject,
      cell.slot?.code, place.classID, cellYear.startYear, place.day.iso, filing.old, filing.wanted,
      ground.rawValue, text, document?.number, document?.date.iso, filing.errorReport,
    ])
    transaction.concerns("change-request", transaction.db.lastInsertedRowID)
  }
}
