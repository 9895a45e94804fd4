// What a file that claims level A and PDF/UA-1 must have besides: tags that say everything that is drawn.
extension PDFInspector {
  /// Whether the packet claims level A.
  static func claimsTags(_ document: QPDFDocument) -> Bool {
    guard let data = document.root["/Metadata"].streamData() else { return false }
    return XMPPacket.value("pdfaid:conformance", in: data) == "A"
  }

  mutating func inspectTags() {
    guard isTagged else { return }
    let root = document.root
    let tree = root["/StructTreeRoot"]
    let top = tree["/K"].isArray ? tree["/K"].item0 : tree["/K"]
    let isTree = tree["/ParentTree"].isDictionary && top["/S"].isName("/Document")
    expect(root["/MarkInfo"]["/Marked"].boolean == true && isTree, .tagged, "catalogue")
    let packet = root["/Metadata"].streamData() ?? []
    let isClaimed = XMPPacket.value("pdfuaid:part", in: packet) == "1"
    expect(
      isClaimed && ByteSearch.place(of: "<pdfaSchema:prefix>pdfuaid<", in: packet[...]) != nil,
      .universalAccess, "metadata")
    let parents = parentTree(tree["/ParentTree"])
    for number in 0..<document.pageCount { inspectTags(ofPage: number, parents) }
    var structure = StructureInspector()
    structure.visit(top)
    for (condition, place) in structure.violations { report(condition, place) }
  }

  /// The number of the object in the parent tree for each key.
  private func parentTree(_ tree: borrowing PDFObject) -> [Int: Int] {
    let numbers = tree["/Nums"]
    var places: [Int: Int] = [:]
    for index in stride(from: 0, to: numbers.count - 1, by: 2) {
      if let key = numbers.item(index).integer { places[key] = index + 1 }
    }
    return places
  }

  private mutating func inspectTags(ofPage number: Int, _ parents: [Int: Int]) {
    let page = document.page(number)
    let place = "page \(number + 1)"
    expect(page["/Tabs"].isName("/S"), .tabOrder, place)
    let drawing = ContentStream(page["/Contents"].streamData() ?? [])
    expect(drawing.isMarked, .contentMarked, place)
    let numbers = document.root["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    let marks = drawing.markNumbers
    if let index = page["/StructParents"].integer.flatMap({ parents[$0] }) {
      let elements = numbers.item(index)
      let areListed = marks.allSatisfy { $0 < elements.count && elements.item($0).isElement }
      expect(areListed && Set(marks).count == marks.count, .contentListed, place)
    } else {
      expect(marks.isEmpty, .contentListed, place)
    }
    let annotations = page["/Annots"]
    for index in 0..<annotations.count {
      let annotation = annotations.item(index)
      let parent = annotation["/StructParent"].integer.flatMap { parents[$0] }
      let isListed = parent.map { numbers.item($0)["/S"].isName("/Link") } ?? false
      expect(isListed, .contentListed, place)
      expect(annotation["/Contents"].text?.isEmpty == false, .linkDescribed, place)
    }
  }
}

/// Walks over the structure tree and looks at what headings, tables and drawings say.
private struct StructureInspector {
  private(set) var violations: [(PDFACondition, String)] = []
  private var heading = 0

  mutating func visit(_ element: borrowing PDFObject) {
    let place = "object \(element.number)"
    let kind = element["/S"].name ?? ""
    if let level = kind.wholeMatch(of: #//H([1-6])/#).flatMap({ Int($0.1) }) {
      if level > heading + 1 { violations.append((.headingOrder, place)) }
      heading = level
    }
    switch kind {
    case "/Table": inspectTable(element, place)
    case "/TH":
      let scope = element["/A"]["/Scope"]
      let isNamed = scope.isName("/Column") || scope.isName("/Row")
      if !isNamed { violations.append((.headerScope, place)) }
    case "/Figure":
      if element["/Alt"].text?.isEmpty != false { violations.append((.figureDescribed, place)) }
    default: break
    }
    StructureInspector.forEachKid(of: element) { visit($0) }
  }

  /// Rows hold cells, and every row is as wide as the others, cells from rows above counted.
  private mutating func inspectTable(_ table: borrowing PDFObject, _ place: String) {
    var isSound = true
    var hasHead = false
    var widths: Set<Int> = []
    var covered: [Int] = []
    StructureInspector.forEachKid(of: table) { row in
      isSound = isSound && row["/S"].isName("/TR")
      var width = covered.count { $0 > 0 }
      var begun: [(columns: Int, rows: Int)] = []
      StructureInspector.forEachKid(of: row) { cell in
        hasHead = hasHead || cell["/S"].isName("/TH")
        isSound = isSound && (cell["/S"].isName("/TH") || cell["/S"].isName("/TD"))
        let columns = cell["/A"]["/ColSpan"].integer ?? 1
        width += columns
        begun.append((columns, cell["/A"]["/RowSpan"].integer ?? 1))
      }
      widths.insert(width)
      covered = covered.map { $0 - 1 }.filter { $0 > 0 }
      for cell in begun where cell.rows > 1 {
        covered += [Int](repeating: cell.rows - 1, count: cell.columns)
      }
    }
    if !isSound || !hasHead || widths.count != 1 || !covered.isEmpty {
      violations.append((.tableRegular, place))
    }
  }

  private static func forEachKid(of element: borrowing PDFObject, _ visit: (borrowing PDFObject) -> Void) {
    let kids = element["/K"]
    if kids.isArray {
      for index in 0..<kids.count {
        let kid = kids.item(index)
        if kid.isElement { visit(kid) }
      }
    } else if kids.isElement {
      visit(kids)
    }
  }
}
