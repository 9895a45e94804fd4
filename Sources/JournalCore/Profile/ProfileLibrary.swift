/// The profiles of a folder, found by id and day; a broken file stops only the profile in it.
///
/// `<id>.yaml` is the newest revision of a school's rules, `<id>@2021-08-31.yaml` an older one, each a complete file;
/// a revision is in force from its `validFrom` to the day before the next, so that each day has exactly one (S0-H.b).
public struct ProfileLibrary: Sendable {
  /// Why a profile cannot be had.
  public enum Refusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// There is no such profile; the nearest id, if one is near, and all ids.
    case unknown(id: String, nearest: String?, known: [String])
    /// The profile's rules begin later than the day asked for.
    case notInForce(id: String, day: Day, first: Day)
    /// The profile's file has problems.
    case broken(ProfileProblems)

    public var description: String {
      switch self {
      case .unknown(let id, let nearest, let known):
        let all = "есть: \(known.joined(separator: ", "))"
        let advice = nearest.map { "возможно, имелся в виду «\($0)»; \(all)" } ?? all
        return "профиль «\(id)» › такого профиля нет › \(advice)"
      case .notInForce(let id, let day, let first):
        return "профиль «\(id)» › на \(day.dotted) правил нет, первая редакция действует с \(first.dotted) › "
          + "добавьте файл profiles/\(id)@ГГГГ-ММ-ДД.yaml с правилами того времени"
      case .broken(let problems):
        return problems.description
      }
    }
  }

  private let shelves: [String: ProfileShelf]
  /// The ids of all profiles, broken ones too, in alphabetical order with `default` first.
  public let ids: [String]

  /// The profiles in the files; a file's name without folder and ending is the id inside, or `id@validFrom`.
  public init(_ files: [(fileName: String, text: String)]) {
    let groups = Dictionary(grouping: files.map { ProfileFile(name: $0.fileName, text: $0.text) }, by: \.id)
    shelves = groups.mapValues(ProfileShelf.init)
    ids = groups.keys.sorted { ($0 == "default" ? 0 : 1, $0) < ($1 == "default" ? 0 : 1, $1) }
  }

  /// The newest revision of the profile; throws when there is none or its file has problems.
  public func profile(_ id: String) throws(Refusal) -> SchoolProfile { try profile(id, on: nil) }

  /// The revision in force on the day, the newest for nil; throws when there is none, when the rules begin later, or
  /// when its file has problems. A profile of one file whose date is unknown holds for every day.
  public func profile(_ id: String, on day: Day?) throws(Refusal) -> SchoolProfile {
    guard let shelf = shelves[id] else {
      throw .unknown(id: id, nearest: NearestName.suggestion(for: id, among: ids), known: ids)
    }
    return try shelf.profile(on: day)
  }

  /// The first days of all revisions of the profile, oldest first; empty when its date or the profile is unknown.
  public func revisions(_ id: String) -> [Day] { shelves[id]?.days ?? [] }

  /// All problems of all files, in the order of `ids`; nil when every profile is right.
  public var problems: ProfileProblems? {
    let all = ids.flatMap { shelves[$0]?.problems ?? [] }
    return all.isEmpty ? nil : ProfileProblems(all)
  }
}
