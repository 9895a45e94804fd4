import JournalCore

/// REQUIREMENTS §8 as it is written: a row for every right, a column for every role.
///
/// A cell has parts with `+` between them. A part is the letter of the action, then the letter of the scope (o own
/// assignments, c own class, d days of the substitution, k own child, m oneself, a records that one wrote), then after `/`
/// the only manner. `-` is an empty cell.
enum RoleMatrix {
  /// The columns.
  static let roles: [Role] = [
    .director, .deputy, .deputyEducation, .administrator, .classTeacher, .subjectTeacher, .substitute,
    .commission, .secretary, .guardian, .pupil, .support, .authority,
  ]

  /// Rows that are the same in every school.
  static let fixed: [Permission: String] = [
    //                        DIR DEP DVR ADM CT ST SUB COM SEC GRD PUP SUP EXT
    .printClassPapers: "        P   P   -   -   -   -   -   -   P   -   -   -   -",
    .importData: "              X   -   -   X   -   -   -   -   X   -   -   -   -",
    .setUp: "                   X   X   -   X   -   -   -   -   X   -   -   -   -",
    .readClassJournal: "        V   V   V   V   Vc  Vo  Vd  -   -   -   -   -   -",
    .enterLessons: "            -   -   -   -   -   Wo  Wd  -   -   -   -   -   -",
    .enterMarks: "              -   -   -   -   -   Wo  Wd  W/byProtocol - - - - -",
    .enterAttendance: "         -   -   -   -   -   Wo  Wd  -   -   -   -   -   -",
    .reviewAttendance: "        -   V   V   -   Wc  -   -   -   -   -   -   -   -",
    .setPeriodMarks: "          -   -   -   -   -   Wo  -   W/byProtocol - - - - -",
    .closePeriod: "             A   W   -   X   -   Wo  -   -   -   -   -   -   -",
    .enterCouncilDecisions: "   A   W   -   -   Wc  -   -   -   -   -   -   -   -",
    .planning: "                A   W   -   W   -   -   -   -   -   -   -   -   -",
    .thematicPlan: "            -   A   -   W/load - Wo -   -   -   -   -   -   -",
    .controlWorkSchedule: "     -   A   -   -   -   Wo/request - -  -   -   -   -   -",
    .classLists: "              V   V   V   X   Wc/request Vo Vd - W/request - - - -",
    .movementOrders: "          A   V   V   X   Wc/request - - -  W   -   -   -   -",
    .consents: "                V   V   -   V   Wc  -   -   -   W   Vm  -   -   -",
    .anonymisationOrder: "      A   -   -   X   Vc/existence - - - W/draft - - - -",
    .openCodeLink: "            V   -   -   -   -   -   -   -   -   -   -   -   -",
    .diaryRefusal: "            A   V   -   X   Wc  -   -   -   W   Wk  -   -   -",
    .readDiary: "               V   V   V   V   Vc  Vo  Vd  -   -   Vk  Vm  -   -",
    .messages: "                W   W   W   W   Wc  Wo  Wd  -   -   Wk  Wm  -   -",
    .withdrawNote: "            -   X   X   -   -   Wa  Wa  -   -   -   -   -   -",
    .acknowledgePeriodMarks: "  -   -   -   -   Vc  -   -   -   -   Wk  -   -   -",
    .reportError: "             W   W   W   W   W   W   W   -   W   Wk  Wm  -   -",
    .printFullSummary: "        P   P   -   -   Pc  Po/ownExtract - - P/archive - - - -",
    .printClassReports: "       P   P   -   -   Pc  -   -   -   P/movementSheet - - - -",
    .printTeacherReports: "     P   P   -   -   -   Po  -   -   -   -   -   -   -",
    .printDigests: "            -   P   -   -   Pc  -   -   -   -   Pk/ownExtract - - -",
    .printJournalPages: "       P   P   -   P   Pc  Po  -   -   P/archive - - - -",
    .buildArchiveVolume: "      A   X   -   X/electronic Wc - - - X   -   -   -   -",
    .certify: "                 A   A   -   -   Ac  Ao  -   -   A/copy - - -  -",
    .issueElectronicCopy: "     A   X   -   X   -   -   -   -   X   -   -   -   -",
    .integrityAndDestruction: " A   V   -   X   -   -   -   -   X   -   -   -   -",
    .controlReports: "          W   W   V   W   Vc  Vo  -   -   -   -   -   - V/aggregates",
    .usersAndRoles: "           -   -   -   W   -   -   -   -   -   -   -   -   -",
    .registerBreach: "          W   W   -   W   Wm  Wm  Wm  -   Wm  Wm  Wm  V   -",
    .voidOperations: "          A   -   -   X   -   -   -   -   -   -   -   -   -",
    .backupAndRestore: "        -   -   -   X   -   -   -   -   -   -   -   X   -",
    .profileRevisions: "        A   W/draft - X -   -   -   -   -   -   -   -   -",
    .auditTrail: "              V   V   -   V   Vc  Va  -   -   -   -   -   -   -",
    .exportPersonalData: "      A   X   -   -   -   -   -   -   X   -   -   -   -",
    .signIn: "                  X   X   X   X   X   X   X   X   X   X   X   X   X",
  ]

