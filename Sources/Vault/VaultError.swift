/// Why a vault or a box in it stays shut.
public enum VaultError: Error, Hashable, Sendable {
  /// The passphrase is not the vault's.
  case wrongPassphrase
  /// The bytes are not what was sealed, or they are read for another purpose than they were sealed for.
  case altered
  /// The box belongs to another vault.
  case otherVault
  /// A new passphrase is too short; it needs `least` characters.
  case passphraseTooShort(least: Int)
  /// The bytes were written by a newer program; the number is their format's.
  case newerFormat(Int)
  /// The machine has too little memory to make the key; the number is what is needed, in MiB.
  case noMemory(mebibytes: Int)
}

extension VaultError: CustomStringConvertible {
  /// One line in Russian: where › what › what to do.
  public var description: String {
    switch self {
    case .wrongPassphrase:
      "сейф › пароль не подходит › проверьте раскладку и регистр букв"
    case .altered:
      "сейф › запись повреждена или подменена › восстановите журнал из резервной копии"
    case .otherVault:
      "сейф › запись закрыта ключом другого сейфа › откройте журнал, которому она принадлежит"
    case .passphraseTooShort(let least):
      "сейф › пароль короче \(least) знаков › задайте более длинный"
    case .newerFormat(let number):
      "сейф › формат \(number) новее этой программы › обновите программу"
    case .noMemory(let mebibytes):
      "сейф › для ключа нужно \(mebibytes) МиБ памяти › закройте другие программы"
    }
  }
}
