import Foundation
import Testing

/// From a new account to acting by its login, as a school does it.
@Suite struct AccountTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try SampleJournal.folder()
    try folder.write(
      Array("login,role\nzavuch,deputy\nuchitel,subjectTeacher\n".utf8), to: "accounts.csv")
    let made = try run("journal register-user --from accounts.csv")
    try #require(made.code == 0, "\(made.problems)")
  }

  private func run(_ line: String, secret: String? = nil, input: String = "") throws -> Program.Outcome {
    var program = Program()
    if let secret { program.environment["REPORTGEN_SECRET"] = secret }
    let arguments = (line + " --db school.sqlite").split(separator: " ").map(String.init)
    return try program.run(arguments, in: folder, input: input)
  }

  /// The account's secret, set by its owner with a code.
  private func open(_ login: String, account: Int) throws -> String {
    let code = try run("account code \(account)")
    try #require(code.code == 0, "\(code.problems)")
    let secret = "Секрет-\(login)-2025"
    let changed = try run(
      "account secret \(login)", input: "\(code.output)\(secret)\n")
    try #require(changed.code == 0, "\(changed.problems)")
    return secret
  }

  private func account(_ login: String) throws -> Int {
    let lines = try run("audit show").lines.filter { $0.contains("\tregister-user\t") }
    let index = login == "zavuch" ? lines.count - 2 : lines.count - 1
    let match = try #require(lines[index].firstMatch(of: /user:(\d+)/))
    return try #require(Int(match.output.1))
  }

  @Test func ownerOfACodeSetsASecretAndActsByTheLogin() throws {
    let secret = try open("zavuch", account: account("zavuch"))
    let make = "make progress-summary --class 7А --date \(SampleJournal.moment) --out papers --as zavuch"
    let made = try run(make, secret: secret)
    #expect(made.code == 0, "\(made.problems)")
    #expect(try folder.names(in: "papers").count == 1)
    let wrong = try run(make, secret: "не тот секрет")
    let unknown = try run(make.replacing("zavuch", with: "nikto"), secret: secret)
    #expect(wrong.code == 4)
    #expect(unknown.code == 4)
    #expect(wrong.problems == unknown.problems)
  }

  @Test func rolesOfALoginAreEnforced() throws {
    let secret = try open("uchitel", account: account("uchitel"))
    let refused = try run(
      "make progress-summary --class 7А --date \(SampleJournal.moment) --out papers --as uchitel",
      secret: secret)
    #expect(refused.code == 4)
    #expect(
      refused.problems.hasPrefix("доступ › печать полной сводной ведомости не разрешена вашей ролью › "))
    #expect(!folder.has("papers"))
  }

  @Test func codeOpensOnceAndSecretsStandInNoFile() throws {
    let code = try run("account code \(try account("zavuch"))").output
    let input = "\(code)Секрет-завуча-2025\n"
    #expect(try run("account secret zavuch", input: input).code == 0)
    #expect(try run("account secret zavuch", input: input).code == 4)
    #expect(try run("account secret zavuch").code == 2)
    for name in try folder.names() where name.hasPrefix("school") {
      let bytes = Data(try folder.bytes(name))
      #expect(bytes.range(of: Data(code.dropLast().utf8)) == nil)
      #expect(bytes.range(of: Data("Секрет-завуча-2025".utf8)) == nil)
    }
  }
}
