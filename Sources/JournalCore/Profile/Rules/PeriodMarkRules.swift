/// How marks for periods are given (§9.4).
public struct PeriodMarkRules: Hashable, Sendable {
  /// The signs allowed as a period mark (C-9).
  public let values: Set<PeriodMark>
  /// How a mark is proposed.
  public let method: PeriodMarkMethod
  /// From which fraction an average is rounded up, over 0 and under 1; 1/2 is half up (D-8).
  public let roundsUpFrom: Rational
  /// The least number of marks; fewer are warned about (S0-6.2.a).
  public let minMarks: MinMarks
  /// The forms of work without which a mark is a finding (S0-6.2.b).
  public let requiredWorkForms: RequiredWorkForms
  /// Whether the study term is extended in place of «н/а» (S0-6.3.b).
  public let naReplacedByExtension: Bool
  /// Whether every pupil needs a value in every subject before a final print.
  public let everyPupilNeedsValue: Bool
  /// Whether families see the forecast of the period mark (S0-10.2).
  public let forecastShown: Bool

  init(_ reader: inout ProfileReader) {
    values = reader.marks(.periodMarkValues)
    method = reader.read(.periodMarkMethod)
    roundsUpFrom = reader.fraction(.periodMarkRounding, from: Rational(0), to: Rational(1))
    minMarks = reader.read(.minMarksPerPeriod)
    requiredWorkForms = reader.read(.requiredWorkForms)
    naReplacedByExtension = reader.truth(.naReplacedByExtension)
    everyPupilNeedsValue = reader.truth(.everyPupilNeedsPeriodValue)
    forecastShown = reader.truth(.forecastShown)
    if naReplacedByExtension, values.contains(.notAttested) {
      reader.contradict(
        .naReplacedByExtension, .periodMarkValues, "«н/а» заменяется продлением срока, но разрешено",
        "уберите н/а из periodMarkValues или поставьте naReplacedByExtension: false")
    }
  }

  /// The average as a whole mark by the school's rounding; 3,50 is 4 with half up.
  public func rounded(_ average: Rational) -> Int {
    let whole = average.numerator / average.denominator
    let rest = Rational(average.numerator - whole * average.denominator, over: average.denominator)
    return (rest ?? Rational(0)) >= roundsUpFrom ? whole + 1 : whole
  }
}

/// How a period mark is proposed.
public enum PeriodMarkMethod: String, ProfileWord {
  /// By the weighted average with control works; a teacher who differs gives a reason (S0-4.16.2.b).
  case weightedAverage
  /// By the teacher, who sees the plain average.
  case teacherDecides

  /// «по средневзвешенному баллу».
  public var printed: String {
    switch self {
    case .weightedAverage:
      "по средневзвешенному баллу с учётом контрольных работ, отступление учитель обосновывает"
    case .teacherDecides: "решает учитель, средний балл показывается"
    }
  }
}

/// The forms of work without which a period mark of some subjects is a finding.
public struct RequiredWorkForms: ProfileReadable {
  /// The forms; empty when none is required.
  public let forms: Set<WorkForm>
  /// The subjects by name; empty when none is required.
  public let subjects: [String]

  static var standIn: RequiredWorkForms { RequiredWorkForms(forms: [], subjects: []) }

  private init(forms: Set<WorkForm>, subjects: [String]) {
    self.forms = forms
    self.subjects = subjects
  }

  init(yaml node: YAMLNode) throws(Misreading) {
    guard node.text != "none" else {
      self = .standIn
      return
    }
    guard case .mapping = node.content else {
      throw Misreading(expected: "none или набор полей forms, subjects", at: node)
    }
    let fields = try node.fields(["forms", "subjects"])
    forms = Set(try fields.required("forms").words(WorkForm.self, mayBeEmpty: false))
    let list = try fields.required("subjects")
    subjects = try list.lines()
    guard !subjects.isEmpty else { throw Misreading("список пуст", at: list) }
  }

  /// «письменная, лабораторная: Физика, Химия».
  public var printed: String {
    forms.isEmpty ? "не требуются" : "\(forms.printed): \(subjects.joined(separator: ", "))"
  }
}
