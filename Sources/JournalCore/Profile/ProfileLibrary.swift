/// The profiles of a folder, found by id; a broken file stops only the profile in it.
public struct ProfileLibrary: Sendable {
  /// Why a profile cannot be had.
  public enum Refusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// There is no such profile; the nearest id, if one is near, and all ids.
    case unknown(id: String, nearest: String?, known: [String])
    /// The profile's file has problems.
    case broken(ProfileProblems)

    public var description: String {
      switch self {
      case .unknown(let id, let nearest, let known):
        let all = "есть: \(known.joined(separator: ", "))"
        let advice = nearest.map { "возможно, имелся в виду «\($0)»; \(all)" } ?? all
        return "профиль «\(id)» › такого профиля нет › \(advice)"
      case .broken(let problems):
        return problems.description
      }
    }
  }

  private let results: [String: Result<SchoolProfile, ProfileProblems>]
  /// The ids of all profiles, broken ones too, in alphabetical order with `default` first.
  public let ids: [String]

  /// The profiles in the files; a file's id is its name without folder and ending, and must be the id inside.
  public init(_ files: [(fileName: String, text: String)]) {
    var results: [String: Result<SchoolProfile, ProfileProblems>] = [:]
    for (fileName, text) in files {
      let id = ProfileLibrary.id(ofFile: fileName)
      results[id] = ProfileLibrary.read(text, fileName, id)
    }
    self.results = results
    ids = results.keys.sorted { ($0 == "default" ? 0 : 1, $0) < ($1 == "default" ? 0 : 1, $1) }
  }

  /// The profile with the id; throws when there is none or its file has problems.
  public func profile(_ id: String) throws(Refusal) -> SchoolProfile {
    guard let result = results[id] else {
      throw .unknown(id: id, nearest: NearestName.suggestion(for: id, among: ids), known: ids)
    }
    switch result {
    case .success(let profile): return profile
    case .failure(let problems): throw .broken(problems)
    }
  }

  /// All problems of all files, in the order of `ids`; nil when every profile is right.
  public var problems: ProfileProblems? {
    let all = ids.flatMap { id -> [ProfileProblem] in
      guard case .failure(let problems)? = results[id] else { return [] }
      return problems.all
    }
    return all.isEmpty ? nil : ProfileProblems(all)
  }

  private static func read(
    _ text: String, _ fileName: String, _ id: String
  ) -> Result<SchoolProfile, ProfileProblems> {
    do throws(ProfileProblems) {
      let profile = try SchoolProfile(yaml: text, file: fileName)
      guard profile.id == id else {
        let problem = ProfileProblem(
          place: ProfilePlace(file: fileName, line: 1), key: "id",
          what: "«\(profile.id)» не совпадает с именем файла",
          advice: "запишите id: \(id) или назовите файл \(profile.id).yaml")
        return .failure(ProfileProblems([problem]))
      }
      return .success(profile)
    } catch {
      return .failure(error)
    }
  }

  private static func id(ofFile name: String) -> String {
    let last = name.split(separator: "/").last.map(String.init) ?? name
    return last.split(separator: ".").first.map(String.init) ?? last
  }
}
