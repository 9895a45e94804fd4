import Glibc
import PDFOutput
import Typeset

/// Measures layout, painting and finishing; each case in a process of its own, so that peaks of memory are its own.
///
/// `typesetting-bench` prints the table; `typesetting-bench pages N`, `documents N` and `tagged N` run one case.
@main
enum Main {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let kind = arguments.first, let size = arguments.dropFirst().first.flatMap({ Int($0) }) else {
      return runAll()
    }
    let bench = try Bench()
    switch kind {
    case "pages": try bench.pages(size, isTagged: false)
    case "tagged": try bench.pages(size, isTagged: true)
    default: try bench.documents(size)
    }
  }

  private static func runAll() {
    print("dense table, A4 landscape, 35 rows × 22 cells a page: CPU seconds, ms a page, peak MB")
    print(Bench.title)
    for size in [10, 100, 1_000, 10_000] { run("pages", size) }
    for size in [10, 20] { run("tagged", size) }
    print("documents of 3 pages one after another in one worker")
    for size in [100, 1_000] { run("documents", size) }
  }

  private static func run(_ kind: String, _ size: Int) {
    fflush(nil)
    var child: pid_t = 0
    let words = ["typesetting-bench", kind, String(size)]
    var pointers: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { pointers.forEach { free($0) } }
    guard posix_spawn(&child, "/proc/self/exe", nil, nil, &pointers, environ) == 0 else {
      print("\(kind) \(size): the process could not be started")
      return
    }
    var status: Int32 = 0
    waitpid(child, &status, 0)
  }
}
