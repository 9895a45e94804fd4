import CLcms2

/// The colour profile of the output intent: sRGB (IEC 61966-2-1) as an ICC profile without a trace of the clock.
enum ColourProfile {
  /// What the output intent calls the colours.
  static let condition = "sRGB IEC61966-2.1"

  /// The profile's bytes, the same on every run; made once.
  static func sRGB() throws(PDFError) -> [UInt8] { try made.get() }

  private static let made = Result<[UInt8], PDFError> { () throws(PDFError) in try make() }

  private static func make() throws(PDFError) -> [UInt8] {
    guard let profile = cmsCreate_sRGBProfile() else {
      throw .library(.profile, name: "lcms2", message: "no profile")
    }
    defer { cmsCloseProfile(profile) }
    var length: UInt32 = 0
    guard cmsSaveProfileToMem(profile, nil, &length) != 0 else {
      throw .library(.profile, name: "lcms2", message: "the profile has no size")
    }
    var bytes = [UInt8](repeating: 0, count: Int(length))
    guard cmsSaveProfileToMem(profile, &bytes, &length) != 0, bytes.count > headerSize else {
      throw .library(.profile, name: "lcms2", message: "the profile cannot be saved")
    }
    bytes.replaceSubrange(created, with: fixedDate)
    bytes.replaceSubrange(identifier, with: repeatElement(0, count: identifier.count))
    return bytes
  }

  /// Whether the bytes are an RGB profile that says its own size and does not bear the clock (ICC.1, 7.2).
  static func isSound(_ bytes: [UInt8]) -> Bool {
    guard bytes.count > headerSize else { return false }
    let size = bytes[0..<4].reduce(0) { $0 << 8 | Int($1) }
    return size == bytes.count && bytes[16..<20].elementsEqual("RGB ".utf8)
      && bytes[36..<40].elementsEqual("acsp".utf8) && bytes[created].elementsEqual(fixedDate)
  }

  private static let headerSize = 128
  /// Where a profile tells when it was made: six numbers of two bytes.
  private static let created = 24..<36
  /// Where a profile may carry the MD5 of itself; zeros mean "not computed".
  private static let identifier = 84..<100
  /// Midnight of 1 January 2000.
  private static let fixedDate: [UInt8] = [0x07, 0xD0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0]
}
