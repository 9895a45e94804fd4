import JournalCore
import JournalStore

/// Finds the classes that a request names.
enum ClassChoice {
  /// The classes in the order of the school, or those named in the order named; none named means all.
  ///
  /// Throws `Problem` when the journal has no year, or a name fits no class.
  static func classes(
    _ names: [String], year: AcademicYear?, in snapshot: StoreSnapshot
  ) throws(Problem) -> [SchoolClass] {
    do {
      guard let year = try year ?? snapshot.years().last else { throw Problem.noYear }
      let all = try snapshot.classes(in: year)
      guard !names.isEmpty else {
        guard !all.isEmpty else { throw Problem.noYear }
        return all
      }
      var chosen: [SchoolClass] = []
      for name in names {
        guard let label = ClassLabel(name), let found = all.first(where: { $0.label == label }) else {
          throw Problem.unknownClass(name, known: all.map(\.label))
        }
        if !chosen.contains(found) { chosen.append(found) }
      }
      return chosen
    } catch {
      throw Problem(error)
    }
  }
}
