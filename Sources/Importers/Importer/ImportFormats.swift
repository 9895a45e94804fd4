/// The formats that can be loaded, by the names of the command line; a new importer is one line here.
public enum ImportFormats {
  /// Every importer.
  public static let all: [any Importer.Type] = [ReportCardImporter.self]

  /// The names in their order, with that of the open set, which is loaded whole and not planned class by class.
  public static var names: [String] { all.map { $0.format } + [JournalCSVSet.format] }

  /// The importer of the format, or nil when there is none of the name.
  public static func importer(_ format: String) -> (any Importer.Type)? {
    all.first { $0.format == format }
  }
}
