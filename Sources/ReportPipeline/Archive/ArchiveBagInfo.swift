import Archive
import JournalCore

/// What the electronic archive of a year says of itself (RFC 8493, 2.2.2).
struct ArchiveBagInfo {
  static let organisation = "Source-Organization"
  static let description = "External-Description"

  let school: School
  let year: AcademicYear
  let classes: [String]
  let moment: Day
  let isDraft: Bool
  let profile: SchoolProfile

  /// «Электронный архив: 2025/2026 учебный год, классы 7А, 9А».
  var title: String {
    "Электронный архив: \(year.label) учебный год, классы \(classes.joined(separator: ", "))"
      + (isDraft ? ". Черновик, не для хранения" : "")
  }

  /// The fields. The day is the data moment, never the clock's.
  func fields() throws(ArchiveError) -> BagInfo {
    let years = profile.archive.retentionYears
    let source = profile.sources[.archiveRetentionYears] ?? ""
    return try BagInfo([
      .init(ArchiveBagInfo.organisation, school.fullName),
      .init("External-Identifier", year.fileLabel),
      .init(ArchiveBagInfo.description, title),
      .init("Bagging-Date", moment.iso),
      .init("Retention-Years", "\(years)"),
      .init("Retention-Basis", source.isEmpty ? profile.id : source),
      .init("Bag-Software-Agent", "ReportGen \(Workspace.version)"),
    ])
  }
}
