import Foundation

/// A queue of CUPS that made files are sent to, one job a file, in order.
public struct PrintQueue: Hashable, Sendable {
  /// Which sides of the paper are printed on.
  public enum Sides: String, Hashable, Sendable, CaseIterable {
    /// The front alone.
    case one = "one"
    /// Both, turned over the long edge: portrait sheets bound on the left.
    case longEdge = "long-edge"
    /// Both, turned over the short edge: landscape sheets bound on the left.
    case shortEdge = "short-edge"

    /// The value of the option `sides` (RFC 8011, 5.2.8).
    var option: String {
      switch self {
      case .one: "one-sided"
      case .longEdge: "two-sided-long-edge"
      case .shortEdge: "two-sided-short-edge"
      }
    }
  }

  /// The queue's name.
  public let name: String
  /// Which sides are printed on.
  public let sides: Sides
  /// How many copies, 1…99.
  public let copies: Int
  /// Whether the printer staples each document at the top left.
  public let isStapled: Bool

  /// A queue with its options.
  public init(name: String, sides: Sides = .one, copies: Int = 1, isStapled: Bool = false) {
    self.name = name
    self.sides = sides
    self.copies = copies
    self.isStapled = isStapled
  }

  /// The command that prints the files, in true size: scaling would move the binding margin.
  public func command(for files: [String]) -> [String] {
    ["lp", "-d", name, "-n", String(copies), "-o", "sides=\(sides.option)", "-o", "print-scaling=none"]
      + (isStapled ? ["-o", "finishings=20"] : []) + ["--"] + files
  }

  /// Sends the files; the program `lp` is looked for along PATH.
  ///
  /// Throws `Problem` when there is no such program or the queue refuses a file; the files stay where they are.
  public func print(_ files: [String]) throws(Problem) {
    for file in files {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = command(for: [file])
      process.standardOutput = FileHandle.nullDevice
      do {
        try process.run()
      } catch {
        throw Problem(.workspace, "lp › the program cannot be started. Install cups-client.")
      }
      process.waitUntilExit()
      guard process.terminationStatus == 0 else {
        let advice = process.terminationStatus == 127 ? "Install cups-client." : "Look at lpstat -p \(name)."
        throw Problem(
          .workspace,
          "\(file) › the queue \(name) did not take the file (lp ended with \(process.terminationStatus)). \(advice)"
        )
      }
    }
  }
}
