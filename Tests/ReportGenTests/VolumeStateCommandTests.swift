import Testing

/// `archive certify`, the entry of copies and the weekly archive as a school runs them.
@Suite struct VolumeStateCommandTests {
  private static let moment = "--db school.sqlite --date \(SampleJournal.moment)"

  private func run(_ command: String, in folder: TemporaryFolder) throws -> Program.Outcome {
    try Program().run("\(command) --year 2025/2026 \(Self.moment)", in: folder)
  }

  /// Shows S1-2.14.b, S3-5.2.b.
  @Test func volumeIsLedToTheShelfByCommands() throws {
    let folder = try SampleJournal.folder()
    let volume = "archive certify --volume 1"
    let none = try run("\(volume) --printed", in: folder)
    #expect(none.code == 3)
    #expect(
      none.problems
        == "том 1 за 2025/2026 › такого тома в журнале нет (S0-7.5.3.a) › сделайте тома: reportgen archive volume\n"
    )
    #expect(try run("archive volume --out volumes", in: folder).code == 0)
    func line(_ state: String, lacking: String = "", place: String = "") -> String {
      let lacks = lacking.isEmpty ? "" : "не хватает: \(lacking)"
      return "year\tтом 1\t1А+7А\tлистов 4\t\(state)\t\(lacks)\tхранить по 31.12.2101\t\(place)"
    }
    let both = "sewn, directorSignature"
    #expect(try run("archive certify", in: folder).lines == [line("подготовлен", lacking: both)])
    #expect(try run("\(volume) --printed", in: folder).lines == [line("напечатан", lacking: both)])
    let other = try run("\(volume) --kind sewn --post секретарь --sheets 5", in: folder)
    #expect(other.code == 3)
    #expect(
      other.problems
        == "том 1 за 2025/2026 › заверяется листов: 5, а подшито: 4 (S3-5.2.b) › пересчитайте листы\n")
    let sewn = try run("\(volume) --kind sewn --post секретарь --sheets 4", in: folder)
    #expect(sewn.lines == [line("напечатан", lacking: "directorSignature")])
    let signed = try run("\(volume) --kind directorSignature --post директор --sheets 4", in: folder)
    #expect(signed.lines == [line("заверен")])
    let shelved = try run("\(volume) --archived --place стеллаж-3", in: folder)
    #expect(shelved.code == 0, "\(shelved.problems)")
    #expect(shelved.lines.first == line("сдан в архив", place: "стеллаж-3"))
    let listed = try run("archive certify --json", in: folder)
    #expect(listed.output.contains("\"state\" : \"archived\""))
  }

  /// Shows S0-7.5.3.a: a volume on paper is made again byte for byte only, and a refused run leaves its file.
  @Test func volumeOnPaperIsNotReplaced() throws {
    let folder = try SampleJournal.folder()
    func make(_ day: String) throws -> Program.Outcome {
      try Program().run(
        "archive volume --year 2025/2026 --out volumes --db school.sqlite --date \(day)", in: folder)
    }
    #expect(try make(SampleJournal.moment).code == 0)
    let name = "volumes/" + (try #require(try folder.names(in: "volumes").first))
    let first = try folder.bytes(name)
    #expect(try run("archive certify --volume 1 --printed", in: folder).code == 0)
    let other = try make("2026-06-29")
    #expect(other.code == 3)
    #expect(
      other.problems
        == "том 1 за 2025/2026 › его состояние: напечатан, сведения на 30.06.2026; сделать его иным нельзя (S0-7.5.3.a) › тот же файл: --date 2026-06-30; пробный: --draft\n"
    )
    #expect(try folder.bytes(name) == first)
    #expect(try make(SampleJournal.moment).code == 0)
    #expect(try folder.bytes(name) == first)
  }

  @Test(arguments: [
    ("certify --kind sewn", "--kind, --post and --sheets go together"),
    ("certify --volume 1 --archived", "--archived and --place go together"),
    ("certify --volume 1", "--volume takes one step: --printed, --kind … or --archived …"),
    ("certify --printed", "--volume takes one step: --printed, --kind … or --archived …"),
    ("certify --period X9", "--period takes a period like Q2, or year"),
    (
      "bag --out bag --copy-to a --medium 12",
      "--medium and --place stand once for each --copy-to, with one --giver and one --receiver"
    ),
    (
      "bag --out bag --copy-to a --medium 12 --place сейф --giver А --receiver Б --weekly",
      "only the archive of a year is entered: no --medium with --weekly or --draft"
    ),
  ])
  func wrongUsageIsTold(command: String, message: String) throws {
    let folder = try SampleJournal.folder()
    let outcome = try run("archive \(command)", in: folder)
    #expect(outcome.code == 2)
    #expect(outcome.problems.contains(message), "\(outcome.problems)")
    #expect(try folder.names() == ["school.sqlite"])
  }

  /// Shows S0-7.5.4, S2-9.a.
  @Test func copiesAreEnteredAndAWeekIsRefusedWhereNoneIsKept() throws {
    let folder = try SampleJournal.folder()
    let entered = try run(
      "archive bag --form progress-summary --out bag --copy-to a --copy-to b --medium 12 --medium 13 --place сейф --place кабинет --giver Секретарь --receiver Директор",
      in: folder)
    #expect(entered.code == 0 && entered.problems == "", "\(entered.problems)")
    #expect(entered.lines.dropFirst() == ["a: copied, read back, equal", "b: copied, read back, equal"])
    let bare = try run("archive bag --form progress-summary --out next --copy-to c", in: folder)
    #expect(
      bare.problems
        == "копии › не внесены в журнал выданных копий › укажите --medium, --place, --giver, --receiver\n")
    let weekly = try run("archive bag --weekly --out week", in: folder)
    #expect(weekly.code == 2)
    #expect(
      weekly.problems
        == "недельный архив › профиль школы его не предусматривает › добавьте ритм weekly в archive.electronicCopies или уберите --weekly\n"
    )
    #expect(!folder.has("week"))
  }
}
