extension WorkTypes: ProfileReadable {
  static var standIn: WorkTypes { .equal }

  /// `standard`, `equal`, or a base with rows that replace those of the same name or are added:
  /// `{ base: standard, types: [ { name: …, code: К, weight: 5, obligatory: true, form: written } ] }`.
  init(yaml node: YAMLNode) throws(Misreading) {
    if node.text != nil {
      self = try WorkTypes.base(node, named: ["standard", "equal"])
      return
    }
    let fields = try node.fields(["base", "types"])
    let base = try WorkTypes.base(try fields.required("base"), named: ["standard", "equal", "none"])
    var (all, names) = (base.all, [String]())
    let list = try fields.required("types")
    for row in try list.list() {
      let type = try WorkTypes.type(row)
      guard !names.contains(type.name) else {
        throw Misreading("вид работы «\(type.name)» назван дважды", advice: "оставьте его один раз", at: row)
      }
      names.append(type.name)
      if let index = all.firstIndex(where: { $0.name == type.name }) {
        all[index] = type
      } else {
        all.append(type)
      }
    }
    guard !all.isEmpty else { throw Misreading("список пуст", at: list) }
    self.init(all)
  }

  /// The list told by what differs from the standard one, or from that with equal weights.
  public var printed: String {
    let bases = [(WorkTypes.standard, "вес 1–5"), (.equal, "вес у всех 1")]
    let nearest = bases.filter { base, _ in base.all.allSatisfy { named($0.name) != nil } }
      .map { base, weights in (base: base, weights: weights, own: all.filter { !base.all.contains($0) }) }
      .min { $0.own.count < $1.own.count }
    guard let nearest else { return all.map(\.printed).joined(separator: "; ") }
    let title = "типовые виды работ (\(nearest.base.all.count)), \(nearest.weights)"
    guard !nearest.own.isEmpty else { return title }
    return "\(title); кроме того: \(nearest.own.map(\.printed).joined(separator: "; "))"
  }

  private static func base(_ node: YAMLNode, named names: [String]) throws(Misreading) -> WorkTypes {
    guard let name = node.text, names.contains(name) else {
      throw Misreading(expected: "одно из: \(names.joined(separator: ", "))", at: node)
    }
    switch name {
    case "standard": return .standard
    case "equal": return .equal
    default: return WorkTypes([])
    }
  }

  private static func type(_ node: YAMLNode) throws(Misreading) -> WorkType {
    let fields = try node.fields(["name", "code", "weight", "obligatory", "form"])
    let code = try fields.required("code")
    let text = try code.line()
    guard text.count <= 3, !text.contains(where: \.isWhitespace) else {
      throw Misreading("код «\(text)» длиннее трёх знаков", at: code)
    }
    return WorkType(
      name: try fields.required("name").line(), code: text,
      weight: try fields.required("weight").integer(in: 1...5),
      isObligatory: try fields.required("obligatory").truth(),
      form: try WorkForm(yaml: try fields.required("form")))
  }
}
