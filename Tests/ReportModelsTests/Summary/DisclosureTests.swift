import JournalCore
import JournalStore
import ReportModels
import SchoolTestSupport
import Testing

struct DisclosureTests {
  /// The personal values anywhere in a value, by whether they are still sealed.
  private func states(in value: Any) -> [String] {
    let mirror = Mirror(reflecting: value)
    if String(describing: mirror.subjectType).hasPrefix("Personal<") {
      let state = mirror.children.first.map { String(describing: $0.value) } ?? ""
      return [String(state.prefix { $0 != "(" })]
    }
    return mirror.children.flatMap { states(in: $0.value) }
  }

  @Test func everyPersonalValueIsOpenedExactlyOnce() throws {
    let journal = try Sample.journal()
    for schoolClass in try journal.store.snapshot().classes(in: Journal.year) {
      var data = try journal.sealed(schoolClass.label.compact)
      let before = states(in: data)
      #expect(before.count == data.roster.entries.count + 3)
      #expect(Set(before) == ["sealed"])
      var clearance = try Journal.clearance()
      data.disclose(through: &clearance)
      #expect(clearance.visited == before.count, "class \(schoolClass.label.compact)")
      #expect(states(in: data) == Array(repeating: "shown", count: before.count))
      data.disclose(through: &clearance)
      #expect(clearance.visited == before.count)
    }
  }

  @Test func aMaskedSheetHoldsNoRealName() throws {
    let journal = try Sample.journal()
    for schoolClass in try journal.store.snapshot().classes(in: Journal.year) {
      let label = schoolClass.label.compact
      let open = try journal.sheet(label)
      var data = try journal.sealed(label)
      var clearance = try Journal.clearance(masked: true)
      data.disclose(through: &clearance)
      #expect(states(in: data).allSatisfy { $0 == "masked" })
      var dumped = ""
      dump(data, to: &dumped)
      var names = open.roster.entries.compactMap { entry -> PersonName? in
        if case .real(let name) = entry.name.shown { name } else { nil }
      }
      names += [open.head.classTeacher, open.head.deputy, open.head.director].compactMap { $0?.shown }
      for name in names {
        #expect(!dumped.contains(name.surname) && !dumped.contains(name.full), "class \(label)")
      }
      #expect(data.names == (0..<data.names.count).map { "Обучающийся № \($0 + 1)" })
    }
  }

  @Test func aCodedPupilsNameIsInNoSheet() throws {
    let journal = try Journal(
      classOf([TestPupil("Кукушкина-Заозёрская Стефания Львовна", .female), TestPupil("Белых Анна")]))
    try journal.code(journal.pupil("Кукушкина-Заозёрская Стефания Львовна"), 1)
    for moment in ["2025-09-01", "2025-10-10", "2026-06-30"] {
      var dumped = ""
      dump(try journal.sheet(on: moment), to: &dumped)
      for part in ["Кукушкина", "Заозёрская", "Стефания", "Львовна"] {
        #expect(!dumped.contains(part), "\(moment)")
      }
      #expect(try journal.sheet(on: moment).names == ["Белых Анна", "Ученик 1"])
    }
  }

  @Test func aSealedNameStopsTheProgram() async {
    await #expect(processExitsWith: .failure) {
      // An error would end the process with a failure too, so it must not get out.
      guard let sheet = try? Journal(classOf([TestPupil("Авдеев Лев")])).sealed() else { return }
      _ = sheet.roster.entries[0].name.shown
    }
  }

  @Test func withoutARoleThereIsNoClearance() {
    let refusal = #expect(throws: AccessRefusal.self) {
      try AccessPolicy.decide(.printClassPapers, for: Principal(roles: [.subjectTeacher, .classTeacher]))
    }
    #expect(refusal?.permission == .printClassPapers)
  }
}
