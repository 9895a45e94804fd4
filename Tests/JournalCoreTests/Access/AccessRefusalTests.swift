import JournalCore
import Testing

/// What somebody who may not is told (CLI.md, code 4).
@Suite struct AccessRefusalTests {
  @Test(arguments: [
    (
      AccessDemand(.enterMarks, .write),
      "доступ › постановка отметок не разрешена вашей ролью › могут: учитель-предметник (свои предметы), "
        + "заменяющий учитель (дни замены), комиссия (по протоколу) (S0-4.9, S1-2.5.d)"
    ),
    (
      AccessDemand(.thematicPlan, .approve),
      "доступ › работа с календарно-тематическим планом (утверждение) не разрешена вашей ролью › "
        + "могут: заместитель директора (S0-4.14.2)"
    ),
    (
      AccessDemand(.usersAndRoles, .write),
      "доступ › работа с пользователями и ролями не разрешена вашей ролью › могут: администратор "
        + "(S0-5.2.2, S0-5.2.7)"
    ),
    (
      AccessDemand(.usersAndRoles, .print),
      "доступ › работа с пользователями и ролями не разрешена вашей ролью › не может никто "
        + "(S0-5.2.2, S0-5.2.7)"
    ),
    (
      AccessDemand(.personalData, .write),
      "доступ › работа с персональными данными учеников и родителей (запись) не разрешена вашей ролью › "
        + "могут: администратор, классный руководитель (свой класс), секретарь, родитель (свой ребёнок, по заявке) "
        + "(S0-5.3.6, S2-2.4, S2-3.2.1, S2-6.2.b)"
    ),
    (
      AccessDemand(.importData, .execute),
      "доступ › загрузка данных не разрешена вашей ролью › могут: директор, администратор, секретарь "
        + "(ключ localOperatorRoles профиля)"
    ),
  ])
  func whoMayIsNamedWithTheClause(demand: AccessDemand, text: String) throws {
    let profile = try ProfileFiles.profile("gymnasium2Vorkuta")
    let refusal = #expect(throws: AccessRefusal.self) {
      try AccessPolicy.authorise(
        demand, principal: Principal(login: "x", roles: [.support]), relations: [], profile: profile)
    }
    #expect(refusal?.description == text)
    #expect(refusal?.permission == demand.permission)
  }

  @Test func everyRightIsSaidAndHasItsClauses() {
    let duties = Permission.allCases.map(\.duty)
    #expect(Set(duties).count == duties.count)
    let free: Set<Permission> = [.printClassPapers, .importData, .setUp, .signIn]
    for permission in Permission.allCases {
      #expect(permission.clauses.isEmpty == free.contains(permission), "\(permission)")
    }
  }

  /// Shows S0-1.7, S3-1.10.
  @Test func rolesOfTheSchoolFormItsFiveUserGroups() {
    #expect(Set(Role.allCases.compactMap(\.group)) == Set(UserGroup.allCases))
    #expect(UserGroup.allCases.count == 5)
    #expect(Role(rawValue: "zavhoz") == nil)
  }
}
