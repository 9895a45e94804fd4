import JournalCore
import ReportModels

/// What a list tells beside a pupil's name: how he came, where he is taught, how he left (FORMS §1.7).
struct RosterNotes {
  /// The class whose paper it is.
  let label: ClassLabel
  /// The data moment.
  let moment: Day
  /// «обучение на дому, {order}» of the form's words.
  let homeTaught: (String) -> String

  /// How the pupil came to the class, also again, and where he is taught while he is there; only what was in the span.
  func came(_ entry: ClassRoster.Entry, in span: DayRange? = nil) -> [String] {
    let isPresent = entry.isPresent(on: moment)
    // Of one who came back the going is told as well; of one who is gone the last going stands apart.
    let told = entry.movements.filter { ($0.to == label || isPresent) && span?.contains($0.date) != false }
    let home = isPresent ? entry.homeTeaching.map { homeTaught(ClassWords.order($0)) } : nil
    return told.map { words($0, entry) } + (home.map { [$0] } ?? [])
  }

  /// How the pupil left; nil for one who is there.
  func left(_ entry: ClassRoster.Entry) -> String? { leaving(entry).map { words($0, entry) } }

  /// How the pupil left when that was in the span.
  func left(_ entry: ClassRoster.Entry, in span: DayRange) -> [String] {
    leaving(entry).flatMap { span.contains($0.date) ? words($0, entry) : nil }.map { [$0] } ?? []
  }

  private func leaving(_ entry: ClassRoster.Entry) -> Movement? {
    entry.isPresent(on: moment) ? nil : entry.movements.last { $0.from == label }
  }

  private func words(_ movement: Movement, _ entry: ClassRoster.Entry) -> String {
    ClassWords.movement(movement, sex: entry.pupil.sex, seenFrom: label)
  }
}

extension PupilName {
  /// `Иванов Иван`, the form of working lists, or the code name (FORMS §23.1).
  var listed: String {
    switch self {
    case .real(let name): name.short
    case .code(let text): text
    }
  }

  /// `Иванов И.И.`, or the code name, which has no initials (FORMS §23.1, D-17).
  var initialled: String {
    switch self {
    case .real(let name): name.surnameFirst
    case .code(let text): text
    }
  }
}
