/// A paper volume of a year's archive as the journal knows it: what it holds and how far it has come (S0-7.5.3.a, S1-2.16, S3-5.2).
public struct ArchiveVolume: Hashable, Sendable {
  /// How far a volume has come; it never goes back.
  public enum State: String, Hashable, Sendable, CaseIterable, Comparable {
    /// The file was made.
    case draft
    /// It lies on paper.
    case printed
    /// It is certified in every way that the school's act asks for (C-19).
    case certified
    /// It lies in its place in the archive.
    case archived

    /// «подготовлен», as messages and lists tell it.
    public var printed: String {
      switch self {
      case .draft: "подготовлен"
      case .printed: "напечатан"
      case .certified: "заверен"
      case .archived: "сдан в архив"
      }
    }

    public static func < (left: State, right: State) -> Bool {
      (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
  }

  /// A way in which the volume was certified.
  public struct Certificate: Hashable, Sendable {
    /// The way.
    public let kind: Certification
    /// The post of the person.
    public let post: String
    /// The day.
    public let day: Day

    /// A certification by the holder of the post.
    public init(_ kind: Certification, by post: String, on day: Day) {
      self.kind = kind
      self.post = post
      self.day = day
    }
  }

  /// Which volume of which year and part of it.
  public struct Place: Hashable, Sendable {
    /// The school year.
    public let year: AcademicYear
    /// The whole year or one of its periods, as `year`, `Q2`.
    public let period: PeriodSelection
    /// The number of the volume, from 1.
    public let number: Int

    /// The volume of the number.
    public init(_ year: AcademicYear, _ period: PeriodSelection, number: Int) {
      self.year = year
      self.period = period
      self.number = number
    }

    /// «том 2 за 2025/2026», with the period of a quarterly volume.
    public var printed: String {
      let part = period == .year ? "" : " (\(period.code))"
      return "том \(number) за \(year.label)\(part)"
    }
  }

  /// Which one.
  public let place: Place
  /// The classes in it, as the file's name tells them.
  public let label: String
  /// Sheets of documents, from 1, as the certification sheet tells them.
  public let sheets: Int
  /// The data moment.
  public let moment: Day
  /// The last day of keeping, by the profile of the day when it was made.
  public let keptUntil: Day
  /// When it was printed; nil before.
  public let printed: Day?
  /// How it was certified, by day.
  public let certificates: [Certificate]
  /// When it was put into the archive, and where it lies; nil before.
  public let shelf: Shelf?
  /// The SHA-256 of its file, 64 hexadecimal digits; nil for a volume that an older program entered.
  public let sha256: String?

  /// Where a volume lies.
  public struct Shelf: Hashable, Sendable {
    /// Since when.
    public let day: Day
    /// The place in the school's words.
    public let place: String

    /// A place since the day.
    public init(_ place: String, since day: Day) {
      self.place = place
      self.day = day
    }
  }

  /// A volume.
  public init(
    _ place: Place, label: String, sheets: Int, moment: Day, keptUntil: Day, printed: Day? = nil,
    certificates: [Certificate] = [], shelf: Shelf? = nil, sha256: String? = nil
  ) {
    self.place = place
    self.label = label
    self.sheets = sheets
    self.moment = moment
    self.keptUntil = keptUntil
    self.printed = printed
    self.certificates = certificates
    self.shelf = shelf
    self.sha256 = sha256
  }

  /// The ways of certifying that are still to come.
  public func lacking(under rules: ArchiveRules) -> [Certification] {
    let known = Set(certificates.map(\.kind))
    return Certification.allCases.filter { rules.certification.contains($0) && !known.contains($0) }
  }

  /// How far it has come by the rules of the school.
  public func state(under rules: ArchiveRules) -> State {
    if shelf != nil { return .archived }
    guard printed != nil else { return .draft }
    return lacking(under: rules).isEmpty ? .certified : .printed
  }
}
