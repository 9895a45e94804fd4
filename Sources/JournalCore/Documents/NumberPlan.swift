/// Which number each document of a run bears: decided before the first is made, in the order of printing, so that a run
/// that is repeated or cut into parts gives the same numbers (DECISIONS 11).
public struct NumberPlan: Hashable, Sendable {
  /// What the register holds of the place that a document takes.
  public enum Known: Hashable, Sendable {
    /// Nothing yet.
    case nothing
    /// A number was kept for it, in place of another or not.
    case reserved(Int, replaces: Int?)
    /// The newest document there, whose content is the same as now.
    case unchanged(Int, replaces: Int?)
    /// The newest document there, whose content is another, or which is void.
    case changed(Int)
  }

  /// A document's number and the number that it replaces.
  public struct Entry: Hashable, Sendable {
    /// The number, from 1.
    public let number: Int
    /// The number of the document before it; nil when it is the first.
    public let replaces: Int?
    /// Whether the number is given by this plan.
    public let isNew: Bool

    /// An entry.
    public init(number: Int, replaces: Int? = nil, isNew: Bool = false) {
      self.number = number
      self.replaces = replaces
      self.isNew = isNew
    }
  }

  /// The entries in the order of the documents.
  public let entries: [Entry]
  /// The highest number after the plan.
  public let last: Int

  /// Numbers for documents of which the register, whose highest number is `last`, knows so much.
  public init(_ documents: [Known], after last: Int) {
    var last = last
    func next() -> Int {
      last += 1
      return last
    }
    entries = documents.map { known in
      switch known {
      case .nothing: Entry(number: next(), isNew: true)
      case .reserved(let number, let replaces), .unchanged(let number, let replaces):
        Entry(number: number, replaces: replaces)
      case .changed(let number): Entry(number: next(), replaces: number, isNew: true)
      }
    }
    self.last = last
  }
}
