import Foundation
import JournalCore

/// What a batch did: its list of documents, and how each was come by.
public struct BatchReport: Hashable, Sendable, Codable {
  /// The list of documents, which is written beside them too.
  public let list: BatchList
  /// How many documents were made, how many stood already, how many were refused.
  public let made: Int, kept: Int, refused: Int
  /// The pages made.
  public let pages: Int
  /// The files that were made by this run, in the order of printing, volumes after the documents.
  public let files: [String]
  /// What to look at, by document.
  public let warnings: [RunReport.Note]

  /// 0, or 1 when a document was refused (CLI.md).
  public var exitCode: Int32 { refused == 0 ? 0 : Problem.Kind.refusedDocument.rawValue }

  /// The report as JSON with sorted keys.
  public var json: String { BatchList.json(self) }
}

/// The list of a batch, `reportgen-batch.json`: the same for every run that gives the same documents.
public struct BatchList: Hashable, Sendable, Codable {
  /// The name of its file; parts have names of their own, so that they may lie in one folder.
  static func file(of shard: Shard?) -> String {
    shard.map { "reportgen-batch-\($0.number)-\($0.count).json" } ?? "reportgen-batch.json"
  }

  /// The list in a folder, of the whole run or of a part; nil when there is none that can be read.
  static func read(from folder: String, of shard: Shard? = nil) -> BatchList? {
    FileManager.default.contents(atPath: "\(folder)/\(file(of: shard))").flatMap {
      try? JSONDecoder().decode(BatchList.self, from: $0)
    }
  }

  /// A volume with the numbers of what is in it.
  public struct Volume: Hashable, Sendable, Codable {
    /// The file's name.
    public let file: String
    /// How many pages it has.
    public let pages: Int
    /// The SHA-256 of the file.
    public let sha256: String
    /// The documents in it, in order.
    public let members: [Int]
  }

  /// What was asked for.
  public let kind: String
  /// The school.
  public let school: String
  /// The data moment.
  public let moment: String
  /// The profile with the day from which its revision holds.
  public let profile: String
  /// The program with its version.
  public let program: String
  /// The fingerprint of what the journal held (DECISIONS 15).
  public let journal: String
  /// The fingerprint of all places and numbers of the whole run.
  public let plan: String
  /// Which part of a run it is; nil for the whole.
  public let shard: String?
  /// How many documents the whole run has.
  public let total: Int
  /// The documents in the order of printing; of a part only its own.
  public private(set) var documents: [BatchEntry]
  /// The volumes in order.
  public let volumes: [Volume]

  /// Gives the bytes of the list's file in pieces of the size or little more. An encoder keeps a tree of all that it encodes, so it is given one
  /// document after another: a list of ten thousand would take more memory than the making of the papers.
  ///
  /// Throws what the taker throws.
  func write(
    inPiecesOf size: Int = 1 << 16, _ take: ([UInt8]) throws(Problem) -> Void
  ) throws(Problem) {
    var frame = self
    frame.documents = []
    let empty = "\"documents\" : [\n\n  ]"
    let parts = BatchList.json(frame).split(separator: empty, maxSplits: 1)
    guard !documents.isEmpty, parts.count == 2 else { return try take(Array(BatchList.json(self).utf8)) }
    var bytes = Array(parts[0].utf8) + "\"documents\" : [\n".utf8
    for (index, document) in documents.enumerated() {
      if index > 0 { bytes += ",\n".utf8 }
      bytes += "    ".utf8
      for byte in BatchList.json(document).utf8.dropLast() {
        bytes.append(byte)
        if byte == UInt8(ascii: "\n") { bytes += "    ".utf8 }
      }
      if bytes.count >= size {
        try take(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    try take(bytes + "\n  ]".utf8 + parts[1].utf8)
  }

  /// Any value as JSON with sorted keys.
  static func json(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else {
      preconditionFailure("a list is plain text and numbers")
    }
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}
