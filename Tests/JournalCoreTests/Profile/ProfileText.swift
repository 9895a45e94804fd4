@testable import JournalCore

/// A right profile of 135 lines whose lines a test may change: header keys in lines 1–3, keys that the tests change in
/// lines 4–27, then all other keys by their examples.
struct ProfileText {
  private var lines = [
    "id: x", "title: \"Школа\"", "validFrom: 2025-09-01",
    "fullName: { value: \"МБОУ СОШ № 1\", source: \"п. 1\" }",
    "shortName: { value: \"СОШ № 1\", source: \"п. 1\" }",
    "letterheadLines: { value: [], source: default }",
    "institutionWord: { value: школа, source: default }",
    "systemName: { value: ЭЖ, source: default }",
    "pupilWord: { value: обучающийся, source: default }",
    "timeZone: { value: Europe/Moscow, source: default }",
    "gradeRange: { value: 1-11, source: default }",
    "periodScheme: { value: { 1-9: quarter, 10-11: halfYear }, source: default }",
    "completionGrades: { value: [9, 11], source: default }",
    "unmarkedGrades: { value: [1], source: default }",
    "periodMarkValues: { value: [2, 3, 4, 5, н/а], source: default }",
    "everyPupilNeedsPeriodValue: { value: true, source: default }",
    "codeName.pupil: { value: \"Ученик {n}\", source: default }",
    "codeName.guardian: { value: \"Родитель {n}\", source: default }",
    "localOperatorRoles: { value: [deputy], source: default }",
    "councilDecisionColumn: { value: optional, source: default }",
    "archive.retentionYears: { value: 75, source: default }",
    "sealText: { value: М.П., source: default }",
    "print.longTermLeftMarginMm: { value: 30, source: default }",
    "print.minFontPt: { value: 8.5, source: default }",
    "posts.director: { value: Директор, source: default }",
    "posts.deputy: { value: Заместитель, source: default }",
    "posts.classTeacher: { value: Классный руководитель, source: default }",
  ]

  init() {
    let written = Set(lines.compactMap { $0.split(separator: ":").first.map(String.init) })
    lines += ProfileKey.allCases.filter { !written.contains($0.rawValue) }.map(\.example)
  }

  /// The lines as the text of a file.
  var text: String { lines.joined(separator: "\n") + "\n" }

  /// The profile with the line of the key replaced; an empty line removes the key.
  func with(_ key: String, _ line: String) -> ProfileText {
    var copy = self
    for index in lines.indices where lines[index].hasPrefix(key + ":") { copy.lines[index] = line }
    return copy
  }

  /// The profile with another value for the key.
  func with(_ key: String, value: String) -> ProfileText {
    with(key, "\(key): { value: \(value), source: default }")
  }

  /// The profile with a line more at the end.
  func adding(_ line: String) -> ProfileText {
    var copy = self
    copy.lines.append(line)
    return copy
  }

  /// What the loader says about it, a line a problem.
  var problems: [String] {
    do throws(ProfileProblems) {
      _ = try SchoolProfile(yaml: text, file: "profiles/x.yaml")
      return []
    } catch {
      return error.all.map(\.description)
    }
  }
}
