/// One thing that keeps a period from being closed (S0-5.4.10.f, S0-5.3.11.h, S1-2.8.a).
public enum PeriodBlocker: Hashable, Sendable {
  /// A pupil has neither a value nor an open extension.
  case missingValue(PeriodMarkPlace)
  /// A debt of the period is open.
  case openDebt(pupil: ID<Pupil>, subject: ID<Subject>, work: Int64)
  /// An absence whose reason was not set: «ОТ».
  case reasonNotSet(pupil: ID<Pupil>, lesson: Int64)
  /// A pupil who was at a control work has no mark for it (S0-4.12.5.b).
  case unmarkedControlWork(pupil: ID<Pupil>, lesson: Int64)

  /// The pupil whom it concerns.
  public var pupil: ID<Pupil> {
    switch self {
    case .missingValue(let place): place.pupil
    case .openDebt(let pupil, _, _), .reasonNotSet(let pupil, _), .unmarkedControlWork(let pupil, _): pupil
    }
  }

  /// What stands open, for lists: «нет отметки за период».
  public var title: String {
    switch self {
    case .missingValue: "нет отметки за период"
    case .openDebt: "открытая задолженность"
    case .reasonNotSet: "не указана причина пропуска"
    case .unmarkedControlWork: "нет отметки за контрольную работу"
    }
  }

  /// Where exactly: «обучающийся 15, предмет 3, период 1».
  public var place: String {
    switch self {
    case .missingValue(let place): place.description
    case .openDebt(let pupil, let subject, let work):
      "обучающийся \(pupil), предмет \(subject), работа \(work)"
    case .reasonNotSet(let pupil, let lesson), .unmarkedControlWork(let pupil, let lesson):
      "обучающийся \(pupil), урок \(lesson)"
    }
  }

  private var rank: Int {
    switch self {
    case .missingValue: 0
    case .openDebt: 1
    case .reasonNotSet: 2
    case .unmarkedControlWork: 3
    }
  }

  /// The blockers by kind, then by place.
  public static func ordered(_ blockers: [PeriodBlocker]) -> [PeriodBlocker] {
    blockers.sorted { ($0.rank, $0.pupil, $0.place) < ($1.rank, $1.pupil, $1.place) }
  }

  /// «нет отметки за период — 2 (обучающиеся 15, 17); открытая задолженность — 1 (обучающийся 20)».
  static func summary(_ blockers: [PeriodBlocker]) -> String {
    var groups: [(title: String, pupils: [ID<Pupil>], count: Int)] = []
    for blocker in ordered(blockers) {
      if groups.last?.title != blocker.title { groups.append((blocker.title, [], 0)) }
      let last = groups.count - 1
      groups[last].count += 1
      if groups[last].pupils.last != blocker.pupil { groups[last].pupils.append(blocker.pupil) }
    }
    return groups.map { group in
      let shown = group.pupils.prefix(5).map(\.description).joined(separator: ", ")
      let rest = group.pupils.count > 5 ? " и ещё \(group.pupils.count - 5)" : ""
      let word = group.pupils.count == 1 ? "обучающийся" : "обучающиеся"
      return "\(group.title) — \(group.count) (\(word) \(shown)\(rest))"
    }.joined(separator: "; ")
  }
}
