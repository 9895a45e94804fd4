/// Until when a school year is set up (§9.5, C-28).
public struct SetupTerms: Hashable, Sendable {
  /// Lists of classes and teachers (S0-5.5.1).
  public let lists: SetupTerm
  /// The sections that describe the educational process (S1-2.2.a).
  public let sections: SetupTerm
  /// The timetable (S4-3.3.d).
  public let timetable: SetupTerm

  init(_ reader: inout ProfileReader) {
    lists = reader.read(.setupListsDue)
    sections = reader.read(.setupSectionsDue)
    timetable = reader.read(.setupTimetableDue)
  }
}
