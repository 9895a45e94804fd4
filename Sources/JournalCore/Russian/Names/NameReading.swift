/// The forms of a part of a name and how far each of them may be trusted.
struct NameReading: Hashable, Sendable {
  let forms: CaseForms
  /// Cases whose form is made by a rule beside which another form is in use.
  let doubtful: Set<GrammaticalCase>
  /// Cases in which the nominative stands because the form is not sure.
  let left: Set<GrammaticalCase>

  init(_ forms: CaseForms, doubtful: Set<GrammaticalCase> = [], left: Set<GrammaticalCase> = []) {
    (self.forms, self.doubtful, self.left) = (forms, doubtful, left)
  }

  /// The same forms with a doubt in the cases.
  func doubted(in cases: Set<GrammaticalCase> = GrammaticalCase.oblique) -> NameReading {
    NameReading(forms, doubtful: doubtful.union(cases), left: left)
  }

  /// What both readings say; where they differ the nominative is left.
  func agreed(with other: NameReading) -> NameReading {
    let differing = GrammaticalCase.oblique.filter { forms[$0] != other.forms[$0] }
    let nominative = forms[.nominative]
    return NameReading(
      CaseForms { differing.contains($0) ? nominative : forms[$0] },
      doubtful: doubtful.union(other.doubtful).subtracting(differing),
      left: left.union(other.left).union(differing))
  }

  /// Parts joined by hyphens and spaces; when one part is left in the nominative, all are.
  static func joined(_ parts: [NameReading], by separators: [Character]) -> NameReading {
    let left = parts.reduce(into: Set()) { $0.formUnion($1.left) }
    let forms = CaseForms { grammaticalCase in
      let shown = left.contains(grammaticalCase) ? .nominative : grammaticalCase
      return parts.indices.reduce(into: "") { text, index in
        if index > 0 { text.append(separators[index - 1]) }
        text += parts[index].forms[shown]
      }
    }
    let doubtful = parts.reduce(into: Set()) { $0.formUnion($1.doubtful) }
    return NameReading(forms, doubtful: doubtful.subtracting(left), left: left)
  }

  /// The same reading in capitals.
  var uppercased: NameReading {
    NameReading(CaseForms { forms[$0].uppercased() }, doubtful: doubtful, left: left)
  }

  /// The form of the case and where it comes from.
  func part(in grammaticalCase: GrammaticalCase) -> NamePart {
    let origin: NameFormOrigin =
      if grammaticalCase == .nominative {
        .stored
      } else if left.contains(grammaticalCase) {
        .unsure
      } else {
        doubtful.contains(grammaticalCase) ? .doubtful : .rule
      }
    return NamePart(text: forms[grammaticalCase], origin: origin)
  }
}
