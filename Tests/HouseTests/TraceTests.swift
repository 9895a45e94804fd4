import Testing

/// Which requirements tests name, and which of them must be shown.
struct Trace {
  /// The areas of the core, whose data, rules, access and qualities must be shown or excused.
  static let coreAreas: Set<String> = [
    "core: people/classes/subgroups", "core: lessons/topics/homework", "core: marks", "core: attendance",
    "core: period marks", "core: movement", "core: consent & anonymisation", "access & roles",
    "deadlines & edit windows", "audit", "backup",
  ]
  /// The kinds that must be.
  static let kinds: Set<String> = ["data", "rule", "access", "quality"]

  /// Every requirement with its area and kind.
  let requirements: [(id: String, area: String, kind: String)]
  /// The rows that tests name, with the places.
  let shown: [String: [String]]
  /// The rows that docs/traceability.md gives a reason for.
  let excused: [String: String]

  init(requirements: String, tests: [(path: String, text: String)], excuses: String) {
    self.requirements = requirements.split(separator: "\n").dropFirst().compactMap { line in
      let parts = line.split(separator: ",").map(String.init)
      return parts.count == 3 ? (parts[0], parts[1], parts[2]) : nil
    }
    var shown: [String: [String]] = [:]
    for (path, text) in tests {
      for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        guard let match = line.wholeMatch(of: /\s*\/\/\/ Shows ([A-Z0-9][A-Za-z0-9., -]*)/) else { continue }
        for id in match.output.1.split(whereSeparator: { ", ".contains($0) }) {
          let name = id.hasSuffix(".") ? String(id.dropLast()) : String(id)
          shown[name, default: []].append("\(path):\(index + 1)")
        }
      }
    }
    self.shown = shown
    excused = excuses.split(separator: "\n").reduce(into: [:]) { excused, line in
      guard let match = line.wholeMatch(of: /- ((?:P|D|S[0-4])-[A-Za-z0-9.-]+): (.{10,})/) else { return }
      excused[String(match.output.1)] = String(match.output.2)
    }
  }

  static func ours() throws -> Trace {
    let tests = try Repository.files(under: "Tests", ending: ".swift")
    return try Trace(
      requirements: Repository.text("docs/requirements.csv"),
      tests: tests.map { ($0, try Repository.text($0)) }, excuses: Repository.text("docs/traceability.md"))
  }

  /// Rows that must be shown and are neither shown nor excused.
  var open: [String] {
    requirements.filter { Trace.coreAreas.contains($0.area) && Trace.kinds.contains($0.kind) }
      .map(\.id).filter { shown[$0] == nil && excused[$0] == nil }
  }

  /// Names in tests or excuses that are no requirement.
  var unknown: [String] {
    let ids = Set(requirements.map(\.id))
    return (Array(shown.keys) + Array(excused.keys)).filter { !ids.contains($0) }.sorted()
  }
}

@Suite struct TraceTests {
  @Test func everyRequirementOfTheCoreIsShownOrExcused() throws {
    let trace = try Trace.ours()
    #expect(trace.requirements.count == 576)
    #expect(trace.open == [], "name them above a test (/// Shows …) or in docs/traceability.md")
  }

  @Test func onlyRequirementsAreNamed() throws { #expect(try Trace.ours().unknown == []) }

  @Test func excuseOfAShownRowIsNotKept() throws {
    let trace = try Trace.ours()
    #expect(trace.excused.keys.filter { trace.shown[$0] != nil }.sorted() == [])
  }

  @Test func rowInNeitherPlaceIsFound() {
    let trace = Trace(
      requirements: "id,area,kind\nD-1,audit,rule\nD-2,audit,data\nD-3,audit,process\nD-4,backup,quality\n",
      tests: [("A.swift", "  /// Shows D-2, D-9.\n")], excuses: "- D-4: the backup comes later\n")
    #expect(trace.open == ["D-1"])
    #expect(trace.unknown == ["D-9"])
  }
}
