import Foundation

/// The data that papers carry.
enum Tables {
  /// The second column of the CSV attached to a paper, each name once, in order.
  static func names(ofPaper path: String) throws -> [String] {
    let csv = try Tool.output("pdfdetach", ["-save", "1", "-o", "/dev/stdout", path])
    let names = csv.split(separator: "\r\n").dropFirst().map { String($0.split(separator: ",")[1]) }
    return names.reduce(into: []) { unique, name in if unique.last != name { unique.append(name) } }
  }
}
