import JournalCore

/// What each class of the made-up school studies.
struct SampleCurricula {
  /// A subject of the school.
  struct Subject {
    let name: String
    let shortName: String?
    let hasMarks: Bool
  }

  /// All subjects; the other members name them by index.
  private(set) var subjects: [Subject] = []
  /// The classes in the order of creation.
  let labels: [ClassLabel]
  private var byClass: [ClassLabel: [Int]] = [:]

  /// The plan of the classes from the hours of the catalogue.
  init(labels: [ClassLabel], catalogue: SubjectCatalogue) {
    self.labels = labels
    var indices: [String: Int] = [:]
    func index(_ subject: Subject) -> Int {
      if let known = indices[subject.name] { return known }
      indices[subject.name] = subjects.count
      subjects.append(subject)
      return subjects.count - 1
    }
    for entry in catalogue.entries {
      _ = index(Subject(name: entry.name, shortName: entry.shortName, hasMarks: entry.hasMarks))
    }
    for label in labels {
      var items = catalogue.entries.filter { ($0.hoursByGrade[label.grade] ?? 0) > 0 }
        .map { index(Subject(name: $0.name, shortName: $0.shortName, hasMarks: $0.hasMarks)) }
      if label == SampleSchool.EdgeCase.manySubjects.label {
        let extras = SampleCurricula.extras.map { index(Subject(name: $0, shortName: nil, hasMarks: true)) }
        items += extras.filter { !items.contains($0) }.prefix(max(0, 24 - items.count))
      }
      byClass[label] = items
    }
  }

  /// The subjects of the class in curriculum order.
  func subjects(of label: ClassLabel) -> [Int] { byClass[label] ?? [] }

  /// The first subject of the class with one of the names, else the one at the place counted from the end.
  func subject(_ names: [String], of label: ClassLabel, elseFromEnd place: Int) -> Int? {
    let items = subjects(of: label)
    for name in names {
      if let found = items.first(where: { subjects[$0].name == name }) { return found }
    }
    return items.indices.contains(items.count - 1 - place) ? items[items.count - 1 - place] : nil
  }

  /// Courses that fill a class up to 24 subjects: the part of the plan that a school forms itself.
  private static let extras =
    [
      "Второй иностранный язык (немецкий)", "Родной язык (русский)", "Родная литература (русская)",
      "Основы духовно-нравственной культуры народов России", "Краеведение", "Черчение",
      "Функциональная грамотность", "Экология", "Финансовая грамотность", "Риторика",
    ] + (1...24).map { "Учебный курс № \($0)" }
}
