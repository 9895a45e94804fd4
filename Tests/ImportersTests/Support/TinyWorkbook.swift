import Importers

/// Writes an XLSX of a few cells; its parts can be spoiled one by one.
struct TinyWorkbook {
  /// A cell to write.
  enum Cell: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    case inline(String)
    case number(String)
    case raw(type: String, value: String)

    init(stringLiteral value: String) { self = .inline(value) }
  }

  var sheetName = "Лист1"
  var cells: [String: Cell] = [:]
  var merged: [String] = []
  /// Parts that replace the made ones or come in addition; nil leaves the part out.
  var parts: [String: [UInt8]?] = [:]

  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

  var zip: ZipWriter {
    var made: [String: [UInt8]?] = [
      "_rels/.rels": Array(rels([("rId1", "officeDocument", "xl/workbook.xml")]).utf8),
      "xl/workbook.xml": Array(workbook.utf8),
      "xl/_rels/workbook.xml.rels": Array(rels([("rId1", "worksheet", "worksheets/sheet1.xml")]).utf8),
      "xl/worksheets/sheet1.xml": Array(sheet.utf8),
    ]
    made.merge(parts) { $1 }
    let list = made.sorted { $0.key < $1.key }
    return ZipWriter(parts: list.compactMap { name, bytes in bytes.map { ZipWriter.Part(name, $0) } })
  }

  var bytes: [UInt8] { zip.bytes }

  var workbook: String { workbook(sheets: "<sheet name=\"\(sheetName)\" sheetId=\"1\" r:id=\"rId1\"/>") }

  func workbook(sheets: String) -> String {
    "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.links)\"><sheets>\(sheets)</sheets></workbook>"
  }

  var sheet: String {
    let byRow = Dictionary(grouping: cells.keys.compactMap { CellAddress($0) }, by: \.row)
    var xml = "<worksheet xmlns=\"\(Self.main)\">\n<sheetData>\n"
    for (row, addresses) in byRow.sorted(by: { $0.key < $1.key }) {
      xml += "<row r=\"\(row)\">"
      for address in addresses.sorted() {
        guard let cell = cells[address.description] else { continue }
        switch cell {
        case .inline(let text):
          xml += "<c r=\"\(address)\" t=\"inlineStr\"><is><t>\(escaped(text))</t></is></c>"
        case .number(let text): xml += "<c r=\"\(address)\"><v>\(text)</v></c>"
        case .raw(let type, let value): xml += "<c r=\"\(address)\" t=\"\(type)\"><v>\(value)</v></c>"
        }
      }
      xml += "</row>\n"
    }
    let ranges = merged.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
    return xml + "</sheetData>\(ranges.isEmpty ? "" : "<mergeCells>\(ranges)</mergeCells>")</worksheet>"
  }

  func rels(_ list: [(id: String, type: String, target: String)]) -> String {
    let items = list.map {
      "<Relationship Id=\"\($0.id)\" Type=\"\(Self.links)/\($0.type)\" Target=\"\($0.target)\"/>"
    }
    return "<Relationships xmlns=\"\(Self.package)\">\(items.joined())</Relationships>"
  }

  private func escaped(_ text: String) -> String {
    text.map { $0 == "&" ? "&amp;" : $0 == "<" ? "&lt;" : String($0) }.joined()
  }
}
