import Foundation
import ReportPipeline

/// Reports as the terminal shows them.
enum Report {
  /// Any value as JSON with sorted keys.
  static func json(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else { preconditionFailure("reports are plain text") }
    return String(decoding: data, as: UTF8.self)
  }

  /// Any value as one line of JSON with sorted keys.
  static func line(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else { preconditionFailure("reports are plain text") }
    return String(decoding: data, as: UTF8.self)
  }

  /// What a run made, on stdout; what it refused and what to look at, on stderr.
  static func tell(_ report: RunReport, json: Bool, quiet: Bool) {
    if json {
      Console.say(report.json)
    } else if !quiet {
      for line in report.explanation { Console.say(line) }
      for made in report.made { Console.say("\(made.path)\t\(made.pages) p.") }
    }
    for note in report.refused { Console.complain("\(note.name) › документ не напечатан › \(note.text)") }
    if let stopped = report.stopped { Console.print(stopped) }
    guard !quiet else { return }
    for note in report.warnings { Console.complain("\(note.name) › данные неполны › \(note.text)") }
  }
}

/// What the process has used so far.
enum ProcessUsage {
  /// CPU seconds and peak memory, for benchmarks.
  static var line: String {
    String(format: "cpu %.3f s, peak %.1f MB", seconds, Double(usage.ru_maxrss) / 1024)
  }

  /// CPU seconds, user and system.
  static var seconds: Double {
    let usage = usage
    let user = Double(usage.ru_utime.tv_sec) + Double(usage.ru_utime.tv_usec) / 1e6
    return user + Double(usage.ru_stime.tv_sec) + Double(usage.ru_stime.tv_usec) / 1e6
  }

  private static var usage: rusage {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage
  }
}
