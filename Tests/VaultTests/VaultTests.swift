import Testing

@testable import Vault

@Suite struct VaultTests {
  static let passphrase = "верба за окном, 7 лет"

  static func made() throws -> (lock: VaultLock, key: VaultKey) {
    try VaultLock.make(SecretBytes(passphrase), effort: .trial)
  }

  @Test(arguments: [0, 1, 247, 248, 249, 5000])
  func aBoxGivesBackWhatWasSealed(_ count: Int) throws {
    let (_, key) = try VaultTests.made()
    var bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
    let copy = bytes
    let box = key.seal(SecretBytes(wiping: &bytes), for: "code-link 17")
    #expect(bytes.isEmpty)
    let opened = try key.open(SealedBox(bytes: box.bytes), for: "code-link 17")
    #expect(opened.withBytes(Array.init) == copy)
  }

  @Test func aStoredLockOpensWithThePassphraseAlone() throws {
    let (lock, key) = try VaultTests.made()
    let box = key.seal(SecretBytes("Ученик 1"), for: "a")
    let again = try VaultLock(bytes: lock.bytes).open(SecretBytes(VaultTests.passphrase))
    #expect(try again.open(box, for: "a").text == "Ученик 1")
  }

  @Test func aWrongPassphraseIsRefusedAndNotCalledDamage() throws {
    let (lock, _) = try VaultTests.made()
    #expect(throws: VaultError.wrongPassphrase) { try lock.open(SecretBytes("Верба за окном, 7 лет")) }
    #expect(
      VaultError.wrongPassphrase.description
        == "сейф › пароль не подходит › проверьте раскладку и регистр букв")
  }

  @Test func everyAlteredBitOfALockIsRefused() throws {
    let bytes = try VaultTests.made().lock.bytes
    for index in bytes.indices {
      var altered = bytes
      altered[index] ^= 1
      #expect(throws: VaultError.self) { try VaultLock(bytes: altered) }
    }
    #expect(throws: VaultError.altered) { try VaultLock(bytes: Array(bytes.dropLast())) }
    #expect(throws: VaultError.altered) { try VaultLock(bytes: []) }
  }

  @Test func everyAlteredBitOfABoxIsRefused() throws {
    let (_, key) = try VaultTests.made()
    let bytes = key.seal(SecretBytes("Ученик 1"), for: "a").bytes
    for index in bytes.indices {
      var altered = bytes
      altered[index] ^= 0x80
      #expect(throws: VaultError.self) { try key.open(SealedBox(bytes: altered), for: "a") }
    }
    #expect(throws: VaultError.altered) { try key.open(SealedBox(bytes: bytes + [0]), for: "a") }
    #expect(
      VaultError.altered.description
        == "сейф › запись повреждена или подменена › восстановите журнал из резервной копии")
  }

  @Test func aBoxOpensForItsPurposeAndInItsVaultOnly() throws {
    let (_, key) = try VaultTests.made()
    let (_, other) = try VaultTests.made()
    let box = key.seal(SecretBytes("Ученик 1"), for: "code-link 17")
    #expect(throws: VaultError.altered) { try key.open(box, for: "code-link 18") }
    #expect(throws: VaultError.otherVault) { try other.open(box, for: "code-link 17") }
    #expect(
      VaultError.otherVault.description
        == "сейф › запись закрыта ключом другого сейфа › откройте журнал, которому она принадлежит")
  }

  @Test func aNewPassphraseLeavesTheBoxes() throws {
    let (lock, key) = try VaultTests.made()
    let box = key.seal(SecretBytes("Ученик 1"), for: "a")
    let new = "совсем другой пароль"
    let changed = try lock.changed(from: SecretBytes(VaultTests.passphrase), to: SecretBytes(new))
    #expect(throws: VaultError.wrongPassphrase) { try changed.open(SecretBytes(VaultTests.passphrase)) }
    #expect(try changed.open(SecretBytes(new)).open(box, for: "a").text == "Ученик 1")
  }

  @Test func aShortPassphraseIsRefused() {
    #expect(throws: VaultError.passphraseTooShort(least: 12)) {
      try VaultLock.make(SecretBytes("верба за ок"), effort: .trial)
    }
    #expect(
      VaultError.passphraseTooShort(least: 12).description
        == "сейф › пароль короче 12 знаков › задайте более длинный")
  }

  @Test func aNewerFormatIsToldFromDamage() throws {
    var bytes = try VaultTests.made().lock.bytes
    bytes[4] = 2
    #expect(throws: VaultError.newerFormat(2)) { try VaultLock(bytes: bytes) }
    #expect(
      VaultError.newerFormat(2).description == "сейф › формат 2 новее этой программы › обновите программу")
  }

  @Test func twoBoxesOfOneTextDifferButNotInLength() throws {
    let (_, key) = try VaultTests.made()
    let boxes = ["Ли", "Ли", "Преображенская-Вознесенская"].map { key.seal(SecretBytes($0), for: "a").bytes }
    #expect(boxes[0] != boxes[1])
    #expect(Set(boxes.map(\.count)).count == 1)
  }

  @Test func descriptionsAndDumpsShowNothing() throws {
    let (lock, key) = try VaultTests.made()
    let secret = SecretBytes(VaultTests.passphrase)
    var dumped = ""
    dump(secret, to: &dumped)
    dump(key, to: &dumped)
    dump(lock, to: &dumped)
    let shown = "\(secret) \(String(reflecting: secret)) \(key) \(String(reflecting: key)) \(dumped)"
    #expect(!shown.contains("верба"))
    #expect("\(secret)" == "(secret)")
    #expect("\(key)" == "(vault key)")
  }

  @Test func theOrdinaryEffortIsArgonOverAQuarterOfAGibibyte() throws {
    #expect(KeyEffort.ordinary == KeyEffort(passes: 3, memory: 1 << 28))
    #expect(VaultError.noMemory(mebibytes: 256).description.contains("256 МиБ"))
  }
}
