/// A remark of the one who checks a journal, and the term in which it is cleared (S0-5.4.12, S0-5.4.13, C-34).
public struct Remark: Hashable, Sendable {
  /// Who remarks.
  public enum Source: String, Hashable, Sendable, CaseIterable {
    case administrator, deputy, director
    /// The class teacher, who signals a breach of a subject teacher (S0-5.3.2).
    case classTeacher

    /// «замечание администратора».
    public var printed: String {
      switch self {
      case .administrator: "замечание администратора"
      case .deputy: "замечание заместителя директора"
      case .director: "замечание директора"
      case .classTeacher: "сообщение классного руководителя"
      }
    }
  }

  /// Who remarks.
  public let source: Source
  /// When.
  public let madeAt: LocalMoment

  /// A remark made at the moment.
  public init(_ source: Source, at moment: LocalMoment) {
    self.source = source
    madeAt = moment
  }

  /// The last moment in which it is cleared in time; nil where the school sets no term.
  public func due(under profile: SchoolProfile) -> LocalMoment? {
    rule(profile).term.due(TermFacts(start: madeAt))
  }

  /// Whether the one who remarked gets a notice by e-mail when it is cleared.
  public func noticeByEmail(under profile: SchoolProfile) -> Bool { rule(profile).noticeByEmail }

  /// A remark of the director and a signal of a class teacher go through the deputy.
  private func rule(_ profile: SchoolProfile) -> RemarkTerm {
    switch source {
    case .administrator: profile.corrections.administratorRemarks
    case .deputy, .director, .classTeacher: profile.corrections.deputyRemarks
    }
  }
}

/// The term of an error that was reported (S3-3.6.k, S3-3.8.e).
public enum ErrorReportTerm {
  /// The last moment in which it is corrected in time: so many hours of the profile after the report.
  public static func due(filedAt moment: LocalMoment, under profile: SchoolProfile) -> LocalMoment {
    moment.adding(minutes: profile.corrections.errorFixHours * 60)
  }
}
