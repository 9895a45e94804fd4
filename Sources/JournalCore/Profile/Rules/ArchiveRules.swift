/// What goes to the archive, when and in which form (§9.8).
public struct ArchiveRules: Hashable, Sendable {
  /// How many years the summary sheets are kept, 1…100 (C-16).
  public let retentionYears: Int
  /// When the summary sheet of each grade is due (C-17).
  public let summaryDue: GradeTable<SummaryDue>
  /// When journals are printed; at least one occasion (C-18).
  public let printFrequency: Set<PrintOccasion>
  /// What a volume holds; at least one part.
  public let contents: Set<ArchivePart>
  /// How a volume is certified; at least one way (C-19).
  public let certification: Set<Certification>
  /// Electronic copies that are issued (C-20).
  public let electronicCopies: ElectronicCopies
  /// Copies are checked for integrity every so many months, 1…24 (S1-2.15).
  public let integrityCheckMonths: Int
  /// Whether the year sheet must carry the council's decisions (S0-7.5.1).
  public let councilDecisionColumn: SchoolProfile.CouncilDecisionColumn
  /// Whether an electronic signature is attached (S3-3.7.f).
  public let eSignature: ESignature

  init(_ reader: inout ProfileReader, gradeRange: ClosedRange<Int>) {
    retentionYears = reader.integer(.archiveRetentionYears, in: 1...100, .year)
    summaryDue = reader.summaryDue(.archiveSummaryDue, covering: gradeRange)
    printFrequency = reader.words(.archivePrintFrequency)
    contents = reader.words(.archiveContents)
    certification = reader.words(.archiveCertification)
    electronicCopies = reader.read(.archiveElectronicCopies)
    integrityCheckMonths = reader.integer(.archiveIntegrityCheckMonths, in: 1...24, .month)
    councilDecisionColumn = reader.read(.councilDecisionColumn)
    eSignature = reader.read(.eSignature)
  }

  /// The last day on which the files of the year must be kept: years count from the first of January after the school year
  /// (S0-7.5.3.b); nil for a year beyond the calendar.
  public func keptUntil(_ year: AcademicYear) -> Day? {
    Day(year: year.startYear + 1 + retentionYears, month: 12, day: 31)
  }
}

/// An occasion on which journals are printed.
public enum PrintOccasion: String, ProfileWord {
  case onClosing, period, year

  /// «по итогам года».
  public var printed: String {
    switch self {
    case .onClosing: "сразу по окончании ведения журнала"
    case .period: "по итогам каждого периода"
    case .year: "по итогам года"
    }
  }
}

/// A part of an archive volume.
public enum ArchivePart: String, ProfileWord {
  /// The summary sheet, K-01.
  case summary
  /// Pages of class journals on paper, K-16.
  case classJournals
  /// Report pages with lists and marks (S3-5.1).
  case reportPages
  /// Class journals as electronic copies (S0-7.5.4).
  case electronicJournals
  /// The table of changes, K-35 (S4-4.3.b).
  case changeTable
  /// Requests to change and their register, K-36 (S4-4.5).
  case changeRequests

  /// «сводная ведомость».
  public var printed: String {
    switch self {
    case .summary: "сводные ведомости"
    case .classJournals: "журналы классов на бумаге"
    case .reportPages: "отчётные страницы"
    case .electronicJournals: "журналы в электронных копиях"
    case .changeTable: "таблица учёта изменений"
    case .changeRequests: "заявки на изменения с их журналом"
    }
  }
}

/// A way of certifying a volume.
public enum Certification: String, ProfileWord {
  case sewn, sealedSheet, approval, certifiedByHead, directorSignature, officialSeal

  /// «прошит».
  public var printed: String {
    switch self {
    case .sewn: "прошит"
    case .sealedSheet: "опечатан"
    case .approval: "гриф утверждения"
    case .certifiedByHead: "заверен руководителем"
    case .directorSignature: "подпись директора"
    case .officialSeal: "гербовая печать"
    }
  }
}

/// Whether an electronic signature is attached to archive copies.
public enum ESignature: String, ProfileWord {
  case none, optional, required

  /// «по желанию».
  public var printed: String {
    switch self {
    case .none: "не применяется"
    case .optional: "если предусмотрена"
    case .required: "обязательна"
    }
  }
}

extension SchoolProfile.CouncilDecisionColumn: ProfileWord {
  /// «обязательна».
  public var printed: String {
    switch self {
    case .required: "обязательно"
    case .optional: "необязательно"
    }
  }
}
