/// Why the register of archive volumes refuses an entry (S0-7.5.3.a, S1-2.14.b, S3-5.2.b).
public enum VolumeRefusal: RuleRefusal {
  /// No volume was entered under the number.
  case noSuchVolume(ArchiveVolume.Place)
  /// The volume lies on paper already, so another of its number would not be the one that is certified.
  case beyondDraft(ArchiveVolume.Place, ArchiveVolume.State, as: Day)
  /// The step belongs to another state.
  case wrongState(ArchiveVolume.Place, ArchiveVolume.State, needed: ArchiveVolume.State)
  /// The school's act does not know this way of certifying.
  case notAsked(ArchiveVolume.Place, Certification, asked: [Certification])
  /// It is certified in this way already.
  case certifiedAlready(ArchiveVolume.Place, Certification)
  /// Another count of sheets is certified than was bound.
  case otherSheets(ArchiveVolume.Place, told: Int, bound: Int)
  /// The day lies before the step before.
  case tooEarly(ArchiveVolume.Place, Day, before: Day)
  /// Ways of certifying are lacking.
  case notCertified(ArchiveVolume.Place, lacking: [Certification])

  public var clause: String {
    switch self {
    case .noSuchVolume, .beyondDraft, .wrongState, .tooEarly: "S0-7.5.3.a"
    case .notAsked, .certifiedAlready, .notCertified: "S1-2.14.b"
    case .otherSheets: "S3-5.2.b"
    }
  }

  public var description: String {
    switch self {
    case .noSuchVolume(let place):
      "\(place.printed) › такого тома в журнале нет (\(clause)) › сделайте тома: reportgen archive volume"
    case .beyondDraft(let place, let state, let moment):
      "\(place.printed) › его состояние: \(state.printed), сведения на \(moment.dotted); сделать его иным нельзя (\(clause)) › тот же файл: --date \(moment.iso); пробный: --draft"
    case .wrongState(let place, let state, let needed):
      "\(place.printed) › его состояние: \(state.printed), а нужно: \(needed.printed) (\(clause)) › порядок: reportgen archive certify --help"
    case .notAsked(let place, let kind, let asked):
      "\(place.printed) › способ «\(kind.printed)» профилем не предусмотрен (\(clause)) › предусмотрены: \(VolumeRefusal.list(asked))"
    case .certifiedAlready(let place, let kind):
      "\(place.printed) › запись «\(kind.printed)» уже есть (\(clause)) › состояние: reportgen archive certify без --volume"
    case .otherSheets(let place, let told, let bound):
      "\(place.printed) › заверяется листов: \(told), а подшито: \(bound) (\(clause)) › пересчитайте листы"
    case .tooEarly(let place, let day, let before):
      "\(place.printed) › \(day.dotted) раньше предыдущего шага, \(before.dotted) (\(clause)) › исправьте --date"
    case .notCertified(let place, let lacking):
      "\(place.printed) › ещё не заверен, не хватает: \(VolumeRefusal.list(lacking)) (\(clause)) › внесите: reportgen archive certify"
    }
  }

  private static func list(_ kinds: [Certification]) -> String {
    kinds.map { "\($0.printed) (\($0.rawValue))" }.joined(separator: ", ")
  }
}
