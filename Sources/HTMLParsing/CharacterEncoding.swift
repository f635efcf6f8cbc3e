/// Encodings that pages are written in, by the labels that pages give them, right and misspelt.
struct CharacterEncoding: Equatable {
  /// The name in `PageEncoding`.
  let name: String
  /// glibc's name for the converter.
  let converter: String

  static let utf8 = CharacterEncoding(name: "utf-8", converter: "UTF-8")
  static let utf16LittleEndian = CharacterEncoding(name: "utf-16le", converter: "UTF-16LE")
  static let utf16BigEndian = CharacterEncoding(name: "utf-16be", converter: "UTF-16BE")
  static let gb18030 = CharacterEncoding(name: "gb18030", converter: "GB18030")
  static let big5 = CharacterEncoding(name: "big5", converter: "BIG5-HKSCS")
  static let windows1252 = CharacterEncoding(name: "windows-1252", converter: "CP1252")

  var isUTF16: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }

  private init(name: String, converter: String) {
    self.name = name
    self.converter = converter
  }

  /// The encoding that a label means; nil where no one can tell.
  ///
  /// Case and punctuation do not count. Labels mean what browsers take them for: `gb2312` and `gbk` are GB18030,
  /// `iso-8859-1` is windows-1252.
  init?(label: String) {
    let key = label.utf8.compactMap(Self.keyByte)
    guard !key.isEmpty, key.count <= 40 else { return nil }
    let text = String(decoding: key, as: UTF8.self)
    guard let found = Self.named(text) ?? Self.numbered(text) ?? Self.misspelt(text) else {
      return nil
    }
    self = found
  }
}

extension CharacterEncoding {
  /// Letters in lower case and digits; nothing else of a label counts.
  private static func keyByte(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x41...0x5A: return byte | 0x20
    case 0x30...0x39, 0x61...0x7A: return byte
    default: return nil
    }
  }

  private static func named(_ key: String) -> CharacterEncoding? {
    switch key {
    case "utf8", "unicode11utf8", "unicode20utf8", "xunicode20utf8", "utf8mb4", "utf", "unicode", "cp65001":
      return .utf8
    case "utf16", "utf16le", "ucs2", "iso10646ucs2", "unicodefeff", "csunicode": return .utf16LittleEndian
    case "utf16be", "unicodefffe": return .utf16BigEndian
    case "big5", "big5hkscs", "cnbig5", "xxbig5", "csbig5", "cp950", "big5tw", "ms950": return .big5
    case "latin1", "l1", "ascii", "usascii", "ansi", "ansix341968", "cp819", "ibm819", "csisolatin1":
      return .windows1252
    case "shiftjis", "sjis", "xsjis", "csshiftjis", "mskanji", "windows31j", "ms932", "cp932":
      return CharacterEncoding(name: "shift_jis", converter: "CP932")
    case "eucjp", "xeucjp", "cseucpkdfmtjapanese": return CharacterEncoding(name: "euc-jp", converter: "EUC-JP-MS")
    case "iso2022jp", "csiso2022jp": return CharacterEncoding(name: "iso-2022-jp", converter: "ISO-2022-JP-3")
    case "euckr", "cseuckr", "korean", "ksc56011987", "ksc5601", "ksc56011989", "windows949", "cp949", "isoir149":
      return CharacterEncoding(name: "euc-kr", converter: "UHC")
    case "koi8r", "koi8", "koi", "cskoi8r": return CharacterEncoding(name: "koi8-r", converter: "KOI8-R")
    case "koi8u", "koi8ru": return CharacterEncoding(name: "koi8-u", converter: "KOI8-U")
    case "latin2", "l2", "csisolatin2": return CharacterEncoding(name: "iso-8859-2", converter: "ISO-8859-2")
    case "tis620", "dos874": return CharacterEncoding(name: "windows-874", converter: "CP874")
    case "macintosh", "mac", "xmacroman": return CharacterEncoding(name: "macintosh", converter: "MACINTOSH")
    default: return nil
    }
  }

  /// The families that differ by a number.
  private static func numbered(_ key: String) -> CharacterEncoding? {
    for prefix in ["iso8859", "88", "windows", "xcp", "cp"] where key.hasPrefix(prefix) {
      let digits = prefix == "88" ? key.dropFirst(4) : key.dropFirst(prefix.count)
      guard let number = Int(digits) else { continue }
      switch (prefix, number) {
      case ("iso8859", 1), ("88", 1): return .windows1252
      case ("iso8859", 9): return CharacterEncoding(name: "windows-1254", converter: "CP1254")
      case ("iso8859", 11): return CharacterEncoding(name: "windows-874", converter: "CP874")
      case ("iso8859", 2...10), ("iso8859", 13...16):
        return CharacterEncoding(name: "iso-8859-\(number)", converter: "ISO-8859-\(number)")
      case ("windows", 1250...1258), ("cp", 1250...1258), ("xcp", 1250...1258):
        return CharacterEncoding(name: "windows-\(number)", converter: "CP\(number)")
      case ("windows", 936), ("cp", 936), ("cp", 54936): return .gb18030
      case ("windows", 874), ("cp", 874): return CharacterEncoding(name: "windows-874", converter: "CP874")
      default: continue
      }
    }
    return nil
  }

  /// Labels with letters changed round or words around them, as portals write them.
  private static func misspelt(_ key: String) -> CharacterEncoding? {
    if ["uft8", "utf08", "uf8", "ut8", "uitf8", "utf8utf8", "tf8"].contains(key) || key.hasPrefix("utf8") {
      return .utf8
    }
    let isChinese = ["gb2312", "gbk", "gb18030", "gb1830", "g2312", "gb231280", "gb23"].contains { key.hasSuffix($0) }
    if isChinese || key.hasPrefix("gb") || key.hasPrefix("csgb") || key.hasPrefix("hzgb") { return .gb18030 }
    if ["chinese", "csiso58gb231280", "isoir58", "euccn", "xeuccn", "ms936", "2312", "bg2312"].contains(key) {
      return .gb18030
    }
    return key.hasPrefix("big5") ? .big5 : nil
  }
}
