import GRDB
public import JournalCore

/// Enters the documents of a run into the register, all or none (D-11, DECISIONS 14).
///
/// What a run found unchanged is only remembered with the state of everything that it was found in.
public struct RegisterDocuments: Operation {
  /// Which content a place had in a state of everything.
  public struct Input: Hashable, Sendable {
    /// The place of the document.
    public let slot: String
    /// The fingerprint of the state: journal, profile, words, program, request; 64 hexadecimal digits.
    public let state: String
    /// The fingerprint of the content.
    public let content: String

    /// A memory.
    public init(slot: String, state: String, content: String) {
      self.slot = slot
      self.state = state
      self.content = content
    }
  }

  public static let name = "register-documents"
  /// Papers of archived years are printed too.
  public static let isBesideYears = true

  let documents: [IssuedDocument]
  let inputs: [Input]
  let last: Int
  let right: AccessDemand

  /// The documents of a run that began when the highest number was `last`; `right` is the demand under which the first of
  /// them was printed.
  public init(_ documents: [IssuedDocument], after last: Int, inputs: [Input] = [], under right: AccessDemand)
  {
    self.documents = documents
    self.inputs = inputs
    self.last = last
    self.right = right
  }

  public func demand(in transaction: Transaction) -> AccessDemand { right }

  /// Throws `numbersTaken` when another run gave numbers meanwhile.
  public func perform(in transaction: Transaction) throws {
    let db = transaction.db
    let found = try db.lastDocumentNumber()
    guard found == last else {
      throw StoreError.rule(DocumentRefusal.numbersTaken(expected: last, found: found))
    }
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO issued_document (number, form, form_version, slot, label, moment, profile, program, status, replaces,
          pages, file, content, sha256) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (number) DO UPDATE SET form_version = excluded.form_version, label = excluded.label,
          moment = excluded.moment, profile = excluded.profile, program = excluded.program, status = excluded.status,
          pages = excluded.pages, file = excluded.file, content = excluded.content, sha256 = excluded.sha256
        """)
    for document in documents.sorted(by: { $0.number < $1.number }) {
      let paper = document.paper
      try statement.execute(arguments: [
        document.number, document.form, document.formVersion, document.slot, document.label,
        document.moment.iso,
        document.profile, document.program, document.status.rawValue, document.replaces, paper?.pages,
        paper?.file,
        paper?.content, paper?.sha256,
      ])
    }
    for number in [documents.map(\.number).min(), documents.map(\.number).max()].compactMap(\.self) {
      transaction.concerns("document", Int64(number))
    }
    for input in inputs {
      try db.cachedStatement(
        sql:
          "INSERT INTO document_input VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET input = excluded.input, content = excluded.content"
      ).execute(arguments: [input.slot, input.state, input.content])
    }
  }
}
