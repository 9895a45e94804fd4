/// The comparison of what a folder holds with what its manifests list; pure.
struct BagInspection {
  /// What was read of a bag.
  struct Contents {
    /// Every regular file with its digest, by the path from the bag's folder.
    ///
    /// Paths are compared by the characters they show, so a medium that takes letters apart («й») does no harm.
    var files: [String: FileDigest] = [:]
    /// The texts of the files directly in the bag's folder that are in UTF-8.
    var texts: [String: String] = [:]
    /// What the reading itself found.
    var findings: [BagFinding] = []
  }

  private let contents: Contents
  private var findings: [BagFinding]

  /// Compares everything.
  static func report(_ contents: Contents) -> BagReport {
    var inspection = BagInspection(contents)
    let info = BagInfo(reading: contents.texts[Bag.infoName] ?? "")
    let payload = contents.files.filter { $0.key.hasPrefix("data/") }
    let size = payload.values.reduce(0) { $0 + $1.size }
    if inspection.checkDeclaration() {
      let told = info.values(BagInfo.oxum).first
      inspection.compare(
        payload, prefix: "manifest", lacking: told.flatMap { Int($0.prefix { $0 != "." }) }.map { $0 - size })
      let tags = contents.files.filter { !$0.key.hasPrefix("data/") && !$0.key.hasPrefix("tagmanifest-") }
      inspection.compare(tags, prefix: "tagmanifest", lacking: nil)
      if let told, told != "\(size).\(payload.count)" {
        inspection.findings.append(.wrongOxum(told: told, found: "\(size).\(payload.count)"))
      }
      if contents.files["fetch.txt"] != nil { inspection.findings.append(.fetches) }
    }
    let sorted = inspection.findings.sorted { $0.description < $1.description }
    return BagReport(files: payload.count, bytes: size, info: info, findings: sorted)
  }

  private init(_ contents: Contents) {
    self.contents = contents
    findings = contents.findings
  }

  private mutating func checkDeclaration() -> Bool {
    guard let text = contents.texts[Bag.declarationName] else {
      findings.append(.notABag)
      return false
    }
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    let isKnown = ["BagIt-Version: 1.0", "BagIt-Version: 0.97"].contains(lines.first ?? "")
    guard isKnown, lines.dropFirst() == ["Tag-File-Character-Encoding: UTF-8"] else {
      findings.append(.unknownVersion)
      return true
    }
    return true
  }

  /// Compares files with the manifests whose names begin so; each file counts by all manifests together.
  private mutating func compare(_ files: [String: FileDigest], prefix: String, lacking: Int?) {
    var manifests: [(name: String, algorithm: BagAlgorithm, digests: [String: String])] = []
    for algorithm in BagAlgorithm.allCases {
      let name = "\(prefix)-\(algorithm.rawValue).txt"
      guard let text = contents.texts[name] else { continue }
      let isPayload = prefix == "manifest"
      manifests.append((name, algorithm, digests(Manifest(reading: text, algorithm), name, isPayload)))
    }
    guard !manifests.isEmpty else {
      findings.append(.noManifest("\(prefix)-\(BagAlgorithm.sha256.rawValue).txt"))
      return
    }
    if prefix == "tagmanifest" { requireTwins(of: manifests.map(\.algorithm)) }
    let listed = Set(manifests.flatMap(\.digests.keys))
    findings += files.keys.filter { !listed.contains($0) }.map { .unlisted($0) }
    var altered: [String] = []
    for path in listed {
      findings += manifests.filter { $0.digests[path] == nil }.map {
        .listedUnevenly(path, absentFrom: $0.name)
      }
      guard let found = files[path] else {
        findings.append(.missing(path))
        continue
      }
      let telling = manifests.filter { $0.digests[path] != nil }
      let wrong = telling.filter { $0.digests[path] != found[$0.algorithm] }
      if wrong.count == telling.count {
        altered.append(path)
      } else {
        findings += wrong.map { .manifestDiffers(path, manifest: $0.name) }
      }
    }
    let (_, algorithm, digests) = manifests[0]
    // Only when no other file came or went does the count of bytes tell something of one.
    let isComplete = Set(files.keys) == listed
    tell(
      altered.sorted(), expected: digests, { files[$0]?[algorithm] }, lacking: isComplete ? lacking : nil)
  }

  /// No manifest lists a tag manifest, so its loss shows only by the payload manifest that has its algorithm.
  private mutating func requireTwins(of present: [BagAlgorithm]) {
    for algorithm in BagAlgorithm.allCases where !present.contains(algorithm) {
      guard contents.files["manifest-\(algorithm.rawValue).txt"] != nil else { continue }
      findings.append(.noManifest("tagmanifest-\(algorithm.rawValue).txt"))
    }
  }

  /// The entries of a manifest by path, without those that it may not list.
  private mutating func digests(_ manifest: Manifest, _ name: String, _ isPayload: Bool) -> [String: String] {
    findings += manifest.badLines.map { .badLine(name, line: $0) }
    var digests: [String: String] = [:]
    for entry in manifest.entries {
      let names = entry.path.split(separator: "/", omittingEmptySubsequences: false)
      let isInside = !names.contains { $0.isEmpty || $0 == "." || $0 == ".." }
      guard isInside, (names.first == "data") == isPayload, names.count > 1 || !isPayload else {
        findings.append(.escapes(entry.path, manifest: name))
        continue
      }
      if digests.updateValue(entry.digest, forKey: entry.path) != nil {
        findings.append(.listedTwice(entry.path, manifest: name))
      }
    }
    return digests
  }

  /// Tells of altered files which were swapped, which was cut, and which simply changed.
  private mutating func tell(
    _ altered: [String], expected: [String: String], _ found: (String) -> String?, lacking: Int?
  ) {
    var rest = altered
    for path in altered where rest.contains(path) {
      let other = rest.first { $0 != path && found($0) == expected[path] && found(path) == expected[$0] }
      guard let other else { continue }
      findings.append(.swapped(path, other))
      rest.removeAll { $0 == path || $0 == other }
    }
    if let lacking, lacking > 0, altered.count == 1, let path = rest.first {
      findings.append(.shortened(path, by: lacking))
    } else {
      findings += rest.map { .altered($0) }
    }
  }
}
