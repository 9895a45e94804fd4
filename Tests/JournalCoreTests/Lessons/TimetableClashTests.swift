import JournalCore
import Testing

@Suite struct TimetableClashTests {
  private let class7 = ID<SchoolClass>(7)

  private func entry(
    _ assignment: Int64, _ number: Int = 3, teacher: Int64, _ shares: [TimetableEntry.Share],
    room: Int64? = nil, minutes: Range<Int>? = nil
  ) -> TimetableEntry {
    TimetableEntry(
      WeekPlace(1, number), minutes: minutes, assignment: ID(assignment), teacher: ID(teacher),
      shares: shares, room: room.map { ID($0) })
  }

  @Test func aTeacherInTwoClassesAndARoomTakenTwiceAreNamed() {
    let clashes = TimetableClash.all(in: [
      entry(1, teacher: 10, [.init(class7)], room: 5), entry(2, teacher: 10, [.init(ID(8))]),
      entry(3, teacher: 11, [.init(ID(9))], room: 5),
    ])
    #expect(clashes.map(\.resource) == [.teacher(ID(10)), .room(ID(5))])
    #expect(clashes.first?.printed == "понедельник, № 3: учитель 10 (назначения 1 и 2)")
    #expect(clashes.last?.printed == "понедельник, № 3: кабинет 5 (назначения 1 и 3)")
  }

  @Test func twoSubgroupsMayStudyTogetherButNotWithTheWholeClass() {
    let (one, two) = (AssignmentTarget.subgroup(ID(1)), AssignmentTarget.subgroup(ID(2)))
    let parts = [
      entry(1, teacher: 10, [.init(class7, part: one)]), entry(2, teacher: 11, [.init(class7, part: two)]),
    ]
    #expect(TimetableClash.all(in: parts).isEmpty)
    let whole = parts + [entry(3, teacher: 12, [.init(class7)])]
    #expect(TimetableClash.all(in: whole).map(\.assignments) == [[ID(1), ID(3)], [ID(2), ID(3)]])
  }

  @Test func lessonsOfTwoShiftsMeetByTheClock() {
    let morning = entry(1, 7, teacher: 10, [.init(class7)], minutes: 840..<885)
    let second = entry(2, 1, teacher: 10, [.init(ID(8))], minutes: 870..<915)
    let later = entry(3, 7, teacher: 10, [.init(ID(9))], minutes: 1_140..<1_185)
    #expect(TimetableClash.all(in: [morning, second, later]).map(\.assignments) == [[ID(1), ID(2)]])
  }
}
