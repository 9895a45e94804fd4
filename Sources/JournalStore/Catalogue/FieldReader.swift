public import JournalCore

/// What is wrong with one field of an operation's file.
public struct FieldFault: Error, Hashable, Sendable {
  /// The field.
  public let field: String
  /// What is wrong, in Russian.
  public let what: String
  /// What to do, in Russian.
  public let advice: String

  /// A fault of the field.
  public init(_ field: String, _ what: String, advice: String) {
    (self.field, self.what, self.advice) = (field, what, advice)
  }
}

extension FieldFault: CustomStringConvertible {
  public var description: String { "поле \(field) › \(what) › \(advice)" }
}

/// Reads the fields of one operation from texts; every accessor throws a fault that names the field.
public struct FieldReader: Sendable {
  private let values: [String: String]

  /// The fields by name; empty texts count as missing.
  public init(_ values: [String: String]) {
    self.values = values.mapValues { $0.trimmed }.filter { !$0.value.isEmpty }
  }

  /// The text of the field, or nil when it is missing or empty.
  public func textIfAny(_ name: String) -> String? { values[name] }

  /// The text of the field.
  public func text(_ name: String) throws(FieldFault) -> String {
    guard let text = values[name] else {
      throw FieldFault(name, "поле не заполнено", advice: "заполните его")
    }
    return text
  }

  /// Any value that a text stands for; `example` shows how it is written.
  public func value<Value>(
    _ name: String, like example: String, _ parse: (String) -> Value?
  ) throws(FieldFault) -> Value {
    let text = try text(name)
    guard let value = parse(text) else {
      throw FieldFault(name, "значение не читается", advice: "напишите его так: \(example)")
    }
    return value
  }

  /// The value, or nil when the field is missing.
  public func valueIfAny<Value>(
    _ name: String, like example: String, _ parse: (String) -> Value?
  ) throws(FieldFault) -> Value? {
    values[name] == nil ? nil : try value(name, like: example, parse)
  }

  /// A whole number.
  public func integer(_ name: String) throws(FieldFault) -> Int { try value(name, like: "12") { Int($0) } }
  /// A whole number, or nil when the field is missing.
  public func integerIfAny(_ name: String) throws(FieldFault) -> Int? {
    try valueIfAny(name, like: "12") { Int($0) }
  }
  /// A day.
  public func day(_ name: String) throws(FieldFault) -> Day {
    try value(name, like: "2025-11-12", Day.init(iso:))
  }
  /// A day, or nil when the field is missing.
  public func dayIfAny(_ name: String) throws(FieldFault) -> Day? {
    try valueIfAny(name, like: "2025-11-12", Day.init(iso:))
  }
  /// A moment.
  public func moment(_ name: String) throws(FieldFault) -> LocalMoment {
    try value(name, like: "2025-11-12T15:00:00", LocalMoment.init(iso:))
  }
  /// A moment, or nil when the field is missing.
  public func momentIfAny(_ name: String) throws(FieldFault) -> LocalMoment? {
    try valueIfAny(name, like: "2025-11-12T15:00:00", LocalMoment.init(iso:))
  }
  /// A time of day.
  public func time(_ name: String) throws(FieldFault) -> ClockTime {
    try value(name, like: "15:00") { ClockTime($0) }
  }
  /// Yes or no; the default when the field is missing.
  public func truth(_ name: String, default standIn: Bool = false) throws(FieldFault) -> Bool {
    try valueIfAny(name, like: "да или нет") { ["true": true, "да": true, "false": false, "нет": false][$0] }
      ?? standIn
  }
  /// A class.
  public func classLabel(_ name: String) throws(FieldFault) -> ClassLabel {
    try value(name, like: "7А") { ClassLabel($0) }
  }
  /// A class, or nil when the field is missing.
  public func classLabelIfAny(_ name: String) throws(FieldFault) -> ClassLabel? {
    try valueIfAny(name, like: "7А") { ClassLabel($0) }
  }
  /// A school year.
  public func year(_ name: String) throws(FieldFault) -> AcademicYear {
    try value(name, like: "2025/2026", AcademicYear.init(label:))
  }
  /// A period or the year.
  public func period(_ name: String) throws(FieldFault) -> PeriodSelection {
    try value(name, like: "Q2 или year", PeriodSelection.init(code:))
  }
  /// The number of a record.
  public func id<Entity>(_ name: String, of kind: Entity.Type = Entity.self) throws(FieldFault) -> ID<Entity>
  {
    try value(name, like: "12") { Int64($0).flatMap { $0 > 0 ? ID($0) : nil } }
  }
  /// The number of a record, or nil when the field is missing.
  public func idIfAny<Entity>(
    _ name: String, of kind: Entity.Type = Entity.self
  ) throws(FieldFault) -> ID<Entity>? {
    values[name] == nil ? nil : try id(name, of: kind)
  }
  /// The numbers of several records with spaces or commas between them; none when the field is missing.
  public func ids<Entity>(
    _ name: String, of kind: Entity.Type = Entity.self
  ) throws(FieldFault) -> [ID<Entity>] {
    try valueIfAny(name, like: "12 15 18") { text in
      let parts = text.split(whereSeparator: { " ,;".contains($0) })
      let numbers = parts.compactMap { Int64($0) }.filter { $0 > 0 }
      return numbers.count == parts.count ? numbers.map { ID($0) } : nil
    } ?? []
  }
  /// One of the words of an enumeration.
  public func word<Word: RawRepresentable<String> & CaseIterable>(
    _ name: String, as type: Word.Type = Word.self
  ) throws(FieldFault) -> Word {
    try value(name, like: Word.allCases.map(\.rawValue).joined(separator: ", "), Word.init(rawValue:))
  }
  /// One of the words of an enumeration, or nil when the field is missing.
  public func wordIfAny<Word: RawRepresentable<String> & CaseIterable>(
    _ name: String, as type: Word.Type = Word.self
  ) throws(FieldFault) -> Word? {
    values[name] == nil ? nil : try word(name, as: type)
  }
}

extension String {
  /// The text without white space at both ends.
  fileprivate var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
