/// How long records may be changed before they are locked (§0.4, §9.5, C-7).
public struct EditWindows: Hashable, Sendable {
  /// Marks at a lesson, from the lesson.
  public let currentMark: EditWindow
  /// Presence and absence, from the lesson.
  public let attendance: EditWindow
  /// Marks for works of internal monitoring, from the work.
  public let internalMonitoring: EditWindow
  /// Marks for written works, from the work.
  public let writtenWork: WorkTable<EditWindow>
  /// Period marks, from the period's end.
  public let periodMark: EditWindow

  init(_ reader: inout ProfileReader) {
    currentMark = reader.window(.editWindowCurrentMark, from: .lesson)
    attendance = reader.window(.editWindowAttendance, from: .lesson)
    internalMonitoring = reader.window(.editWindowInternalMonitoring, from: .work)
    writtenWork = reader.workWindows(.editWindowWrittenWork)
    periodMark = reader.window(.editWindowPeriodMark, from: .period)
  }
}
