import CCairo

/// The bytes that cairo writes, gathered in memory.
final class OutputBuffer {
  private(set) var bytes: [UInt8] = []

  /// Takes the bytes out and leaves nothing behind.
  func take() -> [UInt8] {
    let taken = bytes
    bytes = []
    return taken
  }

  /// What cairo calls with each piece; the closure is an unretained `OutputBuffer`.
  static let write: cairo_write_func_t = { closure, data, length in
    guard let closure else { return CAIRO_STATUS_WRITE_ERROR }
    let buffer = Unmanaged<OutputBuffer>.fromOpaque(closure).takeUnretainedValue()
    buffer.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
    return CAIRO_STATUS_SUCCESS
  }
}
