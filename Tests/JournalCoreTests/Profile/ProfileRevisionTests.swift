import JournalCore
import Testing

/// Each day has exactly one revision of a school's rules (S0-H.b).
struct ProfileRevisionTests {
  private let now = ProfileText().with("validFrom", "validFrom: 2024-01-15")
  private let old = ProfileText().with("validFrom", "validFrom: 2021-08-31").with("sealText", value: "Печать")

  private var library: ProfileLibrary {
    ProfileLibrary([("profiles/x.yaml", now.text), ("profiles/x@2021-08-31.yaml", old.text)])
  }

  @Test(arguments: [
    ("2021-08-31", "2021-08-31"), ("2023-12-15", "2021-08-31"), ("2024-01-14", "2021-08-31"),
    ("2024-01-15", "2024-01-15"), ("2024-03-01", "2024-01-15"),
  ])
  func revisionInForceIsTheLastThatBegan(day: String, validFrom: String) throws {
    let date = try self.day(day)
    #expect(library.problems == nil)
    #expect(try library.profile("x", on: date).validFrom == Day(iso: validFrom))
  }

  @Test func newestRevisionIsTheOneWithoutADate() throws {
    #expect(library.ids == ["x"])
    #expect(try library.profile("x").sealText == "М.П.")
    #expect(try library.profile("x", on: nil).sealText == "М.П.")
    #expect(library.revisions("x") == [Day(iso: "2021-08-31"), Day(iso: "2024-01-15")].compactMap(\.self))
    #expect(library.revisions("y") == [])
  }

  @Test func dayBeforeTheFirstRevisionIsRefused() throws {
    let first = try day("2021-08-30")
    #expect(
      refusal(library, first)
        == "профиль «x» › на 30.08.2021 правил нет, первая редакция действует с 31.08.2021 › "
        + "добавьте файл profiles/x@ГГГГ-ММ-ДД.yaml с правилами того времени")
  }

  @Test func profileOfUnknownDateHoldsForEveryDay() throws {
    let text = ProfileText().with("validFrom", "validFrom: unknown").text
    let library = ProfileLibrary([("x.yaml", text)])
    #expect(try library.profile("x", on: day("1999-01-01")).id == "x")
    #expect(library.revisions("x") == [])
  }

  @Test func revisionsInDisorderAreProblems() {
    let later = ProfileText().with("validFrom", "validFrom: 2024-01-15")
    let unknown = ProfileText().with("validFrom", "validFrom: unknown")
    #expect(
      problems([("x.yaml", now), ("x@2024-01-15.yaml", later)])
        == "x@2024-01-15.yaml:1 › validFrom › редакция не старше действующей, которая принята 15.01.2024 › "
        + "исправьте дату одной из них")
    #expect(
      problems([("x.yaml", unknown), ("x@2021-08-31.yaml", old)])
        == "x.yaml:1 › validFrom › дата неизвестна, а прежние редакции есть › "
        + "запишите дату, с которой действует эта редакция")
    #expect(
      problems([("x@2021-08-31.yaml", old)])
        == "x@2021-08-31.yaml:1 › нет действующей редакции › назовите новейший файл x.yaml")
    #expect(
      problems([("x.yaml", now), ("a/x@2021-08-31.yaml", old), ("b/x@2021-08-31.yaml", old)])
        == "b/x@2021-08-31.yaml:1 › validFrom › на эту дату уже есть редакция: a/x@2021-08-31.yaml › "
        + "оставьте одну из двух")
    #expect(
      problems([("x.yaml", now), ("x@2021-08-30.yaml", old)])
        == "x@2021-08-30.yaml:1 › validFrom › 2021-08-31 не совпадает с датой в имени файла › "
        + "запишите validFrom: 2021-08-30 или переименуйте файл")
    #expect(
      problems([("x.yaml", now), ("x@old.yaml", old)])?.contains(
        "x@old.yaml:1 › в имени файла после @ стоит не дата › назовите файл x@ГГГГ-ММ-ДД.yaml") == true)
  }

  @Test func profileInDisorderIsNotGivenOut() throws {
    let library = ProfileLibrary([("x.yaml", now.text), ("x@2024-01-15.yaml", now.text)])
    #expect(refusal(library, nil)?.contains("редакция не старше действующей") == true)
  }

  @Test func brokenOldRevisionStopsOnlyItsOwnDays() throws {
    let broken = old.with("sealText", "")
    let library = ProfileLibrary([("x.yaml", now.text), ("x@2021-08-31.yaml", broken.text)])
    #expect(try library.profile("x", on: day("2024-02-01")).sealText == "М.П.")
    #expect(refusal(library, try day("2022-02-01"))?.contains("нет обязательного ключа") == true)
    #expect(library.problems?.all.count == 1)
  }

  private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  private func problems(_ files: [(String, ProfileText)]) -> String? {
    ProfileLibrary(files.map { ($0.0, $0.1.text) }).problems?.description
  }

  private func refusal(_ library: ProfileLibrary, _ day: Day?) -> String? {
    do throws(ProfileLibrary.Refusal) {
      _ = try library.profile("x", on: day)
      return nil
    } catch {
      return error.description
    }
  }
}
