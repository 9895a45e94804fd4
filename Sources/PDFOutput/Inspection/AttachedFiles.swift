/// The files attached to a PDF, by name, for comparing the data of two prints.
public enum AttachedFiles {
  /// The attached files in the order of the file's name tree; nil when the bytes are no PDF that can be read.
  public static func read(_ bytes: [UInt8]) -> [(name: String, bytes: [UInt8])]? {
    QPDFDocument.inspect(bytes) { document, failure in
      guard failure == nil else { return nil }
      let names = document.root["/Names"]["/EmbeddedFiles"]["/Names"]
      var files: [(name: String, bytes: [UInt8])] = []
      for index in stride(from: 1, to: names.count, by: 2) {
        let specification = names.item(index)
        guard let name = specification["/UF"].text, let data = specification["/EF"]["/F"].streamData() else {
          return nil
        }
        files.append((name, data))
      }
      return files
    }
  }
}