  /// Rows with «⚑»: the cells of schools with other keys, and of the schools where they are so.
  static func flagged(_ permission: Permission, in profile: String) -> String? {
    let vorkuta = "gymnasium2Vorkuta"
    let (school26, special, perm) = ("school26", "specialSchool25", "gymnasiumPerm")
    let krasnodar = "school84Krasnodar"
    //               DIR DEP DVR ADM CT ST SUB COM SEC GRD PUP SUP EXT
    switch permission {
    case .setAbsenceReason:
      return profile == vorkuta
        ? "            -   -   -   -   Wc  Wo  Wd  -   -   -   -   -   -"
        : "            -   -   -   -   -   Wo  Wd  -   -   -   -   -   -"
    case .registerSubstitution:
      return switch profile {
      case vorkuta: "  -   W   -   -   -   -   Wd  -   -   -   -   -   -"
      case school26: " -   -   -   -   - W/atRecord Wd -  -   -   -   -   -"
      default: "       -   W   -   -   -   -   -   -   -   -   -   -   -"
      }
    case .requestLateChange:
      return profile == perm
        ? "            V   W   -   -   -   -   -   -   I   Wk  -   -   -"
        : "            V   W   -   -   -   Wo  -   -   I   -   -   -   -"
    case .decideLateChange:
      return profile == perm
        ? "            -   A   -   -   -   -   -   -   -   -   -   -   -"
        : "            A   -   -   -   -   -   -   -   -   -   -   -   -"
    case .executeLateChange:
      return switch profile {
      case perm: "     -   -   -   -   -   Xo  -   -   -   -   -   -   -"
      case krasnodar: "-   -   -   X   Xc/standIn - - - -  -   -   -   -"
      default: "       -   -   -   X   -   -   -   -   -   -   -   -   -"
      }
    case .personalData:
      return switch profile {
      case special: "  V   V   V   W   Vc+Wc/request - - - W Wk/request - - -"
      case vorkuta, perm:
        "              V   V   V   W   Wc  -   -   -   W   Wk/request - - -"
      default: "       V   V   V   W   Vc  -   -   -   W   Wk/request - - -"
      }
    case .subgroups:
      return "         -   A   -   X   Wc/startOfYear Wo/startOfYear - - - - - - -"
    case .issueStaffCredentials:
      return "         -   -   -   I   -   -   -   -   -   -   -   -   -"
    case .issueFamilyCredentials:
      return switch profile {
      case special: "  -   -   -   I   Ic  -   -   -   -   -   -   -   -"
      case perm: "     -   -   -   I   Ic/handOver - - - -  -   -   -   -"
      case krasnodar: "-   -   -   I   -   -   -   -   -   -   -   -   -"
      default: "       -   -   -   -   Ic  -   -   -   -   -   -   -   -"
      }
    default: return nil
    }
  }

  /// The cells of a row in the order of the columns.
  static func cells(_ permission: Permission, in profile: String) -> [[Part]]? {
    (fixed[permission] ?? flagged(permission, in: profile)).map { row in
      row.split(separator: " ").map { cell in
        cell == "-" ? [] : cell.split(separator: "+").map { Part(String($0)) }
      }
    }
  }

  /// A part of a cell.
  struct Part {
    let action: AccessAction?
    let scope: Set<Relation>
    let manner: AccessManner?

    init(_ text: String) {
      let halves = text.split(separator: "/")
      let letters = Array(halves[0])
      let actions: [Character: AccessAction] = [
        "V": .view, "W": .write, "A": .approve, "P": .print, "I": .issue, "X": .execute,
      ]
      let scopes: [Character: Set<Relation>] = [
        "o": [.assignedTeacher, .courseLeader], "c": [.classTeacher], "d": [.substitute], "k": [.guardian],
        "m": [.selfPerson], "a": [.author],
      ]
      action = actions[letters[0]]
      scope = letters.count > 1 ? scopes[letters[1]] ?? [] : []
      manner = halves.count > 1 ? AccessManner(rawValue: String(halves[1])) : nil
    }

    /// Manners whose holder may look at what is written, though the cell has no V.
    private static let seeing: Set<AccessManner> = [.request, .draft, .load, .startOfYear]

    /// Whether the part permits the action, for somebody with the one relation or none.
    func permits(_ asked: AccessAction, _ manner: AccessManner, _ relation: Relation?) -> Bool {
      guard scope.isEmpty || relation.map(scope.contains) ?? false else { return false }
      if asked == action { return self.manner == nil || self.manner == manner }
      guard asked == .view, action != .print else { return false }
      return self.manner.map(Part.seeing.contains) ?? true
    }
  }
}
