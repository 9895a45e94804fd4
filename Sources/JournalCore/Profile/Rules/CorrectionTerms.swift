/// Until when errors and remarks are cleared, and journals set up (§9.5, C-28, C-34).
public struct CorrectionTerms: Hashable, Sendable {
  /// An error that was reported is corrected within so many hours, 1…1000 (S3-3.6.k).
  public let errorFixHours: Int
  /// Remarks of the administrator (S0-5.4.12).
  public let administratorRemarks: RemarkTerm
  /// Remarks of a deputy (S0-5.4.13).
  public let deputyRemarks: RemarkTerm

  init(_ reader: inout ProfileReader) {
    errorFixHours = reader.integer(.errorFixHours, in: 1...1000, .hour)
    administratorRemarks = reader.read(.remarkTermsAdministrator)
    deputyRemarks = reader.read(.remarkTermsDeputy)
  }
}

/// Until when a remark is cleared, and whether that is reported by e-mail.
public struct RemarkTerm: ProfileReadable {
  /// The term, from the remark.
  public let term: Term
  /// Whether the one who made the remark gets an e-mail (S0-5.4.13).
  public let noticeByEmail: Bool

  static var standIn: RemarkTerm { RemarkTerm(term: .none, noticeByEmail: false) }

  private init(term: Term, noticeByEmail: Bool) {
    self.term = term
    self.noticeByEmail = noticeByEmail
  }

  init(yaml node: YAMLNode) throws(Misreading) {
    let fields = try node.fields(["term", "email"])
    term = try Term(yaml: try fields.required("term"), from: .remark)
    noticeByEmail = try fields.required("email").truth()
  }

  /// «в течение 7 дней после замечания».
  public var printed: String {
    term.printed(from: .remark) + (noticeByEmail ? ", с уведомлением по электронной почте" : "")
  }
}
