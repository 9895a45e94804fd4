import Testing

/// Who may import whom: by folder, which targets alone cannot say (docs/architecture.md).
struct ImportRules {
  /// Our modules from the bottom up; modules of one row do not see each other.
  static let levels: [[String]] = [
    [
      "CCairo", "CHarfBuzz", "CHyphen", "CQPDF", "CLcms2", "CZip", "CSodium", "CExpat", "CQrencode", "CLinux",
    ],
    ["JournalCore", "Typeset", "Vault", "Archive"],
    ["JournalStore", "PDFOutput"],
    ["ReportModels", "Importers"],
    ["Layouts"],
    ["ReportPipeline"],
    ["ReportGen"],
  ]

  /// Where modules that are not ours, and C libraries, may be imported: folders or files under `Sources`.
  static let places: [String: [String]] = [
    "ArgumentParser": ["ReportGen/"],
    "GRDB": ["JournalStore/", "ReportModels/"],
    "Yams": [
      "JournalCore/Profile/", "Layouts/Phrases.swift", "ReportPipeline/Workspace/FontList.swift",
      "ReportPipeline/Batch/BatchKinds.swift",
    ],
    "Logging": ["ReportPipeline/"],
    "CCairo": ["PDFOutput/"], "CHarfBuzz": ["PDFOutput/"], "CHyphen": ["PDFOutput/Shaping/"],
    "CQPDF": ["PDFOutput/"],
    "CLcms2": ["PDFOutput/"], "CSodium": ["PDFOutput/", "Vault/", "Archive/FileDigest.swift"],
    "CQrencode": ["PDFOutput/Painting/"], "CLinux": ["ReportPipeline/Batch/"], "CZip": ["Importers/Zip/"],
    "CExpat": ["Importers/Spreadsheet/"],
    "Foundation": [
      "JournalCore/Russian/", "JournalStore/Files/", "PDFOutput/", "Importers/Zip/", "ReportPipeline/",
      "ReportGen/",
    ],
    "Glibc": ["PDFOutput/", "Archive/Files/"],
    "Synchronization": ["JournalStore/", "PDFOutput/", "ReportPipeline/", "ReportGen/BatchProgress.swift"],
    "Dispatch": ["ReportPipeline/Batch/Workers.swift"],
  ]

  /// Modules that are not ours and may show in a public interface: Foundation's URL and Date at the workspace's border.
  static let publicPlaces: [String: [String]] = ["Foundation": ["ReportPipeline/Workspace/"]]

  /// What is wrong with the imports of a file under `Sources`.
  static func violations(path: String, text: String) -> [String] {
    let module = String(path.prefix { $0 != "/" })
    let level = levels.firstIndex { $0.contains(module) }
    let pattern =
      /\s*(?:@\w+(?:\(\w+\))?\s+)*(?:(public|package|internal|private|fileprivate)\s+)?import\s+(?:\w+\s+)??(\w+)(?:\..*)?\s*/
    return SwiftSource(text).code.enumerated().flatMap { index, line -> [String] in
      guard line.contains("import "), let match = line.wholeMatch(of: pattern) else { return [] }
      let imported = String(match.output.2)
      var found: [String] = []
      let place = "\(path):\(index + 1) › "
      if let other = levels.firstIndex(where: { $0.contains(imported) }) {
        if let level, other >= level {
          found.append(place + "\(module) may not see \(imported): it is not below")
        }
      } else if places[imported] == nil {
        found.append(place + "\(imported) is a module that no rule permits")
      }
      if let folders = places[imported], !folders.contains(where: path.hasPrefix) {
        found.append(place + "\(imported) may be imported only in \(folders.joined(separator: ", "))")
      }
      let isOurs = levels.dropFirst().joined().contains(imported)
      if match.output.1 == "public", !isOurs, !(publicPlaces[imported] ?? []).contains(where: path.hasPrefix)
      {
        found.append(place + "\(imported) is not ours and may not show in a public interface")
      }
      return found
    }
  }
}

@Suite struct ImportRulesTests {
  @Test func everyImportFollowsTheTable() throws {
    let paths = try Repository.files(under: "Sources", ending: ".swift")
    #expect(paths.count > 100)
    for path in paths {
      let inner = String(path.dropFirst("Sources/".count))
      let found = ImportRules.violations(path: inner, text: try Repository.text(path))
      #expect(found.isEmpty, "\(found.joined(separator: "\n"))")
    }
  }

  @Test func targetsDependOnlyDownwards() throws {
    let arrows = try PackageManifest.ours().arrows
    #expect(Set(arrows.keys) == Set(ImportRules.levels.dropFirst().joined()))
    for (target, dependencies) in arrows {
      let level = try #require(ImportRules.levels.firstIndex { $0.contains(target) })
      for other in dependencies {
        guard let otherLevel = ImportRules.levels.firstIndex(where: { $0.contains(other) }) else {
          #expect(ImportRules.places[other] != nil, "\(target) → \(other): no rule permits it")
          continue
        }
        #expect(otherLevel < level, "\(target) → \(other) does not point down")
      }
    }
  }

  @Test func arrowsOfTheArchitecturePageAreThoseOfThePackage() throws {
    let page = try Repository.text("docs/architecture.md")
    var told: [String: Set<String>] = [:]
    for match in page.matches(of: /(?m)^(?:L\d)?\s+(\w+)\s.*→ (.+)$/) {
      let names = match.output.2.split(separator: ",").map { $0.trimmingPrefix(while: \.isWhitespace) }.map(
        String.init)
      told[String(match.output.1)] = Set(names.filter { $0 != "(none)" })
    }
    #expect(told == (try PackageManifest.ours().arrows))
  }

  @Test func importOfAHigherModuleIsFound() {
    #expect(
      ImportRules.violations(path: "Typeset/Table/A.swift", text: "import Layouts\n") == [
        "Typeset/Table/A.swift:1 › Typeset may not see Layouts: it is not below"
      ])
  }

  @Test func importOfASiblingIsFound() {
    #expect(
      ImportRules.violations(path: "Importers/A.swift", text: "\npublic import ReportModels").count == 1)
  }

  @Test func yamlOutsideOfItsFilesIsFound() {
    #expect(
      ImportRules.violations(path: "Layouts/Forms/A.swift", text: "import Yams") == [
        "Layouts/Forms/A.swift:1 › Yams may be imported only in "
          + "JournalCore/Profile/, Layouts/Phrases.swift, ReportPipeline/Workspace/FontList.swift, "
          + "ReportPipeline/Batch/BatchKinds.swift"
      ])
  }

  @Test func unknownModuleAndForeignTypeInPublicAreFound() {
    #expect(
      ImportRules.violations(path: "ReportGen/A.swift", text: "import struct NIOCore.ByteBuffer").count == 1)
    #expect(ImportRules.violations(path: "PDFOutput/A.swift", text: "public import CCairo").count == 1)
    #expect(ImportRules.violations(path: "ReportModels/A.swift", text: "public import GRDB").count == 1)
  }

  @Test func importInACommentOrAStringIsNone() {
    let text = "// import Yams\nlet text = \"\"\"\nimport Yams\n\"\"\"\n"
    #expect(ImportRules.violations(path: "Typeset/A.swift", text: text) == [])
  }
}
