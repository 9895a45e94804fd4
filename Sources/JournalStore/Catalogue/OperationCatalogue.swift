/// An operation that can be read from a file, one row or object an operation.
public protocol RecordedOperation: Operation {
  /// The fields that its file has.
  static var fields: [FieldSpec] { get }
  /// What it does, one line in English for the command's help.
  static var summary: String { get }
  /// Reads the operation; throws the first fault of a field.
  init(_ fields: inout FieldReader) throws(FieldFault)
}

/// The operations that can be read from files: the one list that the command line takes them from.
public enum OperationCatalogue {
  /// All of them, by area.
  public static let all: [any RecordedOperation.Type] =
    people + lessons + marks + periods + privacy + access
    + [VoidOperations.self, VoidDocument.self, RecordElectronicCopy.self, RecordCopyCheck.self]
    + [MarkVolumePrinted.self, CertifyVolume.self, ShelveVolume.self]

  /// The operation with the name.
  public static func operation(_ name: String) -> (any RecordedOperation.Type)? {
    all.first { $0.name == name }
  }

  /// What is wrong with the names of the fields of a file: unknown ones, and required ones that are missing.
  public static func faults(
    in names: Set<String>, for operation: any RecordedOperation.Type
  ) -> [FieldFault] {
    let known = operation.fields.map(\.name)
    let unknown = names.subtracting(known).sorted().map { name in
      FieldFault(
        name, "у операции \(operation.name) нет такого поля", advice: "есть: \(known.joined(separator: ", "))"
      )
    }
    let missing = operation.fields.filter { $0.isRequired && !names.contains($0.name) }.map { field in
      FieldFault(field.name, "поле обязательно для операции \(operation.name)", advice: "добавьте его")
    }
    return unknown + missing
  }
}
