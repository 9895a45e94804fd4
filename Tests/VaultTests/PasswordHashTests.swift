import Testing
import Vault

/// Secrets are kept as Argon2id hashes (S0-4.2).
@Suite struct PasswordHashTests {
  @Test func aHashMatchesItsSecretAlone() throws {
    let hash = try #require(PasswordHash(of: "секрет-2025", effort: .least))
    #expect(hash.text.hasPrefix("$argon2id$"))
    #expect(!hash.text.contains("секрет"))
    #expect(hash.matches("секрет-2025"))
    #expect(!hash.matches("секрет-2026"))
    #expect(!hash.matches(""))
    #expect(PasswordHash(stored: hash.text).matches("секрет-2025"))
  }

  @Test func equalSecretsHaveDifferentHashes() throws {
    let one = try #require(PasswordHash(of: "пароль12", effort: .least))
    let other = try #require(PasswordHash(of: "пароль12", effort: .least))
    #expect(one != other)
  }

  @Test func aTextThatIsNoHashMatchesNothing() {
    #expect(!PasswordHash(stored: "").matches(""))
    #expect(!PasswordHash(stored: "пароль").matches("пароль"))
    #expect(!PasswordHash(stored: String(repeating: "x", count: 500)).matches("x"))
  }

  @Test func theUsualEffortIsTheLibrarysForPeople() throws {
    let hash = try #require(PasswordHash(of: "x"))
    #expect(hash.text.contains("m=65536,t=2,p=1"))
  }
}
