/// What is known of the pages on which named anchors stand.
public protocol PageReferences {
  /// The label of the page that holds the anchor; nil while pages are not made yet, which leaves the slot empty.
  func label(of anchor: String) -> String?
}
