import JournalCore
import Typeset

/// The words in the foot of a paper: the data moment with the form's version, and what stands around the sheet's number.
protocol FootPhrase: PhraseKey {
  static var moment: Self { get }
  static var sheet: Self { get }
  static var of: Self { get }
}

extension Phrases where Key: FootPhrase {
  /// The foot of a paper of the form that shows the state of the day (DECISIONS 12).
  func foot(of form: FormDescriptor, on day: Day) -> SheetFoot {
    SheetFoot(
      moment: self[.moment, ["date": day.dotted, "form": form.code, "version": String(form.version)]],
      sheet: self[.sheet], of: self[.of])
  }
}
