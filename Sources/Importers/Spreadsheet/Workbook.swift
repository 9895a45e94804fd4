/// A workbook as read: its sheets in their order.
public struct Workbook: Hashable, Sendable {
  /// The sheets in the order of the tabs.
  public let sheets: [Sheet]
}
