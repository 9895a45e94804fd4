/// What an operation asks for: a right on a target.
public struct AccessDemand: Hashable, Sendable {
  /// The row of REQUIREMENTS §8.
  public let permission: Permission
  /// What is done.
  public let action: AccessAction
  /// To what.
  public let target: AccessTarget
  /// In which limited way; some roles may act in one such way only.
  public let manner: AccessManner

  /// A demand; `manner` is told where the right is limited: by request, as a draft, for the archive.
  public init(
    _ permission: Permission, _ action: AccessAction, _ target: AccessTarget = .school,
    manner: AccessManner = .direct
  ) {
    self.permission = permission
    self.action = action
    self.target = target
    self.manner = manner
  }
}

/// What a demand is about; a day is the day of the record, not of the entry (S0-4.11).
public enum AccessTarget: Hashable, Sendable {
  /// The school as a whole.
  case school
  /// A class by its id.
  case schoolClass(Int64, on: Day)
  /// A teaching assignment by its id.
  case assignment(Int64, on: Day)
  /// A course outside of the plan by its id.
  case course(Int64, on: Day)
  /// A lesson by its id.
  case lesson(Int64)
  /// A pupil by the id.
  case pupil(Int64, on: Day)
  /// A user by the id.
  case user(Int64)
  /// What the member of the staff with the id teaches.
  case teacher(Int64)
  /// A record that the person with the id wrote.
  case written(by: Int64)
}

/// A limited way of acting: the words in brackets of REQUIREMENTS §8.
public enum AccessManner: String, Hashable, Sendable, CaseIterable {
  /// Without limits.
  case direct
  /// As a request or a proposal that another carries out.
  case request
  /// As a draft that another approves.
  case draft
  /// By loading a file.
  case load
  /// At the start of the year only.
  case startOfYear
  /// By a protocol of a commission (S1-2.5.d).
  case byProtocol
  /// Together with the record of a lesson (S1-2.10).
  case atRecord
  /// In place of an absent executor (S4-4.4.b).
  case standIn
  /// For the archive.
  case archive
  /// In electronic form.
  case electronic
  /// The sheet of movement alone (K-06).
  case movementSheet
  /// An extract of one's own part.
  case ownExtract
  /// As a copy.
  case copy
  /// That it exists, without its content.
  case existence
  /// In sums without names.
  case aggregates
  /// Handing over what another issued (S3-3.4.e).
  case handOver

  /// «по заявке»; empty without limits.
  public var printed: String {
    switch self {
    case .direct: ""
    case .request: "по заявке"
    case .draft: "проект"
    case .load: "загрузкой файла"
    case .startOfYear: "в начале года"
    case .byProtocol: "по протоколу"
    case .atRecord: "вместе с записью урока"
    case .standIn: "вместо отсутствующего"
    case .archive: "для архива"
    case .electronic: "в электронном виде"
    case .movementSheet: "ведомость движения"
    case .ownExtract: "своя часть"
    case .copy: "копия"
    case .existence: "без содержания"
    case .aggregates: "без имён"
    case .handOver: "передача выданного"
    }
  }

  /// Whether somebody who may write in this way may also look at what is there.
  var letsSee: Bool {
    switch self {
    case .direct, .request, .draft, .load, .startOfYear: true
    default: false
    }
  }
}
