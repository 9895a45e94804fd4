/// What a journal restored from an older backup must do again before it opens: which persons go by which code names
/// (DECISIONS 8).
///
/// It holds ids, code names and sealed boxes, and no real name, so it may lie beside a backup.
public struct AnonymisationLedger: Hashable, Sendable {
  /// One person with the code name and the sealed box that hides the link.
  public struct Code: Hashable, Sendable {
    /// The person, the kind and the code name.
    public let entry: AnonymisationOrder.Entry
    /// The order.
    public let order: OrderReference
    /// The day from which the code name stands.
    public let from: Day
    /// The box in hexadecimal digits; nil where the code name was given before the journal was kept here.
    public let box: String?

    /// A person with the code name.
    public init(_ entry: AnonymisationOrder.Entry, order: OrderReference, from: Day, box: String?) {
      self.entry = entry
      self.order = order
      self.from = from
      self.box = box
    }
  }

  /// A record that holds a namesake's name and stays as it is.
  public struct Kept: Hashable, Sendable {
    /// The table.
    public let table: String
    /// The record's key.
    public let key: String
    /// The fingerprint of the record as somebody judged it.
    public let digest: String

    /// A record that stays.
    public init(table: String, key: String, digest: String) {
      self.table = table
      self.key = key
      self.digest = digest
    }
  }

  /// The lock of the vault in hexadecimal digits; nil before there is a vault.
  public let lock: String?
  /// The highest number ever given, by kind.
  public let last: [CodeKind: Int]
  /// The persons, in the order of kinds and numbers.
  public let codes: [Code]
  /// Records that stay.
  public let kept: [Kept]

  /// A ledger of the parts.
  public init(lock: String?, last: [CodeKind: Int], codes: [Code], kept: [Kept]) {
    self.lock = lock
    self.last = last
    self.codes = codes
    self.kept = kept
  }
}

extension AnonymisationLedger {
  private static let head = "anonymisation-ledger\t1"

  /// The ledger in lines of fields with tabs between them.
  public var text: String {
    var lines = [AnonymisationLedger.head]
    if let lock { lines.append("lock\t\(lock)") }
    lines += CodeKind.allCases.compactMap { kind in last[kind].map { "last\t\(kind.rawValue)\t\($0)" } }
    lines += codes.map { code in
      let fields = [
        "code", code.entry.kind.rawValue, String(code.entry.number), code.entry.text,
        String(code.entry.person),
        code.order.number, code.order.date.iso, code.from.iso, code.box ?? "",
      ]
      return fields.joined(separator: "\t")
    }
    lines += kept.map { "kept\t\($0.table)\t\($0.key)\t\($0.digest)" }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The ledger that was written as the text, or nil when a line is none of it.
  public init?(text: String) {
    let lines = text.split(separator: "\n").map(String.init)
    guard lines.first == AnonymisationLedger.head else { return nil }
    var (lock, last, codes, kept) = (String?.none, [CodeKind: Int](), [Code](), [Kept]())
    for line in lines.dropFirst() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      switch (fields[0], fields.count) {
      case ("lock", 2): lock = fields[1]
      case ("last", 3):
        guard let kind = CodeKind(rawValue: fields[1]), let number = Int(fields[2]) else { return nil }
        last[kind] = number
      case ("code", 9):
        guard let code = Code(fields: fields) else { return nil }
        codes.append(code)
      case ("kept", 4): kept.append(Kept(table: fields[1], key: fields[2], digest: fields[3]))
      default: return nil
      }
    }
    self.init(lock: lock, last: last, codes: codes, kept: kept)
  }
}

extension AnonymisationLedger.Code {
  fileprivate init?(fields: [String]) {
    guard let kind = CodeKind(rawValue: fields[1]), let number = Int(fields[2]),
      let person = Int64(fields[4]),
      let date = Day(iso: fields[6]), let from = Day(iso: fields[7])
    else { return nil }
    self.init(
      AnonymisationOrder.Entry(person: person, kind: kind, number: number, text: fields[3]),
      order: OrderReference(number: fields[5], date: date), from: from,
      box: fields[8].isEmpty ? nil : fields[8])
  }
}
