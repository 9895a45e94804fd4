import Foundation
import GRDB
import JournalCore
import Testing

@testable import JournalStore

/// Made-up schools with daily records that tests share.
enum DailySchools {
  /// Two classes: a seventh and a first.
  static let small = Result { try make(classes: 2, pupils: 12) }
  /// Eleven classes, in which every case and every table is.
  static let whole = Result { try make(classes: 11, pupils: 13) }

  static func make(
    classes: Int, pupils: Int, seed: UInt64 = 7, detail: SampleSchool.Detail = .daily
  ) throws -> JournalStore {
    let store = try Fixture.store()
    try store.perform(
      SampleSchool(
        classes: classes, pupilsPerClass: pupils, seed: seed, year: Fixture.year, profile: "default",
        catalogue: try catalogue(), detail: detail))
    return store
  }

  /// The subjects of the federal programme.
  static func catalogue() throws -> SubjectCatalogue {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let name = "profiles/subjects/federal.yaml"
    return try SubjectCatalogue(
      yaml: String(contentsOf: root.appending(path: name), encoding: .utf8), file: name)
  }
}
