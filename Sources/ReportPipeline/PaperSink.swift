import Layouts
import PDFOutput

/// A paper that is finished and has no place yet.
struct FinishedPaper {
  /// The name of its file, without folders.
  let name: String
  /// What it is about: classes, or other scopes by their labels.
  let labels: [String]
  let pdf: ArchivalPDF
  /// The data that it carries.
  let tables: [Attachment]
  /// The same data as they were before they became files.
  var data: [DataTable] = []
}

/// Where finished papers go: a folder, or a bag.
protocol PaperSink {
  /// Makes ready once it is known that something may be printed. Throws `Problem` when nothing can be written.
  func prepare() throws(Problem)
  /// Keeps the paper; gives the place it has there, for the report. Throws `Problem` when that fails.
  func take(_ paper: FinishedPaper) throws(Problem) -> String
}

/// How the tables of papers are written beside them.
public enum TableFormat: String, Hashable, Sendable, CaseIterable {
  /// As the paper carries them (RFC 4180).
  case csv
  /// The same cells as JSON.
  case json
}

/// A folder in which each paper appears whole or not at all.
struct FolderSink: PaperSink {
  let folder: String
  /// How the tables are written beside the papers; none where nobody asks for them.
  var tables: Set<TableFormat> = []

  func prepare() throws(Problem) { try AtomicFile.makeFolder(folder) }

  func take(_ paper: FinishedPaper) throws(Problem) -> String {
    let path = folder.hasSuffix("/") ? folder + paper.name : "\(folder)/\(paper.name)"
    if !tables.isEmpty { try write(paper.data, to: String(path.dropLast(4)) + ".data") }
    try AtomicFile.write(paper.pdf.bytes, to: path)
    return path
  }

  /// Writes the tables into a folder of the paper's own: tables of two papers may have one name.
  private func write(_ data: [DataTable], to place: String) throws(Problem) {
    try AtomicFile.makeFolder(place)
    for table in data {
      let stem = table.fileName.hasSuffix(".csv") ? String(table.fileName.dropLast(4)) : table.fileName
      if tables.contains(.csv) { try AtomicFile.write(table.csv, to: "\(place)/\(stem).csv") }
      if tables.contains(.json) { try AtomicFile.write(table.json, to: "\(place)/\(stem).json") }
    }
  }
}
