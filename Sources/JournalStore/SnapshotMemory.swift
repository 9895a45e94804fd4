import Synchronization

/// What was read from a snapshot lately, kept because several papers ask for the same: a snapshot never changes, so neither does
/// what was read. The oldest value goes when there are too many, so memory stays flat however many papers are made.
final class SnapshotMemory: Sendable {
  private struct Slot: Sendable {
    let key: any (Hashable & Sendable)
    let value: any Sendable
  }

  /// How many values are kept: those of a few classes.
  private static let capacity = 48

  private let slots = Mutex<[Slot]>([])

  /// The value of the key and type, when it is kept.
  func value<Key: Hashable & Sendable, Value: Sendable>(_ key: Key, _ type: Value.Type) -> Value? {
    slots.withLock { slots in
      for slot in slots {
        if let value = slot.value as? Value, slot.key as? Key == key { return value }
      }
      return nil
    }
  }

  /// Keeps the value.
  func keep(_ value: some Sendable, for key: some Hashable & Sendable) {
    slots.withLock { slots in
      if slots.count == SnapshotMemory.capacity { slots.removeFirst() }
      slots.append(Slot(key: key, value: value))
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
