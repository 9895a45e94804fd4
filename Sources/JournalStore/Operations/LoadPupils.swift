import GRDB
import JournalCore

/// The part of a load that finds or adds pupils and puts them into the class.
struct LoadPupils {
  let db: Database
  let schoolClass: SchoolClass

  private var firstDay: Day { schoolClass.year.days.first }

  /// The records of the entries in their order.
  func load(
    _ entries: [ClassResults.PupilEntry], counting tally: inout LoadOutcome.Tally
  ) throws -> [Int64] {
    try entries.map { entry in
      guard let id = entry.existing?.rawValue else {
        tally.count(.added)
        return try add(entry)
      }
      try db.requirePerson(id, kind: .pupil)
      let learnt = try learnSex(entry.sex, of: id)
      let enrolled = try enrol(id)
      tally.count(learnt || enrolled ? .changed : .unchanged)
      return id
    }
  }

  private func add(_ entry: ClassResults.PupilEntry) throws -> Int64 {
    let writer = JournalWriter(db)
    let id = try writer.person(.pupil, sex: entry.sex)
    try writer.name(entry.name, of: id, from: firstDay)
    try writer.enrolment(of: id, in: schoolClass.id.rawValue, from: firstDay)
    return id
  }

  /// Stores the sex where it was not known; nothing personal is learnt of a coded pupil.
  private func learnSex(_ sex: Sex, of id: Int64) throws -> Bool {
    if sex == .unknown { return false }
    if try db.isCoded(id) { return false }
    try JournalWriter(db).run(
      "UPDATE person SET sex = ? WHERE id = ? AND sex <> ?", [sex.rawValue, id, sex.rawValue])
    return db.changesCount > 0
  }

  /// Puts the pupil into the class from the first of September unless it is there in the year already.
  private func enrol(_ id: Int64) throws -> Bool {
    let stays = try db.stays(of: id, from: firstDay)
    if stays.contains(where: { $0.classID == schoolClass.id.rawValue }) { return false }
    try db.requireNoStay(of: id, from: firstDay, in: schoolClass.year)
    try JournalWriter(db).enrolment(of: id, in: schoolClass.id.rawValue, from: firstDay)
    return true
  }
}
