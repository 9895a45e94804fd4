import GRDB
public import JournalCore

/// Exempts a pupil from a subject by a medical certificate (S0-4.13.3).
public struct ExemptPupil: RecordedOperation {
  public static let name = "exempt-pupil"
  public static let summary = "Exempt a pupil from a subject by a medical certificate."
  public static let fields: [FieldSpec] = [
    .required("pupil", .id, "the pupil"), .required("subject", .id, "the subject"),
    .required("group", .word, "preparatory, specialA, specialB or full"),
    .required("certificate", .text, "number of the certificate"),
    .required("from", .day, "first day"), .optional("to", .day, "last day"),
  ]

  let exemption: MedicalExemption

  /// The exemption.
  public init(_ exemption: MedicalExemption) { self.exemption = exemption }

  /// Reads the operation; throws the first fault of a field.
  public init(_ fields: inout FieldReader) throws(FieldFault) {
    self.init(
      MedicalExemption(
        pupil: try fields.id("pupil"), subject: try fields.id("subject"), group: try fields.word("group"),
        certificate: try fields.text("certificate"), validity: try fields.validity()))
  }

  public func demand(in transaction: Transaction) -> AccessDemand {
    AccessDemand(.personalData, .write, transaction.target(exemption.pupil))
  }

  /// The exemption's record; throws `noSuchPerson`, `noCertificate` or `exemptAlready`, and `constraint` for an
  /// unknown subject.
  public func perform(in transaction: Transaction) throws -> Int64 {
    let db = transaction.db
    let pupil = exemption.pupil
    try db.requirePerson(pupil.rawValue, kind: .pupil)
    let others = try db.exemptions(of: pupil)
    try ruled { try exemption.check(beside: others) }
    try transaction.write(
      """
      INSERT INTO medical_exemption (person_id, subject_id, medical_group, certificate, first_day, last_day)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        pupil.rawValue, exemption.subject.rawValue, exemption.group.rawValue, exemption.certificate,
        exemption.validity.first.iso, exemption.validity.last?.iso,
      ])
    let id = db.lastInsertedRowID
    transaction.concerns("pupil", pupil.rawValue)
    transaction.concerns("exemption", id)
    return id
  }
}

extension Database {
  /// All medical exemptions of the pupil.
  func exemptions(of pupil: ID<Pupil>) throws -> [MedicalExemption] {
    try Row.fetchAll(
      cachedStatement(
        sql: """
          SELECT subject_id, medical_group, certificate, first_day, last_day FROM medical_exemption
          WHERE person_id = ? ORDER BY first_day, subject_id
          """), arguments: [pupil.rawValue]
    ).map { row in
      MedicalExemption(
        pupil: pupil, subject: ID(row[0]), group: try row.word(1), certificate: row[2],
        validity: try row.validity(3))
    }
  }
}
