/// Remembers which anchors a document asks for, and tells where they stand once pages are made.
final class ReferenceBook: PageReferences {
  private let labels: [String: String]
  /// The names that were asked for.
  private(set) var asked: Set<String> = []

  /// A book that knows the labels by the names of anchors.
  init(_ labels: [String: String] = [:]) { self.labels = labels }

  func label(of anchor: String) -> String? {
    asked.insert(anchor)
    return labels[anchor]
  }
}

/// The places of named anchors in documents that are laid out.
struct AnchorIndex: Equatable {
  /// A page of a document, both counted from 0.
  struct Place: Hashable {
    let document: Int
    let page: Int
  }

  private(set) var places: [String: Place] = [:]

  /// The anchors of the documents. Throws `doubledAnchor` for a name that stands twice.
  init(_ documents: [PagedDocument]) throws(LayoutError) {
    for (document, paged) in documents.enumerated() {
      for (page, content) in paged.pages.enumerated() {
        try add(content.frame, Place(document: document, page: page))
      }
    }
  }

  private mutating func add(_ frame: Frame, _ place: Place) throws(LayoutError) {
    for item in frame.items {
      switch item {
      case .frame(let child, _): try add(child, place)
      case .anchor(let anchor, _):
        guard let name = anchor.name else { continue }
        guard places.updateValue(place, forKey: name) == nil else { throw LayoutError(.doubledAnchor(name)) }
      case .text, .line, .shade, .link, .watermark: continue
      }
    }
  }
}
