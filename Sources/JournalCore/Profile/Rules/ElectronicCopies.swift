/// The electronic copies of journals that a school issues (C-20).
public struct ElectronicCopies: Hashable, Sendable {
  /// Copies of one rhythm.
  public struct Issue: Hashable, Sendable {
    /// How often they are made.
    public let rhythm: Rhythm
    /// How many each time, 1…9.
    public let count: Int
    /// Where each is kept; one place a copy, or none while the school has not said it.
    public let places: [String]

    var printed: String {
      let kept = places.isEmpty ? "" : " (\(places.joined(separator: ", ")))"
      return "\(rhythm.printed) — \(count)\(kept)"
    }
  }

  /// What is issued, each rhythm once.
  public let issues: [Issue]
}

extension ElectronicCopies: ProfileReadable {
  static var standIn: ElectronicCopies { ElectronicCopies(issues: []) }

  /// A list of `{ rhythm: year, count: 2, places: ["сейф директора", "кабинет заместителя"] }`.
  init(yaml node: YAMLNode) throws(Misreading) {
    var issues: [Issue] = []
    for row in try node.list() {
      let fields = try row.fields(["rhythm", "count", "places"])
      let rhythm = try Rhythm(yaml: try fields.required("rhythm"))
      let count = try fields.required("count").integer(in: 1...9)
      let places = try fields.required("places").lines()
      guard places.isEmpty || places.count == count else {
        throw Misreading(
          "копий \(count), а мест \(places.count)", advice: "назовите место каждой копии или ни одного",
          at: row)
      }
      guard !issues.contains(where: { $0.rhythm == rhythm }) else {
        throw Misreading(
          "«\(rhythm.rawValue)» названо дважды", advice: "оставьте одну строку на каждый срок", at: row)
      }
      issues.append(Issue(rhythm: rhythm, count: count, places: places))
    }
    guard !issues.isEmpty else { throw Misreading("список пуст", at: node) }
    self.init(issues: issues)
  }

  /// «за год — 2 (сейф директора, кабинет заместителя)».
  public var printed: String { issues.map(\.printed).joined(separator: "; ") }
}
