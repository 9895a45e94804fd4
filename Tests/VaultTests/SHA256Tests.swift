import Testing
import Vault

@Suite struct SHA256Tests {
  /// The examples of FIPS 180-4.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
  ])
  func knownTextHasItsKnownDigest(_ text: String, _ digest: String) {
    var fingerprint = SHA256()
    fingerprint.add(text.utf8)
    #expect(fingerprint.hexadecimal == digest)
  }

  @Test func digestDoesNotEndTheFingerprint() {
    var parts = SHA256()
    parts.add("a".utf8)
    _ = parts.digest
    parts.add("bc".utf8)
    var whole = SHA256()
    whole.add("abc".utf8)
    #expect(parts.hexadecimal == whole.hexadecimal)
  }

  @Test func fieldsDoNotRunTogether() {
    var first = SHA256()
    var second = SHA256()
    for field in ["ab", "c"] { first.add(field: field) }
    for field in ["a", "bc"] { second.add(field: field) }
    #expect(first.hexadecimal != second.hexadecimal)
  }
}
