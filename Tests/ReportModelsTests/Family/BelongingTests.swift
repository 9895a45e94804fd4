import JournalCore
import SchoolTestSupport
import Testing

@testable import ReportModels

/// Shows S1-2.3.c: which teaching a pupil belongs to on a day.
struct BelongingTests {
  private let own = ID<SchoolClass>(1)
  private let algebra = ID<Subject>(10)

  private func taught(_ target: AssignmentTarget) -> AttendanceSeats.Taught {
    AttendanceSeats.Taught(target: target, subject: algebra)
  }

  private func stay<Whole>(_ whole: Whole, _ first: String, _ last: String? = nil) throws
    -> Belonging.Stay<Whole>
  {
    Belonging.Stay(whole: whole, first: try Journal.day(first), last: try last.map(Journal.day))
  }

  private func pupil() throws -> Belonging {
    var belonging = Belonging(ID(5))
    belonging.classes = [try stay(own, "2025-09-01", "2025-11-14"), try stay(ID(2), "2025-11-17")]
    return belonging
  }

  @Test func classHoldsOnItsDaysOnly() throws {
    let pupil = try pupil()
    #expect(pupil.includes(taught(.schoolClass(own)), on: try Journal.day("2025-09-01")))
    #expect(pupil.includes(taught(.schoolClass(own)), on: try Journal.day("2025-11-14")))
    #expect(!pupil.includes(taught(.schoolClass(own)), on: try Journal.day("2025-11-17")))
    #expect(pupil.includes(taught(.schoolClass(ID(2))), on: try Journal.day("2025-11-17")))
  }

  @Test func nobodyBelongsBetweenTwoClasses() throws {
    var pupil = try pupil()
    pupil.subgroups = [try stay(ID(7), "2025-09-01")]
    pupil.streams = [try stay(ID(8), "2025-09-01", "2025-09-30")]
    #expect(pupil.includes(taught(.subgroup(ID(7))), on: try Journal.day("2025-11-14")))
    #expect(!pupil.includes(taught(.subgroup(ID(7))), on: try Journal.day("2025-11-15")))
    #expect(!pupil.includes(taught(.subgroup(ID(9))), on: try Journal.day("2025-11-14")))
    #expect(pupil.includes(taught(.stream(ID(8))), on: try Journal.day("2025-09-30")))
    #expect(!pupil.includes(taught(.stream(ID(8))), on: try Journal.day("2025-10-01")))
  }

  @Test func teachingAtHomeTakesTheLessonsOfTheClassAway() throws {
    var pupil = try pupil()
    pupil.homeTeaching = [try stay(ID(5), "2025-10-01", "2025-10-31")]
    let day = try Journal.day("2025-10-15")
    #expect(!pupil.includes(taught(.schoolClass(own)), on: day))
    #expect(pupil.includes(taught(.pupil(ID(5))), on: day))
    #expect(!pupil.includes(taught(.pupil(ID(6))), on: day))
    #expect(pupil.includes(taught(.schoolClass(own)), on: try Journal.day("2025-11-01")))
  }

  @Test func subjectLeftOutIsNobodysLesson() throws {
    var pupil = try pupil()
    pupil.leftOut = [algebra]
    #expect(!pupil.includes(taught(.schoolClass(own)), on: try Journal.day("2025-10-15")))
    #expect(!pupil.includes(taught(.pupil(ID(5))), on: try Journal.day("2025-10-15")))
  }
}
