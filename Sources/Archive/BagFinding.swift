/// A fact that a bag is not as it was made: the file, and a sentence for its keeper.
public enum BagFinding: Hashable, Sendable {
  /// There is no folder, or no declaration that it is a bag.
  case notABag
  /// A version or encoding of bags that this program does not know.
  case unknownVersion
  /// A file or folder cannot be read.
  case unreadable(String)
  /// No payload manifest, or no tag manifest, with a known algorithm.
  case noManifest(String)
  /// A line of a manifest is no entry.
  case badLine(String, line: Int)
  /// A manifest lists a file twice.
  case listedTwice(String, manifest: String)
  /// A manifest names something outside of what it may list.
  case escapes(String, manifest: String)
  /// One manifest lists the file, another one does not.
  case listedUnevenly(String, absentFrom: String)
  /// A listed file is not there.
  case missing(String)
  /// A file is there that no manifest lists.
  case unlisted(String)
  /// The content is not the listed one.
  case altered(String)
  /// The content is not the listed one and the payload is so many bytes shorter.
  case shortened(String, by: Int)
  /// Two files hold each other's content.
  case swapped(String, String)
  /// The content fits one manifest and not the other, so the other was changed.
  case manifestDiffers(String, manifest: String)
  /// A symbolic link, which a bag must not hold.
  case link(String)
  /// Something that is neither file nor folder.
  case special(String)
  /// The count of bytes and files is not the told one.
  case wrongOxum(told: String, found: String)
  /// Files are to be fetched from elsewhere, so the bag is not whole.
  case fetches

  /// The file that the fact is about, from the bag's folder.
  public var file: String {
    switch self {
    case .notABag, .unknownVersion: Bag.declarationName
    case .wrongOxum: Bag.infoName
    case .fetches: "fetch.txt"
    case .unreadable(let file), .noManifest(let file), .badLine(let file, _), .listedTwice(let file, _),
      .escapes(let file, _), .listedUnevenly(let file, _), .missing(let file), .unlisted(let file),
      .altered(let file), .shortened(let file, _), .swapped(let file, _), .manifestDiffers(let file, _),
      .link(let file), .special(let file):
      file
    }
  }

  /// What is wrong, in a Russian sentence.
  public var sentence: String {
    switch self {
    case .notABag: "Папка не является архивом BagIt: в ней нет описания."
    case .unknownVersion: "Версия архива или кодировка неизвестны этой программе."
    case .unreadable: "Файл не читается."
    case .noManifest: "Нет перечня контрольных сумм."
    case .badLine(_, let line): "Строка \(line) перечня не читается."
    case .listedTwice(_, let manifest): "В перечне \(manifest) файл назван дважды."
    case .escapes(_, let manifest): "Перечень \(manifest) называет файл вне архива."
    case .listedUnevenly(_, let manifest): "Файла нет в перечне \(manifest), хотя в другом он есть."
    case .missing: "Файла нет."
    case .unlisted: "Лишний файл: ни в одном перечне его нет."
    case .altered: "Содержимое изменено."
    case .shortened(_, let count): "Файл обрезан: не хватает байтов — \(count)."
    case .swapped(_, let other): "Файлы переставлены: здесь содержимое файла \(other)."
    case .manifestDiffers(_, let manifest):
      "Файл цел по другому перечню, а сумма в перечне \(manifest) не та: изменён перечень."
    case .link: "Это символическая ссылка, в архиве их быть не должно."
    case .special: "Это не файл и не папка."
    case .wrongOxum(let told, let found): "Объём архива не тот: записано \(told), найдено \(found)."
    case .fetches: "Часть файлов предлагается загрузить извне: архив не полон."
    }
  }
}

extension BagFinding: CustomStringConvertible {
  public var description: String { "\(file) › \(sentence)" }
}

/// What a look at a bag found.
public struct BagReport: Hashable, Sendable {
  /// How many payload files there are.
  public let files: Int
  /// How many bytes they have.
  public let bytes: Int
  /// What the bag says of itself.
  public let info: BagInfo
  /// Everything that is wrong, sorted by file; none when the bag is sound.
  public let findings: [BagFinding]

  /// Whether the bag is as it was made.
  public var isSound: Bool { findings.isEmpty }
}
