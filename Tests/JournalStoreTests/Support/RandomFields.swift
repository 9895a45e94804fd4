import GRDB
import JournalCore
import TestSupport

@testable import JournalStore

/// Fields for any operation, drawn so that a fair share of them names records that are there.
struct RandomFields {
  private var random: TestSupport.SeededGenerator
  private let store: JournalStore

  init(seed: UInt64, store: JournalStore) {
    random = TestSupport.SeededGenerator(seed: seed)
    self.store = store
  }

  /// One operation of the catalogue.
  mutating func operation() -> any RecordedOperation.Type {
    OperationCatalogue.all[Int.random(in: OperationCatalogue.all.indices, using: &random)]
  }

  /// A moment of the school year; every third one is noon of the day before the middle of November.
  mutating func moment() -> String {
    let day = Day(ordinal: 20_332 + Int.random(in: 0..<300, using: &random))
    return Int.random(in: 0..<3, using: &random) == 0 ? "2025-11-12T12:00:00" : "\(day.iso)T15:10:00"
  }

  /// Values for the fields; one optional field in two is left out.
  mutating func values(for type: any RecordedOperation.Type) throws -> [String: String] {
    var values: [String: String] = [:]
    for field in type.fields where field.isRequired || Bool.random(using: &random) {
      values[field.name] = try value(of: field, in: type)
    }
    return values
  }

  private mutating func value(
    of field: FieldSpec, in type: any RecordedOperation.Type
  ) throws -> String {
    switch field.kind {
    case .text: return pick(["Тест", "№ 5", "Иванов", "по заявлению", "1", "4", "89001234567", "а"])
    case .integer: return String(Int.random(in: 0...8, using: &random))
    case .day: return Day(ordinal: 20_332 + Int.random(in: 0..<300, using: &random)).iso
    case .moment: return moment()
    case .time: return pick(["08:30", "15:00", "09:15"])
    case .truth: return pick(["true", "false"])
    case .classLabel: return pick(["7А", "1А", "9А"])
    case .year: return "2025/2026"
    case .period: return pick(["Q1", "Q2", "Q3", "year"])
    case .id: return try id(field.name)
    case .ids: return try (0..<2).map { _ in try id(field.name) }.joined(separator: " ")
    case .word: return word(field, in: type)
    }
  }

  /// A word that the field takes, learnt from what it says of one that it does not take.
  private mutating func word(_ field: FieldSpec, in type: any RecordedOperation.Type) -> String {
    var reader = FieldReader(
      type.fields.reduce(into: [:]) {
        $0[$1.name] = $1.name == field.name ? "?" : RandomFields.plain($1.kind)
      })
    do {
      _ = try type.init(&reader)
    } catch  where error.field == field.name {
      let words = error.advice.split(separator: ": ").last.map { $0.split(separator: ", ") } ?? []
      return words.isEmpty ? "?" : String(pick(words))
    } catch {
      return "?"
    }
    return "?"
  }

  private static func plain(_ kind: FieldSpec.Kind) -> String {
    switch kind {
    case .text: "Тест"
    case .integer, .id: "1"
    case .ids: "1 2"
    case .day: "2025-11-12"
    case .moment: "2025-11-12T15:00:00"
    case .time: "15:00"
    case .truth: "true"
    case .classLabel: "7А"
    case .year: "2025/2026"
    case .period: "Q2"
    case .word: ""
    }
  }

  private mutating func id(_ name: String) throws -> String {
    let table =
      switch name {
      case "pupil", "pupils": "person WHERE kind = 'pupil'"
      case "teacher", "author", "substitute", "absent", "staff": "person WHERE kind = 'staff'"
      case "person", "recipient", "reader", "readers": "person"
      case "subject": "subject"
      case "lesson", "home-lesson": "lesson WHERE id % 40 = 0"
      case "assessment", "work": "assessment WHERE id % 40 = 0"
      case "assignment", "assignments": "teaching_assignment"
      case "class", "class-id": "school_class"
      case "user": "app_user"
      default: "sqlite_schema WHERE rootpage < 20"
      }
    let column = table.hasPrefix("sqlite_schema") ? "rootpage" : "id"
    let ids = try store.rows("SELECT \(column) FROM \(table)")
    return ids.isEmpty ? "1" : pick(ids)
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &random)]
  }
}
