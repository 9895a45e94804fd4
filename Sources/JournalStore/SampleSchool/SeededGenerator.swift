/// A source of numbers that depends on its seed alone (SplitMix64), the same everywhere.
struct SeededGenerator {
  private var state: UInt64

  /// The generator of the seed.
  init(seed: UInt64) { state = seed }

  /// The generator of one of many streams of a seed.
  init(seed: UInt64, stream: Int) {
    var root = SeededGenerator(seed: seed)
    state = root.next() ^ (UInt64(stream) &* 0xD1B5_4A32_D192_ED03)
    _ = next()
  }

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A number of 0..<bound; the bound is positive.
  mutating func below(_ bound: Int) -> Int {
    precondition(bound > 0, "a bound above zero")
    return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// A number of the range.
  mutating func number(in range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

  /// Whether an event of so many per cent happens.
  mutating func chance(percent: Int) -> Bool { below(100) < percent }

  /// One of the values; there is at least one.
  mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }
}
