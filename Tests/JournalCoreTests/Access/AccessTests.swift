import JournalCore
import Testing

/// Who may do what (REQUIREMENTS §8, DECISIONS 7), and what a clearance opens.
struct AccessTests {
  private static let table: [(Permission, Set<Role>)] = [
    (.printClassPapers, [.director, .deputy, .secretary]),
    (.importData, [.director, .administrator, .secretary]),
    (.setUp, [.director, .administrator, .deputy, .secretary]),
  ]

  @Test(arguments: table)
  func everyRoleIsAllowedOrRefused(permission: Permission, allowed: Set<Role>) {
    for role in Role.allCases {
      let principal = Principal(roles: [role])
      #expect(isAllowed(permission, principal) == allowed.contains(role), "\(role)")
    }
    #expect(!isAllowed(permission, Principal(roles: [])))
    #expect(isAllowed(permission, Principal(login: "x", roles: Set(Role.allCases))))
  }

  @Test func refusalNamesWhatWasAsked() {
    #expect(throws: AccessRefusal.self) {
      try AccessPolicy.decide(.importData, for: Principal(roles: [.classTeacher]))
    }
  }

  @Test func clearanceOpensNamesOnceAndCountsThem() throws {
    var clearance = try AccessPolicy.decide(.printClassPapers, for: Principal(roles: [.deputy]))
    var name = Personal(sealed: "Иванов")
    name.disclose(through: &clearance, mask: "Ученик 1")
    name.disclose(through: &clearance, mask: "Ученик 2")
    #expect(name.shown == "Иванов")
    #expect(!name.isMasked)
    #expect(clearance.visited == 1)
  }

  @Test func maskedClearanceShowsTheMaskAndNeverTheName() throws {
    var clearance = try AccessPolicy.decide(
      .printClassPapers, for: Principal(roles: [.secretary]), masked: true)
    var names = [Personal(sealed: "Иванов"), Personal(sealed: "Петров")]
    for index in names.indices { names[index].disclose(through: &clearance, mask: "Ученик \(index + 1)") }
    #expect(names.map(\.shown) == ["Ученик 1", "Ученик 2"])
    #expect(names.allSatisfy { $0.isMasked })
    #expect(clearance.visited == 2)
    #expect(!clearance.showsNames)
  }

  @Test func sealedNameIsNotMaskedYet() {
    #expect(!Personal(sealed: "Иванов").isMasked)
    #expect(Personal(sealed: "Иванов") != Personal(sealed: "Петров"))
  }

  @Test func printingASealedNameStopsTheProgram() async {
    await #expect(processExitsWith: .failure) {
      _ = Personal(sealed: "Иванов").shown
    }
  }

  private func isAllowed(_ permission: Permission, _ principal: Principal) -> Bool {
    (try? AccessPolicy.decide(permission, for: principal)) != nil
  }
}
