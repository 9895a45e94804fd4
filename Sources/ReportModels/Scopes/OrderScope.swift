public import JournalCore
public import JournalStore

/// An order of the director about a family's decision, with the classes whose pupils its paper may name (FORMS §15, D-34).
public struct OrderScope: ReportScope {
  /// What the journal holds of the order.
  public enum Record: Hashable, Sendable {
    /// It gives code names (S0-11.3.3).
    case codeNames(ID<AnonymisationOrder>)
    /// It puts a family on the paper diary (S0-11.4.2).
    case paperDiary(ID<DiaryRefusal>, of: ID<Pupil>)
  }

  /// What the journal holds of it.
  public let record: Record
  /// Number and date.
  public let order: OrderReference
  /// The school year.
  public let year: AcademicYear
  /// The days in which orders were looked for.
  public let span: ReportSpan
  /// The day whose state is printed; the names are those of the order's own date.
  public let moment: Day
  /// The classes whose pupils are named.
  public let classes: [SchoolClass]
  /// What file names and reports call the scope: `prikaz-96`.
  public let label: String

  /// The class, where there is one.
  public var schoolClass: SchoolClass? { nil }

  /// What the right to print is asked for: of an order on code names the whole school, since it tells who is who.
  public var target: AccessTarget {
    switch record {
    case .codeNames: .school
    case .paperDiary(_, let pupil): .pupil(pupil.rawValue, on: moment)
    }
  }

  /// The orders that take force on the choice's days, by date, those that name a pupil of its classes; none dated after
  /// the moment.
  public static func all(_ choice: ScopeChoice, from snapshot: StoreSnapshot) throws(StoreError)
    -> [OrderScope]
  {
    let whole = SchoolScope(choice.year, choice.span, moment: choice.moment, classes: choice.classes)
    let days = choice.span == .period(.year) ? choice.year.days : try whole.days(from: snapshot)
    let classes = Set(choice.classes.map(\.id))
    let found = try snapshot.read { db in try OrderList(db: db, days: days, moment: choice.moment).entries() }
      .filter { entry in
        entry.members.contains { member in
          classes.contains(member.schoolClass)
            && (choice.pupils.isEmpty || choice.pupils.contains(member.pupil))
        }
      }
    var taken: [String: Int] = [:]
    return found.map { entry in
      let label = "prikaz-\(fileWord(entry.order.number))"
      taken[label, default: 0] += 1
      let count = taken[label] ?? 1
      return OrderScope(
        record: entry.record, order: entry.order, year: choice.year, span: choice.span, moment: choice.moment,
        classes: choice.classes, label: count == 1 ? label : "\(label)-\(count)")
    }
  }

  /// The number with a hyphen for what may not stand in a file name: `12/3` as `12-3`.
  package static func fileWord(_ number: String) -> String {
    String(number.map { $0.isLetter || $0.isNumber ? $0 : "-" })
  }
}
