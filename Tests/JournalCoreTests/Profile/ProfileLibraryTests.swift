import JournalCore
import Testing

/// The library finds profiles by id and keeps a broken file from stopping the others.
struct ProfileLibraryTests {
  private let right = ProfileText()

  @Test func unknownProfileIsAnsweredWithTheNearestAndAll() throws {
    let library = ProfileLibrary(try ProfileFiles.all())
    let known =
      "есть: default, gymnasium2Vorkuta, gymnasiumPerm, school26, school84Krasnodar, specialSchool25"
    #expect(
      refusal(library, "gimnasium2Vorkuta")
        == "профиль «gimnasium2Vorkuta» › такого профиля нет › возможно, имелся в виду «gymnasium2Vorkuta»; \(known)"
    )
    #expect(refusal(library, "лицей") == "профиль «лицей» › такого профиля нет › \(known)")
  }

  @Test func brokenFileStopsOnlyItsOwnProfile() throws {
    let broken = right.with("id", "id: y").with("sealText", "")
    let library = ProfileLibrary([("profiles/x.yaml", right.text), ("profiles/y.yaml", broken.text)])
    #expect(try library.profile("x").shortName == "СОШ № 1")
    let expected =
      "profiles/y.yaml:135 › sealText › нет обязательного ключа › "
      + "добавьте строку «sealText: { value: \"М.П.\", source: \"default\" }»"
    #expect(refusal(library, "y") == expected)
    #expect(library.problems?.description == expected)
  }

  @Test func idThatDiffersFromTheFileNameIsAProblem() {
    let library = ProfileLibrary([("profiles/z.yaml", right.text)])
    #expect(
      library.problems?.description
        == "profiles/z.yaml:1 › id › «x» не совпадает с именем файла › "
        + "запишите id: z или назовите файл x.yaml")
  }

  private func refusal(_ library: ProfileLibrary, _ id: String) -> String? {
    do throws(ProfileLibrary.Refusal) {
      _ = try library.profile(id)
      return nil
    } catch {
      return error.description
    }
  }
}
