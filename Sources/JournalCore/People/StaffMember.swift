/// A person who works at the school; only the kind of an id.
public enum StaffMember: Sendable {}

/// A person who stands for a pupil; only the kind of an id. A member of the staff may be one too.
public enum Guardian: Sendable {}

/// Anybody whom the journal knows; only the kind of an id.
public enum Person: Sendable {}
