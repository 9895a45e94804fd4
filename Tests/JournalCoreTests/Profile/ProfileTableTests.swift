import JournalCore
import Testing

/// Every key of every shipped profile has the value that REQUIREMENTS §9 gives it, and says whether an act sets it.
struct ProfileTableTests {
  private static let rows =
    ProfileRow.identity + ProfileRow.structure + ProfileRow.marks + ProfileRow.periodMarks
    + ProfileRow.deadlines + ProfileRow.windows + ProfileRow.access + ProfileRow.families
    + ProfileRow.control + ProfileRow.archive

  @Test func tableHasEveryKeyOnceWithSixValues() {
    #expect(Self.rows.map(\.key).count == ProfileKey.allCases.count)
    #expect(Set(Self.rows.map(\.key)) == Set(ProfileKey.allCases))
    #expect(Self.rows.allSatisfy { $0.values.count == ProfileRow.profiles.count })
  }

  @Test(arguments: ProfileRow.profiles.indices)
  func everyKeyHasTheValueOfTheTable(column: Int) throws {
    let id = ProfileRow.profiles[column]
    let profile = try ProfileFiles.profile(id)
    for row in Self.rows {
      let setting = try #require(profile.settings[row.key])
      let expected = row.values[column]
      let isDefault = expected.hasSuffix(" *") || id == "default"
      let value = expected.hasSuffix(" *") ? String(expected.dropLast(2)) : expected
      #expect(setting.printed == value, "\(id) \(row.key.rawValue)")
      #expect(setting.isDefault == isDefault, "\(id) \(row.key.rawValue) \(setting.source)")
    }
  }

  @Test(arguments: zip(ProfileRow.profiles.dropFirst(), ["S0", "S1", "S2", "S3", "S4"]))
  func clausesAreThoseOfTheSchoolItself(id: String, school: String) throws {
    for (key, setting) in try ProfileFiles.profile(id).settings where !setting.isDefault {
      #expect(setting.source.hasPrefix("\(school)-"), "\(id) \(key.rawValue) \(setting.source)")
    }
  }

  @Test func everyKeyIsDocumented() throws {
    let page = try ProfileFiles.text("docs/profiles.md")
    for key in ProfileKey.allCases {
      #expect(page.contains("`\(key.rawValue)`"), "\(key.rawValue)")
    }
  }

  @Test func chaptersHoldEveryKeyOnce() {
    #expect(ProfileChapter.allCases.flatMap(\.keys) == ProfileKey.allCases)
    #expect(ProfileChapter.archive.keys.first == .archiveRetentionYears)
    #expect(ProfileChapter.posts.keys == [.postsDirector, .postsDeputy, .postsClassTeacher])
  }
}
