/// An electronic copy of a year's archive on a medium, with who gave it to whom (S0-7.5.4).
public struct ElectronicCopy: Hashable, Sendable {
  /// A reading of the medium.
  public struct Check: Hashable, Sendable {
    /// The day.
    public let day: Day
    /// How many files were read.
    public let files: Int
    /// How many findings there were; none when the copy is sound.
    public let findings: Int

    /// A reading.
    public init(day: Day, files: Int, findings: Int) {
      self.day = day
      self.files = files
      self.findings = findings
    }
  }

  /// The record.
  public let id: ID<ElectronicCopy>
  /// The school year of the archive.
  public let year: AcademicYear
  /// The day on which it was handed over.
  public let day: Day
  /// The SHA-256 of the archive's manifest, by which copies are compared: 64 hexadecimal digits.
  public let manifest: String
  /// How many files it holds.
  public let files: Int
  /// The number of the medium in the school's books.
  public let medium: String
  /// Where it is kept.
  public let place: String
  /// Who gave it.
  public let giver: String
  /// Who received it.
  public let receiver: String
  /// The readings, by day.
  public let checks: [Check]

  /// A copy.
  public init(
    id: ID<ElectronicCopy>, year: AcademicYear, day: Day, manifest: String, files: Int, medium: String,
    place: String,
    giver: String, receiver: String, checks: [Check]
  ) {
    self.id = id
    self.year = year
    self.day = day
    self.manifest = manifest
    self.files = files
    self.medium = medium
    self.place = place
    self.giver = giver
    self.receiver = receiver
    self.checks = checks
  }
}

/// Why the register of electronic copies refuses an entry (S0-7.5.4, S1-2.15).
public enum CopyRefusal: RuleRefusal {
  /// The medium is registered for the year already.
  case mediumTaken(AcademicYear, medium: String)
  /// The copy differs from the first one of the year.
  case otherManifest(AcademicYear)
  /// There is no such copy.
  case noSuchCopy(Int64)
  /// The copy was read on the day already.
  case checked(Int64, on: Day)

  public var clause: String {
    switch self {
    case .mediumTaken, .otherManifest: "S0-7.5.4"
    case .noSuchCopy, .checked: "S1-2.15"
    }
  }

  public var description: String {
    switch self {
    case .mediumTaken(let year, let medium):
      "электронная копия \(year.label) › носитель № \(medium) уже записан за этим годом (S0-7.5.4) › укажите другой учётный номер"
    case .otherManifest(let year):
      "электронная копия \(year.label) › опись архива не та, что у первой копии года (S0-7.5.4) › скопируйте тот же архив: reportgen archive copy"
    case .noSuchCopy(let id):
      "электронная копия \(id) › такой записи нет (S1-2.15) › список: reportgen archive copies"
    case .checked(let id, let day):
      "электронная копия \(id) › проверка за \(day.dotted) уже записана (S1-2.15) › укажите другой день"
    }
  }
}
