import Foundation
import Importers

/// The files of a set at a path: those of a folder, or those in a ZIP.
enum SetFiles {
  /// The files; throws a problem when there are none.
  static func files(at path: String) throws(Problem) -> [JournalCSVFile] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Problem(.workspace, "\(path) › такой папки или файла нет › проверьте путь")
    }
    return isFolder.boolValue ? try folder(path) : try zip(path)
  }

  private static func folder(_ path: String) throws(Problem) -> [JournalCSVFile] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw Problem(.workspace, "\(path) › папка не читается › проверьте права доступа")
    }
    return names.filter { !$0.hasPrefix(".") }.sorted().map { name in
      let url = URL(filePath: path).appending(path: name)
      return JournalCSVFile(name: name, bytes: { (try? Data(contentsOf: url)).map { [UInt8]($0) } })
    }
  }

  private static func zip(_ path: String) throws(Problem) -> [JournalCSVFile] {
    guard let data = try? Data(contentsOf: URL(filePath: path)) else {
      throw Problem(.workspace, "\(path) › файл не читается › проверьте права доступа")
    }
    do {
      return try JournalCSVZip.files([UInt8](data))
    } catch {
      throw Problem(
        .workspace,
        "\(path) › это не ZIP с таблицами: файл другого вида, повреждён или слишком велик › распакуйте набор и укажите папку"
      )
    }
  }
}
