/// A value that names a person, sealed until access is decided.
///
/// It is made sealed by a fetch, opened or masked once by a `Clearance`, and read by a form through `shown`.
public struct Personal<Value: Hashable & Sendable>: Hashable, Sendable {
  private enum State: Hashable, Sendable {
    case sealed(Value)
    case shown(Value)
    case masked(Value)
  }

  private var state: State

  /// Seals the value.
  public init(sealed value: Value) { state = .sealed(value) }

  /// The value that may be printed: the real one, or the mask.
  ///
  /// Reading a sealed value is a programmer's mistake and stops the program; every form's test would meet it.
  public var shown: Value {
    switch state {
    case .shown(let value), .masked(let value): value
    case .sealed: preconditionFailure("a personal value was printed before it was disclosed")
    }
  }

  /// Whether the mask is shown in place of the real value.
  public var isMasked: Bool {
    if case .masked = state { return true }
    return false
  }

  /// Opens the value, if the clearance permits names, or replaces it by the mask.
  public mutating func disclose(through clearance: inout Clearance, mask: @autoclosure () -> Value) {
    guard case .sealed(let value) = state else { return }
    clearance.visited += 1
    state = clearance.showsNames ? .shown(value) : .masked(mask())
  }
}
