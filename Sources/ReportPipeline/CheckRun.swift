import Foundation
import JournalCore
import JournalStore
import Layouts
import PDFOutput

/// A look at everything a run needs: fonts, profiles, subjects, words, journal; all problems at once.
public struct CheckRun {
  /// What was looked at, with its problem or none.
  public struct Finding: Hashable, Sendable {
    /// What was looked at.
    public let subject: String
    /// What is wrong; nil when nothing is.
    public let problem: String?
  }

  private let workspace: Workspace

  /// A check of the workspace; a journal that does not exist yet is no problem.
  public init(_ workspace: Workspace) { self.workspace = workspace }

  /// One finding a subject, in a fixed order.
  public func perform() -> [Finding] {
    var findings: [Finding] = []
    func look(_ subject: String, _ body: () throws -> Void) {
      do {
        try body()
        findings.append(Finding(subject: subject, problem: nil))
      } catch {
        findings.append(Finding(subject: subject, problem: Problem(error).text))
      }
    }
    look("fonts") { _ = try workspace.fonts() }
    look("hyphenation") { _ = try HyphenationDictionary() }
    look("subjects") { _ = try workspace.subjects() }
    var ids: [String] = []
    look("profiles") { ids = try workspace.house.profiles().ids }
    for id in ids {
      look("profile \(id)") {
        let profile = try workspace.profile(id)
        for form in FormCatalogue.all { _ = try FormOptions(of: form.descriptor, profile: profile) }
        _ = try FormOptions(of: VolumePapers.descriptor, profile: profile)
        try FormIDs.check(profile)
      }
    }
    for form in FormCatalogue.all {
      look("words of \(form.descriptor.id)") { try checkPhrases(form) }
    }
    look("words of batches") {
      for kind in try BatchKinds.names(workspace.house) {
        _ = try BatchKinds.forms(of: kind, workspace.house)
      }
      let _: Phrases<SheetCode.Phrase> = try workspace.house.phrases("templates/batch/sheet-code.yaml")
      let _: Phrases<DocumentListPaper.Phrase> = try workspace.house.phrases(
        "templates/batch/document-list.yaml")
      let _: Phrases<DraftMark.Phrase> = try workspace.house.phrases("templates/draft.yaml")
    }
    look("words of \(VolumePapers.descriptor.id)") {
      let _: Phrases<VolumePapers.Phrase> = try workspace.house.phrases(VolumeRun.words)
    }
    if FileManager.default.fileExists(atPath: workspace.database) {
      look("journal \(workspace.database)") {
        try JournalStore.requireSound(at: workspace.database)
        let snapshot = try workspace.open().snapshot(readers: 1)
        _ = try workspace.profile(of: snapshot)
      }
    }
    return findings
  }

  private func checkPhrases<F: Form>(_ form: F.Type) throws(Problem) {
    _ = try workspace.house.phrases(of: form)
  }
}
