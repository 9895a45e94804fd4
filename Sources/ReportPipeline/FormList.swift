import JournalCore
import Layouts
import Typeset

/// The catalogue of forms for front ends, which do not know layouts.
public enum FormIDs {
  /// The ids in catalogue order.
  public static var all: [String] { FormCatalogue.all.map { $0.descriptor.id } }

  /// One line a form: id, code, version, scope, paper, title; as the command `forms` prints them.
  public static var lines: [String] {
    FormCatalogue.all.map { form in
      let form = form.descriptor
      return [
        form.id, form.code, "v\(form.version)", form.scope.rawValue,
        form.paper.name, form.title,
      ].joined(separator: "\t")
    }
  }

  /// The same as records, for JSON.
  public static var records: [[String: String]] {
    FormCatalogue.all.map { form in
      let form = form.descriptor
      return [
        "id": form.id, "code": form.code, "version": String(form.version), "scope": form.scope.rawValue,
        "paper": form.paper.name, "title": form.title,
        "options": form.options.map { "\($0.name)=\($0.choices.joined(separator: "|"))" }.joined(
          separator: "; "),
      ]
    }
  }

  /// Refuses options of a profile for forms that do not exist, all at once.
  static func check(_ profile: SchoolProfile) throws(Problem) {
    let unknown = profile.formOptions.filter {
      FormCatalogue.form($0.key) == nil && $0.key != VolumePapers.descriptor.id
    }
    let lines = unknown.flatMap { id, options in
      options.map {
        "\($0.value.place) › form.\(id).\($0.key) › такой формы нет › проверьте имя формы: reportgen forms"
      }
    }
    guard lines.isEmpty else { throw Problem(.workspace, lines.sorted().joined(separator: "\n")) }
  }
}
