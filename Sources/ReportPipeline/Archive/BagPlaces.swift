import Archive
import Importers
import Layouts
import PDFOutput

/// Papers on their way into a bag: the file, its data as CSV, and a line in each list.
final class BagSink: PaperSink {
  private let writer: BagWriter
  private var papers = CSVWriter()
  private var tables = CSVWriter()
  /// The form that is printed now.
  var form: FormDescriptor

  /// A sink that writes to the bag; the first papers are of the form.
  init(_ writer: BagWriter, form: FormDescriptor) {
    self.writer = writer
    self.form = form
    papers.add(["файл", "форма", "название", "о ком", "страниц", "SHA-256"])
    tables.add(["файл", "форма", "что в таблице", "документ"])
  }

  /// The bag is open already.
  func prepare() {}

  func take(_ paper: FinishedPaper) throws(Problem) -> String {
    let folder = paper.labels.first ?? "school"
    let place = "papers/\(folder)/\(paper.name)"
    do {
      try writer.add(paper.pdf.bytes, as: place)
      for table in paper.tables {
        let name = "tables/\(folder)/\(table.fileName)"
        try writer.add(table.bytes, as: name)
        tables.add([name, form.code, table.description, place])
      }
    } catch {
      throw Problem(error)
    }
    papers.add([
      place, form.code, form.title, paper.labels.joined(separator: " "), String(paper.pdf.pageCount),
      paper.pdf.sha256,
    ])
    return place
  }

  /// Writes the lists of papers and tables.
  func finish() throws(ArchiveError) {
    try writer.add(papers.bytes, as: "papers/list.csv")
    try writer.add(tables.bytes, as: "tables/list.csv")
  }
}

/// A folder inside of a bag.
struct BagFolder: NewPlace {
  let writer: BagWriter
  let folder: String

  func open(_ name: String) -> any NewPlaceFile { Part(writer: writer, name: "\(folder)/\(name)") }

  /// A file that is gathered and then written.
  private final class Part: NewPlaceFile {
    private let writer: BagWriter
    private let name: String
    private var bytes: [UInt8] = []

    init(writer: BagWriter, name: String) {
      self.writer = writer
      self.name = name
    }

    func append(_ bytes: [UInt8]) { self.bytes += bytes }

    func finish() throws(Problem) {
      do {
        try writer.add(bytes, as: name)
      } catch {
        throw Problem(error)
      }
    }
  }
}
