import JournalCore
import Testing

/// Every cell of REQUIREMENTS §8, allowed and denied, in every school.
/// Shows S1-2.1, S2-2.4.b.
@Suite struct RoleMatrixTests {
  static let profiles = [
    "default", "gymnasium2Vorkuta", "school26", "specialSchool25", "gymnasiumPerm", "school84Krasnodar",
  ]

  @Test func everyRightHasARowOfThirteenCells() throws {
    for profile in RoleMatrixTests.profiles {
      for permission in Permission.allCases {
        let cells = try #require(RoleMatrix.cells(permission, in: profile), "\(permission)")
        #expect(cells.count == 13, "\(permission)")
      }
    }
    #expect(Set(RoleMatrix.roles) == Set(Role.allCases))
    #expect(Role.columns == RoleMatrix.roles)
  }

  @Test(arguments: profiles)
  func everyRoleMayWhatItsCellSaysAndNothingElse(id: String) throws {
    let profile = try ProfileFiles.profile(id)
    var wrong: [String] = []
    for permission in Permission.allCases {
      let row = try #require(RoleMatrix.cells(permission, in: id))
      let isFlagged = RoleMatrix.fixed[permission] == nil
      let combinations = isFlagged || id == "default" ? Self.everyManner : Self.everyRelation
      for (role, cell) in zip(RoleMatrix.roles, row) {
        for action in AccessAction.allCases {
          for (manner, relation) in combinations {
            let expected = cell.contains { $0.permits(action, manner, relation) }
            let demand = AccessDemand(permission, action, manner: manner)
            if isAllowed(demand, [role], relation.map { [$0] } ?? [], profile) != expected {
              wrong.append("\(permission) \(role) \(action) \(manner) \(relation?.rawValue ?? "-")")
            }
          }
        }
      }
    }
    #expect(wrong == [])
  }

  @Test func somebodyWithoutARoleMayNothingButTryToSignIn() throws {
    let profile = try ProfileFiles.profile("default")
    for permission in Permission.allCases where permission != .signIn {
      for action in AccessAction.allCases {
        #expect(
          !isAllowed(AccessDemand(permission, action), [], Set(Relation.allCases), profile), "\(permission)")
      }
    }
    #expect(isAllowed(AccessDemand(.signIn, .execute), [], [], profile))
  }

  @Test func aRelationWithoutTheRoleGivesNothing() throws {
    let profile = try ProfileFiles.profile("default")
    #expect(
      !isAllowed(AccessDemand(.enterMarks, .write), [.classTeacher, .secretary], [.assignedTeacher], profile))
    #expect(isAllowed(AccessDemand(.enterMarks, .write), [.subjectTeacher], [.assignedTeacher], profile))
  }

  @Test func namesStayMaskedForWhoMaySeeSumsOnly() throws {
    let profile = try ProfileFiles.profile("default")
    let demand = AccessDemand(.controlReports, .view, manner: .aggregates)
    let authority = try AccessPolicy.authorise(
      demand, principal: Principal(roles: [.authority]), relations: [], profile: profile)
    #expect(!authority.showsNames)
    let deputy = try AccessPolicy.authorise(
      demand, principal: Principal(roles: [.deputy]), relations: [], profile: profile)
    #expect(deputy.showsNames)
  }

  /// Every relation, without limits of manner.
  private static let everyRelation: [(AccessManner, Relation?)] =
    [(.direct, nil)] + Relation.allCases.map { (.direct, $0) }

  /// Also every manner, with each relation that limited cells ask for.
  private static let everyManner: [(AccessManner, Relation?)] = {
    let asked: [Relation?] = [nil, .classTeacher, .assignedTeacher, .guardian]
    let limited = AccessManner.allCases.filter { $0 != .direct }
    return everyRelation + limited.flatMap { manner in asked.map { (manner, $0) } }
  }()
}

/// Whether the policy permits the demand.
func isAllowed(
  _ demand: AccessDemand, _ roles: Set<Role>, _ relations: Set<Relation>, _ profile: SchoolProfile
) -> Bool {
  (try? AccessPolicy.authorise(
    demand, principal: Principal(roles: roles), relations: relations, profile: profile)) != nil
}
