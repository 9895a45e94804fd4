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
}

/// Where finished papers go: a folder, or a bag.
protocol PaperSink {
  /// Makes ready once it is known that something may be printed. Throws `Problem` when nothing can be written.
  func prepare() throws(Problem)
  /// Keeps the paper; gives the place it has there, for the report. Throws `Problem` when that fails.
  func take(_ paper: FinishedPaper) throws(Problem) -> String
}

/// A folder in which each paper appears whole or not at all.
struct FolderSink: PaperSink {
  let folder: String

  func prepare() throws(Problem) { try AtomicFile.makeFolder(folder) }

  func take(_ paper: FinishedPaper) throws(Problem) -> String {
    let path = folder.hasSuffix("/") ? folder + paper.name : "\(folder)/\(paper.name)"
    try AtomicFile.write(paper.pdf.bytes, to: path)
    return path
  }
}
