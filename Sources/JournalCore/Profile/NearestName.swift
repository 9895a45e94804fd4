/// Finds the name that a mistyped one was meant to be.
enum NearestName {
  /// The known name nearest to the word, or nil when none is near: at most a third of the letters differ, or the word
  /// is the last part of a dotted name. Of equally near names the first wins.
  static func suggestion(for word: String, among names: [String]) -> String? {
    if let whole = names.first(where: { $0.hasSuffix("." + word) }) { return whole }
    let letters = Array(word.lowercased())
    var best: (name: String, distance: Int)?
    for name in names {
      let distance = distance(letters, Array(name.lowercased()))
      if distance <= max(1, letters.count / 3), distance < best?.distance ?? Int.max {
        best = (name, distance)
      }
    }
    return best?.name
  }

  /// How many letters must be added, dropped, changed or swapped with a neighbour to turn one word into the other.
  static func distance(_ first: [Character], _ second: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for row in 0..<first.count {
      var current = [row + 1]
      for column in 0..<second.count {
        let change = last[column] + (first[row] == second[column] ? 0 : 1)
        var least = min(change, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          least = min(least, beforeLast[column - 1] + 1)
        }
        current.append(least)
      }
      (beforeLast, last) = (last, current)
    }
    return last[second.count]
  }
}
