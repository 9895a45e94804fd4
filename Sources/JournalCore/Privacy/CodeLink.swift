/// What a code name hides: the content of a box of the vault, and nothing else keeps it (D-16).
public struct CodeLink: Hashable, Sendable {
  /// A name from a day on.
  public struct Name: Hashable, Sendable {
    /// The first day.
    public let from: Day
    /// The name.
    public let name: PersonName

    /// A name from the day on.
    public init(from: Day, name: PersonName) {
      self.from = from
      self.name = name
    }
  }

  /// The person's record.
  public let person: Int64
  /// All names, earliest first.
  public let names: [Name]
  /// The birth date; nil when it was not known.
  public let birthDay: Day?
  /// The sex.
  public let sex: Sex

  /// A link to the person.
  public init(person: Int64, names: [Name], birthDay: Day?, sex: Sex) {
    self.person = person
    self.names = names.sorted { $0.from < $1.from }
    self.birthDay = birthDay
    self.sex = sex
  }

  /// The link written in lines, so that it can be read without this program.
  public var text: String {
    let head = ["person \(person)", "sex \(sex.rawValue)"] + (birthDay.map { ["born \($0.iso)"] } ?? [])
    let lines = names.map { entry in
      "name \(entry.from.iso)\t\(entry.name.surname)\t\(entry.name.given)\t\(entry.name.patronymic)"
    }
    return (head + lines).joined(separator: "\n")
  }

  /// The link that was written as the text, or nil when it is none.
  public init?(text: String) {
    var (person, sex, born, names) = (Int64?.none, Sex.unknown, Day?.none, [Name]())
    for line in text.split(separator: "\n") {
      guard let space = line.firstIndex(of: " ") else { return nil }
      let value = String(line[line.index(after: space)...])
      switch line[..<space] {
      case "person": person = Int64(value)
      case "sex": sex = Sex(rawValue: value) ?? .unknown
      case "born": born = Day(iso: value)
      case "name":
        let parts = value.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 4, let from = Day(iso: parts[0]),
          let name = PersonName(surname: parts[1], given: parts[2], patronymic: parts[3])
        else { return nil }
        names.append(Name(from: from, name: name))
      default: return nil
      }
    }
    guard let person else { return nil }
    self.init(person: person, names: names, birthDay: born, sex: sex)
  }
}
