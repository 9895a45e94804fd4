extension LocalMoment {
  /// The moment written `2025-11-12T15:00:00`, or nil when the text is not such a moment.
  public init?(iso text: String) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, let day = Day(iso: String(parts[0])) else { return nil }
    let fields = parts[1].split(separator: ":", omittingEmptySubsequences: false)
    guard fields.count == 3,
      fields.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let hour = Int(fields[0]), let minute = Int(fields[1]), let second = Int(fields[2]),
      hour <= 23, minute <= 59, second <= 59
    else { return nil }
    self.init(day, second: hour * 3_600 + minute * 60 + second)
  }

  /// `2025-11-12T15:00:00`, the form of the store; it sorts as the moments do.
  public var iso: String {
    let (hour, rest) = second.quotientAndRemainder(dividingBy: 3_600)
    let (minute, second) = rest.quotientAndRemainder(dividingBy: 60)
    return
      "\(day.iso)T\(LocalMoment.padded(hour)):\(LocalMoment.padded(minute)):\(LocalMoment.padded(second))"
  }

  /// `12.11.2025 15:00`, the form of tables and messages.
  public var printed: String {
    let minutes = second / 60
    return "\(day.dotted) \(LocalMoment.padded(minutes / 60)):\(LocalMoment.padded(minutes % 60))"
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
