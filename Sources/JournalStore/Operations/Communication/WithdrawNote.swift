import GRDB
public import JournalCore

/// Withdraws a note, so that no paper shows it any more; its history stays (S2-3.1.2.c).
public struct WithdrawNote: RecordedOperation {
  public static let name = "withdraw-note"
  public static let summary = "Withdraw a note, so that no paper shows it any more."
  public static let fields: [FieldSpec] = [.required("note", .id, "the note")]

  let note: ID<ConductNote>

  /// The note to withdraw.
  public init(_ note: ID<ConductNote>) { self.note = note }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) { self.init(try fields.id("note")) }

  /// An author withdraws the own note, a deputy any.
  public func demand(in transaction: Transaction) throws -> AccessDemand {
    let note = try transaction.db.note(note)
    if let author = note.author, try transaction.actor == author,
      let user = transaction.session.principal.user
    {
      return AccessDemand(.withdrawNote, .write, .written(by: user.rawValue))
    }
    return AccessDemand(.withdrawNote, .execute)
  }

  /// Throws `noSuchRecord`, and `withdrawnAlready` for one that was withdrawn before.
  public func perform(in transaction: Transaction) throws {
    let stored = try transaction.db.note(note)
    try ruled { try stored.checkWithdrawal() }
    try transaction.write(
      "UPDATE conduct_note SET withdrawn_on = ? WHERE id = ?",
      [transaction.session.today.iso, note.rawValue])
    transaction.concerns("pupil", stored.pupil.rawValue)
    transaction.concerns("note", note.rawValue)
  }
}

extension Database {
  static let noteColumns = "id, pupil_id, day, kind, text, author_id, withdrawn_on"

  /// The note; throws `noSuchRecord`.
  func note(_ id: ID<ConductNote>) throws -> ConductNote {
    let row = try cachedStatement(sql: "SELECT \(Database.noteColumns) FROM conduct_note WHERE id = ?")
      .firstRow([id.rawValue])
    guard let row else { throw StoreError.rule(CommunicationRefusal.noSuchRecord("запись", id.rawValue)) }
    return try row.note()
  }
}

extension Row {
  /// The note in the columns of `Database.noteColumns`.
  func note() throws -> ConductNote {
    let author: Int64? = self[5]
    return ConductNote(
      id: ID(self[0]), pupil: ID(self[1]), day: try day(2), kind: try word(3), text: self[4],
      author: author.map { ID($0) }, withdrawn: try dayIfAny(6))
  }
}
