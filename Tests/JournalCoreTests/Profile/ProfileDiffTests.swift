import JournalCore
import Testing

/// Differences and sheets show every value with its source, in Russian.
struct ProfileDiffTests {
  @Test func profileDoesNotDifferFromItself() throws {
    let profile = try ProfileFiles.profile("school26")
    let diff = ProfileDiff(profile, profile)
    #expect(diff.differences.isEmpty)
    #expect(diff.description == "school26, с 31.08.2023 и school26, с 31.08.2023: различий нет")
  }

  @Test func differencesAreNamedKeyByKeyWithBothSources() throws {
    let first = try read(ProfileText().adding("form.digest.days: { value: [пн, вт], source: п. 5 }"))
    let second = try read(
      ProfileText().with("validFrom", "validFrom: unknown")
        .with("archive.retentionYears", "archive.retentionYears: { value: 25, source: \"п. 5.2\" }")
        .with("deadline.homework", value: "\"afterClassLastLesson(90)\""))
    let diff = ProfileDiff(first, second)
    #expect(
      diff.differences.map(\.key) == ["deadline.homework", "archive.retentionYears", "form.digest.days"])
    #expect(
      diff.description == """
        1: x, с 01.09.2025
        2: x, дата не указана
        3 различия

        deadline.homework — домашнее задание
          1: до конца дня урока [default]
          2: в течение 90 минут после последнего урока класса [default]

        archive.retentionYears — хранение сводных ведомостей
          1: 75 лет [default]
          2: 25 лет [п. 5.2]

        form.digest.days — настройка формы
          1: пн, вт [п. 5]
          2: не задано
        """)
  }

  @Test func sourceAloneIsNoDifference() throws {
    let confirmed = ProfileText().with("sealText", "sealText: { value: М.П., source: п. 9 }")
    #expect(ProfileDiff(try read(ProfileText()), try read(confirmed)).differences.isEmpty)
  }

  @Test func orderOfAListIsNoDifference() throws {
    let turned = ProfileText().with("periodMarkValues", value: "[н/а, 5, 4, 3, 2]")
    #expect(ProfileDiff(try read(ProfileText()), try read(turned)).differences.isEmpty)
  }

  @Test func differencesOfSchoolsAreThoseOfTheTable() throws {
    let diff = ProfileDiff(try ProfileFiles.profile("school26"), try ProfileFiles.profile("gymnasiumPerm"))
    let keys = diff.differences.map(\.key)
    #expect(keys.contains("timeZone") && keys.contains("lateChange.mode"))
    #expect(keys.contains("form.progress-summary.letterYo"))
    #expect(!keys.contains("periodScheme"))
    #expect(diff.differences.allSatisfy { !$0.title.isEmpty })
  }

  @Test(arguments: ProfileRow.profiles)
  func sheetShowsEveryKeyOnce(id: String) throws {
    let profile = try ProfileFiles.profile(id)
    let lines = ProfileSheet(profile).description.split(separator: "\n").map(String.init)
    for key in ProfileKey.allCases {
      let own = lines.filter { $0.hasPrefix("  \(key.rawValue) — ") }
      #expect(own.count == 1, "\(key.rawValue)")
      #expect(own.allSatisfy { $0.hasSuffix(" [\(profile.sources[key] ?? "")]") })
    }
    #expect(lines[0] == profile.title)
    #expect(lines.contains("Архив и печать"))
  }

  @Test func sheetCountsDefaultsThatAreToBeConfirmed() throws {
    let sheet = ProfileSheet(try ProfileFiles.profile("default"))
    #expect(sheet.defaultCount == ProfileKey.allCases.count)
    let vorkuta = ProfileSheet(try ProfileFiles.profile("gymnasium2Vorkuta"))
    #expect(vorkuta.defaultCount < ProfileKey.allCases.count / 2)
    #expect(vorkuta.description.contains("  form.progress-summary.letterYo: false [S0-7.5.1]"))
  }

  private func read(_ text: ProfileText) throws -> SchoolProfile {
    try SchoolProfile(yaml: text.text, file: "x.yaml")
  }
}
