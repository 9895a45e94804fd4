import JournalCore
import ReportModels
import Typeset

/// The lessons of a subject cut into pairs of facing pages: the same lessons on the left and on the right (FORMS §16).
struct JournalChunks {
  /// A lesson with what stands right after it: columns of results on the left, hours on the right.
  struct Step {
    /// The index of the lesson; nil before the first one.
    let lesson: Int?
    /// Columns of results: their indices and what they are for.
    var results: [(index: Int, slot: MarkSlot)] = []
    /// Indices of the lines of hours.
    var hours: [Int] = []
  }

  /// How wide lessons and results are, and how much stands on a page.
  struct Measure {
    let lesson: Length
    let room: Length
    let lessons: Int

    /// «II четв.» in two lines needs less than «Годовая».
    func result(_ slot: MarkSlot) -> Length {
      if case .period = slot { .mm(9) } else { .mm(13) }
    }
  }

  /// The pairs in order, each with at least one step.
  let chunks: [[Step]]

  /// As few pairs as possible and, of those, the most equal ones; results never part from the lesson before them.
  init(_ pages: JournalPages, _ measure: Measure, upTo last: Day) {
    let steps = JournalChunks.steps(pages, upTo: last)
    let fewest = JournalChunks.cut(steps, measure, cap: measure.lessons)
    let cap = (1...measure.lessons).first {
      JournalChunks.cut(steps, measure, cap: $0).count <= fewest.count
    }
    chunks = cap.map { JournalChunks.cut(steps, measure, cap: $0) } ?? fewest
  }

  private static func cut(_ steps: [Step], _ measure: Measure, cap: Int) -> [[Step]] {
    var chunks: [[Step]] = []
    var (lessons, used) = (0, Length.zero)
    for step in steps {
      let (count, width) = (step.lesson == nil ? 0 : 1, step.width(measure))
      if let last = chunks.indices.last, lessons + count <= cap, used + width <= measure.room {
        chunks[last].append(step)
        (lessons, used) = (lessons + count, used + width)
      } else {
        chunks.append([step])
        (lessons, used) = (count, width)
      }
    }
    return chunks
  }

  /// The results of a period stand after its last lesson, those of the year at the very end, hours where a period has
  /// ended.
  private static func steps(_ pages: JournalPages, upTo last: Day) -> [Step] {
    var steps = [Step(lesson: nil)] + pages.lessons.indices.map { Step(lesson: $0) }
    func place(of end: Day) -> Int { pages.lessons.count { $0.day <= end } }
    for (index, column) in pages.results.enumerated() {
      let hours = pages.hours.first { .period($0.period.number) == column.slot }
      steps[hours.map { place(of: $0.period.days.last) } ?? steps.count - 1].results.append(
        (index, column.slot))
    }
    for (index, hours) in pages.hours.enumerated() where hours.period.days.last <= last {
      steps[place(of: hours.period.days.last)].hours.append(index)
    }
    return steps.filter { $0.lesson != nil || !$0.results.isEmpty || !$0.hours.isEmpty }
  }
}

extension JournalChunks.Step {
  fileprivate func width(_ measure: JournalChunks.Measure) -> Length {
    (lesson == nil ? .zero : measure.lesson) + results.map { measure.result($0.slot) }.total
  }
}
