import GRDB
import JournalCore
import JournalStore

/// The reads that make the lists of groups of a class; one statement a table, joined in memory.
struct GroupQuery {
  let db: Database
  let schoolClass: SchoolClass
  let moment: Day
  let roster: ClassRoster

  /// A group before its members and teachers are known.
  private struct Found {
    let id: Int64
    let kind: GroupListsData.StudyGroup.Kind
    let name: String
    let subject: Int64?
  }

  /// The groups, and how many pupils break the division of a subject.
  func fetch() throws -> ([GroupListsData.StudyGroup], [String: Int]) {
    let subgroups = try made(subgroups(), "subgroup_id", members("subgroup_member", "subgroup_id"))
    let streams = try made(streams(), "stream_id", members("stream_member", "stream_id"))
    let courses = try made(courses(), "course_id", members("course_member", "course_id"))
    let groups = subgroups.map(\.group) + (streams + courses).map(\.group).filter { !$0.members.isEmpty }
    return (groups, try broken(subgroups))
  }

  private func rows(_ sql: String, _ arguments: StatementArguments) throws -> [Row] {
    try Row.fetchAll(try db.cachedStatement(sql: sql), arguments: arguments)
  }

  private func subgroups() throws -> [Found] {
    try rows(
      """
      SELECT subgroup.id, subject.name, subgroup.name, subgroup.subject_id FROM subgroup
      JOIN subject ON subject.id = subgroup.subject_id
      LEFT JOIN curriculum_item ON curriculum_item.class_id = subgroup.class_id
        AND curriculum_item.subject_id = subgroup.subject_id
      WHERE subgroup.class_id = ? ORDER BY position, subgroup.name, subgroup.id
      """, [schoolClass.id.rawValue]
    ).map { Found(id: $0[0], kind: .subgroup(subject: $0[1]), name: $0[2], subject: $0[3]) }
  }

  private func streams() throws -> [Found] {
    var classes: [Int64: [ClassLabel]] = [:]
    for row in try rows(
      """
      SELECT stream_id, grade, letter FROM stream_class JOIN school_class ON school_class.id = class_id
      WHERE stream_id IN (SELECT stream_id FROM stream_class WHERE class_id = ?)
      """, [schoolClass.id.rawValue])
    {
      classes[row[0], default: []].append(try row.classLabel(1))
    }
    return try rows(
      """
      SELECT study_stream.id, subject.name, study_stream.name FROM study_stream
      JOIN subject ON subject.id = subject_id
      WHERE study_stream.id IN (SELECT stream_id FROM stream_class WHERE class_id = ?)
      ORDER BY subject.name, study_stream.name
      """, [schoolClass.id.rawValue]
    ).map { row in
      let id: Int64 = row[0]
      return Found(
        id: id, kind: .stream(subject: row[1], classes: (classes[id] ?? []).sorted()), name: row[2],
        subject: nil)
    }
  }

  private func courses() throws -> [Found] {
    try rows(
      """
      SELECT id, kind, name FROM course WHERE year_id = (SELECT year_id FROM school_class WHERE id = ?)
      ORDER BY name
      """, [schoolClass.id.rawValue]
    ).map { Found(id: $0[0], kind: .course(try $0.word(1)), name: $0[2], subject: nil) }
  }

  /// The stays of pupils of the class in groups of a kind, cut to their stays in the class.
  private func members(_ table: String, _ key: String) throws -> [Int64: [GroupListsData.Member]] {
    let places = Dictionary(
      uniqueKeysWithValues: roster.entries.enumerated().map { ($1.pupil.id, $0) })
    var members: [Int64: [GroupListsData.Member]] = [:]
    for row in try rows(
      """
      SELECT \(key), person_id, valid_from, valid_to FROM \(table)
      WHERE valid_from <= ?2 AND person_id IN (SELECT person_id FROM enrolment WHERE class_id = ?1)
      ORDER BY valid_from
      """, [schoolClass.id.rawValue, moment.iso])
    {
      guard let place = places[ID(row[1])] else { continue }
      let (first, last) = (try row.day(2), try row.dayIfAny(3))
      for stay in roster.entries[place].stays {
        let ends = [last, stay.last].compactMap(\.self)
        let member = GroupListsData.Member(place: place, first: max(first, stay.first), last: ends.min())
        if member.last.map({ $0 >= member.first }) ?? true { members[row[0], default: []].append(member) }
      }
    }
    return members.mapValues { $0.sorted { ($0.place, $0.first) < ($1.place, $1.first) } }
  }

  private func made(
    _ found: [Found], _ key: String, _ members: [Int64: [GroupListsData.Member]]
  ) throws -> [(group: GroupListsData.StudyGroup, subject: Int64?)] {
    let teachers = try teachers(key)
    return found.map { item in
      let group = GroupListsData.StudyGroup(
        kind: item.kind, name: item.name, teachers: teachers[item.id] ?? [], members: members[item.id] ?? [])
      return (group, item.subject)
    }
  }

  /// Who has an approved assignment to each group on the moment, by the name of that day.
  private func teachers(_ key: String) throws -> [Int64: [Personal<PersonName>]] {
    let assigned = """
      SELECT DISTINCT \(key) AS group_id, teacher_id FROM teaching_assignment
      WHERE \(key) IS NOT NULL AND state = 'approved' AND valid_from <= ?1 AND (valid_to IS NULL OR valid_to >= ?1)
      """
    var names: [Int64: PersonName] = [:]
    for row in try rows(
      """
      SELECT person_id, surname, given, patronymic, valid_from <= ?1 FROM person_name
      WHERE person_id IN (SELECT teacher_id FROM (\(assigned))) ORDER BY valid_from
      """, [moment.iso])
    {
      let (person, isPast): (Int64, Bool) = (row[0], row[4])
      if isPast || names[person] == nil { names[person] = try row.personName(1) }
    }
    var teachers: [Int64: [PersonName]] = [:]
    for row in try rows(assigned, [moment.iso]) {
      let person: Int64 = row[1]
      if let name = names[person] { teachers[row[0], default: []].append(name) }
    }
    return teachers.mapValues { names in
      names.sorted { CollationKey($0) < CollationKey($1) }.map { Personal(sealed: $0) }
    }
  }

  /// Pupils on the list who study a divided subject and are not in exactly one of its subgroups (S0-5.3.3).
  private func broken(
    _ subgroups: [(group: GroupListsData.StudyGroup, subject: Int64?)]
  ) throws -> [String: Int] {
    let excluded = try rows(
      """
      SELECT person_id, subject_id FROM subject_not_studied
      WHERE year_id = (SELECT year_id FROM school_class WHERE id = ?)
      """, [schoolClass.id.rawValue]
    ).reduce(into: [Int64: Set<ID<Pupil>>]()) { excluded, row in
      excluded[row[1], default: []].insert(ID(row[0]))
    }
    let listed = Set(roster.entries.filter { $0.isPresent(on: moment) }.map(\.pupil.id))
    var broken: [String: Int] = [:]
    for (subject, parts) in Dictionary(grouping: subgroups, by: \.subject) {
      guard let subject, case .subgroup(let name) = parts[0].group.kind else { continue }
      let present = parts.map { part in
        part.group.members.filter { $0.last == nil }.map { roster.entries[$0.place].pupil.id }
      }
      do throws(LessonRefusal) {
        try GroupDivision.check(present, of: listed.subtracting(excluded[subject] ?? []))
      } catch {
        guard case .brokenPartition(let missing, let doubled) = error else { continue }
        broken[name] = missing.count + doubled.count
      }
    }
    return broken
  }
}
