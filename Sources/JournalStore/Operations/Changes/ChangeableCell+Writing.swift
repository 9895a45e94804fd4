import GRDB
import JournalCore

extension ChangeableCell {
  /// Throws `valueNotAllowed` for a value that the cell can never hold.
  func requireAllowed(_ wanted: String, under profile: SchoolProfile) throws {
    let key: ProfileKey?
    switch cell.kind {
    case .mark:
      let isMark = wanted.isEmpty || Int(wanted).map(profile.marks.currentMarkScale.contains) == true
      key = isMark ? nil : .currentMarkScale
    case .attendance:
      let isCode =
        wanted.isEmpty || AbsenceCode(rawValue: wanted).map(profile.attendance.absenceCodes.contains) == true
      key = isCode ? nil : .absenceCodes
    case .periodMark:
      let isMark =
        wanted.isEmpty || PeriodMark(printed: wanted).map(profile.periodMarkValues.contains) == true
      key = isMark ? nil : .periodMarkValues
    case .topic: key = wanted.contains { !$0.isWhitespace } ? nil : .lateChangeMode
    }
    if let key { throw ChangeRefusal.valueNotAllowed(cell, clause: ClauseText.of(key, in: profile)) }
  }

  /// Writes the value into the one cell through the area that owns it, past the lock alone.
  func write(_ wanted: String, ground: LateChangeGround, in transaction: Transaction) throws {
    switch cell.kind {
    case .mark:
      guard let work = cell.record, let pupil = cell.pupil else { throw ChangeRefusal.noSuchCell(cell) }
      guard !wanted.isEmpty else {
        return try RemoveMark(for: ID(work), of: pupil).apply(in: transaction, bypassingLock: true)
      }
      try SetMark(
        wanted, for: ID(work), of: pupil, basis: ground == .documentedResit ? .resit : .ordinary
      ).apply(in: transaction, bypassingLock: true)
    case .attendance:
      guard let lesson = cell.record, let pupil = cell.pupil else { throw ChangeRefusal.noSuchCell(cell) }
      guard let code = AbsenceCode(rawValue: wanted) else {
        return try ClearAttendance(of: pupil, at: ID(lesson)).apply(in: transaction, bypassingLock: true)
      }
      try SetAttendance(code, of: pupil, at: ID(lesson)).apply(in: transaction, bypassingLock: true)
    case .periodMark:
      guard let place = cell.periodPlace else { throw ChangeRefusal.noSuchCell(cell) }
      _ = try PeriodMarkWriting(
        place: place, year: year, value: PeriodMark(printed: wanted), bypassesLock: true
      ).write(in: transaction)
    case .topic:
      try transaction.db.cachedStatement(sql: "UPDATE lesson_topic SET text = ? WHERE lesson_id = ?")
        .execute(arguments: [wanted, cell.record])
      guard transaction.db.changesCount == 1 else { throw ChangeRefusal.noSuchCell(cell) }
    }
  }
}
