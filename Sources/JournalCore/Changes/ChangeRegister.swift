/// The «таблица учёта изменений» of a class or the school: the executed requests of a span in order (S4-4.3.a).
public struct ChangeRegister: Hashable, Sendable {
  /// One row of the table.
  public struct Entry: Hashable, Sendable {
    /// The request with its number, dates, parties, ground, document, old and new value.
    public let request: ChangeRequest
    /// The person who asked; nil for the local operator.
    public let initiator: Int64?
    /// The person who made the change; nil for the local operator.
    public let executor: Int64?
    /// The class; nil for cells of a stream or a course.
    public let label: ClassLabel?
    /// The subject of the cell.
    public let subject: ID<Subject>?

    /// A row of the request.
    public init(
      request: ChangeRequest, initiator: Int64?, executor: Int64?, label: ClassLabel?, subject: ID<Subject>?
    ) {
      self.request = request
      self.initiator = initiator
      self.executor = executor
      self.label = label
      self.subject = subject
    }
  }

  /// The rows by number.
  public let entries: [Entry]

  /// The table of the rows, which are put in order.
  public init(_ entries: [Entry]) {
    self.entries = entries.sorted { $0.request.number < $1.request.number }
  }

  /// The numbers that are missing between 1 and the largest one; empty for a register without gaps (S4-4.2).
  public static func gaps(_ numbers: [Int]) -> [Int] {
    let known = Set(numbers)
    guard let last = numbers.max(), last >= 1 else { return [] }
    return (1...last).filter { !known.contains($0) }
  }
}
