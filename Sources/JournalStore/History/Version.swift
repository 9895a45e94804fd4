import GRDB
import Vault

/// One state of one record, as an operation left it.
struct Version {
  /// What the version says of the record.
  enum State: Equatable {
    /// The columns as a JSON array; personal ones with the salt of their digest.
    case image(String, salt: String?)
    /// The record was removed.
    case removed
    /// The image was erased after a withdrawal of consent; its digest stays.
    case erased(digest: String)
  }

  let id: Int64
  let operation: Int64
  let record: String
  let key: String
  let state: State

  /// The columns that `init(row:)` reads, in its order.
  static let columns = "id, operation, record, key, image, salt, digest"

  init(row: Row) {
    (id, operation, record, key) = (row[0], row[1], row[2], row[3])
    if let digest: String = row[6] {
      state = .erased(digest: digest)
    } else if let image: String = row[4] {
      state = .image(image, salt: row[5])
    } else {
      state = .removed
    }
  }

  /// Adds the version to the fingerprint of its operation; an erased one adds what it added before the erasure.
  func add(to fingerprint: inout SHA256) {
    fingerprint.add(field: record)
    fingerprint.add(field: key)
    switch state {
    case .image(let image, salt: nil): fingerprint.add(field: "plain " + image)
    case .image(let image, let salt?):
      fingerprint.add(field: "sealed " + Version.digest(of: image, salt: salt, record: record, key: key))
    case .erased(let digest): fingerprint.add(field: "sealed " + digest)
    case .removed: fingerprint.add(field: "removed")
    }
  }

  /// The digest that stays of a personal image: salted, so that a name cannot be guessed from it.
  static func digest(of image: String, salt: String, record: String, key: String) -> String {
    var digest = SHA256()
    for field in [salt, record, key, image] { digest.add(field: field) }
    return digest.hexadecimal
  }
}
