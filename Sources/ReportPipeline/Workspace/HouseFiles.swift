public import Foundation
import JournalCore
import Layouts
import PDFOutput

/// The files that come with the program: profiles, subjects, words of the forms, the list of fonts.
public struct HouseFiles: Sendable {
  /// The folder that holds `templates`, `profiles` and `fonts`.
  public let root: URL

  /// The files under a folder.
  public init(root: URL) { self.root = root }

  /// The folder of the house: the one told, or the nearest above the program or the working folder that holds it.
  ///
  /// Throws `Problem` when there is none.
  public static func find(told: String?, program: URL, workingFolder: URL) throws(Problem) -> HouseFiles {
    if let told {
      let files = HouseFiles(root: URL(filePath: told))
      guard files.isComplete else { throw .houseMissing(told) }
      return files
    }
    for start in [program.deletingLastPathComponent(), workingFolder] {
      var folder = start.standardizedFileURL
      while folder.path != "/" {
        let files = HouseFiles(root: folder)
        if files.isComplete { return files }
        folder = folder.deletingLastPathComponent()
      }
    }
    throw .houseMissing(workingFolder.path)
  }

  private var isComplete: Bool {
    ["templates/forms", "profiles/default.yaml", "fonts/fonts.yaml"].allSatisfy { name in
      FileManager.default.fileExists(atPath: root.appending(path: name).path)
    }
  }

  /// The text of a file of the house.
  func text(_ name: String) throws(Problem) -> String {
    let data: Data
    do {
      data = try Data(contentsOf: root.appending(path: name))
    } catch {
      throw .houseFileMissing(name)
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw Problem(.workspace, "\(name) › the file is not in UTF-8. Save it in UTF-8.")
    }
    return text
  }

  /// All school profiles.
  func profiles() throws(Problem) -> ProfileLibrary {
    let folder = root.appending(path: "profiles")
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
        $0.hasSuffix(".yaml")
      }
    } catch {
      throw .houseFileMissing("profiles")
    }
    var files: [(fileName: String, text: String)] = []
    for name in names.sorted() { files.append(("profiles/\(name)", try text("profiles/\(name)"))) }
    return ProfileLibrary(files)
  }

  /// A library of the one profile with the id and its older revisions; nil when there is no such file.
  func library(of id: String) throws(Problem) -> ProfileLibrary? {
    let isName = id.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    let folder = root.appending(path: "profiles").path
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter {
      $0 == "\(id).yaml" || ($0.hasPrefix("\(id)@") && $0.hasSuffix(".yaml"))
    }
    guard isName, names.contains("\(id).yaml") else { return nil }
    var files: [(fileName: String, text: String)] = []
    for name in names.sorted() { files.append(("profiles/\(name)", try text("profiles/\(name)"))) }
    return ProfileLibrary(files)
  }

  /// The subjects that the programme knows.
  func subjects() throws(Problem) -> SubjectCatalogue {
    let name = "profiles/subjects/federal.yaml"
    let text = try text(name)
    do {
      return try SubjectCatalogue(yaml: text, file: name)
    } catch {
      throw Problem(.workspace, error.description)
    }
  }

  /// The words of a form.
  func phrases<F: Form>(of form: F.Type) throws(Problem) -> Phrases<F.Phrase> {
    try phrases(form.descriptor.template)
  }

  /// The words in a file of the house.
  func phrases<Key: PhraseKey>(_ name: String) throws(Problem) -> Phrases<Key> {
    let text = try text(name)
    do {
      return try Phrases(template: text, file: name)
    } catch {
      throw Problem(.workspace, error.description)
    }
  }
}
