import JournalCore

/// What a batch would do with a document.
public struct BatchIntent: Hashable, Sendable, Codable {
  /// The number that the document bears or would bear.
  public let number: Int
  /// The number that it would replace.
  public let replaces: Int?
  /// The form's id.
  public let form: String
  /// What it is about.
  public let label: String
  /// `make`, `keep`, `unchanged` or `refused`.
  public let action: String

  init(_ item: BatchPlan.Item) {
    number = item.entry.number
    replaces = item.entry.replaces
    form = item.document.form
    label = item.document.label
    action =
      switch item.task {
      case .make: "make"
      case .keep: "keep"
      case .leave: "unchanged"
      case .refuse: "refused"
      }
  }
}
