import Logging

/// The log of runs: forms, classes, pages and counts, never names or marks.
public enum RunLog {
  /// Sends the log to stderr, or nowhere unless it is asked for; to be called once, before the first run.
  public static func start(isVerbose: Bool) {
    LoggingSystem.bootstrap { label in
      guard isVerbose else { return SwiftLogNoOpLogHandler() }
      var handler = StreamLogHandler.standardError(label: label)
      handler.logLevel = .debug
      return handler
    }
  }

  private static let runs = Logger(label: "reportgen.run")

  /// A paper of a class was laid out.
  static func laidOut(_ name: String, pages: Int) {
    runs.debug("laid out", metadata: ["class": "\(name)", "pages": "\(pages)"])
  }

  /// A paper of a class was refused.
  static func refused(_ name: String) { runs.debug("refused", metadata: ["class": "\(name)"]) }

  /// A run ended; `names` counts the personal values that were opened or masked.
  static func done(_ report: RunReport, names: Int) {
    runs.info(
      "done",
      metadata: [
        "form": "\(report.form)", "files": "\(report.made.count)", "pages": "\(report.pages)",
        "names": "\(names)",
      ])
  }
}
