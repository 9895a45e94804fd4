/// Two lessons of a timetable that need the same teacher, group or room at the same time (S0-5.1.4.a).
public struct TimetableClash: Hashable, Sendable {
  /// What both need.
  public enum Resource: Hashable, Sendable {
    /// A teacher.
    case teacher(ID<StaffMember>)
    /// A class or a part of it.
    case schoolClass(ID<SchoolClass>)
    /// A room.
    case room(ID<Room>)

    /// «учитель 12».
    public var printed: String {
      switch self {
      case .teacher(let id): "учитель \(id)"
      case .schoolClass(let id): "класс \(id)"
      case .room(let id): "кабинет \(id)"
      }
    }
  }

  /// What both lessons need.
  public let resource: Resource
  /// Where in the week.
  public let place: WeekPlace
  /// The two assignments, the smaller id first.
  public let assignments: [ID<TeachingAssignment>]

  /// A clash of two lessons.
  public init(resource: Resource, place: WeekPlace, assignments: [ID<TeachingAssignment>]) {
    self.resource = resource
    self.place = place
    self.assignments = assignments
  }

  /// «понедельник, № 3: учитель 12 (назначения 4 и 7)».
  public var printed: String {
    let both = assignments.map(\.description).joined(separator: " и ")
    return
      "\(TimetableClash.weekdays[place.weekday - 1]), № \(place.number): \(resource.printed) (назначения \(both))"
  }

  private static let weekdays = [
    "понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье",
  ]
}

/// A slot of a timetable as the search for clashes needs it.
public struct TimetableEntry: Hashable, Sendable {
  /// The part of a class that a lesson takes.
  public struct Share: Hashable, Sendable {
    /// The class.
    public let schoolClass: ID<SchoolClass>
    /// The subgroup or stream; nil for the whole class.
    public let part: AssignmentTarget?

    /// The whole class, or the part of it that belongs to a subgroup or stream.
    public init(_ schoolClass: ID<SchoolClass>, part: AssignmentTarget? = nil) {
      self.schoolClass = schoolClass
      self.part = part
    }

    /// Whether both need the same pupils: two different parts of a class do not.
    func meets(_ other: Share) -> Bool {
      schoolClass == other.schoolClass && (part == nil || other.part == nil || part == other.part)
    }
  }

  /// The place in the week.
  public let place: WeekPlace
  /// The minutes of the day that the lesson takes; nil when no bells are known.
  public let minutes: Range<Int>?
  /// The assignment.
  public let assignment: ID<TeachingAssignment>
  /// Who teaches.
  public let teacher: ID<StaffMember>
  /// The classes or parts of them; empty for courses and single pupils.
  public let shares: [Share]
  /// The room, if one is told.
  public let room: ID<Room>?

  /// A slot.
  public init(
    _ place: WeekPlace, minutes: Range<Int>?, assignment: ID<TeachingAssignment>, teacher: ID<StaffMember>,
    shares: [Share], room: ID<Room>?
  ) {
    self.place = place
    self.minutes = minutes
    self.assignment = assignment
    self.teacher = teacher
    self.shares = shares
    self.room = room
  }

  /// Whether the two take place at the same time: by the clock where both are known, else by number.
  private func coincides(with other: TimetableEntry) -> Bool {
    guard place.weekday == other.place.weekday else { return false }
    guard let minutes, let second = other.minutes else { return place.number == other.place.number }
    return minutes.overlaps(second)
  }

  /// What the two both need at the same time.
  func clashes(with other: TimetableEntry) -> [TimetableClash.Resource] {
    guard coincides(with: other) else { return [] }
    var found: [TimetableClash.Resource] = []
    if teacher == other.teacher { found.append(.teacher(teacher)) }
    if let share = shares.first(where: { own in other.shares.contains(where: own.meets) }) {
      found.append(.schoolClass(share.schoolClass))
    }
    if let room, room == other.room { found.append(.room(room)) }
    return found
  }
}

extension TimetableClash {
  /// All clashes of the entries, by place and ids.
  public static func all(in entries: [TimetableEntry]) -> [TimetableClash] {
    let days = Dictionary(grouping: entries) { $0.place.weekday }
    return days.keys.sorted().flatMap { day in
      let entries = (days[day] ?? []).sorted { ($0.place, $0.assignment) < ($1.place, $1.assignment) }
      return entries.indices.flatMap { index in
        entries[(index + 1)...].flatMap { second in
          let first = entries[index]
          return first.clashes(with: second).map {
            TimetableClash(
              resource: $0, place: first.place, assignments: [first.assignment, second.assignment].sorted())
          }
        }
      }
    }
  }
}
