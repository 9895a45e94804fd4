import Synchronization

/// What was read from a snapshot lately, kept because several papers ask for the same: a snapshot never changes, so neither does
/// what was read. Of each kind of value only the newest stay, so memory stays flat however many papers are made.
final class SnapshotMemory: Sendable {
  private struct Slot: Sendable {
    let key: any (Hashable & Sendable)
    let value: any Sendable
  }

  /// A type of values under a type of keys.
  private struct Kind: Hashable {
    private let key: ObjectIdentifier
    private let value: ObjectIdentifier

    init(_ key: Any.Type, _ value: Any.Type) {
      (self.key, self.value) = (ObjectIdentifier(key), ObjectIdentifier(value))
    }
  }

  /// How many values of a kind are kept: those of the classes that are being printed, and of the ones before them.
  private let capacity: Int
  private let kinds = Mutex<[Kind: [Slot]]>([:])

  /// For so many readers at once.
  init(readers: Int) { capacity = 2 * readers + 2 }

  /// The value of the key and type, when it is kept.
  func value<Key: Hashable & Sendable, Value: Sendable>(_ key: Key, _ type: Value.Type) -> Value? {
    kinds.withLock { kinds in
      kinds[Kind(Key.self, Value.self)]?.last { $0.key as? Key == key }?.value as? Value
    }
  }

  /// Keeps the value.
  func keep<Key: Hashable & Sendable, Value: Sendable>(_ value: Value, for key: Key) {
    kinds.withLock { kinds in
      var slots = kinds[Kind(Key.self, Value.self)] ?? []
      if slots.count == capacity { slots.removeFirst() }
      slots.append(Slot(key: key, value: value))
      kinds[Kind(Key.self, Value.self)] = slots
    }
  }
}

extension StoreSnapshot {
  /// What the body reads, or what it read for an equal key before; the key tells everything that the body depends on besides
  /// the snapshot.
  package func remembering<Key: Hashable & Sendable, Value: Sendable>(
    _ key: Key, _ body: () throws(StoreError) -> Value
  ) throws(StoreError) -> Value {
    if let known = memory.value(key, Value.self) { return known }
    let value = try body()
    memory.keep(value, for: key)
    return value
  }
}
