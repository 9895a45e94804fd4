import Foundation
import Importers
import JournalCore
import Testing

/// Plans the import of the bytes; what a test does not say is empty.
func plan(
  _ bytes: [UInt8], file: String = "табель.xlsx", known: KnownJournal = emptyJournal, map: [String] = [],
  onlyClass: ClassLabel? = nil, catalogue: SubjectCatalogue = TinyCards.catalogue
) throws(ImportError) -> ImportPlan {
  let lines = (["kind;key;value"] + map).joined(separator: "\n")
  let context = ImportContext(
    known: { _, _ in known }, catalogue: catalogue,
    map: map.isEmpty ? .empty : ImportMap(fileName: "map.csv", bytes: Array(lines.utf8)),
    onlyClass: onlyClass)
  return try ReportCardImporter(context).plan(ImportSource(fileName: file, bytes: bytes))
}

/// The messages of the refusal; records an issue when the file is not refused.
func refusal(
  _ bytes: [UInt8], known: KnownJournal = emptyJournal, map: [String] = [], onlyClass: ClassLabel? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) -> [String] {
  do {
    _ = try plan(bytes, known: known, map: map, onlyClass: onlyClass)
    Issue.record("the file was accepted", sourceLocation: sourceLocation)
    return []
  } catch {
    return error.problems.map(\.description)
  }
}

/// The remarks of the plan.
func remarks(
  _ bytes: [UInt8], known: KnownJournal = emptyJournal, map: [String] = [],
  catalogue: SubjectCatalogue = TinyCards.catalogue
) throws -> [String] {
  try plan(bytes, known: known, map: map, catalogue: catalogue).remarks.map(\.description)
}

let emptyJournal = KnownJournal(schoolName: "", subjects: [], pupils: [], hasClass: false)

/// The journal after the results were loaded, with ids from 1 in the order of the file.
func journal(after results: ClassResults) -> KnownJournal {
  KnownJournal(
    schoolName: results.schoolName, subjects: results.subjects.map(\.name),
    pupils: results.pupils.enumerated().map { index, pupil in
      KnownJournal.KnownPupil(
        id: pupil.existing ?? ID(Int64(index + 1)), name: pupil.name, sex: pupil.sex,
        marks: pupil.marks.map {
          KnownJournal.KnownMark(subject: results.subjects[$0.subject].name, slot: $0.slot, mark: $0.mark)
        })
    }, hasClass: true)
}

/// The bytes of a fixture.
func fixture(_ name: String) throws -> [UInt8] {
  let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  return Array(try Data(contentsOf: folder.appending(path: "Fixtures/netschool/\(name)")))
}
