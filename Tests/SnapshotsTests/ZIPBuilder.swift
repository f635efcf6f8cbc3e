/// Writes ZIP files with stored entries, as small as the format allows.
enum ZIPBuilder {
  static func stored(_ entries: [(name: String, content: [UInt8])], isEncrypted: Bool = false) -> [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let name = Array(entry.name.utf8)
      let size = number(entry.content.count, 4)
      let common =
        number(20, 2) + number(isEncrypted ? 1 : 0, 2) + number(0, 2) + number(0, 2) + number(0x21, 2)
        + number(Int(checksum(entry.content)), 4) + size + size + number(name.count, 2) + number(0, 2)
      directory += number(0x0201_4B50, 4) + number(20, 2) + common + [UInt8](repeating: 0, count: 10)
      directory += number(file.count, 4) + name
      file += number(0x0403_4B50, 4) + common + name + entry.content
    }
    let count = number(entries.count, 2)
    let end = number(0x0605_4B50, 4) + number(0, 4) + count + count
    return file + directory + end + number(directory.count, 4) + number(file.count, 4) + number(0, 2)
  }

  private static func number(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// CRC-32 of ISO 3309.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum = ~UInt32(0)
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
