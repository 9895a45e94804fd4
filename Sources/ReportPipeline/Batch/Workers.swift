import Dispatch
import Synchronization

/// Work that is done by several threads, each with tools of its own that no other may touch.
enum Workers {
  /// The results in the order of the items. Items are taken one after another; the first failure stops the taking, and that of
  /// the earliest item is thrown when all threads are done.
  static func map<Item: Sendable, Tools, Value: Sendable>(
    _ items: [Item], jobs: Int, _ tools: @escaping @Sendable () throws(Problem) -> Tools,
    _ body: @escaping @Sendable (Tools, Item) throws(Problem) -> Value
  ) throws(Problem) -> [Value] {
    let threads = min(max(1, jobs), items.count)
    guard threads > 0 else { return [] }
    let board = Mutex(Board<Value>(count: items.count))
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      var index = 0
      do throws(Problem) {
        let tools = try tools()
        while let next = board.withLock({ $0.take() }) {
          index = next
          let value = try body(tools, items[next])
          board.withLock { $0.values[next] = value }
        }
      } catch {
        board.withLock { $0.fail(index, error) }
      }
    }
    let (values, failure) = board.withLock { ($0.values.compactMap(\.self), $0.failure) }
    if let failure { throw failure.problem }
    return values
  }

  /// Which item is next, what was made of those before, and what went wrong.
  private struct Board<Value: Sendable> {
    var next = 0
    var values: [Value?]
    var failure: (index: Int, problem: Problem)?

    init(count: Int) { values = Array(repeating: nil, count: count) }

    mutating func take() -> Int? {
      guard failure == nil, next < values.count else { return nil }
      defer { next += 1 }
      return next
    }

    mutating func fail(_ index: Int, _ problem: Problem) {
      if failure.map({ index < $0.index }) ?? true { failure = (index, problem) }
    }
  }
}
