/// The sheets of an archive set: which volume each document stands in and which numbers its sheets have (FORMS §18).
public struct SheetPlan: Hashable, Sendable {
  /// A document in its place.
  public struct Entry: Hashable, Sendable {
    /// The document.
    public let item: SheetItem
    /// The numbers of its sheets in order, with letters.
    public let labels: [String]

    /// What an inventory prints: «5», «3–7».
    public var printed: String {
      guard let first = labels.first, let last = labels.last else { return "" }
      return labels.count == 1 ? first : "\(first)–\(last)"
    }
  }

  /// A volume; its numbers begin at 1.
  public struct Volume: Hashable, Sendable {
    /// The number of the volume, from 1.
    public let number: Int
    /// The documents in order.
    public let entries: [Entry]
    /// How many sheets there are.
    public let count: SheetCount

    /// The ranges of the sheets without letters.
    public var ranges: [ClosedRange<Int>] {
      entries.compactMap { entry in
        guard let first = entry.labels.first.flatMap({ Int($0) }),
          let last = entry.labels.last.flatMap({ Int($0) })
        else { return nil }
        return first...last
      }
    }

    /// Throws the first document whose pages, counted in the made file, do not fill the planned sheets, in the plan's
    /// order; an envelope has no pages.
    public func check(pages: [String: Int], sides: SheetSides) throws(SheetPlanError) {
      for entry in entries where entry.item.kind != .envelope {
        let sheets = sides.sheets(forPages: pages[entry.item.id] ?? 0)
        guard sheets == entry.labels.count else {
          throw .otherCount(entry.item.id, planned: entry.labels.count, found: sheets)
        }
      }
    }
  }

  /// Letters of added sheets: those that cannot be taken for a figure or for one another.
  public static let letters = Array("абвгдежиклмнпрстуфхцчшщэюя")

  /// The volumes in order.
  public let volumes: [Volume]
  /// On how many sides they are printed.
  public let sides: SheetSides

  /// Places the documents in as few volumes of at most so many sheets as their order permits; a document and those that
  /// stay with it are never torn apart.
  public init(
    _ items: [SheetItem], sides: SheetSides, atMost limit: Int
  ) throws(SheetPlanError) {
    self.sides = sides
    guard !items.isEmpty else { throw .nothing }
    var seen: Set<String> = []
    for item in items {
      guard seen.insert(item.id).inserted else { throw .twice(item.id) }
      guard item.sheets(sides) > 0 else { throw .empty(item.id) }
    }
    var volumes: [Volume] = []
    for group in try SheetPlan.pack(SheetPlan.groups(items), sides, limit) {
      volumes.append(try SheetPlan.number(group, sides, volume: volumes.count + 1))
    }
    self.volumes = volumes
  }

  /// Documents with those that stay with them.
  private static func groups(_ items: [SheetItem]) -> [[SheetItem]] {
    items.reduce(into: []) { groups, item in
      if item.staysWithPrevious || item.isAdded, !groups.isEmpty {
        groups[groups.count - 1].append(item)
      } else {
        groups.append([item])
      }
    }
  }

  private static func pack(
    _ groups: [[SheetItem]], _ sides: SheetSides, _ limit: Int
  ) throws(SheetPlanError) -> [[SheetItem]] {
    var (volumes, room) = ([[SheetItem]](), 0)
    for group in groups {
      let sheets = group.reduce(0) { $0 + $1.sheets(sides) }
      guard sheets <= limit else { throw .tooThick(group[0].id, sheets: sheets, limit: limit) }
      if sheets > room {
        volumes.append([])
        room = limit
      }
      volumes[volumes.count - 1] += group
      room -= sheets
    }
    return volumes
  }

  private static func number(
    _ items: [SheetItem], _ sides: SheetSides, volume: Int
  ) throws(SheetPlanError) -> Volume {
    var (entries, added, last, used) = ([Entry](), [String](), 0, 0)
    for item in items {
      let sheets = item.sheets(sides)
      guard item.isAdded else {
        entries.append(Entry(item: item, labels: (last + 1...last + sheets).map { String($0) }))
        (last, used) = (last + sheets, 0)
        continue
      }
      guard last > 0, used + sheets <= letters.count else { throw .noLetter(item.id, sheet: last) }
      let labels = letters[used..<used + sheets].map { "\(last)\($0)" }
      entries.append(Entry(item: item, labels: labels))
      added += labels
      used += sheets
    }
    return Volume(number: volume, entries: entries, count: SheetCount(last: last, lettered: added))
  }
}
