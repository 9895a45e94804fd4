/// Reads a workbook (SpreadsheetML, ECMA-376 part 1) from the bytes of its file.
public enum WorkbookReader {
  /// The workbook of the bytes; throws at the first fault, since nothing after it can be trusted.
  public static func read(_ bytes: [UInt8]) throws(WorkbookFault) -> Workbook {
    do {
      return try read(ZipArchive(bytes))
    } catch let fault as WorkbookFault {
      throw fault
    } catch let fault as ContainerFault {
      throw .container(fault)
    } catch {
      throw .notWorkbook
    }
  }

  private static func read(_ archive: ZipArchive) throws -> Workbook {
    let root = RelationshipsReader(of: "")
    if let bytes = try archive.read("_rels/.rels") {
      try XMLReader.read(bytes, part: "_rels/.rels", into: root)
    }
    let main = root.target(ofType: "officeDocument") ?? "xl/workbook.xml"
    guard let bytes = try archive.read(main) else { throw WorkbookFault.notWorkbook }
    let list = SheetListReader()
    try XMLReader.read(bytes, part: main, into: list)
    guard list.isWorkbook else { throw WorkbookFault.notWorkbook }
    guard !list.sheets.isEmpty else { throw WorkbookFault.noSheets }
    guard list.sheets.count <= WorkbookLimits.sheets else {
      throw WorkbookFault.tooManySheets(count: list.sheets.count, limit: WorkbookLimits.sheets)
    }
    let links = try relationships(of: main, in: archive)
    let shared = try sharedStrings(links.target(ofType: "sharedStrings"), in: archive)
    var sheets: [Sheet] = []
    for (index, entry) in list.sheets.enumerated() {
      let link = links.relationships.first { $0.id == entry.relationship }
      // A chart sheet or a macro sheet has no table.
      if let link, !link.type.hasSuffix("/worksheet") { continue }
      guard let link, let bytes = try archive.read(link.target) else {
        throw WorkbookFault.missingPart(sheet: entry.name)
      }
      let reader = SheetReader(name: entry.name, part: link.target, shared: shared)
      try XMLReader.read(bytes, part: link.target, into: reader)
      sheets.append(reader.sheet(number: index + 1))
    }
    return Workbook(sheets: sheets)
  }

  private static func relationships(of part: String, in archive: ZipArchive) throws -> RelationshipsReader {
    let reader = RelationshipsReader(of: part)
    let steps = part.split(separator: "/")
    let name = (steps.dropLast() + ["_rels", "\(steps.last ?? "").rels"]).joined(separator: "/")
    if let bytes = try archive.read(name) { try XMLReader.read(bytes, part: name, into: reader) }
    return reader
  }

  private static func sharedStrings(_ part: String?, in archive: ZipArchive) throws -> [String] {
    guard let part, let bytes = try archive.read(part) else { return [] }
    let reader = SharedStringsReader()
    try XMLReader.read(bytes, part: part, into: reader)
    return reader.strings
  }
}
