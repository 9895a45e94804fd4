import Layouts
import Yams

/// Which papers a kind of batch holds: data of the house, in the order of printing.
enum BatchKinds {
  /// The file of the house.
  static let file = "templates/batch/kinds.yaml"

  /// The forms of a kind, or those that are named with commas between.
  ///
  /// Throws `Problem` for a kind that is neither, and for a file that names an unknown form.
  static func forms(of kind: String, _ house: HouseFiles) throws(Problem) -> [String] {
    let kinds = try read(house)
    if let forms = kinds[kind] { return forms }
    let named = kind.split(separator: ",").map(String.init)
    for form in named where FormCatalogue.form(form) == nil {
      throw named.count == 1 ? .unknownBatch(kind, known: kinds.keys.sorted()) : .unknownForm(form)
    }
    guard !named.isEmpty else { throw .unknownBatch(kind, known: kinds.keys.sorted()) }
    return named.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// The kinds of the house.
  static func names(_ house: HouseFiles) throws(Problem) -> [String] { try read(house).keys.sorted() }

  private static func read(_ house: HouseFiles) throws(Problem) -> [String: [String]] {
    let text = try house.text(file)
    let kinds: [String: [String]]
    do {
      kinds = try YAMLDecoder().decode([String: [String]].self, from: text)
    } catch {
      throw Problem(
        .workspace, "\(file) › this is no list of forms by kind. Write a kind with its forms under it.")
    }
    for form in kinds.values.flatMap(\.self) where FormCatalogue.form(form) == nil {
      throw Problem(.workspace, "\(file) › «\(form)» › there is no such form. See reportgen forms.")
    }
    return kinds
  }
}

extension Problem {
  static func unknownBatch(_ kind: String, known: [String]) -> Problem {
    Problem(
      .usage,
      "batch «\(kind)» › this is neither a kind of batch nor a form. Kinds: \(known.joined(separator: ", ")); forms: reportgen forms"
    )
  }
}
