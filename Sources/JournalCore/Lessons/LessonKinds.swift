/// A room where lessons are held; only the kind of an id.
public enum Room: Sendable {}

/// A schedule of bells; only the kind of an id.
public enum BellScheduleRecord: Sendable {}

/// A thematic plan («КТП»); only the kind of an id.
public enum ThematicPlan: Sendable {}

/// A row of a thematic plan; only the kind of an id.
public enum ThematicPlanRow: Sendable {}

/// A version of the timetable; only the kind of an id.
public enum TimetableVersion: Sendable {}

/// A work in the schedule of control works; only the kind of an id.
public enum ControlWork: Sendable {}

/// An item of homework; only the kind of an id.
public enum Homework: Sendable {}
