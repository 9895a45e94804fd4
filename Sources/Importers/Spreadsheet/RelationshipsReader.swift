/// Reads which part of a package stands for which: names of relationships and their targets (ECMA-376 part 2 §6.5).
final class RelationshipsReader: XMLHandler {
  struct Relationship {
    let id: String
    let type: String
    let target: String
  }

  private(set) var relationships: [Relationship] = []
  private let folder: [Substring]

  let fault: WorkbookFault? = nil

  /// A reader of the relationships of the part; targets are relative to its folder.
  init(of part: String) {
    folder = part.split(separator: "/").dropLast()
  }

  func start(_ element: String, _ attributes: [String: String], line: Int) {
    guard element == "Relationship", let id = attributes["Id"], let type = attributes["Type"],
      let target = attributes["Target"], attributes["TargetMode"] != "External"
    else { return }
    relationships.append(Relationship(id: id, type: type, target: resolved(target)))
  }

  func end(_ element: String) {}

  func characters(_ text: String) {}

  /// The target of the first relationship of the type, by the type's last word.
  func target(ofType word: String) -> String? {
    relationships.first { $0.type.hasSuffix("/" + word) }?.target
  }

  private func resolved(_ target: String) -> String {
    var path = target.hasPrefix("/") ? [] : folder
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { _ = path.popLast() } else { path.append(step) }
    }
    return path.joined(separator: "/")
  }
}

/// Reads the names of a workbook's sheets in the order of the tabs.
final class SheetListReader: XMLHandler {
  private(set) var sheets: [(name: String, relationship: String)] = []
  private var root: String?

  let fault: WorkbookFault? = nil

  /// Whether the part describes a workbook at all, and not the body of a letter.
  var isWorkbook: Bool { root == "workbook" }

  func start(_ element: String, _ attributes: [String: String], line: Int) {
    if root == nil { root = element }
    guard element == "sheet", let name = attributes["name"], let id = attributes["id"] else { return }
    sheets.append((CellValue.tidied(name), id))
  }

  func end(_ element: String) {}

  func characters(_ text: String) {}
}
