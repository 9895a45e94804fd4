import CSodium

/// Bytes that must not outlive their use: kept outside of the program's ordinary memory, wiped when let go, and never
/// part of a description.
public final class SecretBytes: Sendable {
  /// How many bytes there are.
  public let count: Int
  // Written only while it is made, before anybody else can hold it; read-only for everybody afterwards.
  private nonisolated(unsafe) let memory: UnsafeMutablePointer<UInt8>

  /// Bytes that the body writes into fresh memory of zeros.
  init(count: Int, _ body: (UnsafeMutablePointer<UInt8>) -> Void) {
    Sodium.start()
    guard let raw = sodium_malloc(max(count, 1)) else { preconditionFailure("no memory for a secret") }
    self.count = count
    memory = raw.bindMemory(to: UInt8.self, capacity: max(count, 1))
    memory.initialize(repeating: 0, count: max(count, 1))
    body(memory)
  }

  /// Takes the bytes over and wipes the caller's copy.
  public convenience init(wiping bytes: inout [UInt8]) {
    self.init(count: bytes.count) { memory in
      for index in bytes.indices { memory[index] = bytes[index] }
    }
    bytes.withUnsafeMutableBytes { sodium_memzero($0.baseAddress, $0.count) }
    bytes = []
  }

  /// The text in UTF-8; the text itself stays in ordinary memory as long as its owner keeps it.
  public convenience init(_ text: String) {
    var bytes = Array(text.utf8)
    self.init(wiping: &bytes)
  }

  deinit { sodium_free(memory) }

  /// Lends the bytes to the body, which must not let the pointer escape.
  public func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    try body(UnsafeRawBufferPointer(start: memory, count: count))
  }

  /// Lends the bytes as the library takes them.
  func withPointer<Result>(_ body: (UnsafePointer<UInt8>) throws -> Result) rethrows -> Result {
    try body(UnsafePointer(memory))
  }

  /// The bytes read as UTF-8; the result is an ordinary text, to be shown and let go.
  public var text: String { withBytes { String(decoding: $0, as: UTF8.self) } }
}

extension SecretBytes: CustomStringConvertible, CustomReflectable {
  /// Always the same words.
  public var description: String { "(secret)" }
  /// Empty, so that a dump shows nothing either.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
