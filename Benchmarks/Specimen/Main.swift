import Foundation
import PDFOutput
import Specimen
import Typeset

/// Writes the specimen of typesetting in each level of PDF/A into a folder, for validators and for looking at.
@main
enum Main {
  static func main() throws {
    guard let folder = CommandLine.arguments.dropFirst().first else { return print("usage: specimen FOLDER") }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    guard
      let moment = PDFTimestamp(
        year: 2026, month: 11, day: 21, hour: 12, minute: 34, second: 56, offsetMinutes: 180)
    else { return }
    let fonts = try FontFiles(SpecimenFonts.specs)
    for (name, level) in [("2u", PDFALevel.a2u), ("3u", .a3u), ("3a-ua1", .a3a)] {
      let metadata = DocumentMetadata(
        title: "Образец набора", author: "ReportGen", subject: "Образец", keywords: ["образец"],
        created: moment,
        program: "ReportGen")
      let data = Attachment(
        fileName: "data.csv", description: "Данные образца", bytes: Array("№;имя\n1;Ӧ\n".utf8),
        modified: moment)
      let file = try SpecimenFile.archival(level, fonts: fonts, metadata: metadata, attachments: [data])
      let path = "\(folder)/specimen-\(name).pdf"
      try Data(file.bytes).write(to: URL(filePath: path))
      print("\(path): \(file.pageCount) pages, \(level.name)")
    }
  }
}
