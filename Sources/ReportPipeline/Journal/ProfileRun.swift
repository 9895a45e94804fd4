import JournalCore

/// Looks at school profiles: their values, their problems, their differences.
public struct ProfileRun {
  private let workspace: Workspace

  /// The profiles of the workspace.
  public init(_ workspace: Workspace) { self.workspace = workspace }

  /// All values of the profile with their sources; `name` is an id or `id@2024-01-15`.
  public func sheet(_ name: String) throws(Problem) -> String { ProfileSheet(try profile(name)).description }

  /// What differs between two profiles or two revisions of one.
  public func difference(_ first: String, _ second: String) throws(Problem) -> String {
    ProfileDiff(try profile(first), try profile(second)).description
  }

  /// The ids of the profiles that are right; throws all problems of the others at once.
  public func check() throws(Problem) -> [String] {
    let library = try workspace.house.profiles()
    if let problems = library.problems { throw Problem(.workspace, problems.description) }
    return library.ids
  }

  private func profile(_ name: String) throws(Problem) -> SchoolProfile {
    let parts = name.split(separator: "@", maxSplits: 1).map(String.init)
    guard let id = parts.first else { throw Problem(.usage, "profile «\(name)» › this is no profile id") }
    var day: Day?
    if parts.count == 2 {
      guard let told = Day(iso: parts[1]) else {
        throw Problem(.usage, "profile «\(name)» › after @ stands no day. Write it as \(id)@2024-01-15.")
      }
      day = told
    }
    do {
      return try workspace.house.profiles().profile(id, on: day)
    } catch {
      throw Problem(error)
    }
  }
}
