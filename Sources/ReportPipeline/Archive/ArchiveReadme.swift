import JournalCore

/// The text at the top of an electronic archive, for a reader who has nothing but the archive.
struct ArchiveReadme {
  /// Its name in the bag.
  static let name = "README.txt"
  /// Its words among the files of the program.
  static let path = "templates/archive/README.txt"

  private let info: ArchiveBagInfo
  private let papers: Int

  /// The text for an archive with so many papers.
  init(_ info: ArchiveBagInfo, papers: Int) {
    self.info = info
    self.papers = papers
  }

  /// The words of the house with what is told of this archive. Throws `Problem` when a place in them is unknown.
  func text(_ house: HouseFiles) throws(Problem) -> String {
    var text = try house.text(ArchiveReadme.path)
    for (place, value) in values { text = text.replacing("{\(place)}", with: value) }
    guard !text.contains("{") else {
      throw Problem(
        .workspace, "\(ArchiveReadme.path) › в тексте неизвестное место › верните файл из папки программы")
    }
    return text
  }

  private var values: [(place: String, value: String)] {
    [
      ("title", info.title), ("school", info.school.fullName), ("year", info.year.label),
      ("moment", info.moment.dotted), ("papers", String(papers)),
      ("retention", String(info.profile.archive.retentionYears)),
      ("program", "ReportGen \(Workspace.version)"),
    ]
  }
}
