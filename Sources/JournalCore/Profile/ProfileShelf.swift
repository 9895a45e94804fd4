/// A profile file with the id and the first day that its name tells.
struct ProfileFile {
  let name: String
  let text: String
  /// The id: `gymnasium2Vorkuta`.
  let id: String
  /// What stands after `@`; nil for the newest revision.
  let dateText: String?

  init(name: String, text: String) {
    self.name = name
    self.text = text
    let last = name.split(separator: "/").last.map(String.init) ?? name
    let stem = last.hasSuffix(".yaml") ? String(last.dropLast(5)) : last
    let parts = stem.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    id = parts.first ?? stem
    dateText = parts.count == 2 ? parts[1] : nil
  }

  func problem(_ key: String, _ what: String, _ advice: String) -> ProfileProblem {
    ProfileProblem(place: ProfilePlace(file: name, line: 1), key: key, what: what, advice: advice)
  }
}

/// The revisions of one profile, oldest first, each with what was read of it.
struct ProfileShelf {
  private struct Revision {
    let file: ProfileFile
    let result: Result<SchoolProfile, ProfileProblems>

    /// The first day by the name, or by the newest file's own text.
    var day: Day? {
      file.dateText == nil ? (try? result.get())?.validFrom : file.dateText.flatMap(Day.init(iso:))
    }
  }

  private let revisions: [Revision]
  /// What is wrong with the revisions together; then none of them is given out.
  private let disorder: [ProfileProblem]

  init(_ files: [ProfileFile]) {
    let read = files.map { Revision(file: $0, result: ProfileShelf.read($0)) }
    let older = read.filter { $0.file.dateText != nil }
      .sorted { ($0.file.dateText ?? "", $0.file.name) < ($1.file.dateText ?? "", $1.file.name) }
    let newest = read.filter { $0.file.dateText == nil }
    revisions = older + newest
    disorder = ProfileShelf.disorder(older, newest)
  }

  /// The revision in force on the day, the newest for nil.
  func profile(on day: Day?) throws(ProfileLibrary.Refusal) -> SchoolProfile {
    guard disorder.isEmpty else { throw .broken(ProfileProblems(problems)) }
    let chosen: Revision?
    if let day, revisions.count > 1 || days.first != nil {
      chosen = revisions.last { ($0.day ?? day) <= day }
    } else {
      chosen = revisions.last
    }
    guard let chosen else {
      guard let day, let first = revisions.first, let begin = first.day else {
        throw .broken(ProfileProblems(problems))
      }
      throw .notInForce(id: first.file.id, day: day, first: begin)
    }
    switch chosen.result {
    case .success(let profile): return profile
    case .failure(let problems): throw .broken(problems)
    }
  }

  /// The first days of the revisions, oldest first.
  var days: [Day] { revisions.compactMap(\.day) }

  /// All problems of the files, and of the files together.
  var problems: [ProfileProblem] {
    disorder
      + revisions.flatMap { revision -> [ProfileProblem] in
        guard case .failure(let problems) = revision.result else { return [] }
        return problems.all
      }
  }

  private static func read(_ file: ProfileFile) -> Result<SchoolProfile, ProfileProblems> {
    do throws(ProfileProblems) {
      let profile = try SchoolProfile(yaml: file.text, file: file.name)
      guard profile.id == file.id else {
        let name = file.dateText.map { "\(profile.id)@\($0)" } ?? profile.id
        return .failure(
          ProfileProblems([
            file.problem(
              "id", "«\(profile.id)» не совпадает с именем файла",
              "запишите id: \(file.id) или назовите файл \(name).yaml")
          ]))
      }
      if let date = file.dateText, profile.validFrom?.iso != date {
        let day = profile.validFrom?.iso ?? "unknown"
        return .failure(
          ProfileProblems([
            file.problem(
              "validFrom", "\(day) не совпадает с датой в имени файла",
              "запишите validFrom: \(date) или переименуйте файл")
          ]))
      }
      return .success(profile)
    } catch {
      return .failure(error)
    }
  }

  private static func disorder(_ older: [Revision], _ newest: [Revision]) -> [ProfileProblem] {
    var problems: [ProfileProblem] = []
    for revision in older where revision.day == nil {
      problems.append(
        revision.file.problem(
          "", "в имени файла после @ стоит не дата", "назовите файл \(revision.file.id)@ГГГГ-ММ-ДД.yaml"))
    }
    for (earlier, later) in zip(older, older.dropFirst()) where earlier.day == later.day {
      problems.append(
        later.file.problem(
          "validFrom", "на эту дату уже есть редакция: \(earlier.file.name)", "оставьте одну из двух"))
    }
    guard let last = older.last else { return problems }
    guard let current = newest.first else {
      problems.append(
        last.file.problem("", "нет действующей редакции", "назовите новейший файл \(last.file.id).yaml"))
      return problems
    }
    guard case .success = current.result else { return problems }
    if let day = current.day {
      for revision in older where revision.day.map({ $0 >= day }) == true {
        problems.append(
          revision.file.problem(
            "validFrom", "редакция не старше действующей, которая принята \(day.dotted)",
            "исправьте дату одной из них"))
      }
    } else {
      problems.append(
        current.file.problem(
          "validFrom", "дата неизвестна, а прежние редакции есть",
          "запишите дату, с которой действует эта редакция"))
    }
    return problems
  }
}
