/// A person who works at the school; only the kind of an id.
public enum StaffMember: Sendable {}
