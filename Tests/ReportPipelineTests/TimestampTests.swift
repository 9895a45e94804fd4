import Foundation
import JournalCore
import JournalStore
import PDFOutput
import SchoolTestSupport
import Testing

@testable import ReportPipeline

struct TimestampTests {
  @Test func theDayBeginsAtMidnightOfTheSchoolsZone() throws {
    let day = try Journal.day("2026-06-30")
    let cases = [
      "Europe/Moscow": "2026-06-30T00:00:00+03:00", "Asia/Yekaterinburg": "2026-06-30T00:00:00+05:00",
      "Europe/Kaliningrad": "2026-06-30T00:00:00+02:00", "Asia/Kamchatka": "2026-06-30T00:00:00+12:00",
    ]
    for (zone, expected) in cases {
      #expect(Timestamp.start(of: day, zone: zone).iso8601 == expected, "\(zone)")
    }
  }

  @Test func formerOffsetsOfAZoneCount() throws {
    // Moscow stood four hours ahead of Greenwich from 2011 to 2014, and changed twice a year before.
    let offsets = try ["2010-01-15", "2010-07-15", "2013-01-15", "2015-07-15"].map { iso in
      Timestamp.start(of: try Journal.day(iso), zone: "Europe/Moscow").offsetMinutes
    }
    #expect(offsets == [180, 240, 240, 180])
  }

  @Test func todayIsTheDayAtTheSchool() throws {
    let journal = try FileJournal()
    // 30 June 2026, 20:59:59 and 21:00:00 UTC.
    let evening = Date(timeIntervalSince1970: 1_782_853_199)
    func today(_ now: Date) throws -> Day {
      try Workspace(
        house: Schools.house, database: journal.workspace.database, clock: SystemClock { now }
      ).today()
    }
    #expect(try today(evening).iso == "2026-06-30")
    #expect(try today(evening.addingTimeInterval(1)).iso == "2026-07-01")
  }

  /// Shows D-9.
  @Test func theClockOfAServerIsReadInTheZoneOfTheSchool() throws {
    // 14.10.2024 10:04 UTC.
    let clock = SystemClock { Date(timeIntervalSince1970: 1_728_900_240) }
    let house = try HouseCopy()
    try house.replace("Europe/Moscow", by: "Asia/Yekaterinburg", in: "profiles/default.yaml")
    let folder = try TemporaryFolder()
    let workspace = Workspace(house: house.files, database: folder.file("journal.sqlite"), clock: clock)
    let store = try workspace.create(profile: "default", fullName: "Школа № 0", shortName: nil)
    #expect(try workspace.session(of: store).now.iso == "2024-10-14T15:04:00")
    #expect(try store.snapshot().auditLines().map(\.at.iso) == ["2024-10-14T15:04:00"])
  }

  @Test func theMomentStandsInTheMetadataInTheZoneOfTheProfile() throws {
    let house = try HouseCopy()
    try house.replace("Europe/Moscow", by: "Asia/Yekaterinburg", in: "profiles/default.yaml")
    let journal = try FileJournal(classOf([TestPupil("Авдеев Лев", marked())]), house: house.files)
    let made = try #require(try journal.make(journal.request()).made.first)
    let metadata = try Tools.run("pdfinfo", ["-meta", made.path]).text
    #expect(metadata.contains("2026-06-30T00:00:00+05:00"))
  }
}
