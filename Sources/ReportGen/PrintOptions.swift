import ArgumentParser
import Foundation
import ReportPipeline

/// How made files go to a printer.
struct PrintOptions: ParsableArguments {
  @Option(name: .customLong("print"), help: "Print what was made on the CUPS queue.")
  var queue: String?

  @Option(help: "one, long-edge (duplex, bound on the long side) or short-edge.", transform: Word.read)
  var sides = PrintQueue.Sides.one

  @Option(help: "Copies of each file, 1…99.")
  var copies = 1

  @Flag(help: "Have the printer staple each document at the top left.")
  var staple = false

  func validate() throws {
    guard (1...99).contains(copies) else { throw ValidationError("--copies takes 1…99") }
  }

  /// The queue with its options; nil when nothing is to be printed.
  var printer: PrintQueue? {
    queue.map { PrintQueue(name: $0, sides: sides, copies: copies, isStapled: staple) }
  }
}

/// Options that take one of a few words.
enum Word {
  /// The word as a value; refuses others with those that there are.
  static func read<Value: RawRepresentable<String> & CaseIterable>(_ text: String) throws -> Value {
    guard let value = Value(rawValue: text) else {
      throw ValidationError("«\(text)»: write \(Value.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    return value
  }
}
